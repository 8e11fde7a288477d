import { call, freeze } from './http.ts';
import { wireAdapter } from './wire.ts';
import type { Wired } from './wire.ts';

interface FieldId {
    readonly objectApiName: string;
    readonly fieldApiName: string;
}

interface FieldValue {
    readonly value: unknown;
    readonly displayValue: string | null;
}

interface RecordData {
    readonly id: string;
    readonly apiName: string;
    readonly fields: Readonly<Record<string, FieldValue>>;
}

interface RecordInput {
    readonly apiName?: string;
    readonly fields: Readonly<Record<string, unknown>>;
}

interface RecordQuery {
    readonly recordIds: readonly string[];
    readonly fields?: unknown;
    readonly optionalFields?: unknown;
}

const alive = new Set<Wired>();
const listeners = new Set<(ids: readonly string[]) => void>();

function fieldNames(fields: unknown): readonly string[] {
    const list: readonly unknown[] = Array.isArray(fields) ? fields : fields === undefined ? [] : [fields];
    return list.map((field) =>
        typeof field === 'string' ? field : `${(field as FieldId).objectApiName}.${(field as FieldId).fieldApiName}`
    );
}

async function read(query: RecordQuery): Promise<readonly RecordData[]> {
    const fields = fieldNames(query.fields);
    const optionalFields = fieldNames(query.optionalFields);
    return freeze(await call('/ui/records', { recordIds: query.recordIds, fields, optionalFields }));
}

/** Layouts belong to the set-up of an org; the pages that the shell draws do not need them here. */
function hasFields(config: Record<string, unknown>): boolean {
    return fieldNames(config['fields']).length + fieldNames(config['optionalFields']).length > 0;
}

export const getRecord = wireAdapter({
    alive,
    ready: (config) => typeof config['recordId'] === 'string' && config['recordId'] !== '' && hasFields(config),
    load: async (config) => {
        const { recordId, fields, optionalFields } = config;
        const [record] = await read({ recordIds: [recordId as string], fields, optionalFields });
        return record;
    }
});

export const getRecords = wireAdapter({
    alive,
    ready: (config) => Array.isArray(config['records']),
    load: async (config) => {
        const parts = await Promise.all((config['records'] as readonly RecordQuery[]).map(read));
        return freeze({ results: parts.flat().map((result) => ({ statusCode: 200, result })) });
    }
});

function fieldOf(record: RecordData | undefined, field: FieldId | string): FieldValue | undefined {
    const path = typeof field === 'string' ? field.split('.').slice(1) : field.fieldApiName.split('.');
    let current: RecordData | undefined = record;
    for (const part of path.slice(0, -1)) {
        current = current?.fields[part]?.value as RecordData | undefined;
    }
    return current?.fields[path.at(-1) ?? ''];
}

export function getFieldValue(record: RecordData | undefined, field: FieldId | string): unknown {
    return fieldOf(record, field)?.value;
}

export function getFieldDisplayValue(record: RecordData | undefined, field: FieldId | string): string | null {
    return fieldOf(record, field)?.displayValue ?? null;
}

export async function createRecord(input: RecordInput): Promise<unknown> {
    return freeze(await call('/ui/record', input));
}

export async function updateRecord(input: RecordInput): Promise<unknown> {
    const id = input.fields['Id'] as string;
    const record = await call(`/ui/record/${id}`, input, 'PATCH');
    await notifyRecordUpdateAvailable([{ recordId: id }]);
    return freeze(record);
}

export async function deleteRecord(recordId: string): Promise<void> {
    await call(`/ui/record/${recordId}`, {}, 'DELETE');
}

/** Every wire that shows one of the records asks again. */
export async function notifyRecordUpdateAvailable(records: readonly { readonly recordId: string }[]): Promise<void> {
    const ids = new Set(records.map((record) => record.recordId.slice(0, 15)));
    const shown = [...alive].filter((wired) => {
        const id = wired.config['recordId'];
        return typeof id === 'string' ? ids.has(id.slice(0, 15)) : Array.isArray(wired.config['records']);
    });
    listeners.forEach((listener) => listener([...ids]));
    await Promise.all(shown.map((wired) => wired.reload()));
}

/** For the shell: hears of every changed record, named by the first 15 characters of its id. */
export function onRecordChange(listener: (ids: readonly string[]) => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
}

export function getRecordNotifyChange(records: readonly { readonly recordId: string }[]): void {
    void notifyRecordUpdateAvailable(records);
}
