/** Names and static paths: variables, fields, types, tokens of objects and fields, labels, trigger variables. */
import type { Type } from '../../data/values/type.ts';
import { T, classType, listType, mapType } from '../../data/values/type.ts';
import { didYouMean } from '../../metadata/nearest.ts';
import type { ObjectDef } from '../../metadata/schema.ts';
import type { ExpressionOf, Pos } from '../syntax/tree.ts';
import { isNamespace, platformClass, platformType, typeOfPlatform } from '../types/platform.ts';
import type { Body } from './body.ts';
import type { Access, Bound, LibrarySym } from './bound.ts';
import type { Entity, StaticEntity } from './entity.ts';
import { valueEntity } from './entity.ts';
import { fieldOf } from './members.ts';
import { innerType, projectType } from './resolve.ts';
import { memberNames, objectNamed, recordMember, typeOfObject } from './sobjects.ts';
import type { FieldInfo, TypeInfo } from './symbols.ts';
import { hasAnnotation } from './symbols.ts';

// ---- visibility ---------------------------------------------------------------------------------------------

/** May code of `from` use a member with this access that `owner` declares? */
export function isVisible(from: TypeInfo | null, owner: TypeInfo, access: Access, testVisible: boolean): boolean {
    if (access === 'public' || access === 'global') return true;
    if (!from) return false;
    if (from.top === owner.top) return true;
    if (testVisible && from.isTest) return true;
    if (access !== 'protected') return false;
    for (let t: TypeInfo | null = from; t; t = t.outer) if (t.extendsInfo(owner)) return true;
    return false;
}

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
    const namespace = isNamespace(name);
    if (!info && !object && !platform && !namespace) return null;
    return {
        kind: 'static',
        name,
        info,
        object: info ? null : object,
        platform: info ? null : platform,
        namespace: info ? false : namespace
    };
}

// ---- paths --------------------------------------------------------------------------------------------------

/** `X.name` where X is a type, an object or a namespace. */
export function staticMember(body: Body, on: StaticEntity, name: string, at: Pos): Entity {
    const found =
        (on.info && ofOwnType(body, on.info, name, at)) ??
        ofPlatform(body, on, name, at) ??
        (on.object && ofObject(body, on.object, name, at)) ??
        ofNamespace(body, on, name);
    if (found) return found;
    const names = on.object
        ? memberNames(on.object)
        : on.info
          ? [...on.info.fields.values()].map((f) => f.sym.name).concat(on.info.sym.constants)
          : [...(on.platform?.properties.values() ?? [])].map((p) => p.name).concat(on.platform?.constants ?? []);
    const what =
        on.object && !on.info
            ? `Field does not exist: ${name} on ${on.object.name}`
            : `Variable does not exist: ${on.name}.${name}`;
    return valueEntity(body.refuse(at, `${what}${didYouMean(name, names)}`));
}

function ofOwnType(body: Body, info: TypeInfo, name: string, at: Pos): Entity | null {
    const key = name.toLowerCase();
    const constant = info.sym.constants.find((c) => c.toLowerCase() === key);
    if (constant)
        return valueEntity({
            kind: 'enumConstant',
            at: body.at(at),
            type: info.sym.type,
            notNull: true,
            owner: info.sym,
            constant
        });
    const field = fieldOf(info, key);
    if (field?.sym.static) {
        checkField(body, at, field, field.readable);
        return valueEntity(fieldNode(body, at, field, null));
    }
    if (field)
        return valueEntity(
            body.refuse(at, `Variable does not exist: ${info.sym.name}.${name} (it belongs to an instance)`)
        );
    const inner = innerType(info, key);
    return inner
        ? { kind: 'static', name: inner.sym.name, info: inner, object: null, platform: null, namespace: false }
        : null;
}

const SOBJECT_TYPE = classType('Schema.SObjectType');
const DESCRIBE = classType('Schema.DescribeSObjectResult');

export function objectToken(body: Body, at: Pos, object: ObjectDef, describe: boolean): Bound {
    return {
        kind: 'objectToken',
        at: body.at(at),
        type: describe ? DESCRIBE : SOBJECT_TYPE,
        notNull: true,
        object,
        describe
    };
}

function fieldToken(body: Body, at: Pos, object: ObjectDef, field: string, describe: boolean): Bound {
    const type = classType(describe ? 'Schema.DescribeFieldResult' : 'Schema.SObjectField');
    return { kind: 'fieldToken', at: body.at(at), type, notNull: true, object, field, describe };
}

