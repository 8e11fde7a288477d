/** Expressions of the parser's tree → own tree. */
import {
    Arth1ExpressionContext,
    Arth2ExpressionContext,
    ArrayExpressionContext,
    AssignExpressionContext,
    BitAndExpressionContext,
    BitExpressionContext,
    BitNotExpressionContext,
    BitOrExpressionContext,
    BoundExpressionContext,
    CastExpressionContext,
    CmpExpressionContext,
    CoalExpressionContext,
    CondExpressionContext,
    DotExpressionContext,
    EqualityExpressionContext,
    IdPrimaryContext,
    InstanceOfExpressionContext,
    LiteralPrimaryContext,
    LogAndExpressionContext,
    LogOrExpressionContext,
    MethodCallExpressionContext,
    NegExpressionContext,
    NewExpressionContext,
    PostOpExpressionContext,
    PreOpExpressionContext,
    PrimaryExpressionContext,
    SoqlPrimaryContext,
    SoslPrimaryContext,
    SubExpressionContext,
    SuperPrimaryContext,
    ThisPrimaryContext,
    TypeRefPrimaryContext,
    VoidPrimaryContext
} from '@apexdevtools/apex-parser';
import type {
    ApexParserRuleContext,
    CreatedNameContext,
    CreatorContext,
    ExpressionContext,
    ExpressionListContext,
    LiteralContext,
    PrimaryContext,
    SoqlLiteralContext,
    TypeListContext,
    TypeRefContext
} from '@apexdevtools/apex-parser';
import type { BinaryOp, Expression, ExpressionOf, Pos, RelationOp, TypeRef } from './tree.ts';

export function posOf(ctx: ApexParserRuleContext): Pos {
    return [ctx.start.line, ctx.start.column + 1];
}

// ---- types --------------------------------------------------------------------------------------------------

export function typeList(ctx: TypeListContext | null): TypeRef[] {
    return ctx ? ctx.typeRef_list().map(typeRef) : [];
}

export function typeRef(ctx: TypeRefContext): TypeRef {
    const parts = ctx.typeName_list().map((part) => {
        const named = part.LIST() ?? part.SET() ?? part.MAP() ?? part.id();
        return { name: named.getText(), args: part.typeArguments() ? typeList(part.typeArguments().typeList()) : [] };
    });
    return { at: posOf(ctx), parts, dims: ctx.arraySubscripts()?.LBRACK_list().length ?? 0 };
}

function createdType(ctx: CreatedNameContext): TypeRef {
    const parts = ctx
        .idCreatedNamePair_list()
        .map((pair) => ({ name: pair.anyId().getText(), args: typeList(pair.typeList()) }));
    return { at: posOf(ctx), parts, dims: 0 };
}

// ---- literals -----------------------------------------------------------------------------------------------

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** Text of a quoted literal. */
export function unquote(text: string): string {
    const body = text.startsWith("'''") ? text.slice(3, -3).replace(/^\r?\n/, '') : text.slice(1, -1);
    return body.replace(/\\(u[0-9a-fA-F]{4}|.)/g, (_, escape: string) =>
        escape.length === 5 ? String.fromCharCode(parseInt(escape.slice(1), 16)) : (ESCAPES[escape] ?? escape)
    );
}

export function literal(ctx: LiteralContext): ExpressionOf<'literal'> {
    const at = posOf(ctx);
    const text = ctx.getText();
    if (ctx.IntegerLiteral()) return { kind: 'literal', at, type: 'Integer', value: text };
    if (ctx.LongLiteral()) return { kind: 'literal', at, type: 'Long', value: text.slice(0, -1) };
    if (ctx.NumberLiteral()) {
        const double = /d$/i.test(text);
        return { kind: 'literal', at, type: double ? 'Double' : 'Decimal', value: double ? text.slice(0, -1) : text };
    }
    if (ctx.BooleanLiteral()) return { kind: 'literal', at, type: 'Boolean', value: text.toLowerCase() };
    if (ctx.NULL()) return { kind: 'literal', at, type: 'null', value: 'null' };
    return { kind: 'literal', at, type: 'String', value: unquote(text) };
}

// ---- expressions --------------------------------------------------------------------------------------------

export function expressions(ctx: ExpressionListContext | null): Expression[] {
    return ctx ? ctx.expression_list().map(expression) : [];
}

/** Token text between the operands, `>` `>` joined to `>>`. */
function operatorBetween(ctx: ApexParserRuleContext): string {
    return (ctx.children ?? [])
        .slice(1, -1)
        .map((child) => child.getText())
        .join('');
}

