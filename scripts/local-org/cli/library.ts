/** Which members of the platform's classes the local org has: `check --library`. */
import { libraryHas } from '../apex/library-has.ts';
import { allLibraryClasses } from '../apex/lib/registry.ts';
import { keysOfClass } from '../apex/types/keys.ts';

export interface LibraryClassCount {
    readonly name: string;
    readonly there: number;
    readonly missing: readonly string[];
}

/** Constructors without arguments that Apex cannot call and setters of read-only values are no members to miss. */
const isNoise = (key: string): boolean => key === 'new()' || /^(?:static )?set [A-Z]/.test(key);

export function libraryCounts(): LibraryClassCount[] {
    return allLibraryClasses()
        .map(({ name }) => {
            const keys = keysOfClass(name).map(({ key }) => key);
            const there = keys.filter((key) => libraryHas(name, key));
            const missing = keys.filter((key) => !libraryHas(name, key) && !isNoise(key));
            return { name, there: there.length, missing };
        })
        .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** A line a class, with what it lacks. */
export function libraryLines(counts: readonly LibraryClassCount[]): string[] {
    const lines = counts.map(({ name, there, missing }) =>
        missing.length === 0 ? `${name}: all ${there}` : `${name}: ${there}, not ${missing.join(', ')}`
    );
    const there = counts.reduce((sum, count) => sum + count.there, 0);
    return [...lines, `${counts.length} classes, ${there} members`];
}
