/** Names: variables, fields of own types, what is visible, and properties of platform classes. */
import type { Type } from '../../data/values/type.ts';
import { didYouMean } from '../../metadata/nearest.ts';
import type { ExpressionOf, Pos } from '../syntax/tree.ts';
import { memberName } from '../types/keys.ts';
import { isNamespace, platformType } from '../types/platform.ts';
import type { Body } from './body.ts';
import type { Access, Bound, LibrarySym } from './bound.ts';
import type { Entity, StaticEntity } from './entity.ts';
import { valueEntity } from './entity.ts';
import { fieldOf } from './members.ts';
import { projectType } from './resolve.ts';
import { objectNamed } from './sobjects.ts';
import type { FieldInfo, TypeInfo } from './symbols.ts';
import { hasAnnotation, isVisible } from './symbols.ts';

// ---- visibility ---------------------------------------------------------------------------------------------

export function checkField(body: Body, at: Pos, field: FieldInfo, access: Access | null): void {
    if (access === null) body.error(at, `Variable is not readable: ${field.sym.name}`);
    else if (!isVisible(body.owner, field.info, access, hasAnnotation(field.sym.annotations, 'testvisible'))) {
        body.error(at, `Variable is not visible: ${field.info.sym.name}.${field.sym.name}`);
    }
}

// ---- fields of own types ------------------------------------------------------------------------------------

export function fieldNode(body: Body, at: Pos, field: FieldInfo, on: Bound | null, viaSuper = false): Bound {
    const backing = body.kind === 'accessor' && body.ownAccessor === field.sym;
    const node = {
        kind: 'field',
        at: body.at(at),
        type: field.sym.type,
        notNull: false,
        on,
        field: field.sym,
        viaSuper
    } as const;
    return backing ? { ...node, backing } : node;
}

/** A bare name as a field: of this class and its super classes, or static of an outer class. */
function bareField(body: Body, at: Pos, name: string): { readonly value: Bound; readonly misplaced: boolean } | null {
    const key = name.toLowerCase();
    for (let info = body.owner; info; info = info.outer) {
        const field = fieldOf(info, key);
        if (!field) continue;
        const reachable = field.sym.static || (info === body.owner && !body.static);
        if (!field.sym.static && info !== body.owner) continue;
        if (field.info.top !== body.owner?.top) checkField(body, at, field, field.sym.access);
        const on = field.sym.static ? null : body.self(at);
        return { value: fieldNode(body, at, field, on), misplaced: !reachable };
    }
    return null;
}

export function resolveName(body: Body, node: ExpressionOf<'name'>): Entity {
    const local = body.local(node.name);
    if (local) return valueEntity(body.read(node.at, local));
    const field = bareField(body, node.at, node.name);
    if (field && !field.misplaced) return valueEntity(field.value);
    const type = staticNamed(body, node.name);
    if (type) return type;
    if (field)
        return valueEntity(
            body.refuse(
                node.at,
                `Variable does not exist: ${node.name} (it belongs to an instance, the code is static)`
            )
        );
    return valueEntity(
        body.refuse(node.at, `Variable does not exist: ${node.name}${didYouMean(node.name, variableNames(body))}`)
    );
}

function variableNames(body: Body): string[] {
    const names = body.localNames();
    for (let info = body.owner; info; info = info.outer) {
        for (let t: TypeInfo | null = info; t; t = t.superInfo)
            names.push(...[...t.fields.values()].map((f) => f.sym.name));
    }
    return [...names, ...[...body.program.types.values()].map((t) => t.sym.name)];
}

/** What a name means as a type, an object or a namespace; null if nothing. */
export function staticNamed(body: Body, name: string): StaticEntity | null {
    const info = projectType(body.program, name, body.owner);
    const object = objectNamed(body.program.schema, name);
    const platform = platformType(name);
    const namespace = isNamespace(name) || body.program.isOwnNamespace(name);
    const known = info ?? object ?? platform;
    if (!known && !namespace && name.toLowerCase() !== 'page') return null;
    return {
        kind: 'static',
        name,
        info,
        object: info ? null : object,
        platform: info ? null : platform,
        namespace: info ? false : namespace
    };
}

// ---- platform properties --------------------------------------------------------------------------------------

export function propertySym(owner: string, name: string, type: Type, isStatic: boolean): LibrarySym {
    const key = `${isStatic ? 'static ' : ''}get ${name}`;
    return { owner, key, params: [], returns: type, static: isStatic, interface: false, name };
}

export function propertyRead(body: Body, at: Pos, sym: LibrarySym, on: Bound | null): Bound {
    requireLibrary(body, at, sym);
    return {
        kind: 'libraryCall',
        at: body.at(at),
        type: sym.returns,
        notNull: false,
        method: sym,
        on,
        args: [],
        viaSuper: false
    };
}

/** Reports a gap if the library does not implement the member. */
export function requireLibrary(body: Body, at: Pos, sym: LibrarySym): void {
    if (sym.interface || body.program.environment.libraryHas(sym.owner, sym.key)) return;
    body.program.lacks(body.file, at, memberName(sym.owner, sym.key));
}
