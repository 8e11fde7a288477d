/** `local-org check`: reads and compiles the whole project, components too, and says what is wrong. */
import { join } from 'node:path';
import { compileCache } from '../apex/compile-cache.ts';
import { openOrg } from '../apex/open.ts';
import { checkComponents } from '../web/build/check.ts';
import { libraryCounts, libraryLines } from './library.ts';
import { print, printJson, printProblems, stops } from './print.ts';

export interface CheckOptions {
    readonly source: string;
    readonly json: boolean;
    /** Prints which members of the platform's classes there are instead. */
    readonly library: boolean;
}

export async function checkCommand(options: CheckOptions): Promise<number> {
    if (options.library) {
        const counts = libraryCounts();
        if (options.json) printJson(counts);
        else libraryLines(counts).forEach(print);
        return 0;
    }
    const { source } = options;
    const org = openOrg({ source, store: ':memory:', cache: compileCache(source) });
    org.close();
    const problems = [...org.problems, ...(await checkComponents(source, join(source, '.local-org')))];
    if (options.json) {
        printJson({ problems });
    } else {
        const { apex, schema, lwc } = org.metadata;
        printProblems(problems);
        print(
            `${apex.length} Apex files, ${schema.objects.length} objects, ${lwc.length} components, ${problems.length} problems`
        );
    }
    return stops(problems) ? 1 : 0;
}
