import type { DmlOperation, QueryResult, RowResult } from '../../../data/contracts.ts';
import { ApexList, type ApexMap } from '../../../data/values/collections.ts';
import type { EnumValue } from '../../../data/values/enums.ts';
import { toId18 } from '../../../data/values/id.ts';
import { PlatformObject } from '../../../data/values/platform-object.ts';
import { SObj } from '../../../data/values/sobject.ts';
import { classType } from '../../../data/values/type.ts';
import { tx } from '../../run/tx.ts';
import { DmlOptions } from '../Database/DMLOptions.ts';
import { QueryLocator } from '../Database/QueryLocator.ts';
import { Outcome } from '../Database/results.ts';
import { library, type LibraryMembers } from '../registry.ts';
import type { SObjectField } from '../Schema/tokens.ts';
import { fail, given } from '../support/arguments.ts';
import { dataContext, type Mode, modeOf } from '../support/context.ts';
import { rowList } from './SObject.ts';
import { enqueue } from './System.ts';

// ---- queries ------------------------------------------------------------------------------------------------

/** Variables of the caller by lower-case name, as the compiler hands them over. */
type Scope = Readonly<Record<string, () => unknown>>;

/** Binds are named without regard to case. */
function bindsOf(map: ApexMap<string, unknown>): ReadonlyMap<string, unknown> {
    return new Map(
        given(map)
            .entries()
            .map(([name, value]) => [name.toLowerCase(), value])
    );
}

/** Reads those variables that the text names after a colon. */
function bindsIn(text: string, scope: Scope = {}): ReadonlyMap<string, unknown> {
    const binds = new Map<string, unknown>();
    for (const [, name = ''] of given(text).matchAll(/:\s*([A-Za-z]\w*)/g)) {
        const read = scope[name.toLowerCase()];
        if (read) {
            binds.set(name.toLowerCase(), read());
        }
    }
    return binds;
}

function run(text: string, binds: ReadonlyMap<string, unknown>, mode: Mode): QueryResult {
    return tx().data.soql.run(given(text), binds, dataContext(mode));
}

function query(text: string, binds: ReadonlyMap<string, unknown>, mode: Mode): ApexList<SObj> {
    const result = run(text, binds, mode);
    return rowList(result.rows[0]?.t ?? result.object, result.rows);
}

function count(text: string, binds: ReadonlyMap<string, unknown>, mode: Mode): number {
    const result = run(text, binds, mode);
    return result.kind === 'count' ? result.total : fail('QueryException', 'Invalid query type: COUNT() is expected');
}

/** A wrong query is refused at once; the rows of a batch do not count as query rows. */
function locator(text: string, binds: ReadonlyMap<string, unknown>, mode: Mode): QueryLocator {
    tx().data.soql.shape(given(text));
    const context = dataContext(mode);
    const { meter } = context;
    const uncounted = {
        ...context,
        meter: {
            query: () => meter.query(),
            queryRows: () => undefined,
            dml: () => undefined,
            dmlRows: () => undefined
        }
    };
    return new QueryLocator(text, () => tx().data.soql.run(text, binds, uncounted).rows);
}

const locatorOf = (rows: ApexList<SObj>): QueryLocator => new QueryLocator('', () => given(rows).items);

type Ask<R> = (text: string, binds: ReadonlyMap<string, unknown>, mode: Mode) => R;

/** The three forms of a dynamic query: plain, with an access level, with own binds. */
function askings<R>(name: string, ask: Ask<R>): LibraryMembers {
    return {
        [`static ${name}(String)`]: (text: string, scope?: Scope) => ask(text, bindsIn(text, scope), 'system'),
        [`static ${name}(String, System.AccessLevel)`]: (text: string, level: EnumValue, scope?: Scope) =>
            ask(text, bindsIn(text, scope), modeOf(level)),
        [`static ${name}WithBinds(String, Map<String, Object>, System.AccessLevel)`]: (
            text: string,
            binds: ApexMap<string, unknown>,
            level: EnumValue
        ) => ask(text, bindsOf(binds), modeOf(level))
    };
}

library('System.Database', {
    ...askings('query', query),
    ...askings('countQuery', count),
    ...askings('getQueryLocator', locator),
    'static getQueryLocator(List<SObject>)': locatorOf,
    'static getQueryLocator(List<SObject>, System.AccessLevel)': locatorOf
});

// ---- DML ----------------------------------------------------------------------------------------------------

const RESULT_TYPES: Readonly<Record<DmlOperation, string>> = {
    insert: 'Database.SaveResult',
    update: 'Database.SaveResult',
    upsert: 'Database.UpsertResult',
    delete: 'Database.DeleteResult',
    undelete: 'Database.UndeleteResult'
};

