/**
 * Object, field and other rights of a user. A profile says whether somebody is an administrator and what the profiles
 * of every org grant on standard objects; everything else is granted by permission sets (projects rarely hold profiles).
 */
import type { FieldDef, ObjectDef, Schema } from '../../metadata/schema.ts';
import type { ObjectPermission, PermissionSetDef } from '../../metadata/org-metadata.ts';
import type { Rights } from '../contracts.ts';
import { NONE, profileRights, READ, WORK } from './standard-profiles.ts';

export type ObjectRights = ReturnType<Rights['object']>;
type FieldRights = ReturnType<Rights['field']>;

const ALL: ObjectRights = { read: true, create: true, edit: true, delete: true, viewAll: true, modifyAll: true };

/** Everybody reads these; changing them needs administration. */
const READABLE_BY_ALL = new Set([
    'user',
    'profile',
    'userrole',
    'group',
    'groupmember',
    'organization',
    'opportunitystage',
    'holiday',
    'businesshours',
    'recordtype',
    'permissionset',
    'permissionsetassignment',
    'custompermission',
    'customnotificationtype',
    'userrecordaccess',
    'asyncapexjob',
    'crontrigger',
    'cronjobdetail',
    'apexclass',
    'apextrigger',
    'setupentityaccess',
    'objectpermissions',
    'fieldpermissions'
]);

/** Objects without object permissions: activities, files and posts belong to every user. */
// Kept as a table: one value a line would be longer than it is clear.
// prettier-ignore
const EVERYBODYS = new Set([
    'task', 'event', 'attachment', 'note', 'contentversion', 'contentdocument', 'contentdocumentlink', 'emailmessage',
    'feeditem', 'feedcomment', 'topic', 'topicassignment', 'entitysubscription'
]);
/** What is done with these follows from the rights on their master. */
const MASTERS: Readonly<Record<string, string>> = {
    opportunitycontactrole: 'opportunity',
    opportunitylineitem: 'opportunity',
    opportunityteammember: 'opportunity',
    accountteammember: 'account',
    campaignmember: 'campaign',
    campaignmemberstatus: 'campaign',
    casecomment: 'case',
    quotelineitem: 'quote',
    orderitem: 'order',
    pricebookentry: 'pricebook2',
    accountcontactrelation: 'account'
};

export function administratorRights(schema: Schema): Rights {
    return {
        object: () => ALL,
        field: (object, field) => administratorField(fieldOf(schema, object, field)),
        apexClass: () => true,
        customPermission: () => false,
        systemPermission: () => true,
        tab: () => true,
        app: () => true
    };
}

function administratorField(field: FieldDef | null): FieldRights {
    return { read: true, edit: field === null || field.createable || field.updateable };
}

/** Custom permissions come from permission sets even for an administrator, as on the platform. */
export function withPermissionSets(base: Rights, sets: readonly PermissionSetDef[]): Rights {
    const granted = lower(sets.flatMap((set) => set.customPermissions));
    return { ...base, customPermission: (name) => granted.has(name.toLowerCase()) };
}

export function grantedRights(schema: Schema, profile: string, sets: readonly PermissionSetDef[]): Rights {
    const objects = objectGrants(sets);
    const fields = fieldGrants(sets);
    const system = lower(sets.flatMap((set) => set.userPermissions));
    const customPermissions = lower(sets.flatMap((set) => set.customPermissions));
    const classes = lower(sets.flatMap((set) => set.classes));
    const tabs = lower(
        sets.flatMap((set) => set.tabs.filter((tab) => tab.visibility !== 'None').map((tab) => tab.tab))
    );
    const apps = lower(
        sets.flatMap((set) => set.applications.filter((app) => app.visible).map((app) => app.application))
    );
    const object = (name: string): ObjectRights => {
        const found = schema.object(name);
        return found ? objectRights(found, objects, profile, system) : NONE;
    };
    return {
        object,
        field: (objectName, fieldName) => {
            const field = fieldOf(schema, objectName, fieldName);
            return field ? fieldRights(field, object(objectName), fields, profile) : { read: false, edit: false };
        },
        apexClass: (name) => classes.has(name.toLowerCase()),
        customPermission: (name) => customPermissions.has(name.toLowerCase()),
        systemPermission: (name) => system.has(name.toLowerCase()),
        tab: (name) => tabs.has(name.toLowerCase()),
        app: (name) => apps.has(name.toLowerCase())
    };
}

function objectRights(
    object: ObjectDef,
    grants: ReadonlyMap<string, ObjectRights>,
    profile: string,
    system: ReadonlySet<string>
): ObjectRights {
    const name = object.name.toLowerCase();
    const base = baseRights(object, name, grants, profile);
    if (system.has('modifyalldata')) return ALL;
    return system.has('viewalldata') ? { ...base, read: true, viewAll: true } : base;
}

