import { api } from 'lwc';
import LightningModal from 'lightning/modal';
import type { MspStepRemoval_Preview as Preview } from '@salesforce/apex-types';
import { saveAndClose } from 'c/mspCommands';
import type { Perform } from 'c/mspCommands';
import { checkFields } from 'c/mspFields';
import label from 'c/mspLabels';
import { previewRemoval } from 'c/mspPlanApi';
import { activityById } from 'c/mspPlanModel';
import type { PlanView } from 'c/mspPlanTypes';
import stepsLabel from 'c/mspStepsLabels';
import { format } from 'c/mspText';

interface Line {
    readonly key: number;
    readonly text: string;
}

type Field = HTMLElement & { readonly value: string | null };

/** Shows what removing a step does to the others before it is removed. Closes with true once it is. */
export default class MspRemoveStepDialog extends LightningModal {
    words = label;
    stepsLabel = stepsLabel;
    @api plan!: PlanView;
    @api perform!: Perform;
    @api activityId = '';

    preview: Preview | null = null;
    error: unknown = null;
    busy = false;
    fault: string | null = null;

    connectedCallback(): void {
        void this.read();
    }

    get name(): string {
        return activityById(this.plan, this.activityId)?.name ?? '';
    }

    get heading(): string {
        return format(stepsLabel.removeTitle, this.name);
    }

    get loading(): boolean {
        return this.preview === null && !this.error;
    }

    get hasFollowers(): boolean {
        return (this.preview?.followers.length ?? 0) > 0;
    }

    get followersText(): string {
        return format(stepsLabel.removeFollowers, this.preview?.followers.join(', ') ?? '');
    }

    get links(): Line[] {
        return (this.preview?.links ?? []).map((link, key) => ({
            key,
            text: format(stepsLabel.removeLinks, link.follower ?? '', link.predecessor ?? '')
        }));
    }

    get asksReason(): boolean {
        return this.preview?.asksReason === true && !this.preview.refusal;
    }

    get cannot(): boolean {
        return this.busy || this.preview === null || Boolean(this.preview.refusal);
    }

    handleCancel(): void {
        this.close(false);
    }

    handleRetry(): void {
        this.error = null;
        void this.read();
    }

    async handleRemove(): Promise<void> {
        const reason = this.template?.querySelector<Field>('.reason') ?? null;
        if (this.busy || !checkFields(reason ? [reason] : [])) {
            return;
        }
        await saveAndClose(this, {
            name: 'removeStep',
            args: [this.activityId, this.hasFollowers, reason?.value ?? null],
            done: format(stepsLabel.removed, this.name)
        });
    }

    private async read(): Promise<void> {
        try {
            this.preview = await previewRemoval(this.plan.planId ?? '', this.activityId);
        } catch (error) {
            this.error = error;
        }
    }
}
