import quarter from '@salesforce/label/c.MSP_UI_TL_Quarter';
import phaseDone from '@salesforce/label/c.MSP_UI_TL_Phase_Done';
import phaseOpen from '@salesforce/label/c.MSP_UI_TL_Phase_Open';
import noDateYet from '@salesforce/label/c.MSP_UI_TL_No_Date';
import overdueOne from '@salesforce/label/c.MSP_UI_TL_Overdue_One';
import overdueMany from '@salesforce/label/c.MSP_UI_TL_Overdue_Many';
import spokenDrives from '@salesforce/label/c.MSP_UI_TL_Spoken_Drives';
import spokenLikely from '@salesforce/label/c.MSP_UI_TL_Spoken_Likely';
import spokenAgreed from '@salesforce/label/c.MSP_UI_TL_Spoken_Agreed';
import spokenPinned from '@salesforce/label/c.MSP_UI_TL_Spoken_Pinned';
import spokenDays from '@salesforce/label/c.MSP_UI_TL_Spoken_Days';
import spokenMoved from '@salesforce/label/c.MSP_UI_TL_Spoken_Moved';
import spokenPutBack from '@salesforce/label/c.MSP_UI_TL_Put_Back';
import slackOne from '@salesforce/label/c.MSP_UI_TL_Slack_One';
import slackMany from '@salesforce/label/c.MSP_UI_TL_Slack_Many';
import slackNone from '@salesforce/label/c.MSP_UI_TL_Slack_None';
import slackMissingOne from '@salesforce/label/c.MSP_UI_TL_Slack_Missing_One';
import slackMissingMany from '@salesforce/label/c.MSP_UI_TL_Slack_Missing_Many';
import hasRoom from '@salesforce/label/c.MSP_UI_TL_Has_Room';
import drivesSignature from '@salesforce/label/c.MSP_UI_TL_Drives_Signature';
import drivesValue from '@salesforce/label/c.MSP_UI_TL_Drives_Value';
import likelyAgainstClose from '@salesforce/label/c.MSP_UI_TL_Likely_Close';
import likelyAgainstValue from '@salesforce/label/c.MSP_UI_TL_Likely_Value';
import likelyAlone from '@salesforce/label/c.MSP_UI_TL_Likely_Alone';
import workingDays from '@salesforce/label/c.MSP_UI_TL_Working_Days';
import markToday from '@salesforce/label/c.MSP_UI_TL_Mark_Today';
import markTodayShort from '@salesforce/label/c.MSP_UI_TL_Mark_Today_Short';
import markBoth from '@salesforce/label/c.MSP_UI_TL_Mark_Both';
import markClose from '@salesforce/label/c.MSP_UI_TL_Mark_Close';
import markCloseShort from '@salesforce/label/c.MSP_UI_TL_Mark_Close_Short';
import markContract from '@salesforce/label/c.MSP_UI_TL_Mark_Contract';
import markContractShort from '@salesforce/label/c.MSP_UI_TL_Mark_Contract_Short';
import markValue from '@salesforce/label/c.MSP_UI_TL_Mark_Value';
import markValueShort from '@salesforce/label/c.MSP_UI_TL_Mark_Value_Short';
import show from '@salesforce/label/c.MSP_UI_TL_Show';
import showDependencies from '@salesforce/label/c.MSP_UI_TL_Dependencies';
import showSlack from '@salesforce/label/c.MSP_UI_TL_Slack';
import showAgreed from '@salesforce/label/c.MSP_UI_TL_Agreed';
import scale from '@salesforce/label/c.MSP_UI_TL_Scale';
import weeks from '@salesforce/label/c.MSP_UI_TL_Weeks';
import months from '@salesforce/label/c.MSP_UI_TL_Months';
import quarters from '@salesforce/label/c.MSP_UI_TL_Quarters';
import whole from '@salesforce/label/c.MSP_UI_TL_Whole';
import timelineTitle from '@salesforce/label/c.MSP_UI_TL_Title';
import keys from '@salesforce/label/c.MSP_UI_TL_Keys';
import columnDates from '@salesforce/label/c.MSP_UI_TL_Column_Dates';
import empty from '@salesforce/label/c.MSP_UI_TL_Empty';
import emptyText from '@salesforce/label/c.MSP_UI_TL_Empty_Text';
import nothingMatches from '@salesforce/label/c.MSP_UI_TL_Nothing_Matches';
import showAll from '@salesforce/label/c.MSP_UI_TL_Show_All';
import legend from '@salesforce/label/c.MSP_UI_TL_Legend';
import legendDrives from '@salesforce/label/c.MSP_UI_TL_Legend_Drives';
import legendRoom from '@salesforce/label/c.MSP_UI_TL_Legend_Room';
import legendSlack from '@salesforce/label/c.MSP_UI_TL_Legend_Slack';
import legendLikely from '@salesforce/label/c.MSP_UI_TL_Legend_Likely';
import legendAgreed from '@salesforce/label/c.MSP_UI_TL_Legend_Agreed';
import legendDone from '@salesforce/label/c.MSP_UI_TL_Legend_Done';
import legendLate from '@salesforce/label/c.MSP_UI_TL_Legend_Late';
import legendCloseDown from '@salesforce/label/c.MSP_UI_TL_Legend_Close_Down';
import closeDown from '@salesforce/label/c.MSP_UI_TL_Close_Down';
import columnStep from '@salesforce/label/c.MSP_UI_Col_Step';
import milestone from '@salesforce/label/c.MSP_UI_Milestone';

export default {
    columnStep,
    milestone,
    quarter,
    phaseDone,
    phaseOpen,
    noDateYet,
    overdueOne,
    overdueMany,
    spokenDrives,
    spokenLikely,
    spokenAgreed,
    spokenPinned,
    spokenDays,
    spokenMoved,
    spokenPutBack,
    slackOne,
    slackMany,
    slackNone,
    slackMissingOne,
    slackMissingMany,
    hasRoom,
    drivesSignature,
    drivesValue,
    likelyAgainstClose,
    likelyAgainstValue,
    likelyAlone,
    workingDays,
    markToday,
    markTodayShort,
    markBoth,
    markClose,
    markCloseShort,
    markContract,
    markContractShort,
    markValue,
    markValueShort,
    show,
    showDependencies,
    showSlack,
    showAgreed,
    scale,
    weeks,
    months,
    quarters,
    whole,
    timelineTitle,
    keys,
    columnDates,
    empty,
    emptyText,
    nothingMatches,
    showAll,
    legend,
    legendDrives,
    legendRoom,
    legendSlack,
    legendLikely,
    legendAgreed,
    legendDone,
    legendLate,
    legendCloseDown,
    closeDown
};
