import acceptDate from '@salesforce/label/c.MSP_UI_Steps_Accept_Date';
import actionsFor from '@salesforce/label/c.MSP_UI_Steps_Actions_For';
import addMilestone from '@salesforce/label/c.MSP_UI_Steps_Add_Milestone';
import addStep from '@salesforce/label/c.MSP_UI_Steps_Add_Step';
import assignOwner from '@salesforce/label/c.MSP_UI_Steps_Assign_Owner';
import attentionFirst from '@salesforce/label/c.MSP_UI_Steps_Attention_First';
import bulkConflict from '@salesforce/label/c.MSP_UI_Steps_Bulk_Conflict';
import bulkDoneMany from '@salesforce/label/c.MSP_UI_Steps_Bulk_Done_Many';
import bulkDoneOne from '@salesforce/label/c.MSP_UI_Steps_Bulk_Done_One';
import bulkNothing from '@salesforce/label/c.MSP_UI_Steps_Bulk_Nothing';
import bulkOwner from '@salesforce/label/c.MSP_UI_Steps_Bulk_Owner';
import bulkShift from '@salesforce/label/c.MSP_UI_Steps_Bulk_Shift';
import bulkStatus from '@salesforce/label/c.MSP_UI_Steps_Bulk_Status';
import clearSelection from '@salesforce/label/c.MSP_UI_Steps_Clear_Selection';
import colActions from '@salesforce/label/c.MSP_UI_Steps_Col_Actions';
import colOrder from '@salesforce/label/c.MSP_UI_Steps_Col_Order';
import editNameLabel from '@salesforce/label/c.MSP_UI_Steps_Edit_Name_Label';
import lifted from '@salesforce/label/c.MSP_UI_Steps_Lifted';
import menuBlock from '@salesforce/label/c.MSP_UI_Steps_Menu_Block';
import menuDown from '@salesforce/label/c.MSP_UI_Steps_Menu_Down';
import menuMilestone from '@salesforce/label/c.MSP_UI_Steps_Menu_Milestone';
import menuOpen from '@salesforce/label/c.MSP_UI_Steps_Menu_Open';
import menuPin from '@salesforce/label/c.MSP_UI_Steps_Menu_Pin';
import menuRemove from '@salesforce/label/c.MSP_UI_Steps_Menu_Remove';
import menuRename from '@salesforce/label/c.MSP_UI_Steps_Menu_Rename';
import menuUnknown from '@salesforce/label/c.MSP_UI_Steps_Menu_Unknown';
import menuUp from '@salesforce/label/c.MSP_UI_Steps_Menu_Up';
import milestoneEdit from '@salesforce/label/c.MSP_UI_Steps_Milestone_Edit';
import milestoneRemove from '@salesforce/label/c.MSP_UI_Steps_Milestone_Remove';
import milestoneRemoves from '@salesforce/label/c.MSP_UI_Steps_Milestone_Removes';
import milestoneRemovesNothing from '@salesforce/label/c.MSP_UI_Steps_Milestone_Removes_Nothing';
import milestoneSaved from '@salesforce/label/c.MSP_UI_Steps_Milestone_Saved';
import newPhase from '@salesforce/label/c.MSP_UI_Steps_New_Phase';
import personOfSide from '@salesforce/label/c.MSP_UI_Steps_Person_Of_Side';
import phaseEdit from '@salesforce/label/c.MSP_UI_Steps_Phase_Edit';
import phaseLabel from '@salesforce/label/c.MSP_UI_Steps_Phase_Label';
import phaseNameLabel from '@salesforce/label/c.MSP_UI_Steps_Phase_Name_Label';
import phaseRemove from '@salesforce/label/c.MSP_UI_Steps_Phase_Remove';
import phaseRemoves from '@salesforce/label/c.MSP_UI_Steps_Phase_Removes';
import phaseRenamed from '@salesforce/label/c.MSP_UI_Steps_Phase_Renamed';
import pinned from '@salesforce/label/c.MSP_UI_Steps_Pinned';
import position from '@salesforce/label/c.MSP_UI_Steps_Position';
import previewDates from '@salesforce/label/c.MSP_UI_Steps_Preview_Dates';
import putBack from '@salesforce/label/c.MSP_UI_Steps_Put_Back';
import reorder from '@salesforce/label/c.MSP_UI_Steps_Reorder';
import repairAccept from '@salesforce/label/c.MSP_UI_Steps_Repair_Accept';
import repairAddStep from '@salesforce/label/c.MSP_UI_Steps_Repair_Add_Step';
import repairAgreement from '@salesforce/label/c.MSP_UI_Steps_Repair_Agreement';
import repairAnswer from '@salesforce/label/c.MSP_UI_Steps_Repair_Answer';
import repairConstraint from '@salesforce/label/c.MSP_UI_Steps_Repair_Constraint';
import repairDone from '@salesforce/label/c.MSP_UI_Steps_Repair_Done';
import repairLinks from '@salesforce/label/c.MSP_UI_Steps_Repair_Links';
import repairMove from '@salesforce/label/c.MSP_UI_Steps_Repair_Move';
import repairPreview from '@salesforce/label/c.MSP_UI_Steps_Repair_Preview';
import repairReview from '@salesforce/label/c.MSP_UI_Steps_Repair_Review';
import repairUnblock from '@salesforce/label/c.MSP_UI_Steps_Repair_Unblock';
import repairUnpin from '@salesforce/label/c.MSP_UI_Steps_Repair_Unpin';
import repairWaitsFor from '@salesforce/label/c.MSP_UI_Steps_Repair_Waits_For';
import rightSize from '@salesforce/label/c.MSP_UI_Steps_Right_Size';
import savedField from '@salesforce/label/c.MSP_UI_Steps_Saved_Field';
import saving from '@salesforce/label/c.MSP_UI_Steps_Saving';
import selectAll from '@salesforce/label/c.MSP_UI_Steps_Select_All';
import selectStep from '@salesforce/label/c.MSP_UI_Steps_Select_Step';
import selectedMany from '@salesforce/label/c.MSP_UI_Steps_Selected_Many';
import selectedOne from '@salesforce/label/c.MSP_UI_Steps_Selected_One';
import setStatus from '@salesforce/label/c.MSP_UI_Steps_Set_Status';
import shiftBy from '@salesforce/label/c.MSP_UI_Steps_Shift_By';
import shiftDates from '@salesforce/label/c.MSP_UI_Steps_Shift_Dates';
import shiftWhole from '@salesforce/label/c.MSP_UI_Steps_Shift_Whole';
import showDoneMany from '@salesforce/label/c.MSP_UI_Steps_Show_Done_Many';
import showDoneOne from '@salesforce/label/c.MSP_UI_Steps_Show_Done_One';
import viewBoard from '@salesforce/label/c.MSP_UI_Steps_View_Board';
import viewGroup from '@salesforce/label/c.MSP_UI_Steps_View_Group';
import viewList from '@salesforce/label/c.MSP_UI_Steps_View_List';
import viewTimeline from '@salesforce/label/c.MSP_UI_Steps_View_Timeline';

