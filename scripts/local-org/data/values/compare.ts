/** Equality, hashing and order of Apex values. Two kinds of equality: `==` (text ignores case) and that of keys. */
import { ApexBlob } from './blob.ts';
import { ApexList, ApexMap, ApexSet } from './collections.ts';
import { ApexDate, ApexDatetime, ApexTime, MS_PER_DAY } from './dates.ts';
import { Dbl } from './dbl.ts';
import { Dec } from './decimal.ts';
import { EnumValue } from './enums.ts';
import { ApexException } from './exception.ts';
import { PlatformObject } from './platform-object.ts';
import { SObj } from './sobject.ts';
import type { FieldDef, ObjectDef } from '../../metadata/schema.ts';

const ASCII = /^[\x00-\x7f]*$/;

/** Lower case by Unicode, a character at a time, so that it never depends on neighbours or on a locale. */
export function fold(text: string): string {
    if (ASCII.test(text)) {
        return text.toLowerCase();
    }
    let folded = '';
    for (const char of text) {
        folded += char === 'ς' ? 'σ' : char.toLowerCase();
    }
    return folded;
}

type Numeric = number | bigint | Dec | Dbl;

const isNumeric = (v: unknown): v is Numeric =>
    typeof v === 'number' || typeof v === 'bigint' || v instanceof Dec || v instanceof Dbl;

function compareNumbers(a: Numeric, b: Numeric): number {
    const x = a instanceof Dbl ? a.v : a;
    const y = b instanceof Dbl ? b.v : b;
    if (x instanceof Dec || y instanceof Dec) {
        return toDec(x).cmp(toDec(y));
    }
    return x < y ? -1 : x > y ? 1 : 0;
}

const toDec = (v: number | bigint | Dec): Dec => (v instanceof Dec ? v : Dec.of(v));

/** Position in time of a Date (its midnight in GMT) or Datetime. */
function instant(v: unknown): number | null {
    return v instanceof ApexDatetime ? v.ms : v instanceof ApexDate ? v.days * MS_PER_DAY : null;
}

/** Apex `==` of any two values. */
export function valueEquals(a: unknown, b: unknown): boolean {
    if (a === b) {
        return true;
    }
    if (typeof a === 'string' && typeof b === 'string') {
        return fold(a) === fold(b);
    }
    return isNumeric(a) && isNumeric(b) ? compareNumbers(a, b) === 0 : keyEquals(a, b);
}

/** Equality of Set members, Map keys and whatever lies inside compared collections and rows: text is case-sensitive. */
export function keyEquals(a: unknown, b: unknown): boolean {
    const x = a ?? null;
    const y = b ?? null;
    if (x === y) {
        return true;
    }
    if (x === null || y === null || typeof x === 'string' || typeof x === 'boolean') {
        return false;
    }
    if (isNumeric(x)) {
        return isNumeric(y) && compareNumbers(x, y) === 0;
    }
    return objectEquals(x, y);
}

function objectEquals(x: object, y: unknown): boolean {
    const time = instant(x);
    if (time !== null) {
        return time === instant(y);
    }
    if (x instanceof ApexTime) {
        return y instanceof ApexTime && x.ms === y.ms;
    }
    if (x instanceof SObj) {
        return y instanceof SObj && rowEquals(x, y);
    }
    if (x instanceof ApexList) {
        return y instanceof ApexList && listEquals(x, y);
    }
    if (x instanceof ApexSet) {
        return y instanceof ApexSet && x.size === y.size && [...x].every((v) => y.has(v));
    }
    if (x instanceof ApexMap) {
        return y instanceof ApexMap && mapEquals(x, y);
    }
    return otherEquals(x, y);
}

function otherEquals(x: object, y: unknown): boolean {
    if (x instanceof PlatformObject) {
        return x.sameAs(y);
    }
    if (x instanceof ApexBlob) {
        return y instanceof ApexBlob && x.bytes.equals(y.bytes);
    }
    if (x instanceof EnumValue || x instanceof ApexException) {
        return false;
    }
    const equals = userMethod(x, 'equals$$1') ?? userMethod(x, 'equals$Object');
    return equals ? equals.call(x, y) === true : false;
}

type UserMethod = (this: object, ...args: unknown[]) => unknown;

/** A method that a class of the package declares under an emitted name. */
export function userMethod(x: object, slot: string): UserMethod | null {
    const found: unknown = (x as Record<string, unknown>)[slot];
    return typeof found === 'function' ? (found as UserMethod) : null;
}

function rowEquals(x: SObj, y: SObj): boolean {
    if (x.t.name !== y.t.name) {
        return false;
    }
    const names = new Set([...Object.keys(x.f), ...Object.keys(y.f)]);
    return [...names].every((name) => keyEquals(x.f[name], y.f[name]));
}

function listEquals(x: ApexList<unknown>, y: ApexList<unknown>): boolean {
    return x.items.length === y.items.length && x.items.every((v, i) => keyEquals(v, y.items[i]));
}

