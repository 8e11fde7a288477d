import { figureDate } from 'c/mspDates';
import glyphs from 'c/mspGlyphs';
import label from 'c/mspLabels';
import type { Header, PlanView } from 'c/mspPlanTypes';
import { classes, counted, format, number } from 'c/mspText';

export type FigureName = 'health' | 'completeness' | 'progress' | 'value' | 'close' | 'next';

/** A cell of the strip. Without a value it is plain text; with one it opens what makes it up. */
export interface Figure {
    readonly name: FigureName;
    readonly label: string;
    readonly value: string;
    readonly hasDetail: boolean;
    readonly glyph: string | null;
    readonly valueClass: string;
    readonly ring: string | null;
    readonly bar: string | null;
    readonly flag: string | null;
    readonly verdict: string | null;
    readonly verdictClass: string;
    readonly note: string;
}

/** Length of the ring's circle, radius 14: a share of it is drawn. */
const RING = 2 * Math.PI * 14;

const HEALTH: Readonly<Record<string, { glyph: string; tone: string }>> = {
    'On Track': { glyph: glyphs.done, tone: 'good' },
    'At Risk': { glyph: glyphs.warning, tone: 'warn' },
    'Off Track': { glyph: glyphs.error, tone: 'bad' }
};

const VERDICT_TONES: Readonly<Record<string, string>> = {
    Fits: 'good',
    Supported: 'good',
    Tight: 'warn',
    'Does not fit': 'bad',
    'Not supported': 'bad'
};

const PLAIN = {
    hasDetail: true,
    glyph: null,
    valueClass: 'value',
    ring: null,
    bar: null,
    flag: null,
    verdict: null,
    verdictClass: ''
};

export function figuresOf(plan: PlanView): Figure[] {
    const { header } = plan;
    return header
        ? [
              health(header),
              completeness(header),
              progress(header),
              valueDate(header, plan.asOf),
              closeDate(header, plan),
              nextDue(header, plan.asOf)
          ]
        : [];
}

function health(header: Header): Figure {
    const look = header.health ? HEALTH[header.health] : undefined;
    const reasons = header.signals.filter((signal) => signal.level !== 'Note').length;
    const reason = reasons > 0 ? counted(reasons, label.reasonOne, label.reasonMany) : label.healthGood;
    return {
        ...PLAIN,
        name: 'health',
        label: label.figHealth,
        value: header.healthLabel ?? label.dash,
        hasDetail: header.health !== null,
        glyph: look?.glyph ?? null,
        valueClass: classes('value', look && `tone_${look.tone}`),
        note: header.health ? reason : label.healthNone
    };
}

export function isMissing(criterion: { readonly points: number; readonly weight: number }): boolean {
    return criterion.points < criterion.weight;
}

function completeness(header: Header): Figure {
    const share = header.completeness;
    const missing = header.criteria.filter(isMissing).length;
    const note = missing > 0 ? format(label.criteriaMissing, missing, header.criteria.length) : label.criteriaAll;
    return {
        ...PLAIN,
        name: 'completeness',
        label: label.figCompleteness,
        value: share === null ? label.dash : format(label.percent, number(share)),
        hasDetail: share !== null,
        ring: share === null ? null : `${((share / 100) * RING).toFixed(1)} ${RING.toFixed(1)}`,
        note: share === null ? label.completenessNone : note
    };
}

function progress(header: Header): Figure {
    const share = header.progress;
    return {
        ...PLAIN,
        name: 'progress',
        label: label.figProgress,
        value: share === null ? label.dash : format(label.percent, number(share)),
        hasDetail: share !== null,
        bar: share === null ? null : `inline-size:${share}%`,
        note: header.stepsTotal > 0 ? format(label.stepsDone, header.stepsDone, header.stepsTotal) : label.noStepsYet
    };
}

function verdictClass(verdict: string | null): string {
    return classes('verdict', `tone_${VERDICT_TONES[verdict ?? ''] ?? 'plain'}`);
}

/** The verdict stands in front of the note, in its own colour. */
function afterVerdict(verdict: string | null, note: string): string {
    return verdict && note ? `· ${note}` : note;
}

function valueDate(header: Header, today: string): Figure {
    return {
        ...PLAIN,
        name: 'value',
        label: label.figValue,
        value: header.valueDate ? figureDate(header.valueDate, today) : label.dash,
        hasDetail: header.valueDate !== null || header.earliestValue !== null,
        verdict: header.valueDate ? header.verdictLabel : null,
        verdictClass: verdictClass(header.verdict),
        note: header.valueDate ? afterVerdict(header.verdictLabel, valueNote(header, today)) : label.valueNone
    };
}

function valueNote(header: Header, today: string): string {
    const fits = header.earliestFit ?? header.earliestValue;
    if (header.verdict === 'Does not fit' && fits) {
        return format(label.earliestIs, figureDate(fits, today));
    }
    return header.bufferNeeded === null || header.bufferLeft === null
        ? ''
        : format(label.bufferLeft, number(header.bufferLeft), number(header.bufferNeeded));
}

function closeDate(header: Header, plan: PlanView): Figure {
    const supported = header.supportedCloseDate;
    return {
        ...PLAIN,
        name: 'close',
        label: label.figClose,
        value: figureDate(plan.closeDate, plan.asOf),
        verdict: supported ? header.closeVerdictLabel : null,
        verdictClass: verdictClass(header.closeVerdict),
        note: supported
            ? afterVerdict(header.closeVerdictLabel, format(label.planSupports, figureDate(supported, plan.asOf)))
            : label.noSupport
    };
}

function nextDue(header: Header, today: string): Figure {
    const next = header.nextDue;
    return {
        ...PLAIN,
        name: 'next',
        label: label.figNext,
        value: next ? figureDate(next.due, today) : label.dash,
        hasDetail: next !== null,
        flag:
            next && next.overdueDays > 0
                ? counted(next.overdueDays, label.daysOverdueOne, label.daysOverdueMany)
                : null,
        note: next?.name ?? label.nextNone
    };
}
