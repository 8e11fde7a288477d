/**
 * Which elements each metadata type may hold (Metadata API Developer Guide). Notation: names parted by blanks,
 * `name{…}` for an element with children of its own, `name{*}` for one whose content is not looked into.
 */
import { didYouMean } from './nearest.ts';
import type { Source } from './problems.ts';
import type { XmlNode } from './xml.ts';

export type Shape = ReadonlyMap<string, Shape | null> | '*';

const LOOKUP_FILTER =
    'lookupFilter{active booleanFilter description errorMessage filterItems{field operation value valueField} infoMessage isOptional}';
const VALUE =
    'fullName label default color description isActive allowEmail closed won probability forecastCategory highPriority reviewed converted cssExposed groupingString';
const VALUE_SET = `valueSet{controllingField restricted valueSetName valueSetDefinition{sorted value{${VALUE}}} valueSettings{controllingFieldValue valueName}}`;
const FIELD = `fullName label type description inlineHelpText length precision scale required unique caseSensitive externalId
    defaultValue displayFormat startingNumber formula formulaTreatBlanksAs referenceTo relationshipName relationshipLabel
    relationshipOrder reparentableMasterDetail writeRequiresMasterRead deleteConstraint ${LOOKUP_FILTER} ${VALUE_SET}
    visibleLines summarizedField summaryForeignKey summaryOperation summaryFilterItems{field operation value valueField}
    trackHistory trackTrending trackFeedHistory encryptionScheme maskChar maskType securityClassification complianceGroup
    businessStatus businessOwnerUser businessOwnerGroup fieldManageability displayLocationInDecimal populateExistingRows
    stripMarkup metadataRelationshipControllingField isFilteringDisabled isNameField isSortingDisabled`;
const FILTERS = 'filters{field operation value}';
const LIST_VIEW = `fullName label columns filterScope ${FILTERS} booleanFilter language queue sharedTo{*} division`;
const RECORD_TYPE =
    'fullName active label description businessProcess compactLayoutAssignment picklistValues{picklist values{fullName default}}';
const RULE =
    'fullName active description errorConditionFormula errorDisplayField errorMessage shouldEvaluateOnlyOnCreate';
const ACTION_OVERRIDE =
    'actionName comment content formFactor pageOrSobjectType recordType skipRecordTypeSelect type profile';
const NESTED_OBJECT_PARTS = `fields{${FIELD}} validationRules{${RULE}} recordTypes{${RECORD_TYPE}} listViews{${LIST_VIEW}}
    compactLayouts{*} webLinks{*} businessProcesses{*} fieldSets{*} sharingReasons{*} indexes{*} sharingRecalculations{*}`;

