import { LightningElement, api } from 'lwc';
import MspAcknowledgeDialog from 'c/mspAcknowledgeDialog';
import MspAgreementDialog from 'c/mspAgreementDialog';
import type { Perform } from 'c/mspCommands';
import MspDeclinedDialog from 'c/mspDeclinedDialog';
import MspLeadDialog from 'c/mspLeadDialog';
import label from 'c/mspLifeLabels';
import { activitiesOf } from 'c/mspPlanModel';
import type { PlanView } from 'c/mspPlanTypes';
import MspPreviousDialog from 'c/mspPreviousDialog';
import MspPrintDialog from 'c/mspPrintDialog';
import printLabel from 'c/mspPrintLabels';
import MspReasonDialog from 'c/mspReasonDialog';
import { actionsOf } from './actions';
import type { Action, ActionName } from './actions';

type Focusable = HTMLElement & { focus(): void };

/** What may be done with the plan in its status now: at most one filled button, the rest in a menu. */
export default class MspPlanActions extends LightningElement {
    label = { ...label, printPlan: printLabel.title };
    @api plan!: PlanView;
    @api perform!: Perform;
    @api busy = false;

    get filled(): Action | null {
        return actionsOf(this.plan).find((action) => action.filled) ?? null;
    }

    get others(): Action[] {
        return actionsOf(this.plan).filter((action) => !action.filled);
    }

    get hasOthers(): boolean {
        return this.others.length > 0;
    }

    /** Opens the dialog of an action, as a repair elsewhere on the tab asks for it. */
    @api open(name: string): void {
        const action = actionsOf(this.plan).find((one) => one.name === name);
        if (action) {
            void this.openDialog(action);
        }
    }

    /** A plan without steps has nothing to hand over. */
    get prints(): boolean {
        return activitiesOf(this.plan).length > 0;
    }

    handlePrint(): void {
        const { plan, perform } = this;
        void MspPrintDialog.open({ size: 'medium', label: printLabel.title, plan, perform });
    }

    handleFilled(): void {
        if (this.filled) {
            void this.openDialog(this.filled);
        }
    }

    handleSelect(event: CustomEvent<{ value: ActionName }>): void {
        this.open(event.detail.value);
    }

    private async openDialog(action: Action): Promise<void> {
        const { plan, perform } = this;
        const options = { size: 'small' as const, label: action.label, plan, perform };
        switch (action.name) {
            case 'agree':
            case 'reagree':
            case 'withdraw':
            case 'decline':
                await MspAgreementDialog.open({ ...options, kind: action.name });
                break;
            case 'acknowledge':
                await MspAcknowledgeDialog.open(options);
                break;
            case 'reviewDeclined':
                await MspDeclinedDialog.open(options);
                break;
            case 'nameLead':
                await MspLeadDialog.open(options);
                break;
            case 'takePrevious':
                await MspPreviousDialog.open(options);
                break;
            default:
                await MspReasonDialog.open({ ...options, kind: action.name });
        }
        this.template?.querySelector<Focusable>('[data-opener]')?.focus();
    }
}
