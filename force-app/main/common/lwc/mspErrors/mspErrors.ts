import label from 'c/mspLabels';

/** How browsers and the platform word a request that never came back. */
const LOST = /^(Failed to fetch|Load failed|NetworkError when attempting|Disconnected or Canceled)/i;

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

/** True where no server answered: then nobody said anything about the values that were sent. */
export function isConnectionLost(error: unknown): boolean {
    const { status } = (typeof error === 'object' && error !== null ? error : {}) as { readonly status?: unknown };
    return status === 0 || spoken(error).some((said) => LOST.test(said));
}

/** The sentences a user can act on, out of whatever an Apex call, a wire or a script threw. */
export function sentences(error: unknown): string[] {
    return isConnectionLost(error) ? [label.errorOffline] : spoken(error);
}

function spoken(error: unknown): string[] {
    const body = bodyOf(error);
    const found = (Array.isArray(body) ? (body as unknown[]) : [body]).flatMap(sentenceOf);
    return found.length > 0 ? [...new Set(found)] : [label.errorUnknown];
}

export function sentence(error: unknown): string {
    return sentences(error).join(' ');
}
