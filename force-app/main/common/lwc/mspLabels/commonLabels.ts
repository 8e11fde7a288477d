import planTitle from '@salesforce/label/c.MSP_UI_Plan_Title';
import loading from '@salesforce/label/c.MSP_UI_Loading';
import retry from '@salesforce/label/c.MSP_UI_Retry';
import errorTitle from '@salesforce/label/c.MSP_UI_Error_Title';
import errorOffline from '@salesforce/label/c.MSP_UI_Error_Offline';
import errorUnknown from '@salesforce/label/c.MSP_UI_Error_Unknown';
import close from '@salesforce/label/c.MSP_UI_Close';
import cancel from '@salesforce/label/c.MSP_UI_Cancel';
import save from '@salesforce/label/c.MSP_UI_Save';
import undo from '@salesforce/label/c.MSP_UI_Undo';
import undone from '@salesforce/label/c.MSP_UI_Undone';
import undoRefused from '@salesforce/label/c.MSP_UI_Undo_Refused';
import readOnly from '@salesforce/label/c.MSP_UI_Read_Only';
import jobWarning from '@salesforce/label/c.MSP_UI_Job_Warning';
import mirrorWarning from '@salesforce/label/c.MSP_UI_Mirror_Warning';
import notPermitted from '@salesforce/label/c.MSP_UI_Not_Permitted';
import notPermittedText from '@salesforce/label/c.MSP_UI_Not_Permitted_Text';
import dayOne from '@salesforce/label/c.MSP_UI_Day_One';
import dayMany from '@salesforce/label/c.MSP_UI_Day_Many';
import dash from '@salesforce/label/c.MSP_UI_Dash';
import savedDue from '@salesforce/label/c.MSP_UI_Saved_Due';
import savedNoDue from '@salesforce/label/c.MSP_UI_Saved_No_Due';
import savedOwner from '@salesforce/label/c.MSP_UI_Saved_Owner';
import savedNoOwner from '@salesforce/label/c.MSP_UI_Saved_No_Owner';
import savedStatus from '@salesforce/label/c.MSP_UI_Saved_Status';
import savedEvidence from '@salesforce/label/c.MSP_UI_Saved_Evidence';
import savedUnknown from '@salesforce/label/c.MSP_UI_Saved_Unknown';
import savedPlan from '@salesforce/label/c.MSP_UI_Saved_Plan';
import started from '@salesforce/label/c.MSP_UI_Started';
import startedOne from '@salesforce/label/c.MSP_UI_Started_One';
import conflictTitle from '@salesforce/label/c.MSP_UI_Conflict_Title';
import conflictField from '@salesforce/label/c.MSP_UI_Conflict_Field';
import conflictMine from '@salesforce/label/c.MSP_UI_Conflict_Mine';
import conflictTheirs from '@salesforce/label/c.MSP_UI_Conflict_Theirs';
import keepMine from '@salesforce/label/c.MSP_UI_Keep_Mine';
import takeTheirs from '@salesforce/label/c.MSP_UI_Take_Theirs';
import fieldDue from '@salesforce/label/c.MSP_UI_Field_Due';
import fieldCustomerOwner from '@salesforce/label/c.MSP_UI_Field_Customer_Owner';
import fieldVendorOwner from '@salesforce/label/c.MSP_UI_Field_Vendor_Owner';
import fieldStatus from '@salesforce/label/c.MSP_UI_Field_Status';
import fieldEvidence from '@salesforce/label/c.MSP_UI_Field_Evidence';
import fieldBlockedReason from '@salesforce/label/c.MSP_UI_Field_Blocked_Reason';
import fieldBlockedUntil from '@salesforce/label/c.MSP_UI_Field_Blocked_Until';
import fieldUnknownUntil from '@salesforce/label/c.MSP_UI_Field_Unknown_Until';
import fieldName from '@salesforce/label/c.MSP_UI_Field_Name';
import fieldValueDate from '@salesforce/label/c.MSP_UI_Field_Value_Date';
import fieldValueReason from '@salesforce/label/c.MSP_UI_Field_Value_Reason';
import fieldContractDate from '@salesforce/label/c.MSP_UI_Field_Contract_Date';
import fieldStance from '@salesforce/label/c.MSP_UI_Field_Stance';
import pageOverview from '@salesforce/label/c.MSP_UI_Page_Overview';
import pagePlan from '@salesforce/label/c.MSP_UI_Page_Plan';
import pagePlanCount from '@salesforce/label/c.MSP_UI_Page_Plan_Count';
import pagePeople from '@salesforce/label/c.MSP_UI_Page_People';
import pageReviews from '@salesforce/label/c.MSP_UI_Page_Reviews';
import pageGuide from '@salesforce/label/c.MSP_UI_Page_Guide';

export default {
    planTitle,
    loading,
    retry,
    errorTitle,
    errorOffline,
    errorUnknown,
    close,
    cancel,
    save,
    undo,
    undone,
    undoRefused,
    readOnly,
    jobWarning,
    mirrorWarning,
    notPermitted,
    notPermittedText,
    dayOne,
    dayMany,
    dash,
    savedDue,
    savedNoDue,
    savedOwner,
    savedNoOwner,
    savedStatus,
    savedEvidence,
    savedUnknown,
    savedPlan,
    started,
    startedOne,
    conflictTitle,
    conflictField,
    conflictMine,
    conflictTheirs,
    keepMine,
    takeTheirs,
    fieldDue,
    fieldCustomerOwner,
    fieldVendorOwner,
    fieldStatus,
    fieldEvidence,
    fieldBlockedReason,
    fieldBlockedUntil,
    fieldUnknownUntil,
    fieldName,
    fieldValueDate,
    fieldValueReason,
    fieldContractDate,
    fieldStance,
    pageOverview,
    pagePlan,
    pagePlanCount,
    pagePeople,
    pageReviews,
    pageGuide
};
