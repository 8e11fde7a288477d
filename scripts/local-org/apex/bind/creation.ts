/** `new …`: objects, records, collections. */
import type { Type } from '../../data/values/type.ts';
import { T, classType, listType } from '../../data/values/type.ts';
import { didYouMean } from '../../metadata/nearest.ts';
import type { ObjectDef } from '../../metadata/schema.ts';
import type { Expression, ExpressionOf, Pos } from '../syntax/tree.ts';
import type { Body } from './body.ts';
import type { Bound, LibrarySym, MethodSym } from './bound.ts';
import { bindArgs, fitArgs } from './calls.ts';
import { assignTo, conversionOf, convertKnown } from './convert.ts';
import { bindExpression } from './expressions.ts';
import { choose, librarySym, signatureText } from './members.ts';
import { requireLibrary } from './names.ts';
import { ERROR } from './program.ts';
import { conversion, distance } from './relations.ts';
import { platformOf, resolveType } from './resolve.ts';
import { isWritable, memberNames, objectOf, recordMember } from './sobjects.ts';
import { hasAnnotation, isVisible } from './symbols.ts';
import type { TypeInfo } from './symbols.ts';

export function newObject(body: Body, node: ExpressionOf<'new'>): Bound {
    const type = resolveType(body.program, node.type, body.owner, body.file);
    if (type === ERROR) {
        bindArgs(
            body,
            node.args.filter((a) => a.kind !== 'assign')
        );
        return body.broken(node.at);
    }
    if (type.kind === 'sobject') return newRecord(body, node, type);
    if (type.kind === 'list' || type.kind === 'set') return newCollection(body, node, type);
    if (type.kind === 'map') return newMap(body, node, type);
    const info = body.program.infoOf(type);
    return info ? newOwn(body, node, info) : newPlatform(body, node, type);
}

// ---- records ------------------------------------------------------------------------------------------------

function newRecord(body: Body, node: ExpressionOf<'new'>, type: Type): Bound {
    const object = objectOf(body.program.schema, type);
    if (!object || type === T.sobject) return body.refuse(node.at, `Type cannot be constructed: ${type.name}`);
    const seen = new Set<string>();
    const fields = node.args.flatMap((arg) => {
        const pair = recordPair(body, object, arg);
        if (pair && seen.has(pair.name)) body.error(arg.at, `Duplicate field initialization: ${pair.name}`);
        if (pair) seen.add(pair.name);
        return pair ? [pair] : [];
    });
    return { kind: 'newSObject', at: body.at(node.at), type, notNull: true, object, fields };
}

function recordPair(
    body: Body,
    object: ObjectDef,
    arg: Expression
): { readonly name: string; readonly value: Bound } | null {
    if (arg.kind !== 'assign' || arg.op !== null || arg.target.kind !== 'name') {
        body.error(arg.at, `The constructor of ${object.name} takes Field = value`);
        return null;
    }
    const { name, at } = arg.target;
    const value = bindExpression(body, arg.value);
    const found = recordMember(body.program.schema, object, name);
    if (!found) {
        body.error(at, `Field does not exist: ${name} on ${object.name}${didYouMean(name, memberNames(object))}`);
        return null;
    }
    const locked =
        found.relation === 'children' || (found.relation === 'none' && found.field && !isWritable(object, found.field));
    if (locked) body.error(at, `Field is not writeable: ${object.name}.${found.name}`);
    return { name: found.name, value: assignTo(body, value, found.type, arg.value.at) };
}

// ---- collections --------------------------------------------------------------------------------------------

