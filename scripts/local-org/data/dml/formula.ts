/**
 * The formulas of an org: compiled once, evaluated over records (rules, defaults, trigger rows) and, as SQL functions
 * over stored columns, inside queries. One meaning for all of them.
 */
import type { FieldDef, ObjectDef, ValidationRule } from '../../metadata/schema.ts';
import type { DataContext, Driver, FormulaCompiler, OwnFormula, Sql, SqlFormula } from '../contracts.ts';
import { NotSupportedError } from '../values/exception.ts';
import type { Problem, SourcePosition } from '../values/position.ts';
import { today } from '../values/dates.ts';
import type { SObj } from '../values/sobject.ts';
import { columnReader, columnWriter } from './formula-columns.ts';
import type { FormulaEnvironment } from './formula-emit.ts';
import type { FormulaValue } from './formula-functions.ts';
import type { FormulaHost } from './formula-globals.ts';
import { compileFormula } from './formula-program.ts';
import type { FieldInput, FormulaProgram } from './formula-program.ts';
import { formulaTypeOf, fromFormula, toFormula } from './formula-values.ts';

/** Column form of values, as the store writes them. */
export interface ColumnCodec {
    toSql(field: FieldDef, value: unknown): Sql;
    fromSql(field: FieldDef, value: Sql): unknown;
}

/** Parents of records that a formula reads: answers the stored record, null where there is none. */
export type LoadParent = (object: ObjectDef, id: string) => SObj | null;

/** What a formula is evaluated for. */
export interface FormulaRow {
    readonly row: SObj;
    /** The record before the save; null on insert and outside a save. */
    readonly prior: SObj | null;
    readonly isNew: boolean;
}

export class Formulas implements FormulaCompiler {
    readonly #host: FormulaHost;
    readonly #driver: Driver;
    readonly #codec: ColumnCodec;
    readonly #programs = new Map<string, FormulaProgram>();
    readonly #functions = new Map<string, SqlFormula>();
    #context: DataContext | null = null;
    #environments: { readonly isNew: FormulaEnvironment; readonly stored: FormulaEnvironment } | null = null;

    constructor(host: FormulaHost, driver: Driver, codec: ColumnCodec) {
        this.#host = host;
        this.#driver = driver;
        this.#codec = codec;
    }

