/** RestContext with its request and response: one pair a transaction. */
import { ApexMap } from '../../../data/values/collections.ts';
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
