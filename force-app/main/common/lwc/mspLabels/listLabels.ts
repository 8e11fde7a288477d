import attention from '@salesforce/label/c.MSP_UI_Attention';
import attentionCount from '@salesforce/label/c.MSP_UI_Attention_Count';
import attentionNone from '@salesforce/label/c.MSP_UI_Attention_None';
import attentionMore from '@salesforce/label/c.MSP_UI_Attention_More';
import attentionLess from '@salesforce/label/c.MSP_UI_Attention_Less';
import attentionCollapse from '@salesforce/label/c.MSP_UI_Attention_Collapse';
import attentionExpand from '@salesforce/label/c.MSP_UI_Attention_Expand';
import repairDate from '@salesforce/label/c.MSP_UI_Repair_Date';
import repairOwner from '@salesforce/label/c.MSP_UI_Repair_Owner';
import repairStatus from '@salesforce/label/c.MSP_UI_Repair_Status';
import repairEvidence from '@salesforce/label/c.MSP_UI_Repair_Evidence';
import repairFor from '@salesforce/label/c.MSP_UI_Repair_For';
import notKnownYet from '@salesforce/label/c.MSP_UI_Not_Known_Yet';
import filterGroup from '@salesforce/label/c.MSP_UI_Filter_Group';
import filterAll from '@salesforce/label/c.MSP_UI_Filter_All';
import filterMine from '@salesforce/label/c.MSP_UI_Filter_Mine';
import filterCustomer from '@salesforce/label/c.MSP_UI_Filter_Customer';
import filterAttention from '@salesforce/label/c.MSP_UI_Filter_Attention';
import filterPhase from '@salesforce/label/c.MSP_UI_Filter_Phase';
import findStep from '@salesforce/label/c.MSP_UI_Find_Step';
import stepsTable from '@salesforce/label/c.MSP_UI_Steps_Table';
import colStep from '@salesforce/label/c.MSP_UI_Col_Step';
import colLead from '@salesforce/label/c.MSP_UI_Col_Lead';
import colOwner from '@salesforce/label/c.MSP_UI_Col_Owner';
import colDue from '@salesforce/label/c.MSP_UI_Col_Due';
import colStatus from '@salesforce/label/c.MSP_UI_Col_Status';
import colAgreement from '@salesforce/label/c.MSP_UI_Col_Agreement';
import sideCustomer from '@salesforce/label/c.MSP_UI_Side_Customer';
import sideVendor from '@salesforce/label/c.MSP_UI_Side_Vendor';
import sideJoint from '@salesforce/label/c.MSP_UI_Side_Joint';
import phaseStepsOne from '@salesforce/label/c.MSP_UI_Phase_Steps_One';
import phaseStepsMany from '@salesforce/label/c.MSP_UI_Phase_Steps_Many';
import phaseHere from '@salesforce/label/c.MSP_UI_Phase_Here';
import phaseDoneOn from '@salesforce/label/c.MSP_UI_Phase_Done_On';
import phaseUntil from '@salesforce/label/c.MSP_UI_Phase_Until';
import phaseName from '@salesforce/label/c.MSP_UI_Phase_Name';
import milestone from '@salesforce/label/c.MSP_UI_Milestone';
import milestoneNoSteps from '@salesforce/label/c.MSP_UI_Milestone_No_Steps';
import noDate from '@salesforce/label/c.MSP_UI_No_Date';
import nobodyYet from '@salesforce/label/c.MSP_UI_Nobody_Yet';
import seatNobody from '@salesforce/label/c.MSP_UI_Seat_Nobody';
import ownerLeft from '@salesforce/label/c.MSP_UI_Owner_Left';
import seatKnownBy from '@salesforce/label/c.MSP_UI_Seat_Known_By';
import unknownUntil from '@salesforce/label/c.MSP_UI_Unknown_Until';
import likely from '@salesforce/label/c.MSP_UI_Likely';
import blockedBecause from '@salesforce/label/c.MSP_UI_Blocked_Because';
import blockedBecauseUntil from '@salesforce/label/c.MSP_UI_Blocked_Because_Until';
import evidenceMissing from '@salesforce/label/c.MSP_UI_Evidence_Missing';
import evidenceLink from '@salesforce/label/c.MSP_UI_Evidence_Link';
import theyOffer from '@salesforce/label/c.MSP_UI_They_Offer';
import onlyUs from '@salesforce/label/c.MSP_UI_Only_Us';
import editDue from '@salesforce/label/c.MSP_UI_Edit_Due';
import editOwner from '@salesforce/label/c.MSP_UI_Edit_Owner';
import editStatus from '@salesforce/label/c.MSP_UI_Edit_Status';
import editDueLabel from '@salesforce/label/c.MSP_UI_Edit_Due_Label';
import editOwnerLabel from '@salesforce/label/c.MSP_UI_Edit_Owner_Label';
import editStatusLabel from '@salesforce/label/c.MSP_UI_Edit_Status_Label';
import editHint from '@salesforce/label/c.MSP_UI_Edit_Hint';
import nobody from '@salesforce/label/c.MSP_UI_Nobody';
import addPerson from '@salesforce/label/c.MSP_UI_Add_Person';
import pickOwner from '@salesforce/label/c.MSP_UI_Pick_Owner';
import notSaved from '@salesforce/label/c.MSP_UI_Not_Saved';
import badDate from '@salesforce/label/c.MSP_UI_Bad_Date';
import badDateLike from '@salesforce/label/c.MSP_UI_Bad_Date_Like';
import nothingMatches from '@salesforce/label/c.MSP_UI_Nothing_Matches';
import showAll from '@salesforce/label/c.MSP_UI_Show_All';
import emptyPlan from '@salesforce/label/c.MSP_UI_Empty_Plan';
import emptyPlanText from '@salesforce/label/c.MSP_UI_Empty_Plan_Text';
import filterCount from '@salesforce/label/c.MSP_UI_Filter_Count';

export default {
    attention,
    attentionCount,
    attentionNone,
    attentionMore,
    attentionLess,
    attentionCollapse,
    attentionExpand,
    repairDate,
    repairOwner,
    repairStatus,
    repairEvidence,
    repairFor,
    notKnownYet,
    filterGroup,
    filterAll,
    filterMine,
    filterCustomer,
    filterAttention,
    filterPhase,
    findStep,
    stepsTable,
    colStep,
    colLead,
    colOwner,
    colDue,
    colStatus,
    colAgreement,
    sideCustomer,
    sideVendor,
    sideJoint,
    phaseStepsOne,
    phaseStepsMany,
    phaseHere,
    phaseDoneOn,
    phaseUntil,
    phaseName,
    milestone,
    milestoneNoSteps,
    noDate,
    nobodyYet,
    seatNobody,
    ownerLeft,
    seatKnownBy,
    unknownUntil,
    likely,
    blockedBecause,
    blockedBecauseUntil,
    evidenceMissing,
    evidenceLink,
    theyOffer,
    onlyUs,
    editDue,
    editOwner,
    editStatus,
    editDueLabel,
    editOwnerLabel,
    editStatusLabel,
    editHint,
    nobody,
    addPerson,
    pickOwner,
    notSaved,
    badDate,
    badDateLike,
    nothingMatches,
    showAll,
    emptyPlan,
    emptyPlanText,
    filterCount
};
