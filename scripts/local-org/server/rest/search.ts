/** SOSL over HTTP (REST API Developer Guide: Search, Parameterized Search). */
import { search } from '../../apex/lib/System/Search.ts';
import { ApexException } from '../../data/values/exception.ts';
import { ApiFault } from '../errors.ts';
import { recordToJson } from '../json/to-json.ts';
import { inTransaction, jsonArray, jsonObject, ok } from './context.ts';
import type { RestAnswer, RestContext, RestHandler } from './context.ts';
import type { JsonRecord } from '../json/from-json.ts';

export const soslSearch: RestHandler = (context, _parameters, request) =>
    answer(context, request.query['q'] ?? fail('A search string has to be specified'));

export const parameterizedSearch: RestHandler = (context, _parameters, request) => {
    const wanted = request.method === 'POST' ? jsonObject(request.body) : fromAddress(request.query);
    return answer(context, soslOf(wanted));
};

function fail(message: string): never {
    throw new ApiFault(400, 'MALFORMED_SEARCH', message);
}

function answer(context: RestContext, text: string): RestAnswer {
    return inTransaction(context, () => {
        try {
            const lists = search(text, {}, 'user', true).items;
            return ok({
                searchRecords: lists.flatMap((list) => list.items.map((row) => recordToJson(row, context.base)))
            });
        } catch (error) {
            if (error instanceof ApexException && error.typeName === 'System.SearchException') fail(error.message);
            throw error;
        }
    });
}

const OBJECT_SETTING = /^(\w+)\.(fields|where|limit|orderBy)$/;

/** `q=Acme&sobject=Account&Account.fields=Id,Name&Account.limit=10` as the body says the same. */
function fromAddress(query: Readonly<Record<string, string>>): JsonRecord {
    const names = (query['sobject'] ?? query['sobjects'] ?? '').split(',').filter((name) => name !== '');
    const list = (text: string | undefined): string[] | undefined => text?.split(',');
    const settings = Object.entries(query).filter(([key]) => OBJECT_SETTING.test(key));
    const known = new Map<string, Record<string, unknown>>(names.map((name) => [name.toLowerCase(), { name }]));
    for (const [key, value] of settings) {
        const [object = '', setting = ''] = key.split('.');
        const target = known.get(object.toLowerCase()) ?? fail(`${object} is not among the objects searched`);
        target[setting] = setting === 'fields' ? list(value) : value;
    }
    const rest = Object.entries(query).filter(([key]) => !OBJECT_SETTING.test(key) && !/^sobjects?$/.test(key));
    const fields = list(query['fields']);
    return {
        ...Object.fromEntries(rest),
        ...(names.length > 0 ? { sobjects: [...known.values()] } : {}),
        ...(fields ? { fields } : {})
    };
}

/** Parameters that change nothing where nothing is corrected, counted or highlighted. */
const WITHOUT_EFFECT = new Set(['spellCorrection', 'updateTracking', 'updateViewStat']);
const KNOWN = new Set(['q', 'in', 'fields', 'sobjects', 'overallLimit', 'defaultLimit', 'offset']);

function soslOf(wanted: JsonRecord): string {
    const unknown = Object.keys(wanted).find((name) => !KNOWN.has(name) && !WITHOUT_EFFECT.has(name));
    if (unknown !== undefined) {
        throw new ApiFault(501, 'NOT_IMPLEMENTED', `${unknown} of a parameterized search is not in the local org`);
    }
    const { q } = wanted;
    if (typeof q !== 'string' || q.trim() === '') fail('A search string has to be specified');
    const group = wanted['in'] === undefined ? 'ALL' : plain(wanted['in']);
    const objects = wanted['sobjects'] === undefined ? [] : jsonArray(wanted['sobjects'], 'sobjects');
    const returning = objects.map((object) => returningOf(object, wanted)).join(', ');
    const limit = wanted['overallLimit'] === undefined ? '' : ` LIMIT ${whole(wanted['overallLimit'], 'overallLimit')}`;
    const words = q.replaceAll(/[\\{}]/g, '\\$&');
    return `FIND {${words}} IN ${group} FIELDS${returning === '' ? '' : ` RETURNING ${returning}`}${limit}`;
}

function returningOf(object: JsonRecord, wanted: JsonRecord): string {
    const fields = object['fields'] ?? wanted['fields'] ?? ['Id'];
    const limit = object['limit'] ?? wanted['defaultLimit'];
    const clauses = [
        Array.isArray(fields) ? fields.map(plain).join(', ') : plain(fields),
        ...(object['where'] === undefined ? [] : [`WHERE ${plain(object['where'])}`]),
        ...(object['orderBy'] === undefined ? [] : [`ORDER BY ${plain(object['orderBy'])}`]),
        ...(limit === undefined ? [] : [`LIMIT ${whole(limit, 'limit')}`]),
        ...(wanted['offset'] === undefined ? [] : [`OFFSET ${whole(wanted['offset'], 'offset')}`])
    ];
    return `${plain(object['name'])}(${clauses.join(' ')})`;
}

function plain(value: unknown): string {
    return typeof value === 'string' ? value : fail('A text is expected in the parameters of the search');
}

function whole(value: unknown, name: string): number {
    const number = typeof value === 'number' || typeof value === 'string' ? Number(value) : Number.NaN;
    return Number.isInteger(number) && number >= 0 ? number : fail(`${name} must be a whole number`);
}
