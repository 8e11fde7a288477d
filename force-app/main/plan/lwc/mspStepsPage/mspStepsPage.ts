import { LightningElement, api } from 'lwc';
import userId from '@salesforce/user/Id';
import type { RepairRequest } from 'c/mspAttentionList';
import { goTo, need, reload } from 'c/mspCommands';
import type { Perform, Place, ViewName } from 'c/mspCommands';
import label from 'c/mspLabels';
import { previewReschedule } from 'c/mspPlanApi';
import { NO_FILTER, activitiesOf, activityById, isFiltering, phasesOf } from 'c/mspPlanModel';
import type { Filter } from 'c/mspPlanModel';
import type { Activity, Discovery, PlanLife, PlanView } from 'c/mspPlanTypes';
import { EditSession, goneStep } from 'c/mspStepEdits';
import type { EditRequest, EditSpot, GoneStep, StepEdit } from 'c/mspStepEdits';
import stepsLabel from 'c/mspStepsLabels';
import { classes, format } from 'c/mspText';
import { StepDialogs } from './dialogs';
import { PageFocus } from './focus';
import { answersOf, editorOf, emptyMilestoneId, filterShowing, likelyDates, placeOf, sizeHint } from './repairs';

/**
 * The page *Plan*: what needs attention, then the steps as list, timeline or board, and the panel of one step.
 * Place: `view`, `step` (opens its panel), `filter`, `section` attention, `action` editDue | editOwner | status | evidence
 * | unknown | links | answer | addStep | preview.
 */
export default class MspStepsPage extends LightningElement {
    label = label;
    stepsLabel = stepsLabel;
    @api perform!: Perform;
    @api busy = false;
    @api discovery: Discovery | null = null;
    @api life: PlanLife | null = null;

    view: ViewName = 'list';
    filter: Filter = NO_FILTER;
    selected: string | null = null;
    gone: GoneStep | null = null;
    edits: ReadonlyMap<string, StepEdit> = new Map();
    pageFault: string | null = null;
    private currentPlan!: PlanView;
    private currentPlace: Place | null = null;
    private readonly focus = new PageFocus((selector) => this.template?.querySelector(selector) ?? null);
    private readonly dialogs = new StepDialogs(
        () => this.currentPlan,
        (command) => this.perform(command)
    );
    private readonly session = new EditSession({
        plan: () => this.currentPlan,
        perform: (command) => this.perform(command),
        preview: (request) => previewReschedule(this.currentPlan.planId ?? '', request),
        reschedule: (request) => this.dialogs.reschedule(request),
        changed: (edits) => (this.edits = edits),
        closed: (edit) => this.focus.afterEdit(edit),
        reload: () => reload(this)
    });

    @api
    get plan(): PlanView {
        return this.currentPlan;
    }

    set plan(plan: PlanView) {
        const before = this.currentPlan as PlanView | undefined;
        this.currentPlan = plan;
        const lost = this.session.forgetMissing(plan);
        this.selected = lost[0]?.activityId ?? this.selected;
        this.gone = goneStep(before, plan, this.selected, lost, this.gone);
    }

    @api
    get place(): Place | null {
        return this.currentPlace;
    }

    set place(place: Place | null) {
        this.currentPlace = place;
        if (place?.page === 'plan') {
            this.follow(place);
        }
    }

    renderedCallback(): void {
        this.focus.take();
    }

    get isEmpty(): boolean {
        return activitiesOf(this.plan).length === 0;
    }

    get shows(): Readonly<Record<ViewName, boolean>> {
        const { view } = this;
        return { list: view === 'list', timeline: view === 'timeline', board: view === 'board' };
    }

    get pageClass(): string {
        return classes('page', this.selected !== null && 'page_panel');
    }

    get closeDowns(): Discovery['closeDowns'] {
        return this.discovery?.closeDowns ?? [];
    }

    get countText(): string {
        return isFiltering(this.filter)
            ? format(label.filterCount, this.shownSteps.length, activitiesOf(this.plan).length)
            : '';
    }

    get nothingMatches(): boolean {
        return isFiltering(this.filter) && this.shownSteps.length === 0;
    }

    get addAction(): string {
        return this.plan.editable ? stepsLabel.addStep : '';
    }

    get sizeHint(): string | null {
        return sizeHint(this.plan);
    }

    handleView(event: CustomEvent<{ view: ViewName }>): void {
        this.show(event.detail.view);
        this.tellPlace();
    }

    handleFilter(event: CustomEvent<Filter>): void {
        this.filter = event.detail;
        this.tellPlace();
    }

    handleShowAll(): void {
        this.filter = NO_FILTER;
        this.tellPlace();
    }

    handleOpenStep(event: CustomEvent<{ activityId: string }>): void {
        this.openPanel(event.detail.activityId, null);
        this.tellPlace();
    }

    handleNeighbour(event: CustomEvent<{ by: number }>): void {
        const ids = this.shownSteps.map((activity) => activity.id);
        const at = ids.indexOf(this.selected ?? '');
        const next = at < 0 ? undefined : ids[at + event.detail.by];
        if (next) {
            this.openPanel(next, null);
            this.tellPlace();
        }
    }

