/** Whether a page shows a component or an action to this user on this record. */
import { NotSupportedError } from '../../data/values/exception.ts';
import type { SObj } from '../../data/values/sobject.ts';
import type { FlexiComponent, FlexiPageDef } from '../../metadata/org-metadata.ts';
import type { FieldDef, FieldType, ObjectDef } from '../../metadata/schema.ts';
import { tokensOf } from '../../metadata/visibility-rule.ts';
import type { Operator, VisibilityCriterion, VisibilityRule } from '../../metadata/visibility-rule.ts';
import type { UserData } from '../context.ts';
import { scalarToJson } from '../json/to-json.ts';
import { mayRead } from './context.ts';

const NUMBERS: ReadonlySet<FieldType> = new Set<FieldType>(['int', 'double', 'currency', 'percent']);

/** Answers for one record; a field that the user may not read fulfils no criterion. */
export type Shows = (rule: VisibilityRule | null) => boolean;

/** Fields that the rules of a page ask for, as far as this user may read them. */
export function ruleFields(data: UserData, object: ObjectDef, page: FlexiPageDef | undefined): readonly FieldDef[] {
    const names = page ? [...page.regions.values()].flat().flatMap(rulesOf) : [];
    return names
        .flatMap((rule) => rule.criteria)
        .flatMap(({ field }) => {
            const found = object.fields.get(field.toLowerCase());
            return found && mayRead(data, found) ? [found] : [];
        });
}

function rulesOf(component: FlexiComponent): readonly VisibilityRule[] {
    const own = [component.visibility, ...component.items.map((item) => item.visibility)];
    const below = [...component.facets.values()].flat().flatMap(rulesOf);
    return [...own.filter((rule) => rule !== null), ...below];
}

export function showsOn(data: UserData, object: ObjectDef, row: SObj): Shows {
    const holds = (criterion: VisibilityCriterion): boolean => {
        const field = object.fields.get(criterion.field.toLowerCase());
        return field !== undefined && mayRead(data, field) && compare(field, row.f[field.name], criterion);
    };
    return (rule) => rule === null || joined(rule, rule.criteria.map(holds));
}

function compare(field: FieldDef, stored: unknown, { operator, value }: VisibilityCriterion): boolean {
    const json = scalarToJson(stored ?? null);
    const text = json === null || typeof json === 'object' ? '' : String(json);
    if (operator === 'CONTAINS') return text.toLowerCase().includes(value.toLowerCase());
    if (value === '' && (operator === 'EQUAL' || operator === 'NE')) return (text === '') === (operator === 'EQUAL');
    if (NUMBERS.has(field.type)) return text !== '' && ordered(operator, Number(text) - Number(value));
    if (operator === 'EQUAL' || operator === 'NE') return (text === value) === (operator === 'EQUAL');
    throw new NotSupportedError(`Visibility by ${operator} of a ${field.type}`, `${field.object}.${field.name}`);
}

function ordered(operator: Operator, difference: number): boolean {
    switch (operator) {
        case 'EQUAL':
            return difference === 0;
        case 'NE':
            return difference !== 0;
        case 'GT':
            return difference > 0;
        case 'GE':
            return difference >= 0;
        case 'LT':
            return difference < 0;
        default:
            return difference <= 0;
    }
}

/** Filter logic: AND binds closer than OR. */
function joined({ logic }: VisibilityRule, held: readonly boolean[]): boolean {
    if (logic === null) return held.every((one) => one);
    const tokens = [...tokensOf(logic)];
    const operand = (): boolean => {
        const token = tokens.shift() ?? '';
        if (token !== '(') return held[Number(token) - 1] === true;
        const inside = either();
        tokens.shift();
        return inside;
    };
    const both = (): boolean => {
        let result = operand();
        while (tokens[0] === 'AND') {
            tokens.shift();
            result = operand() && result;
        }
        return result;
    };
    const either = (): boolean => {
        let result = both();
        while (tokens[0] === 'OR') {
            tokens.shift();
            result = both() || result;
        }
        return result;
    };
    return either();
}
