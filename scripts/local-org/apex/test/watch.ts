/** Tells which of a project's sources have changed, once they have been quiet for a moment. */
import { watch } from 'node:fs';

const QUIET_MS = 300;
/** Hidden folders (the cache, git) do not count. */
const IGNORED = /(^|[\\/])(\.|node_modules)/;

export class Changes {
    readonly #names = new Set<string>();
    readonly #stop: () => void;
    #timer: NodeJS.Timeout | null = null;
    #tell: ((names: readonly string[] | null) => void) | null = null;

    constructor(folder: string) {
        const watcher = watch(folder, { recursive: true }, (_event, name) => {
            if (name !== null && !IGNORED.test(name)) {
                this.#names.add(name.replaceAll('\\', '/'));
                this.#settle();
            }
        });
        this.#stop = () => watcher.close();
    }

    /** Paths relative to the folder that have changed since the last answer; null once it is stopped. */
    next(): Promise<readonly string[] | null> {
        return new Promise((resolve) => {
            this.#tell = resolve;
            this.#settle();
        });
    }

    stop(): void {
        if (this.#timer) {
            clearTimeout(this.#timer);
        }
        this.#stop();
        this.#tell?.(null);
        this.#tell = null;
    }

    #settle(): void {
        if (this.#timer) {
            clearTimeout(this.#timer);
        }
        this.#timer = this.#names.size === 0 ? null : setTimeout(() => this.#answer(), QUIET_MS);
    }

    /** While tests run nobody waits: the names are kept until somebody does. */
    #answer(): void {
        const tell = this.#tell;
        if (tell) {
            this.#tell = null;
            const names = [...this.#names];
            this.#names.clear();
            tell(names);
        }
    }
}
