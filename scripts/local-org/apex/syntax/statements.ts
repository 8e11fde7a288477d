/** Statements of the parser's tree → own tree. */
import type {
    BlockContext,
    ForStatementContext,
    LocalVariableDeclarationContext,
    QualifiedNameContext,
    StatementContext,
    SwitchStatementContext,
    TryStatementContext,
    VariableDeclaratorsContext,
    WhenLiteralContext
} from '@apexdevtools/apex-parser';
import type { AccessLevelContext } from '@apexdevtools/apex-parser';
import { expression, expressions, posOf, typeRef, unquote } from './expressions.ts';
import type { Declarator, DmlWord, Expression, Pos, Statement, TypeRef, WhenLabel, WhenNode } from './tree.ts';

export function block(ctx: BlockContext): Statement {
    return { kind: 'block', at: posOf(ctx), statements: ctx.statement_list().map(statement) };
}

export function declarators(ctx: VariableDeclaratorsContext): Declarator[] {
    return ctx.variableDeclarator_list().map((d) => ({
        at: posOf(d),
        name: d.id().getText(),
        value: d.expression() ? expression(d.expression()) : null
    }));
}

export function qualifiedType(ctx: QualifiedNameContext): TypeRef {
    return { at: posOf(ctx), parts: ctx.id_list().map((id) => ({ name: id.getText(), args: [] })), dims: 0 };
}

function declaration(ctx: LocalVariableDeclarationContext): Statement {
    const final = ctx.modifier_list().some((m) => Boolean(m.FINAL()));
    return {
        kind: 'declare',
        at: posOf(ctx),
        final,
        type: typeRef(ctx.typeRef()),
        declarators: declarators(ctx.variableDeclarators())
    };
}

export function statement(ctx: StatementContext): Statement {
    return simple(ctx) ?? compound(ctx) ?? dml(ctx) ?? fail(ctx);
}

function fail(ctx: StatementContext): never {
    throw new Error(`Unknown statement in the parser's tree at line ${ctx.start.line}`);
}

function simple(ctx: StatementContext): Statement | null {
    const at = posOf(ctx);
    if (ctx.expressionStatement())
        return { kind: 'expression', at, expression: expression(ctx.expressionStatement().expression()) };
    if (ctx.localVariableDeclarationStatement())
        return declaration(ctx.localVariableDeclarationStatement().localVariableDeclaration());
    const returned = ctx.returnStatement();
    if (returned)
        return { kind: 'return', at, value: returned.expression() ? expression(returned.expression()) : null };
    if (ctx.throwStatement()) return { kind: 'throw', at, value: expression(ctx.throwStatement().expression()) };
    if (ctx.breakStatement()) return { kind: 'break', at };
    if (ctx.continueStatement()) return { kind: 'continue', at };
    return null;
}

function compound(ctx: StatementContext): Statement | null {
    const at = posOf(ctx);
    if (ctx.block()) return block(ctx.block());
    const branch = ctx.ifStatement();
    if (branch) {
        const otherwise = branch.ELSE() ? statement(branch.statement(1)) : null;
        return {
            kind: 'if',
            at,
            condition: expression(branch.parExpression().expression()),
            then: statement(branch.statement(0)),
            otherwise
        };
    }
    if (ctx.forStatement()) return loop(ctx.forStatement());
    const repeat = ctx.whileStatement();
    if (repeat) {
        const body = repeat.statement() ? statement(repeat.statement()) : null;
        return { kind: 'while', at, condition: expression(repeat.parExpression().expression()), body };
    }
    const until = ctx.doWhileStatement();
    if (until)
        return {
            kind: 'doWhile',
            at,
            condition: expression(until.parExpression().expression()),
            body: block(until.block())
        };
    if (ctx.tryStatement()) return tryStatement(ctx.tryStatement());
    if (ctx.switchStatement()) return switchStatement(ctx.switchStatement());
    const as = ctx.runAsStatement();
    return as ? { kind: 'runAs', at, args: expressions(as.expressionList()), body: block(as.block()) } : null;
}

