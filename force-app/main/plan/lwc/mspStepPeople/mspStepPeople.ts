import { LightningElement, api } from 'lwc';
import type { Perform } from 'c/mspCommands';
import glyphs from 'c/mspGlyphs';
import label from 'c/mspLabels';
import { participantName, sideName } from 'c/mspPlanModel';
import type { Activity, Option, PlanView } from 'c/mspPlanTypes';
import stepsLabel from 'c/mspStepsLabels';
import { format } from 'c/mspText';

type Group = HTMLElement & { readonly value: readonly string[]; focus(): void };
type Focusable = HTMLElement & { focus(): void };

/** Who takes part in a step without owning it. */
export default class MspStepPeople extends LightningElement {
    label = label;
    stepsLabel = stepsLabel;
    pencil = glyphs.pencil;
    @api plan!: PlanView;
    @api activity!: Activity;
    @api perform!: Perform;

    editing = false;
    busy = false;
    fault: string | null = null;
    private focusGroup = false;

    renderedCallback(): void {
        if (this.focusGroup) {
            this.focusGroup = false;
            this.template?.querySelector<Group>('lightning-checkbox-group')?.focus();
        }
    }

    get names(): string {
        return this.activity.contributorIds.map((id) => participantName(this.plan, id)).join(', ') || label.dash;
    }

    get heading(): string {
        return format(stepsLabel.contributorsOf, this.activity.name);
    }

    get editLabel(): string {
        return format(stepsLabel.editField, stepsLabel.contributors, this.names);
    }

    get chosen(): string[] {
        return [...this.activity.contributorIds];
    }

    get options(): Option[] {
        return this.plan.participants
            .filter((person) => person.canOwn || this.activity.contributorIds.includes(person.id))
            .map((person) => ({
                value: person.id,
                label: format(stepsLabel.personOfSide, person.name, sideName(person.side))
            }));
    }

    handleEdit(): void {
        this.editing = true;
        this.fault = null;
        this.focusGroup = true;
    }

    handleCancel(): void {
        this.editing = false;
        void Promise.resolve().then(() => this.template?.querySelector<Focusable>('.pencil')?.focus());
    }

    async handleConfirm(): Promise<void> {
        const ids = this.template?.querySelector<Group>('lightning-checkbox-group')?.value ?? [];
        const { id, name, contributorIds } = this.activity;
        const done = format(stepsLabel.contributorsSaved, name);
        this.busy = true;
        const outcome = await this.perform({
            name: 'contribute',
            args: [id, [...ids]],
            done,
            undo: { name: 'contribute', args: [id, contributorIds], done: label.undone }
        });
        this.busy = false;
        this.fault = outcome.fault;
        if (outcome.saved) {
            this.handleCancel();
        }
    }
}
