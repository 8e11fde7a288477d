/** Members of any type, own and platform alike, and the choice between overloads. */
import type { Type } from '../../data/values/type.ts';
import { T, classType } from '../../data/values/type.ts';
import { platformClass } from '../types/platform.ts';
import type { PlatformClass, PlatformMethod } from '../types/platform.ts';
import type { LibrarySym, MethodSym } from './bound.ts';
import type { Program } from './program.ts';
import type { Conversion } from './relations.ts';
import { allSupers, conversion } from './relations.ts';
import { platformOf, substitute } from './resolve.ts';
import type { FieldInfo, MethodInfo, TypeInfo } from './symbols.ts';

export interface Candidate {
    readonly params: readonly Type[];
    readonly returns: Type;
    readonly static: boolean;
    /** Exactly one of the two is set. */
    readonly own: MethodInfo | null;
    readonly library: LibrarySym | null;
}

export const ENUM_OWNER = 'System.Enum';

export function fieldOf(info: TypeInfo, lowerName: string): FieldInfo | null {
    for (let t: TypeInfo | null = info; t; t = t.superInfo) {
        const found = t.fields.get(lowerName);
        if (found) return found;
    }
    return null;
}

function ownCandidate(method: MethodInfo): Candidate {
    const { sym } = method;
    return {
        params: sym.params.map((p) => p.type),
        returns: sym.returns,
        static: sym.static,
        own: method,
        library: null
    };
}

export function librarySym(found: PlatformClass, method: PlatformMethod, args: readonly Type[]): LibrarySym {
    return {
        owner: method.owner,
        key: method.key,
        params: method.params.map((p) => substitute(p, found.typeParams, args)),
        returns: substitute(method.returns, found.typeParams, args),
        static: method.static,
        interface: found.kind === 'interface',
        name: method.name
    };
}

function libraryCandidate(sym: LibrarySym): Candidate {
    return { params: sym.params, returns: sym.returns, static: sym.static, own: null, library: sym };
}

/** Methods of a name, nearest class first; a method hides those with the same parameters further up. */
export function methodsOf(program: Program, type: Type, name: string): Candidate[] {
    const key = name.toLowerCase();
    const found: Candidate[] = [];
    const add = (c: Candidate): void => {
        if (!found.some((other) => sameParams(other.params, c.params) && other.static === c.static)) found.push(c);
    };
    for (const t of [type, ...allSupers(program, type)]) {
        const info = program.infoOf(t);
        for (const method of info?.methods.get(key) ?? []) add(ownCandidate(method));
        const platform = info ? null : platformOf(program, t);
        for (const method of platform?.methods.get(key) ?? [])
            add(libraryCandidate(librarySym(platform as PlatformClass, method, t.args)));
    }
    for (const sym of enumMethods(program, type)) if (sym.name.toLowerCase() === key) add(libraryCandidate(sym));
    const root = platformClass('System.Object');
    for (const method of root?.methods.get(key) ?? [])
        add(libraryCandidate(librarySym(root as PlatformClass, method, [])));
    return found;
}

export function isEnum(program: Program, type: Type): boolean {
    if (type.kind !== 'class') return false;
    const info = program.infoOf(type);
    return info ? info.sym.kind === 'enum' : platformOf(program, type)?.kind === 'enum';
}

function enumMethods(program: Program, type: Type): LibrarySym[] {
    if (!isEnum(program, type)) return [];
    const base = { owner: ENUM_OWNER, interface: false, params: [], static: false };
    return [
        { ...base, key: 'name()', name: 'name', returns: T.string },
        { ...base, key: 'ordinal()', name: 'ordinal', returns: T.integer }
    ];
}

/** `X.values()` and `X.valueOf(text)`; the class literal of X goes in front of the written arguments. */
export function enumStatic(name: string, type: Type, values: Type): LibrarySym | null {
    const meta = classType('System.Type');
    const base = { owner: ENUM_OWNER, interface: false, static: true };
    const key = name.toLowerCase();
    if (key === 'values')
        return { ...base, key: 'static values(System.Type)', name: 'values', params: [meta], returns: values };
    if (key !== 'valueof') return null;
    return {
        ...base,
        key: 'static valueOf(System.Type, String)',
        name: 'valueOf',
        params: [meta, T.string],
        returns: type
    };
}

/** Names for messages. */
export function methodNames(program: Program, type: Type): string[] {
    const names = [type, ...allSupers(program, type)].flatMap((t) => {
        const info = program.infoOf(t);
        if (info) return [...info.methods.values()].flat().map((m) => m.sym.name);
        return [...(platformOf(program, t)?.methods.values() ?? [])].flat().map((m) => m.name);
    });
    return [...new Set(names)];
}

export function sameParams(a: readonly Type[], b: readonly Type[]): boolean {
    return a.length === b.length && a.every((type, i) => type === b[i]);
}

// ---- overloads ----------------------------------------------------------------------------------------------

export interface Signature {
    readonly params: readonly Type[];
}

export type Choice<S> = { readonly found: S } | { readonly found: null; readonly why: 'none' | 'ambiguous' };

/** How an argument converts to a parameter; a query may also stand for its one row. */
export type ArgumentRank = (index: number, to: Type) => Conversion | null;

export function choose<S extends Signature>(
    program: Program,
    signatures: readonly S[],
    count: number,
    rank: ArgumentRank
): Choice<S> {
    const applicable = signatures.flatMap((s) => {
        if (s.params.length !== count) return [];
        const ranks = s.params.map((p, i) => rank(i, p));
        return ranks.every((r) => r !== null) ? [{ signature: s, ranks: ranks }] : [];
    });
    const strict = applicable.filter((a) => !a.ranks.some((r) => r.loose));
    const pool = strict.length > 0 ? strict : applicable;
    if (pool.length === 0) return { found: null, why: 'none' };
    const best = pool.filter((a) => pool.every((b) => a === b || isBetter(program, a, b)));
    const [only] = best.length === 1 ? best : pool.length === 1 ? pool : [];
    return only ? { found: only.signature } : { found: null, why: 'ambiguous' };
}

interface Ranked {
    readonly signature: Signature;
    readonly ranks: readonly Conversion[];
}

/** Nowhere worse and somewhere better; where all ranks are equal, the more specific parameters win. */
function isBetter(program: Program, a: Ranked, b: Ranked): boolean {
    const order = a.ranks.map((r, i) => r.rank - (b.ranks[i]?.rank ?? 0));
    if (order.some((o) => o > 0)) return false;
    if (order.some((o) => o < 0)) return true;
    const narrower = (from: Type, to: Type): boolean => {
        const found = conversion(program, from, to);
        return found !== null && !found.loose && found.rule !== 'stringToId';
    };
    const specific = (x: Signature, y: Signature): boolean =>
        x.params.every((p, i) => narrower(p, y.params[i] ?? T.object));
    return specific(a.signature, b.signature) && !specific(b.signature, a.signature);
}

export function signatureText(name: string, types: readonly Type[]): string {
    return `${name}(${types.map((t) => t.name).join(', ')})`;
}

/** A method symbol's text for messages. */
export function methodText(method: MethodSym): string {
    return `${method.owner.name}.${signatureText(
        method.name,
        method.params.map((p) => p.type)
    )}`;
}
