import { LightningElement, api, wire } from 'lwc';
import COMPLETENESS from '@salesforce/schema/Opportunity.MSP_Completeness__c';
import HEALTH from '@salesforce/schema/Opportunity.MSP_Health__c';
import NEXT_DUE from '@salesforce/schema/Opportunity.MSP_Next_Due__c';
import OVERDUE from '@salesforce/schema/Opportunity.MSP_Overdue_Steps__c';
import OWNERLESS from '@salesforce/schema/Opportunity.MSP_Ownerless_Steps__c';
import PROGRESS from '@salesforce/schema/Opportunity.MSP_Progress__c';
import STATUS from '@salesforce/schema/Opportunity.MSP_Status__c';
import { NavigationMixin } from 'lightning/navigation';
import { getRecord } from 'lightning/uiRecordApi';
import type { RecordResult } from 'lightning/uiRecordApi';
import { fullDate } from 'c/mspDates';
import label from 'c/mspEntryLabels';
import shared from 'c/mspLabels';
import { planPage } from 'c/mspPlanLink';
import { classes, format, joined, number } from 'c/mspText';

const TONES: Readonly<Record<string, string>> = { 'On Track': 'good', 'At Risk': 'warn', 'Off Track': 'bad' };

interface Fields {
    readonly [name: string]: { readonly value: unknown; readonly displayValue?: string | null } | undefined;
}

/**
 * The plan's figures in the side column of an Opportunity. They are read from the mirror on the Opportunity, so the card
 * costs no Apex call and follows every save.
 */
export default class MspPlanCard extends NavigationMixin(LightningElement) {
    label = label;
    shared = shared;
    @api recordId: string | undefined;
    private fields: Fields | null = null;
    private failed = false;

    @wire(getRecord, {
        recordId: '$recordId',
        fields: [STATUS],
        optionalFields: [COMPLETENESS, HEALTH, NEXT_DUE, OVERDUE, OWNERLESS, PROGRESS]
    })
    wiredOpportunity({ data, error }: RecordResult): void {
        this.fields = data ? data.fields : null;
        this.failed = error !== undefined;
    }

    get loading(): boolean {
        return this.fields === null && !this.failed;
    }

    get hasPlan(): boolean {
        return Boolean(this.value('MSP_Status__c'));
    }

    get error(): string | null {
        return this.failed ? label.cardError : null;
    }

    get status(): string {
        return this.text('MSP_Status__c') ?? '';
    }

    get health(): string {
        return this.text('MSP_Health__c') ?? shared.dash;
    }

    get healthClass(): string {
        const tone = TONES[String(this.value('MSP_Health__c'))];
        return classes('value', tone && `value_${tone}`);
    }

    get completeness(): string {
        return this.share('MSP_Completeness__c');
    }

    get progress(): string {
        return this.share('MSP_Progress__c');
    }

    get nextDue(): string {
        const due = this.value('MSP_Next_Due__c');
        return typeof due === 'string' ? fullDate(due) : shared.dash;
    }

    get exceptions(): string | null {
        const overdue = Number(this.value('MSP_Overdue_Steps__c') ?? 0);
        const ownerless = Number(this.value('MSP_Ownerless_Steps__c') ?? 0);
        return (
            joined([
                overdue > 0 ? format(label.cardOverdue, number(overdue)) : null,
                ownerless > 0 ? format(label.cardOwnerless, number(ownerless)) : null
            ]) || null
        );
    }

    get buttonLabel(): string {
        return this.hasPlan ? label.cardOpen : label.cardStart;
    }

    handleOpen(): void {
        if (this.recordId) {
            this[NavigationMixin.Navigate](planPage(this.recordId));
        }
    }

    private value(name: string): unknown {
        return this.fields?.[name]?.value ?? null;
    }

    private text(name: string): string | null {
        const field = this.fields?.[name];
        return field?.displayValue ?? (typeof field?.value === 'string' ? field.value : null);
    }

    private share(name: string): string {
        const value = this.value(name);
        return typeof value === 'number' ? format(shared.percent, number(value)) : shared.dash;
    }
}
