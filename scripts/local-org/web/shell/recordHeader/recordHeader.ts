import { LightningElement, api } from 'lwc';
import LightningConfirm from 'lightning/confirm';
import { ShowToastEvent } from 'local/platformShowToastEvent';
import { navigate } from 'local/router';
import { session } from 'local/session';
import { deleteRecord } from 'local/uiRecordApi';
import QuickAction from '../quickAction/quickAction.ts';
import { sentenceOf } from '../types.ts';
import type { RecordData } from '../types.ts';

/** The highlights panel: what record this is, and its few most telling fields. */
export default class RecordHeader extends LightningElement {
    @api record!: RecordData;

    get icon(): string {
        return session.objects.find((object) => object.name === this.record.object)?.icon ?? 'standard:custom';
    }

    get figures(): readonly object[] {
        return this.record.highlights.map((field) => {
            const value = this.record.values[field.name];
            return { name: field.name, label: field.label, text: value?.text || '–', href: value?.href ?? null };
        });
    }

    async handleAction(event: Event): Promise<void> {
        const { name } = (event.currentTarget as HTMLElement).dataset;
        const action = this.record.actions.find((one) => one.name === name);
        if (action) {
            const { label, component } = action;
            const { id, object } = this.record;
            await QuickAction.open({ size: 'medium', label, component, recordId: id, objectApiName: object });
        }
    }

    async handleDelete(): Promise<void> {
        const { label, name, id, object } = this.record;
        const sure = await LightningConfirm.open({
            label: `Delete ${label}`,
            message: `Do you want to delete "${name}"? What belongs to it goes too.`
        });
        if (!sure) {
            return;
        }
        try {
            await deleteRecord(id);
            this.dispatchEvent(new ShowToastEvent({ title: `${label} "${name}" was deleted.`, variant: 'success' }));
            navigate({ type: 'standard__objectPage', attributes: { objectApiName: object, actionName: 'list' } });
        } catch (error) {
            const message = sentenceOf(error);
            this.dispatchEvent(new ShowToastEvent({ title: 'Not deleted', message, variant: 'error' }));
        }
    }
}
