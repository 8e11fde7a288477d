/** MIXED_DML_OPERATION ("sObjects That Cannot Be Used Together in DML Operations"). */
import type { DmlOperation, MixedDml } from '../contracts.ts';
import { dmlException, refusal } from './failures.ts';
import { isUnset } from './prepare.ts';
import type { Work } from './work.ts';

const SETUP = new Set([
    'FieldPermissions',
    'Group',
    'GroupMember',
    'ObjectPermissions',
    'PermissionSet',
    'PermissionSetAssignment',
    'PermissionSetGroup',
    'PermissionSetGroupComponent',
    'QueueSobject',
    'SetupEntityAccess',
    'UserRole'
]);
/** A user counts only with these. */
const OF_USER_UPDATE = ['UserRoleId', 'IsActive', 'ProfileId', 'Username'];

type Kind = 'setup' | 'other' | 'neither';

function kindOf(work: Work, operation: DmlOperation): Kind {
    const { object, given } = work;
    if (object.name === 'User') {
        const isInsert = operation === 'insert' || (operation === 'upsert' && work.id === null);
        const counts = isInsert
            ? !isUnset(given.f['UserRoleId'])
            : OF_USER_UPDATE.some((name) => given.f[name] !== undefined);
        return counts ? 'setup' : 'neither';
    }
    if (SETUP.has(object.name)) return 'setup';
    return object.kind === 'setting' || object.kind === 'share' ? 'neither' : 'other';
}

export function checkMixed(mixed: MixedDml, operation: DmlOperation, works: readonly Work[]): void {
    for (const work of works) {
        const kind = kindOf(work, operation);
        if (kind === 'neither') continue;
        const original = kind === 'setup' ? mixed.other : mixed.setup;
        if (original !== null) {
            work.refuse(
                refusal(
                    'MIXED_DML_OPERATION',
                    `DML operation on setup object is not permitted after you have updated a non-setup object (or vice versa): ${work.object.name}, original object: ${original}`
                )
            );
            throw dmlException(operation, work.errors);
        }
        mixed[kind] ??= work.object.name;
    }
}
