import { LightningElement, api } from 'lwc';
import { call } from 'local/http';
import { ShowToastEvent } from 'local/platformShowToastEvent';
import { navigate } from 'local/router';
import { sentenceOf } from '../types.ts';
import type { SectionShape, ShownValue } from '../types.ts';

interface FormData {
    readonly label: string;
    readonly sections: readonly SectionShape[];
    readonly values: Readonly<Record<string, ShownValue>>;
}

export default class NewPage extends LightningElement {
    form: FormData | null = null;
    error = '';
    private objectOf = '';

    @api
    get objectName(): string {
        return this.objectOf;
    }
    set objectName(value: string) {
        this.objectOf = value;
        this.form = null;
        void this.load();
    }

    get heading(): string {
        return `New ${this.form?.label ?? ''}`;
    }

    handleCancel(): void {
        navigate({ type: 'standard__objectPage', attributes: { objectApiName: this.objectOf, actionName: 'list' } });
    }

    handleSaved(event: CustomEvent<{ id: string }>): void {
        this.dispatchEvent(new ShowToastEvent({ title: `${this.form?.label} was created.`, variant: 'success' }));
        const attributes = { objectApiName: this.objectOf, recordId: event.detail.id, actionName: 'view' };
        navigate({ type: 'standard__recordPage', attributes });
    }

    private async load(): Promise<void> {
        try {
            this.form = await call<FormData>('/ui/createForm', { object: this.objectOf });
            document.title = `${this.heading} | Local org`;
        } catch (error) {
            this.error = sentenceOf(error);
        }
    }
}
