/** Dotted paths: members, calls, elements, and `?.` that ends the whole path. */
import type { Type } from '../../data/values/type.ts';
import { T, classType, listType } from '../../data/values/type.ts';
import { didYouMean } from '../../metadata/nearest.ts';
import type { ObjectDef } from '../../metadata/schema.ts';
import type { Expression, ExpressionOf, Pos } from '../syntax/tree.ts';
import type { Body } from './body.ts';
import type { Bound, LibrarySym } from './bound.ts';
import { callBare, callOnValue, callSuper } from './calls.ts';
import { asOneRow, asRowOrNull, assignTo, isRowSet } from './convert.ts';
import type { Entity, SafeLink } from './entity.ts';
import { asValue, valueEntity } from './entity.ts';
import { bindExpression } from './expressions.ts';
import { fieldOf, methodsOf } from './members.ts';
import { checkField, fieldNode, propertyRead, propertySym, resolveName, staticNamed } from './names.ts';
import { FIELD_SETS, fieldSet } from './pages.ts';
import { ERROR } from './program.ts';
import { allSupers } from './relations.ts';
import { platformOf, substitute } from './resolve.ts';
import { memberNames, objectOf, recordMember } from './sobjects.ts';
import { callOnStatic } from './static-calls.ts';
import { fieldsMember, staticMember } from './statics.ts';

/** A dotted path; each `?.` in it adds a link, and null there ends the whole path. */
export function path(body: Body, node: Expression, links: SafeLink[]): Entity {
    switch (node.kind) {
        case 'name':
            return resolveName(body, node);
        case 'this':
            return valueEntity(
                body.static || !body.owner
                    ? body.refuse(node.at, 'this cannot be used in a static context')
                    : body.self(node.at)
            );
        case 'super':
            return { kind: 'super' };
        case 'index':
            return valueEntity(indexed(body, node, links));
        case 'member':
            return member(body, node, links);
        case 'call':
            return valueEntity(call(body, node, links));
        default:
            return valueEntity(bindExpression(body, node));
    }
}

/** Puts what comes before a `?.` into a variable that the rest of the path reads. */
function behindSafe(body: Body, entity: Entity, at: Pos, links: SafeLink[], method: string | null = null): Entity {
    const on = asValue(body, entity, at);
    if (on.type === ERROR) return entity;
    if (on.type === T.void) return valueEntity(body.refuse(at, 'void has no members'));
    const onList = method !== null && methodsOf(body.program, on.type, method).length > 0;
    const value = onList ? on : asRowOrNull(on);
    const as = body.temporary('safe', value.type, true);
    links.push({ at, on: value, as });
    return valueEntity(body.read(at, as));
}

export function closeLinks(body: Body, value: Bound, links: readonly SafeLink[]): Bound {
    let then = value;
    for (const link of [...links].reverse()) {
        then = { kind: 'safe', at: body.at(link.at), type: then.type, notNull: false, on: link.on, as: link.as, then };
    }
    return then;
}

/**
 * A variable named like a type: `color.RED` means the type if no value of the variable has the member
 * (Apex Developer Guide, Namespace, Class, and Variable Name Precedence).
 */
function receiver(body: Body, node: ExpressionOf<'member' | 'call'>, on: Expression, links: SafeLink[]): Entity {
    const found = path(body, on, links);
    if (on.kind !== 'name' || found.kind !== 'value' || found.value.type === ERROR || node.safe) return found;
    const type = staticNamed(body, on.name);
    if (
        !type ||
        (node.kind === 'call' ? hasMethod(body, found.value, node.name) : hasField(body, found.value, node.name))
    )
        return found;
    return type;
}

function hasMethod(body: Body, on: Bound, name: string): boolean {
    return on.kind === 'sobjectField' || methodsOf(body.program, on.type, name).some((m) => !m.static);
}

function hasField(body: Body, on: Bound, name: string): boolean {
    const info = body.program.infoOf(on.type);
    if (info) return fieldOf(info, name.toLowerCase()) !== null;
    const object = objectOf(body.program.schema, on.type);
    return object
        ? recordMember(body.program.schema, object, name) !== null
        : platformProperty(body, on.type, name) !== null;
}

function member(body: Body, node: ExpressionOf<'member'>, links: SafeLink[]): Entity {
    let on = receiver(body, node, node.on, links);
    if (node.safe) on = behindSafe(body, on, node.at, links);
    if (on.kind === 'static') return staticMember(body, on, node.name, node.at);
    if (on.kind === 'fields') return valueEntity(fieldsMember(body, on.object, on.on, node.name, node.at));
    if (on.kind === 'super') return valueEntity(superField(body, node));
    const object = node.name.toLowerCase() === 'fields' ? describedObject(on.value) : null;
    if (object) return { kind: 'fields', object, on: on.value };
    return valueEntity(readMember(body, on.value, node.name, node.at));
}