function newCollection(body: Body, node: ExpressionOf<'new'>, type: Type): Bound {
    const args = bindArgs(body, node.args);
    const [element = T.object] = type.args;
    const base = {
        kind: 'newCollection',
        at: body.at(node.at),
        type,
        notNull: true,
        items: null,
        from: null,
        size: null
    } as const;
    const [only] = args;
    if (!only) return { ...base, items: [] };
    if (args.length === 1 && only.type === ERROR) return only;
    if (args.length === 1 && only.type === T.integer && type.kind === 'list') return { ...base, size: only };
    const source = only.type.args[0];
    const iterable =
        only.type.kind === 'list' ||
        only.type.kind === 'set' ||
        conversion(body.program, only.type, classType('System.Iterable', [element])) !== null;
    const fits =
        !source ||
        conversion(body.program, source, element) !== null ||
        (source === T.sobject && element.kind === 'sobject');
    if (args.length === 1 && iterable && fits) return { ...base, from: only };
    return body.refuse(
        node.at,
        `Constructor not defined: ${signatureText(
            `new ${type.name}`,
            args.map((a) => a.type)
        )}`
    );
}

function newMap(body: Body, node: ExpressionOf<'new'>, type: Type): Bound {
    const args = bindArgs(body, node.args);
    const base = { kind: 'newMap', at: body.at(node.at), type, notNull: true, entries: [], from: null } as const;
    const [only] = args;
    if (!only) return base;
    if (only.type === ERROR) return only;
    if (args.length === 1 && mapSource(body, only, type)) return { ...base, from: only };
    return body.refuse(
        node.at,
        `Constructor not defined: ${signatureText(
            `new ${type.name}`,
            args.map((a) => a.type)
        )}`
    );
}

/** Another map whose keys and values convert, or a list of records for a map keyed by their Ids. */
function mapSource(body: Body, from: Bound, type: Type): boolean {
    const [key = T.object, value = T.object] = type.args;
    const [first, second] = from.type.args;
    const fits = (a: Type, b: Type): boolean =>
        conversion(body.program, a, b) !== null || (a === T.sobject && b.kind === 'sobject');
    if (from.type.kind === 'map' && first && second) return fits(first, key) && fits(second, value);
    if (from.type.kind !== 'list' || first?.kind !== 'sobject') return false;
    return (key === T.id || key === T.string || key === T.object) && (fits(first, value) || value === T.object);
}

export function newArray(body: Body, node: ExpressionOf<'newArray'>): Bound {
    const element = resolveType(body.program, node.element, body.owner, body.file);
    const base = {
        kind: 'newCollection',
        at: body.at(node.at),
        type: element === ERROR ? ERROR : listType(element),
        notNull: true,
        from: null
    } as const;
    if (node.size)
        return { ...base, items: null, size: assignTo(body, bindExpression(body, node.size), T.integer, node.size.at) };
    return { ...base, items: elements(body, node.items, element), size: null };
}

function elements(body: Body, items: readonly Expression[], element: Type): Bound[] {
    return items.map((item) => assignTo(body, bindExpression(body, item), element, item.at));
}

export function newItems(body: Body, node: ExpressionOf<'newItems'>): Bound {
    const type = resolveType(body.program, node.type, body.owner, body.file);
    const base = { at: body.at(node.at), type, notNull: true } as const;
    if (type === ERROR) return body.broken(node.at);
    if (type.kind === 'map' && node.items.length === 0) return { ...base, kind: 'newMap', entries: [], from: null };
    if (type.kind !== 'list' && type.kind !== 'set')
        return body.refuse(node.at, `Only collections are made of elements, not ${type.name}`);
    return {
        ...base,
        kind: 'newCollection',
        items: elements(body, node.items, type.args[0] ?? T.object),
        from: null,
        size: null
    };
}

export function newEntries(body: Body, node: ExpressionOf<'newEntries'>): Bound {
    const type = resolveType(body.program, node.type, body.owner, body.file);
    if (type === ERROR) return body.broken(node.at);
    const [key, value] = type.args;
    if (type.kind !== 'map' || !key || !value)
        return body.refuse(node.at, `Only maps are made of pairs, not ${type.name}`);
    const entries = node.entries.map(
        ([k, v]) =>
            [
                assignTo(body, bindExpression(body, k), key, k.at),
                assignTo(body, bindExpression(body, v), value, v.at)
            ] as const
    );
    return { kind: 'newMap', at: body.at(node.at), type, notNull: true, entries, from: null };
}

