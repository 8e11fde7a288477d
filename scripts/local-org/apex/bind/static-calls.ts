/** Calls on types: static methods, enums, custom settings and custom metadata. */
import type { Type } from '../../data/values/type.ts';
import { T, classType, listType, mapType } from '../../data/values/type.ts';
import type { ExpressionOf } from '../syntax/tree.ts';
import { platformClass } from '../types/platform.ts';
import type { Body } from './body.ts';
import type { Bound, LibrarySym } from './bound.ts';
import type { CallSite } from './calls.ts';
import { bindArgs, callNode, checkSpecial, fitArgs, preferStatic, select } from './calls.ts';
import { conversionOf, convertKnown } from './convert.ts';
import type { StaticEntity } from './entity.ts';
import { enumStatic, isEnum, librarySym, methodsOf, signatureText } from './members.ts';
import { requireLibrary } from './names.ts';
import { typeOfObject } from './sobjects.ts';
import { objectToken, typeOfStatic } from './statics.ts';

export function callOnStatic(body: Body, node: ExpressionOf<'call'>, on: StaticEntity): Bound {
    const args = bindArgs(body, node.args);
    if (on.object && !on.info) {
        const token = node.name.toLowerCase() === 'getsobjecttype' && args.length === 0;
        if (token) return objectToken(body, node.at, on.object, false);
        const settings = callOnObject(body, node, on, args);
        if (settings) return settings;
    }
    const type = typeOfStatic(on);
    if (!type) return body.refuse(node.at, `Method does not exist or incorrect signature: ${on.name}.${node.name}`);
    const enumeration = isEnum(body.program, type) ? enumStatic(node.name, type, listType(type)) : null;
    if (enumeration) return enumCall(body, node, type, enumeration, args);
    const site: CallSite = { at: node.at, name: node.name, args, on: type };
    const all = methodsOf(body.program, type, node.name);
    const chosen = select(body, site, preferStatic(all));
    if (!chosen) return body.broken(node.at);
    if (chosen.static) {
        checkSpecial(body, site, chosen);
        return callNode(body, site, chosen, { on: null, viaSuper: false });
    }
    const text = signatureText(node.name, chosen.params);
    return body.refuse(node.at, `Non static method cannot be referenced from a static context: ${on.name}.${text}`);
}

function enumCall(
    body: Body,
    node: ExpressionOf<'call'>,
    type: Type,
    method: LibrarySym,
    args: readonly Bound[]
): Bound {
    const wanted = method.params.slice(1);
    const fits =
        args.length === wanted.length && args.every((a, i) => conversionOf(body.program, a, wanted[i] ?? T.object));
    if (!fits)
        return body.refuse(
            node.at,
            `Method does not exist or incorrect signature: ${signatureText(
                node.name,
                args.map((a) => a.type)
            )} on ${type.name}`
        );
    requireLibrary(body, node.at, method);
    const literal: Bound = {
        kind: 'classLiteral',
        at: body.at(node.at),
        type: classType('System.Type'),
        notNull: true,
        of: type
    };
    return {
        kind: 'libraryCall',
        at: body.at(node.at),
        type: method.returns,
        notNull: true,
        method,
        on: null,
        args: [literal, ...fitArgs(body, args, wanted)],
        viaSuper: false
    };
}

/** Custom settings and custom metadata answer for themselves: `X__c.getInstance()`, `X__mdt.getAll()`. */
function callOnObject(body: Body, node: ExpressionOf<'call'>, on: StaticEntity, args: readonly Bound[]): Bound | null {
    const { object } = on;
    if (!object || (object.kind !== 'setting' && object.kind !== 'metadata')) return null;
    const key = node.name.toLowerCase();
    if (!['getinstance', 'getall', 'getorgdefaults', 'getvalues'].includes(key)) return null;
    const record = platformClass('System.SObject');
    const methods = record?.methods.get(key) ?? [];
    const fits = methods.find((m) => m.params.length === args.length);
    if (!record || !fits)
        return body.refuse(node.at, `Method does not exist or incorrect signature: ${object.name}.${node.name}`);
    const row = typeOfObject(object);
    const method = { ...librarySym(record, fits, []), returns: key === 'getall' ? mapType(T.string, row) : row };
    requireLibrary(body, node.at, method);
    const values = args.map((a, i) => convertKnown(body.program, a, fits.params[i] ?? a.type));
    return {
        kind: 'libraryCall',
        at: body.at(node.at),
        type: method.returns,
        notNull: false,
        method,
        on: objectToken(body, node.at, object, false),
        args: values,
        viaSuper: false
    };
}
