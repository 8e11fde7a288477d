/** How long each test class took last time: the longest start first, so that no worker waits for a late one. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { MethodResult } from './result.ts';

export type Durations = Readonly<Record<string, number>>;

const fileIn = (cache: string): string => join(cache, 'test-durations.json');

export function readDurations(cache: string | null): Durations {
    try {
        return cache === null ? {} : (JSON.parse(readFileSync(fileIn(cache), 'utf8')) as Durations);
    } catch {
        // None yet, or a file cut off: the order matters for speed only.
        return {};
    }
}

export function keepDurations(cache: string | null, methods: readonly MethodResult[]): void {
    if (cache === null) {
        return;
    }
    const taken: Record<string, number> = {};
    for (const { className, milliseconds } of methods) {
        taken[className] = (taken[className] ?? 0) + milliseconds;
    }
    mkdirSync(dirname(fileIn(cache)), { recursive: true });
    writeFileSync(fileIn(cache), JSON.stringify({ ...readDurations(cache), ...taken }));
}

/** Unknown ones first: they may be long. */
export function longestFirst(classes: readonly string[], known: Durations): string[] {
    return [...classes].sort((a, b) => (known[b] ?? Infinity) - (known[a] ?? Infinity) || (a < b ? -1 : 1));
}
