/** V8 stacks → Apex places, by the line tables of the emitted units. */
import { ApexException, UncatchableException } from '../../data/values/exception.ts';
import type { EmittedUnit } from '../emit/unit.ts';

export interface ApexFrame {
    readonly file: string;
    /** `Class.MspPlan.save` or `Trigger.MspPlanTrigger`. */
    readonly method: string;
    readonly line: number;
    readonly column: number;
}

const SCHEME = 'apex:';
const FRAME = /apex:(.+):(\d+):\d+\)?$/;
const units = new Map<string, EmittedUnit>();

/** Registers a unit and answers the file name to give to V8. */
export function registerUnit(unit: EmittedUnit): string {
    Error.stackTraceLimit = Math.max(Error.stackTraceLimit, 60);
    units.set(unit.file, unit);
    return SCHEME + unit.file;
}

export function framesOf(error: Error): ApexFrame[] {
    return (error.stack ?? '').split('\n').flatMap((line) => frameOf(line) ?? []);
}

function frameOf(text: string): ApexFrame | null {
    const match = FRAME.exec(text);
    const unit = match ? units.get(match[1] ?? '') : undefined;
    if (!match || !unit) {
        return null;
    }
    const at = (Number(match[2]) - 1) * 3;
    const line = unit.lines[at + 1] ?? 0;
    return line === 0
        ? null
        : { file: unit.file, method: unit.methods[unit.lines[at] ?? 0] ?? '', line, column: unit.lines[at + 2] ?? 0 };
}

/** As `Exception.getStackTraceString` prints it. */
export function stackTraceOf(error: Error): string {
    return framesOf(error)
        .map((frame) => `${frame.method}: line ${frame.line}, column ${frame.column}`)
        .join('\n');
}

/** Line where the exception was made; 0 if no Apex was running. */
export function lineOf(error: Error): number {
    return framesOf(error)[0]?.line ?? 0;
}

/** A fault inside emitted code that stands for an Apex exception; null for any other error. */
export function asApexException(error: unknown): ApexException | null {
    if (error instanceof ApexException) {
        return error;
    }
    if (error instanceof TypeError && / of null| null /.test(` ${error.message}`) && isThrownByEmittedCode(error)) {
        return withStack(
            new ApexException('System.NullPointerException', 'Attempt to de-reference a null object'),
            error
        );
    }
    if (error instanceof RangeError && error.message.startsWith('Maximum call stack')) {
        return withStack(new UncatchableException('System.LimitException', 'Maximum stack depth reached: 1001'), error);
    }
    return null;
}

function isThrownByEmittedCode(error: Error): boolean {
    const top = (error.stack ?? '').split('\n').find((line) => /^\s+at /.test(line));
    return top !== undefined && FRAME.test(top);
}

function withStack(exception: ApexException, from: Error): ApexException {
    exception.stack = from.stack ?? '';
    return exception;
}

/** Do `finally` blocks run for it? */
export function finishes(error: unknown): boolean {
    const exception = asApexException(error);
    return exception !== null && !(exception instanceof UncatchableException);
}

/** What a catch block may see; everything else goes on up. */
export function catchable(error: unknown): ApexException {
    const exception = asApexException(error);
    if (!exception || exception instanceof UncatchableException) {
        throw exception ?? error;
    }
    return exception;
}
