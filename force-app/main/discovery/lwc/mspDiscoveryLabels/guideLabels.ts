import sourceWords from '@salesforce/label/c.MSP_UI_Source_Words';
import sourceWordsHelp from '@salesforce/label/c.MSP_UI_Source_Words_Help';
import sourceBy from '@salesforce/label/c.MSP_UI_Source_By';
import sourceNobody from '@salesforce/label/c.MSP_UI_Source_Nobody';
import sourceAdd from '@salesforce/label/c.MSP_UI_Source_Add';
import sourceOn from '@salesforce/label/c.MSP_UI_Source_On';
import sourceConfirm from '@salesforce/label/c.MSP_UI_Source_Confirm';
import sourceLater from '@salesforce/label/c.MSP_UI_Source_Later';
import sourceAdded from '@salesforce/label/c.MSP_UI_Source_Added';
import guideTitle from '@salesforce/label/c.MSP_UI_Guide_Title';
import guideCount from '@salesforce/label/c.MSP_UI_Guide_Count';
import guideOpen from '@salesforce/label/c.MSP_UI_Guide_Open';
import guidePhase from '@salesforce/label/c.MSP_UI_Guide_Phase';
import guidePhasePick from '@salesforce/label/c.MSP_UI_Guide_Phase_Pick';
import guidePhaseCurrent from '@salesforce/label/c.MSP_UI_Guide_Phase_Current';
import guidePhaseNone from '@salesforce/label/c.MSP_UI_Guide_Phase_None';
import guidePhaseNoneText from '@salesforce/label/c.MSP_UI_Guide_Phase_None_Text';
import guideAsk from '@salesforce/label/c.MSP_UI_Guide_Ask';
import guideListen from '@salesforce/label/c.MSP_UI_Guide_Listen';
import guideAnswer from '@salesforce/label/c.MSP_UI_Guide_Answer';
import guideAnswerTo from '@salesforce/label/c.MSP_UI_Guide_Answer_To';
import guideWords from '@salesforce/label/c.MSP_UI_Guide_Words';
import guideOurs from '@salesforce/label/c.MSP_UI_Guide_Ours';
import guideNotAsked from '@salesforce/label/c.MSP_UI_Guide_Not_Asked';
import guideLevel from '@salesforce/label/c.MSP_UI_Guide_Level';
import guideLevelNone from '@salesforce/label/c.MSP_UI_Guide_Level_None';
import guideSaving from '@salesforce/label/c.MSP_UI_Guide_Saving';
import guideSaved from '@salesforce/label/c.MSP_UI_Guide_Saved';
import guideUnsaved from '@salesforce/label/c.MSP_UI_Guide_Unsaved';
import guideTry from '@salesforce/label/c.MSP_UI_Guide_Try';
import guideEmptied from '@salesforce/label/c.MSP_UI_Guide_Emptied';
import guideDone from '@salesforce/label/c.MSP_UI_Guide_Done';
import guideRemoved from '@salesforce/label/c.MSP_UI_Guide_Removed';
import guideQHopes from '@salesforce/label/c.MSP_UI_Guide_QHopes';
import guideAHopes from '@salesforce/label/c.MSP_UI_Guide_AHopes';
import guideLHopes from '@salesforce/label/c.MSP_UI_Guide_LHopes';
import guideQContrast from '@salesforce/label/c.MSP_UI_Guide_QContrast';
import guideAContrast from '@salesforce/label/c.MSP_UI_Guide_AContrast';
import guideLContrast from '@salesforce/label/c.MSP_UI_Guide_LContrast';
import guideQDecision from '@salesforce/label/c.MSP_UI_Guide_QDecision';
import guideADecision from '@salesforce/label/c.MSP_UI_Guide_ADecision';
import guideLDecision from '@salesforce/label/c.MSP_UI_Guide_LDecision';
import guideQSteps from '@salesforce/label/c.MSP_UI_Guide_QSteps';
import guideASteps from '@salesforce/label/c.MSP_UI_Guide_ASteps';
import guideLSteps from '@salesforce/label/c.MSP_UI_Guide_LSteps';
import guideQPeople from '@salesforce/label/c.MSP_UI_Guide_QPeople';
import guideAPeople from '@salesforce/label/c.MSP_UI_Guide_APeople';
import guideLPeople from '@salesforce/label/c.MSP_UI_Guide_LPeople';
import adviceTitle from '@salesforce/label/c.MSP_UI_Advice_Title';
import adviceOthers from '@salesforce/label/c.MSP_UI_Advice_Others';
import adviceAny from '@salesforce/label/c.MSP_UI_Advice_Any';
import adviceUs from '@salesforce/label/c.MSP_UI_Advice_Us';
import adviceDays from '@salesforce/label/c.MSP_UI_Advice_Days';
import adviceNone from '@salesforce/label/c.MSP_UI_Advice_None';
import adviceNoneText from '@salesforce/label/c.MSP_UI_Advice_None_Text';
import adviceFrom from '@salesforce/label/c.MSP_UI_Advice_From';
import adviceMore from '@salesforce/label/c.MSP_UI_Advice_More';
import adviceLess from '@salesforce/label/c.MSP_UI_Advice_Less';
import constraintTitle from '@salesforce/label/c.MSP_UI_Constraint_Title';
import constraintNote from '@salesforce/label/c.MSP_UI_Constraint_Note';
import constraintAdd from '@salesforce/label/c.MSP_UI_Constraint_Add';
import constraintEmpty from '@salesforce/label/c.MSP_UI_Constraint_Empty';
import constraintEmptyText from '@salesforce/label/c.MSP_UI_Constraint_Empty_Text';
import constraintText from '@salesforce/label/c.MSP_UI_Constraint_Text';
import constraintStep from '@salesforce/label/c.MSP_UI_Constraint_Step';
import constraintNoStep from '@salesforce/label/c.MSP_UI_Constraint_No_Step';
import constraintOpen from '@salesforce/label/c.MSP_UI_Constraint_Open';
import constraintCovered from '@salesforce/label/c.MSP_UI_Constraint_Covered';
import constraintDone from '@salesforce/label/c.MSP_UI_Constraint_Done';
import constraintEdit from '@salesforce/label/c.MSP_UI_Constraint_Edit';
import constraintForm from '@salesforce/label/c.MSP_UI_Constraint_Form';
import startAdvice from '@salesforce/label/c.MSP_UI_Start_Advice';
import startAdviceNone from '@salesforce/label/c.MSP_UI_Start_Advice_None';
import startEnds from '@salesforce/label/c.MSP_UI_Start_Ends';
import startEndsValue from '@salesforce/label/c.MSP_UI_Start_Ends_Value';
import startUnfit from '@salesforce/label/c.MSP_UI_Start_Unfit';
import shareReason from '@salesforce/label/c.MSP_UI_Share_Reason';
import shareKept from '@salesforce/label/c.MSP_UI_Share_Kept';

