/** Formulas that Apex writes itself (Apex Reference Guide: FormulaEval Namespace). */
import type { OwnFormula } from '../../../data/contracts.ts';
import type { ApexList } from '../../../data/values/collections.ts';
import { ApexSet } from '../../../data/values/collections.ts';
import { Dbl } from '../../../data/values/dbl.ts';
import type { Dec } from '../../../data/values/decimal.ts';
import type { EnumValue } from '../../../data/values/enums.ts';
import { ApexException, StoppedError } from '../../../data/values/exception.ts';
import { PlatformObject } from '../../../data/values/platform-object.ts';
import { getField } from '../../../data/values/sobject-access.ts';
import { SObj } from '../../../data/values/sobject.ts';
import { sobjectType, T, type Type } from '../../../data/values/type.ts';
import { makeField } from '../../../metadata/field.ts';
import type { FieldDef, FieldType, ObjectDef } from '../../../metadata/schema.ts';
import { tx } from '../../run/tx.ts';
import { library } from '../registry.ts';
import { fail, unsupported } from '../support/arguments.ts';
import { dataContext } from '../support/context.ts';
import type { SObjectType } from '../Schema/tokens.ts';
import type { TypeToken } from '../System/Type.ts';

class FormulaBuilder extends PlatformObject {
    readonly typeName = 'FormulaEval.FormulaBuilder';
    formula: string | null = null;
    returns: string | null = null;
    object: ObjectDef | null = null;
    /** Type of what it is evaluated with. */
    context: Type | null = null;
    numericNullAsZero = false;
    globals: readonly string[] = [];
}

class FormulaInstance extends PlatformObject {
    readonly typeName = 'FormulaEval.FormulaInstance';
    readonly formula: OwnFormula;
    readonly result: FieldDef;
    readonly returns: string;
    readonly context: Type;

    constructor(formula: OwnFormula, result: FieldDef, returns: string, context: Type) {
        super();
        this.formula = formula;
        this.result = result;
        this.returns = returns;
        this.context = context;
    }
}

/** What a formula must give, and the field that would hold it. */
const RETURNS: Readonly<Record<string, readonly [formula: string, field: FieldType]>> = {
    BOOLEAN: ['boolean', 'boolean'],
    DATE: ['date', 'date'],
    DATETIME: ['datetime', 'datetime'],
    DECIMAL: ['number', 'double'],
    DOUBLE: ['number', 'double'],
    ID: ['id', 'id'],
    INTEGER: ['number', 'int'],
    LONG: ['number', 'double'],
    STRING: ['string', 'string'],
    TIME: ['time', 'time']
};
/** Digits after the point that the result of a formula keeps. */
const SCALE = 15;

const FIELD_TYPES: ReadonlyMap<Type, FieldType> = new Map([
    [T.string, 'textarea'],
    [T.id, 'id'],
    [T.boolean, 'boolean'],
    [T.integer, 'int'],
    [T.long, 'double'],
    [T.decimal, 'double'],
    [T.double, 'double'],
    [T.date, 'date'],
    [T.datetime, 'datetime'],
    [T.time, 'time']
]);

/** A class as formulas see it: its values are fields, records in it are parents. */
function objectOfClass(type: Type): ObjectDef {
    const name = type.name;
    const fields = tx()
        .classes.fields(type)
        .flatMap((property): FieldDef[] => {
            const fieldType = FIELD_TYPES.get(property.type);
            if (fieldType) return [makeField({ name: property.name, object: name, type: fieldType })];
            if (property.type.kind !== 'sobject' || property.type === T.sobject) return [];
            const target = { referenceTo: [property.type.name], relationshipName: property.name };
            return [makeField({ name: `${property.name}Id`, object: name, type: 'reference', ...target })];
        });
    const named = fields.map((field) => [field.name.toLowerCase(), field] as const);
    const nothing = { validationRules: [], recordTypes: [], listViews: [], children: new Map(), at: '' };
    const kind = { kind: 'standard', settingType: null, sharingModel: 'FullAccess', nameField: null } as const;
    return { name, label: name, pluralLabel: name, ...kind, ...nothing, fields: new Map(named) };
}

const invalid = (message: string): never => fail('FormulaValidationException', message);

