import { fullDate } from 'c/mspDates';
import shared from 'c/mspLabels';
import { linkOf } from 'c/mspPlanModel';
import type { PlanLife } from 'c/mspPlanTypes';
import label from 'c/mspReviewLabels';
import { format, joined } from 'c/mspText';
import { percent } from './percent';

type Agreement = PlanLife['agreements'][number];

/** What the customer said about the plan as a whole; nobody can change it. */
export interface RecordText {
    readonly id: string;
    readonly title: string;
    readonly who: string;
    readonly quote: string | null;
    readonly facts: readonly string[];
    readonly evidence: string | null;
    readonly link: string | null;
}

export function recordsOf(life: PlanLife): RecordText[] {
    return life.agreements.map((record) => ({
        id: record.id,
        title: joined([record.kindLabel, record.agreedOn && fullDate(record.agreedOn)], ', '),
        who: joined([record.contactName, record.howLabel], ', '),
        quote: record.words ? format(label.quote, record.words) : null,
        facts: factsOf(record),
        evidence: record.evidence && !linkOf(record.evidence) ? record.evidence : null,
        link: linkOf(record.evidence)
    }));
}

function factsOf(record: Agreement): string[] {
    const agrees = record.kind === 'Agreed' || record.kind === 'Re-agreed';
    const share = percent(record.completeness);
    const facts = [
        agrees && record.valueDate
            ? format(label.figures, fullDate(record.valueDate), record.verdictLabel ?? shared.dash, share)
            : null,
        record.excepted ? format(label.excepted, record.excepted) : null,
        record.problemAddressedLabel
            ? format(label.ackResult, record.problemAddressedLabel, record.valueAchievedLabel ?? shared.dash)
            : null,
        record.figure ? format(label.ackFigure, record.figure) : null,
        record.acceptedAsFinal ? label.ackFinal : null
    ];
    return facts.filter((fact) => fact !== null);
}

export interface HeldReview {
    readonly id: string;
    readonly on: string;
    readonly attended: string;
    readonly figures: string;
    readonly decisions: readonly string[];
}

export function heldOf(life: PlanLife): HeldReview[] {
    return life.reviews.map((review) => ({
        id: review.id,
        on: fullDate(review.heldOn),
        attended: joined([review.attended, review.customerPresent ? null : label.heldWithout]),
        figures: format(label.heldFigures, percent(review.completeness), percent(review.progress)),
        decisions: (review.decisions ?? '').split('\n').filter((line) => line.trim() !== '')
    }));
}
