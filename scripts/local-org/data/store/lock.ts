/** One process a store file. A dead owner's lock is taken over, a living one's refuses the second process. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

export class StoreInUseError extends Error {
    readonly pid: number;

    constructor(path: string, pid: number) {
        super(`${path} is in use by process ${pid}. Stop that local org first, or work through its address.`);
        this.pid = pid;
    }
}

interface Owner {
    readonly pid: number;
    readonly started: string;
}

/** Takes the lock; the result releases it. */
export function lockStore(path: string): () => void {
    const lockFile = `${path}.owner`;
    const me: Owner = { pid: process.pid, started: startOf(process.pid) };
    try {
        writeFileSync(lockFile, JSON.stringify(me), { flag: 'wx' });
    } catch (error) {
        if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
        const owner = readOwner(lockFile);
        if (owner && owner.pid !== process.pid && isAlive(owner)) throw new StoreInUseError(path, owner.pid);
        writeFileSync(lockFile, JSON.stringify(me));
    }
    // The database library's own lock, a folder, outlives a killed process.
    rmSync(`${path}.lock`, { recursive: true, force: true });
    return () => rmSync(lockFile, { force: true });
}

function readOwner(lockFile: string): Owner | null {
    try {
        const value: unknown = JSON.parse(readFileSync(lockFile, 'utf8'));
        if (typeof value !== 'object' || value === null || !('pid' in value) || !('started' in value)) return null;
        return { pid: Number(value.pid), started: String(value.started) };
    } catch {
        // Half-written by a process that died meanwhile: nobody owns it.
        return null;
    }
}

function isAlive(owner: Owner): boolean {
    try {
        process.kill(owner.pid, 0);
    } catch (error) {
        return error instanceof Error && 'code' in error && error.code === 'EPERM';
    }
    return owner.started === startOf(owner.pid);
}

/** Start time of a process where the system tells it, so that a reused process id is not mistaken for the owner. */
export function startOf(pid: number): string {
    const path = `/proc/${pid}/stat`;
    if (!existsSync(path)) return '';
    const stat = readFileSync(path, 'utf8');
    const [state = '', ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    // A killed process stays listed until its parent looks at it; it holds nothing any more.
    return state === 'Z' ? 'ended' : (rest[18] ?? '');
}
