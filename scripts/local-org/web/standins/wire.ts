import type { WireAdapter, WireAdapterConstructor } from 'lwc';

export interface WireValue {
    readonly data: unknown;
    readonly error: unknown;
}

type Config = Record<string, unknown>;
type Emit = (value: WireValue) => void;

/** One wired property or method that is alive on the page. */
export interface Wired {
    config: Config;
    /** Asks again with the present configuration. */
    reload(): Promise<void>;
}

export interface AdapterPlan {
    /** The wire stays silent until this holds; a `$property` that is undefined never fires. */
    ready(config: Config): boolean;
    load(config: Config): Promise<unknown>;
    /** Alive ones, so that a change elsewhere can reload them. */
    readonly alive?: Set<Wired>;
    emitted?(value: WireValue, wired: Wired): void;
}

/** Builds a wire adapter that emits nothing, then data or an error, and drops answers that came too late. */
export function wireAdapter(plan: AdapterPlan): WireAdapterConstructor {
    return class implements WireAdapter, Wired {
        config: Config = {};
        private readonly emit: Emit;
        private turn = 0;
        private asked: string | null = null;

        constructor(emit: Emit) {
            this.emit = emit;
            emit({ data: undefined, error: undefined });
        }

        connect(): void {
            plan.alive?.add(this);
        }

        disconnect(): void {
            plan.alive?.delete(this);
        }

        update(config: Config): void {
            this.config = config;
            const key = JSON.stringify(config);
            if (plan.ready(config) && key !== this.asked) {
                this.asked = key;
                void this.reload();
            }
        }

        async reload(): Promise<void> {
            this.turn += 1;
            const turn = this.turn;
            const value = await settle(plan.load(this.config));
            if (turn === this.turn) {
                plan.emitted?.(value, this);
                this.emit(value);
            }
        }
    } as unknown as WireAdapterConstructor;
}

async function settle(work: Promise<unknown>): Promise<WireValue> {
    try {
        return { data: await work, error: undefined };
    } catch (error) {
        return { data: undefined, error };
    }
}

export function allDefined(config: Config): boolean {
    return Object.values(config).every((value) => value !== undefined);
}
