import roles from '@salesforce/label/c.MSP_UI_People_Roles';
import rolesFilled from '@salesforce/label/c.MSP_UI_People_Roles_Filled';
import restOn from '@salesforce/label/c.MSP_UI_People_Rest_On';
import noRoles from '@salesforce/label/c.MSP_UI_People_No_Roles';
import nobody from '@salesforce/label/c.MSP_UI_People_Nobody';
import knownBy from '@salesforce/label/c.MSP_UI_People_Known_By';
import left from '@salesforce/label/c.MSP_UI_People_Left';
import leaves from '@salesforce/label/c.MSP_UI_People_Leaves';
import suggestedCustomer from '@salesforce/label/c.MSP_UI_People_Suggested_Customer';
import suggestedVendor from '@salesforce/label/c.MSP_UI_People_Suggested_Vendor';
import addAs from '@salesforce/label/c.MSP_UI_People_Add_As';
import addSuggested from '@salesforce/label/c.MSP_UI_People_Add_Suggested';
import notNow from '@salesforce/label/c.MSP_UI_People_Not_Now';
import ourTeam from '@salesforce/label/c.MSP_UI_People_Our_Team';
import countOne from '@salesforce/label/c.MSP_UI_People_Count_One';
import countMany from '@salesforce/label/c.MSP_UI_People_Count_Many';
import seatsOne from '@salesforce/label/c.MSP_UI_People_Seats_One';
import seatsMany from '@salesforce/label/c.MSP_UI_People_Seats_Many';
import add from '@salesforce/label/c.MSP_UI_People_Add';
import addTo from '@salesforce/label/c.MSP_UI_People_Add_To';
import emptyCustomer from '@salesforce/label/c.MSP_UI_People_Empty_Customer';
import emptyVendor from '@salesforce/label/c.MSP_UI_People_Empty_Vendor';
import openOne from '@salesforce/label/c.MSP_UI_People_Open_One';
import openMany from '@salesforce/label/c.MSP_UI_People_Open_Many';
import openNone from '@salesforce/label/c.MSP_UI_People_Open_None';
import overdue from '@salesforce/label/c.MSP_UI_People_Overdue';
import lastActive from '@salesforce/label/c.MSP_UI_People_Last_Active';
import approves from '@salesforce/label/c.MSP_UI_People_Approves';
import showSteps from '@salesforce/label/c.MSP_UI_People_Show_Steps';
import openRecord from '@salesforce/label/c.MSP_UI_People_Open_Record';
import menu from '@salesforce/label/c.MSP_UI_People_Menu';
import fill from '@salesforce/label/c.MSP_UI_People_Fill';
import fillTitle from '@salesforce/label/c.MSP_UI_People_Fill_Title';
import edit from '@salesforce/label/c.MSP_UI_People_Edit';
import editTitle from '@salesforce/label/c.MSP_UI_People_Edit_Title';
import replace from '@salesforce/label/c.MSP_UI_People_Replace';
import replaceTitle from '@salesforce/label/c.MSP_UI_People_Replace_Title';
import replaceConfirm from '@salesforce/label/c.MSP_UI_People_Replace_Confirm';
import leave from '@salesforce/label/c.MSP_UI_People_Leave';
import leaveTitle from '@salesforce/label/c.MSP_UI_People_Leave_Title';
import leaveHelp from '@salesforce/label/c.MSP_UI_People_Leave_Help';
import leaveOn from '@salesforce/label/c.MSP_UI_People_Leave_On';
import back from '@salesforce/label/c.MSP_UI_People_Back';
import doneAdded from '@salesforce/label/c.MSP_UI_People_Done_Added';
import doneFilled from '@salesforce/label/c.MSP_UI_People_Done_Filled';
import doneReplaced from '@salesforce/label/c.MSP_UI_People_Done_Replaced';
import doneLeft from '@salesforce/label/c.MSP_UI_People_Done_Left';
import doneBack from '@salesforce/label/c.MSP_UI_People_Done_Back';
import doneEdited from '@salesforce/label/c.MSP_UI_People_Done_Edited';
import roleNone from '@salesforce/label/c.MSP_UI_People_Role_None';
import customer from '@salesforce/label/c.MSP_UI_People_Customer';

/** Texts of the page People. */
export default {
    roles,
    rolesFilled,
    restOn,
    noRoles,
    nobody,
    knownBy,
    left,
    leaves,
    suggestedCustomer,
    suggestedVendor,
    addAs,
    addSuggested,
    notNow,
    ourTeam,
    countOne,
    countMany,
    seatsOne,
    seatsMany,
    add,
    addTo,
    emptyCustomer,
    emptyVendor,
    openOne,
    openMany,
    openNone,
    overdue,
    lastActive,
    approves,
    showSteps,
    openRecord,
    menu,
    fill,
    fillTitle,
    edit,
    editTitle,
    replace,
    replaceTitle,
    replaceConfirm,
    leave,
    leaveTitle,
    leaveHelp,
    leaveOn,
    back,
    doneAdded,
    doneFilled,
    doneReplaced,
    doneLeft,
    doneBack,
    doneEdited,
    roleNone,
    customer
};
