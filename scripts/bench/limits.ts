/** What the product uses of the platform's limits, by plans of several sizes; written to docs/limits.md. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openOrg, type OpenedOrg } from '../local-org/apex/open.ts';
import * as apex from './limits-apex.ts';
import { ENTRY_POINTS, STORY } from './limits-entry-points.ts';
import { limitsPage, type Used } from './limits-page.ts';
import type { Row } from './table.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const PAGE = fileURLToPath(new URL('../../docs/limits.md', import.meta.url));
const SIZES = [1, 50, 500];
const SCHEDULES = [50, 100, 200, 500];
/** Loop rounds and calls that the local org counts as a millisecond of CPU time. */
const STEPS_A_MS = 2000;
const TIMES = 40;

export class LimitBench {
    readonly org: OpenedOrg;
    readonly #admin: string;

    constructor(org: OpenedOrg) {
        this.org = org;
        const [admin] = org.data.driver
            .prepare(`SELECT "Id" AS id FROM "User" WHERE "Username" = 'admin@local.org'`)
            .all([]);
        this.#admin = String(admin?.['id']);
        this.run(apex.ACCESS);
    }

    run(source: string): readonly string[] {
        return this.org.anonymous(this.#admin, source).log;
    }

    /** What the work uses after its preparation. */
    measure(work: string, before = ''): Used {
        const line = this.run(apex.measured(work, before)).find((text) => text.includes('used '));
        const [queries = 0, saves = 0, cpu = 0, jobs = 0, rows = 0, saved = 0] =
            (line ?? '').split('used ')[1]?.split(' ').map(Number) ?? [];
        return { queries, saves, cpu, jobs, rows, saved };
    }
}

const spent = ({ queries, saves, cpu, jobs }: Used): string =>
    `${queries} SOQL, ${saves} DML, ${cpu} ms CPU${jobs > 0 ? `, ${jobs} Queueable` : ''}`;
const withRows = (used: Used): string => `${spent(used)}, ${used.rows} rows read, ${used.saved} saved`;

function tabRows(bench: LimitBench): Row[] {
    return SIZES.flatMap((size) => {
        bench.run(apex.plansOf(`Size${size}`, 1, size));
        const name = `Size${size} 0`;
        return [
            {
                what: `open the tab, ${size} steps`,
                value: spent(bench.measure(apex.OPEN_TAB, apex.dealOf(name))),
                aim: 'SOQL 12 at most, and the same at every size'
            },
            {
                what: `save one step of ${size}`,
                value: spent(bench.measure(apex.SAVE_STEP, apex.firstStepOf(name))),
                aim: 'SOQL 15, DML 6 at most'
            }
        ];
    });
}

function loadRows(bench: LimitBench): Row[] {
    bench.run(apex.plansOf('Five', 5, 120));
    const five = bench.measure(apex.REASSESS, apex.plansNamed('Five'));
    bench.run(apex.plansOf('Many', 200, 5));
    bench.org.runJobs();
    const deals = bench.measure(apex.SAVE_DEALS, apex.dealsNamed('Many'));
    bench.org.runJobs();
    return [
        { what: 'reassess 5 plans, 600 steps', value: withRows(five), aim: 'half of every limit' },
        { what: 'move 200 close dates at once', value: spent(deals), aim: 'flagged, one Queueable' },
        {
            what: 'save 20 steps of a plan one by one, without a service',
            value: spent(bench.measure(apex.SAVE_EACH_STEP, apex.stepsOf('Size50 0'))),
            aim: 'assessed once, then one Queueable'
        }
    ];
}

function nightRows(bench: LimitBench): Row[] {
    const chunks = [25, 50, 100, 200].map((size) => ({
        what: `a chunk of ${size} plans, 5 steps each`,
        value: withRows(bench.measure(apex.NIGHTLY_CHUNK, apex.chunkOf('Many', size))),
        aim: 'half of every limit'
    }));
    return [
        {
            what: 'what a night asks before it starts',
            value: spent(bench.measure(apex.NIGHT_SCOPE)),
            aim: 'the same however many plans there are'
        },
        {
            what: 'start of a night on which nothing is due',
            value: spent(bench.measure(apex.QUIET_NIGHT, apex.QUIET_BATCH)),
            aim: 'SOQL 1, on an indexed field'
        },
        ...chunks
    ];
}

/** The calls of the pages on one plan of 50 steps, one after another. */
function entryRows(bench: LimitBench): Row[] {
    bench.run(apex.plansOf('Story', 1, 50));
    return ENTRY_POINTS.map(({ what, before = '', call }) => ({
        what,
        value: spent(bench.measure(call, STORY + before)),
        aim: ''
    }));
}

function scheduleRows(bench: LimitBench): Row[] {
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

export function measureLimits(): Row[] {
    const org = openOrg({ source: ROOT, store: ':memory:', cache: null });
    try {
        const bench = new LimitBench(org);
        const tables = {
            tab: tabRows(bench),
            entries: entryRows(bench),
            many: loadRows(bench),
            night: nightRows(bench),
            schedule: scheduleRows(bench)
        };
        writeFileSync(PAGE, limitsPage(tables, STEPS_A_MS, PAGE));
        return Object.values(tables).flat();
    } finally {
        org.close();
    }
}