function build(b: FormulaBuilder): FormulaInstance {
    if (b.formula === null || b.object === null || b.context === null || b.returns === null) {
        return invalid('A formula needs withFormula, withType and withReturnType');
    }
    if (b.context.kind !== 'sobject' && !tx().classes.isGlobal(b.context)) {
        return invalid(`The context type of a formula must be a global class: ${b.context.name}`);
    }
    const global = [...b.formula.matchAll(/\$(\w+)/g)].find(([, name = '']) => !b.globals.includes(name.toUpperCase()));
    if (global) invalid(`The global variable ${global[0]} is not among withGlobalVariables`);
    const [wanted, type] = RETURNS[b.returns] ?? unsupported(`The return type ${b.returns} of a formula`);
    const formula = compiled(b.object, b.formula, b.numericNullAsZero);
    const given =
        formula.type === 'picklist' || (formula.type === 'id' && wanted === 'string') ? 'string' : formula.type;
    if (given !== wanted && !(given === 'string' && wanted === 'id')) {
        invalid(`Formula result is data type (${given}), incompatible with expected data type (${wanted}).`);
    }
    return new FormulaInstance(
        formula,
        makeField({ name: 'result', object: '', type, scale: SCALE }),
        b.returns,
        b.context
    );
}

function compiled(object: ObjectDef, text: string, blankAsZero: boolean): OwnFormula {
    try {
        return tx().data.formula(object, text, blankAsZero);
    } catch (error) {
        if (error instanceof StoppedError) return invalid(error.message.replace(/^Formula: /, ''));
        throw error;
    }
}

/** Of a record its own fields, of an object of a class its properties. */
function read(from: object, name: string): unknown {
    return from instanceof SObj ? getField(from, name) : (from as Record<string, unknown>)[name];
}

function valueOf(from: object, { chain, field }: OwnFormula['inputs'][number]): unknown {
    let at: object | null = from;
    for (const lookup of chain) {
        const name = lookup.relationshipName ?? lookup.name;
        const parent: unknown = at instanceof SObj ? (at.f[name] ?? missing(at, lookup)) : read(at, name);
        at = (parent as object | null) ?? null;
        if (at === null) return null;
    }
    return read(at, field.name);
}

/** A lookup that is empty has no parent; one that points somewhere must have been queried with it. */
function missing(row: SObj, lookup: FieldDef): null {
    return (row.f[lookup.name] ?? null) === null
        ? null
        : fail('FormulaEvaluationException', `${row.t.name}.${lookup.relationshipName} has not been queried`);
}

function evaluate(instance: FormulaInstance, context: object | null): unknown {
    if (context === null || !tx().classes.isInstance(context, instance.context)) {
        return fail('FormulaEvaluationException', `The context must be of the type ${instance.context.name}`);
    }
    const values = instance.formula.inputs.map((input) => {
        try {
            return valueOf(context, input) ?? null;
        } catch (error) {
            const unread = error instanceof ApexException && error.typeName === 'System.SObjectException';
            return unread ? fail('FormulaEvaluationException', error.message) : raise(error);
        }
    });
    return shaped(instance, instance.formula.run(values, instance.result, dataContext('system')));
}

function raise(error: unknown): never {
    throw error;
}

function shaped({ returns }: FormulaInstance, value: unknown): unknown {
    if (value === null || !['DECIMAL', 'DOUBLE', 'LONG'].includes(returns)) return value;
    const number = (value as Dec).stripTrailingZeros();
    if (returns === 'LONG') return BigInt(Math.trunc(number.toNumber()));
    return returns === 'DOUBLE' ? new Dbl(number.toNumber()) : number;
}

const builder = (): FormulaBuilder => new FormulaBuilder();
type Change = (b: FormulaBuilder, value: never) => void;

/** Every setter answers the builder. */
const chained = (change: Change) => (b: FormulaBuilder, value: unknown) => {
    change(b, value as never);
    return b;
};

library('System.Formula', { 'static builder()': builder });
library('FormulaEval.FormulaBuilder', {
    'static builder()': builder,
    'withFormula(String)': chained((b, text: string) => void (b.formula = text)),
    'withReturnType(FormulaEval.FormulaReturnType)': chained((b, type: EnumValue) => void (b.returns = type.name)),
    'withType(Schema.SObjectType)': chained((b, { object }: SObjectType) => {
        b.object = object;
        b.context = sobjectType(object.name);
    }),
    'withType(System.Type)': chained((b, { type }: TypeToken) => {
        b.context = type;
        b.object = (type.kind === 'sobject' ? tx().data.schema.object(type.name) : null) ?? objectOfClass(type);
    }),
    'withGlobalVariables(List<FormulaEval.FormulaGlobal>)': chained(
        (b, globals: ApexList<EnumValue>) => void (b.globals = globals.items.map(({ name }) => name))
    ),
    'treatNumericNullAsZero(Boolean)': chained((b, zero: boolean) => void (b.numericNullAsZero = zero)),
    'build()': build
});
library('FormulaEval.FormulaInstance', {
    'evaluate(Object)': evaluate,
    'getReferencedFields()': ({ formula }: FormulaInstance) =>
        new ApexSet(
            T.string,
            formula.inputs.map(({ path }) => path)
        )
});
