import type { EmittedUnit, TypeInfo } from '../emit/unit.ts';
import { hasAnnotation } from '../emit/unit.ts';
import type { CoveredUnit } from '../run/machine.ts';
import type { ClassCoverage } from './result.ts';

/** Coverage of every file that is no test; a line counts as covered when any statement on it ran. */
export function coverageOf(covered: readonly CoveredUnit[], types: readonly TypeInfo[]): ClassCoverage[] {
    const tests = new Set(types.filter((type) => hasAnnotation(type, 'IsTest')).map((type) => type.file));
    return covered
        .filter(({ unit }) => !tests.has(unit.file) && unit.coverage.length > 0)
        .map(({ unit, counters }) => classCoverage(unit, counters))
        .sort((a, b) => (a.name < b.name ? -1 : 1));
}

const ascending = (a: number, b: number): number => a - b;

function classCoverage(unit: EmittedUnit, counters: Uint32Array): ClassCoverage {
    const coveredLines = unit.coverage.filter((_line, i) => counters[i] !== 0).sort(ascending);
    const uncoveredLines = unit.coverage.filter((_line, i) => counters[i] === 0).sort(ascending);
    const name = unit.file.replace(/^.*\//, '').replace(/\.(cls|trigger)$/, '');
    return {
        name,
        file: unit.file,
        covered: coveredLines.length,
        total: unit.coverage.length,
        coveredLines,
        uncoveredLines
    };
}

/** Adds what another worker has counted. */
export function addCounters(covered: readonly CoveredUnit[], counted: ReadonlyMap<string, Uint32Array>): void {
    for (const { unit, counters } of covered) {
        counted.get(unit.file)?.forEach((n, i) => {
            counters[i] = (counters[i] ?? 0) + n;
        });
    }
}
