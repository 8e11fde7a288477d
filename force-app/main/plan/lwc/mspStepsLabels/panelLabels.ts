import accepted from '@salesforce/label/c.MSP_UI_Steps_Accepted';
import addAfter from '@salesforce/label/c.MSP_UI_Steps_Add_After';
import addBefore from '@salesforce/label/c.MSP_UI_Steps_Add_Before';
import addEvidence from '@salesforce/label/c.MSP_UI_Steps_Add_Evidence';
import addedBy from '@salesforce/label/c.MSP_UI_Steps_Added_By';
import answerDone from '@salesforce/label/c.MSP_UI_Steps_Answer_Done';
import answerLabel from '@salesforce/label/c.MSP_UI_Steps_Answer_Label';
import anySupplier from '@salesforce/label/c.MSP_UI_Steps_Any_Supplier';
import changeEvidence from '@salesforce/label/c.MSP_UI_Steps_Change_Evidence';
import closePanel from '@salesforce/label/c.MSP_UI_Steps_Close_Panel';
import contributors from '@salesforce/label/c.MSP_UI_Steps_Contributors';
import contributorsOf from '@salesforce/label/c.MSP_UI_Steps_Contributors_Of';
import contributorsSaved from '@salesforce/label/c.MSP_UI_Steps_Contributors_Saved';
import doneOn from '@salesforce/label/c.MSP_UI_Steps_Done_On';
import goneText from '@salesforce/label/c.MSP_UI_Steps_Gone_Text';
import goneTyped from '@salesforce/label/c.MSP_UI_Steps_Gone_Typed';
import histAdded from '@salesforce/label/c.MSP_UI_Steps_Hist_Added';
import histAgreed from '@salesforce/label/c.MSP_UI_Steps_Hist_Agreed';
import histAskedBy from '@salesforce/label/c.MSP_UI_Steps_Hist_Asked_By';
import histDone from '@salesforce/label/c.MSP_UI_Steps_Hist_Done';
import histFollows from '@salesforce/label/c.MSP_UI_Steps_Hist_Follows';
import histHidden from '@salesforce/label/c.MSP_UI_Steps_Hist_Hidden';
import histMoved from '@salesforce/label/c.MSP_UI_Steps_Hist_Moved';
import histStarted from '@salesforce/label/c.MSP_UI_Steps_Hist_Started';
import histUndone from '@salesforce/label/c.MSP_UI_Steps_Hist_Undone';
import historyNone from '@salesforce/label/c.MSP_UI_Steps_History_None';
import keptDone from '@salesforce/label/c.MSP_UI_Steps_Kept_Done';
import leadNeedsOwner from '@salesforce/label/c.MSP_UI_Steps_Lead_Needs_Owner';
import linkAdded from '@salesforce/label/c.MSP_UI_Steps_Link_Added';
import linkRemoved from '@salesforce/label/c.MSP_UI_Steps_Link_Removed';
import linksDone from '@salesforce/label/c.MSP_UI_Steps_Links_Done';
import linksEdit from '@salesforce/label/c.MSP_UI_Steps_Links_Edit';
import milestoneLabel from '@salesforce/label/c.MSP_UI_Steps_Milestone_Label';
import nextStep from '@salesforce/label/c.MSP_UI_Steps_Next_Step';
import noGuidance from '@salesforce/label/c.MSP_UI_Steps_No_Guidance';
import noteAnswer from '@salesforce/label/c.MSP_UI_Steps_Note_Answer';
import noteTheirs from '@salesforce/label/c.MSP_UI_Steps_Note_Theirs';
import nothingWaits from '@salesforce/label/c.MSP_UI_Steps_Nothing_Waits';
import offerAnother from '@salesforce/label/c.MSP_UI_Steps_Offer_Another';
import offeredDay from '@salesforce/label/c.MSP_UI_Steps_Offered_Day';
import offers from '@salesforce/label/c.MSP_UI_Steps_Offers';
import offersInstead from '@salesforce/label/c.MSP_UI_Steps_Offers_Instead';
import panelAnswer from '@salesforce/label/c.MSP_UI_Steps_Panel_Answer';
import panelEvidence from '@salesforce/label/c.MSP_UI_Steps_Panel_Evidence';
import panelExperience from '@salesforce/label/c.MSP_UI_Steps_Panel_Experience';
import panelFacts from '@salesforce/label/c.MSP_UI_Steps_Panel_Facts';
import panelHistory from '@salesforce/label/c.MSP_UI_Steps_Panel_History';
import panelLinks from '@salesforce/label/c.MSP_UI_Steps_Panel_Links';
import panelName from '@salesforce/label/c.MSP_UI_Steps_Panel_Name';
import pickStep from '@salesforce/label/c.MSP_UI_Steps_Pick_Step';
import previousStep from '@salesforce/label/c.MSP_UI_Steps_Previous_Step';
import removeAlone from '@salesforce/label/c.MSP_UI_Steps_Remove_Alone';
import removeFollowers from '@salesforce/label/c.MSP_UI_Steps_Remove_Followers';
import removeLink from '@salesforce/label/c.MSP_UI_Steps_Remove_Link';
import removeLinks from '@salesforce/label/c.MSP_UI_Steps_Remove_Links';
import removeReason from '@salesforce/label/c.MSP_UI_Steps_Remove_Reason';
import removeStep from '@salesforce/label/c.MSP_UI_Steps_Remove_Step';
import removeTitle from '@salesforce/label/c.MSP_UI_Steps_Remove_Title';
import removed from '@salesforce/label/c.MSP_UI_Steps_Removed';
import slackMany from '@salesforce/label/c.MSP_UI_Steps_Slack_Many';
import slackOne from '@salesforce/label/c.MSP_UI_Steps_Slack_One';
import specificToUs from '@salesforce/label/c.MSP_UI_Steps_Specific_To_Us';
import stateAgreed from '@salesforce/label/c.MSP_UI_Steps_State_Agreed';
import stateAsked from '@salesforce/label/c.MSP_UI_Steps_State_Asked';
import stateDeclined from '@salesforce/label/c.MSP_UI_Steps_State_Declined';
import stateOffered from '@salesforce/label/c.MSP_UI_Steps_State_Offered';
import stepAdded from '@salesforce/label/c.MSP_UI_Steps_Step_Added';
import theCustomer from '@salesforce/label/c.MSP_UI_Steps_The_Customer';
import theirAnswer from '@salesforce/label/c.MSP_UI_Steps_Their_Answer';
import then from '@salesforce/label/c.MSP_UI_Steps_Then';
import waitsFor from '@salesforce/label/c.MSP_UI_Steps_Waits_For';
import waitsForNothing from '@salesforce/label/c.MSP_UI_Steps_Waits_For_Nothing';

