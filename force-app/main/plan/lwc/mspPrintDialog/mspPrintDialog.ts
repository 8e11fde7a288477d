import { api } from 'lwc';
import PRINT_STYLE from '@salesforce/resourceUrl/MSP_Print';
import LightningModal from 'lightning/modal';
import { loadStyle } from 'lightning/platformResourceLoader';
import type { Perform } from 'c/mspCommands';
import { sentence } from 'c/mspErrors';
import { checkFieldsIn } from 'c/mspFields';
import shared from 'c/mspLabels';
import { loadDiscovery } from 'c/mspPlanApi';
import type { Discovery, PlanView } from 'c/mspPlanTypes';
import label from 'c/mspPrintLabels';

/**
 * Shows the customer's paper and prints it, also by the browser's own command once no reason is asked for. The print style hides all of the page but this dialog's document; a
 * component cannot do that in its own style, as it ends at its own border.
 */
export default class MspPrintDialog extends LightningModal {
    text = label;
    @api plan!: PlanView;
    @api perform!: Perform;

    discovery: Discovery | null = null;
    buffers = false;
    reason = '';
    fault: string | null = null;
    busy = false;

    connectedCallback(): void {
        loadDiscovery(this.plan.planId)
            .then((discovery) => {
                this.discovery = discovery;
                return this.asksReason ? undefined : loadStyle(this, PRINT_STYLE);
            })
            .catch((error: unknown) => {
                this.fault = sentence(error);
            });
    }

    get loading(): boolean {
        return this.discovery === null && this.fault === null;
    }

    get asksReason(): boolean {
        return this.discovery?.shareAsksReason === true && !this.discovery.shareReason;
    }

    handleBuffers(event: CustomEvent<{ checked: boolean }>): void {
        this.buffers = event.detail.checked;
    }

    handleReason(event: CustomEvent<{ value: string }>): void {
        this.reason = event.detail.value;
    }

    handleCancel(): void {
        this.close(false);
    }

    handlePrint(): void {
        if (!this.busy && checkFieldsIn(this.template)) {
            void this.print();
        }
    }

    private async print(): Promise<void> {
        this.busy = true;
        this.fault = this.asksReason ? await this.keepReason() : null;
        this.busy = false;
        if (this.fault !== null) {
            return;
        }
        try {
            await loadStyle(this, PRINT_STYLE);
            window.print();
        } catch (error) {
            this.fault = sentence(error);
        }
    }

    /** Answers why the reason was not kept; null if it was. */
    private async keepReason(): Promise<string | null> {
        const { saved, fault } = await this.perform({
            name: 'allowSharing',
            args: [this.reason],
            done: label.reasonKept
        });
        if (saved && this.discovery) {
            this.discovery = { ...this.discovery, shareReason: this.reason };
        }
        return saved ? null : (fault ?? shared.errorUnknown);
    }
}
