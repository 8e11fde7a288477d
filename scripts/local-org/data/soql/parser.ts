/** SOQL by recursive descent. Errors carry the platform's "unexpected token". */
import { NotSupportedError } from '../values/exception.ts';
import { errorAt } from './errors.ts';
import { tokenize } from './lexer.ts';
import type { Token } from './lexer.ts';
import { relativeDateTakesNumber } from './dates.ts';
import type {
    Argument,
    BindExpr,
    CallExpr,
    Condition,
    Count,
    Expr,
    Operand,
    Operator,
    OrderItem,
    PathExpr,
    Query,
    SelectItem,
    TypeofItem
} from './tree.ts';

export function parseQuery(text: string): Query {
    const parser = new Parser(text);
    const query = parser.query();
    parser.expectEnd();
    return query;
}

const CLAUSES = new Set([
    'WHERE',
    'WITH',
    'GROUP',
    'HAVING',
    'ORDER',
    'LIMIT',
    'OFFSET',
    'FOR',
    'ALL',
    'USING',
    'UPDATE'
]);
const SYMBOL_OPERATORS = new Set(['=', '!=', '<>', '<', '<=', '>', '>=']);

class Parser {
    readonly #text: string;
    readonly #tokens: readonly Token[];
    #at = 0;

    constructor(text: string) {
        this.#text = text;
        this.#tokens = tokenize(text);
    }

