/** A place in a source file; lines and columns count from 1. */
export interface SourcePosition {
    readonly file: string;
    readonly line: number;
    readonly column: number;
}

/** Something wrong in the sources, collected while loading and printed as `file:line:column: message`. */
export interface Problem {
    readonly at: SourcePosition;
    readonly message: string;
    /** `error` stops the load; `gap` is valid on the platform but not in the local org yet (stops too, under its own heading). */
    readonly level: 'error' | 'gap' | 'warning';
}
