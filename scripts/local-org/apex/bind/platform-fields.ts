/** Fields of standard objects that every org may have and the local org lacks: code that names one is not wrong. */
import { openStandardSource, type StandardSource } from '../../metadata/standard/sources.ts';

const UNKNOWN_FIELD = /(?:Field does not exist: |No such column ')(\w+)(?: on |' on entity ')(\w+)/;

let source: StandardSource | null = null;

/** `Account.BillingAddress` if that is what a message calls unknown, else null. */
export function platformField(message: string): string | null {
    const [, field, object] = UNKNOWN_FIELD.exec(message) ?? [];
    if (field === undefined || object === undefined || /__\w+$/.test(field)) {
        return null;
    }
    source ??= openStandardSource();
    const fields = source.object(object)?.fields.map(({ name }) => name.toLowerCase()) ?? [];
    // An address has no entry of its own, only its parts do.
    const part = field.toLowerCase().replace(/address$/, 'street');
    // Lists of ids are declared among the lists of children: `EmailMessage.ToIds`.
    const lists = [...(source.object(object)?.children ?? [])].filter(([, child]) => child === 'String');
    const known = [...fields, ...lists.map(([name]) => name.toLowerCase())];
    return known.includes(field.toLowerCase()) || known.includes(part) ? `${object}.${field}` : null;
}
