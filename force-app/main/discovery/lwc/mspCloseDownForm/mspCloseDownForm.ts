import type { Command } from 'c/mspCommands';
import label from 'c/mspDiscoveryLabels';
import type { CloseDown } from 'c/mspDiscoveryModel';
import MspRecordForm from 'c/mspRecordForm';
import { format } from 'c/mspText';

type Checked = HTMLElement & { reportValidity(): boolean };

/** Edits days on which the customer's company is closed. */
export default class MspCloseDownForm extends MspRecordForm<CloseDown> {
    label = label;

    protected problem(): string | null {
        const fields = [...(this.template?.querySelectorAll<Checked>('lightning-input') ?? [])];
        return fields.filter((field) => !field.reportValidity()).length > 0 ? label.formCheck : null;
    }

    protected saveCommand(sent: CloseDown, back: CloseDown | null): Command {
        const done = format(label.closeDone, sent.name ?? label.closeTitle);
        return {
            name: 'closeDown',
            args: [sent],
            done,
            ...(back && { undo: { name: 'closeDown', args: [back], done } })
        };
    }

    protected removeCommand(stored: CloseDown): Command {
        const done = format(label.measureRemoved, stored.name ?? '');
        const undo: Command = { name: 'closeDown', args: [{ ...stored, id: null, seen: null }], done };
        return { name: 'removeDiscovery', args: [stored.id ?? ''], done, undo };
    }
}
