/** Arithmetic, comparison, equality and text, chosen by the static type that the binder settled. */
import type { ArithmeticOp, Bound, BoundOf } from '../bind/bound.ts';
import type { Type } from '../../data/values/type.ts';
import { NotSupportedError } from '../../data/values/exception.ts';
import type { MethodContext } from './context.ts';
import { notNull, value } from './expressions.ts';

export function arithmetic(e: BoundOf<'arithmetic'>, m: MethodContext): string {
    const left = notNull(e.left, m);
    const right = notNull(e.right, m);
    switch (e.operand.name) {
        case 'Integer':
            return integer(e.op, left, right);
        case 'Long':
            return long(e.op, left, right);
        case 'Double':
            return e.op === '/' ? `$.divideDouble(${left}, ${right})` : `(${left} ${e.op} ${right})`;
        case 'Decimal':
            return decimal(e.op, left, right);
        case 'Boolean':
            return `(${left} ${e.op} ${right} ? true : false)`;
        case 'Date':
        case 'Datetime':
        case 'Time':
            return `$.shift${e.operand.name}(${left}, ${e.op === '-' ? '-1' : '1'}, ${right})`;
        default:
            throw new NotSupportedError(`The operator ${e.op} on ${e.operand.name}`, e.at);
    }
}

function integer(op: ArithmeticOp, left: string, right: string): string {
    switch (op) {
        case '*':
            return `$imul(${left}, ${right})`;
        case '/':
            return `$.divideInteger(${left}, ${right})`;
        case '>>>':
            return `((${left} >>> ${right}) | 0)`;
        case '+':
        case '-':
            return `((${left} ${op} ${right}) | 0)`;
        default:
            return `(${left} ${op} ${right})`;
    }
}

function long(op: ArithmeticOp, left: string, right: string): string {
    switch (op) {
        case '/':
            return `$.divideLong(${left}, ${right})`;
        case '<<':
        case '>>':
        case '>>>':
            return `$.shiftLong(${left}, '${op}', ${right})`;
        default:
            return `$wrap(64, ${left} ${op} ${right})`;
    }
}

const DECIMAL_METHODS: Readonly<Partial<Record<ArithmeticOp, string>>> = { '+': 'add', '-': 'sub', '*': 'mul' };

function decimal(op: ArithmeticOp, left: string, right: string): string {
    const method = DECIMAL_METHODS[op];
    return method ? `${left}.${method}(${right})` : `$.divideDecimal(${left}, ${right})`;
}

export function negate(e: BoundOf<'negate' | 'complement'>, m: MethodContext): string {
    const operand = notNull(e.operand, m);
    if (e.kind === 'complement') {
        return e.type.name === 'Long' ? `$wrap(64, ~${operand})` : `(~${operand})`;
    }
    switch (e.type.name) {
        case 'Integer':
            return `((-${operand}) | 0)`;
        case 'Long':
            return `$wrap(64, -${operand})`;
        case 'Decimal':
            return `${operand}.neg()`;
        default:
            return `(-${operand})`;
    }
}

const COMPARE: Readonly<Record<string, string>> = {
    '<': 'less',
    '<=': 'lessOrEqual',
    '>': 'greater',
    '>=': 'greaterOrEqual'
};

/** With a null side a comparison of numbers and dates is false (Apex Developer Guide, Expression Operators). */
export function compare(e: BoundOf<'compare'>, m: MethodContext): string {
    const left = value(e.left, m);
    const right = value(e.right, m);
    const plain = isPlainNumber(e.operand);
    if (plain && e.left.notNull && e.right.notNull) {
        return `(${left} ${e.op} ${right})`;
    }
    return `$.${COMPARE[e.op] ?? ''}${plain ? '' : 'Value'}(${left}, ${right})`;
}

function isPlainNumber(type: Type): boolean {
    return type.name === 'Integer' || type.name === 'Long' || type.name === 'Double';
}

const BY_IDENTITY = new Set(['Integer', 'Long', 'Double', 'Boolean']);

function areIds(e: BoundOf<'equal'>): boolean {
    return e.left.type.name === 'Id' && e.right.type.name === 'Id';
}

export function equal(e: BoundOf<'equal'>, m: MethodContext): string {
    const left = value(e.left, m);
    const right = value(e.right, m);
    const againstNull = isNull(e.left) || isNull(e.right);
    if (againstNull || BY_IDENTITY.has(e.operand.name) || areIds(e)) {
        return `(${left} ${e.negated ? '!==' : '==='} ${right})`;
    }
    if (e.operand.name === 'Id') {
        return `${e.negated ? '!' : ''}$.sameId(${left}, ${right})`;
    }
    const call = e.operand.name === 'String' ? `$.sameText(${left}, ${right})` : `$.sameValue(${left}, ${right})`;
    return e.negated ? `!${call}` : call;
}

function isNull(e: Bound): boolean {
    return e.kind === 'literal' && e.value === null;
}

/** Template literals print null, texts and whole numbers as Apex does; other types have a formatter. */
export function concat(e: BoundOf<'concat'>, m: MethodContext): string {
    const parts = e.parts.map((part) => {
        if (part.kind === 'literal' && typeof part.value === 'string' && part.type.name === 'String') {
            return escapeTemplate(part.value);
        }
        return `\${${formatted(part, m)}}`;
    });
    return `$b(\`${parts.join('')}\`)`;
}

const PRINTED_BY_JAVASCRIPT = new Set(['String', 'Id', 'Integer', 'Long', 'Boolean', 'Decimal', 'null']);

function formatted(part: Bound, m: MethodContext): string {
    const code = value(part, m);
    if (PRINTED_BY_JAVASCRIPT.has(part.type.name)) {
        return code;
    }
    return part.type.name === 'Double' ? `$.doubleText(${code})` : `$.text(${code})`;
}

function escapeTemplate(text: string): string {
    return JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll('`', '\\`').replaceAll('${', '\\${');
}
