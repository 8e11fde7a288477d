import { LightningElement, api } from 'lwc';
import { goTo } from 'c/mspCommands';
import type { Ledger } from 'c/mspPlanTypes';
import label from 'c/mspReviewLabels';
import { ledgerOf } from 'c/mspReviewModel';
import type { LedgerText } from 'c/mspReviewModel';

/** The slip ledger: what moved since the customer agreed, who asked and why. */
export default class MspLedger extends LightningElement {
    label = label;
    @api ledger!: Ledger;

    get text(): LedgerText {
        return ledgerOf(this.ledger);
    }

    get hasRows(): boolean {
        return this.ledger.changes.length > 0;
    }

    get hasShares(): boolean {
        return this.ledger.count > 0;
    }

    get groups(): { readonly name: string; readonly shares: LedgerText['bySide'] }[] {
        const { bySide, byReason } = this.text;
        return [
            { name: label.bySide, shares: bySide },
            { name: label.byReason, shares: byReason }
        ];
    }

    handleStep(event: Event): void {
        const step = (event.currentTarget as HTMLElement).dataset.id;
        if (step) {
            goTo(this, { page: 'plan', step });
        }
    }
}
