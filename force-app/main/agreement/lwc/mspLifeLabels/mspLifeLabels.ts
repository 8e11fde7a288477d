import agree from '@salesforce/label/c.MSP_UI_Life_Agree';
import reagree from '@salesforce/label/c.MSP_UI_Life_Reagree';
import withdraw from '@salesforce/label/c.MSP_UI_Life_Withdraw';
import decline from '@salesforce/label/c.MSP_UI_Life_Decline';
import acknowledge from '@salesforce/label/c.MSP_UI_Life_Acknowledge';
import reviewDeclined from '@salesforce/label/c.MSP_UI_Life_Review_Declined';
import revive from '@salesforce/label/c.MSP_UI_Life_Revive';
import startDelivery from '@salesforce/label/c.MSP_UI_Life_Start_Delivery';
import nameLead from '@salesforce/label/c.MSP_UI_Life_Name_Lead';
import close from '@salesforce/label/c.MSP_UI_Life_Close';
import reopen from '@salesforce/label/c.MSP_UI_Life_Reopen';
import takePrevious from '@salesforce/label/c.MSP_UI_Life_Take_Previous';
import more from '@salesforce/label/c.MSP_UI_Life_More';
import agreeIntro from '@salesforce/label/c.MSP_UI_Life_Agree_Intro';
import withdrawIntro from '@salesforce/label/c.MSP_UI_Life_Withdraw_Intro';
import declineIntro from '@salesforce/label/c.MSP_UI_Life_Decline_Intro';
import who from '@salesforce/label/c.MSP_UI_Life_Who';
import whoNone from '@salesforce/label/c.MSP_UI_Life_Who_None';
import on from '@salesforce/label/c.MSP_UI_Life_On';
import how from '@salesforce/label/c.MSP_UI_Life_How';
import words from '@salesforce/label/c.MSP_UI_Life_Words';
import reason from '@salesforce/label/c.MSP_UI_Life_Reason';
import evidence from '@salesforce/label/c.MSP_UI_Life_Evidence';
import wordsOrProof from '@salesforce/label/c.MSP_UI_Life_Words_Or_Proof';
import except from '@salesforce/label/c.MSP_UI_Life_Except';
import customerKnows from '@salesforce/label/c.MSP_UI_Life_Customer_Knows';
import doneAgree from '@salesforce/label/c.MSP_UI_Life_Done_Agree';
import doneWithdraw from '@salesforce/label/c.MSP_UI_Life_Done_Withdraw';
import doneDecline from '@salesforce/label/c.MSP_UI_Life_Done_Decline';
import ackIntro from '@salesforce/label/c.MSP_UI_Life_Ack_Intro';
import ackProblem from '@salesforce/label/c.MSP_UI_Life_Ack_Problem';
import ackValue from '@salesforce/label/c.MSP_UI_Life_Ack_Value';
import ackFigure from '@salesforce/label/c.MSP_UI_Life_Ack_Figure';
import ackNo from '@salesforce/label/c.MSP_UI_Life_Ack_No';
import ackPartly from '@salesforce/label/c.MSP_UI_Life_Ack_Partly';
import ackFinal from '@salesforce/label/c.MSP_UI_Life_Ack_Final';
import ackContinue from '@salesforce/label/c.MSP_UI_Life_Ack_Continue';
import ackValueDate from '@salesforce/label/c.MSP_UI_Life_Ack_Value_Date';
import ackValueReason from '@salesforce/label/c.MSP_UI_Life_Ack_Value_Reason';
import ackSaveEnd from '@salesforce/label/c.MSP_UI_Life_Ack_Save_End';
import ackSaveKeep from '@salesforce/label/c.MSP_UI_Life_Ack_Save_Keep';
import doneAck from '@salesforce/label/c.MSP_UI_Life_Done_Ack';
import doneAckKept from '@salesforce/label/c.MSP_UI_Life_Done_Ack_Kept';
import declinedIntro from '@salesforce/label/c.MSP_UI_Life_Declined_Intro';
import declinedReal from '@salesforce/label/c.MSP_UI_Life_Declined_Real';
import declinedWinnable from '@salesforce/label/c.MSP_UI_Life_Declined_Winnable';
import declinedWorth from '@salesforce/label/c.MSP_UI_Life_Declined_Worth';
import declinedNote from '@salesforce/label/c.MSP_UI_Life_Declined_Note';
import doneDeclined from '@salesforce/label/c.MSP_UI_Life_Done_Declined';
import reasonText from '@salesforce/label/c.MSP_UI_Life_Reason_Text';
import closeIntro from '@salesforce/label/c.MSP_UI_Life_Close_Intro';
import reopenIntro from '@salesforce/label/c.MSP_UI_Life_Reopen_Intro';
import reviveIntro from '@salesforce/label/c.MSP_UI_Life_Revive_Intro';
import startIntro from '@salesforce/label/c.MSP_UI_Life_Start_Intro';
import doneClose from '@salesforce/label/c.MSP_UI_Life_Done_Close';
import doneReopen from '@salesforce/label/c.MSP_UI_Life_Done_Reopen';
import doneRevive from '@salesforce/label/c.MSP_UI_Life_Done_Revive';
import doneStart from '@salesforce/label/c.MSP_UI_Life_Done_Start';
import leadIntro from '@salesforce/label/c.MSP_UI_Life_Lead_Intro';
import lead from '@salesforce/label/c.MSP_UI_Life_Lead';
import leadNone from '@salesforce/label/c.MSP_UI_Life_Lead_None';
import doneLead from '@salesforce/label/c.MSP_UI_Life_Done_Lead';
import previousIntro from '@salesforce/label/c.MSP_UI_Life_Previous_Intro';
import previous from '@salesforce/label/c.MSP_UI_Life_Previous';
import previousName from '@salesforce/label/c.MSP_UI_Life_Previous_Name';
import previousNone from '@salesforce/label/c.MSP_UI_Life_Previous_None';
import previousMeasures from '@salesforce/label/c.MSP_UI_Life_Previous_Measures';
import previousPeople from '@salesforce/label/c.MSP_UI_Life_Previous_People';
import previousPriorities from '@salesforce/label/c.MSP_UI_Life_Previous_Priorities';
import previousTake from '@salesforce/label/c.MSP_UI_Life_Previous_Take';
import donePrevious from '@salesforce/label/c.MSP_UI_Life_Done_Previous';
import chooseOne from '@salesforce/label/c.MSP_UI_Life_Choose_One';