const NOTATION: Readonly<Record<string, string>> = {
    CustomObject: `fullName label pluralLabel description nameField{label type displayFormat startingNumber trackHistory trackFeedHistory description}
        deploymentStatus sharingModel externalSharingModel customSettingsType visibility enableActivities enableBulkApi enableFeeds
        enableHistory enableLicensing enableReports enableSearch enableSharing enableStreamingApi enableEnhancedLookup enableDivisions
        enableChangeDataCapture enableDataTranslation allowInChatterGroups compactLayoutAssignment startsWith gender household
        recordTypeTrackHistory recordTypeTrackFeedHistory historyRetentionPolicy{*} searchLayouts{*} actionOverrides{${ACTION_OVERRIDE}}
        articleTypeChannelDisplay{*} eventType publishBehavior customHelp customHelpPage nameFields{*} ${NESTED_OBJECT_PARTS}`,
    CustomField: FIELD,
    ValidationRule: RULE,
    RecordType: RECORD_TYPE,
    ListView: LIST_VIEW,
    CustomMetadata: 'fullName label protected description values{field value}',
    CustomLabels: 'labels{fullName value language protected shortDescription categories}',
    PermissionSet: `fullName label description license hasActivationRequired userLicense applicationVisibilities{application visible default}
        classAccesses{apexClass enabled} customMetadataTypeAccesses{name enabled} customPermissions{name enabled}
        customSettingAccesses{name enabled} fieldPermissions{field readable editable} flowAccesses{flow enabled}
        objectPermissions{object allowRead allowCreate allowEdit allowDelete viewAllRecords modifyAllRecords viewAllFields}
        pageAccesses{apexPage enabled} recordTypeVisibilities{recordType visible} tabSettings{tab visibility}
        userPermissions{name enabled} externalDataSourceAccesses{*} externalCredentialPrincipalAccesses{*} emailRoutingAddressAccesses{*}`,
    PlatformCachePartition:
        'fullName masterLabel description isDefaultPartition namespacePrefix platformCachePartitionTypes{*}',
    PermissionSetGroup: 'fullName label description hasActivationRequired mutingPermissionSets permissionSets status',
    MutingPermissionSet: `fullName label description applicationVisibilities{*} classAccesses{apexClass enabled}
        customMetadataTypeAccesses{*} customPermissions{name enabled} customSettingAccesses{*} externalDataSourceAccesses{*}
        fieldPermissions{field readable editable} flowAccesses{*} pageAccesses{*} recordTypeVisibilities{*} tabSettings{*}
        objectPermissions{object allowRead allowCreate allowEdit allowDelete viewAllRecords modifyAllRecords viewAllFields}
        userPermissions{name enabled} externalCredentialPrincipalAccesses{*}`,
    Profile: `fullName custom userLicense description fullName applicationVisibilities{application visible default}
        categoryGroupVisibilities{*} classAccesses{apexClass enabled} customMetadataTypeAccesses{name enabled} customPermissions{name enabled}
        customSettingAccesses{name enabled} externalDataSourceAccesses{*} fieldLevelSecurities{*} fieldPermissions{field readable editable hidden}
        flowAccesses{flow enabled} layoutAssignments{layout recordType} loginFlows{*} loginHours{*} loginIpRanges{*}
        objectPermissions{object allowRead allowCreate allowEdit allowDelete viewAllRecords modifyAllRecords viewAllFields}
        pageAccesses{apexPage enabled} profileActionOverrides{*} recordTypeVisibilities{recordType visible default personAccountDefault}
        tabVisibilities{tab visibility} userPermissions{name enabled} agentAccesses{*}`,
    FieldSet: 'fullName label description availableFields{*} displayedFields{field isFieldManaged isRequired}',
    CustomPermission:
        'fullName label description connectedApp isLicensed requiredPermission{customPermission dependency}',
    CustomTab: `fullName label description customObject motif flexiPage lwcComponent auraComponent page url urlEncodingKey
        frameHeight hasSidebar icon mobileReady splashPageLink actionOverrides{${ACTION_OVERRIDE}}`,
    CustomApplication: `fullName label description actionOverrides{${ACTION_OVERRIDE}} profileActionOverrides{${ACTION_OVERRIDE}}
        brand{headerColor logo logoVersion footerColor shouldOverrideOrgTheme} consoleConfig{*} defaultLandingTab detailPageRefreshMethod enableCustomizeMyTabs
        enableKeyboardShortcuts enableListViewHover enableListViewReskin enableMultiMonitorComponents enablePinTabs enableTabHover
        enableTabLimits formFactors isNavAutoTempTabsDisabled isNavPersonalizationDisabled isNavTabPersistenceDisabled isOmniPinnedViewEnabled
        isServiceCloudConsole logo navType preferences{*} saveUserSessions setupExperience subscriberTabs tabs uiType utilityBar
        workspaceConfig{mappings{tab fieldName}}`,
    FlexiPage: `fullName masterLabel description type sobjectType parentFlexiPage platformActionlist{*} quickActionList{*} template{name properties{name value}}
        pageTemplate events{*} flexiPageRegions{name type mode appendable prependable replaceable componentInstances{*} componentAttributes{*}
        itemInstances{componentInstance{componentName identifier componentType componentInstanceProperties{name value type valueList{valueListItems{value visibilityRule{*}}}} visibilityRule{*} flexipageDataSources{*}}
        fieldInstance{fieldItem identifier fieldInstanceProperties{name value type} visibilityRule{*}}}}`,
    Layout: `fullName customButtons customConsoleComponents{*} emailDefault excludeButtons feedLayout{*} headers
        layoutSections{customLabel detailHeading editHeading label layoutColumns{layoutItems{behavior field emptySpace height width page customLink canvas component scontrol showLabel showScrollbars analyticsCloudComponent{*} reportChartComponent{*}} reserved} style}
        miniLayout{*} multilineLayoutFields platformActionList{*} quickActionList{*} relatedContent{*} relatedLists{*} relatedObjects
        runAssignmentRulesDefault showEmailCheckbox showHighlightsPanel showInteractionLogPanel showKnowledgeComponent showRunAssignmentRulesCheckbox
        showSolutionSection showSubmitAndAttachButton summaryLayout{*}`,
    LightningComponentBundle: `apiVersion isExposed isExplicitImport masterLabel description runtimeNamespace targets{target} targetConfigs{*}
        capabilities{capability} lwcResources{*}`,
    ApexClass: 'apiVersion status packageVersions{*} fullName',
    ApexTrigger: 'apiVersion status packageVersions{*} fullName',
    GlobalValueSet: `fullName masterLabel description sorted customValue{${VALUE}}`,
    StandardValueSet: `fullName sorted groupingStringEnum standardValue{${VALUE}}`,
    CustomNotificationType: 'fullName customNotifTypeName masterLabel description desktop mobile slack actionGroups{*}',
    QuickAction: `fullName label description type targetObject targetParentField targetRecordType standardLabel successMessage icon height width
        lightningComponent lightningWebComponent flowDefinition page optionsCreateFeedItem actionSubtype canvas
        fieldOverrides{field formula literalValue} quickActionLayout{layoutSectionStyle quickActionLayoutColumns{quickActionLayoutItems{emptySpace field uiBehavior}}}
        quickActionSendEmailOptions{*}`
};

