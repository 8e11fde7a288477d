/** How types relate: inheritance, implicit conversions and their rank, explicit casts, common types. */
import type { Type } from '../../data/values/type.ts';
import { T, classType, sobjectType } from '../../data/values/type.ts';
import type { ConvertRule } from './bound.ts';
import type { Program } from './program.ts';
import { ERROR } from './program.ts';
import { platformOf, substitute } from './resolve.ts';

/** Direct super class and interfaces. */
export function directSupers(program: Program, type: Type): readonly Type[] {
    const own = program.infoOf(type);
    if (own) return own.sym.superType ? [own.sym.superType, ...own.sym.interfaces] : own.sym.interfaces;
    const platform =
        type.kind === 'class' || type.kind === 'list' || type.kind === 'set' ? platformOf(program, type) : null;
    if (!platform) return [];
    const supers = platform.superType ? [platform.superType, ...platform.interfaces] : platform.interfaces;
    return supers.map((s) => substitute(s, platform.typeParams, type.args));
}

/** Steps up from one type to another; -1 if there is no way. */
export function distance(program: Program, from: Type, to: Type): number {
    let level: readonly Type[] = [from];
    const seen = new Set<Type>(level);
    for (let steps = 0; level.length > 0; steps++) {
        if (level.includes(to)) return steps;
        level = level.flatMap((t) => directSupers(program, t)).filter((t) => !seen.has(t) && seen.add(t));
    }
    return -1;
}

/** All super types of a class type, itself left out. */
export function allSupers(program: Program, type: Type): Type[] {
    const found = new Set<Type>();
    const visit = (t: Type): void => {
        for (const s of directSupers(program, t)) {
            if (found.has(s)) continue;
            found.add(s);
            visit(s);
        }
    };
    visit(type);
    return [...found];
}

export interface Conversion {
    /** Lower is nearer; compared between overloads. */
    readonly rank: number;
    /** Null: the value stays as it is. */
    readonly rule: ConvertRule | null;
    /** Loses precision: considered only where nothing else fits. */
    readonly loose?: boolean;
}

const NUMBERS: readonly Type[] = [T.integer, T.long, T.double, T.decimal];
const WIDEN: Readonly<Record<string, ConvertRule>> = {
    'Integer Long': 'intToLong',
    'Integer Double': 'intToDouble',
    'Integer Decimal': 'intToDecimal',
    'Long Double': 'longToDouble',
    'Long Decimal': 'longToDecimal',
    'Double Decimal': 'doubleToDecimal',
    'Decimal Double': 'decimalToDouble'
};

export function isNumber(type: Type): boolean {
    return NUMBERS.includes(type);
}

const RANK = { number: 10, text: 20, collection: 30, object: 40 } as const;

const POLYMORPHIC = sobjectType('Name');

/** The implicit conversion between two types (assignment, argument, return); null if there is none. */
export function conversion(program: Program, from: Type, to: Type): Conversion | null {
    if (from === to || from === ERROR || to === ERROR) return { rank: 0, rule: null };
    if (from === T.void || to === T.void) return null;
    if (from === T.null) return { rank: 0, rule: null };
    if (to === T.object) return { rank: RANK.object, rule: from.kind === 'prim' ? 'box' : 'retype' };
    const widen = WIDEN[`${from.name} ${to.name}`];
    if (widen) {
        const steps = NUMBERS.indexOf(to) - NUMBERS.indexOf(from);
        return { rank: RANK.number + Math.abs(steps), rule: widen, loose: steps < 0 };
    }
    if (from === T.id && to === T.string) return { rank: RANK.text, rule: 'idToString' };
    if (from === T.string && to === T.id) return { rank: RANK.text, rule: 'stringToId' };
    if (from === T.date && to === T.datetime) return { rank: RANK.text, rule: 'dateToDatetime' };
    if (from.kind === 'sobject' && to === T.sobject) return { rank: 1, rule: null };
    // What a polymorphic lookup leads to (SOQL and SOSL Reference, Polymorphic Relationships); checked when it runs.
    if (from === POLYMORPHIC && to.kind === 'sobject') return { rank: RANK.object, rule: 'cast' };
    return collectionConversion(program, from, to) ?? classConversion(program, from, to);
}

function collectionConversion(program: Program, from: Type, to: Type): Conversion | null {
    const [element] = from.args;
    const [wanted] = to.args;
    if (!element || !wanted) return null;
    if (from.kind === 'list' && to.kind === 'list') return listConversion(program, element, wanted);
    if (from.kind === 'map' && to.kind === 'map') return mapConversion(program, from, to);
    const iterable = to.kind === 'class' && to.name.startsWith('System.Iterable<');
    if (iterable && (from.kind === 'list' || from.kind === 'set')) {
        return conversion(program, element, wanted) ? { rank: RANK.collection, rule: 'retype' } : null;
    }
    return null;
}

