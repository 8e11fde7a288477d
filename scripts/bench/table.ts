/** A row of the printed table: what was measured, what came out, what is aimed at. */
export interface Row {
    readonly what: string;
    readonly value: string;
    readonly aim: string;
}

export function table(rows: readonly Row[]): string {
    const widths = [Math.max(...rows.map((r) => r.what.length)), Math.max(...rows.map((r) => r.value.length))];
    return rows
        .map((r) => `${r.what.padEnd(widths[0] ?? 0)}  ${r.value.padStart(widths[1] ?? 0)}  ${r.aim}`)
        .join('\n');
}

export function median(values: readonly number[]): number {
    const sorted = [...values].sort((a, b) => a - b);
    return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
