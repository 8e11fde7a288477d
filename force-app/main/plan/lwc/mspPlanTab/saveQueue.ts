/** Runs one task after the other, so that each save sees what the one before it left. A failed task stops none. */
export class SaveQueue {
    private last: Promise<unknown> = Promise.resolve();
    private waiting = 0;
    private readonly tellBusy: (busy: boolean) => void;

    constructor(tellBusy: (busy: boolean) => void) {
        this.tellBusy = tellBusy;
    }

    /** Answers or fails as the task does. */
    run<Answer>(task: () => Promise<Answer>): Promise<Answer> {
        this.count(1);
        const mine = this.last.then(task);
        this.last = mine.then(
            () => this.count(-1),
            () => this.count(-1)
        );
        return mine;
    }

    private count(change: number): void {
        this.waiting += change;
        this.tellBusy(this.waiting > 0);
    }
}
