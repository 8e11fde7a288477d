import { type ApexDatetime, ApexTime } from '../../../data/values/dates.ts';
import { PlatformObject } from '../../../data/values/platform-object.ts';
import { findZone, offsetMs } from '../../../data/values/zones.ts';
import { library } from '../registry.ts';
import { given } from '../support/arguments.ts';

const add = (unit: number) => (t: ApexTime, n: number) => new ApexTime(t.ms + given(n) * unit);

library('System.Time', {
    'addHours(Integer)': add(3_600_000),
    'addMinutes(Integer)': add(60_000),
    'addSeconds(Integer)': add(1000),
    'addMilliseconds(Integer)': add(1),
    'hour()': (t: ApexTime) => Math.floor(t.ms / 3_600_000),
    'minute()': (t: ApexTime) => Math.floor(t.ms / 60_000) % 60,
    'second()': (t: ApexTime) => Math.floor(t.ms / 1000) % 60,
    'millisecond()': (t: ApexTime) => t.ms % 1000,
    'static newInstance(Integer, Integer, Integer, Integer)': (h: number, m: number, s: number, ms: number) =>
        ApexTime.of(given(h), given(m), given(s), given(ms))
});

export class TimeZone extends PlatformObject {
    readonly typeName = 'System.TimeZone';
    readonly id: string;

    constructor(id: string) {
        super();
        this.id = id;
    }

    override text(): string {
        return this.id;
    }
    override sameAs(other: unknown): boolean {
        return other instanceof TimeZone && other.id === this.id;
    }
    override hashKey(): string {
        return this.id;
    }

    displayName(): string {
        const format = new Intl.DateTimeFormat('en-US', { timeZone: this.id, timeZoneName: 'long' });
        // The name of the standard time, as the platform lists zones by it.
        const january = Date.UTC(2026, 0, 1);
        const [offset, name] = [offsetMs(january, this.id), format.formatToParts(january)];
        const size = Math.abs(offset) / 60_000;
        const clock = `${String(Math.floor(size / 60)).padStart(2, '0')}:${String(size % 60).padStart(2, '0')}`;
        const long = name.find((part) => part.type === 'timeZoneName')?.value ?? this.id;
        return `(GMT${offset < 0 ? '-' : '+'}${clock}) ${long} (${this.id})`;
    }
}

library('System.TimeZone', {
    'getID()': (z: TimeZone) => z.id,
    'getDisplayName()': (z: TimeZone) => z.displayName(),
    'getOffset(Datetime)': (z: TimeZone, d: ApexDatetime) => offsetMs(given(d).ms, z.id),
    'toString()': (z: TimeZone) => z.id,
    'static getTimeZone(String)': (id: string) => new TimeZone(findZone(given(id)) ? id : 'GMT')
});
