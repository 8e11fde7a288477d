import { Worker } from 'node:worker_threads';
import type { OrgHost } from './host.ts';
import type { OrgAnswer, OrgRequest } from './operations.ts';
import type { WorkerOptions } from './worker.ts';

interface Waiting {
    readonly request: OrgRequest;
    readonly resolve: (answer: OrgAnswer) => void;
    readonly reject: (error: Error) => void;
}

type Message = { readonly ready: true } | { readonly id: number; readonly answer: OrgAnswer };

const TIMED_OUT = 'The request ran longer than the local org allows and was stopped.';

/**
 * Keeps the org in a worker. A request that never ends would block all others, so the watchdog ends the worker and
 * starts a new one on the same store; what was not committed is gone, as after any crash.
 */
export class WorkerHost implements OrgHost {
    readonly #options: WorkerOptions;
    readonly #patience: number;
    readonly #waiting = new Map<number, Waiting>();
    #worker: Worker | null = null;
    #next = 0;
    #closing = false;
    #failed: Error | null = null;

    private constructor(options: WorkerOptions, patience: number) {
        this.#options = options;
        this.#patience = patience;
    }

    static async start(options: WorkerOptions, patience = 120_000): Promise<WorkerHost> {
        const host = new WorkerHost(options, patience);
        await host.#launch();
        return host;
    }

    ask(request: OrgRequest): Promise<OrgAnswer> {
        return new Promise((resolve, reject) => {
            if (this.#failed) {
                reject(this.#failed);
                return;
            }
            this.#next += 1;
            const id = this.#next;
            this.#waiting.set(id, { request, resolve, reject });
            this.#worker?.postMessage({ id, request });
            if (this.#waiting.size === 1) {
                this.#watch(id);
            }
        });
    }

    async close(): Promise<void> {
        this.#closing = true;
        const ended = new Promise((resolve) => this.#worker?.once('exit', resolve) ?? resolve(0));
        this.#worker?.postMessage({ id: 0, request: 'close' });
        await ended;
    }

    async #launch(): Promise<void> {
        const worker = new Worker(new URL('./worker-entry.mjs', import.meta.url), { workerData: this.#options });
        this.#worker = worker;
        await new Promise<void>((resolve, reject) => {
            worker.once('error', reject);
            worker.once('message', () => {
                worker.removeListener('error', reject);
                resolve();
            });
        });
        worker.on('message', (message: Message) => this.#receive(message));
        worker.on('error', (error) => this.#fail(error));
        this.#waiting.forEach(({ request }, id) => worker.postMessage({ id, request }));
        this.#watchNext();
    }

    #receive(message: Message): void {
        if ('answer' in message) {
            this.#waiting.get(message.id)?.resolve(message.answer);
            this.#waiting.delete(message.id);
            this.#watchNext();
        }
    }

    #watchNext(): void {
        const [first] = this.#waiting.keys();
        if (first !== undefined) {
            this.#watch(first);
        }
    }

    #watch(id: number): void {
        const timer = setTimeout(() => {
            if (this.#waiting.has(id) && !this.#closing) {
                this.#waiting.get(id)?.resolve({ status: 503, body: JSON.stringify({ message: TIMED_OUT }) });
                this.#waiting.delete(id);
                void this.#restart();
            }
        }, this.#patience);
        timer.unref();
    }

    async #restart(): Promise<void> {
        await this.#worker?.terminate();
        try {
            await this.#launch();
        } catch (error) {
            this.#fail(error instanceof Error ? error : new Error(String(error)));
        }
    }

    #fail(error: Error): void {
        this.#failed = error;
        this.#waiting.forEach((waiting) => waiting.reject(error));
        this.#waiting.clear();
    }
}
