import { LightningElement, api } from 'lwc';
import type { ViewName } from 'c/mspCommands';
import glyphs from 'c/mspGlyphs';
import stepsLabel from 'c/mspStepsLabels';

interface Choice {
    readonly name: ViewName;
    readonly label: string;
    readonly glyph: string;
    readonly checked: 'true' | 'false';
    readonly tab: '0' | '-1';
    readonly className: string;
}

const VIEWS: readonly (readonly [ViewName, string, string])[] = [
    ['list', stepsLabel.viewList, glyphs.rows],
    ['timeline', stepsLabel.viewTimeline, glyphs.bars],
    ['board', stepsLabel.viewBoard, glyphs.columns]
];

/** Three ways to see the same steps. Event: `viewchange` {view}. */
export default class MspViewSwitch extends LightningElement {
    stepsLabel = stepsLabel;
    @api view: ViewName = 'list';

    private focusView = false;

    renderedCallback(): void {
        if (this.focusView) {
            this.focusView = false;
            this.template?.querySelector<HTMLElement>('[aria-checked="true"]')?.focus();
        }
    }

    get choices(): Choice[] {
        return VIEWS.map(([name, text, glyph]) => {
            const on = name === this.view;
            return {
                name,
                label: text,
                glyph,
                checked: on ? 'true' : 'false',
                tab: on ? '0' : '-1',
                className: on ? 'choice choice_on' : 'choice'
            };
        });
    }

    handleClick(event: Event): void {
        this.send((event.currentTarget as HTMLElement).dataset.name as ViewName);
    }

    handleKeydown(event: KeyboardEvent): void {
        const at = VIEWS.findIndex(([name]) => name === this.view);
        const forward = document.dir === 'rtl' ? -1 : 1;
        const to = {
            ArrowLeft: at - forward,
            ArrowRight: at + forward,
            Home: 0,
            End: VIEWS.length - 1
        }[event.key];
        const next = to === undefined ? undefined : VIEWS[(to + VIEWS.length) % VIEWS.length];
        if (next) {
            event.preventDefault();
            this.focusView = true;
            this.send(next[0]);
        }
    }

    private send(view: ViewName): void {
        if (view !== this.view) {
            this.dispatchEvent(new CustomEvent('viewchange', { detail: { view } }));
        }
    }
}
