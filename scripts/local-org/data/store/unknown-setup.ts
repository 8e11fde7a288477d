/** What set-up objects hold on the platform and the local org does not know: a query on it stops with its name. */
import type { FieldDef, ObjectDef } from '../../metadata/schema.ts';
import { DEFINITION_COLUMNS } from './definition-rows.ts';
import { isUnknownPermission } from './profile-permissions.ts';

export function isUnknownColumn(object: ObjectDef, field: FieldDef): boolean {
    const columns = DEFINITION_COLUMNS.get(object.name);
    return (columns !== undefined && !columns.has(field.name)) || isUnknownPermission(object, field);
}

/** Objects that a new org has rows of, made of metadata that the local org does not turn into rows. */
// Kept as a table: one value a line would be longer than it is clear.
// prettier-ignore
const WITHOUT_ROWS = new Set([
    'AppDefinition', 'AppMenuItem', 'AppTabMember', 'AuraDefinition', 'AuraDefinitionBundle',
    'AuraDefinitionBundleInfo', 'ColorDefinition', 'ConnectedApplication', 'ContractStatus',
    'CustomPermissionDependency', 'Dashboard', 'DataType', 'DuplicateRule', 'EntityParticle', 'ExternalDataSource',
    'FiscalYearSettings', 'FlowDefinitionView', 'FlowVariableView', 'FlowVersionView', 'IconDefinition', 'ListView',
    'LoginHistory', 'MatchingRule', 'MutingPermissionSet', 'NamedCredential', 'OrderStatus',
    'OwnerChangeOptionInfo', 'PartnerRole', 'Period', 'PermissionSetLicense', 'PermissionSetTabSetting',
    'PicklistValueInfo', 'QuickActionDefinition', 'RelationshipDomain', 'RelationshipInfo', 'Report',
    'SearchLayout', 'SetupAuditTrail', 'SolutionStatus', 'TabDefinition', 'TenantUsageEntitlement',
    'UserAppMenuItem', 'UserEntityAccess', 'UserFieldAccess', 'UserPermissionAccess', 'WebLink'
]);

export const isWithoutRows = (object: ObjectDef): boolean =>
    object.kind === 'standard' && WITHOUT_ROWS.has(object.name);
