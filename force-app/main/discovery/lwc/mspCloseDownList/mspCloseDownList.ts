import { figureDate } from 'c/mspDates';
import label from 'c/mspDiscoveryLabels';
import { newCloseDown } from 'c/mspDiscoveryModel';
import type { CloseDown } from 'c/mspDiscoveryModel';
import MspRecordList from 'c/mspRecordList';
import { format } from 'c/mspText';

interface Row {
    readonly key: string;
    readonly closeDown: CloseDown;
    readonly span: string;
    readonly editLabel: string;
    readonly open: boolean;
}

/** Days on which the customer's company is closed; every plan of the account counts around them. */
export default class MspCloseDownList extends MspRecordList<CloseDown> {
    get records(): readonly CloseDown[] {
        return this.discovery.closeDowns;
    }

    get rows(): Row[] {
        const { asOf } = this.plan;
        return this.records.map((closeDown) => ({
            key: closeDown.id ?? closeDown.fromDay,
            closeDown,
            span: format(label.closeSpan, figureDate(closeDown.fromDay, asOf), figureDate(closeDown.toDay, asOf)),
            editLabel: format(label.closeEdit, closeDown.name ?? ''),
            open: closeDown.id === this.openKey
        }));
    }

    get addLabel(): string | null {
        return this.plan.editable ? label.closeAdd : null;
    }

    get another(): CloseDown {
        return newCloseDown();
    }
}
