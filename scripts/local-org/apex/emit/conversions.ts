import type { BoundOf, ConvertRule } from '../bind/bound.ts';
import type { MethodContext } from './context.ts';
import { value } from './expressions.ts';

type Convert = BoundOf<'convert'>;
type Emit = (e: Convert, code: string, m: MethodContext) => string;

const same: Emit = (_e, code) => code;

const call =
    (name: string): Emit =>
    (_e, code) =>
        `${name}(${code})`;

const checked =
    (name: string): Emit =>
    (e, code, m) =>
        `${name}(${code}, ${m.file.type(e.type)})`;

/** The plain function where the value is never null, else the one that lets null pass. */
const passingNull =
    (always: string, nullable: string): Emit =>
    (e, code) =>
        `${e.value.notNull ? always : nullable}(${code})`;

const literalOf = (e: Convert): number | bigint | null => {
    const literal = e.value.kind === 'literal' ? e.value.value : null;
    return typeof literal === 'number' || typeof literal === 'bigint' ? literal : null;
};

const toLong: Emit = (e, code, m) => {
    const literal = literalOf(e);
    return literal === null ? passingNull('$long', '$.toLong')(e, code, m) : `${literal}n`;
};

const toDecimal: Emit = (e, code, m) => {
    const literal = literalOf(e);
    return literal === null ? passingNull('$.Dec.of', '$.toDecimal')(e, code, m) : m.file.decimal(String(literal));
};

/** Conversions keep null; a check stands only where the value may be null. */
const RULES: Readonly<Record<ConvertRule, Emit>> = {
    intToLong: toLong,
    intToDouble: same,
    longToDouble: passingNull('$number', '$.longToDouble'),
    intToDecimal: toDecimal,
    longToDecimal: toDecimal,
    doubleToDecimal: call('$.doubleToDecimal'),
    decimalToDouble: (e, code) => (e.value.notNull ? `${code}.toNumber()` : `$.decimalToDouble(${code})`),
    idToString: same,
    stringToId: call('$.toId'),
    dateToDatetime: call('$.dateToDatetime'),
    oneRow: call('$.oneRow'),
    oneRowOrNull: call('$.oneRowOrNull'),
    box: (e, code) => (e.from.name === 'Double' ? `$.box(${code})` : code),
    unbox: checked('$.unbox'),
    cast: checked('$.cast'),
    retype: same
};

export function convert(e: Convert, m: MethodContext): string {
    return RULES[e.rule](e, value(e.value, m), m);
}
