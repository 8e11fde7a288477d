import { NotSupportedError } from '../../data/values/exception.ts';
import type { FieldDef, ListViewDef, ObjectDef } from '../../metadata/schema.ts';
import type { UserData } from '../context.ts';
import { ApiFault } from '../errors.ts';
import { valueFromJson } from '../json/from-json.ts';
import { listPath } from './list-columns.ts';
import { fieldAt } from './records.ts';

export interface Condition {
    readonly text: string;
    readonly binds: Readonly<Record<string, unknown>>;
}

type Filter = ListViewDef['filters'][number];

const COMPARISONS: Readonly<Record<string, string>> = {
    equals: '=',
    notEqual: '!=',
    lessThan: '<',
    greaterThan: '>',
    lessOrEqual: '<=',
    greaterOrEqual: '>='
};
const PATTERNS: Readonly<Record<string, (value: string) => string>> = {
    contains: (value) => `%${value}%`,
    notContain: (value) => `%${value}%`,
    startsWith: (value) => `${value}%`
};
const RELATIVE_DATE =
    /^(?:TODAY|YESTERDAY|TOMORROW|(?:LAST|THIS|NEXT)_(?:WEEK|MONTH|QUARTER|YEAR|90_DAYS)|(?:LAST|NEXT)_N_\w+:\d+)$/i;

/** The WHERE clause of a list view: scope, filters and their logic. */
export function listCondition(data: UserData, object: ObjectDef, view: ListViewDef): Condition {
    const binds: Record<string, unknown> = {};
    const filters = view.filters.map((filter, index) => filterText(data, object, filter, `f${index}_`, binds));
    const logic = view.booleanFilter ?? filters.map((_text, index) => index + 1).join(' AND ');
    const joined = logic.replace(/\d+/g, (number) => `(${filters[Number(number) - 1] ?? 'Id != null'})`);
    const mine = /^mine$/i.test(view.filterScope) && object.fields.has('ownerid');
    if (mine) {
        binds['me'] = data.userId;
    }
    const parts = [mine ? 'OwnerId = :me' : '', joined === '' ? '' : `(${joined})`].filter((part) => part !== '');
    return { text: parts.join(' AND '), binds };
}

function filterText(
    data: UserData,
    object: ObjectDef,
    filter: Filter,
    prefix: string,
    binds: Record<string, unknown>
): string {
    const path = listPath(object, filter.field);
    const field = fieldAt(data, object, path.split('.'));
    if (!field) {
        throw new ApiFault(400, 'INVALID_FIELD', `The list view filters by ${filter.field}, which you may not read`);
    }
    const bind = (value: unknown): string => {
        const name = `${prefix}${Object.keys(binds).length}`;
        binds[name] = value;
        return `:${name}`;
    };
    const pattern = PATTERNS[filter.operation];
    const values = filter.value === '' ? [''] : filter.value.split(',').map((value) => value.trim());
    if (pattern) {
        const likes = values.map((value) => `${path} LIKE ${bind(pattern(value))}`).join(' OR ');
        return filter.operation === 'notContain' ? `NOT (${likes})` : likes;
    }
    if (filter.operation === 'includes' || filter.operation === 'excludes') {
        return `${path} ${filter.operation.toUpperCase()} (${values.map((value) => bind(value)).join(', ')})`;
    }
    const sign = COMPARISONS[filter.operation];
    if (sign === undefined) {
        throw new NotSupportedError(`List view operation ${filter.operation}`, object.at);
    }
    const compare = (value: string): string => `${path} ${sign} ${operand(field, value, bind)}`;
    return values.map(compare).join(sign === '!=' ? ' AND ' : ' OR ');
}

function operand(field: FieldDef, value: string, bind: (value: unknown) => string): string {
    if (value === '') {
        return 'null';
    }
    if (RELATIVE_DATE.test(value)) {
        return value.toUpperCase();
    }
    if (field.type === 'boolean') {
        return /^(?:1|true)$/i.test(value) ? 'true' : 'false';
    }
    return bind(valueFromJson(field, /^date/.test(field.type) ? isoDate(value) : value));
}

/** List view metadata writes dates as `1/31/2026`. */
function isoDate(value: string): string {
    const match = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(value);
    return match ? `${match[3]}-${match[1]?.padStart(2, '0')}-${match[2]?.padStart(2, '0')}` : value;
}