function mapEquals(x: ApexMap<unknown, unknown>, y: ApexMap<unknown, unknown>): boolean {
    return x.size === y.size && x.entries().every(([k, v]) => y.has(k) && keyEquals(v, y.get(k)));
}

/** `String.hashCode`. */
export function textHash(text: string): number {
    let hash = 0;
    for (let i = 0; i < text.length; i++) {
        hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
    }
    return hash;
}

const identities = new WeakMap<object, number>();
let nextIdentity = 1;

function identityHash(x: object): number {
    let hash = identities.get(x);
    if (hash === undefined) {
        hash = nextIdentity++;
        identities.set(x, hash);
    }
    return hash;
}

const sum = (numbers: Iterable<number>): number => {
    let total = 0;
    for (const n of numbers) {
        total = (total + n) | 0;
    }
    return total;
};

/** 32-bit hash; values that are `keyEquals` have the same. */
export function valueHash(v: unknown): number {
    switch (typeof v) {
        case 'string':
            return textHash(v);
        case 'boolean':
            return v ? 1231 : 1237;
        case 'number':
            return Number.isInteger(v) ? v | 0 : textHash(String(v));
        case 'bigint':
            return Number(BigInt.asIntN(32, v ^ (v >> 32n)));
        default:
            return v === null || v === undefined ? 0 : objectHash(v);
    }
}

function objectHash(x: object): number {
    if (x instanceof Dbl) {
        return valueHash(x.v);
    }
    if (x instanceof Dec) {
        return textHash(x.normalText());
    }
    const time = instant(x) ?? (x instanceof ApexTime ? x.ms : null);
    if (time !== null) {
        return valueHash(time);
    }
    if (x instanceof SObj) {
        return sum(
            Object.entries(x.f).map(([name, v]) => (v === null || v === undefined ? 0 : textHash(name) ^ valueHash(v)))
        );
    }
    if (x instanceof ApexList) {
        return x.items.reduce<number>((hash, v) => (Math.imul(hash, 31) + valueHash(v)) | 0, 1);
    }
    if (x instanceof ApexSet) {
        return sum([...x].map(valueHash));
    }
    if (x instanceof ApexMap) {
        return sum(x.entries().map(([k, v]) => valueHash(k) ^ valueHash(v)));
    }
    return otherHash(x);
}

function otherHash(x: object): number {
    if (x instanceof EnumValue) {
        return textHash(`${x.typeName}.${x.name}`);
    }
    if (x instanceof ApexBlob) {
        return textHash(x.bytes.toString('base64'));
    }
    if (x instanceof PlatformObject) {
        const key = x.hashKey();
        return key === null ? identityHash(x) : textHash(key);
    }
    const declared = userMethod(x, 'hashCode$$0')?.call(x);
    return typeof declared === 'number' ? declared : identityHash(x);
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The order of `List.sort`: nulls first, text by code unit, enums by position, user objects by `compareTo`. */
export function compareValues(a: unknown, b: unknown): number {
    const x = a ?? null;
    const y = b ?? null;
    if (x === null || y === null) {
        return x === y ? 0 : x === null ? -1 : 1;
    }
    if (isNumeric(x) && isNumeric(y)) {
        return compareNumbers(x, y);
    }
    if (typeof x === 'string' && typeof y === 'string') {
        return compareText(x, y);
    }
    if (typeof x === 'boolean' && typeof y === 'boolean') {
        return Number(x) - Number(y);
    }
    return compareObjects(x, y);
}

function compareObjects(x: object, y: unknown): number {
    const [s, t] = [instant(x), instant(y)];
    if (s !== null && t !== null) {
        return s - t;
    }
    if (x instanceof ApexTime && y instanceof ApexTime) {
        return x.ms - y.ms;
    }
    if (x instanceof EnumValue && y instanceof EnumValue) {
        return x.ordinal - y.ordinal;
    }
    if (x instanceof SObj && y instanceof SObj) {
        return compareRows(x, y);
    }
    const compareTo = userMethod(x, 'compareTo$$1');
    if (!compareTo) {
        throw new ApexException('System.ListException', 'One or more of the items in this list is not Comparable.');
    }
    return compareTo.call(x, y) as number;
}

/** Rows sort by object label, then name field, then standard fields, then custom fields by API name. */
function compareRows(x: SObj, y: SObj): number {
    const byLabel = compareText(x.t.label, y.t.label);
    if (byLabel !== 0 || x.t !== y.t) {
        return byLabel;
    }
    for (const name of sortNames(x.t)) {
        const order = compareValues(x.f[name], y.f[name]);
        if (order !== 0) {
            return order;
        }
    }
    return 0;
}

const orders = new WeakMap<ObjectDef, readonly string[]>();

function sortNames(object: ObjectDef): readonly string[] {
    let names = orders.get(object);
    if (!names) {
        const rank = (f: FieldDef): number => (f.name === object.nameField ? 0 : f.custom ? 2 : 1);
        const fields = [...object.fields.values()];
        names = fields.sort((a, b) => rank(a) - rank(b) || compareText(a.name, b.name)).map((f) => f.name);
        orders.set(object, names);
    }
    return names;
}
