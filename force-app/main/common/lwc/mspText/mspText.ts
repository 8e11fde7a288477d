import locale from '@salesforce/i18n/locale';

type Value = string | number;

/** Puts the values in the places {0}, {1} … of a label. A place without a value stays, so that the fault is seen. */
export function format(text: string, ...values: readonly Value[]): string {
    return text.replace(/\{(\d+)\}/g, (place: string, index: string) => String(values[Number(index)] ?? place));
}

/** A number with its word, in the form the user's language has for one and for many. */
export function counted(amount: number, one: string, many: string): string {
    const form = new Intl.PluralRules(locale).select(Math.abs(amount)) === 'one' ? one : many;
    return format(form, number(amount));
}

export function number(amount: number): string {
    return new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }).format(amount);
}

/** Parts that exist, one after the other. */
export function joined(parts: readonly (string | null | undefined)[], between = ' · '): string {
    return parts.filter(Boolean).join(between);
}

/** Class names whose condition holds. */
export function classes(...names: readonly (string | false | null | undefined)[]): string {
    return names.filter(Boolean).join(' ');
}