export default {
    accepted,
    addAfter,
    addBefore,
    addEvidence,
    addedBy,
    answerDone,
    answerLabel,
    anySupplier,
    changeEvidence,
    closePanel,
    contributors,
    contributorsOf,
    contributorsSaved,
    doneOn,
    goneText,
    goneTyped,
    histAdded,
    histAgreed,
    histAskedBy,
    histDone,
    histFollows,
    histHidden,
    histMoved,
    histStarted,
    histUndone,
    historyNone,
    keptDone,
    leadNeedsOwner,
    linkAdded,
    linkRemoved,
    linksDone,
    linksEdit,
    milestoneLabel,
    nextStep,
    noGuidance,
    noteAnswer,
    noteTheirs,
    nothingWaits,
    offerAnother,
    offeredDay,
    offers,
    offersInstead,
    panelAnswer,
    panelEvidence,
    panelExperience,
    panelFacts,
    panelHistory,
    panelLinks,
    panelName,
    pickStep,
    previousStep,
    removeAlone,
    removeFollowers,
    removeLink,
    removeLinks,
    removeReason,
    removeStep,
    removeTitle,
    removed,
    slackMany,
    slackOne,
    specificToUs,
    stateAgreed,
    stateAsked,
    stateDeclined,
    stateOffered,
    stepAdded,
    theCustomer,
    theirAnswer,
    then,
    waitsFor,
    waitsForNothing
};
