/** When a page shows a component or an action ("UiFormulaRule" of the Metadata API). */
import type { Source } from './problems.ts';
import { all, textOfChild } from './xml.ts';
import type { XmlNode } from './xml.ts';

export interface VisibilityCriterion {
    /** A field of the record that the page shows. */
    readonly field: string;
    readonly operator: Operator;
    /** Empty asks whether the field is blank. */
    readonly value: string;
}

export interface VisibilityRule {
    readonly criteria: readonly VisibilityCriterion[];
    /** `1 AND (2 OR 3)`; null if all criteria must hold. */
    readonly logic: string | null;
}

const OPERATORS = ['EQUAL', 'NE', 'CONTAINS', 'GT', 'GE', 'LT', 'LE'] as const;
export type Operator = (typeof OPERATORS)[number];

const FIELD_OF_RECORD = /^\{!Record\.(\w+)\}$/;

/** Null without a rule, and for one that the local org cannot evaluate: what it hides is then shown, as a gap says. */
export function readVisibilityRule(source: Source, node: XmlNode | null): VisibilityRule | null {
    if (!node) return null;
    const criteria = all(node, 'criteria').map((one) => criterionOf(source, one));
    const known = criteria.filter((one) => one !== null);
    const logic = textOfChild(node, 'booleanFilter')?.trim() ?? null;
    if (logic !== null && !isLogic(logic, criteria.length)) {
        source.problems.error(source.path, node.line, `Visibility rule: booleanFilter ${logic} is not valid`);
        return null;
    }
    return known.length === criteria.length ? { criteria: known, logic } : null;
}

function criterionOf(source: Source, node: XmlNode): VisibilityCriterion | null {
    const left = textOfChild(node, 'leftValue')?.trim() ?? '';
    const named = textOfChild(node, 'operator')?.trim() ?? '';
    const operator = OPERATORS.find((one) => one === named);
    const field = FIELD_OF_RECORD.exec(left)?.[1];
    if (operator === undefined) {
        source.problems.error(source.path, node.line, `Visibility rule: operator ${named} does not exist`);
        return null;
    }
    if (field === undefined) {
        source.problems.gap(source.path, node.line, `Visibility by ${left} is not in the local org`);
        return null;
    }
    return { field, operator, value: textOfChild(node, 'rightValue') ?? '' };
}

/** Parts of a filter logic: numbers of criteria, AND, OR, brackets. */
export function tokensOf(logic: string): readonly string[] {
    return logic.toUpperCase().match(/\d+|AND|OR|[()]|\S/g) ?? [];
}

function isLogic(logic: string, count: number): boolean {
    const tokens = tokensOf(logic);
    let depth = 0;
    let wantsOperand = true;
    for (const token of tokens) {
        const opens = token === '(';
        const operand = /^\d+$/.test(token) && Number(token) >= 1 && Number(token) <= count;
        const joins = token === 'AND' || token === 'OR';
        if (wantsOperand ? !(opens || operand) : !(token === ')' || joins)) return false;
        depth += opens ? 1 : token === ')' ? -1 : 0;
        if (depth < 0) return false;
        wantsOperand = opens || joins;
    }
    return depth === 0 && !wantsOperand;
}
