/** Static queries: the engine tells their shape, the binder their type. */
import { T, listType, sobjectType } from '../../data/values/type.ts';
import { ApexException, NotSupportedError } from '../../data/values/exception.ts';
import type { QueryShape } from '../../data/contracts.ts';
import type { ExpressionOf } from '../syntax/tree.ts';
import type { Body } from './body.ts';
import type { Bound } from './bound.ts';
import { bindExpression } from './expressions.ts';
import { isEnum } from './members.ts';
import { requireLibrary } from './names.ts';
import { ERROR } from './program.ts';

export function soqlNode(body: Body, node: ExpressionOf<'soql'>): Bound {
    const binds = node.binds.map((bind) => bindExpression(body, bind));
    for (const bind of binds) checkBind(body, bind);
    const shape = shapeOf(body, node);
    if (!shape || binds.some((b) => b.type === ERROR)) return body.broken(node.at);
    const row = shape.kind === 'aggregate' ? sobjectType('AggregateResult') : sobjectType(shape.object.name);
    const type = shape.kind === 'count' ? T.integer : listType(row);
    return {
        kind: 'soql',
        at: body.at(node.at),
        type,
        notNull: true,
        text: node.text,
        binds,
        shape,
        sharing: body.sharing
    };
}

const LISTS = listType(listType(T.sobject));

/** A static search is `Search.query` with its binds by name. */
export function soslNode(body: Body, node: ExpressionOf<'sosl'>): Bound {
    const binds = node.binds.map((bind) => bindExpression(body, bind));
    if (binds.some((b) => b.type === ERROR)) return body.broken(node.at);
    for (const bind of binds) checkBind(body, bind);
    const at = body.at(node.at);
    const method = {
        owner: 'System.Search',
        key: 'static query(String)',
        params: [T.string],
        returns: LISTS,
        static: true,
        interface: false,
        name: 'query'
    };
    requireLibrary(body, node.at, method);
    const text: Bound = { kind: 'literal', at, type: T.string, notNull: true, value: node.text };
    const scope = binds.map((value, i) => ({ name: `b${i}`, value }));
    return {
        kind: 'libraryCall',
        at,
        type: LISTS,
        notNull: true,
        method,
        on: null,
        args: [text],
        viaSuper: false,
        scope
    };
}

/** A bind is a simple value, a record (for its Id), or a collection of them. */
function checkBind(body: Body, bind: Bound): void {
    const { type } = bind;
    const element = type.kind === 'list' || type.kind === 'set' ? type.args[0] : type;
    const simple = element?.kind === 'prim' || element?.kind === 'sobject' || element?.kind === 'null';
    // A place may stand in DISTANCE().
    const place = type.name === 'System.Location' || type.name === 'System.Address';
    const keys =
        place || type.kind === 'map' || type === ERROR || (element !== undefined && isEnum(body.program, element));
    if (!simple && !keys) body.error([bind.at.line, bind.at.column], `Invalid bind expression type: ${type.name}`);
}

function shapeOf(body: Body, node: ExpressionOf<'soql'>): QueryShape | null {
    try {
        return body.program.environment.soql.shape(node.text);
    } catch (error) {
        if (error instanceof NotSupportedError) body.program.gap(body.file, node.at, error.feature);
        else if (error instanceof ApexException) body.error(node.at, error.message);
        else throw error;
        return null;
    }
}
