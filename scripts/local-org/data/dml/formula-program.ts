/** Compiles one formula text of an object: sformula parses and types it, `formula-emit.ts` makes a function of it. */
import { parseSync } from 'sformula';
import type { SyncParseOptions } from 'sformula';
import type { FieldDef, ObjectDef } from '../../metadata/schema.ts';
import type { UserContext } from '../contracts.ts';
import { NotSupportedError, StoppedError } from '../values/exception.ts';
import { emitFormula } from './formula-emit.ts';
import type { FormulaEnvironment } from './formula-emit.ts';
import type { FormulaValue } from './formula-functions.ts';
import { fieldOf, globalValue } from './formula-globals.ts';
import type { FormulaHost } from './formula-globals.ts';
import { readFormula } from './formula-text.ts';
import type { FormulaText } from './formula-text.ts';
import { formulaTypeOf } from './formula-values.ts';
import type { FormulaType } from './formula-values.ts';

/** A path that ends at a field: the lookups it follows, then the field. */
export interface FieldInput {
    readonly path: string;
    readonly chain: readonly FieldDef[];
    readonly field: FieldDef;
}

export interface FormulaProgram {
    /** Fields read, in the order `run` wants their values. */
    readonly inputs: readonly FieldInput[];
    /** What comes out, e.g. `number`. */
    readonly type: string;
    run(
        values: readonly FormulaValue[],
        prior: readonly FormulaValue[] | null,
        environment: FormulaEnvironment,
        user: UserContext
    ): FormulaValue;
}

export interface FormulaSource {
    readonly object: ObjectDef;
    readonly text: string;
    readonly blankAsZero: boolean;
    /** For messages, e.g. the file and line of the field. */
    readonly where: string;
}

interface Slot {
    readonly type: FormulaType;
    readonly field: FieldInput | null;
    readonly global: ((user: UserContext) => FormulaValue) | null;
}

export function compileFormula(host: FormulaHost, source: FormulaSource): FormulaProgram {
    const text = readFormula(source.text);
    for (const name of text.functions) {
        if (MISSING.has(name)) throw new NotSupportedError(`The formula function ${name}`, source.where);
    }
    const slots = text.paths.map((path) => slotOf(host, source, path.text));
    const { expression, calculatedType } = parse(source, text, slots);
    const code = emitFormula(expression, source.where);
    return {
        type: calculatedType,
        inputs: slots.flatMap((slot) => (slot.field ? [slot.field] : [])),
        run: (values, prior, environment, user) => {
            const fill = (fields: readonly FormulaValue[]): FormulaValue[] => {
                let next = 0;
                return slots.map((slot) => (slot.global ? slot.global(user) : (fields[next++] ?? null)));
            };
            return code(fill(values), prior === null ? null : fill(prior), environment);
        }
    };
}

function slotOf(host: FormulaHost, source: FormulaSource, path: string): Slot {
    if (path.startsWith('$')) {
        const found = globalValue(host, path, source.where);
        return { type: found.type, field: null, global: (user) => found.read(user) };
    }
    const field = resolvePath(host, source.object, path, source.where);
    return { type: formulaTypeOf(field.field), field, global: null };
}

export function resolvePath(host: FormulaHost, from: ObjectDef, path: string, where: string): FieldInput {
    const names = path.split('.');
    const last = names.pop();
    const chain: FieldDef[] = [];
    const spelled: string[] = [];
    let object = from;
    for (const step of names) {
        const [name = step] = step.split(':');
        const lookup = host.schema.parent(object, name);
        const target = lookup && host.schema.object(lookup.referenceTo[0] ?? '');
        if (!lookup || !target)
            throw new StoppedError(`${where}: Field ${name} does not exist on ${object.name}`, false);
        if (lookup.referenceTo.length > 1 && !lookup.referenceTo.includes('User')) {
            throw new NotSupportedError(`The polymorphic path ${path} in a formula`, where);
        }
        chain.push(lookup);
        spelled.push(lookup.relationshipName ?? name);
        object = lookup.referenceTo.length > 1 ? (host.schema.object('User') ?? target) : target;
    }
    const field = fieldOf(object, last, where);
    return { path: [...spelled, field.name].join('.'), chain, field };
}

function parse(
    source: FormulaSource,
    text: FormulaText,
    slots: readonly Slot[]
): ReturnType<typeof parseSync>['compiled'] {
    const inputTypes: NonNullable<SyncParseOptions['inputTypes']> = { ...EXTRA_FUNCTIONS };
    slots.forEach((slot, i) => {
        inputTypes[`v${i}`] = { type: slot.type };
    });
    try {
        return parseSync(text.text, { inputTypes, blankAsZero: source.blankAsZero }).compiled;
    } catch (error) {
        throw new StoppedError(`${source.where}: ${readable(error, text)} in the formula ${source.text}`, false);
    }
}

function readable(error: unknown, text: FormulaText): string {
    const message = error instanceof Error ? error.message : String(error);
    const unknown = /type information is not found: (\w+)/.exec(message);
    if (unknown) return `Unknown function ${unknown[1]}`;
    return message.replace(/\bv(\d+)\b/g, (name, i: string) => text.paths[Number(i)]?.text ?? name);
}

type InputTypes = NonNullable<SyncParseOptions['inputTypes']>;
type InputType = NonNullable<InputTypes[string]>;

const fn = (args: readonly InputType[], returns: InputType): InputType => ({
    type: 'function',
    arguments: args.map((argument) => ({ argument, optional: false })),
    returns
});
const ANY: InputType = { type: 'template', ref: 'T' };
const TEXT: InputType = { type: 'string' };
const BOOLEAN: InputType = { type: 'boolean' };
const NUMBER: InputType = { type: 'number' };
const DATE: InputType = { type: 'date' };
const DATETIME: InputType = { type: 'datetime' };

/** Functions of the platform that the local org does not have. */
const MISSING = new Set([
    'ACOS',
    'ASCII',
    'ASIN',
    'ATAN',
    'ATAN2',
    'CHR',
    'COS',
    'CURRENCYRATE',
    'DISTANCE',
    'FORMATDURATION',
    'GEOLOCATION',
    'GETRECORDIDS',
    'GETSESSIONID',
    'IMAGEPROXYURL',
    'INCLUDE',
    'LINKTO',
    'PARENTGROUPVAL',
    'PICKLISTCOUNT',
    'PREDICT',
    'PREVGROUPVAL',
    'REQUIRESCRIPT',
    'SIN',
    'TAN',
    'URLFOR',
    'VLOOKUP'
]);

/** Functions of the platform that sformula does not know. */
const EXTRA_FUNCTIONS: InputTypes = {
    ISNEW: fn([], BOOLEAN),
    ISCLONE: fn([], BOOLEAN),
    ISCHANGED: fn([ANY], BOOLEAN),
    PRIORVALUE: fn([ANY], ANY),
    REGEX: fn([TEXT, TEXT], BOOLEAN),
    BR: fn([], TEXT),
    TRUNC: fn([NUMBER, NUMBER], NUMBER),
    INITCAP: fn([TEXT], TEXT),
    PI: fn([], NUMBER),
    DAYOFYEAR: fn([DATE], NUMBER),
    ISOWEEK: fn([DATE], NUMBER),
    ISOYEAR: fn([DATE], NUMBER),
    UNIXTIMESTAMP: fn([DATETIME], NUMBER),
    FROMUNIXTIME: fn([NUMBER], DATETIME)
};
