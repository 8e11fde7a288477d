import { LightningElement } from 'lwc';
import label from 'c/mspLabels';

interface Bar {
    readonly key: string;
    readonly className: string;
}

const ATTENTION_LINES = 3;
const ROWS = 8;

function bars(count: number, kind: string): Bar[] {
    return Array.from({ length: count }, (_, index) => ({ key: `${kind}${index}`, className: `bar bar_${index % 3}` }));
}

/** The plan's own shape in grey while it is read, so that nothing jumps when it arrives. */
export default class MspStencil extends LightningElement {
    label = label;
    figures = [
        label.figHealth,
        label.figCompleteness,
        label.figProgress,
        label.figValue,
        label.figClose,
        label.figNext
    ];
    attention = bars(ATTENTION_LINES, 'attention');
    rows = bars(ROWS, 'row');
}
