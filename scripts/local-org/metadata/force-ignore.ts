/** `.forceignore`: which files of the project are not part of the source (patterns as in `.gitignore`). */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Rule {
    readonly pattern: RegExp;
    readonly keeps: boolean;
}

/** Answers whether a path relative to the project is left out; folders end in a slash. */
export function readForceIgnore(root: string): (path: string) => boolean {
    const file = join(root, '.forceignore');
    if (!existsSync(file)) return () => false;
    const rules = readFileSync(file, 'utf8')
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter((line) => line !== '' && !line.startsWith('#'))
        .map(ruleOf);
    return (path) => rules.reduce((ignored, { pattern, keeps }) => (pattern.test(path) ? !keeps : ignored), false);
}

function ruleOf(line: string): Rule {
    const keeps = line.startsWith('!');
    const text = keeps ? line.slice(1) : line;
    const folderOnly = text.endsWith('/');
    const body = text.replace(/^\/|\/$/g, '');
    const anchored = text.startsWith('/') || body.includes('/');
    return { keeps, pattern: new RegExp(`${anchored ? '^' : '(?:^|/)'}${glob(body)}${folderOnly ? '/' : '(?:/|$)'}`) };
}

function glob(text: string): string {
    return text.replace(/\*\*\/|\/\*\*|\*|\?|[.+^${}()|[\]\\]/g, (part) => {
        if (part === '**/') return '(?:.*/)?';
        if (part === '/**') return '(?:/.*)?';
        if (part === '*') return '[^/]*';
        return part === '?' ? '[^/]' : `\\${part}`;
    });
}
