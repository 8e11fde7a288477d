import { api } from 'lwc';
import LightningModal from 'lightning/modal';
import { saveAndClose } from 'c/mspCommands';
import type { Command, Perform } from 'c/mspCommands';
import { checkFields } from 'c/mspFields';
import label from 'c/mspLabels';
import type { Milestone, Option, Phase, PlanView } from 'c/mspPlanTypes';
import stepsLabel from 'c/mspStepsLabels';
import { format } from 'c/mspText';

type Field = HTMLElement & { readonly value: string | null };

const NEW_PHASE = 'new';

/** Adds a milestone, changes one, or takes one away with its open steps. Closes with true once it is saved. */
export default class MspMilestoneDialog extends LightningModal {
    words = label;
    stepsLabel = stepsLabel;
    @api plan!: PlanView;
    @api perform!: Perform;
    /** Null for a new one. */
    @api milestoneId: string | null = null;

    busy = false;
    fault: string | null = null;
    removing = false;
    private phase: string | null = null;

    get milestone(): Milestone | null {
        return this.milestones.find(({ id }) => id === this.milestoneId) ?? null;
    }

    get heading(): string {
        return this.milestone ? format(stepsLabel.milestoneEdit, this.milestone.name) : stepsLabel.addMilestone;
    }

    get name(): string {
        return this.milestone?.name ?? '';
    }

    get outcome(): string | null {
        return this.milestone?.outcome ?? null;
    }

    get requiredEvidence(): string | null {
        return this.milestone?.requiredEvidence ?? null;
    }

    get phases(): Option[] {
        const known = this.plan.phases.map((phase) => ({ value: String(phase.phaseNumber), label: titleOf(phase) }));
        return [...known, { value: NEW_PHASE, label: stepsLabel.newPhase }];
    }

    get phaseValue(): string {
        const own = this.plan.phases.find(({ milestones }) => milestones.some(({ id }) => id === this.milestoneId));
        const current = own ?? this.plan.phases.find((phase) => phase.current) ?? this.plan.phases[0];
        return this.phase ?? (current ? String(current.phaseNumber) : NEW_PHASE);
    }

    get asksPhaseName(): boolean {
        return this.phaseValue === NEW_PHASE;
    }

    /** The value milestone is what the plan is for. */
    get mayRemove(): boolean {
        return this.milestone !== null && this.milestone.kind !== 'Value' && !this.removing;
    }

    get removeText(): string {
        const steps = this.milestone?.activities.map((activity) => activity.name) ?? [];
        return steps.length > 0
            ? format(stepsLabel.milestoneRemoves, steps.join(', '))
            : stepsLabel.milestoneRemovesNothing;
    }

    get confirmLabel(): string {
        return this.removing ? stepsLabel.milestoneRemove : label.save;
    }

    get confirmVariant(): string {
        return this.removing ? 'destructive' : 'brand';
    }

    handlePhase(event: CustomEvent<{ value: string }>): void {
        this.phase = event.detail.value;
    }

    handleRemove(): void {
        this.removing = true;
        this.fault = null;
    }

    handleCancel(): void {
        this.close(false);
    }

    async handleConfirm(): Promise<void> {
        const fields = [...(this.template?.querySelectorAll<Field>('[data-field]') ?? [])];
        if (this.busy || !checkFields(fields)) {
            return;
        }
        const values = new Map(fields.map((field) => [field.dataset.field, field.value?.trim() || null]));
        await saveAndClose(this, this.command(values));
    }

    private get milestones(): Milestone[] {
        return this.plan.phases.flatMap((phase) => [...phase.milestones]);
    }

    private command(values: ReadonlyMap<string | undefined, string | null>): Command {
        const value = (name: string): string | null => values.get(name) ?? null;
        if (this.removing && this.milestone) {
            const { id, name } = this.milestone;
            return { name: 'removeMilestone', args: [id, value('reason')], done: format(stepsLabel.removed, name) };
        }
        const name = value('name') ?? '';
        const milestone = {
            id: this.milestoneId,
            name,
            phaseNumber: this.asksPhaseName ? this.nextPhase : Number(this.phaseValue),
            phaseName: value('phaseName'),
            outcome: value('outcome'),
            requiredEvidence: value('requiredEvidence')
        };
        return { name: 'saveMilestone', args: [milestone], done: format(stepsLabel.milestoneSaved, name) };
    }

    private get nextPhase(): number {
        return Math.max(0, ...this.plan.phases.map((phase) => phase.phaseNumber)) + 1;
    }
}

function titleOf(phase: Phase): string {
    return format(label.phaseName, phase.phaseNumber, phase.name);
}
