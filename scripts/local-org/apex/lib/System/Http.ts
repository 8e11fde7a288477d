/** Callouts: a test answers them by its mock; outside tests the local org calls nobody. */
import { ApexBlob } from '../../../data/values/blob.ts';
import { ApexList } from '../../../data/values/collections.ts';
import { userMethod } from '../../../data/values/compare.ts';
import { T } from '../../../data/values/type.ts';
import { type TestControl, tx } from '../../run/tx.ts';
import { library, type LibraryMembers } from '../registry.ts';
import { fail, given, unsupported } from '../support/arguments.ts';
import { accessors, Attributes } from '../support/attributes.ts';
import type { TypeToken } from './Type.ts';

class Message extends Attributes {
    /** By lower-case name; the spelling of the first setter is kept. */
    readonly headers = new Map<string, { readonly name: string; readonly value: string }>();
    body: Buffer = Buffer.alloc(0);
}

const MESSAGE: LibraryMembers = {
    'getBody()': (m: Message) => m.body.toString('utf8'),
    'getBodyAsBlob()': (m: Message) => new ApexBlob(m.body),
    'setBody(String)': (m: Message, text: string) => {
        m.body = Buffer.from(given(text), 'utf8');
    },
    'setBodyAsBlob(Blob)': (m: Message, blob: ApexBlob) => {
        m.body = given(blob).bytes;
    },
    'getHeader(String)': (m: Message, name: string) => m.headers.get(given(name).toLowerCase())?.value ?? null,
    'setHeader(String, String)': (m: Message, name: string, value: string) =>
        void m.headers.set(given(name).toLowerCase(), { name, value })
};

library('System.HttpRequest', {
    ...MESSAGE,
    ...accessors('Endpoint', 'String'),
    ...accessors('Method', 'String'),
    ...accessors('Compressed', 'Boolean'),
    'new()': () => new Message('System.HttpRequest'),
    'setTimeout(Integer)': (m: Message, ms: number) => m.write('Timeout', given(ms)),
    'toString()': (m: Message) =>
        `System.HttpRequest[Endpoint=${String(m.read('Endpoint'))}, Method=${String(m.read('Method'))}]`
});

library('System.HttpResponse', {
    ...MESSAGE,
    ...accessors('Status', 'String'),
    ...accessors('StatusCode', 'Integer'),
    'new()': () => new Message('System.HttpResponse'),
    'getHeaderKeys()': (m: Message) =>
        new ApexList(
            T.string,
            Array.from(m.headers.values(), (header) => header.name)
        ),
    'toString()': (m: Message) =>
        `System.HttpResponse[Status=${String(m.read('Status'))}, StatusCode=${(m.read('StatusCode') as number | null) ?? 0}]`
});

/** The mock lives as long as its test, jobs at `stopTest` included. */
const mocks = new WeakMap<TestControl, object>();

function setMock(type: TypeToken, mock: object): void {
    const { test } = tx();
    if (given(type).type.name !== 'System.HttpCalloutMock') {
        unsupported(`Test.setMock of ${type.type.name}`);
    }
    mocks.set(
        test ?? fail('UnsupportedOperationException', 'Test.setMock can only be called from a test'),
        given(mock)
    );
}

function send(request: Message): unknown {
    const { test, limits } = tx();
    limits.count('Callouts', 1);
    if (given(request).read('Endpoint') === null) {
        fail('CalloutException', 'The endpoint of the request is not set');
    }
    if (!test) {
        return unsupported(`The callout to ${String(request.read('Endpoint'))}`);
    }
    const mock = mocks.get(test);
    const respond = mock && userMethod(mock, 'respond$$1');
    return respond
        ? respond.call(mock, request)
        : fail('TypeException', 'Methods defined as TestMethod do not support Web service callouts');
}

library('System.Http', {
    'new()': () => new Attributes('System.Http'),
    'send(System.HttpRequest)': (_http: Attributes, request: Message) => send(request)
});

library('System.Test', { 'static setMock(System.Type, Object)': setMock });
