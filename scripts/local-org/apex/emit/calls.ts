/** Calls and object creation. */
import type { Bound, BoundOf } from '../bind/bound.ts';
import { platformSlot } from '../bind/slots.ts';
import { type MethodContext } from './context.ts';
import { notNull, value } from './expressions.ts';
import { constructorName, slotName } from './names.ts';
import { hasAnnotation } from './unit.ts';

const list = (args: readonly Bound[], m: MethodContext): string => args.map((arg) => value(arg, m)).join(', ');

/** A null receiver is left to V8: its TypeError becomes a NullPointerException. */
export function call(e: BoundOf<'call'>, m: MethodContext): string {
    const slot = slotName(e.method);
    const args = list(e.args, m);
    switch (e.how) {
        case 'static':
            if (hasAnnotation(e.method, 'future')) {
                return `$.future(${JSON.stringify(e.method.owner.name)}, ${JSON.stringify(slot)}, [${args}])`;
            }
            return `${m.file.cell(e.method.owner.name)}.C.${slot}(${args})`;
        case 'super':
            return `super.${slot}(${args})`;
        case 'virtual':
            return `${e.on ? value(e.on, m) : 'this'}.${slot}(${args})`;
    }
}

/** Variables for a dynamic query, read only if its text names them. */
function scopeArgument(scope: BoundOf<'libraryCall'>['scope'], m: MethodContext): string {
    const readers = (scope ?? []).map(({ name, value: read }) => `${name}: () => ${value(read, m)}`);
    return readers.length === 0 ? '' : `, { ${readers.join(', ')} }`;
}

export function libraryCall(e: BoundOf<'libraryCall'>, m: MethodContext): string {
    const args = list(e.args, m);
    if (e.method.static) {
        return `${m.file.library(e.method)}(${args}${scopeArgument(e.scope, m)})`;
    }
    if (e.method.owner === 'System.Iterable') {
        return `$.iterator(${e.on ? notNull(e.on, m) : 'this'})`;
    }
    if (e.method.interface) {
        return `${e.on ? value(e.on, m) : 'this'}.${platformSlot(e.method.owner, e.method.name, e.args.length)}(${args})`;
    }
    if (e.viaSuper && e.method.owner === 'System.Object') {
        return `$.${OBJECT_METHODS[e.method.name] ?? ''}(this${args === '' ? '' : `, ${args}`})`;
    }
    const receiver = e.on ? notNull(e.on, m) : 'this';
    return `${m.file.library(e.method)}(${args === '' ? receiver : `${receiver}, ${args}`})`;
}

/** `super.toString()` and alike: what Object does, whatever the class declares. */
const OBJECT_METHODS: Readonly<Record<string, string>> = {
    toString: 'plainText',
    equals: 'sameObject',
    hashCode: 'identityHash'
};

export function create(e: BoundOf<'new'>, m: MethodContext): string {
    const cell = m.file.cell(e.owner.name);
    return `new ${cell}.C().${constructorName(e.constructor)}(${list(e.args, m)})`;
}

/** Message and cause, told apart by their static types. */
export function exceptionArguments(args: readonly Bound[], m: MethodContext): string {
    const message = args.find((arg) => arg.type.name === 'String' || arg.type.kind === 'null');
    const cause = args.find((arg) => arg !== message);
    return `${message ? value(message, m) : 'null'}, ${cause ? value(cause, m) : 'null'}`;
}

export function createLibrary(e: BoundOf<'libraryNew'>, m: MethodContext): string {
    const owner = e.constructor.owner;
    if (owner.endsWith('Exception')) {
        return `$.newException(${JSON.stringify(owner)}, ${exceptionArguments(e.args, m)})`;
    }
    return `${m.file.library(e.constructor)}(${list(e.args, m)})`;
}

export function createCollection(e: BoundOf<'newCollection'>, m: MethodContext): string {
    const element = m.file.type(e.type.args[0] ?? e.type);
    const make = e.type.kind === 'set' ? '$.newSet' : '$.newList';
    if (e.size) {
        return `$.newArray(${element}, ${notNull(e.size, m)})`;
    }
    if (e.from) {
        return `${make}From(${element}, ${notNull(e.from, m)})`;
    }
    return `${make}(${element}, [${list(e.items ?? [], m)}])`;
}

export function createMap(e: BoundOf<'newMap'>, m: MethodContext): string {
    const types = e.type.args.map((type) => m.file.type(type)).join(', ');
    if (e.from) {
        return `$.newMapFrom(${types}, ${notNull(e.from, m)})`;
    }
    const entries = e.entries.map(([key, entry]) => `[${value(key, m)}, ${value(entry, m)}]`);
    return `$.newMap(${types}, [${entries.join(', ')}])`;
}

export function createRow(e: BoundOf<'newSObject'>, m: MethodContext): string {
    const fields = e.fields.map((field) => `${JSON.stringify(field.name)}: ${value(field.value, m)}`);
    return `$.newRow(${m.file.object(e.object.name)}, {${fields.length === 0 ? '' : ` ${fields.join(', ')} `}})`;
}
