import { LightningElement, api } from 'lwc';
import label from 'c/mspDiscoveryLabels';
import type { Advice } from 'c/mspDiscoveryModel';
import glyphs from 'c/mspGlyphs';
import { format, joined, number } from 'c/mspText';

interface Line {
    readonly key: string;
    readonly text: string;
    readonly detail: string;
    readonly anySupplier: boolean;
    readonly interest: string | null;
}

/** So many are read before anybody asks for more. */
const FIRST = 4;

/** What other customers found, each with whose interest it serves. */
export default class MspAdvice extends LightningElement {
    label = label;
    glyphs = glyphs;
    @api advice: readonly Advice[] = [];

    showsAll = false;

    get lines(): Line[] {
        return (this.showsAll ? this.advice : this.advice.slice(0, FIRST)).map((advice, index) => ({
            key: `${index} ${advice.text}`,
            text: advice.text,
            detail: joined([advice.step, historyOf(advice)]),
            anySupplier: advice.interest === 'Any supplier',
            interest: interestOf(advice)
        }));
    }

    get isEmpty(): boolean {
        return this.advice.length === 0;
    }

    get moreLabel(): string | null {
        if (this.advice.length <= FIRST) {
            return null;
        }
        return this.showsAll ? label.adviceLess : format(label.adviceMore, number(this.advice.length));
    }

    handleMore(): void {
        this.showsAll = !this.showsAll;
    }
}

function interestOf({ interest }: Advice): string | null {
    if (interest === null) {
        return null;
    }
    return interest === 'Any supplier' ? label.adviceAny : label.adviceUs;
}

function historyOf({ days, sample }: Advice): string | null {
    return days === null || sample === null ? null : format(label.adviceDays, number(days), number(sample));
}
