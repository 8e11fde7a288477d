/** What a formula may read besides the record: `$User`, `$Permission`, `$Label`, `$Setup`, `$CustomMetadata` … */
import type { FieldDef, ObjectDef, Schema } from '../../metadata/schema.ts';
import { NotSupportedError, StoppedError } from '../values/exception.ts';
import { orgUrl } from '../values/org-url.ts';
import type { UserContext } from '../contracts.ts';
import type { FormulaValue } from './formula-functions.ts';
import { formulaTypeOf, toFormula } from './formula-values.ts';
import type { FormulaType } from './formula-values.ts';

/** Handed in by the data layer. */
export interface FormulaHost {
    readonly schema: Schema;
    readonly labels: ReadonlyMap<string, string>;
    /** A stored field of one record, as an Apex value; null where there is none. */
    read(object: ObjectDef, id: string, field: FieldDef): unknown;
    /** Record ids whose field has this value. */
    find(object: ObjectDef, field: string, value: string): readonly string[];
    organizationId(): string;
    hasPermission(userId: string, name: string): boolean;
}

export interface GlobalValue {
    readonly type: FormulaType;
    read(user: UserContext): FormulaValue;
}

type Resolver = (host: FormulaHost, names: readonly string[], where: string) => GlobalValue;

const ofRecord =
    (objectName: string, idOf: (host: FormulaHost, user: UserContext) => string | null): Resolver =>
    (host, [fieldName], where) => {
        const object = objectOf(host, objectName, where);
        const field = fieldOf(object, fieldName, where);
        return {
            type: formulaTypeOf(field),
            read: (user) => {
                const id = idOf(host, user);
                return toFormula(field, id === null ? null : field.name === 'Id' ? id : host.read(object, id, field));
            }
        };
    };

const label: Resolver = (host, [name], where) => {
    const entry = [...host.labels].find(([key]) => key.toLowerCase() === name?.toLowerCase());
    if (!entry) throw new StoppedError(`${where}: there is no custom label ${name}`, false);
    return { type: 'string', read: () => entry[1] };
};

/** A hierarchy setting answers with the row of the user, else of the profile, else of the organization. */
const setting: Resolver = (host, [objectName, fieldName], where) => {
    const object = objectOf(host, objectName, where);
    const field = fieldOf(object, fieldName, where);
    const owners = (user: UserContext): string[] => [user.id, user.profileId, host.organizationId()];
    return {
        type: formulaTypeOf(field),
        read: (user) => {
            for (const owner of owners(user)) {
                const [id] = host.find(object, 'SetupOwnerId', owner);
                const value = id === undefined ? null : host.read(object, id, field);
                if (value !== null && value !== undefined) return toFormula(field, value);
            }
            return toFormula(field, null);
        }
    };
};

const customMetadata: Resolver = (host, [objectName, record, fieldName], where) => {
    const object = objectOf(host, objectName, where);
    const field = fieldOf(object, fieldName, where);
    const [id] = host.find(object, 'DeveloperName', record ?? '');
    if (id === undefined) throw new StoppedError(`${where}: ${object.name} has no record ${record}`, false);
    return { type: formulaTypeOf(field), read: () => toFormula(field, host.read(object, id, field)) };
};

/** `$Api.Partner_Server_URL_260` is the address of version 26.0 ("Global Variables", Salesforce Help). */
const apiUrl: Resolver = (host, [name = ''], where) => {
    const [, kind, digits] = /^(Partner|Enterprise)_Server_URL_(\d{2,})$/i.exec(name) ?? [];
    if (kind === undefined || digits === undefined)
        throw new NotSupportedError(`The formula variable $Api.${name}`, where);
    const service = kind.toLowerCase() === 'partner' ? 'u' : 'c';
    const version = `${digits.slice(0, -1)}.${digits.slice(-1)}`;
    const read = (): string => `${orgUrl()}/services/Soap/${service}/${version}/${host.organizationId().slice(0, 15)}`;
    return { type: 'string', read };
};

const RESOLVERS: Readonly<Record<string, Resolver>> = {
    $user: ofRecord('User', (_, user) => user.id),
    $profile: ofRecord('Profile', (_, user) => user.profileId),
    $userrole: ofRecord('UserRole', (_, user) => user.roleId),
    $organization: ofRecord('Organization', (host) => host.organizationId()),
    $permission: (host, [name]) => ({ type: 'boolean', read: (user) => host.hasPermission(user.id, name ?? '') }),
    $label: label,
    $setup: setting,
    $api: apiUrl,
    $custommetadata: customMetadata,
    $system: () => ({ type: 'datetime', read: () => Date.UTC(1900, 0, 1) })
};

export function globalValue(host: FormulaHost, path: string, where: string): GlobalValue {
    const [root, ...names] = path.split('.');
    const resolver = RESOLVERS[root?.toLowerCase() ?? ''];
    if (!resolver) throw new NotSupportedError(`The formula variable ${path}`, where);
    return resolver(host, names, where);
}

function objectOf(host: FormulaHost, name: string | undefined, where: string): ObjectDef {
    const object = host.schema.object(name ?? '');
    if (!object) throw new StoppedError(`${where}: there is no object ${name}`, false);
    return object;
}

export function fieldOf(object: ObjectDef, name: string | undefined, where: string): FieldDef {
    const field = object.fields.get((name ?? '').toLowerCase());
    if (!field) throw new StoppedError(`${where}: Field ${name} does not exist on ${object.name}`, false);
    return field;
}
