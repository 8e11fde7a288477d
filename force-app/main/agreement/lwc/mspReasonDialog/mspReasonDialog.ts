import { api } from 'lwc';
import LightningModal from 'lightning/modal';
import { saveAndClose } from 'c/mspCommands';
import type { Command, Perform } from 'c/mspCommands';
import { sentence } from 'c/mspErrors';
import { checkFieldsIn } from 'c/mspFields';
import label from 'c/mspLifeLabels';
import { loadLife } from 'c/mspPlanApi';
import type { Option, PlanView } from 'c/mspPlanTypes';

export type ReasonKind = 'close' | 'reopen' | 'revive' | 'startDelivery';

const TEXTS = {
    close: { title: label.close, intro: label.closeIntro },
    reopen: { title: label.reopen, intro: label.reopenIntro },
    revive: { title: label.revive, intro: label.reviveIntro },
    startDelivery: { title: label.startDelivery, intro: label.startIntro }
} as const satisfies Record<ReasonKind, object>;

/** A change of status that asks why, or only to be sure. Answers true once it is saved. */
export default class MspReasonDialog extends LightningModal {
    text = label;
    @api plan!: PlanView;
    @api perform!: Perform;
    @api kind: ReasonKind = 'close';

    reasons: readonly Option[] = [];
    reason = '';
    fault: string | null = null;
    busy = false;

    connectedCallback(): void {
        if (this.kind === 'close') {
            loadLife(this.plan.planId ?? '')
                .then(({ closedReasons }) => {
                    this.reasons = closedReasons;
                })
                .catch((error: unknown) => {
                    this.fault = sentence(error);
                });
        }
    }

    get texts(): (typeof TEXTS)[ReasonKind] {
        return TEXTS[this.kind];
    }

    get chooses(): boolean {
        return this.kind === 'close';
    }

    get writes(): boolean {
        return this.kind === 'reopen' || this.kind === 'revive';
    }

    handleReason(event: CustomEvent<{ value: string }>): void {
        this.reason = event.detail.value;
    }

    handleCancel(): void {
        this.close(false);
    }

    handleSave(): void {
        if (!this.busy && checkFieldsIn(this.template)) {
            void this.save();
        }
    }

    private get command(): Command {
        const commands: Record<ReasonKind, Command> = {
            close: { name: 'close', args: [this.reason], done: label.doneClose },
            reopen: { name: 'reopen', args: [this.reason], done: label.doneReopen },
            revive: { name: 'revive', args: [this.reason], done: label.doneRevive },
            startDelivery: { name: 'startDelivery', args: [], done: label.doneStart }
        };
        return commands[this.kind];
    }

    private async save(): Promise<void> {
        await saveAndClose(this, this.command);
    }
}
