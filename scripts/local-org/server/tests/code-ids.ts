import { askFor } from '../host.ts';
import type { OrgHost } from '../host.ts';
import { LATEST } from '../http/site.ts';

/** Names and ids of the project's classes and triggers, as records know them. */
export interface CodeIds {
    idOf(name: string): string | null;
    nameOf(id: string): string | null;
}

interface Records {
    readonly records: readonly { readonly Id: string; readonly Name: string }[];
}

export async function codeIds(host: OrgHost): Promise<CodeIds> {
    const userId = await askFor<string>(host, { kind: 'administrator' });
    const rows = await Promise.all(
        ['ApexClass', 'ApexTrigger'].map((object) =>
            askFor<Records>(host, {
                kind: 'rest',
                userId,
                base: `/services/data/v${LATEST}.0`,
                origin: '',
                request: { method: 'GET', path: '/query', query: { q: `SELECT Id, Name FROM ${object}` }, body: null }
            })
        )
    );
    const all = rows.flatMap(({ records }) => records);
    const ids = new Map(all.map((row) => [row.Name.toLowerCase(), row.Id]));
    const names = new Map(all.map((row) => [row.Id.slice(0, 15), row.Name]));
    return {
        idOf: (name) => ids.get(name.toLowerCase()) ?? null,
        nameOf: (id) => names.get(id.slice(0, 15)) ?? null
    };
}
