import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const cache = new Map<string, ReadonlySet<string>>();
let schemaText: string | null = null;

function schema(): string {
    const require = createRequire(import.meta.url);
    schemaText ??= readFileSync(
        join(dirname(require.resolve('jsforce/package.json')), 'lib', 'types', 'standard-schema.d.ts'),
        'utf8'
    );
    return schemaText;
}

/** Field names of a standard object, read from the schema types that jsforce ships; empty if there is no such object. */
export function standardFields(object: string): ReadonlySet<string> {
    let fields = cache.get(object);
    if (!fields) {
        const start = schema().indexOf(`type Fields$${object} = {`);
        const body = start < 0 ? '' : schema().slice(start, schema().indexOf('};', start));
        fields = new Set([...body.matchAll(/^\s+(\w+):/gm)].map((match) => match[1] ?? ''));
        cache.set(object, fields);
    }
    return fields;
}

/** Parent relationships of a standard object: `Owner` → `User`; where several objects may stand, none is told. */
export function standardParent(object: string, relationship: string): string | null {
    const start = schema().indexOf(`type ParentReferences$${object} = {`);
    const body = start < 0 ? '' : schema().slice(start, schema().indexOf('};', start));
    return new RegExp(`^\\s+${relationship}: SObjectDefinition\\$(\\w+)`, 'm').exec(body)?.[1] ?? null;
}
