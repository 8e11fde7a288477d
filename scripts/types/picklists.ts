import { readFileSync } from 'node:fs';
import { XMLParser } from 'fast-xml-parser';
import type { ProjectFile } from '../local-org/web/project/files.ts';
import type { Picklists } from './apex-types.ts';

interface FieldFile {
    readonly CustomField?: {
        readonly valueSet?: {
            readonly valueSetDefinition?: { readonly value?: readonly { readonly fullName: string }[] };
        };
    };
}

/** The values of every picklist field that the project itself defines. */
export function readPicklists(files: readonly ProjectFile[]): Picklists {
    const parser = new XMLParser({ isArray: (name) => name === 'value', parseTagValue: false });
    const picklists = new Map<string, readonly string[]>();
    for (const file of files) {
        const [, object, field] = /\/objects\/(\w+)\/fields\/(\w+)\.field-meta\.xml$/.exec(file.path) ?? [];
        if (object && field) {
            const content = parser.parse(readFileSync(file.absolute, 'utf8')) as FieldFile;
            const values = content.CustomField?.valueSet?.valueSetDefinition?.value ?? [];
            if (values.length > 0) {
                picklists.set(
                    `${object}.${field}`,
                    values.map((value) => value.fullName)
                );
            }
        }
    }
    return picklists;
}
