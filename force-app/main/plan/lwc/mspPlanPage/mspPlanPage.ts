import { LightningElement, wire } from 'lwc';
import { CurrentPageReference, NavigationMixin } from 'lightning/navigation';
import type { PageReference } from 'lightning/navigation';
import label from 'c/mspLabels';

/** The plan by address: a link in a message leads here, as a tab of a record page has no address of its own. */
export default class MspPlanPage extends NavigationMixin(LightningElement) {
    label = label;
    recordId: string | undefined;
    step: string | null = null;
    page: string | null = null;

    @wire(CurrentPageReference)
    wiredPage(reference: PageReference | undefined): void {
        this.recordId = reference?.state?.c__recordId;
        this.step = reference?.state?.c__step ?? null;
        this.page = reference?.state?.c__page ?? null;
    }

    get address(): string {
        return [this.recordId, this.page, this.step].join('/');
    }

    /** One entry, keyed by address: another record is another tab, not the old one with new values. */
    get tabs(): { readonly key: string }[] {
        return this.recordId ? [{ key: this.address }] : [];
    }

    get missing(): boolean {
        return !this.recordId;
    }

    handleBack(): void {
        this[NavigationMixin.Navigate]({
            type: 'standard__recordPage',
            attributes: { recordId: this.recordId, objectApiName: 'Opportunity', actionName: 'view' }
        });
    }
}
