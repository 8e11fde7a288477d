import label from 'c/mspLabels';

interface FaultBody {
    readonly message?: unknown;
    readonly output?: { readonly errors?: readonly { readonly message?: unknown }[] };
}

function bodyOf(error: unknown): unknown {
    return typeof error === 'object' && error !== null && 'body' in error ? error.body : error;
}

function sentenceOf(part: unknown): string[] {
    if (typeof part === 'string') {
        return part ? [part] : [];
    }
    if (typeof part !== 'object' || part === null) {
        return [];
    }
    const body = part as FaultBody;
    const fromFields = (body.output?.errors ?? []).flatMap(sentenceOf);
    return fromFields.length > 0 || typeof body.message !== 'string' ? fromFields : [body.message];
}

/** The sentences a user can act on, out of whatever an Apex call, a wire or a script threw. */
export function sentences(error: unknown): string[] {
    const body = bodyOf(error);
    const found = (Array.isArray(body) ? (body as unknown[]) : [body]).flatMap(sentenceOf);
    return found.length > 0 ? [...new Set(found)] : [label.errorUnknown];
}

export function sentence(error: unknown): string {
    return sentences(error).join(' ');
}
