/** Files of the package as the rules read them, and the findings they answer. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export interface PackageFile {
    readonly path: string;
    readonly text: string;
}

export interface Finding {
    readonly path: string;
    readonly line: number;
    readonly message: string;
}

export type Rule = (files: readonly PackageFile[]) => Finding[];

export function packageFiles(folder: string): PackageFile[] {
    return readdirSync(folder, { withFileTypes: true, recursive: true })
        .filter((entry) => entry.isFile())
        .map((entry) => path.join(entry.parentPath, entry.name))
        .map((file) => ({ path: file.split(path.sep).join('/'), text: readFileSync(file, 'utf8') }));
}

/** A finding for every line that matches. */
export function matches(file: PackageFile, pattern: RegExp, message: string): Finding[] {
    return file.text
        .split('\n')
        .flatMap((text, i) => (pattern.test(text) ? [{ path: file.path, line: i + 1, message }] : []));
}
