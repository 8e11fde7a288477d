/** How the command line writes. */
import type { Problem } from '../data/values/position.ts';

export const print = (text: string): void => void process.stdout.write(`${text}\n`);

export const printJson = (value: unknown): void =>
    print(JSON.stringify(value, (_key, v: unknown) => (typeof v === 'bigint' ? Number(v) : v), 2));

export const stops = (problems: readonly Problem[]): boolean => problems.some((problem) => problem.level !== 'warning');

function problemLine({ at, level, message }: Problem): string {
    return `${at.file}:${at.line}:${at.column}: ${level === 'warning' ? 'warning: ' : ''}${message}`;
}

/** Mistakes first; what the platform would take and the local org does not stands under its own heading. */
export function printProblems(problems: readonly Problem[]): void {
    const gaps = problems.filter((problem) => problem.level === 'gap');
    problems.filter((problem) => problem.level !== 'gap').forEach((problem) => print(problemLine(problem)));
    if (gaps.length > 0) {
        print('Valid on the platform, but not in the local org; only what reaches it stops:');
        gaps.forEach((problem) => print(problemLine(problem)));
    }
}
