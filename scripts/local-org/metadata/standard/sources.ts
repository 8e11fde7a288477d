/**
 * What installed packages already know of standard objects: field types (class files of the code analyzer's jar)
 * and the fields of an org without optional features, with parents (jsforce's schema types).
 */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { classFile, readJar } from '../jar.ts';

const SOBJECTS = 'com/nawforce/runforce/SObjects/';
const OBJECT_CLASS = /SObjects\/(\w+)\.class$/;

export interface KnownField {
    readonly name: string;
    /** Apex type: `Id`, `String`, `Decimal`, `Integer`, `Boolean`, `Date`, `Datetime`, `Time`, … */
    readonly apexType: string;
    /** Object behind the relationship (`Account`, or `Name` where several are possible). */
    readonly parent: string | null;
    /** True if every org has the field, false if it comes with a feature or was added after jsforce's list. */
    readonly core: boolean;
}

export interface KnownObject {
    readonly fields: readonly KnownField[];
    /** Child relationship name → child object. */
    readonly children: ReadonlyMap<string, string>;
}

export interface StandardSource {
    /** All standard objects of the platform, in declared spelling. */
    readonly names: readonly string[];
    object(name: string): KnownObject | null;
}

function packageFolder(name: string): string {
    const require = createRequire(import.meta.url);
    const paths = require.resolve.paths(name) ?? [];
    const found = paths.map((path) => join(path, name)).find((path) => existsSync(path));
    if (found === undefined) throw new Error(`${name} is not installed: run npm install in the project folder`);
    return found;
}

/** Folder of the platform's type declarations. */
export function jarFolder(): string {
    return join(packageFolder('@salesforce/code-analyzer-pmd-engine'), 'dist', 'java-lib');
}

export function openStandardSource(): StandardSource {
    const jar = readJar(join(jarFolder(), 'sobject-types-65.0.0.jar'));
    const schema = readFileSync(join(packageFolder('jsforce'), 'lib', 'types', 'standard-schema.d.ts'), 'utf8');
    const known = new Map<string, KnownObject | null>();
    return {
        names: [...jar.keys()].flatMap((path) => OBJECT_CLASS.exec(path)?.[1] ?? []),
        object(name) {
            let found = known.get(name);
            if (found === undefined) {
                const bytes = jar.get(`${SOBJECTS}${name}.class`);
                found = bytes ? readObject(bytes(), coreFields(schema, name)) : null;
                known.set(name, found);
            }
            return found;
        }
    };
}

function coreFields(schema: string, object: string): ReadonlySet<string> {
    const start = schema.indexOf(`type Fields$${object} = {`);
    if (start < 0) return new Set();
    const block = schema.slice(start, schema.indexOf('};', start));
    return new Set([...block.matchAll(/^\s+(\w+):/gm)].map((match) => match[1] ?? ''));
}

function readObject(bytes: Buffer, core: ReadonlySet<string>): KnownObject {
    const parents = new Map<string, string>();
    const children = new Map<string, string>();
    const typed: { name: string; apexType: string }[] = [];
    for (const { name, descriptor } of classFile(bytes).fields) {
        if (name === 'SObjectType' || name === 'Fields') continue;
        const className = descriptor.replace(/^\[?L/, '').replace(/;$/, '');
        const simple = className.slice(className.lastIndexOf('/') + 1);
        if (descriptor.startsWith('[')) children.set(name, simple);
        else if (className.startsWith(SOBJECTS)) parents.set(name, simple);
        else typed.push({ name, apexType: simple });
    }
    const fields = typed.map(({ name, apexType }) => ({
        name,
        apexType,
        parent: apexType === 'Id' ? (parents.get(name.replace(/Id$/, '')) ?? null) : null,
        core: core.has(name)
    }));
    return { fields, children };
}
