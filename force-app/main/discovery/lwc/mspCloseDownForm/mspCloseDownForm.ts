import type { Command } from 'c/mspCommands';
import label from 'c/mspDiscoveryLabels';
import type { CloseDown } from 'c/mspDiscoveryModel';
import MspRecordForm from 'c/mspRecordForm';
import { format } from 'c/mspText';

/** Edits days on which the customer's company is closed. */
export default class MspCloseDownForm extends MspRecordForm<CloseDown> {
    protected saveCommand(closeDown: CloseDown): Command {
        return {
            name: 'closeDown',
            args: [closeDown],
            done: format(label.closeDone, closeDown.name ?? label.closeTitle)
        };
    }

    protected removeCommand(stored: CloseDown): Command {
        return this.removal(stored, format(label.measureRemoved, stored.name ?? ''));
    }
}
