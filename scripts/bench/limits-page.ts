/** The page docs/limits.md: tables that the subject "limits" writes, and one that the subject "night" writes. */
import { existsSync, readFileSync } from 'node:fs';
import type { Row } from './table.ts';

/** What one transaction used. */
export interface Used {
    readonly queries: number;
    readonly saves: number;
    readonly cpu: number;
    readonly jobs: number;
    /** Rows read. */
    readonly rows: number;
    /** Rows saved. */
    readonly saved: number;
}

export interface LimitTables {
    readonly tab: readonly Row[];
    readonly entries: readonly Row[];
    readonly many: readonly Row[];
    readonly night: readonly Row[];
    readonly schedule: readonly Row[];
}

const NIGHT = '## A night over many Opportunities';

const aimed = (rows: readonly Row[]): string => `| what | used | aim |
|---|---|---|
${rows.map((r) => `| ${r.what} | ${r.value} | ${r.aim} |`).join('\n')}`;

const plain = (rows: readonly Row[]): string => `| call | used |
|---|---|
${rows.map((r) => `| ${r.what} | ${r.value} |`).join('\n')}`;

/** @param stepsAMs loop rounds and calls that count as a millisecond */
export function limitsPage(tables: LimitTables, stepsAMs: number, file: string): string {
    return `# Limits

What the product uses of the platform's governor limits, counted in the local org; written by \`npm run bench -- limits\`.
CPU time and the work of a schedule are counted in loop rounds and method calls (${stepsAMs} count as a millisecond), so
that every machine shows the same. A real org's milliseconds differ; its counts of SOQL and DML do not. Every plan has a
template and a customer contact.

## Opening and saving

The figures are the same at every size: a plan is read once before a save and once after it, and what the assessment
worked out is what the page shows.

${aimed(tables.tab)}

## Every call of the pages

On one plan of 50 steps, one call after another.

${plain(tables.entries)}

## Many plans

${aimed(tables.many)}

## The nightly job

The steps of these plans became overdue, so that flags are written. The queries of a chunk do not grow with its size; rows
and CPU time grow with the steps of its plans. The setting *Batch Size* is 25: so even a night that flags every step of 25
plans of 200 steps saves half of the rows a transaction may save. An org of small plans may take more.

${aimed(tables.night)}

${nightSection(file)}

## The schedule

${aimed(tables.schedule)}
`;
}

export function nightPage(rows: readonly Row[], file: string): string {
    const page = readFileSync(file, 'utf8');
    return page.includes(NIGHT)
        ? page.replace(nightSection(file), nightOf(rows))
        : `${page.trimEnd()}\n\n${nightOf(rows)}\n`;
}

const nightOf = (rows: readonly Row[]): string => `${NIGHT}

Written by \`npm run bench -- night\`; the number of plans follows as \`night 50000\`. One plan an Opportunity, five steps a
plan, one plan in ten due. Seconds are those of one machine: compare them with each other.

${plain(rows)}`;

/** As it stands in the page, up to the next heading. */
function nightSection(file: string): string {
    const page = existsSync(file) ? readFileSync(file, 'utf8') : '';
    const begins = page.indexOf(NIGHT);
    const ends = page.indexOf('\n## ', begins + NIGHT.length);
    return begins === -1 ? nightOf([]) : page.slice(begins, ends === -1 ? undefined : ends).trimEnd();
}
