/** GROUP BY ROLLUP and CUBE: one grouped statement a level, put together ("GROUP BY ROLLUP", SOQL and SOSL Reference). */
import { comparable } from './expressions.ts';
import type { Typed } from './expressions.ts';
import type { Outputs } from './rows.ts';

export interface SubtotalParts {
    readonly kind: 'rollup' | 'cube';
    readonly groups: readonly Typed[];
    readonly outputs: Outputs;
    /** FROM and WHERE. */
    readonly body: string;
    readonly having: string;
    /** Expressions to sort by, with their direction. */
    readonly order: readonly { readonly sql: string; readonly direction: string }[];
    readonly page: string;
}

/** Stands for `GROUPING(field)` until the level is known. */
export const groupingMark = (group: number): string => `GROUPING(${group})`;

/** Indexes of the groups that each level still has, the finest first. */
function levelsOf(kind: 'rollup' | 'cube', count: number): ReadonlySet<number>[] {
    const all = [...Array(count).keys()];
    if (kind === 'rollup') return [...all, count].reverse().map((length) => new Set(all.slice(0, length)));
    const masks = [...Array(2 ** count).keys()].reverse();
    return masks.map((mask) => new Set(all.filter((i) => mask & (1 << (count - 1 - i)))));
}

export function subtotalSql({ kind, groups, outputs, body, having, order, page }: SubtotalParts): string {
    const groupOf = new Map<string, number>();
    groups.forEach((group, i) => {
        for (const sql of [group.sql, comparable(group), `MIN(${group.sql})`]) groupOf.set(sql, i);
    });
    const sortedBy = order.map(({ sql, direction }) => `${outputs.add(sql)}${direction}`);
    const byLevel = groups.flatMap((group, i) => [outputs.add(groupingMark(i)), outputs.add(comparable(group))]);
    const statements = levelsOf(kind, groups.length).map((level) => {
        const columns = outputs.entries().map(([sql, name]) => `${shown(sql, level, groupOf)} AS ${name}`);
        const keys = groups.flatMap((group, i) => (level.has(i) ? [comparable(group)] : []));
        return `SELECT ${columns.join(', ')} ${body}${keys.length > 0 ? ` GROUP BY ${keys.join(', ')}` : ''}${having}`;
    });
    const sorted = sortedBy.length > 0 ? sortedBy : byLevel;
    return `SELECT * FROM (${statements.join(' UNION ALL ')}) ORDER BY ${sorted.join(', ')}${page}`;
}

/** A field that a level does not group by is null in its rows. */
function shown(sql: string, level: ReadonlySet<number>, groupOf: ReadonlyMap<string, number>): string {
    const mark = /^GROUPING\((\d+)\)$/.exec(sql);
    if (mark) return level.has(Number(mark[1])) ? '0' : '1';
    const group = groupOf.get(sql);
    return group === undefined || level.has(group) ? sql : 'NULL';
}
