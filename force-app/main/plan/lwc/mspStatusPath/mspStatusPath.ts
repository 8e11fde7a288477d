import { LightningElement, api } from 'lwc';
import glyphs from 'c/mspGlyphs';
import label from 'c/mspLabels';
import { classes } from 'c/mspText';

interface Stage {
    readonly key: string;
    readonly label: string;
    readonly glyph: string | null;
    readonly spoken: string | null;
    readonly current: 'step' | null;
    readonly className: string;
}

const STAGES: readonly (readonly [string, string])[] = [
    ['Exploring', label.stageExploring],
    ['Drafting', label.stageDrafting],
    ['Agreed', label.stageAgreed],
    ['Delivering', label.stageDelivering],
    ['Value Acknowledged', label.stageAcknowledged]
];

/** Where the plan stands. A declined or closed plan stands outside the path: only its end is shown. */
export default class MspStatusPath extends LightningElement {
    label = label;
    @api status = '';
    @api statusLabel = '';

    get stages(): Stage[] {
        const position = STAGES.findIndex(([value]) => value === this.status);
        if (position < 0) {
            return [stage(this.status, this.statusLabel, true, false, true)];
        }
        const isEnd = position === STAGES.length - 1;
        return STAGES.map(([value, text], index) =>
            stage(
                value,
                index === position ? this.statusLabel : text,
                index === position,
                index < position || (isEnd && index === position),
                false
            )
        );
    }
}

function stage(key: string, text: string, current: boolean, done: boolean, ended: boolean): Stage {
    return {
        key,
        label: text,
        glyph: ended ? glyphs.close : done ? glyphs.check : null,
        spoken: done && !current ? label.stageDone : null,
        current: current ? 'step' : null,
        className: classes('stage', done && 'stage_done', current && 'stage_current', ended && 'stage_ended')
    };
}
