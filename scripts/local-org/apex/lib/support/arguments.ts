/** Checks and errors that many library functions share. */
import { ApexException, NotSupportedError } from '../../../data/values/exception.ts';
import { framesOf } from '../../run/traces.ts';

/** Throws a platform exception; `type` without a namespace lies in System. */
export function fail(type: string, message: string): never {
    throw new ApexException(type.includes('.') ? type : `System.${type}`, message);
}

/** The platform refuses null for most arguments. */
export function given<V>(value: V | null | undefined): V {
    return value ?? fail('NullPointerException', 'Argument cannot be null.');
}

/** For what the platform has and the local org does not emulate; names the Apex line that asks for it. */
export function unsupported(feature: string): never {
    const [caller] = framesOf(new Error());
    throw new NotSupportedError(feature, caller ? `${caller.file}:${caller.line}` : 'apex/lib');
}

const INT_MIN = -2147483648n;
const INT_MAX = 2147483647n;

export function isInteger(value: bigint): boolean {
    return value >= INT_MIN && value <= INT_MAX;
}
