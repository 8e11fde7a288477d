import { api } from 'lwc';
import LightningModal from 'lightning/modal';
import { saveAndClose } from 'c/mspCommands';
import type { Command, Perform } from 'c/mspCommands';
import { checkFields } from 'c/mspFields';
import label from 'c/mspLabels';
import type { Phase, PlanView } from 'c/mspPlanTypes';
import stepsLabel from 'c/mspStepsLabels';
import { format } from 'c/mspText';

type Field = HTMLElement & { readonly value: string | null };

/** Renames a phase, or takes it away with its milestones. Closes with true once it is saved. */
export default class MspPhaseDialog extends LightningModal {
    words = label;
    stepsLabel = stepsLabel;
    @api plan!: PlanView;
    @api perform!: Perform;
    @api phaseNumber = 0;

    busy = false;
    fault: string | null = null;
    removing = false;

    get phase(): Phase | null {
        return this.plan.phases.find(({ phaseNumber }) => phaseNumber === this.phaseNumber) ?? null;
    }

    get name(): string {
        return this.phase?.name ?? '';
    }

    get heading(): string {
        return format(stepsLabel.phaseEdit, format(label.phaseName, this.phaseNumber, this.name));
    }

    /** The phase of the value milestone stays. */
    get mayRemove(): boolean {
        return !this.removing && this.phase?.milestones.every(({ kind }) => kind !== 'Value') === true;
    }

    get removeText(): string {
        return format(stepsLabel.phaseRemoves, this.phase?.milestones.map(({ name }) => name).join(', ') ?? '');
    }

    get confirmLabel(): string {
        return this.removing ? stepsLabel.phaseRemove : label.save;
    }

    get confirmVariant(): string {
        return this.removing ? 'destructive' : 'brand';
    }

    handleRemove(): void {
        this.removing = true;
        this.fault = null;
    }

    handleCancel(): void {
        this.close(false);
    }

    async handleConfirm(): Promise<void> {
        const field = this.template?.querySelector<Field>('[data-field]');
        if (this.busy || !field || !checkFields([field])) {
            return;
        }
        await saveAndClose(this, this.command(field.value?.trim() || null));
    }

    private command(entered: string | null): Command {
        const { phaseNumber, name } = this;
        if (this.removing) {
            return { name: 'removePhase', args: [phaseNumber, entered], done: format(stepsLabel.removed, name) };
        }
        const undo: Command = { name: 'renamePhase', args: [phaseNumber, name], done: label.undone };
        const done = format(stepsLabel.phaseRenamed, entered ?? '');
        return { name: 'renamePhase', args: [phaseNumber, entered ?? ''], done, undo };
    }
}