function baseRights(
    object: ObjectDef,
    name: string,
    grants: ReadonlyMap<string, ObjectRights>,
    profile: string
): ObjectRights {
    const setUp = object.kind === 'standard' && object.sharingModel === 'FullAccess';
    if (object.kind === 'metadata' || object.kind === 'setting' || setUp || READABLE_BY_ALL.has(name))
        return grants.get(name) ?? READ;
    if (EVERYBODYS.has(name)) return WORK;
    if (object.kind === 'event') return grants.get(name) ?? NONE;
    if (object.kind === 'share') return WORK;
    const granted = (key: string): ObjectRights => {
        const ofProfile = object.kind === 'standard' ? profileRights(profile, key) : NONE;
        return merge(grants.get(key) ?? NONE, ofProfile);
    };
    const master = MASTERS[name];
    return master === undefined ? granted(name) : ofMaster(name, granted(master));
}

/** Who may read a campaign may add people to it. */
function ofMaster(name: string, master: ObjectRights): ObjectRights {
    if (!master.read) return NONE;
    const edit = master.edit || name === 'campaignmember';
    return { ...NONE, read: true, create: edit, edit, delete: edit };
}

function fieldRights(
    field: FieldDef,
    object: ObjectRights,
    grants: ReadonlyMap<string, FieldRights>,
    profile: string
): FieldRights {
    if (!object.read) return { read: false, edit: false };
    const writable = field.createable || field.updateable;
    const edit = object.edit || object.create;
    if (!field.permissionable) return { read: true, edit: edit && writable };
    const granted = [field.name, ...compoundNames(field)]
        .map((name) => grants.get(`${field.object}.${name}`.toLowerCase()))
        .find((grant) => grant !== undefined);
    const byProfile = !field.custom && profileRights(profile, ownerOf(field.object.toLowerCase())).read;
    const read = byProfile || granted?.read === true || granted?.edit === true;
    return { read, edit: (byProfile || granted?.edit === true) && edit && writable };
}

/** Rows that belong to another record are granted with it. */
const ownerOf = (lowerName: string): string => MASTERS[lowerName] ?? lowerName;

const ADDRESS_PART =
    /^(.*?)(?:Street|City|State|StateCode|PostalCode|Country|CountryCode|Latitude|Longitude|GeocodeAccuracy)$/;

/** The right on a part is given with the whole: `BillingAddress` for `BillingCity` ("Compound Fields", Object Reference). */
function compoundNames(field: FieldDef): readonly string[] {
    const place = /^(.+)__(?:Latitude|Longitude)__s$/i.exec(field.name);
    if (place) return [`${place[1]}__c`];
    const address = field.custom ? null : ADDRESS_PART.exec(field.name);
    return address ? [`${address[1]}Address`] : [];
}

function objectGrants(sets: readonly PermissionSetDef[]): Map<string, ObjectRights> {
    const grants = new Map<string, ObjectRights>();
    for (const permission of sets.flatMap((set) => set.objects)) {
        const key = permission.object.toLowerCase();
        grants.set(key, merge(grants.get(key) ?? NONE, rightsOf(permission)));
    }
    return grants;
}

/** Each right brings the weaker ones with it, as the permission set editor does. */
function rightsOf(p: ObjectPermission): ObjectRights {
    const edit = p.edit || p.delete || p.modifyAll;
    return {
        read: p.read || p.create || edit || p.viewAll,
        create: p.create,
        edit,
        delete: p.delete || p.modifyAll,
        viewAll: p.viewAll || p.modifyAll,
        modifyAll: p.modifyAll
    };
}

function merge(a: ObjectRights, b: ObjectRights): ObjectRights {
    return {
        read: a.read || b.read,
        create: a.create || b.create,
        edit: a.edit || b.edit,
        delete: a.delete || b.delete,
        viewAll: a.viewAll || b.viewAll,
        modifyAll: a.modifyAll || b.modifyAll
    };
}

function fieldGrants(sets: readonly PermissionSetDef[]): Map<string, FieldRights> {
    const grants = new Map<string, FieldRights>();
    for (const permission of sets.flatMap((set) => set.fields)) {
        const key = `${permission.object}.${permission.field}`.toLowerCase();
        const known = grants.get(key);
        grants.set(key, {
            read: permission.read || known?.read === true,
            edit: permission.edit || known?.edit === true
        });
    }
    return grants;
}

function fieldOf(schema: Schema, object: string, field: string): FieldDef | null {
    return schema.object(object)?.fields.get(field.toLowerCase()) ?? null;
}

const lower = (names: readonly string[]): ReadonlySet<string> => new Set(names.map((name) => name.toLowerCase()));
