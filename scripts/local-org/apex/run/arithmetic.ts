/** Operators of emitted code that are more than one JavaScript operator. */
import type { ApexDate } from '../../data/values/dates.ts';
import { ApexDatetime, ApexTime, MS_PER_DAY } from '../../data/values/dates.ts';
import { compareValues, fold, valueEquals } from '../../data/values/compare.ts';
import { Dbl } from '../../data/values/dbl.ts';
import { Dec } from '../../data/values/decimal.ts';
import { ApexException } from '../../data/values/exception.ts';
import { toId18 } from '../../data/values/id.ts';

export function nullPointer(): ApexException {
    return new ApexException('System.NullPointerException', 'Attempt to de-reference a null object');
}

export function notNull<V>(value: V | null | undefined): V {
    if (value === null || value === undefined) {
        throw nullPointer();
    }
    return value;
}

function divideByZero(): never {
    throw new ApexException('System.MathException', 'Divide by 0');
}

type Ordered = number | bigint | null;

export const arithmetic = {
    divideInteger: (a: number, b: number): number => (b === 0 ? divideByZero() : (a / b) | 0),
    divideLong: (a: bigint, b: bigint): bigint => (b === 0n ? divideByZero() : BigInt.asIntN(64, a / b)),
    divideDouble: (a: number, b: number): number => (b === 0 ? divideByZero() : a / b),
    divideDecimal: (a: Dec, b: Dec): Dec => (b.signum() === 0 ? divideByZero() : a.div(b)),
    shiftLong: (a: bigint, op: string, by: bigint | number): bigint => shiftLong(a, op, BigInt(by) & 63n),
    shiftDate: (date: ApexDate, sign: number, by: number | bigint | Dec): ApexDate =>
        date.addDays(sign * wholeDays(by)),
    shiftDatetime: (at: ApexDatetime, sign: number, by: number | bigint | Dec): ApexDatetime =>
        new ApexDatetime(at.ms + sign * Math.round((by instanceof Dec ? by.toNumber() : Number(by)) * MS_PER_DAY)),
    shiftTime: (at: ApexTime, sign: number, by: number | bigint): ApexTime => new ApexTime(at.ms + sign * Number(by)),
    less: (a: Ordered, b: Ordered): boolean => a !== null && b !== null && a < b,
    lessOrEqual: (a: Ordered, b: Ordered): boolean => a !== null && b !== null && a <= b,
    greater: (a: Ordered, b: Ordered): boolean => a !== null && b !== null && a > b,
    greaterOrEqual: (a: Ordered, b: Ordered): boolean => a !== null && b !== null && a >= b,
    lessValue: (a: unknown, b: unknown): boolean => comparable(a, b) && order(a, b) < 0,
    lessOrEqualValue: (a: unknown, b: unknown): boolean => comparable(a, b) && order(a, b) <= 0,
    greaterValue: (a: unknown, b: unknown): boolean => comparable(a, b) && order(a, b) > 0,
    greaterOrEqualValue: (a: unknown, b: unknown): boolean => comparable(a, b) && order(a, b) >= 0,
    sameText: (a: string | null, b: string | null): boolean =>
        a === b || (a !== null && b !== null && fold(a) === fold(b)),
    /** An Id meets its 15-character form; a text of another form is just unequal. */
    sameId: (a: string | null, b: string | null): boolean =>
        a === b || (a !== null && b !== null && (toId18(a) ?? a) === (toId18(b) ?? b)),
    sameValue: valueEquals
};

function wholeDays(by: number | bigint | Dec): number {
    return by instanceof Dec ? Number(by.toBigInt()) : Math.trunc(Number(by));
}

function shiftLong(a: bigint, op: string, by: bigint): bigint {
    switch (op) {
        case '<<':
            return BigInt.asIntN(64, a << by);
        case '>>':
            return a >> by;
        default:
            return BigInt.asIntN(64, BigInt.asUintN(64, a) >> by);
    }
}

/** Texts order with null first; with any other null a comparison is false. */
function comparable(a: unknown, b: unknown): boolean {
    return (a !== null && b !== null) || typeof a === 'string' || typeof b === 'string';
}

function order(a: unknown, b: unknown): number {
    if (typeof a === 'string' && typeof b === 'string') {
        const [x, y] = [fold(a), fold(b)];
        return x < y ? -1 : x > y ? 1 : 0;
    }
    return compareValues(a, b);
}

export const conversions = {
    toLong: (value: number | null): bigint | null => (value === null ? null : BigInt(value)),
    longToDouble: (value: bigint | null): number | null => (value === null ? null : Number(value)),
    toDecimal: (value: number | bigint | null): Dec | null => (value === null ? null : Dec.of(value)),
    doubleToDecimal: (value: number | null): Dec | null => (value === null ? null : Dec.ofDouble(value)),
    decimalToDouble: (value: Dec | null): number | null => (value === null ? null : value.toNumber()),
    dateToDatetime: (value: ApexDate | null): ApexDatetime | null =>
        value === null ? null : new ApexDatetime(value.days * MS_PER_DAY),
    box: (value: number | null): Dbl | null => (value === null ? null : new Dbl(value)),
    toId: (value: string | null): string | null => {
        if (value === null) {
            return null;
        }
        const id = toId18(value);
        if (id === null) {
            throw new ApexException('System.StringException', `Invalid id: ${value}`);
        }
        return id;
    }
};
