import type { FieldSym, MethodSym, TypeSym } from '../bind/bound.ts';

/** Properties of every JavaScript object, of errors and of the local org's own exception class. */
const TAKEN = new Set([
    'constructor',
    '__proto__',
    'message',
    'stack',
    'name',
    'cause',
    'rows',
    'typeName',
    'prototype',
    'length',
    'caller',
    'arguments'
]);

/** A name in emitted code begins with `_` or `$` unless it is an Apex local: those begin with a letter. */
export function cellName(typeName: string): string {
    return `_${typeName.replaceAll('.', '$')}`;
}

/** Property that holds a field: the declared name, changed only where JavaScript or a super class has it already. */
export function fieldName(field: FieldSym, superOf: (type: TypeSym) => TypeSym | null): string {
    const name = TAKEN.has(field.name) && (field.static || isException(field.owner)) ? `${field.name}$` : field.name;
    if (!field.static) {
        for (let above = superOf(field.owner); above; above = superOf(above)) {
            if (above.fields.some((f) => !f.static && f.name === field.name && f.access === 'private')) {
                return `${name}$${field.owner.name.replaceAll('.', '$')}`;
            }
        }
    }
    return name === 'constructor' || name === '__proto__' ? `${name}$` : name;
}

/** Property behind a property with accessors. */
export function backingName(name: string): string {
    return `$${name}`;
}

/** Methods carry a `$`, so that a method never meets a field of the same name. */
export function slotName(method: MethodSym): string {
    return method.slot.includes('$') ? method.slot : `${method.slot}$`;
}

export function constructorName(constructor: MethodSym | null): string {
    return constructor ? `new$${constructor.slot.replace(/^[^$]*\$*/, '')}` : 'new$';
}

export function isException(type: TypeSym): boolean {
    return type.supers.has('System.Exception') || type.superType?.name === 'System.Exception';
}

/** Name in stack traces as the platform writes it. */
export function traceName(owner: string, method: string): string {
    return owner === 'AnonymousBlock' && method === 'execute' ? owner : `Class.${owner}.${method}`;
}
