import contrastTitle from '@salesforce/label/c.MSP_UI_Contrast_Title';
import contrastNote from '@salesforce/label/c.MSP_UI_Contrast_Note';
import contrastLevel from '@salesforce/label/c.MSP_UI_Contrast_Level';
import contrastToday from '@salesforce/label/c.MSP_UI_Contrast_Today';
import contrastWanted from '@salesforce/label/c.MSP_UI_Contrast_Wanted';
import contrastNothing from '@salesforce/label/c.MSP_UI_Contrast_Nothing';
import contrastAskToday from '@salesforce/label/c.MSP_UI_Contrast_Ask_Today';
import contrastAskWanted from '@salesforce/label/c.MSP_UI_Contrast_Ask_Wanted';
import contrastAskNothing from '@salesforce/label/c.MSP_UI_Contrast_Ask_Nothing';
import contrastAskTodayOf from '@salesforce/label/c.MSP_UI_Contrast_Ask_Today_Of';
import contrastAskWantedOf from '@salesforce/label/c.MSP_UI_Contrast_Ask_Wanted_Of';
import contrastAskNothingOf from '@salesforce/label/c.MSP_UI_Contrast_Ask_Nothing_Of';
import contrastAdd from '@salesforce/label/c.MSP_UI_Contrast_Add';
import contrastAddAbout from '@salesforce/label/c.MSP_UI_Contrast_Add_About';
import contrastUse from '@salesforce/label/c.MSP_UI_Contrast_Use';
import contrastSaid from '@salesforce/label/c.MSP_UI_Contrast_Said';
import contrastEdit from '@salesforce/label/c.MSP_UI_Contrast_Edit';
import contrastAddPerson from '@salesforce/label/c.MSP_UI_Contrast_Add_Person';
import contrastPerson from '@salesforce/label/c.MSP_UI_Contrast_Person';
import contrastNobody from '@salesforce/label/c.MSP_UI_Contrast_Nobody';
import contrastForm from '@salesforce/label/c.MSP_UI_Contrast_Form';
import contrastDone from '@salesforce/label/c.MSP_UI_Contrast_Done';
import contrastRemoved from '@salesforce/label/c.MSP_UI_Contrast_Removed';
import contrastEmpty from '@salesforce/label/c.MSP_UI_Contrast_Empty';
import ourNote from '@salesforce/label/c.MSP_UI_Our_Note';
import quote from '@salesforce/label/c.MSP_UI_Quote';
import removeIt from '@salesforce/label/c.MSP_UI_Remove_It';
import editIt from '@salesforce/label/c.MSP_UI_Edit_It';
import formCheck from '@salesforce/label/c.MSP_UI_Form_Check';
import measureTitle from '@salesforce/label/c.MSP_UI_Measure_Title';
import measureNote from '@salesforce/label/c.MSP_UI_Measure_Note';
import measureNoteNone from '@salesforce/label/c.MSP_UI_Measure_Note_None';
import measureAdd from '@salesforce/label/c.MSP_UI_Measure_Add';
import measureEmpty from '@salesforce/label/c.MSP_UI_Measure_Empty';
import measureEmptyText from '@salesforce/label/c.MSP_UI_Measure_Empty_Text';
import measureName from '@salesforce/label/c.MSP_UI_Measure_Name';
import measureUnit from '@salesforce/label/c.MSP_UI_Measure_Unit';
import measureBaseline from '@salesforce/label/c.MSP_UI_Measure_Baseline';
import measureTarget from '@salesforce/label/c.MSP_UI_Measure_Target';
import measureOn from '@salesforce/label/c.MSP_UI_Measure_On';
import measureReader from '@salesforce/label/c.MSP_UI_Measure_Reader';
import measureNobody from '@salesforce/label/c.MSP_UI_Measure_Nobody';
import measureNobodyFor from '@salesforce/label/c.MSP_UI_Measure_Nobody_For';
import measureMissing from '@salesforce/label/c.MSP_UI_Measure_Missing';
import measureEdit from '@salesforce/label/c.MSP_UI_Measure_Edit';
import measureForm from '@salesforce/label/c.MSP_UI_Measure_Form';
import measureDone from '@salesforce/label/c.MSP_UI_Measure_Done';
import measureRemoved from '@salesforce/label/c.MSP_UI_Measure_Removed';
import measureActions from '@salesforce/label/c.MSP_UI_Measure_Actions';
import projectedEdit from '@salesforce/label/c.MSP_UI_Projected_Edit';
import projectedForm from '@salesforce/label/c.MSP_UI_Projected_Form';
import projectedAmount from '@salesforce/label/c.MSP_UI_Projected_Amount';
import projectedPeriod from '@salesforce/label/c.MSP_UI_Projected_Period';
import projectedBasis from '@salesforce/label/c.MSP_UI_Projected_Basis';
import projectedSource from '@salesforce/label/c.MSP_UI_Projected_Source';
import projectedDone from '@salesforce/label/c.MSP_UI_Projected_Done';
import lineTitle from '@salesforce/label/c.MSP_UI_Line_Title';
import lineNote from '@salesforce/label/c.MSP_UI_Line_Note';
import lineVerdict from '@salesforce/label/c.MSP_UI_Line_Verdict';
import lineBinds from '@salesforce/label/c.MSP_UI_Line_Binds';
import lineEmpty from '@salesforce/label/c.MSP_UI_Line_Empty';
import lineEmptyText from '@salesforce/label/c.MSP_UI_Line_Empty_Text';
import lineToGuide from '@salesforce/label/c.MSP_UI_Line_To_Guide';
import lineNoValue from '@salesforce/label/c.MSP_UI_Line_No_Value';
import lineToday from '@salesforce/label/c.MSP_UI_Line_Today';
import lineContract from '@salesforce/label/c.MSP_UI_Line_Contract';
import lineClose from '@salesforce/label/c.MSP_UI_Line_Close';
import lineBoth from '@salesforce/label/c.MSP_UI_Line_Both';
import lineValue from '@salesforce/label/c.MSP_UI_Line_Value';
import lineDone from '@salesforce/label/c.MSP_UI_Line_Done';
import lineLikely from '@salesforce/label/c.MSP_UI_Line_Likely';
import lineUndated from '@salesforce/label/c.MSP_UI_Line_Undated';
import lineLate from '@salesforce/label/c.MSP_UI_Line_Late';
import lineBeforeOne from '@salesforce/label/c.MSP_UI_Line_Before_One';
import lineBefore from '@salesforce/label/c.MSP_UI_Line_Before';
import lineAfterOne from '@salesforce/label/c.MSP_UI_Line_After_One';
import lineAfter from '@salesforce/label/c.MSP_UI_Line_After';
import lineEnd from '@salesforce/label/c.MSP_UI_Line_End';
import lineBufferOne from '@salesforce/label/c.MSP_UI_Line_Buffer_One';
import lineBuffer from '@salesforce/label/c.MSP_UI_Line_Buffer';
import lineNeeded from '@salesforce/label/c.MSP_UI_Line_Needed';
import lineOver from '@salesforce/label/c.MSP_UI_Line_Over';
import lineMarks from '@salesforce/label/c.MSP_UI_Line_Marks';
import lineList from '@salesforce/label/c.MSP_UI_Line_List';
import priorityTitle from '@salesforce/label/c.MSP_UI_Priority_Title';
import priorityNote from '@salesforce/label/c.MSP_UI_Priority_Note';
import priorityLink from '@salesforce/label/c.MSP_UI_Priority_Link';
import priorityEmpty from '@salesforce/label/c.MSP_UI_Priority_Empty';
import priorityEmptyText from '@salesforce/label/c.MSP_UI_Priority_Empty_Text';
import priorityPick from '@salesforce/label/c.MSP_UI_Priority_Pick';
import priorityNew from '@salesforce/label/c.MSP_UI_Priority_New';
import priorityName from '@salesforce/label/c.MSP_UI_Priority_Name';
import priorityStatement from '@salesforce/label/c.MSP_UI_Priority_Statement';
import priorityOwner from '@salesforce/label/c.MSP_UI_Priority_Owner';
import priorityOwnerNone from '@salesforce/label/c.MSP_UI_Priority_Owner_None';
import prioritySource from '@salesforce/label/c.MSP_UI_Priority_Source';
import priorityServes from '@salesforce/label/c.MSP_UI_Priority_Serves';
import priorityServesMissing from '@salesforce/label/c.MSP_UI_Priority_Serves_Missing';
import priorityForm from '@salesforce/label/c.MSP_UI_Priority_Form';
import priorityDone from '@salesforce/label/c.MSP_UI_Priority_Done';
import priorityEdit from '@salesforce/label/c.MSP_UI_Priority_Edit';
import priorityUnlink from '@salesforce/label/c.MSP_UI_Priority_Unlink';
import priorityUnlinked from '@salesforce/label/c.MSP_UI_Priority_Unlinked';
import closeTitle from '@salesforce/label/c.MSP_UI_Close_Title';
import closeNote from '@salesforce/label/c.MSP_UI_Close_Note';
import closeAdd from '@salesforce/label/c.MSP_UI_Close_Add';
import closeEmpty from '@salesforce/label/c.MSP_UI_Close_Empty';
import closeEmptyText from '@salesforce/label/c.MSP_UI_Close_Empty_Text';
import closeName from '@salesforce/label/c.MSP_UI_Close_Name';
import closeFrom from '@salesforce/label/c.MSP_UI_Close_From';
import closeTo from '@salesforce/label/c.MSP_UI_Close_To';
import closeSpan from '@salesforce/label/c.MSP_UI_Close_Span';
import closeForm from '@salesforce/label/c.MSP_UI_Close_Form';
import closeDone from '@salesforce/label/c.MSP_UI_Close_Done';
import closeEdit from '@salesforce/label/c.MSP_UI_Close_Edit';

