/**
 * What `emit` produces: plain JSON, so that a compiled program can be kept in a cache and started without parsing or
 * binding anything.
 */
import { classType, listType, mapType, setType, sobjectType, T, type Type } from '../../data/values/type.ts';
import type { Access, Annotation, Sharing, TypeSym } from '../bind/bound.ts';

/** One JavaScript file. */
export interface EmittedUnit {
    /** The Apex file, relative to the project. */
    readonly file: string;
    readonly js: string;
    /** By JavaScript line (counted from 0): index into `methods`, Apex line, Apex column; zeros where nothing maps. */
    readonly lines: readonly number[];
    /** Names in stack traces, `Class.MspPlan.save`; entry 0 is empty. */
    readonly methods: readonly string[];
    /** Apex line of each coverage counter. */
    readonly coverage: readonly number[];
}

export interface EmittedProgram {
    readonly units: readonly EmittedUnit[];
    readonly types: readonly TypeInfo[];
    readonly triggers: readonly TriggerInfo[];
}

export interface TypeJson {
    readonly kind: Type['kind'];
    readonly name: string;
    readonly args: readonly TypeJson[];
}

export interface AnnotationInfo {
    readonly name: string;
    readonly params: Readonly<Record<string, string>>;
}

export interface FieldInfo {
    readonly name: string;
    /** Property of the JavaScript object. */
    readonly js: string;
    /** Property that holds the value: another one than `js` behind accessors. */
    readonly storage: string;
    readonly type: TypeJson;
    readonly static: boolean;
    readonly transient: boolean;
    readonly access: Access;
    readonly annotations: readonly AnnotationInfo[];
}

export interface MethodInfo {
    readonly name: string;
    readonly slot: string;
    readonly params: readonly { readonly name: string; readonly type: TypeJson }[];
    readonly returns: TypeJson;
    readonly static: boolean;
    readonly access: Access;
    readonly annotations: readonly AnnotationInfo[];
}

export interface TypeInfo {
    readonly name: string;
    readonly file: string;
    readonly kind: TypeSym['kind'];
    readonly abstract: boolean;
    readonly access: Access;
    readonly sharing: Sharing;
    readonly superName: string | null;
    readonly supers: readonly string[];
    readonly interfaces: readonly string[];
    readonly annotations: readonly AnnotationInfo[];
    /** Own fields only; those of the super class stand there. */
    readonly fields: readonly FieldInfo[];
    readonly methods: readonly MethodInfo[];
    /** Slot of the constructor without arguments, null if there is none. */
    readonly newSlot: string | null;
    readonly constants: readonly string[];
    readonly exception: boolean;
}

export interface TriggerInfo {
    readonly name: string;
    readonly file: string;
    readonly object: string;
    /** `before insert`, … */
    readonly events: readonly string[];
}

export function typeToJson(type: Type): TypeJson {
    return { kind: type.kind, name: type.name, args: type.args.map(typeToJson) };
}

const primitives = new Map<string, Type>(Object.values(T).map((type) => [type.name, type]));

/** The interned type again. */
export function typeFromJson(json: TypeJson): Type {
    const [first, second] = json.args.map(typeFromJson);
    switch (json.kind) {
        case 'list':
            return listType(first ?? T.object);
        case 'set':
            return setType(first ?? T.object);
        case 'map':
            return mapType(first ?? T.object, second ?? T.object);
        case 'sobject':
            return sobjectType(json.name);
        case 'class':
            return classType(json.name.replace(/<.*$/s, ''), json.args.map(typeFromJson));
        default:
            return primitives.get(json.name) ?? T.object;
    }
}

export function annotationInfo(annotation: Annotation): AnnotationInfo {
    return { name: annotation.name, params: Object.fromEntries(annotation.params) };
}

export function hasAnnotation(
    of: { readonly annotations: readonly { readonly name: string }[] },
    name: string
): boolean {
    return of.annotations.some((a) => a.name.toLowerCase() === name.toLowerCase());
}
