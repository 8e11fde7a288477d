/** `local-org test`: runs the Apex tests of a project, once or at every change. */
import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { openOrg, type OpenedOrg } from '../apex/open.ts';
import { affectedClasses } from '../apex/test/affected.ts';
import { readDurations } from '../apex/test/durations.ts';
import { coverageText, junit } from '../apex/test/files.ts';
import { runParallel, workersFor } from '../apex/test/parallel.ts';
import { closingLines, methodLines } from '../apex/test/result.ts';
import { testClasses } from '../apex/test/runner.ts';
import { Changes } from '../apex/test/watch.ts';
import { print, printJson, printProblems, stops } from './print.ts';

export interface TestOptions {
    readonly source: string;
    readonly json: boolean;
    readonly classes: readonly string[] | null;
    readonly methods: readonly string[] | null;
    /** Null: as many as cores, if there is enough to do. */
    readonly workers: number | null;
    readonly watch: boolean;
    readonly junit: string | null;
    readonly coverage: string | null;
}

export async function testCommand(options: TestOptions, cache: string): Promise<number> {
    if (!options.watch) {
        return runOnce(options, cache, null);
    }
    const changes = new Changes(options.source);
    process.once('SIGINT', () => changes.stop());
    let changed: readonly string[] | null = null;
    do {
        await runOnce(options, cache, changed);
        print('Waiting for a change …');
        changed = await changes.next();
    } while (changed !== null);
    return 0;
}

/** Of the classes asked for, those that the change concerns; null = all of them. */
function chosenClasses(org: OpenedOrg, options: TestOptions, changed: readonly string[] | null): string[] | null {
    const { classes, methods } = options;
    const affected = changed && affectedClasses(org, changed);
    if (!affected) {
        return classes ? [...classes] : null;
    }
    const asked = testClasses(org, { classes, methods });
    const chosen = asked.filter((name) => affected.has(name));
    print(`Changed: ${(changed ?? []).map((path) => path.replace(/^.*\//, '')).join(', ')}`);
    print(`${chosen.length} of ${asked.length} test classes are affected`);
    return chosen;
}

/** `changed`: sources since the last run; null = run all. */
async function runOnce(options: TestOptions, cache: string, changed: readonly string[] | null): Promise<number> {
    const org = openOrg({ source: options.source, store: ':memory:', cache });
    try {
        const { methods, source } = options;
        const classes = chosenClasses(org, options, changed);
        if (!options.json) {
            printProblems(org.problems);
        }
        const workers =
            options.workers ??
            workersFor(testClasses(org, { classes, methods }), readDurations(cache), availableParallelism());
        const report = await runParallel(org, {
            classes,
            methods,
            source,
            cache,
            workers,
            done: (result) => (options.json ? undefined : methodLines(result).forEach(print))
        });
        if (options.junit !== null) {
            writeFileSync(options.junit, junit(report));
        }
        if (options.coverage !== null) {
            writeFileSync(options.coverage, coverageText(options.coverage, report.coverage));
        }
        if (options.json) {
            printJson({ ...report, problems: org.problems });
        } else {
            closingLines(report).forEach(print);
        }
        return report.failed === 0 && !stops(org.problems) ? 0 : 1;
    } finally {
        org.close();
    }
}