export default {
    acceptDate,
    actionsFor,
    addMilestone,
    addStep,
    assignOwner,
    attentionFirst,
    bulkConflict,
    bulkDoneMany,
    bulkDoneOne,
    bulkNothing,
    bulkOwner,
    bulkShift,
    bulkStatus,
    clearSelection,
    colActions,
    colOrder,
    editNameLabel,
    lifted,
    menuBlock,
    menuDown,
    menuMilestone,
    menuOpen,
    menuPin,
    menuRemove,
    menuRename,
    menuUnknown,
    menuUp,
    milestoneEdit,
    milestoneRemove,
    milestoneRemoves,
    milestoneRemovesNothing,
    milestoneSaved,
    newPhase,
    personOfSide,
    phaseEdit,
    phaseLabel,
    phaseNameLabel,
    phaseRemove,
    phaseRemoves,
    phaseRenamed,
    pinned,
    position,
    previewDates,
    putBack,
    reorder,
    repairAccept,
    repairAddStep,
    repairAgreement,
    repairAnswer,
    repairConstraint,
    repairDone,
    repairLinks,
    repairMove,
    repairPreview,
    repairReview,
    repairUnblock,
    repairUnpin,
    repairWaitsFor,
    rightSize,
    savedField,
    saving,
    selectAll,
    selectStep,
    selectedMany,
    selectedOne,
    setStatus,
    shiftBy,
    shiftDates,
    shiftWhole,
    showDoneMany,
    showDoneOne,
    viewBoard,
    viewGroup,
    viewList,
    viewTimeline
};