// ---- classes ------------------------------------------------------------------------------------------------

interface ConstructorSite {
    readonly at: Pos;
    readonly args: readonly Bound[];
    readonly name: string;
}

function refuseConstructor(body: Body, site: ConstructorSite, why: 'none' | 'ambiguous'): Bound {
    const text = signatureText(
        `new ${site.name}`,
        site.args.map((a) => a.type)
    );
    return body.refuse(
        site.at,
        why === 'none' ? `Constructor not defined: ${text}` : `Constructor is ambiguous: ${text}`
    );
}

function newOwn(body: Body, node: ExpressionOf<'new'>, info: TypeInfo): Bound {
    const args = bindArgs(body, node.args);
    const { sym } = info;
    if (sym.kind !== 'class') return body.refuse(node.at, `Type cannot be constructed: ${sym.name}`);
    if (sym.abstract) return body.refuse(node.at, `Abstract classes cannot be constructed: ${sym.name}`);
    return constructOwn(body, { at: node.at, args, name: sym.name }, info, (constructor, fitted) => ({
        kind: 'new',
        at: body.at(node.at),
        type: sym.type,
        notNull: true,
        constructor,
        owner: sym,
        args: fitted
    }));
}

/** Chooses a constructor of an own class; `make` gets null for the default one. */
export function constructOwn(
    body: Body,
    site: ConstructorSite,
    info: TypeInfo,
    make: (constructor: MethodSym | null, args: readonly Bound[]) => Bound
): Bound {
    if (site.args.some((a) => a.type === ERROR)) return body.broken(site.at);
    if (info.constructors.length === 0 && site.args.length === 0) return make(null, []);
    const signatures = info.constructors.map(({ sym }) => ({ sym, params: sym.params.map((p) => p.type) }));
    const choice = choose(body.program, signatures, site.args.length, (i, to) =>
        conversionOf(body.program, site.args[i] as Bound, to)
    );
    if (!choice.found) return refuseConstructor(body, site, choice.why);
    const { sym, params } = choice.found;
    if (!isVisible(body.owner, info, sym.access, hasAnnotation(sym.annotations, 'testvisible'))) {
        return body.refuse(site.at, `Constructor is not visible: ${signatureText(`new ${site.name}`, params)}`);
    }
    body.calls.add(sym);
    return make(sym, fitArgs(body, site.args, params));
}

const EXCEPTION = classType('System.Exception');

function newPlatform(body: Body, node: ExpressionOf<'new'>, type: Type): Bound {
    const args = bindArgs(body, node.args);
    const platform = platformOf(body.program, type);
    const site: ConstructorSite = { at: node.at, args, name: type.name };
    if (!platform || type.kind === 'prim' || platform.kind !== 'class' || platform.abstract || type === EXCEPTION)
        return body.refuse(node.at, `Type cannot be constructed: ${type.name}`);
    if (args.some((a) => a.type === ERROR)) return body.broken(node.at);
    const signatures = platform.constructors.map((c) => librarySym(platform, c, type.args));
    const choice = choose<LibrarySym>(body.program, signatures, args.length, (i, to) =>
        conversionOf(body.program, args[i] as Bound, to)
    );
    if (!choice.found) return refuseConstructor(body, site, choice.why);
    const constructor: LibrarySym = { ...choice.found, returns: type };
    if (distance(body.program, type, EXCEPTION) < 0) requireLibrary(body, node.at, constructor);
    const fitted = args.map((a, i) => convertKnown(body.program, a, constructor.params[i] ?? a.type));
    return { kind: 'libraryNew', at: body.at(node.at), type, notNull: true, constructor, args: fitted };
}
