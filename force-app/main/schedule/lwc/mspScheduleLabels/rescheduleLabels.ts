import previewRegion from '@salesforce/label/c.MSP_UI_RS_Region';
import headingMove from '@salesforce/label/c.MSP_UI_RS_Heading_Move';
import headingStepsOne from '@salesforce/label/c.MSP_UI_RS_Heading_Steps_One';
import headingStepsMany from '@salesforce/label/c.MSP_UI_RS_Heading_Steps_Many';
import headingValue from '@salesforce/label/c.MSP_UI_RS_Heading_Value';
import headingContract from '@salesforce/label/c.MSP_UI_RS_Heading_Contract';
import nothingSaved from '@salesforce/label/c.MSP_UI_RS_Nothing_Saved';
import laterOne from '@salesforce/label/c.MSP_UI_RS_Later_One';
import laterMany from '@salesforce/label/c.MSP_UI_RS_Later_Many';
import earlierOne from '@salesforce/label/c.MSP_UI_RS_Earlier_One';
import earlierMany from '@salesforce/label/c.MSP_UI_RS_Earlier_Many';
import figure from '@salesforce/label/c.MSP_UI_RS_Figure';
import now from '@salesforce/label/c.MSP_UI_RS_Now';
import after from '@salesforce/label/c.MSP_UI_RS_After';
import figureSignature from '@salesforce/label/c.MSP_UI_RS_Figure_Signature';
import figureClose from '@salesforce/label/c.MSP_UI_RS_Figure_Close';
import figureValue from '@salesforce/label/c.MSP_UI_RS_Figure_Value';
import figureVerdict from '@salesforce/label/c.MSP_UI_RS_Figure_Verdict';
import verdictLate from '@salesforce/label/c.MSP_UI_RS_Verdict_Late';
import verdictBuffer from '@salesforce/label/c.MSP_UI_RS_Verdict_Buffer';
import workingDayOne from '@salesforce/label/c.MSP_UI_RS_Working_Day_One';
import workingDayMany from '@salesforce/label/c.MSP_UI_RS_Working_Day_Many';
import movesNone from '@salesforce/label/c.MSP_UI_RS_Moves_None';
import movesOne from '@salesforce/label/c.MSP_UI_RS_Moves_One';
import movesMany from '@salesforce/label/c.MSP_UI_RS_Moves_Many';
import askedAgainOne from '@salesforce/label/c.MSP_UI_RS_Asked_Again_One';
import askedAgainMany from '@salesforce/label/c.MSP_UI_RS_Asked_Again_Many';
import driverChanges from '@salesforce/label/c.MSP_UI_RS_Driver_Changes';
import moveOne from '@salesforce/label/c.MSP_UI_RS_Move_One';
import moveMany from '@salesforce/label/c.MSP_UI_RS_Move_Many';
import pinOnly from '@salesforce/label/c.MSP_UI_RS_Pin_Only';
import changeDates from '@salesforce/label/c.MSP_UI_RS_Change_Dates';
import changeDatesAnd from '@salesforce/label/c.MSP_UI_RS_Change_Dates_And';
import onlyOne from '@salesforce/label/c.MSP_UI_RS_Only_One';
import onlyMany from '@salesforce/label/c.MSP_UI_RS_Only_Many';
import all from '@salesforce/label/c.MSP_UI_RS_All';
import cancel from '@salesforce/label/c.MSP_UI_RS_Cancel';
import putBack from '@salesforce/label/c.MSP_UI_RS_Put_Back';
import whatMoves from '@salesforce/label/c.MSP_UI_RS_What_Moves';
import fromTo from '@salesforce/label/c.MSP_UI_RS_From_To';
import asksAgain from '@salesforce/label/c.MSP_UI_RS_Asks_Again';
import stays from '@salesforce/label/c.MSP_UI_RS_Stays';
import cannotHold from '@salesforce/label/c.MSP_UI_RS_Cannot_Hold';
import useDay from '@salesforce/label/c.MSP_UI_RS_Use_Day';
import useDayFor from '@salesforce/label/c.MSP_UI_RS_Use_Day_For';
import pinDay from '@salesforce/label/c.MSP_UI_RS_Pin_Day';
import pinned from '@salesforce/label/c.MSP_UI_RS_Pinned';
import moveSteps from '@salesforce/label/c.MSP_UI_RS_Move_Steps';
import whoAsked from '@salesforce/label/c.MSP_UI_RS_Who_Asked';
import reason from '@salesforce/label/c.MSP_UI_RS_Reason';
import note from '@salesforce/label/c.MSP_UI_RS_Note';
import choose from '@salesforce/label/c.MSP_UI_RS_Choose';
import reasonMissing from '@salesforce/label/c.MSP_UI_RS_Reason_Missing';
import working from '@salesforce/label/c.MSP_UI_RS_Working';
import notRead from '@salesforce/label/c.MSP_UI_RS_Not_Read';
import tryAgain from '@salesforce/label/c.MSP_UI_RS_Try_Again';
import notSaved from '@salesforce/label/c.MSP_UI_RS_Not_Saved';
import doneStep from '@salesforce/label/c.MSP_UI_RS_Done_Step';
import doneAlongOne from '@salesforce/label/c.MSP_UI_RS_Done_Along_One';
import doneAlongMany from '@salesforce/label/c.MSP_UI_RS_Done_Along_Many';
import doneOne from '@salesforce/label/c.MSP_UI_RS_Done_One';
import doneMany from '@salesforce/label/c.MSP_UI_RS_Done_Many';
import doneDates from '@salesforce/label/c.MSP_UI_RS_Done_Dates';

export default {
    previewRegion,
    headingMove,
    headingStepsOne,
    headingStepsMany,
    headingValue,
    headingContract,
    nothingSaved,
    laterOne,
    laterMany,
    earlierOne,
    earlierMany,
    figure,
    now,
    after,
    figureSignature,
    figureClose,
    figureValue,
    figureVerdict,
    verdictLate,
    verdictBuffer,
    workingDayOne,
    workingDayMany,
    movesNone,
    movesOne,
    movesMany,
    askedAgainOne,
    askedAgainMany,
    driverChanges,
    moveOne,
    moveMany,
    pinOnly,
    changeDates,
    changeDatesAnd,
    onlyOne,
    onlyMany,
    all,
    cancel,
    putBack,
    whatMoves,
    fromTo,
    asksAgain,
    stays,
    cannotHold,
    useDay,
    useDayFor,
    pinDay,
    pinned,
    moveSteps,
    whoAsked,
    reason,
    note,
    choose,
    reasonMissing,
    working,
    notRead,
    tryAgain,
    notSaved,
    doneStep,
    doneAlongOne,
    doneAlongMany,
    doneOne,
    doneMany,
    doneDates
};
