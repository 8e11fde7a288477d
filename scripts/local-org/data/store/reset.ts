import { existsSync, rmSync } from 'node:fs';
import { lockStore } from './lock.ts';

/** Removes a store, so that the next start makes a new org; answers whether there was one. Refused while it is in use. */
export function resetStore(path: string): boolean {
    if (!existsSync(path)) return false;
    const release = lockStore(path);
    try {
        for (const ending of ['', '-wal', '-shm', '-journal']) rmSync(`${path}${ending}`, { force: true });
    } finally {
        release();
    }
    return true;
}
