import { api } from 'lwc';
import type { Command } from 'c/mspCommands';
import label from 'c/mspDiscoveryLabels';
import { NOBODY, personOptions, subjectOf } from 'c/mspDiscoveryModel';
import type { Contrast } from 'c/mspDiscoveryModel';
import type { Option } from 'c/mspPlanTypes';
import MspRecordForm from 'c/mspRecordForm';
import { format } from 'c/mspText';

/** Edits what changes for the company, a department or a person. */
export default class MspContrastForm extends MspRecordForm<Contrast> {
    @api levels: readonly Option[] = [];
    /** Text and source taken over from an answer; nothing is saved before the user says so. */
    @api proposal: Partial<Contrast> | null = null;

    connectedCallback(): void {
        if (this.proposal) {
            this.change(this.proposal);
        }
    }

    get heading(): string {
        return format(label.contrastForm, this.subject);
    }

    get asksPerson(): boolean {
        return this.draft.level === 'Person';
    }

    get people(): readonly Option[] {
        return personOptions(this.plan, label.contrastNobody);
    }

    get person(): string {
        return this.draft.personId ?? NOBODY;
    }

    protected override problem(): string | null {
        const { current, wanted, consequence } = this.draft;
        return [current, wanted, consequence].some((text) => text?.trim()) ? null : label.contrastEmpty;
    }

    protected saveCommand(contrast: Contrast): Command {
        return { name: 'contrast', args: [contrast], done: format(label.contrastDone, this.subject) };
    }

    protected removeCommand(stored: Contrast): Command {
        return this.removal(stored, format(label.contrastRemoved, this.subject));
    }

    private get subject(): string {
        return subjectOf(this.plan, this.levels, this.draft);
    }
}
