/** Apex sources → emitted program, from the cache if nothing that it depends on has changed. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { SoqlEngine } from '../data/contracts.ts';
import type { Problem } from '../data/values/position.ts';
import type { OrgMetadata } from '../metadata/org-metadata.ts';
import type { Schema } from '../metadata/schema.ts';
import { bindProgram } from './bind/bind.ts';
import { emitProgram } from './emit/emit.ts';
import type { EmittedProgram } from './emit/unit.ts';
import { allLibraryClasses } from './lib/registry.ts';

export interface Compiled {
    /** Code with problems is in it too: it stops who reaches it. */
    readonly program: EmittedProgram;
    readonly problems: readonly Problem[];
}

export interface CompileOptions {
    readonly metadata: OrgMetadata;
    readonly soql: SoqlEngine;
    readonly libraryHas: (owner: string, key: string) => boolean;
    /** Folder of the cache; null = none. */
    readonly cache: string | null;
    /** Called when the cache has no program yet: may put it there from another process, which keeps this one small. */
    readonly compileApart?: () => void;
}

const EMPTY: EmittedProgram = { units: [], types: [], triggers: [] };

export function compile(options: CompileOptions): Compiled {
    const { metadata, cache } = options;
    if (metadata.apex.length === 0) {
        return { program: EMPTY, problems: [] };
    }
    const file = cache === null ? null : join(cache, 'program', `${fingerprint(metadata)}.json`);
    if (file !== null) {
        if (!existsSync(file)) options.compileApart?.();
        if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Compiled;
    }
    const { program, problems } = bindProgram({
        sources: metadata.apex,
        schema: metadata.schema,
        labels: metadata.labels,
        soql: options.soql,
        libraryHas: options.libraryHas,
        pages: pagesOf(metadata),
        cacheDir: cache
    });
    const compiled = { program: emitProgram(program), problems };
    if (file !== null) {
        keep(file, compiled);
    }
    return compiled;
}

function pagesOf({ markup = [] }: OrgMetadata): ReadonlySet<string> {
    return new Set(markup.filter((file) => file.kind === 'page').map((file) => file.name.toLowerCase()));
}

/** Only the last program is worth keeping: another one comes from other sources. */
function keep(file: string, compiled: Compiled): void {
    rmSync(dirname(file), { recursive: true, force: true });
    mkdirSync(dirname(file), { recursive: true });
    const draft = `${file}.${process.pid}`;
    writeFileSync(draft, JSON.stringify(compiled));
    renameSync(draft, file);
}

/** One hash of everything that decides the emitted program: Apex, schema, labels, pages, library, compiler. */
function fingerprint(metadata: OrgMetadata): string {
    const hash = createHash('sha256');
    for (const source of metadata.apex) {
        hash.update(`${source.path}\0${source.apiVersion}\0${source.text}\0`);
    }
    hash.update(metadata.schema.namespace ?? '');
    hash.update(schemaText(metadata.schema));
    hash.update(JSON.stringify([[...metadata.labels.keys()], [...pagesOf(metadata)].sort()]));
    for (const { name, members } of allLibraryClasses()) {
        hash.update(`${name} ${Object.keys(members).join(' ')}`);
    }
    hash.update(compilerText());
    return hash.digest('hex').slice(0, 32);
}

function schemaText(schema: Schema): string {
    return JSON.stringify(
        schema.objects.map((object) => [
            object.name,
            object.kind,
            [...object.fields.values()].map((f) => [
                f.name,
                f.type,
                f.scale,
                f.referenceTo,
                f.relationshipName,
                f.createable,
                f.updateable
            ]),
            [...object.children.values()]
        ])
    );
}

/** Queries are bound by the SOQL engine against values and schema. */
const COMPILER_FOLDERS = [
    '.',
    'syntax',
    'types',
    'bind',
    'emit',
    '../data/soql',
    '../data/store',
    '../data/values',
    '../metadata',
    '../metadata/standard'
];

/** Sources on which the emitted program depends, as paths. */
export function compilerFiles(): string[] {
    return COMPILER_FOLDERS.flatMap((folder) => {
        const path = join(import.meta.dirname, folder);
        return readdirSync(path)
            .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
            .map((name) => join(path, name));
    });
}

const compilerText = (): string =>
    compilerFiles()
        .map((path) => readFileSync(path, 'utf8'))
        .join('\0');