    use(context: DataContext): void {
        if (this.#context === context) return;
        this.#context = context;
        const stored = environmentOf(context);
        this.#environments = { stored, isNew: { ...stored, isNew: true } };
    }

    field(object: ObjectDef, field: FieldDef): SqlFormula {
        const name = `formula_${object.name}_${field.name}`;
        let known = this.#functions.get(name);
        if (!known) {
            known = this.#register(name, object, field);
            this.#functions.set(name, known);
        }
        return known;
    }

    #register(name: string, object: ObjectDef, field: FieldDef): SqlFormula {
        const program = this.#fieldProgram(object, field);
        const readers = program.inputs.map((input) => columnReader(input.field, this.#codec));
        const write = columnWriter(field, this.#codec);
        this.#driver.fn(name, (...columns) => {
            const values = readers.map((read, i) => read(columns[i] ?? null));
            return write(program.run(values, null, this.#environment(false), this.#running().user));
        });
        return { name, paths: program.inputs.map((input) => input.path) };
    }

    /** The value of a formula field for a record in memory. */
    valueOf(object: ObjectDef, field: FieldDef, target: FormulaRow, load: LoadParent): unknown {
        return fromFormula(field, this.#evaluate(this.#fieldProgram(object, field), target, load));
    }

    /** True where the rule refuses the record. */
    refuses(object: ObjectDef, rule: ValidationRule, target: FormulaRow, load: LoadParent): boolean {
        return this.#evaluate(this.#ruleProgram(object, rule), target, load) === true;
    }

    defaultOf(object: ObjectDef, field: FieldDef, target: FormulaRow, load: LoadParent): unknown {
        return fromFormula(field, this.#evaluate(this.#defaultProgram(object, field), target, load));
    }

    own(object: ObjectDef, text: string, blankAsZero: boolean): OwnFormula {
        const program = compileFormula(this.#host, { object, text, blankAsZero, where: 'Formula' });
        const { type, inputs } = program;
        return {
            type,
            inputs,
            run: (values, result, context) => {
                this.use(context);
                const given = values.map((value, i) => toFormula((inputs[i] as FieldInput).field, value));
                return fromFormula(result, program.run(given, null, this.#environment(false), context.user));
            }
        };
    }

    /** Problems of all formulas of an object, for the check of a project. */
    problems(object: ObjectDef): Problem[] {
        const found: Problem[] = [];
        const attempt = (at: string, compile: () => unknown): void => {
            try {
                compile();
            } catch (error) {
                const message = error instanceof Error ? error.message : String(error);
                found.push({
                    at: positionOf(at),
                    message: message.replace(`${at}: `, ''),
                    level: error instanceof NotSupportedError ? 'gap' : 'error'
                });
            }
        };
        for (const field of object.fields.values()) {
            if (field.formula !== null)
                attempt(field.at, () => requireType(this.#fieldProgram(object, field), formulaTypeOf(field), field.at));
            if (field.defaultFormula !== null) attempt(field.at, () => this.#defaultProgram(object, field));
        }
        for (const rule of object.validationRules) {
            attempt(rule.at, () => requireType(this.#ruleProgram(object, rule), 'boolean', rule.at));
        }
        return found;
    }

    #fieldProgram(object: ObjectDef, field: FieldDef): FormulaProgram {
        const where = field.at || `${object.name}.${field.name}`;
        return this.#program(
            `field ${object.name}.${field.name}`,
            object,
            field.formula ?? 'null',
            where,
            field.formulaTreatBlanksAsZero
        );
    }

    #ruleProgram(object: ObjectDef, rule: ValidationRule): FormulaProgram {
        return this.#program(`rule ${object.name}.${rule.name}`, object, rule.formula, rule.at || rule.name, false);
    }

    #defaultProgram(object: ObjectDef, field: FieldDef): FormulaProgram {
        const where = field.at || `${object.name}.${field.name}`;
        return this.#program(
            `default ${object.name}.${field.name}`,
            object,
            field.defaultFormula ?? 'null',
            where,
            false
        );
    }

    #program(key: string, object: ObjectDef, text: string, where: string, blankAsZero: boolean): FormulaProgram {
        let program = this.#programs.get(key);
        if (!program) {
            program = compileFormula(this.#host, { object, text, blankAsZero, where });
            this.#programs.set(key, program);
        }
        return program;
    }

    #evaluate(program: FormulaProgram, target: FormulaRow, load: LoadParent): FormulaValue {
        const context = this.#running();
        const values = program.inputs.map((input) => this.#inputOfRow(input, target.row, load));
        const prior = target.prior
            ? program.inputs.map((input) => this.#inputOfRow(input, target.prior as SObj, load))
            : null;
        return program.run(values, prior, this.#environment(target.isNew), context.user);
    }

    #inputOfRow(input: FieldInput, from: SObj, load: LoadParent): FormulaValue {
        let row: SObj | null = from;
        for (const lookup of input.chain) {
            const id: unknown = row.f[lookup.name];
            const target = this.#host.schema.object(
                lookup.referenceTo.length > 1 ? 'User' : (lookup.referenceTo[0] ?? '')
            );
            row = typeof id === 'string' && target ? load(target, id) : null;
            if (!row) return toFormula(input.field, null);
        }
        if (input.field.formula === null) return toFormula(input.field, row.f[input.field.name]);
        return toFormula(input.field, this.valueOf(row.t, input.field, { row, prior: null, isNew: false }, load));
    }

    #environment(isNew: boolean): FormulaEnvironment {
        this.#running();
        return (isNew ? this.#environments?.isNew : this.#environments?.stored) as FormulaEnvironment;
    }

    #running(): DataContext {
        if (!this.#context) throw new Error('FormulaCompiler.use(context) must be called before formulas run');
        return this.#context;
    }
}

function positionOf(at: string): SourcePosition {
    const [, file = at, line = '1'] = /^(.*):(\d+)$/.exec(at) ?? [];
    return { file, line: Number(line), column: 1 };
}

/** Today is worked out once a transaction second: it costs more than most formulas. */
function environmentOf(context: DataContext): FormulaEnvironment {
    let second = NaN;
    let day = 0;
    return {
        now: () => context.now(),
        today: () => {
            const now = Math.floor(context.now() / 1000);
            if (now !== second) {
                second = now;
                day = today(now * 1000, context.user.timeZone).days;
            }
            return day;
        },
        dayAt: (ms) => today(ms, context.user.timeZone).days,
        isNew: false,
        isClone: false
    };
}

const COMPARABLE: ReadonlySet<string> = new Set(['string', 'number', 'boolean', 'date', 'datetime', 'time']);

/** A formula gives what its field (or a rule) is declared to be. */
function requireType(program: FormulaProgram, declared: string, where: string): void {
    const { type } = program;
    if (COMPARABLE.has(type) && COMPARABLE.has(declared) && type !== declared)
        throw new Error(`${where}: The formula gives a ${type}, declared is a ${declared}`);
}
