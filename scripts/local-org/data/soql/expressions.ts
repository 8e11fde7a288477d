/** Fields, aggregates and functions of a query as typed SQL expressions. */
import { makeField } from '../../metadata/field.ts';
import type { FieldDef } from '../../metadata/schema.ts';
import { columnKind } from '../store/columns.ts';
import { DATE_FUNCTIONS } from './dates.ts';
import { distanceOf } from './places.ts';
import type { Column, Scope } from './scope.ts';
import type { CallExpr, Expr, PathExpr } from './tree.ts';

export interface Typed extends Column {
    readonly aggregate: boolean;
    /** toLabel(): the picklist's label is shown. */
    readonly label: boolean;
    /** FORMAT(): shown as the user's locale writes it. */
    readonly formatted?: boolean;
    /** AVG(): read as exact sum and count. */
    readonly average: { readonly sum: string; readonly count: string } | null;
    /** Field the expression is made of, for `expr0` and messages. */
    readonly path: PathExpr | null;
}

const AGGREGATES = new Set(['COUNT', 'COUNT_DISTINCT', 'SUM', 'AVG', 'MIN', 'MAX']);
const NUMBERS = new Set(['int', 'double', 'currency', 'percent']);

export function typed(scope: Scope, expr: Expr): Typed {
    if (expr.kind === 'path')
        return { ...scope.column(expr), aggregate: false, label: false, average: null, path: expr };
    if (AGGREGATES.has(expr.fn)) return aggregate(scope, expr);
    if (DATE_FUNCTIONS.has(expr.fn)) return datePart(scope, expr);
    switch (expr.fn) {
        case 'FORMAT':
            return formatted(scope, expr);
        case 'CONVERTCURRENCY':
            return scope.compilation.fail(
                expr.at,
                'convertCurrency is only supported in orgs with multiple currencies'
            );
        case 'DISTANCE':
            return { ...distanceOf(scope, expr), aggregate: false, label: false, average: null, path: null };
        case 'TOLABEL':
            return { ...typed(scope, onlyArgument(scope, expr)), label: true };
        case 'DAY_ONLY':
            return dayOnly(scope, expr);
        case 'CONVERTTIMEZONE':
            return converted(scope, expr);
        default:
            return scope.compilation.fail(expr.at, `Invalid function name: ${expr.fn}`);
    }
}

/** Text compares without regard to case, unless the field says otherwise. */
export function comparable(column: Pick<Column, 'sql' | 'field'>): string {
    return foldsCase(column.field) ? `fold(${column.sql})` : column.sql;
}

export function foldsCase(field: FieldDef): boolean {
    return (
        columnKind(field) === 'text' &&
        !field.caseSensitive &&
        !['id', 'reference', 'date', 'datetime', 'time'].includes(field.type)
    );
}

function onlyArgument(scope: Scope, call: CallExpr): Expr {
    const [argument, second] = call.args;
    if (!argument || argument.kind === 'value' || second)
        return scope.compilation.fail(call.at, `${call.fn} takes one field`);
    return argument;
}

const FORMATTED = new Set(['int', 'double', 'currency', 'percent', 'date', 'datetime', 'time']);

function formatted(scope: Scope, call: CallExpr): Typed {
    const argument = typed(scope, onlyArgument(scope, call));
    if (!FORMATTED.has(argument.field.type))
        scope.compilation.fail(
            call.at,
            `FORMAT takes a number, date, time or currency field, not ${argument.field.name}`
        );
    return { ...argument, formatted: true };
}

const whole = (name: string): FieldDef => makeField({ name, object: '', type: 'int' });

function aggregate(scope: Scope, call: CallExpr): Typed {
    if (call.fn === 'COUNT' && call.args.length === 0)
        return scope.compilation.fail(call.at, 'COUNT() must be the only element in the SELECT list');
    const argument = typed(scope, onlyArgument(scope, call));
    const { sql, field } = argument;
    const result = (expression: string, of: FieldDef): Typed => ({
        ...argument,
        sql: expression,
        field: of,
        aggregate: true,
        average: null
    });
    switch (call.fn) {
        case 'COUNT':
            return result(`COUNT(${sql})`, whole('COUNT'));
        case 'COUNT_DISTINCT':
            return result(`COUNT(DISTINCT ${comparable(argument)})`, whole('COUNT_DISTINCT'));
        case 'SUM':
        case 'AVG':
            if (!NUMBERS.has(field.type))
                return scope.compilation.fail(
                    call.at,
                    `field ${field.name} does not support aggregate operator ${call.fn}`
                );
            if (call.fn === 'SUM') return result(`SUM(${sql})`, field.type === 'int' ? sumOfIntegers(field) : field);
            return { ...result(`AVG(${sql})`, field), average: { sum: `SUM(${sql})`, count: `COUNT(${sql})` } };
        default:
            if (['boolean', 'multipicklist', 'base64'].includes(field.type) || !field.sortable) {
                return scope.compilation.fail(
                    call.at,
                    `field ${field.name} does not support aggregate operator ${call.fn}`
                );
            }
            return result(`${call.fn}(${sql})`, field);
    }
}

/** Decimal, as other sums: the total of Integers may exceed an Integer. */
function sumOfIntegers(field: FieldDef): FieldDef {
    return makeField({ name: field.name, object: field.object, type: 'double', precision: 18, scale: 0 });
}

function datePart(scope: Scope, call: CallExpr): Typed {
    const argument = dateArgument(scope, call);
    return { ...argument, sql: `date_part('${call.fn}', ${argument.sql})`, field: whole(call.fn) };
}

function dayOnly(scope: Scope, call: CallExpr): Typed {
    const argument = dateArgument(scope, call);
    return {
        ...argument,
        sql: `substr(${argument.sql}, 1, 10)`,
        field: makeField({ name: argument.field.name, object: argument.field.object, type: 'date' })
    };
}

function dateArgument(scope: Scope, call: CallExpr): Typed {
    const argument = typed(scope, onlyArgument(scope, call));
    if (argument.field.type !== 'date' && argument.field.type !== 'datetime') {
        return scope.compilation.fail(call.at, `${call.fn} takes a Date or Datetime field, not ${argument.field.name}`);
    }
    return argument;
}

function converted(scope: Scope, call: CallExpr): Typed {
    const argument = typed(scope, onlyArgument(scope, call));
    if (argument.field.type !== 'datetime')
        return scope.compilation.fail(call.at, 'convertTimezone takes a Datetime field');
    const zone = scope.parameters.shared(scope.compilation.calendar().zone);
    return { ...argument, sql: `to_zone(${argument.sql}, ${zone})` };
}
