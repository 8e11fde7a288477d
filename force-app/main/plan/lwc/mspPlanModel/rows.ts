import { rowDate } from 'c/mspDates';
import glyphs from 'c/mspGlyphs';
import type { GlyphName } from 'c/mspGlyphs';
import label from 'c/mspLabels';
import type { Activity, Milestone, PlanView } from 'c/mspPlanTypes';
import { classes, counted, format } from 'c/mspText';
import stepsLabel from 'c/mspStepsLabels';
import { ownersOf, sideGlyph, sideName } from './owners';
import type { OwnerView } from './owners';

/** A step as its row shows it: who, when, status; everything else only where it is an exception. */
export interface StepRow {
    readonly id: string;
    /** A change of it waits for the answer of the server. */
    readonly pending: boolean;
    readonly activity: Activity;
    readonly name: string;
    readonly isMilestone: boolean;
    readonly sub: string | null;
    readonly subClass: string;
    readonly side: string;
    readonly sideGlyph: string;
    readonly owners: readonly OwnerView[];
    readonly due: DueView;
    readonly status: string;
    readonly statusGlyph: string;
    readonly statusClass: string;
    readonly statusLabel: string;
    readonly agreement: string | null;
    readonly agreementGlyph: string | null;
    readonly agreementClass: string;
    readonly evidenceUrl: string | null;
    readonly rowClass: string;
    readonly done: boolean;
    readonly openLabel: string;
    readonly selectLabel: string;
    readonly menuLabel: string;
    /** Null where the step keeps its place: the closing one is always the last of its milestone. */
    readonly handleLabel: string | null;
}

export interface DueView {
    readonly text: string;
    readonly missing: boolean;
    readonly missingClass: string;
    readonly overdue: string | null;
    readonly likely: string | null;
    readonly pinned: boolean;
    readonly buttonLabel: string;
}

const STATUS_GLYPHS: Readonly<Record<string, GlyphName>> = {
    'Not started': 'notStarted',
    'In progress': 'inProgress',
    Blocked: 'blocked',
    Done: 'done',
    'Not needed': 'notNeeded'
};

const STATUS_CLASSES: Readonly<Record<string, string>> = {
    'In progress': 'status_progress',
    Blocked: 'status_blocked',
    Done: 'status_done',
    'Not needed': 'status_quiet'
};

export function isOpen(activity: Activity): boolean {
    return activity.status !== 'Done' && activity.status !== 'Not needed';
}

/** A web address in the evidence becomes a link; a script address never does. */
export function linkOf(evidence: string | null): string | null {
    return evidence && /^https?:\/\/\S+$/i.test(evidence.trim()) ? evidence.trim() : null;
}

export function rowOf(activity: Activity, plan: PlanView, pending = false): StepRow {
    const sub = subOf(activity);
    const agreement = agreementOf(activity, plan);
    const done = !isOpen(activity);
    return {
        id: activity.id,
        pending,
        activity,
        name: activity.name,
        isMilestone: activity.closesMilestone,
        sub,
        subClass: classes('sub', activity.status === 'Blocked' && 'sub_bad', isEvidenceMissing(activity) && 'sub_warn'),
        side: sideName(activity.leadingSide),
        sideGlyph: sideGlyph(activity.leadingSide),
        owners: ownersOf(activity, plan),
        due: dueOf(activity, plan),
        status: activity.statusLabel,
        statusGlyph: glyphs[STATUS_GLYPHS[activity.status] ?? 'notStarted'],
        statusClass: classes('status', STATUS_CLASSES[activity.status]),
        statusLabel: format(label.editStatus, activity.name, activity.statusLabel),
        agreement,
        agreementGlyph: agreementGlyph(activity, agreement),
        agreementClass: classes('agreement', activity.offeredDate !== null && 'agreement_strong'),
        evidenceUrl: activity.status === 'Done' ? linkOf(activity.evidence) : null,
        rowClass: classes(
            'row',
            activity.closesMilestone && 'row_milestone',
            done && 'row_done',
            pending && 'row_busy'
        ),
        done,
        openLabel: format(label.stepDetail, activity.name),
        selectLabel: format(stepsLabel.selectStep, activity.name),
        menuLabel: format(stepsLabel.actionsFor, activity.name),
        handleLabel: activity.closesMilestone ? null : format(stepsLabel.reorder, activity.name)
    };
}

