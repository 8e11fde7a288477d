import type { BoundOf } from '../bind/bound.ts';
import type { MethodContext } from './context.ts';
import { value } from './expressions.ts';

/** Conversions keep null; a check stands only where the value may be null. */
export function convert(e: BoundOf<'convert'>, m: MethodContext): string {
    const code = value(e.value, m);
    const literal = e.value.kind === 'literal' ? e.value.value : null;
    switch (e.rule) {
        case 'intToLong':
            return typeof literal === 'number' ? `${literal}n` : wrapped(e, code, '$long', '$.toLong');
        case 'intToDecimal':
        case 'longToDecimal':
            return literal === null ? wrapped(e, code, '$.Dec.of', '$.toDecimal') : m.file.decimal(String(literal));
        case 'longToDouble':
            return wrapped(e, code, '$number', '$.longToDouble');
        case 'doubleToDecimal':
            return `$.doubleToDecimal(${code})`;
        case 'decimalToDouble':
            return e.value.notNull ? `${code}.toNumber()` : `$.decimalToDouble(${code})`;
        case 'stringToId':
            return `$.toId(${code})`;
        case 'dateToDatetime':
            return `$.dateToDatetime(${code})`;
        case 'oneRow':
            return `$.oneRow(${code})`;
        case 'box':
            return e.from.name === 'Double' ? `$.box(${code})` : code;
        case 'unbox':
            return `$.unbox(${code}, ${m.file.type(e.type)})`;
        case 'cast':
            return `$.cast(${code}, ${m.file.type(e.type)})`;
        case 'intToDouble':
        case 'idToString':
        case 'retype':
            return code;
    }
}

function wrapped(e: BoundOf<'convert'>, code: string, always: string, nullable: string): string {
    return `${e.value.notNull ? always : nullable}(${code})`;
}
