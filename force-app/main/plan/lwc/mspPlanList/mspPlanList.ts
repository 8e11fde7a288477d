import { LightningElement, api } from 'lwc';
import userId from '@salesforce/user/Id';
import type { Perform } from 'c/mspCommands';
import glyphs from 'c/mspGlyphs';
import label from 'c/mspLabels';
import {
    NO_FILTER,
    RowCache,
    activitiesOf,
    initiallyOpen,
    isFiltering,
    phaseOf,
    phasesOf,
    withEdits
} from 'c/mspPlanModel';
import type { Filter, PhaseView, StepRow } from 'c/mspPlanModel';
import type { Activity, PlanView } from 'c/mspPlanTypes';
import type { StepEdit } from 'c/mspStepEdits';
import type { RowAct } from 'c/mspStepRow';
import stepsLabel from 'c/mspStepsLabels';
import { dropTarget, focusBeside, focusEdge, idOf, numberOf, outlineOf, phaseAct, stopsIn } from './navigation';
import type { RowElement } from './navigation';
import { Memo } from './memo';
import { AT_REST, Reorder } from './reorder';
import type { ReorderState } from './reorder';
import { Selection } from './selection';
import { PHASE, phaseRows } from './views';
import type { Active, PhaseRow } from './views';

const COLUMNS = [label.colStep, label.colLead, label.colOwner, label.colDue, label.colStatus, label.colAgreement];

/**
 * Every step by buying phase, as one grid. It holds what is open, chosen and lifted; what is edited comes from the page.
 * Events: `openstep` {activityId}, `steppick` {activityId, name} from a row's menu, `outline` {phaseNumber | milestoneId}.
 */
export default class MspPlanList extends LightningElement {
    label = label;
    glyphs = glyphs;
    stepsLabel = stepsLabel;
    columns = COLUMNS.map((text, index) => ({ text, className: `h-${index}` }));
    @api filter: Filter = NO_FILTER;
    @api edits: ReadonlyMap<string, StepEdit> = new Map();
    /** Step whose panel is open. */
    @api marked: string | null = null;
    @api perform!: Perform;

    private currentPlan!: PlanView;
    private openPhases: ReadonlySet<number> | null = null;
    private unfolded: ReadonlySet<number> = new Set();
    private active: Active | null = null;
    private chosen = new Selection();
    private menuOf: string | null = null;
    order: ReorderState = AT_REST;
    private focusTarget: Active | null = null;
    private readonly cache = new RowCache();
    private readonly memo = new Memo<PhaseView[]>();
    private readonly reorder = new Reorder({
        plan: () => this.currentPlan,
        perform: (command) => this.perform(command),
        changed: (state) => (this.order = state)
    });

    @api
    get plan(): PlanView {
        return this.currentPlan;
    }

    set plan(plan: PlanView) {
        this.currentPlan = plan;
        this.openPhases ??= initiallyOpen(plan);
        this.chosen = this.chosen.within(new Set(activitiesOf(plan).map((activity) => activity.id)));
    }

    /** Opens the phase of the step and leads to one of its cells. */
    @api focusStep(activityId: string, cell = 'name'): void {
        const number = phaseOf(this.plan, activityId);
        if (number !== null) {
            this.openPhases = new Set([...(this.openPhases ?? []), number]);
            this.unfolded = new Set([...this.unfolded, number]);
        }
        this.focusTarget = { key: activityId, cell };
    }

    renderedCallback(): void {
        const target = this.focusTarget;
        const row = target && this.stops.find((stop) => stop.dataset.id === target.key);
        if (target && row) {
            this.focusTarget = null;
            (row as RowElement).focusCell(target.cell);
        }
        const all = this.template?.querySelector<HTMLInputElement>('.all');
        if (all) {
            all.indeterminate = this.chosen.ids.size > 0 && !this.allChosen;
        }
    }

    get phases(): PhaseRow[] {
        const views = this.shownPhases;
        return phaseRows(views, {
            plan: this.plan,
            edits: this.edits,
            active: this.activeIn(views.filter((phase) => this.isOpen(phase))),
            chosen: this.chosen.ids,
            marked: this.marked,
            lifted: this.order.lifted ? this.order.activityId : null,
            menuOf: this.menuOf,
            unfolded: this.unfolded,
            isOpen: (phase) => this.isOpen(phase)
        });
    }

    get chosenIds(): readonly string[] {
        return this.shownIds.filter((id) => this.chosen.ids.has(id));
    }

    get hasChosen(): boolean {
        return this.chosen.ids.size > 0;
    }

    get allChosen(): boolean {
        return this.hasChosen && this.shownIds.every((id) => this.chosen.ids.has(id));
    }

    handleAll(): void {
        this.chosen = this.chosen.toggleAll(this.shownIds);
    }

    handleClear(): void {
        this.chosen = new Selection();
    }

    handlePhase(event: Event): void {
        this.togglePhase(numberOf(event));
    }

    handleOutline(event: Event): void {
        this.dispatchEvent(new CustomEvent('outline', { detail: outlineOf(event) }));
    }

    handleFold(event: Event): void {
        this.unfolded = new Set([...this.unfolded, numberOf(event)]);
    }

    handlePhaseFocus(event: Event): void {
        this.active = { key: `${PHASE}${numberOf(event)}`, cell: 'name' };
    }

