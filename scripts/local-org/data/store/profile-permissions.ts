/**
 * What the fields `Permissions…` of Profile and PermissionSet answer. Permission sets and the profiles of the project
 * say it in their files; of the profiles that every org has, only the permissions below are known, and a query on
 * another one stops with its name.
 */
import type { OrgMetadata, PermissionSetDef } from '../../metadata/org-metadata.ts';
import type { FieldDef, ObjectDef } from '../../metadata/schema.ts';
import type { Driver } from '../contracts.ts';
import { quote } from './columns.ts';

/** Of everybody with a Salesforce licence who sells or serves ("Standard Profiles", Salesforce Help). */
const EVERYDAY = [
    'ApiEnabled',
    'ConvertLeads',
    'EditEvent',
    'EditTask',
    'EmailMass',
    'EmailSingle',
    'MassInlineEdit',
    'RunReports',
    'SubmitMacrosAllowed',
    'ViewSetup'
];
/** Of administrators alone ("User Permissions and Access", Salesforce Help). */
const ADMINISTRATION = [
    'AuthorApex',
    'CustomizeApplication',
    'ManageUsers',
    'ModifyAllData',
    'ModifyMetadata',
    'PrivacyDataAccess',
    'TransferAnyLead',
    'ViewAllData',
    'ViewAllUsers'
];
const NOBODY = ['ApiUserOnly', 'PasswordNeverExpires'];
const KNOWN = new Set([...EVERYDAY, ...ADMINISTRATION, ...NOBODY].map((name) => `permissions${name.toLowerCase()}`));

const STANDARD_PROFILES: Readonly<Record<string, readonly string[]>> = {
    'System Administrator': [...EVERYDAY, ...ADMINISTRATION],
    'Standard User': EVERYDAY,
    'Marketing User': EVERYDAY,
    'Contract Manager': EVERYDAY,
    'Solution Manager': EVERYDAY,
    'Custom: Marketing Profile': EVERYDAY,
    'Custom: Sales Profile': EVERYDAY,
    'Custom: Support Profile': EVERYDAY,
    'Standard Platform User': EVERYDAY.filter((name) => name !== 'ConvertLeads'),
    'Read Only': ['ApiEnabled', 'EditEvent', 'EditTask', 'RunReports', 'ViewSetup']
};

const PREFIX = 'permissions';

/** True for a permission of Profile of which the local org does not know who has it. */
export function isUnknownPermission(object: ObjectDef, field: FieldDef): boolean {
    const name = field.name.toLowerCase();
    return object.name === 'Profile' && name.startsWith(PREFIX) && !KNOWN.has(name);
}

/** Writes the columns anew at every start: the files may have changed. */
export function writePermissions(driver: Driver, metadata: OrgMetadata): void {
    const profiles = new Map(Object.entries(STANDARD_PROFILES));
    for (const profile of metadata.profiles ?? [])
        profiles.set(profile.name, [...(profiles.get(profile.name) ?? []), ...profile.userPermissions]);
    write(driver, metadata.schema.object('Profile'), profiles);
    const sets = metadata.permissionSets.map((set: PermissionSetDef) => [set.name, set.userPermissions] as const);
    write(driver, metadata.schema.object('PermissionSet'), new Map(sets));
}

function write(driver: Driver, object: ObjectDef | null, granted: ReadonlyMap<string, readonly string[]>): void {
    if (!object) return;
    const columns = [...object.fields.values()].filter((field) => field.name.toLowerCase().startsWith(PREFIX));
    if (columns.length === 0) return;
    const list = columns.map((field) => `${quote(field.name)} = ?`).join(', ');
    const update = driver.prepare(`UPDATE ${quote(object.name)} SET ${list} WHERE "Name" = ?`);
    for (const [name, permissions] of granted) {
        const held = new Set(permissions.map((permission) => `${PREFIX}${permission.toLowerCase()}`));
        update.run([...columns.map((field) => (held.has(field.name.toLowerCase()) ? 1 : 0)), name]);
    }
}
