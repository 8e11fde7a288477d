import type { Problem } from '../data/values/position.ts';

/** Collects what is wrong in the sources while they are read. */
export class Problems {
    readonly list: Problem[] = [];

    error(file: string, line: number, message: string, column = 1): void {
        this.list.push({ at: { file, line, column }, message, level: 'error' });
    }

    /** Something that is left out and that only its use would miss. */
    warning(file: string, line: number, message: string): void {
        this.list.push({ at: { file, line, column: 1 }, message, level: 'warning' });
    }

    gap(file: string, line: number, message: string): void {
        this.list.push({ at: { file, line, column: 1 }, message, level: 'gap' });
    }
}

/** A parsed source file on its way through the loader. */
export interface Source {
    /** Relative to the project folder. */
    readonly path: string;
    /** File name without the metadata suffix. */
    readonly name: string;
    readonly text: string;
    readonly problems: Problems;
}
