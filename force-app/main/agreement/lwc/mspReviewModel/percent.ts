import label from 'c/mspLabels';
import { format, number } from 'c/mspText';

/** A share in whole percent; a dash where there is none. */
export function percent(share: number | null): string {
    return share === null ? label.dash : format(label.percent, number(share));
}
