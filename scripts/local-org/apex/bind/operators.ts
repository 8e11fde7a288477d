/** Typing of operators: which operand type decides, and what comes out. */
import type { Type } from '../../data/values/type.ts';
import { T } from '../../data/values/type.ts';
import type { BinaryOp, ExpressionOf, Pos, RelationOp } from '../syntax/tree.ts';
import type { Body } from './body.ts';
import type { Bound } from './bound.ts';
import { asOneRow, asRowOrNull, assignTo, convertKnown, isRowSet } from './convert.ts';
import { bindExpression } from './expressions.ts';
import { ERROR } from './program.ts';
import { castConversion, commonType, conversion, isNumber, widerNumber } from './relations.ts';

const isText = (t: Type): boolean => t === T.string || t === T.id;
const isWhole = (t: Type): boolean => t === T.integer || t === T.long;

export function binary(body: Body, at: Pos, op: BinaryOp, left: Bound, right: Bound): Bound {
    if (left.type === ERROR || right.type === ERROR) return body.broken(at);
    if (op === '+' && (left.type === T.string || right.type === T.string)) return concat(body, at, left, right);
    return (
        numeric(body, at, op, left, right) ??
        dates(body, at, op, left, right) ??
        whole(body, at, op, left, right) ??
        refuse(body, at, op, left, right)
    );
}

function refuse(body: Body, at: Pos, op: string, left: Bound, right: Bound): Bound {
    return body.refuse(at, `Operator ${op} cannot be used with ${left.type.name} and ${right.type.name}`);
}

function concat(body: Body, at: Pos, left: Bound, right: Bound): Bound {
    if (left.type === T.void || right.type === T.void) return refuse(body, at, '+', left, right);
    // Only a sum that is text already may be taken apart: `1 + 2 + 'a'` adds first.
    const parts = left.kind === 'concat' ? [...left.parts, right] : [left, right];
    return { kind: 'concat', at: body.at(at), type: T.string, notNull: true, parts };
}

function numeric(body: Body, at: Pos, op: BinaryOp, left: Bound, right: Bound): Bound | null {
    if (!'+-*/'.includes(op)) return null;
    const known = isNumber(left.type) ? left.type : right.type;
    const [l, r] = [left.type === T.null ? known : left.type, right.type === T.null ? known : right.type];
    if (!isNumber(l) || !isNumber(r)) return null;
    const operand = widerNumber(l, r);
    const [a, b] = [convertKnown(body.program, left, operand), convertKnown(body.program, right, operand)];
    return { kind: 'arithmetic', at: body.at(at), type: operand, notNull: true, op, operand, left: a, right: b };
}

/** Days added to or taken from a Date or Datetime. */
function dates(body: Body, at: Pos, op: BinaryOp, left: Bound, right: Bound): Bound | null {
    if (op !== '+' && op !== '-') return null;
    const node = (days: Bound): Bound => ({
        kind: 'arithmetic',
        at: body.at(at),
        type: left.type,
        notNull: true,
        op,
        operand: left.type,
        left,
        right: days
    });
    if (left.type === T.date && isWhole(right.type)) return node(right);
    if (left.type !== T.datetime || !isNumber(right.type)) return null;
    return node(right.type === T.decimal ? convertKnown(body.program, right, T.double) : right);
}

/** Bits, shifts, and `& | ^` on Booleans. */
function whole(body: Body, at: Pos, op: BinaryOp, left: Bound, right: Bound): Bound | null {
    if ('+-*/'.includes(op)) return null;
    const node = (operand: Type, a: Bound, b: Bound): Bound => ({
        kind: 'arithmetic',
        at: body.at(at),
        type: operand,
        notNull: true,
        op,
        operand,
        left: a,
        right: b
    });
    const shift = op === '<<' || op === '>>' || op === '>>>';
    if (!shift && left.type === T.boolean && right.type === T.boolean) return node(T.boolean, left, right);
    if (!isWhole(left.type) || !isWhole(right.type)) return null;
    if (shift) return node(left.type, left, right);
    const operand = widerNumber(left.type, right.type);
    return node(operand, convertKnown(body.program, left, operand), convertKnown(body.program, right, operand));
}

