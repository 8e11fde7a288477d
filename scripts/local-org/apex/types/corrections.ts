/**
 * Where the jar of platform types says less than the platform does (Apex Reference Guide). Everything else is
 * taken from the jar as it is.
 */
import type { Type } from '../../data/values/type.ts';
import { T, classType, listType } from '../../data/values/type.ts';

/** Classes whose static fields are used like the constants of an enum. */
export const CONSTANT_CLASSES: ReadonlySet<string> = new Set(['System.AccessLevel']);

export interface ExtraMember {
    readonly name: string;
    readonly params: readonly Type[];
    readonly returns: Type;
    readonly static: boolean;
}

const rounding = classType('System.RoundingMode');
const queueable = classType('System.Queueable');
const describeOptions = classType('Schema.SObjectDescribeOptions');

/** `Owner.method/arity` → parameter position → type, where the jar says only Object. */
const PARAMS: Readonly<Record<string, Readonly<Record<number, Type>>>> = {
    'System.Decimal.divide/3': { 2: rounding },
    'System.System.enqueueJob/1': { 0: queueable },
    'System.System.enqueueJob/2': { 0: queueable },
    'System.System.schedule/3': { 2: classType('System.Schedulable') },
    'System.System.debug/2': { 0: classType('System.LoggingLevel') },
    'Schema.SObjectType.getDescribe/1': { 0: describeOptions },
    'System.Schema.describeSObjects/2': { 1: describeOptions },
    'System.Http.send/1': { 0: classType('System.HttpRequest') },
    'System.Database.delete/1': { 0: listType(T.sobject) },
    'System.Database.delete/2': { 0: listType(T.sobject) },
    'System.Database.delete/3': { 0: listType(T.sobject) },
    'System.Database.undelete/1': { 0: listType(T.sobject) },
    'System.Database.undelete/2': { 0: listType(T.sobject) },
    'System.Database.undelete/3': { 0: listType(T.sobject) },
    'System.Database.emptyRecycleBin/1': { 0: listType(T.sobject) },
    'System.SObject.setOptions/1': { 0: classType('Database.DMLOptions') }
};

const RETURNS: Readonly<Record<string, Type>> = {
    'System.Database.executeBatch': T.id,
    'Database.QueryLocatorIterator.next': T.sobject
};

/** Overloads that take a list of rows in the jar's first parameter only where it says List. */
export function correctedParams(owner: string, name: string, params: readonly Type[]): readonly Type[] {
    const rules = PARAMS[`${owner}.${name}/${params.length}`];
    if (!rules) return params;
    return params.map((param, i) => {
        const rule = rules[i];
        const vague = param === T.object || param === listType(T.object);
        return rule && vague ? rule : param;
    });
}

export function correctedReturn(owner: string, name: string, returns: Type): Type {
    return RETURNS[`${owner}.${name}`] ?? returns;
}

const access = classType('System.AccessLevel');

/** The jar's `List<Object>` stands for lists of records (corrected above) and of Ids. */
function byIds(name: 'delete' | 'undelete', result: string): ExtraMember[] {
    const returns = listType(classType(result));
    const tails: readonly (readonly Type[])[] = [[], [access], [T.boolean], [T.boolean, access]];
    return tails.map((tail) => ({ name, params: [listType(T.id), ...tail], returns, static: true }));
}

/** Members the platform has and the jar lacks. */
export const EXTRA_MEMBERS: Readonly<Record<string, readonly ExtraMember[]>> = {
    'System.Database': [...byIds('delete', 'Database.DeleteResult'), ...byIds('undelete', 'Database.UndeleteResult')]
};

/** Lower-case names that mean another class, in lower case too. */
export const ALIASES: Readonly<Record<string, string>> = { 'apexpages.pagereference': 'system.pagereference' };

interface ExtraException {
    readonly name: string;
    readonly members: readonly ExtraMember[];
}

/** Exceptions that the jar lacks. */
export const EXTRA_EXCEPTIONS: readonly ExtraException[] = [
    {
        name: 'Site.ExternalUserCreateException',
        members: [{ name: 'getDisplayMessages', params: [], returns: listType(T.string), static: false }]
    },
    ...['AuraException', 'DataWeaveScriptException', 'FormulaEvaluationException', 'FormulaValidationException'].map(
        (name) => ({ name: `System.${name}`, members: [] })
    )
];

/**
 * Classes that the platform lets Apex extend ("abstract" or "virtual" in the Apex Reference Guide); the jar does not say
 * it. Lower-case names.
 */
const EXTENDABLE: ReadonlySet<string> = new Set([
    'system.exception',
    'auth.authproviderpluginclass',
    'auth.connectedappplugin',
    'connectapi.baseendpointextension',
    'datasource.connection',
    'datasource.provider',
    'visualeditor.dynamicpicklist'
]);
const CLOSED = /^(?:System|Schema|Database|Messaging|Dom|ApexPages)\./;

/** May Apex extend the class? Null where the local org does not know. */
export function isExtendable(name: string): boolean | null {
    if (EXTENDABLE.has(name.toLowerCase())) return true;
    return CLOSED.test(name) ? false : null;
}

/** Constants that the platform has and the jar lacks (Platform Events Developer Guide: SaveResult of a publish). */
const EXTRA_CONSTANTS: Readonly<Record<string, readonly string[]>> = {
    'System.StatusCode': ['OPERATION_ENQUEUED']
};

/** The jar sorts constants by name; where their order has a meaning it is told here. */
const CONSTANT_ORDER: Readonly<Record<string, readonly string[]>> = {
    'System.LoggingLevel': ['NONE', 'INTERNAL', 'FINEST', 'FINER', 'FINE', 'DEBUG', 'INFO', 'WARN', 'ERROR'],
    'System.TriggerOperation': [
        'BEFORE_INSERT',
        'BEFORE_UPDATE',
        'BEFORE_DELETE',
        'AFTER_INSERT',
        'AFTER_UPDATE',
        'AFTER_DELETE',
        'AFTER_UNDELETE'
    ]
};

export function correctedConstants(owner: string, stated: readonly string[]): string[] {
    const all = [...stated, ...(EXTRA_CONSTANTS[owner] ?? []).filter((name) => !stated.includes(name))];
    const order = CONSTANT_ORDER[owner] ?? [];
    return [...order.filter((name) => all.includes(name)), ...all.filter((name) => !order.includes(name))];
}