function agreementGlyph(activity: Activity, agreement: string | null): string | null {
    if (agreement === null || activity.status === 'Done') {
        return null;
    }
    if (!activity.visibleToCustomer) {
        return glyphs.notNeeded;
    }
    return activity.offeredDate ? glyphs.talk : activity.agreement === 'Agreed' ? glyphs.check : null;
}

function isEvidenceMissing(activity: Activity): boolean {
    return activity.status === 'Done' && activity.closesMilestone && !activity.evidence;
}

function subOf(activity: Activity): string | null {
    if (activity.status === 'Blocked' && activity.blockedReason) {
        return activity.blockedUntil
            ? format(label.blockedBecauseUntil, activity.blockedReason, rowDate(activity.blockedUntil))
            : format(label.blockedBecause, activity.blockedReason);
    }
    return isEvidenceMissing(activity) ? label.evidenceMissing : null;
}

function dueOf(activity: Activity, plan: PlanView): DueView {
    const text = dueText(activity, plan.asOf);
    const overdue = activity.overdue
        ? counted(activity.overdueDays, label.daysOverdueOne, label.daysOverdueMany)
        : null;
    return {
        text,
        missing: activity.dueDate === null && isOpen(activity),
        missingClass: classes('flag', activity.undated && 'flag_bad'),
        overdue,
        likely: overdue === null ? likelyOf(activity) : null,
        pinned: activity.pinned && isOpen(activity),
        buttonLabel: format(label.editDue, activity.name, text)
    };
}

function dueText(activity: Activity, today: string): string {
    if (activity.dueDate) {
        return rowDate(activity.dueDate);
    }
    if (!isOpen(activity)) {
        return activity.completedOn ? rowDate(activity.completedOn) : label.dash;
    }
    const silenced = activity.unknownUntil !== null && activity.unknownUntil >= today;
    return silenced ? format(label.unknownUntil, rowDate(activity.unknownUntil)) : label.noDate;
}

/** Due was promised, likely is where it heads: the second speaks only where it is later. */
function likelyOf(activity: Activity): string | null {
    const { dueDate, likelyDate } = activity;
    return isOpen(activity) && dueDate && likelyDate && likelyDate > dueDate
        ? format(label.likely, rowDate(likelyDate))
        : null;
}

function agreementOf(activity: Activity, plan: PlanView): string | null {
    if (!activity.visibleToCustomer) {
        return label.onlyUs;
    }
    if (activity.status === 'Done') {
        return activity.evidence ? label.evidenceLink : null;
    }
    if (activity.offeredDate) {
        return format(label.theyOffer, rowDate(activity.offeredDate));
    }
    const stillDrafting = plan.header?.status === 'Exploring' || plan.header?.status === 'Drafting';
    return stillDrafting && activity.agreement === 'Not asked' ? null : activity.agreementLabel;
}

/** A milestone nobody works toward yet has no closing row, so it speaks for itself. */
export interface EmptyMilestone {
    readonly id: string;
    readonly name: string;
}

export function emptyMilestones(milestones: readonly Milestone[]): EmptyMilestone[] {
    return milestones.filter((milestone) => milestone.activities.length === 0).map(({ id, name }) => ({ id, name }));
}

export function stepsText(done: number, total: number): string {
    return done > 0
        ? format(label.progressPhase, done, total)
        : counted(total, label.phaseStepsOne, label.phaseStepsMany);
}