/** Lists follow their elements, and lists of records convert both ways (checked when the program runs). */
function listConversion(program: Program, element: Type, wanted: Type): Conversion | null {
    if (element === T.sobject && wanted.kind === 'sobject') return { rank: RANK.collection + 5, rule: 'cast' };
    if (isNumber(element) && isNumber(wanted)) return null;
    const inner = conversion(program, element, wanted);
    return inner ? { rank: RANK.collection + Math.min(9, inner.rank / 5), rule: 'retype' } : null;
}

/**
 * Maps of one key type follow their values upwards (Apex Developer Guide, Collection Casting); never from SObject down
 * to an object, as lists do.
 */
function mapConversion(program: Program, from: Type, to: Type): Conversion | null {
    const [fromValue, toValue] = [from.args[1], to.args[1]];
    if (from.args[0] !== to.args[0] || !fromValue || !toValue) return null;
    if (fromValue.kind === 'prim' && toValue !== T.object) return null;
    return conversion(program, fromValue, toValue) ? { rank: RANK.collection, rule: 'retype' } : null;
}

function classConversion(program: Program, from: Type, to: Type): Conversion | null {
    if (from.kind !== 'class' && from.kind !== 'list' && from.kind !== 'set') return null;
    const steps = distance(program, from, to);
    if (steps > 0) return { rank: Math.min(9, steps), rule: null };
    if (to.kind !== 'class' || to.args.length === 0) return null;
    return genericConversion(program, from, to);
}

/** `Iterator<String>` for a wanted `Iterator<Object>`: type arguments that convert. */
function genericConversion(program: Program, from: Type, to: Type): Conversion | null {
    const base = to.name.slice(0, to.name.indexOf('<'));
    for (const candidate of [from, ...allSupers(program, from)]) {
        if (!candidate.name.startsWith(`${base}<`)) continue;
        const fits = candidate.args.every((a, i) => conversion(program, a, to.args[i] ?? T.object) !== null);
        if (fits) return { rank: RANK.collection, rule: 'retype' };
    }
    return null;
}

/** The conversion that a written cast asks for; null if it can never succeed. */
export function castConversion(program: Program, from: Type, to: Type): Conversion | null {
    const implicit = conversion(program, from, to);
    if (implicit) return implicit;
    const cast = (rule: ConvertRule): Conversion => ({ rank: 0, rule });
    if (from === T.object) return cast('unbox');
    if (from === T.sobject && to.kind === 'sobject') return cast('cast');
    if (from.kind === to.kind && from.args.length > 0 && from.kind !== 'class') {
        const related = from.args.every((a, i) => castConversion(program, a, to.args[i] ?? T.object) !== null);
        return related ? cast('cast') : null;
    }
    if (isReference(from) && isReference(to)) return related(program, from, to) ? cast('cast') : null;
    return null;
}

const isReference = (type: Type): boolean => type.kind === 'class' || type.kind === 'list' || type.kind === 'set';

function related(program: Program, from: Type, to: Type): boolean {
    const open = (t: Type): boolean =>
        program.infoOf(t)?.sym.kind === 'interface' || platformOf(program, t)?.kind === 'interface';
    const isEnum = (t: Type): boolean =>
        program.infoOf(t)?.sym.kind === 'enum' || platformOf(program, t)?.kind === 'enum';
    if (isEnum(from) || isEnum(to)) return false;
    return open(from) || open(to) || distance(program, to, from) > 0;
}

/** Type of `?:` and `??`; null if the sides have nothing in common. */
export function commonType(program: Program, a: Type, b: Type): Type | null {
    if (a === b || b === T.null || b === ERROR) return a;
    if (a === T.null || a === ERROR) return b;
    if (isNumber(a) && isNumber(b)) return NUMBERS[Math.max(NUMBERS.indexOf(a), NUMBERS.indexOf(b))] ?? null;
    if ((a === T.id && b === T.string) || (a === T.string && b === T.id)) return T.string;
    if (conversion(program, a, b)) return b;
    if (conversion(program, b, a)) return a;
    if (a.kind === 'sobject' && b.kind === 'sobject') return T.sobject;
    if (a.kind !== 'class' || b.kind !== 'class') return null;
    return allSupers(program, a).find((s) => s !== classType('System.Object') && distance(program, b, s) >= 0) ?? null;
}

/** Operand type of arithmetic and comparison between two numbers. */
export function widerNumber(a: Type, b: Type): Type {
    return NUMBERS[Math.max(NUMBERS.indexOf(a), NUMBERS.indexOf(b))] ?? T.decimal;
}