const BINARY = [
    Arth1ExpressionContext,
    Arth2ExpressionContext,
    BitExpressionContext,
    BitAndExpressionContext,
    BitNotExpressionContext,
    BitOrExpressionContext
];
const LOGIC = [LogAndExpressionContext, LogOrExpressionContext, CoalExpressionContext];

type BinaryContext =
    Arth1ExpressionContext | LogAndExpressionContext | CmpExpressionContext | EqualityExpressionContext;

export function expression(ctx: ExpressionContext): Expression {
    if (ctx instanceof PrimaryExpressionContext) return primary(ctx.primary());
    if (ctx instanceof DotExpressionContext) return dot(ctx);
    if (ctx instanceof MethodCallExpressionContext) return methodCall(ctx);
    if (ctx instanceof NewExpressionContext) return creation(posOf(ctx), ctx.creator());
    if (BINARY.some((c) => ctx instanceof c))
        return { kind: 'binary', op: operatorBetween(ctx) as BinaryOp, ...sides(ctx as Arth1ExpressionContext) };
    if (LOGIC.some((c) => ctx instanceof c))
        return {
            kind: 'logic',
            op: operatorBetween(ctx) as '&&' | '||' | '??',
            ...sides(ctx as LogAndExpressionContext)
        };
    if (ctx instanceof CmpExpressionContext)
        return { kind: 'relation', op: operatorBetween(ctx) as RelationOp, ...sides(ctx) };
    if (ctx instanceof EqualityExpressionContext) return equality(ctx);
    return unaryOrOther(ctx);
}

function sides(ctx: BinaryContext): { readonly at: Pos; readonly left: Expression; readonly right: Expression } {
    return { at: posOf(ctx), left: expression(ctx.expression(0)), right: expression(ctx.expression(1)) };
}

function equality(ctx: EqualityExpressionContext): Expression {
    const op = operatorBetween(ctx);
    return { kind: 'relation', op: op === '<>' ? '!=' : (op as RelationOp), ...sides(ctx) };
}

function unaryOrOther(ctx: ExpressionContext): Expression {
    const at = posOf(ctx);
    if (ctx instanceof SubExpressionContext) return { kind: 'paren', at, value: expression(ctx.expression()) };
    if (ctx instanceof AssignExpressionContext) {
        const op = operatorBetween(ctx);
        const binary = op === '=' ? null : (op.slice(0, -1) as BinaryOp);
        return {
            kind: 'assign',
            at,
            op: binary,
            target: expression(ctx.expression(0)),
            value: expression(ctx.expression(1))
        };
    }
    if (ctx instanceof CondExpressionContext) {
        const [condition, whenTrue, whenFalse] = [ctx.expression(0), ctx.expression(1), ctx.expression(2)].map(
            expression
        ) as [Expression, Expression, Expression];
        return { kind: 'conditional', at, condition, whenTrue, whenFalse };
    }
    if (ctx instanceof NegExpressionContext)
        return { kind: 'unary', at, op: ctx.BANG() ? '!' : '~', operand: expression(ctx.expression()) };
    if (ctx instanceof PostOpExpressionContext)
        return { kind: 'step', at, op: ctx.INC() ? '++' : '--', prefix: false, operand: expression(ctx.expression()) };
    if (ctx instanceof PreOpExpressionContext) {
        const operand = expression(ctx.expression());
        if (ctx.INC() || ctx.DEC()) return { kind: 'step', at, op: ctx.INC() ? '++' : '--', prefix: true, operand };
        return { kind: 'unary', at, op: ctx.SUB() ? '-' : '+', operand };
    }
    if (ctx instanceof CastExpressionContext)
        return { kind: 'cast', at, type: typeRef(ctx.typeRef()), value: expression(ctx.expression()) };
    if (ctx instanceof InstanceOfExpressionContext)
        return { kind: 'instanceof', at, type: typeRef(ctx.typeRef()), value: expression(ctx.expression()) };
    if (ctx instanceof ArrayExpressionContext)
        return { kind: 'index', at, list: expression(ctx.expression(0)), index: expression(ctx.expression(1)) };
    throw new Error(`Unknown expression in the parser's tree: ${ctx.constructor.name}`);
}

