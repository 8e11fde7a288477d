import title from '@salesforce/label/c.MSP_UI_Review_Title';
import inProgress from '@salesforce/label/c.MSP_UI_Review_In_Progress';
import item from '@salesforce/label/c.MSP_UI_Review_Item';
import ready from '@salesforce/label/c.MSP_UI_Review_Ready';
import readyOne from '@salesforce/label/c.MSP_UI_Review_Ready_One';
import readyNone from '@salesforce/label/c.MSP_UI_Review_Ready_None';
import start from '@salesforce/label/c.MSP_UI_Review_Start';
import goOn from '@salesforce/label/c.MSP_UI_Review_Go_On';
import paused from '@salesforce/label/c.MSP_UI_Review_Paused';
import pause from '@salesforce/label/c.MSP_UI_Review_Pause';
import discard from '@salesforce/label/c.MSP_UI_Review_Discard';
import decision from '@salesforce/label/c.MSP_UI_Review_Decision';
import recordNext from '@salesforce/label/c.MSP_UI_Review_Record_Next';
import recordLast from '@salesforce/label/c.MSP_UI_Review_Record_Last';
import skip from '@salesforce/label/c.MSP_UI_Review_Skip';
import repair from '@salesforce/label/c.MSP_UI_Review_Repair';
import backTo from '@salesforce/label/c.MSP_UI_Review_Back_To';
import skipped from '@salesforce/label/c.MSP_UI_Review_Skipped';
import present from '@salesforce/label/c.MSP_UI_Review_Present';
import others from '@salesforce/label/c.MSP_UI_Review_Others';
import noCustomer from '@salesforce/label/c.MSP_UI_Review_No_Customer';
import otherDecisions from '@salesforce/label/c.MSP_UI_Review_Other_Decisions';
import heldOn from '@salesforce/label/c.MSP_UI_Review_Held_On';
import nextOn from '@salesforce/label/c.MSP_UI_Review_Next_On';
import nextDefault from '@salesforce/label/c.MSP_UI_Review_Next_Default';
import finish from '@salesforce/label/c.MSP_UI_Review_Finish';
import done from '@salesforce/label/c.MSP_UI_Review_Done';
import rhythm from '@salesforce/label/c.MSP_UI_Review_Rhythm';
import every from '@salesforce/label/c.MSP_UI_Review_Every';
import everyValue from '@salesforce/label/c.MSP_UI_Review_Every_Value';
import last from '@salesforce/label/c.MSP_UI_Review_Last';
import lastValue from '@salesforce/label/c.MSP_UI_Review_Last_Value';
import next from '@salesforce/label/c.MSP_UI_Review_Next';
import never from '@salesforce/label/c.MSP_UI_Review_Never';
import late from '@salesforce/label/c.MSP_UI_Review_Late';
import baseline from '@salesforce/label/c.MSP_UI_Review_Baseline';
import baselineOf from '@salesforce/label/c.MSP_UI_Review_Baseline_Of';
import baselineChoose from '@salesforce/label/c.MSP_UI_Review_Baseline_Choose';
import baselineName from '@salesforce/label/c.MSP_UI_Review_Baseline_Name';
import baselineNone from '@salesforce/label/c.MSP_UI_Review_Baseline_None';
import colMilestone from '@salesforce/label/c.MSP_UI_Review_Col_Milestone';
import colAgreed from '@salesforce/label/c.MSP_UI_Review_Col_Agreed';
import colPlanned from '@salesforce/label/c.MSP_UI_Review_Col_Planned';
import colLikely from '@salesforce/label/c.MSP_UI_Review_Col_Likely';
import colLater from '@salesforce/label/c.MSP_UI_Review_Col_Later';
import doneOn from '@salesforce/label/c.MSP_UI_Review_Done_On';
import notThen from '@salesforce/label/c.MSP_UI_Review_Not_Then';
import daysOne from '@salesforce/label/c.MSP_UI_Review_Days_One';
import daysMany from '@salesforce/label/c.MSP_UI_Review_Days_Many';
import ledger from '@salesforce/label/c.MSP_UI_Review_Ledger';
import ledgerSumOne from '@salesforce/label/c.MSP_UI_Review_Ledger_Sum_One';
import ledgerSumMany from '@salesforce/label/c.MSP_UI_Review_Ledger_Sum_Many';
import ledgerEarlier from '@salesforce/label/c.MSP_UI_Review_Ledger_Earlier';
import ledgerNone from '@salesforce/label/c.MSP_UI_Review_Ledger_None';
import bySide from '@salesforce/label/c.MSP_UI_Review_By_Side';
import byReason from '@salesforce/label/c.MSP_UI_Review_By_Reason';
import nobodyAsked from '@salesforce/label/c.MSP_UI_Review_Nobody_Asked';
import colOn from '@salesforce/label/c.MSP_UI_Review_Col_On';
import colStep from '@salesforce/label/c.MSP_UI_Review_Col_Step';
import colMoved from '@salesforce/label/c.MSP_UI_Review_Col_Moved';
import colDays from '@salesforce/label/c.MSP_UI_Review_Col_Days';
import colAlong from '@salesforce/label/c.MSP_UI_Review_Col_Along';
import colSide from '@salesforce/label/c.MSP_UI_Review_Col_Side';
import colWhy from '@salesforce/label/c.MSP_UI_Review_Col_Why';
import moved from '@salesforce/label/c.MSP_UI_Review_Moved';
import undone from '@salesforce/label/c.MSP_UI_Review_Undone';
import noDate from '@salesforce/label/c.MSP_UI_Review_No_Date';
import planDate from '@salesforce/label/c.MSP_UI_Review_Plan_Date';
import records from '@salesforce/label/c.MSP_UI_Review_Records';
import recordBy from '@salesforce/label/c.MSP_UI_Review_Record_By';
import quote from '@salesforce/label/c.MSP_UI_Review_Quote';
import evidence from '@salesforce/label/c.MSP_UI_Review_Evidence';
import excepted from '@salesforce/label/c.MSP_UI_Review_Excepted';
import figures from '@salesforce/label/c.MSP_UI_Review_Figures';
import ackResult from '@salesforce/label/c.MSP_UI_Review_Ack_Result';
import ackFigure from '@salesforce/label/c.MSP_UI_Review_Ack_Figure';
import ackFinal from '@salesforce/label/c.MSP_UI_Review_Ack_Final';
import ackOpen from '@salesforce/label/c.MSP_UI_Review_Ack_Open';
import held from '@salesforce/label/c.MSP_UI_Review_Held';
import heldFigures from '@salesforce/label/c.MSP_UI_Review_Held_Figures';
import heldWithout from '@salesforce/label/c.MSP_UI_Review_Held_Without';
import tableLedger from '@salesforce/label/c.MSP_UI_Review_Table_Ledger';