function loop(ctx: ForStatementContext): Statement {
    const at = posOf(ctx);
    const control = ctx.forControl();
    const body = ctx.statement() ? statement(ctx.statement()) : null;
    const each = control.enhancedForControl();
    if (each) {
        return {
            kind: 'foreach',
            at,
            type: typeRef(each.typeRef()),
            name: each.id().getText(),
            source: expression(each.expression()),
            body
        };
    }
    const start = control.forInit();
    const declared = start?.localVariableDeclaration();
    const init: Statement[] = declared
        ? [declaration(declared)]
        : expressions(start?.expressionList() ?? null).map((e) => ({ kind: 'expression', at: e.at, expression: e }));
    const condition = control.expression() ? expression(control.expression()) : null;
    return {
        kind: 'for',
        at,
        init,
        condition,
        update: expressions(control.forUpdate()?.expressionList() ?? null),
        body
    };
}

function tryStatement(ctx: TryStatementContext): Statement {
    const catches = ctx.catchClause_list().map((c) => ({
        at: posOf(c),
        type: qualifiedType(c.qualifiedName()),
        name: c.id().getText(),
        body: block(c.block())
    }));
    const last = ctx.finallyBlock();
    return {
        kind: 'try',
        at: posOf(ctx),
        body: block(ctx.block()),
        catches,
        finally: last ? block(last.block()) : null
    };
}

function switchStatement(ctx: SwitchStatementContext): Statement {
    const whens = ctx.whenControl_list().map((when): WhenNode => {
        const at = posOf(when);
        const body = block(when.block());
        const value = when.whenValue();
        if (value.ELSE()) return { kind: 'else', at, body };
        if (value.typeRef())
            return { kind: 'type', at, type: typeRef(value.typeRef()), name: value.id().getText(), body };
        return { kind: 'values', at, labels: value.whenLiteral_list().map(whenLabel), body };
    });
    return { kind: 'switch', at: posOf(ctx), value: expression(ctx.expression()), whens };
}

function whenLabel(ctx: WhenLiteralContext): WhenLabel {
    const at = posOf(ctx);
    if (ctx.whenLiteral()) return whenLabel(ctx.whenLiteral());
    if (ctx.qualifiedName()) return { kind: 'name', at, name: ctx.qualifiedName().getText() };
    if (ctx.NULL()) return { kind: 'literal', value: { kind: 'literal', at, type: 'null', value: 'null' } };
    const number = ctx.IntegerLiteral() ?? ctx.LongLiteral();
    if (number) return { kind: 'literal', value: signed(at, ctx.SUB_list().length % 2 === 1, number.getText()) };
    return { kind: 'literal', value: { kind: 'literal', at, type: 'String', value: unquote(ctx.getText()) } };
}

function signed(at: Pos, negative: boolean, text: string): Expression {
    const long = /l$/i.test(text);
    const value = `${negative ? '-' : ''}${long ? text.slice(0, -1) : text}`;
    return { kind: 'literal', at, type: long ? 'Long' : 'Integer', value };
}

// ---- DML ----------------------------------------------------------------------------------------------------

function accessOf(ctx: AccessLevelContext | null): 'user' | 'system' | null {
    if (!ctx) return null;
    return ctx.USER() ? 'user' : 'system';
}

function dml(ctx: StatementContext): Statement | null {
    const at = posOf(ctx);
    const up = ctx.upsertStatement();
    if (up) {
        const externalId = up.qualifiedName()?.getText() ?? null;
        return {
            kind: 'dml',
            at,
            operation: 'upsert',
            values: [expression(up.expression())],
            externalId,
            access: accessOf(up.accessLevel())
        };
    }
    const merge = ctx.mergeStatement();
    if (merge) {
        const values = merge.expression_list().map(expression);
        return { kind: 'dml', at, operation: 'merge', values, externalId: null, access: accessOf(merge.accessLevel()) };
    }
    const one = ctx.insertStatement() ?? ctx.updateStatement() ?? ctx.deleteStatement() ?? ctx.undeleteStatement();
    if (!one) return null;
    const operation = one.start.text.toLowerCase() as DmlWord;
    return {
        kind: 'dml',
        at,
        operation,
        values: [expression(one.expression())],
        externalId: null,
        access: accessOf(one.accessLevel())
    };
}
