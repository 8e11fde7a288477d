import { readFileSync } from 'node:fs';

/** Resident memory of a process of this machine; Linux only. */
export function memoryOf(pid: number | undefined): string {
    const status = pid === undefined ? '' : readFileSync(`/proc/${pid}/status`, 'utf8');
    const kilobytes = Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? Number.NaN);
    return `${Math.round(kilobytes / 1024)} MB`;
}