/** Texts of the page Reviews. */
export default {
    title,
    inProgress,
    item,
    ready,
    readyOne,
    readyNone,
    start,
    goOn,
    paused,
    pause,
    discard,
    decision,
    recordNext,
    recordLast,
    skip,
    repair,
    backTo,
    skipped,
    present,
    others,
    noCustomer,
    otherDecisions,
    heldOn,
    nextOn,
    nextDefault,
    finish,
    done,
    rhythm,
    every,
    everyValue,
    last,
    lastValue,
    next,
    never,
    late,
    baseline,
    baselineOf,
    baselineChoose,
    baselineName,
    baselineNone,
    colMilestone,
    colAgreed,
    colPlanned,
    colLikely,
    colLater,
    doneOn,
    notThen,
    daysOne,
    daysMany,
    ledger,
    ledgerSumOne,
    ledgerSumMany,
    ledgerEarlier,
    ledgerNone,
    bySide,
    byReason,
    nobodyAsked,
    colOn,
    colStep,
    colMoved,
    colDays,
    colAlong,
    colSide,
    colWhy,
    moved,
    undone,
    noDate,
    planDate,
    records,
    recordBy,
    quote,
    evidence,
    excepted,
    figures,
    ackResult,
    ackFigure,
    ackFinal,
    ackOpen,
    held,
    heldFigures,
    heldWithout,
    tableLedger
};
