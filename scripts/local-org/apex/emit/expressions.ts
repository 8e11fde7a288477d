/** Bound expression → JavaScript expression. Each answer may stand as an operand: compound ones are in brackets. */
import type { Bound, BoundOf } from '../bind/bound.ts';
import { assign, readField, readRowField } from './assignments.ts';
import { call, create, createCollection, createLibrary, createMap, createRow, libraryCall } from './calls.ts';
import type { MethodContext } from './context.ts';
import { convert } from './conversions.ts';
import { arithmetic, compare, concat, equal, negate } from './operators.ts';

/** The value with a null check unless the binder has proved that it is never null. */
export function notNull(e: Bound, m: MethodContext): string {
    return e.notNull || e.kind === 'this' ? value(e, m) : `$n(${value(e, m)})`;
}

export function condition(e: Bound, m: MethodContext): string {
    return notNull(e, m);
}

/** An expression whose value nobody uses. */
export function effect(e: Bound, m: MethodContext): string {
    return e.kind === 'assign' ? assign(e, m, true) : value(e, m);
}

export function value(e: Bound, m: MethodContext): string {
    switch (e.kind) {
        case 'literal':
            return literal(e, m);
        case 'local':
            return m.currents.get(e.local) ?? e.local.js;
        case 'this':
            return 'this';
        case 'field':
            return readField(e, m);
        case 'sobjectField':
            return readRowField(e, m);
        case 'assign':
            return assign(e, m, false);
        case 'index':
            return `${notNull(e.list, m)}.get(${notNull(e.index, m)})`;
        case 'convert':
            return convert(e, m);
        default:
            return callOrCreation(e, m);
    }
}

type BeyondPlaces = Exclude<
    Bound,
    BoundOf<'literal' | 'local' | 'this' | 'field' | 'sobjectField' | 'assign' | 'index' | 'convert'>
>;

function callOrCreation(e: BeyondPlaces, m: MethodContext): string {
    switch (e.kind) {
        case 'call':
            return call(e, m);
        case 'libraryCall':
            return libraryCall(e, m);
        case 'new':
            return create(e, m);
        case 'libraryNew':
            return createLibrary(e, m);
        case 'newCollection':
            return createCollection(e, m);
        case 'newMap':
            return createMap(e, m);
        case 'newSObject':
            return createRow(e, m);
        default:
            return operator(e, m);
    }
}

type OperatorKind = Exclude<
    BeyondPlaces,
    BoundOf<'call' | 'libraryCall' | 'new' | 'libraryNew' | 'newCollection' | 'newMap' | 'newSObject'>
>;

function operator(e: OperatorKind, m: MethodContext): string {
    switch (e.kind) {
        case 'arithmetic':
            return arithmetic(e, m);
        case 'concat':
            return concat(e, m);
        case 'compare':
            return compare(e, m);
        case 'equal':
            return equal(e, m);
        case 'identical':
            return `(${value(e.left, m)} ${e.negated ? '!==' : '==='} ${value(e.right, m)})`;
        case 'negate':
        case 'complement':
            return negate(e, m);
        default:
            return choice(e, m);
    }
}

type ChoiceKind = Exclude<
    OperatorKind,
    BoundOf<'arithmetic' | 'concat' | 'compare' | 'equal' | 'identical' | 'negate' | 'complement'>
>;

function choice(e: ChoiceKind, m: MethodContext): string {
    switch (e.kind) {
        case 'and':
        case 'or':
            return `(${condition(e.left, m)} ${e.kind === 'and' ? '&&' : '||'} ${condition(e.right, m)})`;
        case 'not':
            return `!${condition(e.operand, m)}`;
        case 'conditional':
            return `(${condition(e.condition, m)} ? ${value(e.whenTrue, m)} : ${value(e.whenFalse, m)})`;
        case 'coalesce':
            return `(${value(e.left, m)} ?? ${value(e.right, m)})`;
        case 'instanceof':
            return `$.isInstance(${value(e.value, m)}, ${m.file.type(e.of)})`;
        case 'safe': {
            const on = m.declare(e.as);
            return `((${on} = ${value(e.on, m)}) === null ? null : ${value(e.then, m)})`;
        }
        default:
            return token(e, m);
    }
}

type TokenKind = BoundOf<
    | 'enumConstant'
    | 'libraryConstant'
    | 'classLiteral'
    | 'objectToken'
    | 'fieldToken'
    | 'label'
    | 'triggerVariable'
    | 'soql'
>;

function token(e: TokenKind, m: MethodContext): string {
    switch (e.kind) {
        case 'enumConstant':
            return `${m.file.cell(e.owner.name)}.E.${e.constant}`;
        case 'libraryConstant':
            return m.file.constant(
                `$.constant(${JSON.stringify(e.owner)}, ${JSON.stringify(e.constant)})`,
                `$E_${e.constant}`
            );
        case 'classLiteral':
            return `$.classLiteral(${m.file.type(e.of)})`;
        case 'objectToken':
            return `$.objectToken(${m.file.object(e.object.name)}, ${e.describe})`;
        case 'fieldToken':
            return `$.fieldToken(${m.file.object(e.object.name)}, ${JSON.stringify(e.field)}, ${e.describe})`;
        case 'label':
            return `$.label(${JSON.stringify(e.name)})`;
        case 'triggerVariable':
            return `$.triggerVariable(${JSON.stringify(e.name)})`;
        case 'soql':
            return soql(e, m);
    }
}

/** Answers an ApexList of rows, or the number for `SELECT COUNT()`. */
export function soql(e: BoundOf<'soql'>, m: MethodContext): string {
    const binds = e.binds.map((bind) => value(bind, m)).join(', ');
    const run = e.shape.kind === 'count' ? '$.count' : '$.query';
    const element = e.shape.kind === 'count' ? 'null' : m.file.type(e.type.args[0] ?? e.type);
    return `${run}(${JSON.stringify(e.text)}, [${binds}], ${JSON.stringify(e.shape.mode)}, ${element})`;
}

function literal(e: BoundOf<'literal'>, m: MethodContext): string {
    if (e.type.name === 'Decimal' && e.value !== null) {
        return m.file.decimal(String(e.value));
    }
    switch (typeof e.value) {
        case 'bigint':
            return e.value < 0n ? `(${e.value}n)` : `${e.value}n`;
        case 'number':
            return e.value < 0 || Object.is(e.value, -0)
                ? `(${Object.is(e.value, -0) ? '-0' : e.value})`
                : String(e.value);
        case 'string':
            return JSON.stringify(e.value);
        default:
            return String(e.value);
    }
}
