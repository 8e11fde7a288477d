/** Turns sformula's typed expression into one JavaScript function. */
import { runInThisContext } from 'node:vm';
import type { CompiledFormula } from 'sformula';
import { NotSupportedError } from '../values/exception.ts';
import { formulaFunction } from './formula-functions.ts';
import type { FormulaValue } from './formula-functions.ts';

type Expression = CompiledFormula['expression'];
type CallExpression = Extract<Expression, { type: 'CallExpression' }>;

/** Answers of the world outside the record. */
export interface FormulaEnvironment {
    /** Milliseconds since the epoch. */
    now(): number;
    /** Day number of the running user's today. */
    today(): number;
    /** Day number, in the user's zone, of a moment. */
    dayAt(ms: number): number;
    readonly isNew: boolean;
    readonly isClone: boolean;
}

/** `values[i]` belongs to the i-th path; `prior` is null outside a save. */
export type FormulaCode = (
    values: readonly FormulaValue[],
    prior: readonly FormulaValue[] | null,
    environment: FormulaEnvironment
) => FormulaValue;

export function emitFormula(expression: Expression, where: string): FormulaCode {
    const used = new Map<string, string>();
    const emitter = new Emitter(where, used);
    const body = emitter.emit(expression);
    const names = [...used.values()];
    const functions = [...used.keys()].map((name) => formulaFunction(name, where));
    const factory = runInThisContext(`(${names.join(', ')}) => (g, p, e) => ${body}`) as (
        ...functions: unknown[]
    ) => FormulaCode;
    return factory(...functions);
}

class Emitter {
    readonly #where: string;
    readonly #used: Map<string, string>;
    #row: 'g' | 'p' = 'g';

    constructor(where: string, used: Map<string, string>) {
        this.#where = where;
        this.#used = used;
    }

    emit(expression: Expression): string {
        switch (expression.type) {
            case 'Literal':
                return JSON.stringify(expression.value ?? null);
            case 'Identifier':
                return `${this.#row}[${expression.name.slice(1)}]`;
            case 'CallExpression':
                return this.#call(expression);
            default:
                throw new NotSupportedError(`The formula part ${expression.type}`, this.#where);
        }
    }

    #call(call: CallExpression): string {
        const name = (call.callee as { name: string }).name;
        const args = call.arguments as readonly Expression[];
        const special = SPECIAL[name];
        if (special) return special(this, args);
        return this.function(
            name,
            args.map((arg) => this.emit(arg))
        );
    }

    function(name: string, args: readonly string[]): string {
        let local = this.#used.get(name);
        if (!local) this.#used.set(name, (local = `f${this.#used.size}`));
        return `${local}(${args.join(', ')})`;
    }

    /** The same expression over the values before the save. */
    prior(expression: Expression): string {
        this.#row = 'p';
        try {
            return this.emit(expression);
        } finally {
            this.#row = 'g';
        }
    }
}

type Special = (emitter: Emitter, args: readonly Expression[]) => string;

const joined =
    (operator: string): Special =>
    (emitter, args) =>
        `(${args.map((arg) => `(${emitter.emit(arg)}) === true`).join(operator)})`;

function emitCase(emitter: Emitter, args: readonly Expression[]): string {
    const [subject, ...rest] = args.map((arg) => emitter.emit(arg));
    let chain = rest[rest.length - 1] ?? 'null';
    for (let i = rest.length - 3; i >= 0; i -= 2) {
        chain = `${emitter.function('SAME', [subject ?? 'null', rest[i] ?? 'null'])} ? (${rest[i + 1]}) : (${chain})`;
    }
    return `(${chain})`;
}

/** TEXT and HYPERLINK come as `[argument, type]` pairs. */
function typedText(emitter: Emitter, args: readonly Expression[]): string[] {
    return args.flatMap((pair) =>
        (pair as Extract<Expression, { type: 'ArrayExpression' }>).elements.map((e) => emitter.emit(e as Expression))
    );
}

const SPECIAL: Readonly<Record<string, Special>> = {
    AND: joined(' && '),
    OR: joined(' || '),
    IF: (emitter, [test, yes, no]) =>
        `((${emitter.emit(test as Expression)}) === true ? (${emitter.emit(yes as Expression)}) : (${emitter.emit(no as Expression)}))`,
    CASE: emitCase,
    TODAY: () => 'e.today()',
    NOW: () => 'e.now()',
    TIMENOW: () => '(e.now() % 86400000)',
    DATEVALUE: (emitter, [arg]) => {
        const value = emitter.emit(arg as Expression);
        return `(v => typeof v === 'number' ? e.dayAt(v) : ${emitter.function('DATETEXT', ['v'])})(${value})`;
    },
    DATETIMEVALUE: (emitter, [arg]) => {
        const value = emitter.emit(arg as Expression);
        return `(v => typeof v === 'number' ? (Math.abs(v) < 4e6 ? v * 86400000 : v) : ${emitter.function('DATETIMETEXT', ['v'])})(${value})`;
    },
    ISNEW: () => 'e.isNew',
    ISCLONE: () => 'e.isClone',
    ISCHANGED: (emitter, [arg]) => {
        const value = arg as Expression;
        return `(p !== null && !${emitter.function('SAME', [emitter.emit(value), emitter.prior(value)])})`;
    },
    PRIORVALUE: (emitter, [arg]) =>
        `(p === null ? ${emitter.emit(arg as Expression)} : ${emitter.prior(arg as Expression)})`,
    TEXT: (emitter, args) => emitter.function('TEXT', typedText(emitter, args)),
    HYPERLINK: (emitter, args) => {
        const parts = typedText(emitter, args);
        return emitter.function('HYPERLINK', [parts[0] ?? '""', parts[2] ?? '""']);
    }
};
