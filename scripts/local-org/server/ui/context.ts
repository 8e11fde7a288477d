import type { Org } from '../../apex/org.ts';
import type { FieldDef, ObjectDef } from '../../metadata/schema.ts';
import { UserData, objectOf } from '../context.ts';
import { ApiFault } from '../errors.ts';

/** One question of a page: who asks, and the org it goes to. */
export interface UiContext {
    readonly org: Org;
    readonly userId: string;
    readonly now: () => number;
    readonly config: LocalConfig;
}

/** What `config/local-org.json` of the project says about people. */
export interface LocalConfig {
    readonly personas: readonly { readonly username: string; readonly label: string }[];
    readonly app: string | null;
    readonly currency: string;
}

export type UiOperation = (context: UiContext, args: Readonly<Record<string, unknown>>) => unknown;

export function asUser<R>(context: UiContext, work: (data: UserData) => R): R {
    return context.org.run(context.userId, (layer) => work(new UserData(layer, context.userId, context.now)));
}

/** An object that the user may read. */
export function readableObject(data: UserData, name: string): ObjectDef {
    const object = objectOf(data.layer.schema, name);
    if (!data.layer.security.rights(data.userId).object(object.name).read) {
        throw new ApiFault(403, 'INSUFFICIENT_ACCESS', `You have no access to ${object.pluralLabel}`);
    }
    return object;
}

export function objectOfRecord(data: UserData, recordId: string): ObjectDef {
    const object = data.layer.objectOfId(recordId);
    if (!object) {
        throw new ApiFault(404, 'NOT_FOUND', `No object has records like ${recordId}`);
    }
    return readableObject(data, object.name);
}

export function mayRead(data: UserData, field: FieldDef): boolean {
    return !field.permissionable || data.layer.security.rights(data.userId).field(field.object, field.name).read;
}

export function mayEdit(data: UserData, field: FieldDef): boolean {
    return !field.permissionable || data.layer.security.rights(data.userId).field(field.object, field.name).edit;
}

/** Fields that have a value of their own to show; compound ones are shown by their parts. */
export function readableFieldsOf(data: UserData, object: ObjectDef): readonly FieldDef[] {
    const compound = new Set(['address', 'location', 'base64', 'anyType']);
    return [...object.fields.values()].filter((field) => !compound.has(field.type) && mayRead(data, field));
}

export function text(args: Readonly<Record<string, unknown>>, name: string): string {
    const value = args[name];
    if (typeof value !== 'string') {
        throw new ApiFault(400, 'INVALID_ARGUMENT', `${name} must be a text`);
    }
    return value;
}

export function texts(args: Readonly<Record<string, unknown>>, name: string): readonly string[] {
    const value = args[name] ?? [];
    if (!Array.isArray(value) || value.some((one) => typeof one !== 'string')) {
        throw new ApiFault(400, 'INVALID_ARGUMENT', `${name} must be a list of texts`);
    }
    return value as readonly string[];
}
