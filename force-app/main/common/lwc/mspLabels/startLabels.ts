import startValueDate from '@salesforce/label/c.MSP_UI_Start_Value_Date';
import startValueHelp from '@salesforce/label/c.MSP_UI_Start_Value_Help';
import startWhy from '@salesforce/label/c.MSP_UI_Start_Why';
import startWhyPlace from '@salesforce/label/c.MSP_UI_Start_Why_Place';
import startContractDate from '@salesforce/label/c.MSP_UI_Start_Contract_Date';
import startContractHelp from '@salesforce/label/c.MSP_UI_Start_Contract_Help';
import startTemplate from '@salesforce/label/c.MSP_UI_Start_Template';
import startTemplateWait from '@salesforce/label/c.MSP_UI_Start_Template_Wait';
import startTemplatesNone from '@salesforce/label/c.MSP_UI_Start_Templates_None';
import startSize from '@salesforce/label/c.MSP_UI_Start_Size';
import startSizeValue from '@salesforce/label/c.MSP_UI_Start_Size_Value';
import startSizeShort from '@salesforce/label/c.MSP_UI_Start_Size_Short';
import startSignature from '@salesforce/label/c.MSP_UI_Start_Signature';
import startValue from '@salesforce/label/c.MSP_UI_Start_Value';
import startDatesValue from '@salesforce/label/c.MSP_UI_Start_Dates_Value';
import startWanted from '@salesforce/label/c.MSP_UI_Start_Wanted';
import startBinds from '@salesforce/label/c.MSP_UI_Start_Binds';
import startSuits from '@salesforce/label/c.MSP_UI_Start_Suits';
import startVersion from '@salesforce/label/c.MSP_UI_Start_Version';
import startOptional from '@salesforce/label/c.MSP_UI_Start_Optional';
import startBuild from '@salesforce/label/c.MSP_UI_Start_Build';
import startBuilding from '@salesforce/label/c.MSP_UI_Start_Building';
import startEmpty from '@salesforce/label/c.MSP_UI_Start_Empty';
import startValueMissing from '@salesforce/label/c.MSP_UI_Start_Value_Missing';
import startPick from '@salesforce/label/c.MSP_UI_Start_Pick';
import pageNoRecord from '@salesforce/label/c.MSP_UI_Page_No_Record';
import pageNoRecordText from '@salesforce/label/c.MSP_UI_Page_No_Record_Text';
import pageBack from '@salesforce/label/c.MSP_UI_Page_Back';

export default {
    startValueDate,
    startValueHelp,
    startWhy,
    startWhyPlace,
    startContractDate,
    startContractHelp,
    startTemplate,
    startTemplateWait,
    startTemplatesNone,
    startSize,
    startSizeValue,
    startSizeShort,
    startSignature,
    startValue,
    startDatesValue,
    startWanted,
    startBinds,
    startSuits,
    startVersion,
    startOptional,
    startBuild,
    startBuilding,
    startEmpty,
    startValueMissing,
    startPick,
    pageNoRecord,
    pageNoRecordText,
    pageBack
};
