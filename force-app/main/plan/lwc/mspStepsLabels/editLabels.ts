import askHidden from '@salesforce/label/c.MSP_UI_Steps_Ask_Hidden';
import askHiddenHelp from '@salesforce/label/c.MSP_UI_Steps_Ask_Hidden_Help';
import askOffer from '@salesforce/label/c.MSP_UI_Steps_Ask_Offer';
import askOfferHelp from '@salesforce/label/c.MSP_UI_Steps_Ask_Offer_Help';
import askReopen from '@salesforce/label/c.MSP_UI_Steps_Ask_Reopen';
import askReopenHelp from '@salesforce/label/c.MSP_UI_Steps_Ask_Reopen_Help';
import confirmKeys from '@salesforce/label/c.MSP_UI_Steps_Confirm_Keys';
import editField from '@salesforce/label/c.MSP_UI_Steps_Edit_Field';
import fieldGuidance from '@salesforce/label/c.MSP_UI_Steps_Field_Guidance';
import fieldLead from '@salesforce/label/c.MSP_UI_Steps_Field_Lead';
import fieldLong from '@salesforce/label/c.MSP_UI_Steps_Field_Long';
import fieldNewDate from '@salesforce/label/c.MSP_UI_Steps_Field_New_Date';
import fieldOutcome from '@salesforce/label/c.MSP_UI_Steps_Field_Outcome';
import fieldPinned from '@salesforce/label/c.MSP_UI_Steps_Field_Pinned';
import fieldReason from '@salesforce/label/c.MSP_UI_Steps_Field_Reason';
import fieldRequired from '@salesforce/label/c.MSP_UI_Steps_Field_Required';
import fieldRequiredEvidence from '@salesforce/label/c.MSP_UI_Steps_Field_Required_Evidence';
import fieldTakes from '@salesforce/label/c.MSP_UI_Steps_Field_Takes';
import fieldTypical from '@salesforce/label/c.MSP_UI_Steps_Field_Typical';
import fieldVisible from '@salesforce/label/c.MSP_UI_Steps_Field_Visible';
import giveUp from '@salesforce/label/c.MSP_UI_Steps_Give_Up';
import keepDate from '@salesforce/label/c.MSP_UI_Steps_Keep_Date';
import no from '@salesforce/label/c.MSP_UI_Steps_No';
import noDay from '@salesforce/label/c.MSP_UI_Steps_No_Day';
import notSavedYet from '@salesforce/label/c.MSP_UI_Steps_Not_Saved_Yet';
import onlyThis from '@salesforce/label/c.MSP_UI_Steps_Only_This';
import personAdded from '@salesforce/label/c.MSP_UI_Steps_Person_Added';
import signatureMoves from '@salesforce/label/c.MSP_UI_Steps_Signature_Moves';
import useDate from '@salesforce/label/c.MSP_UI_Steps_Use_Date';
import valueMoves from '@salesforce/label/c.MSP_UI_Steps_Value_Moves';
import valueStays from '@salesforce/label/c.MSP_UI_Steps_Value_Stays';
import workingOut from '@salesforce/label/c.MSP_UI_Steps_Working_Out';
import yes from '@salesforce/label/c.MSP_UI_Steps_Yes';

export default {
    askHidden,
    askHiddenHelp,
    askOffer,
    askOfferHelp,
    askReopen,
    askReopenHelp,
    confirmKeys,
    editField,
    fieldGuidance,
    fieldLead,
    fieldLong,
    fieldNewDate,
    fieldOutcome,
    fieldPinned,
    fieldReason,
    fieldRequired,
    fieldRequiredEvidence,
    fieldTakes,
    fieldTypical,
    fieldVisible,
    giveUp,
    keepDate,
    no,
    noDay,
    notSavedYet,
    onlyThis,
    personAdded,
    signatureMoves,
    useDate,
    valueMoves,
    valueStays,
    workingOut,
    yes
};
