import currency from '@salesforce/i18n/currency';
import locale from '@salesforce/i18n/locale';
import timeZone from '@salesforce/i18n/timeZone';
import type { PlanView } from 'c/mspPlanTypes';
import { joined } from 'c/mspText';
import type { ProjectedValue } from './records';

/** A reading of a measure: as many decimals as were entered, at most two. */
export function reading(amount: number): string {
    return new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(amount);
}

export function money(amount: number): string {
    return new Intl.NumberFormat(locale, {
        style: 'currency',
        currency,
        maximumFractionDigits: Number.isInteger(amount) ? 0 : 2
    }).format(amount);
}

/** $1,900,000 per year, Luis Ortega; null without an amount. */
export function projectedText(projected: ProjectedValue): string | null {
    if (projected.amount === null) {
        return null;
    }
    const period = projected.periodLabel?.toLocaleLowerCase(locale);
    return joined([joined([money(projected.amount), period], ' '), projected.contactName], ', ');
}

/** 10:41, as the clock of the user shows it. */
export function timeOfDay(moment: Date): string {
    return new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', timeZone }).format(moment);
}

/** What was typed as a number; null if it is none. */
export function typedNumber(text: string | number | null): number | null {
    const amount = text === null || text === '' ? Number.NaN : Number(text);
    return Number.isFinite(amount) ? amount : null;
}

/** Steps of the plan as choices, open ones first as they still can cover something. */
export function stepOptions(plan: PlanView): readonly { readonly value: string; readonly label: string }[] {
    const steps = plan.phases.flatMap((phase) => phase.milestones.flatMap((milestone) => milestone.activities));
    const open = steps.filter((step) => step.status !== 'Done' && step.status !== 'Not needed');
    const closed = steps.filter((step) => !open.includes(step));
    return [...open, ...closed].map((step) => ({ value: step.id, label: step.name }));
}
