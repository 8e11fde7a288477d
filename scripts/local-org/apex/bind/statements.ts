/** Statements → bound nodes. */
import type { Type } from '../../data/values/type.ts';
import { T, classType } from '../../data/values/type.ts';
import type { Expression, Pos, Statement, StatementOf } from '../syntax/tree.ts';
import type { Body } from './body.ts';
import type { Bound, BoundStatement } from './bound.ts';
import { asOneRow, assignTo } from './convert.ts';
import { dmlStatement } from './dml.ts';
import { bindExpression } from './expressions.ts';
import { completes } from './flow.ts';
import { foreach } from './loops.ts';
import { condition } from './operators.ts';
import { ERROR } from './program.ts';
import { distance } from './relations.ts';
import { resolveType } from './resolve.ts';
import { stopping } from './stops.ts';
import { switchStatement } from './switch.ts';

/** A statement that is refused stops whoever reaches it, and nobody else. */
export function bindStatement(body: Body, s: Statement): BoundStatement {
    return stopping(body.program, body.at(s.at), () => bindSound(body, s));
}

function bindSound(body: Body, s: Statement): BoundStatement {
    const at = body.at(s.at);
    switch (s.kind) {
        case 'block':
            return body.scoped(() => ({ kind: 'block', at, statements: bindStatements(body, s.statements) }));
        case 'declare':
            return declare(body, s);
        case 'expression':
            return { kind: 'expression', at, expression: statementExpression(body, s.expression) };
        case 'if':
            return ifStatement(body, s);
        case 'return':
            return { kind: 'return', at, value: returned(body, s) };
        case 'throw':
            return { kind: 'throw', at, value: thrown(body, s) };
        case 'try':
            return tryStatement(body, s);
        case 'dml':
            return dmlStatement(body, s);
        case 'switch':
            return switchStatement(body, s);
        case 'runAs':
            return runAs(body, s);
        default:
            return loopOrJump(body, s);
    }
}

function loopOrJump(
    body: Body,
    s: StatementOf<'for' | 'foreach' | 'while' | 'doWhile' | 'break' | 'continue'>
): BoundStatement {
    const at = body.at(s.at);
    switch (s.kind) {
        case 'for':
            return forStatement(body, s);
        case 'foreach':
            return foreach(body, s);
        case 'while':
        case 'doWhile': {
            const test = condition(body, bindExpression(body, s.condition));
            return { kind: s.kind, at, condition: test, body: loopBody(body, s.body, s.at) };
        }
        default:
            if (body.loops === 0) body.error(s.at, `${s.kind} outside of a loop`);
            return { kind: s.kind, at };
    }
}

/** Binds a sequence and reports what cannot be reached. */
export function bindStatements(body: Body, list: readonly Statement[]): BoundStatement[] {
    const bound: BoundStatement[] = [];
    let reported = false;
    for (const s of list) {
        const last = bound.at(-1);
        if (last && !completes(last) && !reported) {
            body.error(s.at, 'Unreachable statement');
            reported = true;
        }
        const node = bindStatement(body, s);
        // A declaration of several variables is one statement in the text and several here, in the same scope.
        if (node.kind === 'block' && s.kind === 'declare') bound.push(...node.statements);
        else bound.push(node);
    }
    return bound;
}

/** Body of a branch or loop in a scope of its own. */
export function branch(body: Body, s: Statement): BoundStatement {
    return body.scoped(() => bindStatement(body, s));
}

export function loopBody(body: Body, s: Statement | null, at: Pos): BoundStatement {
    if (!s) return { kind: 'block', at: body.at(at), statements: [] };
    body.loops++;
    const bound = branch(body, s);
    body.loops--;
    return bound;
}

