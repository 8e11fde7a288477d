import { LightningElement, api } from 'lwc';
import type { Command, Perform } from 'c/mspCommands';
import label from 'c/mspLabels';
import { activityById, changing, editOf, sideName } from 'c/mspPlanModel';
import type { Activity, EditField, FieldEdit, Option, PlanView } from 'c/mspPlanTypes';
import MspRescheduleDialog from 'c/mspRescheduleDialog';
import stepsLabel from 'c/mspStepsLabels';
import { counted, format } from 'c/mspText';

type Question = 'owner' | 'status' | 'shift';
type Input = HTMLElement & { readonly value: string | null; focus(): void };
type FormBox = HTMLElement & { checkFields(fields: readonly Element[]): boolean };

/** Changes many steps at once: their owner, their dates, their status. All are saved in one transaction, or none. */
export default class MspSelectionBar extends LightningElement {
    label = label;
    stepsLabel = stepsLabel;
    @api plan!: PlanView;
    @api ids: readonly string[] = [];
    @api perform!: Perform;

    question: Question | null = null;
    fault: string | null = null;
    busy = false;
    private focusQuestion = false;

    renderedCallback(): void {
        if (this.focusQuestion) {
            this.focusQuestion = false;
            this.field?.focus();
        }
    }

    get countText(): string {
        return counted(this.ids.length, stepsLabel.selectedOne, stepsLabel.selectedMany);
    }

    get heading(): string {
        const text = { owner: stepsLabel.bulkOwner, status: stepsLabel.bulkStatus, shift: stepsLabel.bulkShift };
        return this.question ? format(text[this.question], this.ids.length) : '';
    }

    get confirmLabel(): string {
        return this.question === 'shift' ? stepsLabel.previewDates : label.save;
    }

    get asksOwner(): boolean {
        return this.question === 'owner';
    }

    get asksStatus(): boolean {
        return this.question === 'status';
    }

    get asksShift(): boolean {
        return this.question === 'shift';
    }

    get people(): Option[] {
        return this.plan.participants
            .filter((person) => person.canOwn)
            .map((person) => ({
                value: person.id,
                label: format(stepsLabel.personOfSide, person.name, sideName(person.side))
            }));
    }

    /** Blocked needs a reason a step, so it is not offered for many. */
    get statuses(): Option[] {
        return this.plan.options.status.filter((option) => option.value !== 'Blocked');
    }

    handleQuestion(event: Event): void {
        this.question = (event.currentTarget as HTMLElement).dataset.question as Question;
        this.fault = null;
        this.focusQuestion = true;
    }

    handleCancel(): void {
        const question = this.question;
        this.question = null;
        this.template?.querySelector<HTMLElement>(`[data-question="${question ?? ''}"]`)?.focus();
    }

    handleClear(): void {
        this.dispatchEvent(new CustomEvent('clear'));
    }

    async handleConfirm(): Promise<void> {
        const { field } = this;
        const box = this.template?.querySelector<FormBox>('c-msp-form-box');
        if (!field || !box?.checkFields([field])) {
            return;
        }
        const value = field.value ?? '';
        if (this.question === 'shift') {
            await this.shift(Number(value));
        } else {
            await this.save(this.question === 'owner' ? this.ownerEdits(value) : this.edits('status', value), value);
        }
    }

    private async shift(days: number): Promise<void> {
        if (!Number.isInteger(days) || days === 0) {
            this.fault = stepsLabel.shiftWhole;
            return;
        }
        const saved: unknown = await MspRescheduleDialog.open({
            label: this.heading,
            size: 'medium',
            plan: this.plan,
            perform: this.perform,
            request: { activityIds: this.ids, shiftDays: days }
        });
        if (saved) {
            this.question = null;
            this.handleClear();
        }
    }

    private async save(edits: readonly FieldEdit[], value: string): Promise<void> {
        const changed = changing(edits);
        if (changed.length === 0) {
            this.fault = stepsLabel.bulkNothing;
            return;
        }
        const command: Command = { name: 'saveEdits', args: [changed], done: this.doneText(changed.length, value) };
        this.busy = true;
        const outcome = await this.perform(command);
        this.busy = false;
        if (outcome.saved) {
            this.question = null;
            this.handleClear();
        } else {
            this.fault = outcome.fault ?? this.conflictText(outcome.stored.map((conflict) => conflict.activityId));
        }
    }

    private doneText(count: number, value: string): string {
        const shown =
            this.plan.participants.find((person) => person.id === value)?.name ??
            this.plan.options.status.find((option) => option.value === value)?.label ??
            value;
        return format(counted(count, stepsLabel.bulkDoneOne, stepsLabel.bulkDoneMany), count, shown);
    }

    private conflictText(ids: readonly (string | null)[]): string {
        const names = ids.flatMap((id) => (id && activityById(this.plan, id)?.name) || []);
        return format(stepsLabel.bulkConflict, names.join(', '));
    }

    private ownerEdits(participantId: string): FieldEdit[] {
        const person = this.plan.participants.find((candidate) => candidate.id === participantId);
        return this.edits(person?.side === 'Vendor' ? 'vendorOwner' : 'customerOwner', participantId);
    }

    private edits(field: EditField, value: string): FieldEdit[] {
        return this.steps.map((activity) => editOf(activity, field, value));
    }

    private get steps(): Activity[] {
        return this.ids.flatMap((id) => activityById(this.plan, id) ?? []);
    }

    private get field(): Input | null {
        return this.template?.querySelector<Input>('.field') ?? null;
    }
}
