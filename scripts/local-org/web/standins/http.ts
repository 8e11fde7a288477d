/** An error as the platform's data services hand it to a component. */
export interface FetchError {
    readonly body: { readonly message: string; readonly exceptionType?: string; readonly stackTrace?: string };
    readonly status: number;
    readonly statusText: string;
    readonly ok: false;
}

/** Results are read-only, as those of the platform's cache. */
export function freeze<Value>(value: Value): Value {
    if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
        Object.values(value).forEach(freeze);
        Object.freeze(value);
    }
    return value;
}

/** Asks the server; throws a `FetchError` for everything but success. */
export async function call<Result>(path: string, body: unknown, method = 'POST'): Promise<Result> {
    let response: Response;
    try {
        response = await fetch(path, {
            method,
            headers: { 'content-type': 'application/json' },
            ...(method === 'GET' ? {} : { body: JSON.stringify(body) })
        });
    } catch {
        throw failure(0, 'No connection', { message: 'The local org does not answer. Is it still running?' });
    }
    const text = await response.text();
    const answer: unknown = text === '' ? null : JSON.parse(text);
    if (!response.ok) {
        throw failure(response.status, response.statusText, answer as FetchError['body']);
    }
    return answer as Result;
}

function failure(status: number, statusText: string, body: FetchError['body']): FetchError {
    return freeze({ body, status, statusText, ok: false });
}
