import type { UserContext } from '../../data/contracts.ts';
import { ApexDate, ApexDatetime, ApexTime } from '../../data/values/dates.ts';
import { Dbl } from '../../data/values/dbl.ts';
import { Dec } from '../../data/values/decimal.ts';
import { plainText } from '../json/to-json.ts';
import type { FieldDef } from '../../metadata/schema.ts';

const MS_PER_DAY = 86_400_000;

/** Writes field values as a person in the user's locale and time zone reads them. */
export class Formatter {
    readonly #locale: string;
    readonly #timeZone: string;
    readonly #currency: string;

    constructor(user: UserContext, currency: string) {
        this.#locale = user.locale.replace('_', '-');
        this.#timeZone = user.timeZone;
        this.#currency = currency;
    }

    text(field: FieldDef, value: unknown): string {
        if (value === null || value === undefined) {
            return '';
        }
        if (typeof value === 'boolean') {
            return value ? 'Yes' : 'No';
        }
        if (value instanceof ApexDate) {
            return this.#date(value.days * MS_PER_DAY, 'UTC', false);
        }
        if (value instanceof ApexDatetime) {
            return this.#date(value.ms, this.#timeZone, true);
        }
        if (value instanceof ApexTime) {
            return value.iso().slice(0, 5);
        }
        const number = numberOf(value);
        return number === null ? this.#labelled(field, plainText(value)) : this.#number(field, number);
    }

    #labelled(field: FieldDef, value: string): string {
        const labelOf = (one: string): string => field.picklist.find((entry) => entry.value === one)?.label ?? one;
        return field.type === 'multipicklist' ? value.split(';').map(labelOf).join('; ') : labelOf(value);
    }

    #number(field: FieldDef, value: number): string {
        if (field.type === 'percent') {
            return new Intl.NumberFormat(this.#locale, { style: 'percent', maximumFractionDigits: field.scale }).format(
                value / 100
            );
        }
        const digits = { minimumFractionDigits: 0, maximumFractionDigits: Math.min(field.scale, 20) };
        const currency = { style: 'currency', currency: this.#currency } as const;
        const options = field.type === 'currency' ? { ...currency, ...digits } : digits;
        return new Intl.NumberFormat(this.#locale, options).format(value);
    }

    #date(ms: number, timeZone: string, withTime: boolean): string {
        return new Intl.DateTimeFormat(this.#locale, {
            timeZone,
            year: 'numeric',
            month: 'short',
            day: 'numeric',
            ...(withTime ? { hour: 'numeric', minute: '2-digit' } : {})
        }).format(ms);
    }
}

function numberOf(value: unknown): number | null {
    if (value instanceof Dec) {
        return value.toNumber();
    }
    if (value instanceof Dbl) {
        return value.v;
    }
    return typeof value === 'number' || typeof value === 'bigint' ? Number(value) : null;
}
