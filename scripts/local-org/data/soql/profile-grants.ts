/**
 * Profiles have no permission sets of their own here (`IsOwnedByProfile`): what a query would read of them is not there,
 * so the query stops.
 */
import type { ObjectDef } from '../../metadata/schema.ts';
import { NotSupportedError } from '../values/exception.ts';
import type { Condition, Query } from './tree.ts';

type Comparison = Extract<Condition, { kind: 'compare' }>;

const GRANTS = new Set(['FieldPermissions', 'ObjectPermissions']);
const OF_PROFILE = /^(?:(?:parent|permissionset)\.)?(?:isownedbyprofile|profileid|profile\..+)$/;

export function refuseProfileGrants(object: ObjectDef, query: Query): void {
    const grants = GRANTS.has(object.name);
    if (!grants && !/^PermissionSet(Assignment)?$|^SetupEntityAccess$/.test(object.name)) return;
    const compared = query.where ? comparisons(query.where) : [];
    const paths = compared.map((comparison) => ({ comparison, path: pathOf(comparison, query.alias) }));
    const ofAll = grants && !paths.some(({ path }) => /^(?:id|parentid|parent\..+)$/.test(path));
    if (ofAll || paths.some(({ comparison, path }) => OF_PROFILE.test(path) && asksForProfiles(comparison))) {
        throw new NotSupportedError(`SOQL on ${object.name} of profiles`, 'query');
    }
}

/** Not what leaves them out: `IsOwnedByProfile = false`, `ProfileId = null`. */
function asksForProfiles({ op, right }: Comparison): boolean {
    if (right.kind === 'boolean') return right.value === (op === '=');
    return right.kind !== 'null' || op !== '=';
}

function comparisons(condition: Condition): readonly Comparison[] {
    switch (condition.kind) {
        case 'compare':
            return [condition];
        case 'not':
            return comparisons(condition.part);
        default:
            return condition.parts.flatMap(comparisons);
    }
}

function pathOf({ left }: Comparison, alias: string | null): string {
    if (left.kind !== 'path') return '';
    const names = left.names.map((name) => name.toLowerCase());
    return names.slice(names.length > 1 && names[0] === alias?.toLowerCase() ? 1 : 0).join('.');
}
