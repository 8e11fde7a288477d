/** The nightly job over many Opportunities: which batch size, and whether the time follows the plans that need work. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openOrg } from '../local-org/apex/open.ts';
import * as apex from './limits-apex.ts';
import { nightPage } from './limits-page.ts';
import { LimitBench } from './limits.ts';
import { timed } from './project.ts';
import type { Row } from './table.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const PAGE = fileURLToPath(new URL('../../docs/limits.md', import.meta.url));
const PLANS = 5000;
const SIZES = [25, 50, 100, 200];
/** Plans that one transaction makes. */
const CHUNK = 200;
const RESTING_CHUNK = 2000;
/** What the settings hold if nobody changes them. */
const STANDARD = 25;

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;

class Nights {
    readonly #bench: LimitBench;

    constructor(bench: LimitBench) {
        this.#bench = bench;
    }

    /** Opportunities with a plan that rests. */
    addResting(count: number): void {
        for (let made = 0; made < count; made += RESTING_CHUNK) {
            this.#bench.run(apex.restingPlans(`Rest${made}`, Math.min(RESTING_CHUNK, count - made)));
        }
    }

    /** Plans with steps that no night has looked at yet. */
    addDue(prefix: string, count: number): void {
        for (let made = 0; made < count; made += CHUNK) {
            this.#bench.run(apex.unassessedPlans(`${prefix}-${made}`, Math.min(CHUNK, count - made), 5));
        }
    }

    /** Milliseconds of a night over the plans of this name. */
    run(prefix: string, size: number): number {
        this.#bench.run(apex.nightOver(prefix, size));
        const ms = timed(() => this.#bench.org.runJobs());
        this.#bench.run(apex.NONE_LEFT);
        return ms;
    }
}

function measure(nights: Nights, plans: number, sizes: readonly number[]): Row[] {
    const due = Math.floor(plans / 10);
    nights.addResting(plans - due);
    const group = Math.floor(due / sizes.length);
    // The first night of a process compiles what the later ones only run.
    nights.addDue('First', STANDARD);
    nights.run('First', STANDARD);
    const rows = sizes.map((size) => {
        nights.addDue(`Due${size}`, group);
        const ms = nights.run(`Due${size}`, size);
        return {
            what: `${plans} plans, ${group} due, ${size} a batch`,
            value: `${seconds(ms)}, ${(ms / group).toFixed(0)} ms a due plan`,
            aim: ''
        };
    });
    const quiet = nights.run('Nothing', STANDARD);
    return [...rows, { what: `${plans} plans, none due`, value: seconds(quiet), aim: '' }];
}

/** Keeps the rows of other numbers of plans. */
function merged(rows: readonly Row[], plans: number): Row[] {
    const kept = readFileSync(PAGE, 'utf8')
        .split('\n')
        .map((line) => /^\| (\d+ plans, [^|]*?) +\| ([^|]*?) +\|$/.exec(line))
        .filter((match) => match !== null && !match[1]?.startsWith(`${plans} plans`))
        .map((match) => ({ what: match?.[1] ?? '', value: match?.[2] ?? '', aim: '' }));
    return [...kept, ...rows].sort((a, b) => parseInt(a.what, 10) - parseInt(b.what, 10));
}

/** @param plans with many plans only the standard batch size is measured */
export function measureNight(plans = PLANS): Row[] {
    const org = openOrg({ source: ROOT, store: ':memory:', cache: null });
    try {
        const rows = measure(new Nights(new LimitBench(org)), plans, plans > PLANS ? [STANDARD] : SIZES);
        writeFileSync(PAGE, nightPage(merged(rows, plans), PAGE));
        return rows;
    } finally {
        org.close();
    }
}
