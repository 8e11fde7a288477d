import stepDetail from '@salesforce/label/c.MSP_UI_Step_Detail';
import detailCritical from '@salesforce/label/c.MSP_UI_Detail_Critical';
import detailDuration from '@salesforce/label/c.MSP_UI_Detail_Duration';
import detailDurationValue from '@salesforce/label/c.MSP_UI_Detail_Duration_Value';
import askBlocked from '@salesforce/label/c.MSP_UI_Ask_Blocked';
import askEvidence from '@salesforce/label/c.MSP_UI_Ask_Evidence';
import askEvidenceHelp from '@salesforce/label/c.MSP_UI_Ask_Evidence_Help';
import askUnknown from '@salesforce/label/c.MSP_UI_Ask_Unknown';
import askUnknownHelp from '@salesforce/label/c.MSP_UI_Ask_Unknown_Help';
import fieldRequired from '@salesforce/label/c.MSP_UI_Field_Required';
import linkOrText from '@salesforce/label/c.MSP_UI_Link_Or_Text';
import personTitleCustomer from '@salesforce/label/c.MSP_UI_Person_Title_Customer';
import personTitleVendor from '@salesforce/label/c.MSP_UI_Person_Title_Vendor';
import personFind from '@salesforce/label/c.MSP_UI_Person_Find';
import personNone from '@salesforce/label/c.MSP_UI_Person_None';
import personNoneText from '@salesforce/label/c.MSP_UI_Person_None_Text';
import personNoneLeft from '@salesforce/label/c.MSP_UI_Person_None_Left';
import personMissingContact from '@salesforce/label/c.MSP_UI_Person_Missing_Contact';
import personMissingUser from '@salesforce/label/c.MSP_UI_Person_Missing_User';
import personPick from '@salesforce/label/c.MSP_UI_Person_Pick';
import personResults from '@salesforce/label/c.MSP_UI_Person_Results';
import personSeat from '@salesforce/label/c.MSP_UI_Person_Seat';
import personSeatName from '@salesforce/label/c.MSP_UI_Person_Seat_Name';
import personKnownBy from '@salesforce/label/c.MSP_UI_Person_Known_By';
import personRole from '@salesforce/label/c.MSP_UI_Person_Role';
import personAdd from '@salesforce/label/c.MSP_UI_Person_Add';
import personChoose from '@salesforce/label/c.MSP_UI_Person_Choose';

export default {
    stepDetail,
    detailCritical,
    detailDuration,
    detailDurationValue,
    askBlocked,
    askEvidence,
    askEvidenceHelp,
    askUnknown,
    askUnknownHelp,
    fieldRequired,
    linkOrText,
    personTitleCustomer,
    personTitleVendor,
    personFind,
    personNone,
    personNoneText,
    personNoneLeft,
    personMissingContact,
    personMissingUser,
    personPick,
    personResults,
    personSeat,
    personSeatName,
    personKnownBy,
    personRole,
    personAdd,
    personChoose
};
