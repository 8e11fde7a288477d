/**
 * `npm run bench [-- <subject> …]`: prints one table. Machines differ: compare ratios of one run, not figures of two
 * machines.
 */
import { measureInsert } from './insert.ts';
import { measureLimits } from './limits.ts';
import { measureLoad } from './load.ts';
import { measureLoop } from './loop.ts';
import { measureNight } from './night.ts';
import { measureQuery } from './query.ts';
import { measureServer } from './server.ts';
import { table, type Row } from './table.ts';
import { measureTests } from './tests.ts';
import { measureDrag, measureTimeline } from './timeline.ts';

const SUBJECTS: Readonly<Record<string, () => Row[] | Promise<Row[]>>> = {
    load: measureLoad,
    tests: measureTests,
    loop: measureLoop,
    insert: measureInsert,
    query: measureQuery,
    limits: measureLimits,
    night: () => measureNight(count),
    server: measureServer,
    timeline: measureTimeline,
    drag: measureDrag
};

const wanted = process.argv.slice(2).filter((argument) => !/^\d+$/.test(argument));
/** A number says how many plans the subject "night" takes. */
const count = process.argv.slice(2).map(Number).find(Number.isInteger);
const unknown = wanted.find((name) => !(name in SUBJECTS));
if (unknown !== undefined) {
    console.error(`There is no subject ${unknown}; there are ${Object.keys(SUBJECTS).join(', ')}`);
    process.exit(1);
}
const rows: Row[] = [];
for (const [name, measure] of Object.entries(SUBJECTS)) {
    if (wanted.length === 0 || wanted.includes(name)) {
        rows.push(...(await measure()));
    }
}
console.log(table(rows));
