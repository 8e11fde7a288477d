import { api } from 'lwc';
import LightningModal from 'lightning/modal';
import type { Perform } from 'c/mspCommands';
import type { PlanView, RescheduleRequest } from 'c/mspPlanTypes';
import { headingOf } from 'c/mspReschedule';

type Focusable = HTMLElement & { focus(): void };

/**
 * The preview of a change of dates as a dialog: for a bulk shift, an accepted offer, a new value or contract date, and
 * a due date in the list that pushes others. It closes when the change is saved or given up.
 *
 *     const saved = await MspRescheduleDialog.open<boolean>({
 *         size: 'small', label, plan: this.plan, perform: this.perform, request: moveRequest(activity, due)
 *     });
 *
 * `label` is the dialog's name; `heading` replaces the heading made from the request. Answers true once saved.
 */
export default class MspRescheduleDialog extends LightningModal {
    @api plan!: PlanView;
    @api request!: RescheduleRequest;
    @api perform!: Perform;
    @api heading: string | null = null;
    private focused = false;

    renderedCallback(): void {
        if (!this.focused) {
            this.focused = true;
            this.template?.querySelector<Focusable>('c-msp-reschedule-preview')?.focus();
        }
    }

    get title(): string {
        return this.heading ?? headingOf(this.request, this.plan);
    }

    handleSaved(): void {
        this.close(true);
    }

    handleCancel(): void {
        this.close(false);
    }
}