function dot(ctx: DotExpressionContext): Expression {
    const on = expression(ctx.expression());
    const safe = Boolean(ctx.QUESTIONDOT());
    const called = ctx.dotMethodCall();
    if (!called) return { kind: 'member', at: posOf(ctx.anyId()), on, name: ctx.anyId().getText(), safe };
    return {
        kind: 'call',
        at: posOf(called),
        on,
        name: called.anyId().getText(),
        args: expressions(called.expressionList()),
        safe
    };
}

function methodCall(ctx: MethodCallExpressionContext): Expression {
    const call = ctx.methodCall();
    const args = expressions(call.expressionList());
    if (call.id()) return { kind: 'call', at: posOf(call), on: null, name: call.id().getText(), args, safe: false };
    return { kind: 'chain', at: posOf(call), to: call.THIS() ? 'this' : 'super', args };
}

function primary(ctx: PrimaryContext): Expression {
    const at = posOf(ctx);
    if (ctx instanceof IdPrimaryContext) return { kind: 'name', at, name: ctx.id().getText() };
    if (ctx instanceof LiteralPrimaryContext) return literal(ctx.literal());
    if (ctx instanceof ThisPrimaryContext) return { kind: 'this', at };
    if (ctx instanceof SuperPrimaryContext) return { kind: 'super', at };
    if (ctx instanceof VoidPrimaryContext) return { kind: 'classLiteral', at, of: null };
    if (ctx instanceof TypeRefPrimaryContext) return { kind: 'classLiteral', at, of: typeRef(ctx.typeRef()) };
    if (ctx instanceof SoqlPrimaryContext) return soql(ctx.soqlLiteral());
    if (ctx instanceof SoslPrimaryContext) return sosl(ctx);
    throw new Error(`Unknown primary in the parser's tree: ${ctx.constructor.name}`);
}

function creation(at: Pos, ctx: CreatorContext): Expression {
    const type = createdType(ctx.createdName());
    const rest = ctx.classCreatorRest();
    if (rest) return { kind: 'new', at, type, args: expressions(rest.arguments().expressionList()) };
    const array = ctx.arrayCreatorRest();
    if (array) {
        const items = array.arrayInitializer()?.expression_list().map(expression) ?? [];
        return {
            kind: 'newArray',
            at,
            element: type,
            size: array.expression() ? expression(array.expression()) : null,
            items
        };
    }
    const map = ctx.mapCreatorRest();
    if (map) {
        const entries = map
            .mapCreatorRestPair_list()
            .map((pair) => [expression(pair.expression(0)), expression(pair.expression(1))] as const);
        return { kind: 'newEntries', at, type, entries };
    }
    return { kind: 'newItems', at, type, items: ctx.setCreatorRest()?.expression_list().map(expression) ?? [] };
}

// ---- SOQL ---------------------------------------------------------------------------------------------------

function bindsIn(ctx: ApexParserRuleContext, found: BoundExpressionContext[]): BoundExpressionContext[] {
    for (const child of ctx.children ?? []) {
        if (child instanceof BoundExpressionContext) found.push(child);
        else if ('children' in child) bindsIn(child as ApexParserRuleContext, found);
    }
    return found;
}

/** Comments become blanks, so that positions stay those of the source. */
function withoutComments(text: string): string {
    return text.replace(/'(?:\\.|[^'\\])*'|\/\/[^\n]*|\/\*[\s\S]*?\*\//g, (part) =>
        part.startsWith("'") ? part : part.replace(/[^\n]/g, ' ')
    );
}

/** The query's own text; only the bind expressions are replaced, so positions in it stay those of the source. */
function soql(ctx: SoqlLiteralContext): Expression {
    return { kind: 'soql', at: posOf(ctx), ...withoutBinds(ctx, ctx.query().start.start) };
}

/** What stands between the brackets. */
function sosl(ctx: SoslPrimaryContext): Expression {
    return { kind: 'sosl', at: posOf(ctx), ...withoutBinds(ctx, ctx.start.start + 1) };
}

function withoutBinds(
    ctx: ApexParserRuleContext,
    start: number
): { readonly text: string; readonly binds: readonly Expression[] } {
    const input = ctx.start.getInputStream();
    const binds = bindsIn(ctx, []);
    let text = '';
    let from = start;
    for (const [i, bind] of binds.entries()) {
        text += `${input.getText(from, bind.start.start - 1)}:b${i}`;
        from = (bind.stop ?? bind.start).stop + 1;
    }
    const closing = (ctx.stop ?? ctx.start).start - 1;
    text += closing >= from ? input.getText(from, closing) : '';
    return { text: withoutComments(text).trim(), binds: binds.map((bind) => expression(bind.expression())) };
}
