/** RestContext with its request and response: one pair a transaction. */
import { ApexMap } from '../../../data/values/collections.ts';
import type { ApexBlob } from '../../../data/values/blob.ts';
import { T } from '../../../data/values/type.ts';
import { type Tx, tx } from '../../run/tx.ts';
import { library } from '../registry.ts';
import { given } from '../support/arguments.ts';
import { Attributes, properties } from '../support/attributes.ts';

interface Pair {
    request: Attributes | null;
    response: Attributes | null;
}

const pairs = new WeakMap<Tx, Pair>();

function current(): Pair {
    const transaction = tx();
    const pair = pairs.get(transaction) ?? { request: null, response: null };
    pairs.set(transaction, pair);
    return pair;
}

const texts = (): ApexMap<string, string> => new ApexMap(T.string, T.string);

function request(): Attributes {
    const made = new Attributes('System.RestRequest');
    made.write('headers', texts());
    made.write('params', texts());
    return made;
}

function response(): Attributes {
    const made = new Attributes('System.RestResponse');
    made.write('headers', texts());
    return made;
}

const putInto = (attribute: string) => (o: Attributes, name: string, value: string) =>
    void (o.read(attribute) as ApexMap<string, string>).put(given(name), value);

type Texts = Readonly<Record<string, string>>;

export interface RestCall {
    readonly requestURI: string;
    readonly resourcePath: string;
    readonly httpMethod: string;
    readonly params: Texts;
    readonly headers: Texts;
    readonly requestBody: ApexBlob | null;
    readonly remoteAddress: string;
}

/** Gives the running transaction the request of a call over HTTP, and an empty response. */
export function openRest({ params, headers, ...attributes }: RestCall): void {
    const made = request();
    Object.entries(attributes).forEach(([name, value]) => made.write(name, value));
    made.write('params', new ApexMap(T.string, T.string, Object.entries(params)));
    made.write('headers', new ApexMap(T.string, T.string, Object.entries(headers)));
    Object.assign(current(), { request: made, response: response() });
}

/** What the transaction has put into its response. */
export function readRest(): {
    readonly statusCode: number | null;
    readonly headers: Texts;
    readonly responseBody: unknown;
} {
    const made = current().response ?? response();
    const headers = made.read('headers') as ApexMap<string, string>;
    return {
        statusCode: made.read('statusCode') as number | null,
        headers: Object.fromEntries(headers.entries()),
        responseBody: made.read('responseBody')
    };
}

library('System.RestRequest', {
    'new()': request,
    ...properties('headers', 'httpMethod', 'params', 'remoteAddress', 'requestBody', 'requestURI', 'resourcePath'),
    'addHeader(String, String)': putInto('headers'),
    'addParameter(String, String)': putInto('params')
});

library('System.RestResponse', {
    'new()': response,
    ...properties('headers', 'responseBody', 'statusCode'),
    'addHeader(String, String)': putInto('headers')
});

library('System.RestContext', {
    'static get request': () => current().request,
    'static set request': (value: Attributes | null) => {
        current().request = value;
    },
    'static get response': () => current().response,
    'static set response': (value: Attributes | null) => {
        current().response = value;
    }
});
