/** What the product uses of the platform's limits, by plans of several sizes; written to docs/limits.md. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openOrg, type OpenedOrg } from '../local-org/apex/open.ts';
import * as apex from './limits-apex.ts';
import type { Row } from './table.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const PAGE = fileURLToPath(new URL('../../docs/limits.md', import.meta.url));
const SIZES = [1, 50, 500];
const SCHEDULES = [50, 100, 200, 500];
/** Loop rounds and calls that the local org counts as a millisecond of CPU time. */
const STEPS_A_MS = 2000;
const TIMES = 40;

interface Used {
    readonly queries: number;
    readonly saves: number;
    readonly cpu: number;
    readonly jobs: number;
}

class Bench {
    readonly #org: OpenedOrg;
    readonly #admin: string;

    constructor(org: OpenedOrg) {
        this.#org = org;
        const [admin] = org.data.driver
            .prepare(`SELECT "Id" AS id FROM "User" WHERE "Username" = 'admin@local.org'`)
            .all([]);
        this.#admin = String(admin?.['id']);
    }

    run(source: string): readonly string[] {
        return this.#org.anonymous(this.#admin, source).log;
    }

    measure(work: string): Used {
        const line = this.run(apex.measured(work)).find((text) => text.includes('used '));
        const [queries = 0, saves = 0, cpu = 0, jobs = 0] =
            (line ?? '').split('used ')[1]?.split(' ').map(Number) ?? [];
        return { queries, saves, cpu, jobs };
    }

    settle(): void {
        this.#org.runJobs();
    }
}

const spent = ({ queries, saves, cpu, jobs }: Used): string =>
    `${queries} SOQL, ${saves} DML, ${cpu} ms CPU${jobs > 0 ? `, ${jobs} Queueable` : ''}`;

function tabRows(bench: Bench): Row[] {
    return SIZES.flatMap((size) => {
        bench.run(apex.plansOf(`Size${size}`, 1, size));
        return [
            {
                what: `open the tab, ${size} steps`,
                value: spent(bench.measure(apex.openTab(`Size${size} 0`))),
                // The measurement's own query of the Opportunity is counted too.
                aim: 'SOQL 12 at most, and the same at every size'
            },
            {
                what: `save one step of ${size}`,
                value: spent(bench.measure(apex.saveStep(`Size${size} 0`))),
                aim: 'SOQL 15, DML 6 at most'
            }
        ];
    });
}

function loadRows(bench: Bench): Row[] {
    bench.run(apex.plansOf('Five', 5, 120));
    const five = bench.measure(apex.reassess('Five'));
    bench.run(apex.plansOf('Many', 200, 5));
    bench.settle();
    return [
        { what: 'reassess 5 plans, 600 steps', value: spent(five), aim: 'half of every limit' },
        {
            what: 'move 200 close dates at once',
            value: spent(bench.measure(apex.moveCloseDates('Many'))),
            aim: 'flagged, one Queueable'
        },
        {
            what: 'nightly job, a chunk of 25 plans',
            value: spent(bench.measure(apex.nightlyChunk('Many'))),
            aim: 'half of every limit'
        },
        {
            what: 'nightly job, start of a quiet night',
            value: spent(bench.measure(apex.quietNight)),
            aim: 'one query of plans'
        }
    ];
}

function scheduleRows(bench: Bench): Row[] {
    const perRun = SCHEDULES.map((size) => (bench.measure(apex.schedule(size, TIMES)).cpu * STEPS_A_MS) / TIMES);
    const ratio = (perRun.at(-1) ?? 0) / (perRun[0] ?? 1);
    return [
        ...SCHEDULES.map((size, i) => ({
            what: `schedule of ${size} steps, ${2 * size - 3} dependencies`,
            value: `${Math.round((perRun[i] ?? 0) / size)} a step`,
            aim: ''
        })),
        { what: 'schedule, 500 to 50 steps', value: ratio.toFixed(1), aim: '12 at most' }
    ];
}

const page = (rows: readonly Row[]): string => `# Limits

What the product uses of the platform's governor limits, counted in the local org; written by \`npm run bench -- limits\`.
CPU time and the work of a schedule are counted in loop rounds and method calls (${STEPS_A_MS} count as a millisecond), so
that every machine shows the same. A real org's milliseconds differ; its counts of SOQL and DML do not.

| what | used | aim |
|---|---|---|
${rows.map((r) => `| ${r.what} | ${r.value} | ${r.aim} |`).join('\n')}

Every plan has a template and a customer contact. Opening the tab and saving count one query more than the product makes:
the measurement looks the record up by name. Plans that are reassessed and the nightly chunk have steps that became overdue,
so that flags are written.
`;

export function measureLimits(): Row[] {
    const org = openOrg({ source: ROOT, store: ':memory:', cache: null });
    try {
        const bench = new Bench(org);
        bench.run(apex.ACCESS);
        const rows = [...tabRows(bench), ...loadRows(bench), ...scheduleRows(bench)];
        writeFileSync(PAGE, page(rows));
        return rows;
    } finally {
        org.close();
    }
}
