/** Integer, Long, Double, Decimal and Boolean. */
import { Dbl } from '../../../data/values/dbl.ts';
import { Dec, type RoundingMode } from '../../../data/values/decimal.ts';
import type { EnumValue } from '../../../data/values/enums.ts';
import { tx } from '../../run/tx.ts';
import { library } from '../registry.ts';
import { fail, given, isInteger } from '../support/arguments.ts';
import { formatNumber } from '../../../data/values/locale.ts';

const format = (value: Dec): string => formatNumber(value, tx().user.locale);

const modeOf = (mode: EnumValue | null): RoundingMode => given(mode).name as RoundingMode;

function wholeNumber(text: string, kind: 'integer' | 'long'): bigint {
    const value = /^[+-]?\d+$/.test(given(text).trim()) ? BigInt(text.trim().replace('+', '')) : null;
    const fits = value !== null && (kind === 'integer' ? isInteger(value) : BigInt.asIntN(64, value) === value);
    return fits ? value : fail('TypeException', `Invalid ${kind}: ${text}`);
}

function integerOf(value: unknown): number {
    if (typeof value === 'string') {
        return Number(wholeNumber(value, 'integer'));
    }
    if (typeof value === 'number') {
        return value;
    }
    if (typeof value === 'bigint') {
        return Number(BigInt.asIntN(32, value));
    }
    if (value instanceof Dec) {
        return toInteger(value);
    }
    return value instanceof Dbl ? Math.trunc(value.v) | 0 : conversionFails(given(value), 'Integer');
}

function conversionFails(value: unknown, to: string): never {
    return fail('TypeException', `Invalid conversion from runtime type ${tx().classes.typeOf(value).name} to ${to}`);
}

export const toInteger = (value: Dec): number => Number(BigInt.asIntN(32, value.toBigInt()));
export const toLong = (value: Dec): bigint => BigInt.asIntN(64, value.toBigInt());

/** A Double cut to a whole number; saturates at the limits of Long, as the platform's cast does. */
export function doubleToLong(value: number): bigint {
    if (Number.isNaN(value)) {
        return 0n;
    }
    const [max, min] = [2n ** 63n - 1n, -(2n ** 63n)];
    const whole = Number.isFinite(value) ? BigInt(Math.trunc(value)) : value > 0 ? max : min;
    return whole > max ? max : whole < min ? min : whole;
}

function parseDouble(text: string): number {
    const trimmed = given(text).trim();
    return /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/.test(trimmed)
        ? Number(trimmed)
        : fail('TypeException', `Invalid double: ${text}`);
}

function doubleOf(value: unknown): number {
    if (typeof value === 'string') {
        return parseDouble(value);
    }
    if (typeof value === 'number' || typeof value === 'bigint') {
        return Number(value);
    }
    if (value instanceof Dbl) {
        return value.v;
    }
    return value instanceof Dec ? value.toNumber() : conversionFails(given(value), 'Double');
}

/** Half of the way goes up, as adding one half and taking the floor does. */
export const roundDouble = (value: number): bigint => doubleToLong(Math.floor(value + 0.5));

export function divide(value: Dec, divisor: Dec, scale: number, mode: RoundingMode): Dec {
    return given(divisor).signum() === 0
        ? fail('MathException', 'Divide by 0')
        : value.divScale(divisor, given(scale), mode);
}

function power(value: Dec, exponent: number): Dec {
    if (given(exponent) < 0) {
        fail('MathException', 'Invalid power: the exponent must not be negative');
    }
    let result = Dec.of(1);
    for (let i = 0; i < exponent; i++) {
        result = result.mul(value);
    }
    return result;
}

function setScale(value: Dec, scale: number, mode: RoundingMode): Dec {
    return Math.abs(given(scale)) > 33 ? fail('MathException', `Invalid scale: ${scale}`) : value.setScale(scale, mode);
}

library('System.Integer', {
    'format()': (v: number) => format(Dec.of(v)),
    'static valueOf(Object)': integerOf,
    'static valueOf(String)': integerOf
});

library('System.Long', {
    'format()': (v: bigint) => format(Dec.of(v)),
    'intValue()': (v: bigint) => Number(BigInt.asIntN(32, v)),
    'static valueOf(String)': (text: string) => wholeNumber(text, 'long')
});

library('System.Double', {
    'format()': (v: number) => format(Dec.of(v)),
    'intValue()': (v: number) => Number(BigInt.asIntN(32, doubleToLong(v))),
    'longValue()': doubleToLong,
    'round()': roundDouble,
    'static valueOf(Object)': doubleOf,
    'static valueOf(String)': parseDouble
});

library('System.Decimal', {
    'abs()': (v: Dec) => v.abs(),
    'divide(Decimal, Integer)': (v: Dec, by: Dec, scale: number) => divide(v, by, scale, 'HALF_UP'),
    'divide(Decimal, Integer, System.RoundingMode)': (v: Dec, by: Dec, scale: number, mode: EnumValue) =>
        divide(v, by, scale, modeOf(mode)),
    'doubleValue()': (v: Dec) => v.toNumber(),
    'format()': format,
    'intValue()': toInteger,
    'longValue()': toLong,
    'pow(Integer)': power,
    'precision()': (v: Dec) => v.precision(),
    'round()': (v: Dec) => toLong(v.setScale(0)),
    'round(System.RoundingMode)': (v: Dec, mode: EnumValue) => toLong(v.setScale(0, modeOf(mode))),
    'scale()': (v: Dec) => v.s,
    'setScale(Integer)': (v: Dec, scale: number) => setScale(v, scale, 'HALF_EVEN'),
    'setScale(Integer, System.RoundingMode)': (v: Dec, scale: number, mode: EnumValue) =>
        setScale(v, scale, modeOf(mode)),
    'stripTrailingZeros()': (v: Dec) => v.stripTrailingZeros(),
    'toPlainString()': (v: Dec) => v.toString(),
    'static valueOf(Double)': (v: number) => Dec.ofDouble(given(v)),
    'static valueOf(Long)': (v: bigint) => Dec.of(given(v)),
    'static valueOf(String)': (text: string) =>
        Dec.parse(given(text)) ?? fail('TypeException', `Invalid decimal: ${text}`)
});

library('System.Boolean', {
    'static valueOf(Object)': (v: unknown) => {
        if (typeof v === 'boolean') {
            return v;
        }
        return typeof given(v) === 'string' ? (v as string).toLowerCase() === 'true' : conversionFails(v, 'Boolean');
    }
});
