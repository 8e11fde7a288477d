import { ApexList, ApexMap, ApexSet } from '../../../data/values/collections.ts';
import { ApexException, type RowError } from '../../../data/values/exception.ts';
import { classType, setType, T } from '../../../data/values/type.ts';
import { AuraHandledException } from '../../run/runtime.ts';
import { lineOf, stackTraceOf } from '../../run/traces.ts';
import { tx } from '../../run/tx.ts';
import { library } from '../registry.ts';
import { fail, given } from '../support/arguments.ts';
import { fieldToken, type SObjectField } from '../Schema/tokens.ts';
import { constantOf } from './Enum.ts';

const rowOf = (e: ApexException, index: number): RowError =>
    e.rows[given(index)] ?? fail('ListException', `List index out of bounds: ${index}`);

const stackOf = (e: ApexException): string => stackTraceOf(e) || '()';

function initCause(e: ApexException, cause: ApexException): void {
    if (e.cause !== null) {
        fail('IllegalStateException', "Can't overwrite cause");
    }
    e.cause = given(cause);
}

/** Fields of a refused row as tokens; the object is known by the row's id only. */
function dmlFields(e: ApexException, index: number): ApexList<SObjectField> {
    const row = rowOf(e, index);
    const object = row.id === null ? null : tx().data.objectOfId(row.id);
    const tokens = object ? row.fields.map((name) => fieldToken(object, name)) : [];
    return new ApexList(classType('Schema.SObjectField'), tokens);
}

const make = (message: string | null, cause: ApexException | null, typeName: string): ApexException =>
    new ApexException(typeName, message, cause);

library('System.Exception', {
    'getCause()': (e: ApexException) => e.cause ?? null,
    'getLineNumber()': lineOf,
    'getMessage()': (e: ApexException) => e.message,
    'getStackTraceString()': stackOf,
    'getTypeName()': (e: ApexException) => e.typeName,
    'initCause(System.Exception)': initCause,
    'setMessage(String)': (e: ApexException, message: string) => {
        e.message = message;
    },
    'getDmlFieldNames(Integer)': (e: ApexException, i: number) => new ApexList(T.string, [...rowOf(e, i).fields]),
    'getDmlFields(Integer)': dmlFields,
    'getDmlId(Integer)': (e: ApexException, i: number) => rowOf(e, i).id,
    'getDmlIndex(Integer)': (e: ApexException, i: number) => rowOf(e, i).index,
    'getDmlMessage(Integer)': (e: ApexException, i: number) => rowOf(e, i).message,
    'getDmlStatusCode(Integer)': (e: ApexException, i: number) => rowOf(e, i).statusCode,
    'getDmlType(Integer)': (e: ApexException, i: number) => constantOf('System.StatusCode', rowOf(e, i).statusCode),
    'getNumDml()': (e: ApexException) => e.rows.length,
    'new()': (typeName: string) => make(null, null, typeName),
    'new(String)': (message: string | null, typeName: string) => make(message, null, typeName),
    'new(System.Exception)': (cause: ApexException, typeName: string) => make(cause.message, cause, typeName),
    'new(String, System.Exception)': (message: string, cause: ApexException, typeName: string) =>
        make(message, cause, typeName)
});

library('System.AuraHandledException', {
    'new(String)': (message: string | null) => new AuraHandledException(message, null)
});

/** Object → fields that the user may not read; a refused object has an empty set. */
function inaccessibleFields(e: ApexException): ApexMap<string, ApexSet<string>> {
    const byObject = new ApexMap<string, ApexSet<string>>(T.string, setType(T.string));
    for (const name of e.rows.flatMap((row) => row.fields)) {
        const [object = '', field] = name.split('.');
        const fields = byObject.get(object) ?? new ApexSet<string>(T.string);
        byObject.put(object, fields);
        if (field !== undefined) {
            fields.add(field);
        }
    }
    return byObject;
}

library('System.QueryException', { 'getInaccessibleFields()': inaccessibleFields });
