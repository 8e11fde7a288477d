/** Time-zone arithmetic. Zones are IANA names, `GMT`/`UTC`, or fixed offsets such as `GMT+02:00`. */
import { FixedOffsetZone, IANAZone, type Zone } from 'luxon';

export interface LocalParts {
    readonly year: number;
    readonly month: number;
    readonly day: number;
    readonly hour: number;
    readonly minute: number;
    readonly second: number;
    readonly ms: number;
    /** 1 = Monday … 7 = Sunday. */
    readonly weekday: number;
}

const zones = new Map<string, Zone>();

/** Null for an unknown name. */
export function findZone(name: string): Zone | null {
    const known = zones.get(name);
    if (known) {
        return known;
    }
    const zone = createZone(name);
    if (zone) {
        zones.set(name, zone);
    }
    return zone;
}

function createZone(name: string): Zone | null {
    if (/^(GMT|UTC|Z)$/i.test(name)) {
        return FixedOffsetZone.utcInstance;
    }
    const fixed = /^GMT([+-])(\d{1,2}):?(\d{2})?$/i.exec(name);
    if (fixed) {
        const minutes = Number(fixed[2]) * 60 + Number(fixed[3] ?? 0);
        return FixedOffsetZone.instance(fixed[1] === '-' ? -minutes : minutes);
    }
    return IANAZone.isValidZone(name) ? IANAZone.create(name) : null;
}

/** Unknown zones count as GMT, as the platform's `TimeZone.getTimeZone` does. */
export function offsetMs(ms: number, zone: string): number {
    return (findZone(zone) ?? FixedOffsetZone.utcInstance).offset(ms) * 60_000;
}

export function localParts(ms: number, zone: string): LocalParts {
    const local = new Date(ms + offsetMs(ms, zone));
    return {
        year: local.getUTCFullYear(),
        month: local.getUTCMonth() + 1,
        day: local.getUTCDate(),
        hour: local.getUTCHours(),
        minute: local.getUTCMinutes(),
        second: local.getUTCSeconds(),
        ms: local.getUTCMilliseconds(),
        weekday: local.getUTCDay() === 0 ? 7 : local.getUTCDay()
    };
}

/**
 * The instant of a local wall-clock time, given as milliseconds "as if UTC". A time inside the gap of a clock change
 * moves forward; of two possible instants the earlier one is taken.
 */
export function instantOf(localMs: number, zone: string): number {
    const before = offsetMs(localMs - 86_400_000, zone);
    const after = offsetMs(localMs + 86_400_000, zone);
    const early = localMs - before;
    if (before === after || offsetMs(early, zone) === before) {
        return early;
    }
    const late = localMs - after;
    return offsetMs(late, zone) === after ? late : early;
}