function parseShape(notation: string): Shape {
    const tokens = notation.match(/[A-Za-z]+|[{}*]/g) ?? [];
    let at = 0;
    const level = (): Shape => {
        if (tokens[at] === '*') {
            at += 2;
            return '*';
        }
        const shape = new Map<string, Shape | null>();
        while (at < tokens.length && tokens[at] !== '}') {
            const name = tokens[at++] ?? '';
            if (tokens[at] === '{') {
                at++;
                shape.set(name, level());
            } else shape.set(name, null);
        }
        at++;
        return shape;
    };
    return level();
}

const parsed = new Map<string, Shape>();

export function shapeOf(type: string): Shape | null {
    const notation = NOTATION[type];
    if (notation === undefined) return null;
    let shape = parsed.get(type);
    if (!shape) parsed.set(type, (shape = parseShape(notation)));
    return shape;
}

/** Reports elements that the type does not know; answers false if the root element is another type's. */
export function checkShape(source: Source, node: XmlNode, type: string): boolean {
    if (node.name !== type) {
        source.problems.error(source.path, node.line, `Expected <${type}>, found <${node.name}>`);
        return false;
    }
    const shape = shapeOf(type);
    if (shape !== null) checkChildren(source, node, shape, type);
    return true;
}

function checkChildren(source: Source, node: XmlNode, shape: Shape, owner: string): void {
    if (shape === '*') return;
    for (const part of node.children) {
        const below = shape.get(part.name);
        if (below === undefined) {
            const hint = didYouMean(part.name, shape.keys());
            const message = `Unknown element <${part.name}> in ${owner}${hint}`;
            // What resembles nothing known is rather younger than this table than a slip of the pen.
            if (hint === '') source.problems.warning(source.path, part.line, message);
            else source.problems.error(source.path, part.line, message);
        } else if (below !== null) checkChildren(source, part, below, part.name);
        else if (part.children.length > 0) {
            source.problems.error(source.path, part.line, `<${part.name}> in ${owner} holds text, not elements`);
        }
    }
}
