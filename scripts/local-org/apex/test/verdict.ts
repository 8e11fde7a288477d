/** What left a test method → its verdict. */
import { ApexException, NotSupportedError, StoppedError } from '../../data/values/exception.ts';
import { asApexException, framesOf, stackTraceOf } from '../run/traces.ts';
import type { MethodResult, Reason } from './result.ts';

export type Verdict = Pick<MethodResult, 'passed' | 'reason' | 'message' | 'stackTrace' | 'at'>;

export const PASSED: Verdict = { passed: true, reason: null, message: null, stackTrace: null, at: null };

export function failed(failure: unknown): Verdict {
    const exception = asApexException(failure);
    const error =
        exception ?? (failure instanceof Error ? failure : new Error('Something that is no error was thrown'));
    const reason = reasonOf(error);
    const [frame] = framesOf(error);
    const trace = stackTraceOf(error);
    return {
        passed: false,
        reason,
        message: messageOf(error, reason),
        stackTrace: `${causes(exception)}${trace}${reason === 'fault' ? `\n${ownStack(error)}` : ''}`,
        at: frame ? `${frame.file}:${frame.line}` : null
    };
}

function reasonOf(error: Error): Reason {
    if (error instanceof ApexException) {
        return error.typeName === 'System.AssertException' ? 'assertion' : 'exception';
    }
    if (error instanceof StoppedError) {
        return error.lacking ? 'lacking' : 'refused';
    }
    return error instanceof NotSupportedError ? 'lacking' : 'fault';
}

function messageOf(error: Error, reason: Reason): string {
    if (error instanceof ApexException) {
        return `${error.typeName}: ${error.message}`;
    }
    return reason === 'fault' ? `Fault of the local org: ${error.name}: ${error.message}` : error.message;
}

/** The places in the local org that lie above the Apex code: they are what a report of the fault needs. */
function ownStack(error: Error): string {
    const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
    const apex = frames.findIndex((line) => line.includes('apex:'));
    return frames.slice(0, apex < 0 ? 8 : Math.min(apex, 8)).join('\n');
}

/** What the exception was caused by, the nearest first. */
function causes(exception: ApexException | null): string {
    const cause: unknown = exception?.cause;
    return cause instanceof ApexException
        ? `Caused by ${cause.typeName}: ${cause.message}\n${stackTraceOf(cause)}\n${causes(cause)}`
        : '';
}
