/** Written type names → types. The only place, with `names.ts`, that looks names up without regard to case. */
import type { Type } from '../../data/values/type.ts';
import { T, classType, listType, mapType, setType } from '../../data/values/type.ts';
import { didYouMean } from '../../metadata/nearest.ts';
import { classesOf, isStandardObject, platformClass, platformType } from '../types/platform.ts';
import type { PlatformClass } from '../types/platform.ts';
import type { TypeRef } from '../syntax/tree.ts';
import type { Program } from './program.ts';
import { ERROR } from './program.ts';
import { objectNamed, typeOfObject } from './sobjects.ts';
import type { TypeInfo } from './symbols.ts';
import { hasAnnotation, isVisible } from './symbols.ts';

const CORE: ReadonlyMap<string, Type> = new Map(
    Object.values(T)
        .filter((t) => t.kind === 'prim' || t === T.sobject)
        .map((t) => [t.name.toLowerCase(), t] as const)
);

/** Classes of System without objects of their own: their names as a type mean the records. */
const STATIC_ONLY = new Set(['BusinessHours', 'Network', 'Site']);

export function coreType(name: string): Type | null {
    return CORE.get(name.toLowerCase()) ?? null;
}

/** A type of the project seen from inside another: itself, inner types of it, its super classes and its outer types. */
export function projectType(program: Program, name: string, from: TypeInfo | null): TypeInfo | null {
    const key = name.toLowerCase();
    for (let info = from; info; info = info.outer) {
        const found = innerType(info, key);
        if (found) return found;
        if (info.node.name.toLowerCase() === key) return info;
    }
    return program.type(name);
}

export function innerType(info: TypeInfo, lowerName: string): TypeInfo | null {
    for (let t: TypeInfo | null = info; t; t = t.superInfo) {
        const found = t.inner.get(lowerName);
        if (found) return found;
    }
    return null;
}

/** Resolves a written type; an unknown one is reported and answers ERROR. */
export function resolveType(program: Program, ref: TypeRef, from: TypeInfo | null, file: string): Type {
    const found = lookUp(program, ref, from, file);
    if (!found) {
        const name = ref.parts.map((p) => p.name).join('.');
        const object = isStandardObject(ref.parts.at(-1)?.name ?? '');
        if (object) program.gap(file, ref.at, `The object ${name}`);
        else if (/^Flow\.Interview\./i.test(name)) program.gap(file, ref.at, `The flow type ${name}`);
        else if (/^DataWeaveScriptResource\./i.test(name)) program.gap(file, ref.at, `The DataWeave script ${name}`);
        else program.error(file, ref.at, `Invalid type: ${name}${didYouMean(name, typeNames(program))}`);
        return ERROR;
    }
    checkVisible(program, ref, found, from, file);
    let type = found;
    for (let i = 0; i < ref.dims; i++) type = listType(type);
    return type;
}

function checkVisible(program: Program, ref: TypeRef, type: Type, from: TypeInfo | null, file: string): void {
    const info = program.infoOf(type);
    if (!info?.outer) return;
    const { access, annotations } = info.sym;
    if (!isVisible(from, info.outer, access, hasAnnotation(annotations, 'testvisible'))) {
        program.error(file, ref.at, `Type is not visible: ${info.sym.name}`);
    }
}

function typeNames(program: Program): string[] {
    const objects = program.schema.objects.map((o) => o.name);
    return [...[...program.types.values()].map((t) => t.sym.name), ...objects, ...classesOf('System'), ...CORE.keys()];
}

function lookUp(program: Program, ref: TypeRef, from: TypeInfo | null, file: string): Type | null {
    const written = ref.parts.map((p) => p.name);
    const names = written.length > 1 && program.isOwnNamespace(written[0] ?? '') ? written.slice(1) : written;
    const args = (ref.parts.at(-1)?.args ?? []).map((a) => resolveType(program, a, from, file));
    if (names.length === 1 && !rightCount(names[0] ?? '', args.length)) return null;
    const [first = '', second = ''] = names;
    if (names.length === 1) return collection(first, args) ?? single(program, first, args, from);
    if (first.toLowerCase() === 'system' && names.length === 2) {
        const core = collection(second, args) ?? coreType(second);
        if (core) return core;
    }
    const own = dotted(program, names, from);
    if (own) return own.sym.type;
    if (first.toLowerCase() === 'schema' && names.length === 2) {
        const object = objectNamed(program.schema, second);
        if (object) return typeOfObject(object);
    }
    return fromPlatform(platformType(names.join('.')), args);
}

function single(program: Program, name: string, args: readonly Type[], from: TypeInfo | null): Type | null {
    const core = coreType(name);
    const own = projectType(program, name, from);
    if (own) return own.sym.type;
    if (core) return core;
    const object = objectNamed(program.schema, name);
    if (object && STATIC_ONLY.has(object.name)) return typeOfObject(object);
    return fromPlatform(platformType(name), args) ?? (object ? typeOfObject(object) : null);
}

function dotted(program: Program, names: readonly string[], from: TypeInfo | null): TypeInfo | null {
    const [first = '', ...rest] = names;
    let info = projectType(program, first, from);
    for (const name of rest) info = info && innerType(info, name.toLowerCase());
    return info;
}

/** How many type arguments a collection takes; without any, `List` may be a class of the project. */
function rightCount(name: string, count: number): boolean {
    const wanted = { list: 1, set: 1, map: 2 }[name.toLowerCase()];
    return wanted === undefined || count === 0 || count === wanted;
}

function collection(name: string, args: readonly Type[]): Type | null {
    const [a, b] = args;
    const key = name.toLowerCase();
    if (key === 'list' && a) return listType(a);
    if (key === 'set' && a) return setType(a);
    return key === 'map' && a && b ? mapType(a, b) : null;
}

function fromPlatform(found: PlatformClass | null, args: readonly Type[]): Type | null {
    if (!found) return null;
    const given = found.typeParams.map((_, i) => args[i] ?? T.object);
    return classType(found.name, given);
}

/** Name of a class type without its type arguments. */
export function baseName(type: Type): string {
    return type.args.length > 0 && type.kind === 'class' ? type.name.slice(0, type.name.indexOf('<')) : type.name;
}

/** The platform class whose members a value of this type has; the project's own types have none. */
export function platformOf(program: Program, type: Type): PlatformClass | null {
    if (type.kind === 'prim') return platformClass(`System.${type.name}`);
    if (type.kind === 'sobject') return platformClass('System.SObject');
    if (type.kind === 'list') return platformClass('System.List');
    if (type.kind === 'set') return platformClass('System.Set');
    if (type.kind === 'map') return platformClass('System.Map');
    if (type.kind !== 'class' || type === ERROR || program.infoOf(type)) return null;
    return platformClass(baseName(type));
}

/** Puts the type arguments of `receiver` for the letters of its platform class. */
export function substitute(type: Type, params: readonly string[], args: readonly Type[]): Type {
    if (params.length === 0) return type;
    if (type.kind === 'class' && type.args.length === 0) {
        const i = params.indexOf(type.name);
        return i < 0 ? type : (args[i] ?? T.object);
    }
    if (type.args.length === 0) return type;
    const inner = type.args.map((a) => substitute(a, params, args));
    if (type.kind === 'list') return listType(inner[0] ?? T.object);
    if (type.kind === 'set') return setType(inner[0] ?? T.object);
    if (type.kind === 'map') return mapType(inner[0] ?? T.object, inner[1] ?? T.object);
    return classType(baseName(type), inner);
}
