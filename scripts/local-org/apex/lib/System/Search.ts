/** Searches (Apex Reference Guide: Search Class; Apex Developer Guide: Adding SOSL Queries to Unit Tests). */
import { ApexList } from '../../../data/values/collections.ts';
import type { EnumValue } from '../../../data/values/enums.ts';
import { toId18 } from '../../../data/values/id.ts';
import { PlatformObject } from '../../../data/values/platform-object.ts';
import type { SObj } from '../../../data/values/sobject.ts';
import { textOf } from '../../../data/values/text.ts';
import { classType, listType, sobjectType, T } from '../../../data/values/type.ts';
import type { FieldDef, ObjectDef } from '../../../metadata/schema.ts';
import { type TestControl, tx } from '../../run/tx.ts';
import { library } from '../registry.ts';
import { fail, given } from '../support/arguments.ts';
import { dataContext, type Mode, modeOf, platformQuery } from '../support/context.ts';
import { type FieldGroup, type Matches, parseSosl, type Returning, searchFor, wordsOf } from '../support/sosl.ts';

/** Variables of the caller by lower-case name. */
type Scope = Readonly<Record<string, () => unknown>>;

/** In a test a search finds nothing but these. */
const fixed = new WeakMap<TestControl, readonly string[]>();

library('System.Test', {
    'static setFixedSearchResults(List<String>)': (ids: ApexList<string>) => {
        const test = tx().test ?? fail('UnsupportedOperationException', 'Test methods can only be called from a test');
        fixed.set(
            test,
            given(ids).items.map((id) => toId18(given(id)) ?? fail('StringException', `Invalid id: ${id}`))
        );
    }
});

const TEXTS = new Set(['string', 'textarea', 'email', 'phone', 'url', 'picklist']);

function searched(object: ObjectDef, group: FieldGroup): FieldDef[] {
    const names = new Set([object.nameField ?? 'Name', 'FirstName', 'LastName']);
    return [...object.fields.values()].filter((field) => {
        if (field.formula !== null || !field.filterable) {
            return false;
        }
        switch (group) {
            case 'NAME':
                return names.has(field.name);
            case 'EMAIL':
                return field.type === 'email';
            case 'PHONE':
                return field.type === 'phone';
            default:
                return TEXTS.has(field.type);
        }
    });
}

/** Records of an object whose texts hold the words. */
function found(object: ObjectDef, group: FieldGroup, matches: Matches): string[] {
    const fields = searched(object, group);
    if (fields.length === 0) {
        return [];
    }
    const { rows } = platformQuery(`SELECT Id, ${fields.map((f) => f.name).join(', ')} FROM ${object.name}`);
    const texts = (row: SObj): string[] => fields.flatMap((f) => wordsOf(textOf(row.f[f.name] ?? '')));
    return rows.filter((row) => matches(texts(row))).map((row) => String(row.f['Id']));
}

function bindsOf(scope: Scope, text: string): Map<string, unknown> {
    const names = [...text.matchAll(/:\s*([A-Za-z]\w*)/g)].map(([, name = '']) => name.toLowerCase());
    return new Map(names.flatMap((name) => (scope[name] ? [[name, scope[name]()] as const] : [])));
}

interface Reading {
    readonly scope: Scope;
    readonly mode: Mode;
    readonly api: boolean;
}

function fetch(object: ObjectDef, spec: Returning, ids: readonly string[], reading: Reading): readonly SObj[] {
    const { scope, mode, api } = reading;
    const where = spec.where === '' ? '' : ` AND (${spec.where})`;
    const text = `SELECT ${spec.fields} FROM ${object.name} WHERE Id IN :sosl_ids${where} ${spec.rest}`;
    const binds = bindsOf(scope, text).set('sosl_ids', new ApexList(T.id, [...ids]));
    const context = dataContext(mode);
    // The limit of queries does not count searches.
    const meter = { ...context.meter, query: () => undefined, queryRows: (n: number) => context.meter.queryRows(n) };
    return tx().data.soql.run(text, binds, { ...context, meter, formats: api }).rows;
}

/** What the search answers that names no object (SOQL and SOSL Reference, RETURNING). */
function everything(): Returning[] {
    const found = tx().data.schema.objects.filter((object) => object.searchable === true);
    return found.map(({ name }) => ({ object: name, fields: 'Id', where: '', rest: '' }));
}

/** `api`: rows as the data services show them. */
export function search(text: string, scope: Scope, mode: Mode, api = false): ApexList<ApexList<SObj>> {
    const t = tx();
    t.limits.count('SoslQueries', 1);
    const sosl = parseSosl(given(text));
    const { term } = sosl;
    const words = 'text' in term ? term.text : given(scope[term.bind.toLowerCase()]?.() as string | null);
    const matches = searchFor(words);
    let left = sosl.limit ?? Infinity;
    const returning = sosl.returning.length > 0 ? sosl.returning : everything();
    const lists = returning.map((spec) => {
        const object =
            t.data.schema.object(spec.object) ??
            fail('SearchException', `sObject type '${spec.object}' is not supported.`);
        const ids = t.test
            ? (fixed.get(t.test) ?? []).filter((id) => t.data.objectOfId(id) === object)
            : found(object, sosl.group, matches);
        const rows = fetch(object, spec, ids, { scope, mode, api }).slice(0, left);
        left -= rows.length;
        return new ApexList(sobjectType(object.name), [...rows]);
    });
    return new ApexList<ApexList<SObj>>(listType(T.sobject), lists);
}

class Results extends PlatformObject {
    readonly typeName = 'Search.SearchResults';
    readonly lists: readonly ApexList<SObj>[];

    constructor(lists: readonly ApexList<SObj>[]) {
        super();
        this.lists = lists;
    }
}

class Result extends PlatformObject {
    readonly typeName = 'Search.SearchResult';
    readonly row: SObj;

    constructor(row: SObj) {
        super();
        this.row = row;
    }
}

library('System.Search', {
    'static query(String)': (text: string, scope: Scope = {}) => search(text, scope, 'system'),
    'static query(String, System.AccessLevel)': (text: string, level: EnumValue, scope: Scope = {}) =>
        search(text, scope, modeOf(level)),
    'static find(String)': (text: string, scope: Scope = {}) => new Results(search(text, scope, 'system').items),
    'static find(String, System.AccessLevel)': (text: string, level: EnumValue, scope: Scope = {}) =>
        new Results(search(text, scope, modeOf(level)).items)
});

library('Search.SearchResults', {
    'get(String)': (results: Results, name: string) => {
        const list = results.lists.find((one) => one.element.name.toLowerCase() === given(name).toLowerCase());
        return new ApexList(
            classType('Search.SearchResult'),
            (list?.items ?? []).map((row) => new Result(row))
        );
    }
});
library('Search.SearchResult', { 'getSObject()': (result: Result) => result.row });
