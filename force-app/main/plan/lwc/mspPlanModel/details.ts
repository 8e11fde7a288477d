import { figureDate, fullDate } from 'c/mspDates';
import glyphs from 'c/mspGlyphs';
import label from 'c/mspLabels';
import type { Criterion, Header, PlanView, Signal } from 'c/mspPlanTypes';
import { counted, format, joined, number } from 'c/mspText';
import { figuresOf, isMissing } from './figures';
import type { FigureName } from './figures';
import { activitiesOf } from './phases';
import { isOpen, stepsText } from './rows';

export interface Fact {
    readonly label: string;
    readonly value: string;
}

/** A line that makes up the figure. With an activity it leads to the step. */
export interface DetailItem {
    readonly key: string;
    readonly glyph: string | null;
    readonly glyphClass: string;
    readonly spoken: string | null;
    readonly title: string;
    readonly detail: string | null;
    readonly value: string | null;
    readonly activityId: string | null;
}

/** What makes up a figure, and where to repair it. */
export interface FigureDetail {
    readonly title: string;
    readonly intro: string;
    readonly facts: readonly Fact[];
    readonly itemsTitle: string | null;
    readonly items: readonly DetailItem[];
    readonly leadsToAttention: boolean;
    readonly changesDates: boolean;
}

type Parts = Partial<FigureDetail> & { readonly intro: string };

const PLAIN_ITEM = { glyph: null, glyphClass: 'glyph', spoken: null, detail: null, value: null, activityId: null };

export function detailOf(plan: PlanView, name: FigureName): FigureDetail | null {
    const { header } = plan;
    const figure = figuresOf(plan).find((candidate) => candidate.name === name);
    if (!header || !figure) {
        return null;
    }
    const builders: Record<FigureName, () => Parts> = {
        health: () => healthParts(header, plan),
        completeness: () => completenessParts(header),
        progress: () => progressParts(plan),
        value: () => valueParts(header, plan),
        close: () => closeParts(header, plan),
        next: () => nextParts(header, plan)
    };
    return {
        title: `${figure.label}: ${joined([figure.value, figure.verdict, figure.flag], ', ')}`,
        facts: [],
        itemsTitle: null,
        items: [],
        leadsToAttention: false,
        changesDates: false,
        ...builders[name]()
    };
}

function healthParts(header: Header, plan: PlanView): Parts {
    const facts = [
        { label: label.overdueFact, value: header.overdue },
        { label: label.ownerlessFact, value: header.ownerless },
        { label: label.undatedFact, value: header.undated }
    ];
    return {
        intro: header.signals.length > 0 ? label.healthIs : label.healthGood,
        items: header.signals.map(signalItem),
        facts: facts.filter((fact) => fact.value > 0).map((fact) => ({ ...fact, value: number(fact.value) })),
        leadsToAttention: plan.attention.length > 0
    };
}

function signalItem(signal: Signal): DetailItem {
    const looks = {
        Off: { glyph: glyphs.error, glyphClass: 'glyph tone_bad', value: label.levelOff },
        Risk: { glyph: glyphs.warning, glyphClass: 'glyph tone_warn', value: label.levelRisk },
        Note: { glyph: glyphs.talk, glyphClass: 'glyph', value: label.levelNote }
    };
    return { ...PLAIN_ITEM, key: signal.code, title: signal.label, detail: signal.detail, ...looks[signal.level] };
}

function completenessParts(header: Header): Parts {
    const missing = header.criteria.filter(isMissing);
    const met = header.criteria.filter((criterion) => !isMissing(criterion));
    return { intro: label.completenessIs, items: [...missing, ...met].map(criterionItem) };
}

function criterionItem(criterion: Criterion): DetailItem {
    const missing = isMissing(criterion);
    return {
        ...PLAIN_ITEM,
        key: criterion.code,
        glyph: missing ? glyphs.warning : glyphs.done,
        glyphClass: missing ? 'glyph tone_warn' : 'glyph tone_good',
        spoken: missing ? label.criterionMissing : label.criterionMet,
        title: criterion.label,
        detail: criterion.detail,
        value: format(label.completenessPoints, number(criterion.points), number(criterion.weight))
    };
}

function progressParts(plan: PlanView): Parts {
    return {
        intro: label.progressIs,
        items: plan.phases.map((phase) => ({
            ...PLAIN_ITEM,
            key: String(phase.phaseNumber),
            title: format(label.phaseName, phase.phaseNumber, phase.name),
            detail: phase.current ? label.phaseHere : null,
            value: stepsText(phase.done, phase.total)
        }))
    };
}

function factsFrom(entries: readonly (readonly [string, string | null])[]): Fact[] {
    return entries.flatMap(([name, value]) => (value ? [{ label: name, value }] : []));
}

function dateOrNull(iso: string | null, plan: PlanView): string | null {
    return iso && figureDate(iso, plan.asOf);
}

function bufferOf(left: number | null, needed: number | null): string | null {
    return left === null || needed === null ? null : format(label.factBufferValue, number(left), number(needed));
}

function valueParts(header: Header, plan: PlanView): Parts {
    return {
        intro: label.valueIs,
        facts: factsFrom([
            [label.factEarliest, dateOrNull(header.earliestValue, plan)],
            [label.factLikely, dateOrNull(header.likelyValue, plan)],
            [label.factEarliestFit, dateOrNull(header.earliestFit, plan)],
            [label.factBuffer, bufferOf(header.bufferLeft, header.bufferNeeded)],
            [label.factWhy, header.valueDateReason],
            [label.factContract, dateOrNull(header.contractDate, plan)]
        ]),
        itemsTitle: header.binding.length > 0 ? label.binding : null,
        items: header.binding.map((step) => ({
            ...PLAIN_ITEM,
            key: step.activityId,
            title: step.name,
            value: counted(step.days, label.dayOne, label.dayMany),
            activityId: step.activityId
        })),
        changesDates: plan.editable
    };
}

function closeParts(header: Header, plan: PlanView): Parts {
    return {
        intro: label.closeIs,
        facts: factsFrom([
            [label.factClose, fullDate(plan.closeDate)],
            [label.factSupported, header.supportedCloseDate && fullDate(header.supportedCloseDate)],
            [label.factBuffer, bufferOf(header.closeBufferLeft, header.closeBufferNeeded)],
            [label.factContract, header.contractDate && fullDate(header.contractDate)]
        ]),
        leadsToAttention: plan.attention.length > 0
    };
}

/** The next step, and the three that come after it. */
const NEXT_STEPS = 4;

function nextParts(header: Header, plan: PlanView): Parts {
    const next = header.nextDue;
    const open = activitiesOf(plan)
        .filter((activity) => isOpen(activity) && activity.dueDate !== null && activity.id !== next?.activityId)
        .sort((a, b) => ((a.dueDate ?? '') < (b.dueDate ?? '') ? -1 : 1));
    const steps = next ? [{ id: next.activityId, name: next.name, dueDate: next.due }, ...open] : [];
    return {
        intro: next?.owner ? format(label.nextOwner, next.owner) : label.nextNoOwner,
        items: steps.slice(0, NEXT_STEPS).map(({ id, name, dueDate }) => ({
            ...PLAIN_ITEM,
            key: id,
            title: name,
            value: dateOrNull(dueDate, plan),
            activityId: id
        })),
        leadsToAttention: plan.attention.length > 0
    };
}
