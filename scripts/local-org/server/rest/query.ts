import type { QueryResult } from '../../data/contracts.ts';
import { ApexList } from '../../data/values/collections.ts';
import type { SObj } from '../../data/values/sobject.ts';
import { T } from '../../data/values/type.ts';
import type { UserData } from '../context.ts';
import { ApiFault } from '../errors.ts';
import { recordToJson, resultToJson } from '../json/to-json.ts';
import { queryColumns } from './columns.ts';
import { inTransaction, ok } from './context.ts';
import type { Locator, Locators, RestContext, RestHandler } from './context.ts';

export const PAGE_SIZE = 2000;
const KEPT = 50;

/** Keeps the last few results; an older locator answers as an expired one. */
export function memoryLocators(nextId: () => string): Locators {
    const entries = new Map<string, Locator>();
    return {
        put(entry) {
            const id = nextId();
            entries.set(id, entry);
            const [oldest] = entries.keys();
            if (entries.size > KEPT && oldest !== undefined) {
                entries.delete(oldest);
            }
            return id;
        },
        get: (id) => entries.get(id) ?? null
    };
}

export const query: RestHandler = (context, _parameters, request) => {
    const text = request.query['q'];
    if (!text) {
        throw new ApiFault(400, 'MALFORMED_QUERY', 'A query string has to be specified');
    }
    return inTransaction(context, (data) => {
        const answer = firstPage(context, text, data.query(text));

        return ok(request.query['columns'] === 'true' ? queryColumns(data.layer, text) : answer);
    });
};

/** Deleted rows come with `ALL ROWS`, which is what `queryAll` means. */
export const queryAll: RestHandler = (context, parameters, request) => {
    const text = request.query['q'] ?? '';
    return query(context, parameters, {
        ...request,
        query: { q: /\bALL\s+ROWS\b/i.test(text) ? text : `${text} ALL ROWS` }
    });
};

export const queryMore: RestHandler = (context, [locator = '']) => {
    const [id = '', offset = '0'] = locator.split('-');
    const entry = context.locators.get(id);
    if (!entry || entry.userId !== context.userId) {
        throw new ApiFault(400, 'INVALID_QUERY_LOCATOR', 'invalid query locator');
    }
    const start = Number(offset);
    return inTransaction(context, (data) => {
        const rows = rowsOf(data, entry, start);
        const next = start + PAGE_SIZE;
        return ok(page(context, rows, entry.ids.length, next < entry.ids.length ? `${id}-${next}` : null));
    });
};

function firstPage(context: RestContext, text: string, result: QueryResult): unknown {
    const pageable = result.kind === 'rows' && result.rows.length > PAGE_SIZE;
    if (!pageable || result.rows.some((row) => typeof row.f['Id'] !== 'string')) {
        return resultToJson(result, context.base);
    }
    const ids = result.rows.map((row) => row.f['Id'] as string);
    const id = context.locators.put({ userId: context.userId, query: text, ids });
    return page(context, result.rows.slice(0, PAGE_SIZE), result.total, `${id}-${PAGE_SIZE}`);
}

function page(context: RestContext, rows: readonly SObj[], totalSize: number, next: string | null): unknown {
    return {
        totalSize,
        done: next === null,
        ...(next === null ? {} : { nextRecordsUrl: `${context.base}/query/${next}` }),
        records: rows.map((row) => recordToJson(row, context.base))
    };
}

function rowsOf(data: UserData, entry: Locator, start: number): readonly SObj[] {
    const ids = entry.ids.slice(start, start + PAGE_SIZE);
    const found = data.query(`${withoutConditions(entry.query)} WHERE Id IN :ids`, {
        ids: new ApexList(T.id, [...ids])
    });
    const byId = new Map(found.rows.map((row) => [row.f['Id'], row]));
    return ids.map((id) => byId.get(id)).filter((row) => row !== undefined);
}

/** Cuts the query after its own FROM; the nested queries in brackets keep theirs. */
function withoutConditions(text: string): string {
    let depth = 0;
    for (const match of text.matchAll(/'(?:\\.|[^'\\])*'|[()]|\bFROM\s+\w+/gi)) {
        const token = match[0];
        depth += token === '(' ? 1 : token === ')' ? -1 : 0;
        if (depth === 0 && /^FROM/i.test(token)) {
            return text.slice(0, match.index + token.length);
        }
    }
    return text;
}
