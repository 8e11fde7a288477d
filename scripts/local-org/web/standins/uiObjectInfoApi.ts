import { call, freeze } from './http.ts';
import { wireAdapter } from './wire.ts';

interface ObjectData {
    readonly info: unknown;
    readonly picklists: Readonly<Record<string, unknown>>;
}

/** Metadata does not change while the org runs; a page asks once for each object. */
const known = new Map<string, Promise<ObjectData>>();

function objectName(id: unknown): string {
    return typeof id === 'string' ? id : ((id as { objectApiName?: string } | undefined)?.objectApiName ?? '');
}

function objectData(id: unknown): Promise<ObjectData> {
    const name = objectName(id);
    let data = known.get(name);
    if (!data) {
        data = call<ObjectData>(`/ui/object/${name}`, null, 'GET').then(freeze);
        known.set(name, data);
        data.catch(() => known.delete(name));
    }
    return data;
}

export const getObjectInfo = wireAdapter({
    ready: (config) => objectName(config['objectApiName']) !== '',
    load: async (config) => (await objectData(config['objectApiName'])).info
});

export const getObjectInfos = wireAdapter({
    ready: (config) => Array.isArray(config['objectApiNames']),
    load: async (config) => {
        const all = await Promise.all((config['objectApiNames'] as readonly unknown[]).map(objectData));
        return freeze({ results: all.map((one) => ({ statusCode: 200, result: one.info })) });
    }
});

export const getPicklistValues = wireAdapter({
    ready: (config) => typeof config['recordTypeId'] === 'string' && config['fieldApiName'] !== undefined,
    load: async (config) => {
        const field = config['fieldApiName'] as string | { objectApiName: string; fieldApiName: string };
        const [object = '', name = ''] =
            typeof field === 'string' ? field.split('.') : [field.objectApiName, field.fieldApiName];
        return (await objectData(object)).picklists[name];
    }
});

export const getPicklistValuesByRecordType = wireAdapter({
    ready: (config) => typeof config['recordTypeId'] === 'string' && objectName(config['objectApiName']) !== '',
    load: async (config) =>
        freeze({ picklistFieldValues: (await objectData(config['objectApiName'])).picklists, eTag: '' })
});
