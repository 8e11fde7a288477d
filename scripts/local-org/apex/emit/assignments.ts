/** Reading and writing of fields, elements and properties, with compound assignments evaluated once. */
import type { Bound, BoundOf, BoundTarget } from '../bind/bound.ts';
import type { MethodContext } from './context.ts';
import { notNull, value } from './expressions.ts';
import { backingName } from './names.ts';

export function readField(e: BoundOf<'field'>, m: MethodContext): string {
    return `${fieldHolder(e, m)}.${fieldProperty(e, m)}`;
}

function fieldHolder(e: BoundOf<'field'>, m: MethodContext): string {
    const { field, on, viaSuper } = e;
    if (!field.static) {
        return viaSuper && field.accessor ? 'super' : on && on.kind !== 'this' ? value(on, m) : 'this';
    }
    const cell = m.file.cell(field.owner.name);
    return field.accessor && !e.backing ? `${cell}.C` : `(${cell}.S ?? ${cell}.I())`;
}

function fieldProperty(e: BoundOf<'field'>, m: MethodContext): string {
    const name = m.file.fieldName(e.field);
    return e.backing ? backingName(name) : name;
}

export function readRowField(e: BoundOf<'sobjectField'>, m: MethodContext): string {
    const name = JSON.stringify(e.name);
    if (e.relation === 'children') {
        return `$.children(${notNull(e.on, m)}, ${name}, ${m.file.type(e.type)})`;
    }
    if (e.on.kind === 'sobjectField' && e.on.relation === 'parent') {
        return `$.getBehind(${value(e.on, m)}, ${name})`;
    }
    return `$.get(${notNull(e.on, m)}, ${name})`;
}

/** How to read and write a target whose parts have been evaluated into helpers. */
interface Place {
    /** Expressions that evaluate the parts, in order. */
    readonly before: readonly string[];
    readonly read: string;
    write(code: string): string;
}

/** Set once; a final property with accessors of its own is set as often as they like. */
function isFinal(target: BoundTarget): boolean {
    return target.kind === 'local'
        ? target.local.final !== 'no'
        : target.kind === 'field' && target.field.final && !target.field.accessor;
}

function setOnce(target: Place): Place {
    return { ...target, write: (code) => target.write(`$.once(${target.read}, ${code})`) };
}

export function assign(e: BoundOf<'assign'>, m: MethodContext, discard: boolean): string {
    const final = isFinal(e.target);
    const found = place(e.target, m, e.current !== null || final);
    const target = final ? setOnce(found) : found;
    if (!e.current) {
        const write = target.write(value(e.value, m));
        return target.before.length === 0 ? write : `(${[...target.before, write].join(', ')})`;
    }
    const simple = e.target.kind === 'local' || target.before.length === 0;
    if (simple && (discard || e.yields === 'new')) {
        m.currents.set(e.current, target.read);
        return target.write(value(e.value, m));
    }
    const old = m.declare(e.current);
    m.currents.set(e.current, old);
    const steps = [...target.before, `${old} = ${target.read}`, target.write(value(e.value, m))];
    if (e.yields === 'old' && !discard) {
        steps.push(old);
    }
    return `(${steps.join(', ')})`;
}

/** With `once`, parts that are more than a name go into helpers first. */
function place(target: BoundTarget, m: MethodContext, once: boolean): Place {
    const before: string[] = [];
    const part = (e: Bound, checked: boolean): string => {
        const code = checked ? notNull(e, m) : value(e, m);
        if (!once || e.kind === 'local' || e.kind === 'this' || e.kind === 'literal') {
            return code;
        }
        const helper = m.helper();
        before.push(`${helper} = ${code}`);
        return helper;
    };
    switch (target.kind) {
        case 'local': {
            const name = target.local.js;
            return { before, read: name, write: (code) => `(${name} = ${code})` };
        }
        case 'field': {
            const holder =
                target.on && !target.viaSuper && !target.field.static ? part(target.on, false) : fieldHolder(target, m);
            const property = `${holder}.${fieldProperty(target, m)}`;
            return { before, read: property, write: (code) => `(${property} = ${code})` };
        }
        case 'sobjectField': {
            const row = part(target.on, true);
            const name = JSON.stringify(target.name);
            return { before, read: `$.get(${row}, ${name})`, write: (code) => `$.put(${row}, ${name}, ${code})` };
        }
        case 'index': {
            const items = part(target.list, true);
            const index = part(target.index, true);
            return {
                before,
                read: `${items}.get(${index})`,
                write: (code) => `$.setElement(${items}, ${index}, ${code})`
            };
        }
        case 'libraryProperty': {
            const receiver = target.on ? part(target.on, true) : null;
            const getter = m.file.library(target.getter);
            const setter = m.file.library(target.setter);
            return {
                before,
                read: `${getter}(${receiver ?? ''})`,
                write: (code) => `$.setProperty(${setter}, ${receiver ?? 'null'}, ${code}, ${target.setter.static})`
            };
        }
    }
}