    handlePhaseKeydown(event: KeyboardEvent): void {
        const number = numberOf(event);
        const act = phaseAct(event.key, this.openPhases?.has(number) ?? false);
        if (act !== null) {
            event.preventDefault();
        }
        if (act === 'toggle') {
            this.togglePhase(number);
        } else if (act !== null) {
            focusBeside(this.stops, `${PHASE}${number}`, act, 'name');
        }
    }

    handleRow(event: CustomEvent<RowAct>): void {
        const id = idOf(event);
        const act = event.detail;
        switch (act.what) {
            case 'focus':
                this.active = { key: id, cell: act.cell };
                break;
            case 'move':
                this.moveFocus(id, act.by, act.cell, act.extend);
                break;
            case 'edge':
                focusEdge(this.stops, act.last, act.cell);
                break;
            case 'select':
                this.choose(id, act.extend);
                break;
            case 'open':
                this.openStep(id);
                break;
            case 'menu':
                this.menuOf = act.open ? id : null;
                break;
            case 'pick':
                this.pick(id, act.name);
                break;
            case 'shift':
                this.reorder.shift(act.by);
                this.focusTarget = { key: id, cell: 'handle' };
                break;
            default:
                this.liftOrDrop(id, act.what);
        }
    }

    handleDragOver(event: DragEvent): void {
        const target = this.order.lifted ? dropTarget(event, this.plan) : null;
        if (target) {
            event.preventDefault();
            this.reorder.hover(target);
        }
    }

    handleDrop(event: DragEvent): void {
        event.preventDefault();
        void this.reorder.drop();
    }

    /** Worked out once for what is shown: several things of one rendering ask for it. */
    private get shownPhases(): PhaseView[] {
        const { plan, filter, edits, order } = this;
        return this.memo.value([plan, filter, edits, order], () =>
            phasesOf(this.reorder.shown(plan), filter, userId, (activity) => this.toRow(activity))
        );
    }

    /** A change that waits for the server is shown at once, with a mark. */
    private toRow(activity: Activity): StepRow {
        const edit = this.edits.get(activity.id);
        const pending = edit?.phase === 'saving' && edit.sent.length > 0;
        const moving = this.order.activityId === activity.id && !this.order.lifted;
        const step = pending ? withEdits(activity, edit.sent, this.plan) : activity;
        return this.cache.row(step, this.plan, pending || moving);
    }

    /** Tab reaches the cell that had the focus last, else the first one. */
    private activeIn(open: readonly PhaseView[]): Active | null {
        const { active } = this;
        const shown = open.some((phase) => phase.rows.some((row) => row.id === active?.key));
        if (active && (shown || active.key.startsWith(PHASE))) {
            return active;
        }
        const first = this.shownPhases[0];
        return first ? { key: `${PHASE}${first.number}`, cell: 'name' } : null;
    }

    private isOpen(phase: PhaseView): boolean {
        return isFiltering(this.filter) || (this.openPhases?.has(phase.number) ?? false);
    }

    private get shownIds(): string[] {
        return this.shownPhases
            .filter((phase) => this.isOpen(phase))
            .flatMap((phase) => phase.rows.map((row) => row.id));
    }

    /** Rows and phases that are shown, from top to bottom. */
    private get stops(): HTMLElement[] {
        return stopsIn([...(this.template?.querySelectorAll<HTMLElement>('.phase-button, c-msp-step-row') ?? [])]);
    }

    private togglePhase(number: number): void {
        const open = new Set(this.openPhases);
        if (!open.delete(number)) {
            open.add(number);
        }
        this.openPhases = open;
    }

    private moveFocus(id: string, by: number, cell: string, extend: boolean): void {
        const next = focusBeside(this.stops, id, by, cell);
        if (extend && next && this.plan.editable) {
            const start = this.chosen.ids.has(id) ? this.chosen : this.chosen.toggle(id);
            this.chosen = start.extendTo(next, this.shownIds);
        }
    }

    private choose(id: string, extend: boolean): void {
        if (this.plan.editable) {
            this.chosen = extend ? this.chosen.extendTo(id, this.shownIds) : this.chosen.toggle(id);
        }
    }

    private pick(id: string, name: string): void {
        this.menuOf = null;
        if (name === 'up' || name === 'down') {
            this.focusTarget = { key: id, cell: 'menu' };
            void this.reorder.step(id, name === 'up' ? -1 : 1);
        } else if (name === 'open') {
            this.openStep(id);
        } else {
            this.dispatchEvent(new CustomEvent('steppick', { detail: { activityId: id, name } }));
        }
    }

    private openStep(activityId: string): void {
        this.dispatchEvent(new CustomEvent('openstep', { detail: { activityId } }));
    }

    private liftOrDrop(id: string, what: 'lift' | 'drop' | 'putBack' | 'dragStart' | 'dragEnd'): void {
        if (what === 'lift' || what === 'dragStart') {
            this.reorder.lift(id);
        } else if (what === 'drop') {
            this.focusTarget = { key: id, cell: 'handle' };
            void this.reorder.drop();
        } else if (what === 'putBack' || this.order.lifted) {
            this.focusTarget = what === 'putBack' ? { key: id, cell: 'handle' } : this.focusTarget;
            this.reorder.putBack();
        }
    }
}
