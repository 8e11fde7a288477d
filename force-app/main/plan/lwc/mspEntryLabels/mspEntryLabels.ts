import cardTitle from '@salesforce/label/c.MSP_UI_Card_Title';
import cardNone from '@salesforce/label/c.MSP_UI_Card_None';
import cardStart from '@salesforce/label/c.MSP_UI_Card_Start';
import cardOpen from '@salesforce/label/c.MSP_UI_Card_Open';
import cardOverdue from '@salesforce/label/c.MSP_UI_Card_Overdue';
import cardOwnerless from '@salesforce/label/c.MSP_UI_Card_Ownerless';
import cardNext from '@salesforce/label/c.MSP_UI_Card_Next';
import cardError from '@salesforce/label/c.MSP_UI_Card_Error';
import startAction from '@salesforce/label/c.MSP_UI_Start_Action';
import startActionExists from '@salesforce/label/c.MSP_UI_Start_Action_Exists';

/** Texts of the ways into the plan: side card and quick action. */
export default {
    cardTitle,
    cardNone,
    cardStart,
    cardOpen,
    cardOverdue,
    cardOwnerless,
    cardNext,
    cardError,
    startAction,
    startActionExists
};