export default {
    contrastTitle,
    contrastNote,
    contrastLevel,
    contrastToday,
    contrastWanted,
    contrastNothing,
    contrastAskToday,
    contrastAskWanted,
    contrastAskNothing,
    contrastAskTodayOf,
    contrastAskWantedOf,
    contrastAskNothingOf,
    contrastAdd,
    contrastAddAbout,
    contrastUse,
    contrastSaid,
    contrastEdit,
    contrastAddPerson,
    contrastPerson,
    contrastNobody,
    contrastForm,
    contrastDone,
    contrastRemoved,
    contrastEmpty,
    ourNote,
    quote,
    removeIt,
    editIt,
    formCheck,
    measureTitle,
    measureNote,
    measureNoteNone,
    measureAdd,
    measureEmpty,
    measureEmptyText,
    measureName,
    measureUnit,
    measureBaseline,
    measureTarget,
    measureOn,
    measureReader,
    measureNobody,
    measureNobodyFor,
    measureMissing,
    measureEdit,
    measureForm,
    measureDone,
    measureRemoved,
    measureActions,
    projectedEdit,
    projectedForm,
    projectedAmount,
    projectedPeriod,
    projectedBasis,
    projectedSource,
    projectedDone,
    lineTitle,
    lineNote,
    lineVerdict,
    lineBinds,
    lineEmpty,
    lineEmptyText,
    lineToGuide,
    lineNoValue,
    lineToday,
    lineContract,
    lineClose,
    lineBoth,
    lineValue,
    lineDone,
    lineLikely,
    lineUndated,
    lineLate,
    lineBeforeOne,
    lineBefore,
    lineAfterOne,
    lineAfter,
    lineEnd,
    lineBufferOne,
    lineBuffer,
    lineNeeded,
    lineOver,
    lineMarks,
    lineList,
    priorityTitle,
    priorityNote,
    priorityLink,
    priorityEmpty,
    priorityEmptyText,
    priorityPick,
    priorityNew,
    priorityName,
    priorityStatement,
    priorityOwner,
    priorityOwnerNone,
    prioritySource,
    priorityServes,
    priorityServesMissing,
    priorityForm,
    priorityDone,
    priorityEdit,
    priorityUnlink,
    priorityUnlinked,
    closeTitle,
    closeNote,
    closeAdd,
    closeEmpty,
    closeEmptyText,
    closeName,
    closeFrom,
    closeTo,
    closeSpan,
    closeForm,
    closeDone,
    closeEdit
};
