import { api } from 'lwc';
import LightningModal from 'lightning/modal';
import { saveAndClose } from 'c/mspCommands';
import type { Perform } from 'c/mspCommands';
import { checkFields } from 'c/mspFields';
import label from 'c/mspLabels';
import { NOBODY, activitiesOf, ownerOptions, sideName } from 'c/mspPlanModel';
import type { Option, PlanView } from 'c/mspPlanTypes';
import stepsLabel from 'c/mspStepsLabels';
import { format, joined } from 'c/mspText';

type Field = HTMLElement & { readonly value: string | null; readonly checked?: boolean };

const PERSON_ADDED = '+';

/** Adds a step to a milestone. Closes with true once it is saved; a refused one stays as it was entered. */
export default class MspStepFormDialog extends LightningModal {
    words = label;
    stepsLabel = stepsLabel;
    @api plan!: PlanView;
    @api perform!: Perform;
    /** Milestone that is chosen at first; null: the first one that is not done. */
    @api milestoneId: string | null = null;

    busy = false;
    fault: string | null = null;
    side = 'Customer';
    chosenMilestone: string | null = null;

    get milestones(): Option[] {
        return this.plan.phases.flatMap((phase) =>
            phase.milestones.map((milestone) => ({
                value: milestone.id,
                label: joined([format(label.phaseName, phase.phaseNumber, phase.name), milestone.name])
            }))
        );
    }

    get milestone(): string | null {
        return this.chosenMilestone ?? this.milestoneId ?? this.firstOpen;
    }

    get sides(): Option[] {
        return (['Customer', 'Vendor', 'Joint'] as const).map((side) => ({ value: side, label: sideName(side) }));
    }

    get addedBySides(): Option[] {
        return this.sides.filter((side) => side.value !== 'Joint');
    }

    get customers(): Option[] {
        return ownerOptions(this.plan, 'Customer', null).filter((option) => option.value !== PERSON_ADDED);
    }

    get vendors(): Option[] {
        return ownerOptions(this.plan, 'Vendor', null).filter((option) => option.value !== PERSON_ADDED);
    }

    get asksCustomer(): boolean {
        return this.side !== 'Vendor';
    }

    get asksVendor(): boolean {
        return this.side !== 'Customer';
    }

    get steps(): Option[] {
        const none = { value: NOBODY, label: stepsLabel.waitsForNothing };
        return [none, ...activitiesOf(this.plan).map(({ id, name }) => ({ value: id, label: name }))];
    }

    handleSide(event: CustomEvent<{ value: string }>): void {
        this.side = event.detail.value;
    }

    handleMilestone(event: CustomEvent<{ value: string }>): void {
        this.chosenMilestone = event.detail.value;
    }

    handleCancel(): void {
        this.close(false);
    }

    async handleSave(): Promise<void> {
        const fields = [...(this.template?.querySelectorAll<Field>('[data-field]') ?? [])];
        if (this.busy || !checkFields(fields)) {
            return;
        }
        const text = (name: string): string | null => {
            const field = fields.find((candidate) => candidate.dataset.field === name);
            return field?.value?.trim() ? field.value.trim() : null;
        };
        const ticked = (name: string): boolean =>
            fields.find((candidate) => candidate.dataset.field === name)?.checked ?? false;
        const name = text('name') ?? '';
        const predecessor = text('predecessor');
        await saveAndClose(this, {
            name: 'addStep',
            args: [
                {
                    milestoneId: this.milestone,
                    name,
                    leadingSide: this.side,
                    customerOwnerId: text('customerOwner'),
                    vendorOwnerId: text('vendorOwner'),
                    dueDate: text('due'),
                    typicalDays: numberOf(text('typicalDays')),
                    longDays: numberOf(text('longDays')),
                    visibleToCustomer: ticked('visible'),
                    required: ticked('required'),
                    addedBy: text('addedBy'),
                    requiredEvidence: text('requiredEvidence'),
                    predecessorIds: predecessor ? [predecessor] : [],
                    followerIds: []
                }
            ],
            done: format(stepsLabel.stepAdded, name)
        });
    }

    private get firstOpen(): string | null {
        const milestones = this.plan.phases.flatMap((phase) => phase.milestones);
        return (milestones.find((milestone) => !milestone.completedOn) ?? milestones[0])?.id ?? null;
    }
}

function numberOf(text: string | null): number | null {
    return text === null ? null : Number(text);
}
