/** Values as a user's locale writes them, for FORMAT(). */
import type { FieldDef } from '../../metadata/schema.ts';
import type { UserContext } from '../contracts.ts';
import { ApexDate, ApexDatetime, ApexTime, MS_PER_DAY } from '../values/dates.ts';
import { Dec } from '../values/decimal.ts';
import { NotSupportedError } from '../values/exception.ts';
import { dateOrder } from '../values/locale.ts';
import { toZone } from './dates.ts';

/** As the user interface shows it; null stays null. */
export function formattedText(field: FieldDef, value: unknown, user: UserContext, currency: string): string | null {
    if (value === null || value === undefined) return null;
    if (value instanceof ApexDate || value instanceof ApexDatetime || value instanceof ApexTime) {
        return dateText(value, user);
    }
    const number = value instanceof Dec ? value : Dec.of(value as number);
    const digits = { minimumFractionDigits: field.scale, maximumFractionDigits: field.scale };
    const style = field.type === 'currency' ? ({ style: 'currency', currency } as const) : {};
    const format = new Intl.NumberFormat(user.locale.replace('_', '-'), { ...digits, ...style });
    return `${format.format(number.toString() as Intl.StringNumericLiteral)}${field.type === 'percent' ? '%' : ''}`;
}

const padded = (value: number, length: number): string => String(value).padStart(length, '0');

function dateText(value: ApexDate | ApexDatetime | ApexTime, user: UserContext): string {
    const order = dateOrder(user.locale);
    if (!order) throw new NotSupportedError(`FORMAT() in the locale ${user.locale}`, 'query');
    const { date, time, joiner } = order;
    if (value instanceof ApexTime) return written(time, new Date(value.ms));
    if (value instanceof ApexDate) return written(date, new Date(value.days * MS_PER_DAY));
    // The clock of the user's zone, read as if it were GMT.
    const local = new Date(`${toZone(value.iso(), user.timeZone).slice(0, 19)}Z`);
    return `${written(date, local)}${joiner}${written(time, local)}`;
}

function written(pattern: string, at: Date): string {
    const hour = at.getUTCHours();
    const parts: Readonly<Record<string, string>> = {
        yyyy: String(at.getUTCFullYear()),
        MM: padded(at.getUTCMonth() + 1, 2),
        M: String(at.getUTCMonth() + 1),
        dd: padded(at.getUTCDate(), 2),
        d: String(at.getUTCDate()),
        HH: padded(hour, 2),
        H: String(hour),
        h: String(hour % 12 || 12),
        mm: padded(at.getUTCMinutes(), 2),
        a: hour < 12 ? 'AM' : 'PM'
    };
    return pattern.replaceAll(/yyyy|MM?|dd?|HH?|h|mm|a/g, (letters) => parts[letters] ?? letters);
}
