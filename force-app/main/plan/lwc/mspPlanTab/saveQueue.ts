/** Runs one task after the other, so that each save sees what the one before it left. A failed task stops none. */
export class SaveQueue {
    private last: Promise<void> = Promise.resolve();
    private waiting = 0;
    private readonly tellBusy: (busy: boolean) => void;
    private readonly tellFailure: (error: unknown) => void;

    constructor(tellBusy: (busy: boolean) => void, tellFailure: (error: unknown) => void) {
        this.tellBusy = tellBusy;
        this.tellFailure = tellFailure;
    }

    run(task: () => Promise<void>): Promise<void> {
        this.count(1);
        this.last = this.last
            .then(task)
            .catch(this.tellFailure)
            .finally(() => this.count(-1));
        return this.last;
    }

    private count(change: number): void {
        this.waiting += change;
        this.tellBusy(this.waiting > 0);
    }
}
