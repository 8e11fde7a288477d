import title from '@salesforce/label/c.MSP_UI_Print_Title';
import intro from '@salesforce/label/c.MSP_UI_Print_Intro';
import buffers from '@salesforce/label/c.MSP_UI_Print_Buffers';
import reason from '@salesforce/label/c.MSP_UI_Print_Reason';
import reasonKept from '@salesforce/label/c.MSP_UI_Print_Reason_Kept';
import print from '@salesforce/label/c.MSP_UI_Print_Print';
import asOf from '@salesforce/label/c.MSP_UI_Print_As_Of';
import parties from '@salesforce/label/c.MSP_UI_Print_Parties';
import valueDate from '@salesforce/label/c.MSP_UI_Print_Value_Date';
import contractDate from '@salesforce/label/c.MSP_UI_Print_Contract_Date';
import likelyValue from '@salesforce/label/c.MSP_UI_Print_Likely_Value';
import buffer from '@salesforce/label/c.MSP_UI_Print_Buffer';
import bufferDays from '@salesforce/label/c.MSP_UI_Print_Buffer_Days';
import contrast from '@salesforce/label/c.MSP_UI_Print_Contrast';
import today from '@salesforce/label/c.MSP_UI_Print_Today';
import wanted from '@salesforce/label/c.MSP_UI_Print_Wanted';
import nothing from '@salesforce/label/c.MSP_UI_Print_Nothing';
import measures from '@salesforce/label/c.MSP_UI_Print_Measures';
import measure from '@salesforce/label/c.MSP_UI_Print_Measure';
import target from '@salesforce/label/c.MSP_UI_Print_Target';
import on from '@salesforce/label/c.MSP_UI_Print_On';
import readBy from '@salesforce/label/c.MSP_UI_Print_Read_By';
import steps from '@salesforce/label/c.MSP_UI_Print_Steps';
import step from '@salesforce/label/c.MSP_UI_Print_Step';
import who from '@salesforce/label/c.MSP_UI_Print_Who';
import due from '@salesforce/label/c.MSP_UI_Print_Due';
import likely from '@salesforce/label/c.MSP_UI_Print_Likely';
import status from '@salesforce/label/c.MSP_UI_Print_Status';
import evidence from '@salesforce/label/c.MSP_UI_Print_Evidence';
import nobody from '@salesforce/label/c.MSP_UI_Print_Nobody';
import noDate from '@salesforce/label/c.MSP_UI_Print_No_Date';
import people from '@salesforce/label/c.MSP_UI_Print_People';
import person from '@salesforce/label/c.MSP_UI_Print_Person';
import empty from '@salesforce/label/c.MSP_UI_Print_Empty';

/** Texts of the printed plan. */
export default {
    title,
    intro,
    buffers,
    reason,
    reasonKept,
    print,
    asOf,
    parties,
    valueDate,
    contractDate,
    likelyValue,
    buffer,
    bufferDays,
    contrast,
    today,
    wanted,
    nothing,
    measures,
    measure,
    target,
    on,
    readBy,
    steps,
    step,
    who,
    due,
    likely,
    status,
    evidence,
    nobody,
    noDate,
    people,
    person,
    empty
};