    handleClosePanel(): void {
        const { selected } = this;
        this.selected = null;
        this.gone = null;
        this.focus.onStep(selected, 'name');
        this.tellPlace();
    }

    handleStepEdit(event: CustomEvent<EditRequest>): void {
        event.stopPropagation();
        void this.session.handle(event.detail);
    }

    handleRepair(event: CustomEvent<RepairRequest>): void {
        const { item, repair } = event.detail;
        const place = placeOf(repair);
        if (place) {
            goTo(this, place);
        } else if (repair === 'preview') {
            void this.dialogs.reschedule(likelyDates(this.plan));
        } else if (repair === 'addStep') {
            void this.addStep(emptyMilestoneId(this.plan, item));
        } else if (item.activityId) {
            this.act(item.activityId, repair);
        }
    }

    handleStepPick(event: CustomEvent<{ activityId: string; name: string }>): void {
        this.act(event.detail.activityId, event.detail.name);
    }

    handleAddMilestone(): void {
        void this.dialogs.milestone(null);
    }

    handleOutline(event: CustomEvent<{ phaseNumber?: number; milestoneId?: string }>): void {
        const { phaseNumber, milestoneId } = event.detail;
        void (phaseNumber === undefined
            ? this.dialogs.milestone(milestoneId ?? null)
            : this.dialogs.phase(phaseNumber));
    }

    handleAddStep(): void {
        void this.addStep(null);
    }

    private get shownSteps(): Activity[] {
        return phasesOf(this.plan, this.filter, userId).flatMap((phase) => phase.rows.map((row) => row.activity));
    }

    private get spot(): EditSpot {
        return this.selected === null && this.shows.list ? 'list' : 'panel';
    }

    private follow({ view, step, filter, section, action }: Place): void {
        if (view) {
            this.show(view);
        }
        this.filter = filter ?? this.filter;
        if (section === 'attention') {
            this.focus.onAttention();
        }
        if (step && activityById(this.currentPlan, step)) {
            this.lead(step, action ?? null);
        } else if (action === 'addStep') {
            void this.addStep(null);
        } else if (action === 'preview') {
            void this.dialogs.reschedule(likelyDates(this.currentPlan));
        }
    }

    /** To a step from elsewhere: its panel, or the field that is asked for. */
    private lead(activityId: string, action: string | null): void {
        const activity = activityById(this.currentPlan, activityId);
        this.filter = filterShowing(activityId, this.shownSteps, this.filter);
        if (action === null || !activity || !this.currentPlan.editable) {
            if (this.selected !== activityId) {
                this.openPanel(activityId, null);
            }
        } else {
            this.act(activityId, action);
        }
    }

    private act(activityId: string, name: string): void {
        const activity = activityById(this.plan, activityId);
        if (!activity) {
            return;
        }
        const answers = answersOf(name, activity);
        const editor = editorOf(name, activity);
        if (name === 'milestone') {
            void this.dialogs.milestone(activity.milestoneId);
        } else if (name === 'remove') {
            void this.remove(activityId);
        } else if (name === 'accept') {
            void this.dialogs.accept(activity).then((fault) => (this.pageFault = fault));
        } else if (answers) {
            this.reveal(activityId);
            void this.session.handle({ what: 'answer', activityId, spot: this.spot, answers });
        } else if (editor) {
            this.reveal(activityId);
            void this.session.handle({ what: 'open', activityId, editor, spot: this.spot });
        } else {
            this.openPanel(activityId, name);
        }
    }

    /** What is edited must be seen: in its row, or in its panel where there are no rows. */
    private reveal(activityId: string): void {
        if (this.selected === null && this.shows.list) {
            this.filter = filterShowing(activityId, this.shownSteps, this.filter);
            this.focus.onStep(activityId, null);
        } else {
            this.openPanel(activityId, null);
        }
    }

    private show(view: ViewName): void {
        this.view = view;
        if (view === 'timeline') {
            need(this, ['life', 'discovery']);
        }
    }

    private openPanel(activityId: string, section: string | null): void {
        this.selected = activityId;
        this.gone = null;
        this.focus.onPanel(section);
    }

    private async addStep(milestoneId: string | null): Promise<void> {
        const added = await this.dialogs.addStep(milestoneId);
        this.filter = filterShowing(added, this.shownSteps, this.filter);
        this.focus.onStep(added, 'name');
    }

    private async remove(activityId: string): Promise<void> {
        const selected = this.selected === activityId;
        this.selected = null;
        if (!(await this.dialogs.remove(activityId)) && selected) {
            this.openPanel(activityId, null);
        }
    }

    /** The tab remembers where the user is, so that coming back from another page finds it again. */
    private tellPlace(): void {
        const { view, filter, selected } = this;
        const place: Place = { page: 'plan', view, filter };
        goTo(this, selected ? { ...place, step: selected } : place);
    }
}
