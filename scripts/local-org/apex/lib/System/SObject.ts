import { ApexList, ApexMap } from '../../../data/values/collections.ts';
import type { ApexException } from '../../../data/values/exception.ts';
import {
    cloneRow,
    type CloneOptions,
    declaredName,
    getField,
    populatedInOrder,
    setField
} from '../../../data/values/sobject-access.ts';
import type { SObj } from '../../../data/values/sobject.ts';
import { sobjectType, T } from '../../../data/values/type.ts';
import { tx } from '../../run/tx.ts';
import { DatabaseError, errorList } from '../Database/results.ts';
import { library } from '../registry.ts';
import { fail, given } from '../support/arguments.ts';
import { fieldOf, toFieldValue } from '../support/field-values.ts';
import { objectToken, SObjectField } from '../Schema/tokens.ts';

type Key = string | SObjectField;

/** Name of a field, or of an alias of an aggregate row. */
function nameOf(row: SObj, key: Key): string {
    if (given(key) instanceof SObjectField) {
        const { object, field } = key as SObjectField;
        return object.name === row.t.name
            ? field.name
            : fail('SObjectException', `${object.name}.${field.name} does not belong to SObject type ${row.t.name}`);
    }
    const name = declaredName(row, key as string);
    return name ?? fail('SObjectException', `Invalid field ${key as string} for ${row.t.name}`);
}

const get = (row: SObj, key: Key): unknown => getField(row, nameOf(row, key));

function put(row: SObj, key: Key, value: unknown): unknown {
    const field = fieldOf(row.t, nameOf(row, key));
    if (field.name !== 'Id' && field.formula !== null) {
        fail('SObjectException', `Field is not writeable: ${row.t.name}.${field.name}`);
    }
    const former = row.f[field.name] ?? null;
    setField(row, field.name, toFieldValue(field, value));
    return former;
}

/** Relationship name of a parent, given by itself or by its lookup field. */
function parentName(row: SObj, key: Key): string {
    if (given(key) instanceof SObjectField) {
        return (
            (key as SObjectField).field.relationshipName ??
            fail('SObjectException', `Invalid relationship ${(key as SObjectField).field.name} for ${row.t.name}`)
        );
    }
    const field = tx().data.schema.parent(row.t, key as string) ?? row.t.fields.get((key as string).toLowerCase());
    return (
        field?.relationshipName ?? fail('SObjectException', `Invalid relationship ${key as string} for ${row.t.name}`)
    );
}

/** An unset or unqueried parent is null, as the platform answers. */
const getParent = (row: SObj, key: Key): unknown => row.f[parentName(row, key)] ?? null;

function putParent(row: SObj, key: Key, parent: SObj | null): unknown {
    const name = parentName(row, key);
    const former = row.f[name] ?? null;
    setField(row, name, parent);
    return former;
}

function getChildren(row: SObj, key: Key): unknown {
    const wanted = key instanceof SObjectField ? key.field.childRelationshipName : given(key);
    const child = row.t.children.get(String(wanted).toLowerCase());
    return child
        ? (row.f[child.name] ?? null)
        : fail('SObjectException', `Invalid aggregate relationship ${String(wanted)} for ${row.t.name}`);
}

/** Where a clone came from. */
const sources = new WeakMap<SObj, string | null>();

function clone(
    row: SObj,
    id: boolean | null = false,
    deep: boolean | null = false,
    timestamps: boolean | null = false,
    autoNumbers: boolean | null = false
): SObj {
    const options: CloneOptions = {
        id: id ?? false,
        deep: deep ?? false,
        timestamps: timestamps ?? false,
        autoNumbers: autoNumbers ?? false
    };
    const copy = cloneRow(row, options);
    sources.set(copy, (row.f.Id as string | undefined) ?? null);
    return copy;
}

const isSet = (row: SObj, key: Key): boolean => row.f[nameOf(row, key)] !== undefined;

function errorsOf(row: SObj): ApexList<DatabaseError> {
    const errors = row.errors ?? [];
    return errorList(
        errors.map((e) => new DatabaseError(e.message, 'FIELD_CUSTOM_VALIDATION_EXCEPTION', e.field ? [e.field] : []))
    );
}

const addError = (row: SObj, error: string | ApexException): void =>
    row.addError(typeof given(error) === 'string' ? (error as string) : (error as ApexException).message);

function addFieldError(row: SObj, key: Key, message: string): void {
    row.addError(given(message), nameOf(row, key));
}

function populatedMap(row: SObj): ApexMap<unknown, unknown> {
    return new ApexMap(T.string, T.object, populatedInOrder(row));
}

library('System.SObject', {
    'addError(String)': addError,
    'addError(String, Boolean)': (row: SObj, message: string) => addError(row, message),
    'addError(System.Exception)': addError,
    'addError(System.Exception, Boolean)': (row: SObj, error: ApexException) => addError(row, error),
    'addError(String, String)': addFieldError,
    'addError(String, String, Boolean)': (row: SObj, field: string, message: string) =>
        addFieldError(row, field, message),
    'addError(Schema.SObjectField, String)': addFieldError,
    'addError(Schema.SObjectField, String, Boolean)': (row: SObj, field: SObjectField, message: string) =>
        addFieldError(row, field, message),
    'clear()': (row: SObj) => {
        row.f = {};
    },
    'clone()': (row: SObj) => clone(row),
    'clone(Boolean)': clone,
    'clone(Boolean, Boolean)': clone,
    'clone(Boolean, Boolean, Boolean)': clone,
    'clone(Boolean, Boolean, Boolean, Boolean)': clone,
    'get(String)': get,
    'get(Schema.SObjectField)': get,
    'getCloneSourceId()': (row: SObj) => sources.get(row) ?? null,
    'getErrors()': errorsOf,
    'getPopulatedFieldsAsMap()': populatedMap,
    'getSObject(String)': getParent,
    'getSObject(Schema.SObjectField)': getParent,
    'getSObjectType()': (row: SObj) => objectToken(row.t),
    'getSObjects(String)': getChildren,
    'getSObjects(Schema.SObjectField)': getChildren,
    'hasErrors()': (row: SObj) => (row.errors?.length ?? 0) > 0,
    'isClone()': (row: SObj) => sources.has(row),
    'isSet(String)': isSet,
    'isSet(Schema.SObjectField)': isSet,
    'put(String, Object)': put,
    'put(Schema.SObjectField, Object)': put,
    'putSObject(String, SObject)': putParent,
    'putSObject(Schema.SObjectField, SObject)': putParent,
    'get Id': (row: SObj) => getField(row, 'Id'),
    'set Id': (row: SObj, id: string | null) => setField(row, 'Id', id)
});

/** Empty typed list of rows of an object. */
export const rowList = (object: SObj['t'], rows: readonly SObj[]): ApexList<SObj> =>
    new ApexList(sobjectType(object.name), [...rows]);
