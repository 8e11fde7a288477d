import { rowDate } from 'c/mspDates';
import { sideGlyph, sideName } from 'c/mspPlanModel';
import type { Activity, Ledger, Side } from 'c/mspPlanTypes';
import label from 'c/mspReviewLabels';
import { counted, format, number } from 'c/mspText';

/** A cause of slip: its length is its share of the longest. */
export interface Share {
    readonly key: string;
    readonly name: string;
    readonly glyph: string | null;
    readonly days: string;
    readonly bar: string;
}

export interface LedgerRow {
    readonly key: string;
    readonly on: string;
    readonly stepId: string | null;
    readonly step: string;
    readonly moved: string;
    readonly days: string;
    readonly along: string;
    readonly side: string;
    readonly glyph: string | null;
    readonly why: string;
    readonly undone: boolean;
}

export interface LedgerText {
    readonly sum: string;
    readonly earlier: string | null;
    readonly bySide: readonly Share[];
    readonly byReason: readonly Share[];
    readonly rows: readonly LedgerRow[];
}

type LeadingSide = Activity['leadingSide'];

const SIDES: readonly string[] = ['Customer', 'Vendor', 'Joint'] satisfies readonly LeadingSide[];

/** Causes only: a step that went along is a number, so that two sides are not blamed for one slip. */
export function ledgerOf(ledger: Ledger): LedgerText {
    return {
        sum: sumOf(ledger),
        earlier: ledger.earlierDays > 0 ? format(label.ledgerEarlier, number(ledger.earlierDays)) : null,
        bySide: sharesOf(ledger.bySide, (value) => sideText(value)),
        byReason: sharesOf(ledger.byReason, (_, name) => ({ name: name ?? label.nobodyAsked, glyph: null })),
        rows: ledger.changes.map((change) => {
            const side = sideText(change.side);
            return {
                key: change.changeKey,
                on: rowDate(change.changedOn),
                stepId: change.activityId,
                step: change.name ?? label.planDate,
                moved: format(label.moved, day(change.oldDate), day(change.newDate)),
                days: change.undone ? label.undone : signed(change.days),
                along: number(change.along),
                side: side.name,
                glyph: side.glyph,
                why: change.reason ?? label.nobodyAsked,
                undone: change.undone
            };
        })
    };
}

function sumOf(ledger: Ledger): string {
    if (ledger.changes.length === 0) {
        return label.ledgerNone;
    }
    const form = counted(ledger.count, label.ledgerSumOne, label.ledgerSumMany);
    return format(form, number(ledger.count), number(ledger.days));
}

function sharesOf(
    totals: Ledger['bySide'],
    text: (value: string | null, name: string | null) => { readonly name: string; readonly glyph: string | null }
): Share[] {
    const most = Math.max(1, ...totals.map((total) => total.days));
    return totals.map((total) => ({
        key: total.value ?? '',
        ...text(total.value, total.label),
        days: counted(total.days, label.daysOne, label.daysMany),
        bar: `inline-size:${((100 * total.days) / most).toFixed(0)}%`
    }));
}

function sideText(side: string | null): { readonly name: string; readonly glyph: string | null } {
    return side !== null && SIDES.includes(side)
        ? { name: sideName(side as Side), glyph: sideGlyph(side as Side) }
        : { name: label.nobodyAsked, glyph: null };
}

function day(iso: string | null): string {
    return iso ? rowDate(iso) : label.noDate;
}

function signed(days: number | null): string {
    return days === null ? '' : days > 0 ? `+${number(days)}` : number(days);
}
