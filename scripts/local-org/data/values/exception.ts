import type { SourcePosition } from './position.ts';

/** One refused row of a DML statement; `index` counts in the caller's list. */
export interface RowError {
    readonly index: number;
    readonly id: string | null;
    /** e.g. `REQUIRED_FIELD_MISSING`, `FIELD_CUSTOM_VALIDATION_EXCEPTION`. */
    readonly statusCode: string;
    readonly message: string;
    readonly fields: readonly string[];
}

/**
 * An Apex exception. Platform exceptions are instances of this class itself, told apart by `typeName`
 * (`System.DmlException`); exceptions of the package are emitted as subclasses with their own `typeName`.
 * Layers below Apex (SOQL, DML, security) throw it, so that Apex can catch it.
 */
export class ApexException extends Error {
    typeName: string;
    override cause: unknown;
    /** For DmlException and alike. */
    rows: readonly RowError[];

    constructor(typeName: string, message: string | null, cause: unknown = null, rows: readonly RowError[] = []) {
        super(message ?? 'Script-thrown exception');
        this.typeName = typeName;
        this.cause = cause;
        this.rows = rows;
    }
}

/** Cannot be caught by Apex: limits and failed assertions end the transaction. */
export class UncatchableException extends ApexException {}

/** Somebody reached code that was refused while loading: never catchable by Apex. */
export class StoppedError extends Error {
    /** The code is valid on the platform, but not in the local org. */
    readonly lacking: boolean;

    constructor(message: string, lacking: boolean) {
        super(message);
        this.lacking = lacking;
    }
}

/** A fault or a gap of the local org: never catchable by Apex, names the thing and the place. */
export class NotSupportedError extends Error {
    readonly feature: string;

    constructor(feature: string, where: SourcePosition | string) {
        const place = typeof where === 'string' ? where : `${where.file}:${where.line}`;
        super(`${feature} is not supported by the local org (${place})`);
        this.feature = feature;
    }
}
