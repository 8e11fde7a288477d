/** `Page.Name` stands for a reference to a page, `….fieldSets.Name` for a field set. */
import { T, classType, mapType } from '../../data/values/type.ts';
import { didYouMean } from '../../metadata/nearest.ts';
import type { ObjectDef } from '../../metadata/schema.ts';
import type { Pos } from '../syntax/tree.ts';
import type { Body } from './body.ts';
import type { Bound, LibrarySym } from './bound.ts';
import type { StaticEntity } from './entity.ts';
import { requireLibrary } from './names.ts';

const text = (body: Body, at: Pos, value: string): Bound => ({
    kind: 'literal',
    at: body.at(at),
    type: T.string,
    notNull: true,
    value
});

export const isPages = (on: StaticEntity): boolean =>
    /^(?:system\.)?page$/i.test(on.name) && !on.info && !on.object && !on.platform && !on.namespace;

export function pageReference(body: Body, name: string, at: Pos): Bound {
    const pages = body.program.environment.pages ?? new Set<string>();
    if (!pages.has(name.toLowerCase())) {
        return body.refuse(at, `Page does not exist: ${name}${didYouMean(name, pages)}`);
    }
    const type = classType('System.PageReference');
    const constructor: LibrarySym = {
        owner: type.name,
        key: 'new(String)',
        params: [T.string],
        returns: type,
        static: false,
        interface: false,
        name: 'new'
    };
    const args = [text(body, at, `/apex/${name}`)];
    return { kind: 'libraryNew', at: body.at(at), type, notNull: true, constructor, args };
}

const FIELD_SET = classType('Schema.FieldSet');
export const FIELD_SETS = classType('Schema.SObjectTypeFieldSets');

/** The object whose field sets these are, where the text tells it. */
function describedObject(on: Bound): ObjectDef | null {
    const describe = on.kind === 'libraryCall' ? on.on : null;
    return describe?.kind === 'objectToken' ? describe.object : null;
}

export function fieldSet(body: Body, on: Bound, name: string, at: Pos): Bound {
    const object = describedObject(on);
    const known = object?.fieldSets ?? [];
    if (object && !known.some((set) => set.name.toLowerCase() === name.toLowerCase())) {
        const names = known.map((set) => set.name);
        return body.refuse(at, `Field set does not exist: ${name} on ${object.name}${didYouMean(name, names)}`);
    }
    const map = libraryCall(body, at, on, {
        owner: FIELD_SETS.name,
        key: 'getMap()',
        params: [],
        returns: mapType(T.string, FIELD_SET),
        static: false,
        interface: false,
        name: 'getMap'
    });
    const get = {
        owner: 'System.Map',
        key: 'get(K)',
        params: [T.string],
        returns: FIELD_SET,
        static: false,
        interface: false,
        name: 'get'
    };
    return libraryCall(body, at, map, get, [text(body, at, name)]);
}

function libraryCall(body: Body, at: Pos, on: Bound, method: LibrarySym, args: readonly Bound[] = []): Bound {
    requireLibrary(body, at, method);
    return {
        kind: 'libraryCall',
        at: body.at(at),
        type: method.returns,
        notNull: false,
        method,
        on,
        args,
        viaSuper: false
    };
}
