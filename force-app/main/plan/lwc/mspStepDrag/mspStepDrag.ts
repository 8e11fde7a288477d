/** Of no use to a text field or another window, so that nothing is pasted there. */
const TYPE = 'application/x-msp-step';

/**
 * A drag of one step by the mouse. Browsers look for what is dragged only once the mouse moves, under the place where
 * the button went down. If the page moved in between, as when a save comes back, another step lies there: so the step
 * that was pressed is the one that is carried. A drag ends even if what began it is no longer on the page.
 */
export class StepDrag {
    private pressed: string | null = null;
    private carried: string | null = null;
    private readonly ended: () => void;

    /** @param ended the drag is over and nothing was dropped where `drop` is called */
    constructor(ended: () => void) {
        this.ended = ended;
    }

    /** The step in the hand; null while nothing of ours is dragged. */
    get stepId(): string | null {
        return this.carried;
    }

    /** The button went down on the step. */
    press(stepId: string): void {
        this.pressed = stepId;
        window.addEventListener('pointerup', this.release, true);
    }

    /**
     * @param shapeOf what is shown under the pointer; null for a step that may not be dragged
     * @returns the step that is carried; null if the drag was not begun
     */
    begin(event: DragEvent, shapeOf: (stepId: string) => Element | null): string | null {
        const stepId = this.pressed;
        const shape = stepId === null ? null : shapeOf(stepId);
        this.release();
        if (stepId === null || shape === null) {
            event.preventDefault();
            return null;
        }
        event.dataTransfer?.setData(TYPE, stepId);
        event.dataTransfer?.setDragImage(shape, 0, 0);
        this.carried = stepId;
        window.addEventListener('dragend', this.end, true);
        window.addEventListener('mousemove', this.moved, true);
        return stepId;
    }

    /** @returns the step that was carried; null if nothing of ours was */
    drop(event: DragEvent): string | null {
        const stepId = this.carried;
        if (stepId !== null) {
            event.preventDefault();
            this.stop();
        }
        return stepId;
    }

    /** Call it when the page that hears the drag goes away. */
    stop(): void {
        this.release();
        window.removeEventListener('dragend', this.end, true);
        window.removeEventListener('mousemove', this.moved, true);
        this.carried = null;
    }

    private readonly release = (): void => {
        this.pressed = null;
        window.removeEventListener('pointerup', this.release, true);
    };

    private readonly end = (): void => {
        this.stop();
        this.ended();
    };

    /** The mouse is silent during a drag; nobody is told of the end if the element that began it was taken away. */
    private readonly moved = (event: MouseEvent): void => {
        if (event.buttons === 0) {
            this.end();
        }
    };
}