function ofObject(body: Body, object: ObjectDef, name: string, at: Pos): Entity | null {
    const key = name.toLowerCase();
    if (key === 'sobjecttype') return valueEntity(objectToken(body, at, object, false));
    const member = recordMember(body.program.schema, object, name);
    if (member?.relation === 'none') return valueEntity(fieldToken(body, at, object, member.name, false));
    return key === 'fields' ? { kind: 'fields', object, on: objectToken(body, at, object, false) } : null;
}

/** `….fields.Name` of a describe gives the field's describe, `X.fields.Name` its token. */
export function fieldsMember(body: Body, object: ObjectDef, on: Bound, name: string, at: Pos): Bound {
    const member = recordMember(body.program.schema, object, name);
    const describe = on.kind === 'objectToken' && on.describe;
    if (member?.relation === 'none') return fieldToken(body, at, object, member.name, describe);
    return body.refuse(at, `Field does not exist: ${name} on ${object.name}${didYouMean(name, memberNames(object))}`);
}

function ofPlatform(body: Body, on: StaticEntity, name: string, at: Pos): Entity | null {
    const { platform } = on;
    if (!platform) return null;
    if (platform.name === 'System.Label') return valueEntity(label(body, name, at));
    if (platform.name === 'System.Trigger') return valueEntity(triggerVariable(body, name, at));
    if (platform.name === 'Schema.SObjectType') {
        const object = objectNamed(body.program.schema, name);
        return object ? valueEntity(objectToken(body, at, object, true)) : null;
    }
    const key = name.toLowerCase();
    const constant = platform.constants.find((c) => c.toLowerCase() === key);
    if (constant) {
        return valueEntity({
            kind: 'libraryConstant',
            at: body.at(at),
            type: classType(platform.name),
            notNull: true,
            owner: platform.name,
            constant
        });
    }
    const property = platform.properties.get(key);
    if (property?.static)
        return valueEntity(
            propertyRead(body, at, propertySym(property.owner, property.name, property.type, true), null)
        );
    const nested = platformClass(`${platform.name}.${name}`);
    return nested
        ? { kind: 'static', name: nested.name, info: null, object: null, platform: nested, namespace: false }
        : null;
}

/** `Database.SaveResult`, `Schema.Account`, `System.Label`. */
function ofNamespace(body: Body, on: StaticEntity, name: string): StaticEntity | null {
    if (!on.namespace) return null;
    const platform = platformClass(`${on.name}.${name}`);
    const object = on.name.toLowerCase() === 'schema' ? objectNamed(body.program.schema, name) : null;
    if (!platform && !object) return null;
    return { kind: 'static', name: `${on.name}.${name}`, info: null, object, platform, namespace: false };
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
    body.program.gap(body.file, at, `${sym.owner}.${sym.key.replace(/^static /, '')}`);
}

// ---- labels and triggers --------------------------------------------------------------------------------------

function label(body: Body, name: string, at: Pos): Bound {
    const known = body.program.label(name);
    if (!known)
        return body.refuse(
            at,
            `Label does not exist: ${name}${didYouMean(name, body.program.environment.labels.keys())}`
        );
    return { kind: 'label', at: body.at(at), type: T.string, notNull: true, name: known };
}

function triggerVariable(body: Body, name: string, at: Pos): Bound {
    const property = platformClass('System.Trigger')?.properties.get(name.toLowerCase());
    if (!property) return body.refuse(at, `Variable does not exist: Trigger.${name}`);
    const row = body.triggerObject ? typeOfObject(body.triggerObject) : T.sobject;
    const rows: Readonly<Record<string, Type>> = {
        new: listType(row),
        old: listType(row),
        newmap: mapType(T.id, row),
        oldmap: mapType(T.id, row)
    };
    const lower = name.toLowerCase();
    return {
        kind: 'triggerVariable',
        at: body.at(at),
        type: rows[lower] ?? property.type,
        notNull: false,
        name: lower
    };
}

/** The type a static path names, for calls on it. */
export function typeOfStatic(on: StaticEntity): Type | null {
    if (on.info) return on.info.sym.type;
    if (on.platform) return typeOfPlatform(on.platform);
    return on.object ? typeOfObject(on.object) : null;
}
