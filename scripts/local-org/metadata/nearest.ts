/** The name nearest to a misspelt one, or null if none is near enough to be meant. */
export function nearest(name: string, candidates: Iterable<string>): string | null {
    const wanted = name.toLowerCase();
    let best: string | null = null;
    // Fewer changes than letters, or every short name would be near.
    let bestDistance = Math.min(name.length, Math.max(2, Math.floor(name.length / 3)) + 1);
    for (const candidate of candidates) {
        const d = distance(wanted, candidate.toLowerCase(), bestDistance);
        if (d < bestDistance) {
            bestDistance = d;
            best = candidate;
        }
    }
    return best;
}

export function didYouMean(name: string, candidates: Iterable<string>): string {
    const found = nearest(name, candidates);
    return found === null ? '' : ` (did you mean ${found}?)`;
}

function distance(a: string, b: string, limit: number): number {
    if (Math.abs(a.length - b.length) >= limit) return limit;
    let row = Array.from({ length: b.length + 1 }, (_, i) => i);
    for (let i = 1; i <= a.length; i++) {
        const next = [i];
        for (let j = 1; j <= b.length; j++) {
            const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
            next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
        }
        row = next;
    }
    return row[b.length] ?? limit;
}