// ---- relations ----------------------------------------------------------------------------------------------

export function relation(body: Body, at: Pos, op: RelationOp, left: Bound, right: Bound): Bound {
    const base = { at: body.at(at), type: T.boolean, notNull: true };
    if (left.type === ERROR || right.type === ERROR) return { ...base, kind: 'literal', value: false };
    if (op === '===' || op === '!==') return { ...base, kind: 'identical', negated: op === '!==', left, right };
    if (op === '==' || op === '!=') return equality(body, at, op, left, right);
    const operand = ordered(left.type, right.type);
    if (!operand) return incompatible(body, at, left, right);
    return {
        ...base,
        kind: 'compare',
        op,
        operand,
        left: convertKnown(body.program, left, operand),
        right: convertKnown(body.program, right, operand)
    };
}

function incompatible(body: Body, at: Pos, left: Bound, right: Bound): Bound {
    return body.refuse(at, `Comparison arguments must be compatible types: ${left.type.name}, ${right.type.name}`);
}

/** Type in which two values have an order; null if they have none. */
function ordered(a: Type, b: Type): Type | null {
    if (a === T.null) return b === T.null ? null : ordered(b, b);
    if (b === T.null) return ordered(a, a);
    if (isNumber(a) && isNumber(b)) return widerNumber(a, b);
    if (isText(a) && isText(b)) return a === b ? a : T.string;
    if (a === b && (a === T.date || a === T.datetime || a === T.time)) return a;
    return (a === T.date && b === T.datetime) || (a === T.datetime && b === T.date) ? T.datetime : null;
}

function equality(body: Body, at: Pos, op: '==' | '!=', left: Bound, right: Bound): Bound {
    const operand = equalOperand(body, left, right);
    if (!operand) return incompatible(body, at, left, right);
    const asIs = operand === T.id;
    const [a, b] = [row(left, operand), row(right, operand)].map((side) =>
        asIs ? side : convertKnown(body.program, side, operand)
    ) as [Bound, Bound];
    return {
        kind: 'equal',
        at: body.at(at),
        type: T.boolean,
        notNull: true,
        negated: op === '!=',
        operand,
        left: a,
        right: b
    };
}

const row = (side: Bound, operand: Type): Bound =>
    operand.kind === 'sobject' && isRowSet(side) ? asOneRow(side) : side;

function equalOperand(body: Body, left: Bound, right: Bound): Type | null {
    const [a, b] = [left.type, right.type];
    if (a === T.void || b === T.void) return null;
    if (a === T.null) return b === T.null ? T.object : b;
    if (b === T.null) return a;
    if (isText(a) && isText(b)) return a === T.id || b === T.id ? T.id : T.string;
    if (isRowSet(left) && b.kind === 'sobject') return b;
    if (isRowSet(right) && a.kind === 'sobject') return a;
    if (a === T.object || b === T.object) return T.object;
    if (a.kind === 'sobject' && b.kind === 'sobject' && a !== b && a !== T.sobject && b !== T.sobject) return null;
    const common = commonType(body.program, a, b);
    if (common) return common;
    const related = castConversion(body.program, a, b) ?? castConversion(body.program, b, a);
    return related ? T.object : null;
}

// ---- logic, choice, unary --------------------------------------------------------------------------------------

export function condition(body: Body, value: Bound): Bound {
    if (value.type === T.boolean || value.type === ERROR || value.type === T.null) return value;
    return body.refuse(
        [value.at.line, value.at.column],
        `Condition expression must be of type Boolean: ${value.type.name}`
    );
}

export function logic(body: Body, node: ExpressionOf<'logic'>): Bound {
    const left = bindExpression(body, node.left);
    const right = bindExpression(body, node.right);
    if (node.op === '??') {
        const type = choiceType(body, node.at, left, right, 'null coalescing');
        const first = type.kind === 'sobject' ? asRowOrNull(left) : left;
        return {
            kind: 'coalesce',
            at: body.at(node.at),
            type,
            notNull: right.notNull,
            left: fit(body, first, type),
            right: fit(body, right, type)
        };
    }
    const kind = node.op === '&&' ? 'and' : 'or';
    return {
        kind,
        at: body.at(node.at),
        type: T.boolean,
        notNull: true,
        left: condition(body, left),
        right: condition(body, right)
    };
}

