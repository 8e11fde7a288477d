/** Numbers and dates as a user's locale writes them (`en_US`, `de_DE`). */
import type { Dec } from './decimal.ts';

const formats = new Map<string, Intl.NumberFormat>();

/** Grouped, at most `digits` after the point, rounded half-even. */
export function formatNumber(value: Dec, locale: string, digits = 3): string {
    const key = `${locale} ${digits}`;
    let format = formats.get(key);
    if (!format) {
        format = new Intl.NumberFormat(locale.replace('_', '-'), { maximumFractionDigits: digits });
        formats.set(key, format);
    }
    // Rounded before, so that Intl gets the exact text and rounds nothing.
    return format.format(value.setScale(Math.min(value.s, digits)).toString() as Intl.StringNumericLiteral);
}

interface DateOrder {
    readonly date: string;
    readonly time: string;
    readonly joiner: string;
}

const AMERICAN: DateOrder = { date: 'M/d/yyyy', time: 'h:mm a', joiner: ', ' };

/** Short patterns by locale; other locales are refused by the caller. */
const ORDERS: Readonly<Record<string, DateOrder>> = {
    en_US: AMERICAN,
    en_GB: { date: 'dd/MM/yyyy', time: 'HH:mm', joiner: ', ' },
    en_CA: { date: 'yyyy-MM-dd', time: 'h:mm a', joiner: ', ' },
    en_AU: { date: 'd/M/yyyy', time: 'h:mm a', joiner: ', ' },
    de_DE: { date: 'dd.MM.yyyy', time: 'HH:mm', joiner: ', ' },
    de: { date: 'dd.MM.yyyy', time: 'HH:mm', joiner: ', ' },
    fr_FR: { date: 'dd/MM/yyyy', time: 'HH:mm', joiner: ' ' },
    es_ES: { date: 'd/M/yyyy', time: 'H:mm', joiner: ', ' },
    sv_SE: { date: 'yyyy-MM-dd', time: 'HH:mm', joiner: ' ' },
    ja_JP: { date: 'yyyy/MM/dd', time: 'H:mm', joiner: ' ' }
};

export function dateOrder(locale: string): DateOrder | null {
    return ORDERS[locale] ?? null;
}