    #peek(ahead = 0): Token {
        const last = this.#tokens.length - 1;
        return this.#tokens[Math.min(this.#at + ahead, last)] as Token;
    }

    #next(): Token {
        const token = this.#peek();
        this.#at++;
        return token;
    }

    #is(word: string, ahead = 0): boolean {
        const token = this.#peek(ahead);
        return token.upper === word && token.kind !== 'string';
    }

    #take(word: string): boolean {
        if (!this.#is(word)) return false;
        this.#at++;
        return true;
    }

    #expect(word: string): Token {
        if (!this.#is(word)) this.#unexpected();
        return this.#next();
    }

    #unexpected(token = this.#peek()): never {
        const written = token.kind === 'string' ? token.upper : token.text;
        throw errorAt(this.#text, token.at, `unexpected token: '${written}'`);
    }

    #refuse(feature: string): never {
        throw new NotSupportedError(`SOQL ${feature}`, `query: ${this.#text.replace(/\s+/g, ' ').slice(0, 200)}`);
    }

    #name(): Token {
        const token = this.#next();
        return token.kind === 'name' ? token : this.#unexpected(token);
    }

    expectEnd(): void {
        if (this.#peek().kind !== 'end') this.#unexpected();
    }

    query(): Query {
        const at = this.#expect('SELECT').at;
        const count = this.#is('COUNT') && this.#is('(', 1) && this.#is(')', 2);
        if (count) this.#at += 3;
        const select = count ? [] : this.#list(() => this.#selectItem());
        this.#expect('FROM');
        const from = this.#from();
        const scope = this.#scope();
        const where = this.#take('WHERE') ? this.#condition() : null;
        const mode = this.#mode();
        const { groupBy, subtotals } = this.#groupBy();
        const having = this.#take('HAVING') ? this.#condition() : null;
        const orderBy = this.#orderBy();
        const limit = this.#take('LIMIT') ? this.#count() : null;
        const offset = this.#take('OFFSET') ? this.#count() : null;
        return {
            count,
            select,
            ...from,
            scope,
            where,
            mode,
            groupBy,
            subtotals,
            having,
            orderBy,
            limit,
            offset,
            ...this.#tail(),
            at
        };
    }

    #list<R>(item: () => R): R[] {
        const items = [item()];
        while (this.#take(',')) items.push(item());
        return items;
    }

    #selectItem(): SelectItem {
        if (this.#is('(')) {
            this.#next();
            const query = this.query();
            this.#expect(')');
            return { kind: 'child', query };
        }
        if (this.#is('TYPEOF') && this.#peek(1).kind === 'name') return this.#typeofItem();
        if (this.#is('FIELDS') && this.#is('(', 1)) return this.#fieldsItem();
        const expr = this.#expr();
        const token = this.#peek();
        const alias = token.kind === 'name' && token.upper !== 'FROM' ? this.#next().text : null;
        return { kind: 'expr', expr, alias };
    }

    #typeofItem(): TypeofItem {
        this.#expect('TYPEOF');
        const path = this.#path();
        const cases: TypeofItem['cases'][number][] = [];
        while (this.#take('WHEN')) {
            const object = this.#name();
            this.#expect('THEN');
            cases.push({ object: object.text, at: object.at, fields: this.#list(() => this.#path()) });
        }
        if (cases.length === 0) this.#unexpected();
        const otherwise = this.#take('ELSE') ? this.#list(() => this.#path()) : [];
        this.#expect('END');
        return { kind: 'typeof', path, cases, otherwise };
    }

    #path(): PathExpr {
        const expr = this.#expr();
        return expr.kind === 'path' ? expr : this.#refuse(`${expr.fn}() in TYPEOF`);
    }

    #fieldsItem(): SelectItem {
        const at = this.#next().at;
        this.#expect('(');
        const group = this.#name();
        if (group.upper !== 'ALL' && group.upper !== 'STANDARD' && group.upper !== 'CUSTOM') this.#unexpected(group);
        this.#expect(')');
        return { kind: 'fields', group: group.upper, at };
    }

    #expr(): Expr {
        const first = this.#name();
        if (this.#is('(')) return this.#call(first);
        const names = [first.text];
        while (this.#take('.')) names.push(this.#name().text);
        return { kind: 'path', names, at: first.at };
    }

    #call(name: Token): CallExpr {
        this.#expect('(');
        const args = this.#is(')') ? [] : this.#list(() => this.#argument());
        this.#expect(')');
        return { kind: 'call', fn: name.upper, args, at: name.at };
    }

    #argument(): Argument {
        const { kind, at } = this.#peek();
        return this.#is(':') || kind === 'number' || kind === 'string'
            ? { kind: 'value', operand: this.#operand(), at }
            : this.#expr();
    }

    #from(): Pick<Query, 'from' | 'fromAt' | 'alias'> {
        const first = this.#name();
        let from = first.text;
        while (this.#take('.')) from = this.#name().text;
        this.#take('AS');
        const token = this.#peek();
        const alias = token.kind === 'name' && !CLAUSES.has(token.upper) ? this.#next().text : null;
        if (this.#is(',')) this.#refuse('FROM with several objects');
        return { from, fromAt: first.at, alias };
    }

    #scope(): Query['scope'] {
        if (!this.#take('USING')) return 'everything';
        this.#expect('SCOPE');
        const scope = this.#name();
        if (scope.upper === 'EVERYTHING') return 'everything';
        return scope.upper === 'MINE' ? 'mine' : this.#refuse(`USING SCOPE ${scope.text}`);
    }

    #mode(): Query['mode'] {
        if (!this.#take('WITH')) return null;
        const mode = this.#name();
        if (mode.upper === 'USER_MODE') return 'user';
        if (mode.upper === 'SYSTEM_MODE') return 'system';
        return mode.upper === 'SECURITY_ENFORCED' ? 'enforced' : this.#refuse(`WITH ${mode.text}`);
    }

    #groupBy(): Pick<Query, 'groupBy' | 'subtotals'> {
        if (!this.#take('GROUP')) return { groupBy: [], subtotals: null };
        this.#expect('BY');
        const subtotals = this.#is('(', 1)
            ? this.#take('ROLLUP')
                ? 'rollup'
                : this.#take('CUBE')
                  ? 'cube'
                  : null
            : null;
        if (subtotals === null) return { groupBy: this.#list(() => this.#expr()), subtotals };
        this.#expect('(');
        const groupBy = this.#list(() => this.#expr());
        this.#expect(')');
        return { groupBy, subtotals };
    }

    #orderBy(): OrderItem[] {
        if (!this.#take('ORDER')) return [];
        this.#expect('BY');
        return this.#list(() => {
            const expr = this.#expr();
            const descending = this.#take('DESC');
            if (!descending) this.#take('ASC');
            if (!this.#take('NULLS')) return { expr, descending, nulls: 'FIRST' };
            if (this.#take('LAST')) return { expr, descending, nulls: 'LAST' };
            this.#expect('FIRST');
            return { expr, descending, nulls: 'FIRST' };
        });
    }

    #count(): Count {
        if (this.#is(':')) return this.#bind();
        const token = this.#next();
        if (token.kind !== 'number' || !/^\d+$/.test(token.text)) this.#unexpected(token);
        return { kind: 'number', value: Number(token.text) };
    }

    /** `FOR VIEW` and `FOR REFERENCE` change nothing that a query shows. */
    #tail(): Pick<Query, 'allRows' | 'forUpdate'> {
        let forUpdate = false;
        while (this.#take('FOR')) {
            const purpose = this.#name();
            if (!['VIEW', 'REFERENCE', 'UPDATE'].includes(purpose.upper)) this.#unexpected(purpose);
            forUpdate ||= purpose.upper === 'UPDATE';
            this.#take(',');
        }
        const allRows = this.#take('ALL');
        if (allRows) this.#expect('ROWS');
        return { allRows, forUpdate };
    }

    #condition(): Condition {
        const first = this.#unary();
        const joiner = this.#is('AND') ? 'AND' : this.#is('OR') ? 'OR' : null;
        if (joiner === null) return first;
        const parts = [first];
        while (this.#take(joiner)) parts.push(this.#unary());
        // The platform refuses AND beside OR without brackets.
        if (this.#is('AND') || this.#is('OR')) this.#unexpected();
        return { kind: joiner === 'AND' ? 'and' : 'or', parts };
    }

    #unary(): Condition {
        if (this.#take('NOT')) return { kind: 'not', part: this.#unary() };
        if (this.#take('(')) {
            const inner = this.#condition();
            this.#expect(')');
            return inner;
        }
        return this.#comparison();
    }

    #comparison(): Condition {
        const left = this.#expr();
        const op = this.#operator();
        const takesList = op === 'IN' || op === 'NOT IN' || op === 'INCLUDES' || op === 'EXCLUDES';
        const right = takesList ? this.#inOperand() : this.#operand();
        return { kind: 'compare', left, op, right, at: left.at };
    }

    #operator(): Operator {
        const token = this.#next();
        if (token.kind === 'symbol' && SYMBOL_OPERATORS.has(token.text))
            return token.text === '<>' ? '!=' : (token.text as Operator);
        if (token.upper === 'NOT' && this.#take('IN')) return 'NOT IN';
        if (token.kind === 'name' && ['LIKE', 'IN', 'INCLUDES', 'EXCLUDES'].includes(token.upper))
            return token.upper as Operator;
        return this.#unexpected(token);
    }

    #inOperand(): (Condition & { kind: 'compare' })['right'] {
        if (this.#is(':')) return this.#bind();
        this.#expect('(');
        if (this.#is('SELECT')) {
            const query = this.query();
            this.#expect(')');
            return { kind: 'query', query };
        }
        const items = this.#list(() => this.#operand());
        this.#expect(')');
        return { kind: 'list', items };
    }

    #operand(): Operand {
        if (this.#is(':')) return this.#bind();
        const token = this.#next();
        const at = token.at;
        switch (token.kind) {
            case 'string':
                return { kind: 'string', value: token.text, like: token.like, at };
            case 'number':
                return { kind: 'number', text: token.text, at };
            case 'date':
            case 'datetime':
                return { kind: token.kind, text: token.text, at };
            case 'name':
                return this.#wordOperand(token);
            default:
                return this.#unexpected(token);
        }
    }

    #wordOperand(token: Token): Operand {
        const at = token.at;
        if (token.upper === 'NULL') return { kind: 'null', at };
        if (token.upper === 'TRUE' || token.upper === 'FALSE')
            return { kind: 'boolean', value: token.upper === 'TRUE', at };
        const takesNumber = relativeDateTakesNumber(token.upper);
        if (takesNumber === null) return this.#unexpected(token);
        if (!takesNumber) return { kind: 'relative', name: token.upper, n: null, at };
        this.#expect(':');
        const n = this.#next();
        if (n.kind !== 'number' || !/^\d+$/.test(n.text)) this.#unexpected(n);
        return { kind: 'relative', name: token.upper, n: Number(n.text), at };
    }

    #bind(): BindExpr {
        const at = this.#expect(':').at;
        let name = this.#name().text;
        while (this.#take('.')) name += `.${this.#name().text}`;
        return { kind: 'bind', name: name.toLowerCase(), at };
    }
}
