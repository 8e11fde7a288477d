/** Bulk saves through the collections calls; a refused row stops the load and says which one and why. */
import type { Connection } from 'jsforce';

/** Rows one collections call takes (REST API, "sObject Collections"). */
const CHUNK = 200;

export type Row = Readonly<Record<string, unknown>>;

interface SaveAnswer {
    readonly id?: string;
    readonly success: boolean;
    readonly errors: readonly { readonly statusCode?: string; readonly message: string }[];
}

function check(object: string, rows: readonly Row[], answers: readonly SaveAnswer[]): string[] {
    return answers.map((answer, i) => {
        if (!answer.success || !answer.id) {
            const reason = answer.errors.map((e) => e.message).join('; ');
            throw new Error(`${object} ${JSON.stringify(rows[i]).slice(0, 200)} was refused: ${reason}`);
        }
        return answer.id;
    });
}

async function inChunks(rows: readonly Row[], save: (chunk: Row[]) => Promise<unknown>): Promise<SaveAnswer[]> {
    const answers: SaveAnswer[] = [];
    for (let i = 0; i < rows.length; i += CHUNK) {
        answers.push(...((await save(rows.slice(i, i + CHUNK))) as SaveAnswer[]));
    }
    return answers;
}

/** Creates rows and answers their ids in order. */
export async function create(org: Connection, object: string, rows: readonly Row[]): Promise<string[]> {
    const save = (chunk: Row[]): Promise<unknown> => org.sobject(object).create(chunk, { allOrNone: true });
    return check(object, rows, await inChunks(rows, save));
}

/** Updates rows (each with its Id). */
export async function update(org: Connection, object: string, rows: readonly Row[]): Promise<void> {
    const save = (chunk: Row[]): Promise<unknown> => org.sobject(object).update(chunk as never[], { allOrNone: true });
    check(object, rows, await inChunks(rows, save));
}

/**
 * Creates the rows whose key is not there yet and updates those whose values differ; rows that are the same are left
 * alone, so that loading twice changes nothing. Answers key → id.
 */
export async function synchronise(
    org: Connection,
    object: string,
    key: string,
    rows: readonly Row[]
): Promise<Map<string, string>> {
    const fields = [...new Set(rows.flatMap((row) => Object.keys(row)))];
    const stored = await existing(org, object, key, fields, rows);
    const added = rows.filter((row) => !stored.has(String(row[key])));
    const changed = rows.flatMap((row) => {
        const old = stored.get(String(row[key]));
        return old && fields.some((f) => row[f] !== undefined && (old[f] ?? null) !== (row[f] ?? null))
            ? [{ ...row, Id: old['Id'] }]
            : [];
    });
    const ids = await create(org, object, added);
    await update(org, object, await withoutMasters(org, object, changed));
    const result = new Map([...stored].map(([k, row]) => [k, String(row['Id'])]));
    added.forEach((row, i) => result.set(String(row[key]), ids[i] ?? ''));
    return result;
}

async function existing(
    org: Connection,
    object: string,
    key: string,
    fields: readonly string[],
    rows: readonly Row[]
): Promise<Map<string, Row>> {
    const found = new Map<string, Row>();
    for (let i = 0; i < rows.length; i += CHUNK) {
        const keys = rows.slice(i, i + CHUNK).map((row) => row[key]);
        const hits = await org
            .sobject(object)
            .find({ [key]: { $in: keys as string[] } }, ['Id', ...fields.filter((f) => f !== 'Id')])
            .execute();
        for (const hit of hits as unknown as Row[]) {
            found.set(String(hit[key]), hit);
        }
    }
    return found;
}

/** Master-detail fields that may not be moved must not be sent on update. */
async function withoutMasters(org: Connection, object: string, rows: readonly Row[]): Promise<Row[]> {
    if (rows.length === 0) {
        return [];
    }
    const fixed = new Set(
        (await org.sobject(object).describe()).fields.filter((f) => !f.updateable && f.name !== 'Id').map((f) => f.name)
    );
    return rows.map((row) => Object.fromEntries(Object.entries(row).filter(([name]) => !fixed.has(name))));
}
