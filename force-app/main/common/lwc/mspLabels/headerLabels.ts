import statusPath from '@salesforce/label/c.MSP_UI_Status_Path';
import stageExploring from '@salesforce/label/c.MSP_UI_Stage_Exploring';
import stageDrafting from '@salesforce/label/c.MSP_UI_Stage_Drafting';
import stageAgreed from '@salesforce/label/c.MSP_UI_Stage_Agreed';
import stageDelivering from '@salesforce/label/c.MSP_UI_Stage_Delivering';
import stageAcknowledged from '@salesforce/label/c.MSP_UI_Stage_Acknowledged';
import stageDone from '@salesforce/label/c.MSP_UI_Stage_Done';
import customerStance from '@salesforce/label/c.MSP_UI_Customer_Stance';
import changeStance from '@salesforce/label/c.MSP_UI_Change_Stance';
import figures from '@salesforce/label/c.MSP_UI_Figures';
import figHealth from '@salesforce/label/c.MSP_UI_Fig_Health';
import figCompleteness from '@salesforce/label/c.MSP_UI_Fig_Completeness';
import figProgress from '@salesforce/label/c.MSP_UI_Fig_Progress';
import figValue from '@salesforce/label/c.MSP_UI_Fig_Value';
import figClose from '@salesforce/label/c.MSP_UI_Fig_Close';
import figNext from '@salesforce/label/c.MSP_UI_Fig_Next';
import percent from '@salesforce/label/c.MSP_UI_Percent';
import healthNone from '@salesforce/label/c.MSP_UI_Health_None';
import healthGood from '@salesforce/label/c.MSP_UI_Health_Good';
import reasonOne from '@salesforce/label/c.MSP_UI_Reason_One';
import reasonMany from '@salesforce/label/c.MSP_UI_Reason_Many';
import criteriaAll from '@salesforce/label/c.MSP_UI_Criteria_All';
import criteriaMissing from '@salesforce/label/c.MSP_UI_Criteria_Missing';
import completenessNone from '@salesforce/label/c.MSP_UI_Completeness_None';
import stepsDone from '@salesforce/label/c.MSP_UI_Steps_Done';
import noStepsYet from '@salesforce/label/c.MSP_UI_No_Steps_Yet';
import valueNone from '@salesforce/label/c.MSP_UI_Value_None';
import bufferLeft from '@salesforce/label/c.MSP_UI_Buffer_Left';
import earliestIs from '@salesforce/label/c.MSP_UI_Earliest_Is';
import planSupports from '@salesforce/label/c.MSP_UI_Plan_Supports';
import noSupport from '@salesforce/label/c.MSP_UI_No_Support';
import nextNone from '@salesforce/label/c.MSP_UI_Next_None';
import daysOverdueOne from '@salesforce/label/c.MSP_UI_Days_Overdue_One';
import daysOverdueMany from '@salesforce/label/c.MSP_UI_Days_Overdue_Many';
import completenessIs from '@salesforce/label/c.MSP_UI_Completeness_Is';
import completenessPoints from '@salesforce/label/c.MSP_UI_Completeness_Points';
import criterionMissing from '@salesforce/label/c.MSP_UI_Criterion_Missing';
import criterionMet from '@salesforce/label/c.MSP_UI_Criterion_Met';
import healthIs from '@salesforce/label/c.MSP_UI_Health_Is';
import levelOff from '@salesforce/label/c.MSP_UI_Level_Off';
import levelRisk from '@salesforce/label/c.MSP_UI_Level_Risk';
import levelNote from '@salesforce/label/c.MSP_UI_Level_Note';
import progressIs from '@salesforce/label/c.MSP_UI_Progress_Is';
import progressPhase from '@salesforce/label/c.MSP_UI_Progress_Phase';
import valueIs from '@salesforce/label/c.MSP_UI_Value_Is';
import factEarliest from '@salesforce/label/c.MSP_UI_Fact_Earliest';
import factLikely from '@salesforce/label/c.MSP_UI_Fact_Likely';
import factEarliestFit from '@salesforce/label/c.MSP_UI_Fact_Earliest_Fit';
import factBuffer from '@salesforce/label/c.MSP_UI_Fact_Buffer';
import factBufferValue from '@salesforce/label/c.MSP_UI_Fact_Buffer_Value';
import factWhy from '@salesforce/label/c.MSP_UI_Fact_Why';
import factContract from '@salesforce/label/c.MSP_UI_Fact_Contract';
import factSupported from '@salesforce/label/c.MSP_UI_Fact_Supported';
import factClose from '@salesforce/label/c.MSP_UI_Fact_Close';
import binding from '@salesforce/label/c.MSP_UI_Binding';
import closeIs from '@salesforce/label/c.MSP_UI_Close_Is';
import nextOwner from '@salesforce/label/c.MSP_UI_Next_Owner';
import nextNoOwner from '@salesforce/label/c.MSP_UI_Next_No_Owner';
import changeDates from '@salesforce/label/c.MSP_UI_Change_Dates';
import showAttention from '@salesforce/label/c.MSP_UI_Show_Attention';
import overdueFact from '@salesforce/label/c.MSP_UI_Overdue_Fact';
import ownerlessFact from '@salesforce/label/c.MSP_UI_Ownerless_Fact';
import undatedFact from '@salesforce/label/c.MSP_UI_Undated_Fact';
import markDone from '@salesforce/label/c.MSP_UI_Mark_Done';
import moveStep from '@salesforce/label/c.MSP_UI_Move_Step';
import openTimeline from '@salesforce/label/c.MSP_UI_Open_Timeline';

export default {
    statusPath,
    stageExploring,
    stageDrafting,
    stageAgreed,
    stageDelivering,
    stageAcknowledged,
    stageDone,
    customerStance,
    changeStance,
    figures,
    figHealth,
    figCompleteness,
    figProgress,
    figValue,
    figClose,
    figNext,
    percent,
    healthNone,
    healthGood,
    reasonOne,
    reasonMany,
    criteriaAll,
    criteriaMissing,
    completenessNone,
    stepsDone,
    noStepsYet,
    valueNone,
    bufferLeft,
    earliestIs,
    planSupports,
    noSupport,
    nextNone,
    daysOverdueOne,
    daysOverdueMany,
    completenessIs,
    completenessPoints,
    criterionMissing,
    criterionMet,
    healthIs,
    levelOff,
    levelRisk,
    levelNote,
    progressIs,
    progressPhase,
    valueIs,
    factEarliest,
    factLikely,
    factEarliestFit,
    factBuffer,
    factBufferValue,
    factWhy,
    factContract,
    factSupported,
    factClose,
    binding,
    closeIs,
    nextOwner,
    nextNoOwner,
    changeDates,
    showAttention,
    overdueFact,
    ownerlessFact,
    undatedFact,
    markDone,
    moveStep,
    openTimeline
};