function declare(body: Body, s: StatementOf<'declare'>): BoundStatement {
    const type = resolveType(body.program, s.type, body.owner, body.file);
    const statements = s.declarators.map((d): BoundStatement => {
        const value = d.value ? assignTo(body, bindExpression(body, d.value), type, d.value.at) : null;
        const local = body.declare(d.at, d.name, type, s.final ? (value ? 'given' : 'open') : 'no');
        if (value?.notNull) body.startsSolid(local);
        return { kind: 'declare', at: body.at(d.at), local, value };
    });
    const [first] = statements;
    return statements.length === 1 && first ? first : { kind: 'block', at: body.at(s.at), statements };
}

const STATEMENT_EXPRESSIONS: ReadonlySet<Expression['kind']> = new Set(['assign', 'call', 'step', 'new', 'chain']);

function statementExpression(body: Body, node: Expression): Bound {
    if (!STATEMENT_EXPRESSIONS.has(node.kind)) body.error(node.at, 'Expression cannot be a statement');
    return bindExpression(body, node);
}

function ifStatement(body: Body, s: StatementOf<'if'>): BoundStatement {
    const test = condition(body, bindExpression(body, s.condition));
    const otherwise = s.otherwise ? branch(body, s.otherwise) : null;
    return { kind: 'if', at: body.at(s.at), condition: test, then: branch(body, s.then), otherwise };
}

function forStatement(body: Body, s: StatementOf<'for'>): BoundStatement {
    return body.scoped(() => {
        const init = bindStatements(body, s.init);
        const test = s.condition ? condition(body, bindExpression(body, s.condition)) : null;
        const update = s.update.map((u) => bindExpression(body, u));
        return { kind: 'for', at: body.at(s.at), init, condition: test, update, body: loopBody(body, s.body, s.at) };
    });
}

function returned(body: Body, s: StatementOf<'return'>): Bound | null {
    const value = s.value ? bindExpression(body, s.value) : null;
    if (body.returns === null) {
        if (value) body.error(s.at, 'Method does not return a value');
        return null;
    }
    if (!value) {
        body.error(s.at, `Missing return value of type ${body.returns.name}`);
        return null;
    }
    return assignTo(body, value, body.returns, s.value?.at ?? s.at);
}

const EXCEPTION = classType('System.Exception');

function isException(body: Body, type: Type): boolean {
    return type === ERROR || distance(body.program, type, EXCEPTION) >= 0;
}

function thrown(body: Body, s: StatementOf<'throw'>): Bound {
    const value = bindExpression(body, s.value);
    return isException(body, value.type)
        ? value
        : body.refuse(s.at, `Throw expression must be of type exception: ${value.type.name}`);
}

function tryStatement(body: Body, s: StatementOf<'try'>): BoundStatement {
    const attempt = bindStatement(body, s.body);
    const seen: Type[] = [];
    const catches = s.catches.map((c) =>
        body.scoped(() => {
            const type = resolveType(body.program, c.type, body.owner, body.file);
            if (!isException(body, type)) body.error(c.at, `Catch expression must be of type exception: ${type.name}`);
            if (seen.some((earlier) => distance(body.program, type, earlier) >= 0))
                body.error(c.at, `Catch clause is never reached: ${type.name}`);
            seen.push(type);
            const local = body.declare(c.at, c.name, type);
            body.startsSolid(local);
            return { type, local, body: bindStatement(body, c.body) };
        })
    );
    return {
        kind: 'try',
        at: body.at(s.at),
        body: attempt,
        catches,
        finally: s.finally ? bindStatement(body, s.finally) : null
    };
}

function runAs(body: Body, s: StatementOf<'runAs'>): BoundStatement {
    const [first, ...more] = s.args.map((a) => bindExpression(body, a));
    let user: Bound = first ? asOneRow(first) : body.broken(s.at);
    const isUser = user.type === ERROR || user.type === T.sobject || user.type.name === 'User';
    if (user.type.name === 'System.Version') body.program.gap(body.file, s.at, 'System.runAs(Version)');
    else if (!isUser || more.length > 0 || !first) user = body.refuse(s.at, 'System.runAs takes one User');
    return { kind: 'runAs', at: body.at(s.at), user, body: bindStatement(body, s.body) };
}
