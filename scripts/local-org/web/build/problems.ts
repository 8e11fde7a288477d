/** What the bundler and the component compiler found, as problems with places that people know. */
import { isAbsolute, join, relative } from 'node:path';
import type { BuildFailure, BuildResult, Message } from 'esbuild';
import { GAP, placeOfName } from './plugin.ts';

export interface WebProblem {
    readonly file: string;
    readonly line: number;
    readonly column: number;
    readonly message: string;
    /** `gap`: the platform has it, the local org has not; only what reaches it stops. */
    readonly level: 'error' | 'warning' | 'gap';
}

/** Runs a build and answers what is wrong instead of throwing it. */
export async function problemsOf(root: string, build: () => Promise<BuildResult>): Promise<readonly WebProblem[]> {
    const { errors, warnings } = await outcomeOf(build);
    return unique([
        ...errors.map((one) => problem(root, one, 'error')),
        ...warnings.map((one) => problem(root, one, one.detail === GAP ? 'gap' : 'warning'))
    ]);
}

async function outcomeOf(
    build: () => Promise<BuildResult>
): Promise<{ readonly errors: readonly Message[]; readonly warnings: readonly Message[] }> {
    try {
        const { warnings } = await build();
        return { errors: [], warnings };
    } catch (error) {
        const { errors, warnings } = error as Partial<BuildFailure>;
        if (!errors || !warnings) {
            throw error;
        }
        return { errors, warnings };
    }
}

/** The same mistake is met by every file that imports the faulty one. */
export function unique(problems: readonly WebProblem[]): readonly WebProblem[] {
    return [...new Map(problems.map((one) => [JSON.stringify(one), one])).values()];
}

const NO_EXPORT = /^No matching export in "(.+)" for import "(.+)"$/;

function problem(root: string, message: Message, level: WebProblem['level']): WebProblem {
    const file = message.location?.file ?? '';
    const missing = NO_EXPORT.exec(message.text);
    if (missing) {
        // The bundler knows the place in the compiled text only.
        const [, from = '', name = ''] = missing;
        const { line = 1, column = 0 } = placeOfName(isAbsolute(file) ? file : join(root, file), name);
        return { file, line, column: column + 1, message: `${pathIn(root, from)} exports no ${name}`, level };
    }
    const { line = 1, column = 0 } = message.location ?? {};
    return { file, line, column: column + 1, message: message.text, level };
}

function pathIn(root: string, path: string): string {
    return isAbsolute(path) ? relative(root, path) : path;
}
