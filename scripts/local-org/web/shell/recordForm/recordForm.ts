import { LightningElement, api } from 'lwc';
import { createRecord, updateRecord } from 'local/uiRecordApi';
import { sentenceOf } from '../types.ts';
import type { FieldShape, Refusal, SectionShape, ShownValue } from '../types.ts';

type FieldInput = HTMLElement & {
    readonly name: string;
    check(): boolean;
    refuse(message: string): void;
    focus(): void;
};

/** Inputs for the fields that the user may write. A refused save keeps what was typed and says why, by field. */
export default class RecordForm extends LightningElement {
    @api objectName = '';
    @api recordId: string | undefined;
    @api sections: readonly SectionShape[] = [];
    @api values: Readonly<Record<string, ShownValue>> = {};
    @api focusField = '';
    error = '';
    saving = false;
    private changes: Record<string, unknown> = {};
    private focused = false;

    get shown(): readonly object[] {
        return this.sections
            .map((section, index) => ({
                key: `${index}-${section.label}`,
                label: section.label,
                fields: section.fields.filter((field) => field.editable).map((field) => this.input(field))
            }))
            .filter((section) => section.fields.length > 0);
    }

    renderedCallback(): void {
        const wanted = this.inputs.find((input) => input.name === this.focusField);
        if (wanted && !this.focused) {
            this.focused = true;
            wanted.focus();
        }
    }

    handleChange(event: CustomEvent<{ name: string; value: unknown }>): void {
        this.changes = { ...this.changes, [event.detail.name]: event.detail.value };
    }

    handleCancel(): void {
        this.dispatchEvent(new CustomEvent('cancel'));
    }

    async handleSave(): Promise<void> {
        this.error = '';
        this.inputs.forEach((input) => input.refuse(''));
        const bad = this.inputs.filter((input) => !input.check());
        if (bad.length > 0) {
            bad[0]?.focus();
            return;
        }
        this.saving = true;
        try {
            this.dispatchEvent(new CustomEvent('saved', { detail: { id: await this.save() } }));
        } catch (error) {
            this.show(error as Refusal);
        } finally {
            this.saving = false;
        }
    }

    private get inputs(): readonly FieldInput[] {
        return [...(this.template?.querySelectorAll<FieldInput>('shell-field-input') ?? [])];
    }

    private input(field: FieldShape): object {
        const value = this.values[field.name];
        return {
            field,
            name: field.name,
            value: field.name in this.changes ? this.changes[field.name] : (value?.value ?? null),
            text: value?.text ?? '',
            fieldClass: field.wide ? 'wide' : ''
        };
    }

    private async save(): Promise<string> {
        if (this.recordId === undefined) {
            const created = await createRecord({
                apiName: this.objectName,
                fields: { ...this.defaults, ...this.changes }
            });
            return (created as { id: string }).id;
        }
        await updateRecord({ fields: { ...this.changes, Id: this.recordId } });
        return this.recordId;
    }

    private get defaults(): Record<string, unknown> {
        return Object.fromEntries(Object.entries(this.values).map(([name, { value }]) => [name, value]));
    }

    private show(refusal: Refusal): void {
        const byField = refusal.body?.output?.fieldErrors ?? {};
        const known = this.inputs.filter((input) => byField[input.name]);
        known.forEach((input) => input.refuse((byField[input.name] ?? []).map((one) => one.message).join(' ')));
        this.error = known.length > 0 ? 'Not saved. See the marked fields.' : `Not saved. ${sentenceOf(refusal)}`;
        known[0]?.focus();
    }
}
