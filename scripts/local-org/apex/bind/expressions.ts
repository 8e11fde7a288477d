/** Expressions → bound nodes with their static types. */
import { T, classType } from '../../data/values/type.ts';
import type { Expression, ExpressionOf } from '../syntax/tree.ts';
import { assignment, step } from './assign.ts';
import type { Body } from './body.ts';
import type { Bound } from './bound.ts';
import { applyConversion, asOneRow, isRowSet } from './convert.ts';
import { newArray, newEntries, newItems, newObject } from './creation.ts';
import type { SafeLink } from './entity.ts';
import { asValue } from './entity.ts';
import { binary, canCast, conditional, literalNode, logic, relation, unary } from './operators.ts';
import { closeLinks, path } from './paths.ts';
import { ERROR } from './program.ts';
import { castConversion, conversion } from './relations.ts';
import { resolveType } from './resolve.ts';
import { soqlNode, soslNode } from './soql.ts';

const PATHS: ReadonlySet<Expression['kind']> = new Set(['name', 'member', 'call', 'index', 'this', 'super']);

export function bindExpression(body: Body, node: Expression): Bound {
    if (PATHS.has(node.kind)) {
        const links: SafeLink[] = [];
        const entity = path(body, node, links);
        return closeLinks(body, asValue(body, entity, node.at), links);
    }
    return operation(body, node) ?? creation(body, node);
}

function operation(body: Body, node: Expression): Bound | null {
    switch (node.kind) {
        case 'literal':
            return literalNode(body, node, node.at);
        case 'paren':
            return bindExpression(body, node.value);
        case 'unary':
            return unary(body, node);
        case 'step':
            return step(body, node);
        case 'binary':
            return binary(body, node.at, node.op, bindExpression(body, node.left), bindExpression(body, node.right));
        case 'relation':
            return relation(body, node.at, node.op, bindExpression(body, node.left), bindExpression(body, node.right));
        case 'logic':
            return logic(body, node);
        case 'conditional':
            return conditional(body, node);
        case 'assign':
            return assignment(body, node);
        case 'cast':
            return cast(body, node);
        case 'instanceof':
            return instanceOf(body, node);
        default:
            return null;
    }
}

function creation(body: Body, node: Expression): Bound {
    switch (node.kind) {
        case 'new':
            return newObject(body, node);
        case 'newArray':
            return newArray(body, node);
        case 'newItems':
            return newItems(body, node);
        case 'newEntries':
            return newEntries(body, node);
        case 'classLiteral':
            return classLiteral(body, node);
        case 'soql':
            return soqlNode(body, node);
        case 'sosl':
            return soslNode(body, node);
        case 'chain':
            return body.refuse(node.at, `A call to ${node.to}(…) must be the first statement of a constructor`);
        default:
            throw new Error(`Unknown expression in the syntax tree: ${node.kind}`);
    }
}

// ---- types in expressions -------------------------------------------------------------------------------------

function cast(body: Body, node: ExpressionOf<'cast'>): Bound {
    const to = resolveType(body.program, node.type, body.owner, body.file);
    const value = bindExpression(body, node.value);
    if (to === ERROR || value.type === ERROR) return body.broken(node.at);
    const row = isRowSet(value) && to.kind === 'sobject' ? asOneRow(value) : value;
    const found = castConversion(body.program, row.type, to);
    if (!found)
        return body.refuse(
            node.at,
            `Incompatible types since an instance of ${row.type.name} is never an instance of ${to.name}`
        );
    const converted = applyConversion(row, to, found);
    return converted.type === to
        ? converted
        : { kind: 'convert', at: row.at, type: to, notNull: row.notNull, value: row, from: row.type, rule: 'retype' };
}

function instanceOf(body: Body, node: ExpressionOf<'instanceof'>): Bound {
    const of = resolveType(body.program, node.type, body.owner, body.file);
    const value = bindExpression(body, node.value);
    if (of === ERROR || value.type === ERROR) return body.broken(node.at);
    if (!canCast(body, value.type, of) && !conversion(body.program, of, value.type)) {
        return body.refuse(
            node.at,
            `Operation instanceof is always false since an instance of ${value.type.name} is never an instance of ${of.name}`
        );
    }
    return { kind: 'instanceof', at: body.at(node.at), type: T.boolean, notNull: true, value, of };
}

function classLiteral(body: Body, node: ExpressionOf<'classLiteral'>): Bound {
    const of = node.of ? resolveType(body.program, node.of, body.owner, body.file) : T.void;
    return of === ERROR
        ? body.broken(node.at)
        : { kind: 'classLiteral', at: body.at(node.at), type: classType('System.Type'), notNull: true, of };
}
