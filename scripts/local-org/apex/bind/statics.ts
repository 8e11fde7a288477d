/** Static paths: members of types, tokens of objects and fields, labels, trigger variables. */
import type { Type } from '../../data/values/type.ts';
import { T, classType, listType, mapType } from '../../data/values/type.ts';
import { didYouMean } from '../../metadata/nearest.ts';
import type { ObjectDef } from '../../metadata/schema.ts';
import type { Pos } from '../syntax/tree.ts';
import { platformClass, typeOfPlatform } from '../types/platform.ts';
import type { Body } from './body.ts';
import type { Bound } from './bound.ts';
import type { Entity, StaticEntity } from './entity.ts';
import { valueEntity } from './entity.ts';
import { fieldOf } from './members.ts';
import { checkField, fieldNode, propertyRead, propertySym } from './names.ts';
import { isPages, pageReference } from './pages.ts';
import { innerType } from './resolve.ts';
import { memberNames, objectNamed, recordMember, typeOfObject } from './sobjects.ts';
import type { TypeInfo } from './symbols.ts';

/** `X.name` where X is a type, an object or a namespace. */
export function staticMember(body: Body, on: StaticEntity, name: string, at: Pos): Entity {
    if (on.labels !== undefined) return valueEntity(labelOf(body, on.labels, name, at));
    if (isPages(on)) return valueEntity(pageReference(body, name, at));
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
    const inner = innerType(info, key);
    if (field && !inner)
        return valueEntity(
            body.refuse(at, `Variable does not exist: ${info.sym.name}.${name} (it belongs to an instance)`)
        );
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
    // A field may have the name: `ObjectPermissions.SobjectType`.
    const member = recordMember(body.program.schema, object, name);
    if (member?.relation === 'none') return valueEntity(fieldToken(body, at, object, member.name, false));
    if (key === 'sobjecttype') return valueEntity(objectToken(body, at, object, false));
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
    if (platform.name === 'System.Label') {
        const labels = body.program.label(name) === null && isLabelNamespace(body, name);
        return labels ? { ...NOTHING, name: `Label.${name}`, labels: name } : valueEntity(label(body, name, at));
    }
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
    if (/^system$/i.test(on.name) && /^page$/i.test(name)) return { ...NOTHING, name: `${on.name}.${name}` };
    const own = body.program.isOwnNamespace(on.name) ? body.program.type(name) : null;
    if (own) return { kind: 'static', name: own.sym.name, info: own, object: null, platform: null, namespace: false };
    const platform = platformClass(`${on.name}.${name}`);
    const object = on.name.toLowerCase() === 'schema' ? objectNamed(body.program.schema, name) : null;
    if (!platform && !object) return null;
    return { kind: 'static', name: `${on.name}.${name}`, info: null, object, platform, namespace: false };
}

// ---- labels and triggers --------------------------------------------------------------------------------------

const NOTHING: StaticEntity = {
    kind: 'static',
    name: '',
    info: null,
    object: null,
    platform: null,
    namespace: false
};

/** `Label.Site.…` are the platform's own texts for sites ("System.Label", Apex Reference Guide). */
const isLabelNamespace = (body: Body, name: string): boolean =>
    name.toLowerCase() === 'site' || body.program.isOwnNamespace(name);

function labelOf(body: Body, namespace: string, name: string, at: Pos): Bound {
    if (body.program.isOwnNamespace(namespace)) return label(body, name, at);
    body.program.gap(body.file, at, `The label ${namespace}.${name}`);
    return { ...body.broken(at), type: T.string };
}

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
