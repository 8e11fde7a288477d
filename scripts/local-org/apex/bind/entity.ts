/** What a name or a dotted path can stand for before it is known to be a value. */
import type { ObjectDef } from '../../metadata/schema.ts';
import type { Pos } from '../syntax/tree.ts';
import type { PlatformClass } from '../types/platform.ts';
import type { Body } from './body.ts';
import type { Bound, LocalSym } from './bound.ts';
import type { TypeInfo } from './symbols.ts';

export interface StaticEntity {
    readonly kind: 'static';
    readonly name: string;
    readonly info: TypeInfo | null;
    readonly object: ObjectDef | null;
    readonly platform: PlatformClass | null;
    readonly namespace: boolean;
    /** The namespace of labels that the path names. */
    readonly labels?: string;
}

export type Entity =
    | { readonly kind: 'value'; readonly value: Bound }
    | StaticEntity
    | { readonly kind: 'super' }
    /** `….fields` of a describe token: the next name is a field. */
    | { readonly kind: 'fields'; readonly object: ObjectDef; readonly on: Bound };

/** One `?.`: the value before it and the variable that holds it behind. */
export interface SafeLink {
    readonly at: Pos;
    readonly on: Bound;
    readonly as: LocalSym;
}

export const valueEntity = (value: Bound): Entity => ({ kind: 'value', value });

/** Uses an entity as a value. */
export function asValue(body: Body, entity: Entity, at: Pos): Bound {
    if (entity.kind === 'value') return entity.value;
    if (entity.kind === 'fields') return entity.on;
    if (entity.kind === 'super') return body.refuse(at, 'super can only be used to call a method of the super class');
    return body.refuse(at, `Variable does not exist: ${entity.name}`);
}
