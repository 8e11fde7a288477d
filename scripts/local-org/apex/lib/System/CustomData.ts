/** Custom metadata and custom settings: `X__mdt.getAll()`, `X__c.getOrgDefaults()`. The receiver is the object's token. */
import { ApexMap } from '../../../data/values/collections.ts';
import { toId18 } from '../../../data/values/id.ts';
import { SObj } from '../../../data/values/sobject.ts';
import { sobjectType, T } from '../../../data/values/type.ts';
import type { ObjectDef } from '../../../metadata/schema.ts';
import { tx } from '../../run/tx.ts';
import { library } from '../registry.ts';
import { given, unsupported } from '../support/arguments.ts';
import { platformQuery } from '../support/context.ts';
import type { SObjectType } from '../Schema/tokens.ts';

function select(object: ObjectDef, where = '', binds: Readonly<Record<string, unknown>> = {}): readonly SObj[] {
    const skipped = object.kind === 'metadata' ? ['address', 'location'] : ['address', 'location', 'anyType'];
    const names = [...object.fields.values()].filter((f) => !skipped.includes(f.type)).map((f) => f.name);
    return platformQuery(`SELECT ${names.join(', ')} FROM ${object.name} ${where}`, binds).rows;
}

function organizationId(): string {
    return String(platformQuery('SELECT Id FROM Organization LIMIT 1').rows[0]?.f.Id);
}

/** The row that a hierarchy setting has for an organization, profile or user, or none. */
function ownRow(object: ObjectDef, ownerId: string): SObj | null {
    return select(object, 'WHERE SetupOwnerId = :owner LIMIT 1', { owner: toId18(ownerId) ?? ownerId })[0] ?? null;
}

/** Values of the more special row win, field by field; without any row it is an empty one. */
function merged(object: ObjectDef, rows: readonly (SObj | null)[]): SObj {
    const result = new SObj(object);
    for (const row of rows) {
        for (const [name, value] of Object.entries(row?.f ?? {})) {
            result.f[name] = value ?? result.f[name] ?? null;
        }
    }
    return result;
}

function hierarchy(object: ObjectDef, id: string | null): SObj {
    const { user, data } = tx();
    const ids = [organizationId()];
    if (id === null || id.startsWith('005')) {
        const owner = id === null || id === user.id ? user : data.user(id);
        ids.push(owner.profileId, owner.id);
    } else if (id !== ids[0]) {
        ids.push(id);
    }
    return merged(
        object,
        ids.map((ownerId) => ownRow(object, ownerId))
    );
}

const isHierarchy = (object: ObjectDef): boolean => object.kind === 'setting' && object.settingType === 'Hierarchy';

const byName = (object: ObjectDef, name: string): SObj | null =>
    select(object, `WHERE ${keyField(object)} = :name LIMIT 1`, { name })[0] ?? null;

const keyField = (object: ObjectDef): string => (object.kind === 'metadata' ? 'DeveloperName' : 'Name');

function getInstance(token: SObjectType, key: string | null = null): SObj | null {
    const { object } = token;
    if (isHierarchy(object)) {
        return hierarchy(object, key === null ? null : toId18(key));
    }
    const id = object.kind === 'metadata' ? toId18(given(key)) : null;
    const found = id === null ? undefined : select(object, 'WHERE Id = :id', { id })[0];
    return found ?? byName(object, given(key));
}

function getAll(token: SObjectType): ApexMap<string, SObj> {
    const { object } = token;
    if (isHierarchy(object)) {
        return unsupported(`${object.name}.getAll() of a hierarchy setting`);
    }
    const key = keyField(object);
    return new ApexMap(
        T.string,
        sobjectType(object.name),
        select(object).map((row) => [String(row.f[key]), row] as const)
    );
}

function getOrgDefaults(token: SObjectType): SObj {
    return merged(token.object, [ownRow(token.object, organizationId())]);
}

function getValues(token: SObjectType, key: string): SObj | null {
    return isHierarchy(token.object) ? ownRow(token.object, given(key)) : byName(token.object, given(key));
}

library('System.SObject', {
    'getAll()': getAll,
    'getInstance()': getInstance,
    'getInstance(String)': getInstance,
    'getOrgDefaults()': getOrgDefaults,
    'getValues(String)': getValues
});
