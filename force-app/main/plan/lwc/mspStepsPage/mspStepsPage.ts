import { LightningElement, api } from 'lwc';
import { refused } from 'c/mspCommands';
import type { Outcome, Perform, Place } from 'c/mspCommands';
import label from 'c/mspLabels';
import { activityById, editOf, mineAfter } from 'c/mspPlanModel';
import type { OwnerField } from 'c/mspPlanModel';
import type { Discovery, FieldEdit, ParticipantEdit, PlanLife, PlanView } from 'c/mspPlanTypes';

/** A person to add, and the place in a step they are to take. */
interface AddedOwner {
    readonly activityId: string;
    readonly field: OwnerField;
    readonly participant: ParticipantEdit;
}

type StepList = HTMLElement & { showStep(activityId: string): void; showAttention(): void };

/** The page Plan: what needs attention, and every step. Section: `attention`. */
export default class MspStepsPage extends LightningElement {
    @api plan!: PlanView;
    @api perform!: Perform;
    @api busy = false;
    @api discovery: Discovery | null = null;
    @api life: PlanLife | null = null;

    outcome: Outcome | null = null;
    private current: Place | null = null;
    private toShow: Place | null = null;
    private sent: readonly FieldEdit[] = [];

    @api
    get place(): Place | null {
        return this.current;
    }

    set place(place: Place | null) {
        this.current = place;
        this.toShow = place;
    }

    renderedCallback(): void {
        const list = this.template?.querySelector<StepList>('c-msp-plan-list');
        const place = this.toShow;
        if (list && place?.page === 'plan') {
            this.toShow = null;
            if (place.step) {
                list.showStep(place.step);
            } else if (place.section === 'attention') {
                list.showAttention();
            }
        }
    }

    handleSaveEdits(event: CustomEvent<readonly FieldEdit[]>): void {
        void this.save(event.detail);
    }

    handleAddPerson(event: CustomEvent<AddedOwner>): void {
        void this.addOwner(event.detail);
    }

    handleKeepMine(): void {
        void this.save(mineAfter(this.sent, this.outcome?.stored ?? []));
    }

    handleTakeTheirs(): void {
        this.outcome = null;
    }

    private async save(edits: readonly FieldEdit[]): Promise<void> {
        this.sent = edits;
        this.outcome = await this.perform({ name: 'saveEdits', args: [edits], done: '' });
    }

    /** The person joins the plan first, then takes the step. */
    private async addOwner({ activityId, field, participant }: AddedOwner): Promise<void> {
        const known = new Set(this.plan.participants.map((person) => person.id));
        const added = await this.perform({ name: 'addParticipant', args: [participant], done: label.savedPlan });
        const person = this.plan.participants.find(({ id }) => !known.has(id));
        const activity = activityById(this.plan, activityId);
        if (added.saved && person && activity) {
            await this.save([editOf(activity, field, person.id)]);
        } else {
            this.outcome = added.saved ? refused(label.errorUnknown) : added;
        }
    }
}
