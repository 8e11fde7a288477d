/**
 * The platform's own types as its jar states them, read a class at a time. The jar comes with the pinned
 * `@salesforce/code-analyzer-pmd-engine`. Fields of objects are not read here but from the project's schema.
 */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { ClassFile, ClassMember } from '../../metadata/jar.ts';
import { ACCESS, classFile, readJar } from '../../metadata/jar.ts';
import type { Type } from '../../data/values/type.ts';
import { T, classType } from '../../data/values/type.ts';
import {
    ALIASES,
    CONSTANT_CLASSES,
    EXTRA_EXCEPTIONS,
    EXTRA_MEMBERS,
    correctedConstants,
    correctedParams,
    correctedReturn
} from './corrections.ts';
import { SignatureReader, apexName, typeOfClass } from './signature.ts';

export interface PlatformMethod {
    readonly owner: string;
    readonly name: string;
    /** Key of the library, see `lib/registry.ts`. */
    readonly key: string;
    readonly params: readonly Type[];
    readonly returns: Type;
    readonly static: boolean;
}

export interface PlatformProperty {
    readonly owner: string;
    readonly name: string;
    readonly type: Type;
    readonly static: boolean;
}

export interface PlatformClass {
    /** `System.String`, `Database.SaveResult`. */
    readonly name: string;
    readonly kind: 'class' | 'interface' | 'enum';
    readonly abstract: boolean;
    /** `T` of List, `K`, `V` of Map. */
    readonly typeParams: readonly string[];
    readonly superType: Type | null;
    readonly interfaces: readonly Type[];
    /** Keyed by lower-case name. */
    readonly methods: ReadonlyMap<string, readonly PlatformMethod[]>;
    readonly constructors: readonly PlatformMethod[];
    readonly properties: ReadonlyMap<string, PlatformProperty>;
    /** Constants of an enum (and of classes that are used like one). */
    readonly constants: readonly string[];
}

const PACKAGE = 'com/nawforce/runforce/';
/** The namespaces that Apex searches without being told. */
const IMPLICIT = ['System', 'Schema'];
/** Names in the jar that end in `$` because Java reserves them. */
const withoutDollar = (name: string): string => name.replace(/\$$/, '');

interface Index {
    /** Lower-case `namespace.class` → reader. */
    readonly entries: ReadonlyMap<string, () => Buffer>;
    /** Lower-case namespace → spelling in the jar. */
    readonly namespaces: ReadonlyMap<string, string>;
}

let index: Index | null = null;
const loaded = new Map<string, PlatformClass>();

function jarPath(name: string): string {
    const main = createRequire(import.meta.url).resolve('@salesforce/code-analyzer-pmd-engine');
    const root = main.slice(0, main.lastIndexOf('code-analyzer-pmd-engine') + 'code-analyzer-pmd-engine'.length);
    return join(dirname(root), 'code-analyzer-pmd-engine', 'dist', 'java-lib', name);
}

function openIndex(): Index {
    if (index) return index;
    const entries = new Map<string, () => Buffer>();
    const namespaces = new Map<string, string>();
    for (const [path, read] of readJar(jarPath('standard-types-65.0.0.jar'))) {
        if (!path.startsWith(PACKAGE) || !path.endsWith('.class')) continue;
        const name = path.slice(PACKAGE.length, -'.class'.length);
        const [namespace = ''] = name.split('/');
        if (namespace === 'SObjectStubs') continue;
        if (namespace === 'Internal' && name !== 'Internal/Object$') continue;
        if (namespace === 'Internal') {
            entries.set('system.object', read);
            continue;
        }
        entries.set(name.replace(/[/$]/g, '.').toLowerCase(), read);
        namespaces.set(namespace.toLowerCase(), namespace);
    }
    index = { entries, namespaces };
    return index;
}

function madeOf(key: string): PlatformClass | null {
    const read = openIndex().entries.get(key);
    if (read) return fromClassFile(classFile(read()));
    const extra = EXTRA_EXCEPTIONS.find((found) => found.name.toLowerCase() === key);
    const model = extra && madeOf('system.dmlexception');
    if (!extra || !model) return null;
    const members = extra.members.map((m) => ({
        owner: extra.name,
        key: memberKey(m.name, m.params, m.static),
        ...m
    }));
    return { ...model, name: extra.name, methods: groupByName(members), properties: new Map() };
}

/** A class by its full name (`System.String`), case-blind; null if the platform has none. */
export function platformClass(name: string): PlatformClass | null {
    const key = ALIASES[name.toLowerCase()] ?? name.toLowerCase();
    const known = loaded.get(key);
    if (known) return known;
    const made = madeOf(key);
    if (!made) return null;
    loaded.set(key, made);
    return made;
}

/** Resolves a written name: full, or without a namespace where Apex implies one. */
export function platformType(name: string): PlatformClass | null {
    const full = name.includes('.') ? platformClass(name) : null;
    if (full) return full;
    // Also inner classes: `QueueableDuplicateSignature.Builder`.
    for (const namespace of IMPLICIT) {
        const found = platformClass(`${namespace}.${name}`);
        if (found) return found;
    }
    return null;
}

let objects: ReadonlySet<string> | null = null;