/** Texts of what moves a plan from one status to the next. */
export default {
    agree,
    reagree,
    withdraw,
    decline,
    acknowledge,
    reviewDeclined,
    revive,
    startDelivery,
    nameLead,
    close,
    reopen,
    takePrevious,
    more,
    agreeIntro,
    withdrawIntro,
    declineIntro,
    who,
    whoNone,
    on,
    how,
    words,
    reason,
    evidence,
    wordsOrProof,
    except,
    customerKnows,
    doneAgree,
    doneWithdraw,
    doneDecline,
    ackIntro,
    ackProblem,
    ackValue,
    ackFigure,
    ackNo,
    ackPartly,
    ackFinal,
    ackContinue,
    ackValueDate,
    ackValueReason,
    ackSaveEnd,
    ackSaveKeep,
    doneAck,
    doneAckKept,
    declinedIntro,
    declinedReal,
    declinedWinnable,
    declinedWorth,
    declinedNote,
    doneDeclined,
    reasonText,
    closeIntro,
    reopenIntro,
    reviveIntro,
    startIntro,
    doneClose,
    doneReopen,
    doneRevive,
    doneStart,
    leadIntro,
    lead,
    leadNone,
    doneLead,
    previousIntro,
    previous,
    previousName,
    previousNone,
    previousMeasures,
    previousPeople,
    previousPriorities,
    previousTake,
    donePrevious,
    chooseOne
};
