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

function classCoverage(unit: EmittedUnit, counters: Uint32Array): ClassCoverage {
    const uncoveredLines = unit.coverage.filter((_line, i) => counters[i] === 0).sort((a, b) => a - b);
    const coveredLines = unit.coverage.filter((_line, i) => counters[i] !== 0).sort((a, b) => a - b);
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
