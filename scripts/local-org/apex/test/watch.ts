/** Tells when a project's sources have changed and been quiet for a moment. */
import { watch } from 'node:fs';

const QUIET_MS = 300;

/** Answers how to stop. Hidden folders (the cache, git) do not count. */
export function onChange(folder: string, changed: () => void): () => void {
    let waiting: NodeJS.Timeout | null = null;
    const watcher = watch(folder, { recursive: true }, (_event, name) => {
        if (name === null || /(^|[\\/])(\.|node_modules)/.test(name)) {
            return;
        }
        if (waiting) {
            clearTimeout(waiting);
        }
        waiting = setTimeout(changed, QUIET_MS);
    });
    return () => {
        if (waiting) {
            clearTimeout(waiting);
        }
        watcher.close();
    };
}
