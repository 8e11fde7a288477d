/** `local-org test`: runs the Apex tests of a project, once or at every change. */
import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { openOrg } from '../apex/open.ts';
import { readDurations } from '../apex/test/durations.ts';
import { coverageText, junit } from '../apex/test/files.ts';
import { runParallel, workersFor } from '../apex/test/parallel.ts';
import { closingLines, methodLines } from '../apex/test/result.ts';
import { testClasses } from '../apex/test/runner.ts';
import { onChange } from '../apex/test/watch.ts';
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
        return runOnce(options, cache);
    }
    for (;;) {
        await runOnce(options, cache);
        print('Waiting for a change …');
        if (!(await nextChange(options.source))) {
            return 0;
        }
    }
}

/** False: the user ended it. */
function nextChange(folder: string): Promise<boolean> {
    return new Promise((resolve) => {
        const finish = (changed: boolean): void => {
            stop();
            process.removeListener('SIGINT', end);
            resolve(changed);
        };
        const stop = onChange(folder, () => finish(true));
        const end = (): void => finish(false);
        process.once('SIGINT', end);
    });
}

async function runOnce(options: TestOptions, cache: string): Promise<number> {
    const org = openOrg({ source: options.source, store: ':memory:', cache });
    try {
        const { classes, methods, source } = options;
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