/** The object that a describe expression is about, where the text tells it. */
function describedObject(value: Bound): ObjectDef | null {
    if (value.kind === 'objectToken') return value.object;
    const describe =
        value.kind === 'libraryCall' &&
        value.method.owner === 'Schema.SObjectType' &&
        value.method.name === 'getDescribe';
    return describe && value.on?.kind === 'objectToken' ? value.on.object : null;
}

function superField(body: Body, node: ExpressionOf<'member'>): Bound {
    const field = body.owner?.superInfo ? fieldOf(body.owner.superInfo, node.name.toLowerCase()) : null;
    if (!field || body.static) return body.refuse(node.at, `Variable does not exist: super.${node.name}`);
    checkField(body, node.at, field, field.readable);
    return fieldNode(body, node.at, field, field.sym.static ? null : body.self(node.at), true);
}

function readMember(body: Body, on: Bound, name: string, at: Pos): Bound {
    if (on.type === ERROR) return on;
    if (isRowSet(on)) return readMember(body, asOneRow(on), name, at);
    if (on.type.kind === 'sobject') return recordField(body, on, name, at);
    if (on.type === FIELD_SETS) return fieldSet(body, on, name, at);
    const info = body.program.infoOf(on.type);
    const field = info && fieldOf(info, name.toLowerCase());
    if (field && !field.sym.static) {
        checkField(body, at, field, field.readable);
        return fieldNode(body, at, field, on);
    }
    if (field) return body.refuse(at, `Static variable ${field.sym.name} cannot be read through an instance`);
    return platformField(body, on, name, at) ?? unknownMember(body, on, name, at);
}

function unknownMember(body: Body, on: Bound, name: string, at: Pos): Bound {
    const info = body.program.infoOf(on.type);
    const names = info
        ? [...info.fields.values()].map((f) => f.sym.name)
        : [...(platformOf(body.program, on.type)?.properties.values() ?? [])].map((p) => p.name);
    return body.refuse(at, `Variable does not exist: ${name} on ${on.type.name}${didYouMean(name, names)}`);
}

function platformProperty(body: Body, of: Type, name: string): LibrarySym | null {
    for (const type of [of, ...allSupers(body.program, of)]) {
        const platform = platformOf(body.program, type);
        const property = platform?.properties.get(name.toLowerCase());
        if (!platform || !property || property.static) continue;
        return propertySym(
            property.owner,
            property.name,
            substitute(property.type, platform.typeParams, type.args),
            false
        );
    }
    return null;
}

function platformField(body: Body, on: Bound, name: string, at: Pos): Bound | null {
    const sym = platformProperty(body, on.type, name);
    return sym && propertyRead(body, at, sym, on);
}

function recordField(body: Body, on: Bound, name: string, at: Pos): Bound {
    const object = objectOf(body.program.schema, on.type);
    if (!object) return body.refuse(at, `Invalid type: ${on.type.name}`);
    const found = recordMember(body.program.schema, object, name);
    if (!found)
        return body.refuse(
            at,
            `Field does not exist: ${name} on ${object.name}${didYouMean(name, memberNames(object))}`
        );
    const type = found.relation === 'children' ? listType(found.type) : found.type;
    return {
        kind: 'sobjectField',
        at: body.at(at),
        type,
        notNull: false,
        on,
        object,
        name: found.name,
        relation: found.relation
    };
}

function call(body: Body, node: ExpressionOf<'call'>, links: SafeLink[]): Bound {
    if (!node.on) return callBare(body, node);
    let on = receiver(body, node, node.on, links);
    if (node.safe) on = behindSafe(body, on, node.at, links, node.name);
    if (on.kind === 'static') return callOnStatic(body, node, on);
    if (on.kind === 'super') return callSuper(body, node);
    if (on.kind !== 'fields') return callOnValue(body, node, on.value);
    const fields = propertySym('Schema.DescribeSObjectResult', 'Fields', classType('Schema.SObjectTypeFields'), false);
    return callOnValue(body, node, propertyRead(body, node.at, fields, on.on));
}

function indexed(body: Body, node: ExpressionOf<'index'>, links: SafeLink[]): Bound {
    const list = asValue(body, path(body, node.list, links), node.list.at);
    const index = bindExpression(body, node.index);
    if (list.type === ERROR || index.type === ERROR) return body.broken(node.at);
    const [element] = list.type.args;
    if (list.type.kind !== 'list' || !element)
        return body.refuse(node.at, `Only lists have elements by number, not ${list.type.name}`);
    return {
        kind: 'index',
        at: body.at(node.at),
        type: element,
        notNull: false,
        list,
        index: assignTo(body, index, T.integer, node.index.at)
    };
}
