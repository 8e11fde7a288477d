import { sentence } from 'c/mspErrors';
import { previewReschedule } from 'c/mspPlanApi';
import type { ReschedulePreview, RescheduleRequest } from 'c/mspPlanTypes';

type Answer = (preview: ReschedulePreview | null, fault: string | null) => void;

/** Asks Apex for the last request only: what is answered to an earlier one is dropped. */
export class PreviewReader {
    private turn = 0;
    private timer: ReturnType<typeof setTimeout> | undefined;
    private readonly answer: Answer;

    constructor(answer: Answer) {
        this.answer = answer;
    }

    /** @param planId asked when the time has come: a component may get its request before its plan */
    ask(planId: () => string, request: RescheduleRequest, pauseMs: number): void {
        this.stop();
        const { turn } = this;
        // eslint-disable-next-line @lwc/lwc/no-async-operation -- a drag asks many times a second
        this.timer = setTimeout(() => {
            void this.read(planId(), request, turn);
        }, pauseMs);
    }

    stop(): void {
        clearTimeout(this.timer);
        this.turn += 1;
    }

    private async read(planId: string, request: RescheduleRequest, turn: number): Promise<void> {
        const [preview, fault] = await previewReschedule(planId, request).then(
            (read): [ReschedulePreview, null] => [read, null],
            (error: unknown): [null, string] => [null, sentence(error)]
        );
        if (turn === this.turn) {
            this.answer(preview, fault);
        }
    }
}
