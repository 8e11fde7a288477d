/** What the platform has below `lightning/` and other namespaces: tells a slip of the pen from what is not here. */

const names = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Modules of the platform that exist but that the local org does not stand in for. */
export const ABSENT: ReadonlySet<string> = new Set(
    names(`
    accordionSectionHeader analyticsSmartDataDiscoveryApi analyticsWaveApi barcodeScanner clickToDial cmsDeliveryApi
    communityMicrobatchingApi conversationToolkitApi empApi experienceMarketingIntegrationApi fileUpload flow flowSupport
    formElement graphql industriesEducationPublicApi inputField inputRichText logger map mediaUtils messages
    mobileCapabilities notificationsLibrary omnistudioPubsub outputField overlayLibrary pageReferenceUtils
    platformUtilityBarApi platformWorkspaceApi primitiveFigure recordEditForm recordForm recordPicker recordViewForm
    richTextToolbarButton richTextToolbarButtonGroup serviceCloudVoiceToolkitApi stateManagerLayout
    stateManagerObjectInfo stateManagerObjectInfos stateManagerRecord stateManagerRelatedListInfo
    stateManagerRelatedListRecords stateManagerRelatedListsInfo uiActionsApi uiAppsApi uiGraphQLApi uiLayoutApi
    uiListApi uiListsApi uiLookupsApi uiRelatedListApi unifiedSearchApi userConsentCookie`)
);

/** Modules below `@salesforce/` of which the local org has none. */
export const ABSENT_SCOPES: ReadonlySet<string> = new Set(
    names('accessCheck apexContinuation community componentTagName contentAssetUrl featureFlag gate site slds')
);

/** Further names that the platform's modules export, beside those that the local org has. */
export const FURTHER_EXPORTS: Readonly<Record<string, readonly string[]>> = {
    uiRecordApi: names(`createRecordInputFilteredByEditedFields generateRecordInputForCreate
        generateRecordInputForUpdate getRecordCreateDefaults getRecordInput getRecordUi refresh`),
    messageService: names('createMessageChannel'),
    navigation: names('NavigationContext'),
    refresh: names('RefreshEventName'),
    platformShowToastEvent: names('ShowToastEventName')
};