/** A record stands for itself, an id for the record it belongs to. */
export function rowOf(target: unknown): SObj {
    if (target instanceof SObj) {
        return target;
    }
    const id = toId18(String(given(target))) ?? fail('StringException', `Invalid id: ${String(target)}`);
    const object = tx().data.objectOfId(id) ?? fail('StringException', `Invalid id: ${id}`);
    return new SObj(object, { Id: id });
}

/** Further arguments in any order of the overloads: allOrNone or options, external id, access level. */
interface Options {
    readonly allOrNone: boolean;
    readonly externalId: string | null;
    readonly mode: Mode;
}

type Extra = boolean | DmlOptions | SObjectField | EnumValue | null;

function optionsOf(extras: readonly Extra[]): Options {
    let options: Options = { allOrNone: true, externalId: null, mode: 'system' };
    for (const extra of extras) {
        if (typeof extra === 'boolean' || extra === null) {
            options = { ...options, allOrNone: extra ?? true };
        } else if (extra instanceof DmlOptions) {
            options = { ...options, allOrNone: extra.optAllOrNone ?? true };
        } else if (extra instanceof PlatformObject) {
            options = { ...options, externalId: extra.field.name };
        } else {
            options = { ...options, mode: modeOf(extra) };
        }
    }
    return options;
}

function execute(operation: DmlOperation, rows: readonly SObj[], extras: readonly Extra[]): RowResult[] {
    const { allOrNone, externalId, mode } = optionsOf(extras);
    return tx().data.dml.execute({ operation, rows, allOrNone, externalId }, dataContext(mode));
}

/** One function for all overloads of an operation: one record answers one result, a list a list. */
function dml(operation: DmlOperation): (target: unknown, ...extras: Extra[]) => Outcome | ApexList<Outcome> {
    const typeName = RESULT_TYPES[operation];
    return (target, ...extras) => {
        const many = given(target) instanceof ApexList;
        const rows = many ? (target as ApexList<unknown>).items.map(rowOf) : [rowOf(target)];
        const outcomes = execute(operation, rows, extras).map((result) => new Outcome(typeName, result));
        return many ? new ApexList(classType(typeName), outcomes) : (outcomes[0] as Outcome);
    };
}

/** Keys of the overloads: `targets` × `middles` × with or without access level. */
function overloads(operation: DmlOperation, targets: readonly string[], middles: readonly string[]): void {
    const run = dml(operation);
    const keys = targets.flatMap((target) =>
        middles.flatMap((middle) => [target + middle, `${target + middle}, System.AccessLevel`])
    );
    library('System.Database', Object.fromEntries(keys.map((params) => [`static ${operation}(${params})`, run])));
}

const ROWS = ['SObject', 'List<SObject>'];
const SAVE = ['', ', Boolean', ', Database.DMLOptions'];
overloads('insert', ROWS, SAVE);
overloads('update', ROWS, SAVE);
overloads('upsert', ROWS, ['', ', Boolean', ', Schema.SObjectField', ', Schema.SObjectField, Boolean']);
overloads('delete', [...ROWS, 'Id', 'List<Id>'], ['', ', Boolean']);
overloads('undelete', [...ROWS, 'Id', 'List<Id>'], ['', ', Boolean']);

// ---- savepoints and jobs ------------------------------------------------------------------------------------

class Savepoint extends PlatformObject {
    readonly typeName = 'System.Savepoint';
    readonly name: string;
    /** How many events were published before. */
    readonly events: number;

    constructor(name: string, events: number) {
        super();
        this.name = name;
        this.events = events;
    }
}

/** Setting a savepoint and going back to it count as statements. */
function setSavepoint(): Savepoint {
    tx().limits.dml();
    return new Savepoint(tx().data.dml.setSavepoint(), tx().events?.length ?? 0);
}

function rollback(savepoint: Savepoint): void {
    tx().limits.dml();
    tx().data.dml.rollback(given(savepoint).name);
    tx().events?.withdraw(savepoint.events);
}

const MAX_SCOPE = 2000;

function executeBatch(job: object, scope: number | null = 200): string {
    const size = scope ?? 200;
    if (size < 1) {
        fail('IllegalArgumentException', 'Invalid scope size: it must be greater than 0');
    }
    return enqueue('batch', given(job), { scopeSize: Math.min(size, MAX_SCOPE) });
}

library('System.Database', {
    'static setSavepoint()': setSavepoint,
    'static rollback(System.Savepoint)': rollback,
    // The database forgets savepoints with the transaction; releasing one early changes nothing that Apex can see.
    'static releaseSavepoint(System.Savepoint)': (savepoint: Savepoint) => void given(savepoint),
    'static executeBatch(Object)': executeBatch,
    'static executeBatch(Object, Integer)': executeBatch
});