export default {
    sourceWords,
    sourceWordsHelp,
    sourceBy,
    sourceNobody,
    sourceAdd,
    sourceOn,
    sourceConfirm,
    sourceLater,
    sourceAdded,
    guideTitle,
    guideCount,
    guideOpen,
    guidePhase,
    guidePhasePick,
    guidePhaseCurrent,
    guidePhaseNone,
    guidePhaseNoneText,
    guideAsk,
    guideListen,
    guideAnswer,
    guideAnswerTo,
    guideWords,
    guideOurs,
    guideNotAsked,
    guideLevel,
    guideLevelNone,
    guideSaving,
    guideSaved,
    guideUnsaved,
    guideTry,
    guideEmptied,
    guideDone,
    guideRemoved,
    guideQHopes,
    guideAHopes,
    guideLHopes,
    guideQContrast,
    guideAContrast,
    guideLContrast,
    guideQDecision,
    guideADecision,
    guideLDecision,
    guideQSteps,
    guideASteps,
    guideLSteps,
    guideQPeople,
    guideAPeople,
    guideLPeople,
    adviceTitle,
    adviceOthers,
    adviceAny,
    adviceUs,
    adviceDays,
    adviceNone,
    adviceNoneText,
    adviceFrom,
    adviceMore,
    adviceLess,
    constraintTitle,
    constraintNote,
    constraintAdd,
    constraintEmpty,
    constraintEmptyText,
    constraintText,
    constraintStep,
    constraintNoStep,
    constraintOpen,
    constraintCovered,
    constraintDone,
    constraintEdit,
    constraintForm,
    startAdvice,
    startAdviceNone,
    startEnds,
    startEndsValue,
    startUnfit,
    shareReason,
    shareKept
};