function choiceType(body: Body, at: Pos, a: Bound, b: Bound, what: string): Type {
    if (isRowSet(a) && b.type.kind === 'sobject') return b.type;
    if (isRowSet(b) && a.type.kind === 'sobject') return a.type;
    const type = a.type === T.void || b.type === T.void ? null : commonType(body.program, a.type, b.type);
    if (type) return type;
    body.error(at, `Incompatible types in ${what} operator: ${a.type.name}, ${b.type.name}`);
    return ERROR;
}

const fit = (body: Body, value: Bound, type: Type): Bound => convertKnown(body.program, value, type);

export function conditional(body: Body, node: ExpressionOf<'conditional'>): Bound {
    const test = condition(body, bindExpression(body, node.condition));
    const whenTrue = bindExpression(body, node.whenTrue);
    const whenFalse = bindExpression(body, node.whenFalse);
    const type = choiceType(body, node.at, whenTrue, whenFalse, 'ternary');
    const notNull = whenTrue.notNull && whenFalse.notNull;
    return {
        kind: 'conditional',
        at: body.at(node.at),
        type,
        notNull,
        condition: test,
        whenTrue: fit(body, whenTrue, type),
        whenFalse: fit(body, whenFalse, type)
    };
}

export function unary(body: Body, node: ExpressionOf<'unary'>): Bound {
    const { operand, op } = node;
    if (op === '-' && operand.kind === 'literal' && operand.type !== 'String')
        return literalNode(body, { ...operand, value: `-${operand.value}` }, node.at);
    const value = bindExpression(body, operand);
    if (value.type === ERROR) return value;
    const base = { at: body.at(node.at), type: value.type, notNull: true };
    if (op === '!') return { ...base, type: T.boolean, kind: 'not', operand: condition(body, value) };
    if (op === '~' && isWhole(value.type)) return { ...base, kind: 'complement', operand: value };
    if (op === '-' && isNumber(value.type)) return { ...base, kind: 'negate', operand: value };
    if (op === '+' && isNumber(value.type)) return value;
    return body.refuse(node.at, `Operator ${op} cannot be used with ${value.type.name}`);
}

const MAX_INTEGER = 2147483647n;
const MAX_LONG = 9223372036854775807n;

export function literalNode(body: Body, node: ExpressionOf<'literal'>, at: Pos): Bound {
    const base = { kind: 'literal', at: body.at(at), notNull: true } as const;
    if (node.type === 'String') return { ...base, type: T.string, value: node.value };
    if (node.type === 'Boolean') return { ...base, type: T.boolean, value: node.value === 'true' };
    if (node.type === 'null') return { ...base, type: T.null, notNull: false, value: null };
    if (node.type === 'Decimal') return { ...base, type: T.decimal, value: node.value };
    if (node.type === 'Double') return { ...base, type: T.double, value: Number(node.value) };
    const whole = BigInt(node.value.replace(/^-/, ''));
    const negative = node.value.startsWith('-');
    const signed = negative ? -whole : whole;
    const limit = (node.type === 'Long' ? MAX_LONG : MAX_INTEGER) + (negative ? 1n : 0n);
    if (whole > limit) return body.refuse(at, `Illegal ${node.type === 'Long' ? 'long' : 'integer'}: ${node.value}`);
    return node.type === 'Long'
        ? { ...base, type: T.long, value: signed }
        : { ...base, type: T.integer, value: Number(signed) };
}

/** A cast or `instanceof` may narrow, widen or check. */
export function canCast(body: Body, from: Type, to: Type): boolean {
    return conversion(body.program, from, to) !== null || castConversion(body.program, from, to) !== null;
}

/** Value of `x op y` brought back to the type of x, for `x op= y`. */
export function compoundValue(body: Body, at: Pos, op: BinaryOp, current: Bound, right: Bound): Bound {
    const value = binary(body, at, op, current, right);
    return value.type === ERROR ? value : assignTo(body, value, current.type, at);
}
