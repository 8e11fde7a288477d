import { LightningElement, api } from 'lwc';
import userId from '@salesforce/user/Id';
import type { Perform } from 'c/mspCommands';
import glyphs from 'c/mspGlyphs';
import label from 'c/mspLabels';
import { NO_FILTER, RowCache, activitiesOf, isFiltering, phasesOf, withEdits } from 'c/mspPlanModel';
import type { Filter, PhaseView, StepRow } from 'c/mspPlanModel';
import type { Activity, PlanView } from 'c/mspPlanTypes';
import type { StepEdit } from 'c/mspStepEdits';
import type { RowAct } from 'c/mspStepRow';
import stepsLabel from 'c/mspStepsLabels';
import { focusBeside, focusEdge, idOf, numberOf, outlineOf, phaseAct, stopsIn } from './navigation';
import type { RowElement } from './navigation';
import { Memo } from './memo';
import { OpenPhases } from './openPhases';
import { AT_REST, Reorder } from './reorder';
import type { ReorderState } from './reorder';
import { RowDrag } from './rowDrag';
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
    private phasesOpen: OpenPhases | null = null;
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
        changed: (state) => this.showOrder(state)
    });

    private readonly drag = new RowDrag(this.reorder, (id) => this.rowOf(id));

    @api
    get plan(): PlanView {
        return this.currentPlan;
    }

    set plan(plan: PlanView) {
        this.currentPlan = plan;
        this.phasesOpen ??= OpenPhases.at(plan);
        this.chosen = this.chosen.within(new Set(activitiesOf(plan).map((activity) => activity.id)));
    }

    /** Opens the phase of the step and leads to one of its cells; null: its editor takes the focus itself. */
    @api focusStep(activityId: string, cell: string | null = 'name'): void {
        this.phasesOpen = this.open.reveal(this.plan, activityId);
        this.focusTarget = cell === null ? null : { key: activityId, cell };
    }

    disconnectedCallback(): void {
        this.drag.stop();
    }

    renderedCallback(): void {
        const target = this.focusTarget;
        const row = target && this.rowOf(target.key);
        if (target && row) {
            this.focusTarget = null;
            row.focusCell(target.cell);
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
            lifted: this.order.lifted?.activityId ?? null,
            menuOf: this.menuOf,
            unfolded: this.open.unfolded,
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
        this.phasesOpen = this.open.toggle(numberOf(event));
    }

    handleOutline(event: Event): void {
        this.dispatchEvent(new CustomEvent('outline', { detail: outlineOf(event) }));
    }

    handleFold(event: Event): void {
        this.phasesOpen = this.open.unfold(numberOf(event));
    }

    handlePhaseFocus(event: Event): void {
        this.active = { key: `${PHASE}${numberOf(event)}`, cell: 'name' };
    }

    handlePhaseKeydown(event: KeyboardEvent): void {
        const number = numberOf(event);
        const act = phaseAct(event.key, this.open.has(number));
        if (act !== null) {
            event.preventDefault();
        }
        if (act === 'toggle') {
            this.phasesOpen = this.open.toggle(number);
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
            case 'press':
                this.drag.press(id);
                break;
            case 'carry':
                this.drag.carry(act.drag);
                break;
            default:
                this.focusTarget = { key: id, cell: 'handle' };
                this.reorder.byKey(id, act.what);
        }
    }

    handleDragOver(event: DragEvent): void {
        this.drag.over(event, this.reorder.shown(this.plan));
    }

    handleListDragOver(event: DragEvent): void {
        this.drag.allow(event);
    }

    handleDrop(event: DragEvent): void {
        this.drag.drop(event);
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
        const moving = this.order.saving.some((move) => move.activityId === activity.id);
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
        return isFiltering(this.filter) || this.open.has(phase.number);
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

    private rowOf(activityId: string): RowElement | null {
        return (this.stops.find((stop) => stop.dataset.id === activityId) as RowElement | undefined) ?? null;
    }

    /** A step in the hand is seen wherever it goes. */
    private showOrder(state: ReorderState): void {
        this.order = state;
        if (state.lifted) {
            this.phasesOpen = this.open.reveal(this.reorder.shown(this.plan), state.lifted.activityId);
        }
    }

    private get open(): OpenPhases {
        return this.phasesOpen ?? new OpenPhases();
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
}