/** Is there a standard object of this name on the platform, whether or not the org has it? Case-blind. */
export function isStandardObject(name: string): boolean {
    if (!objects) {
        const paths = [...readJar(jarPath('sobject-types-65.0.0.jar')).keys()];
        objects = new Set(paths.map((path) => /SObjects\/(\w+)\.class$/.exec(path)?.[1]?.toLowerCase() ?? ''));
    }
    return name !== '' && objects.has(name.toLowerCase());
}

export function isNamespace(name: string): boolean {
    return openIndex().namespaces.has(name.toLowerCase());
}

/** Full names of all classes of a namespace, for lists and nearest-name messages. */
export function classesOf(namespace: string): string[] {
    const prefix = `${namespace.toLowerCase()}.`;
    return [...openIndex().entries.keys()]
        .filter((key) => key.startsWith(prefix))
        .map((key) => platformClass(key)?.name ?? key);
}

/** The type that a platform class names; generics with their own parameters as arguments. */
export function typeOfPlatform(found: PlatformClass): Type {
    return typeOfClass(
        PACKAGE + found.name.replace('.', '/'),
        found.typeParams.map((p) => classType(p))
    );
}

function fromClassFile(file: ClassFile): PlatformClass {
    const name = file.name.endsWith('Internal/Object$') ? 'System.Object' : apexName(file.name);
    const enumeration = (file.access & ACCESS.enum) !== 0;
    const header = new SignatureReader(file.signature ?? '');
    const typeParams = file.signature ? header.typeParameters() : [];
    const supers = file.signature
        ? header.rest()
        : [typeOfSuper(file), ...file.interfaces.map((i) => typeOfClass(i, []))];
    const [superType = T.object, ...interfaces] = supers;
    const visible = (m: ClassMember): boolean =>
        (m.access & ACCESS.public) !== 0 && (m.access & ACCESS.synthetic) === 0;
    const members = enumeration ? [] : file.methods.filter(visible);
    const methods = members.filter((m) => !m.name.startsWith('<')).map((m) => method(name, m));
    const constructors = members.filter((m) => m.name === '<init>').map((m) => method(name, m));
    const extra = EXTRA_MEMBERS[name] ?? [];
    return {
        name,
        kind: enumeration ? 'enum' : (file.access & ACCESS.interface) !== 0 ? 'interface' : 'class',
        abstract: (file.access & ACCESS.abstract) !== 0,
        typeParams,
        superType: superType.kind === 'class' && !enumeration ? superType : null,
        interfaces,
        methods: groupByName([
            ...methods,
            ...extra.map((m) => ({ owner: name, key: memberKey(m.name, m.params, m.static), ...m }))
        ]),
        constructors,
        properties: properties(name, file, enumeration),
        constants: constants(name, file, enumeration)
    };
}

function typeOfSuper(file: ClassFile): Type {
    return file.superclass ? typeOfClass(file.superclass, []) : T.object;
}

function method(owner: string, member: ClassMember): PlatformMethod {
    const reader = new SignatureReader(member.signature ?? member.descriptor);
    const constructor = member.name === '<init>';
    const name = constructor ? 'new' : correctedName(owner, withoutDollar(member.name));
    const isStatic = (member.access & ACCESS.static) !== 0;
    const params = correctedParams(owner, name, reader.parameters());
    const returns = correctedReturn(owner, name, reader.type());
    return { owner, name, key: memberKey(name, params, isStatic), params, returns, static: isStatic };
}

/** `System.assert` is spelled `Assert` in the jar, because Java reserves the word. */
function correctedName(owner: string, name: string): string {
    return owner === 'System.System' && name === 'Assert' ? 'assert' : name;
}

export function memberKey(name: string, params: readonly Type[], isStatic: boolean): string {
    return `${isStatic ? 'static ' : ''}${name}(${params.map((p) => p.name).join(', ')})`;
}

function groupByName(methods: readonly PlatformMethod[]): ReadonlyMap<string, readonly PlatformMethod[]> {
    const groups = new Map<string, PlatformMethod[]>();
    for (const m of methods) {
        const group = groups.get(m.name.toLowerCase()) ?? [];
        if (!group.some((other) => other.key === m.key)) group.push(m);
        groups.set(m.name.toLowerCase(), group);
    }
    return groups;
}

function properties(owner: string, file: ClassFile, enumeration: boolean): ReadonlyMap<string, PlatformProperty> {
    const found = new Map<string, PlatformProperty>();
    if (enumeration || CONSTANT_CLASSES.has(owner)) return found;
    for (const field of file.fields) {
        if ((field.access & ACCESS.public) === 0) continue;
        const type = new SignatureReader(field.signature ?? field.descriptor).type();
        const name = withoutDollar(field.name);
        found.set(name.toLowerCase(), { owner, name, type, static: (field.access & ACCESS.static) !== 0 });
    }
    return found;
}

function constants(owner: string, file: ClassFile, enumeration: boolean): string[] {
    if (CONSTANT_CLASSES.has(owner))
        return file.fields.filter((f) => (f.access & ACCESS.static) !== 0).map((f) => f.name);
    if (!enumeration) return [];
    const stated = file.fields.filter((f) => (f.access & ACCESS.enum) !== 0).map((f) => withoutDollar(f.name));
    return correctedConstants(owner, stated);
}
