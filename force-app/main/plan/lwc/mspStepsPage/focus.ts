import { cellOf } from 'c/mspPlanModel';
import type { StepEdit } from 'c/mspStepEdits';

type Steps = Element & { focusStep(activityId: string, cell: string | null): void };
type Panel = Element & { focusSection(section: string | null): void };
type Focusable = Element & { focus(): void };
type Find = (selector: string) => Element | null;

/** Leads the focus once the page shows what it is to go to. */
export class PageFocus {
    private wanted: (() => boolean) | null = null;
    private readonly find: Find;

    constructor(find: Find) {
        this.find = find;
    }

    /** Called when the page was rendered. */
    take(): void {
        if (this.wanted?.()) {
            this.wanted = null;
        }
    }

    /** @param cell null: the step is only revealed, its editor takes the focus itself */
    onStep(activityId: string | null, cell: string | null): void {
        this.later(() => {
            const steps = this.find('c-msp-plan-list, c-msp-board') as Steps | null;
            if (activityId) {
                steps?.focusStep(activityId, cell);
            }
            return true;
        });
    }

    onPanel(section: string | null): void {
        this.later(() => {
            const panel = this.find('c-msp-step-panel') as Panel | null;
            panel?.focusSection(section);
            return panel !== null;
        });
    }

    onAttention(): void {
        this.later(() => {
            const list = this.find('c-msp-attention-list') as Focusable | null;
            list?.focus();
            return list !== null;
        });
    }

    /** Back to where the edit began. */
    afterEdit(edit: StepEdit): void {
        if (edit.spot === 'list' || edit.spot === 'board') {
            this.onStep(edit.activityId, cellOf(edit.editor));
        } else if (edit.spot === 'panel') {
            this.onPanel(edit.editor);
        }
    }

    /** Where nothing changes on the page, nothing is rendered; then the next turn takes the focus. */
    private later(focus: () => boolean): void {
        this.wanted = focus;
        void Promise.resolve()
            .then(() => Promise.resolve())
            .then(() => this.take());
    }
}
