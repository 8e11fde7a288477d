/** Callouts: a test answers them by its mock; outside tests the local org calls nobody. */
import { ApexBlob } from '../../../data/values/blob.ts';
import { ApexList } from '../../../data/values/collections.ts';
import { userMethod } from '../../../data/values/compare.ts';
import { T } from '../../../data/values/type.ts';
import { type TestControl, tx } from '../../run/tx.ts';
import { library, type LibraryMembers } from '../registry.ts';
import { fail, given, unsupported } from '../support/arguments.ts';
import { type DomDocument, loadDocument } from '../Dom/Dom.ts';
import { accessors, Attributes } from '../support/attributes.ts';
import type { TypeToken } from './Type.ts';
import { StreamReader } from './XmlStream.ts';

export class HttpMessage extends Attributes {
    /** By lower-case name; the spelling of the first setter is kept. */
    readonly headers = new Map<string, { readonly name: string; readonly value: string }>();
    body: Buffer = Buffer.alloc(0);

    override text(): string {
        const shown = (name: string): string => {
            const value = this.read(name) ?? (name === 'StatusCode' ? 0 : null);
            return `${name}=${typeof value === 'string' || typeof value === 'number' ? value : null}`;
        };
        const names = this.typeName === 'System.HttpRequest' ? ['Endpoint', 'Method'] : ['Status', 'StatusCode'];
        return `${this.typeName}[${names.map(shown).join(', ')}]`;
    }
}

const MESSAGE: LibraryMembers = {
    'getBody()': (m: HttpMessage) => m.body.toString('utf8'),
    'getBodyAsBlob()': (m: HttpMessage) => new ApexBlob(m.body),
    'setBody(String)': (m: HttpMessage, text: string) => {
        m.body = Buffer.from(given(text), 'utf8');
    },
    'setBodyAsBlob(Blob)': (m: HttpMessage, blob: ApexBlob) => {
        m.body = given(blob).bytes;
    },
    'getHeader(String)': (m: HttpMessage, name: string) => m.headers.get(given(name).toLowerCase())?.value ?? null,
    'setHeader(String, String)': (m: HttpMessage, name: string, value: string) =>
        void m.headers.set(given(name).toLowerCase(), { name, value })
};

const body = (m: HttpMessage): string => m.body.toString('utf8');

library('System.HttpRequest', {
    'getBodyDocument()': (m: HttpMessage) => loadDocument(body(m)),
    'setBodyDocument(Object)': (m: HttpMessage, document: DomDocument) => {
        m.body = Buffer.from(given(document).xml, 'utf8');
    },
    'setClientCertificateName(String)': (m: HttpMessage, name: string) => m.write('ClientCertificateName', name),
    ...MESSAGE,
    ...accessors('Endpoint', 'String'),
    ...accessors('Method', 'String'),
    ...accessors('Compressed', 'Boolean'),
    'new()': () => new HttpMessage('System.HttpRequest'),
    'setTimeout(Integer)': (m: HttpMessage, ms: number) => m.write('Timeout', given(ms)),
    'toString()': (m: HttpMessage) => m.text()
});

library('System.HttpResponse', {
    'getBodyDocument()': (m: HttpMessage) => loadDocument(body(m)),
    'getXmlStreamReader()': (m: HttpMessage) => new StreamReader(body(m)),
    ...MESSAGE,
    ...accessors('Status', 'String'),
    ...accessors('StatusCode', 'Integer'),
    'new()': () => new HttpMessage('System.HttpResponse'),
    'getHeaderKeys()': (m: HttpMessage) =>
        new ApexList(
            T.string,
            Array.from(m.headers.values(), (header) => header.name)
        ),
    'toString()': (m: HttpMessage) => m.text()
});

const MOCKED = ['System.HttpCalloutMock', 'System.WebServiceMock'];

/** By the interface they implement; they live as long as their test, jobs at `stopTest` included. */
const mocks = new WeakMap<TestControl, Map<string, object>>();

function setMock(type: TypeToken, mock: object): void {
    const { test } = tx();
    const { name } = given(type).type;
    if (!MOCKED.includes(name)) {
        unsupported(`Test.setMock of ${name}`);
    }
    const control = test ?? fail('UnsupportedOperationException', 'Test.setMock can only be called from a test');
    mocks.set(control, (mocks.get(control) ?? new Map<string, object>()).set(name, given(mock)));
}

/** The mock of a test; outside tests the local org calls nobody. */
export function mockOf(type: string, endpoint: string): object {
    const { test } = tx();
    if (!test) {
        return unsupported(`The callout to ${endpoint}`);
    }
    return (
        mocks.get(test)?.get(type) ??
        fail('TypeException', 'Methods defined as TestMethod do not support Web service callouts')
    );
}

function send(request: HttpMessage): unknown {
    const { limits } = tx();
    if (limits.use('DmlStatements').used > 0) {
        fail('CalloutException', 'You have uncommitted work pending. Please commit or rollback before calling out');
    }
    limits.count('Callouts', 1);
    if (given(request).read('Endpoint') === null) {
        fail('CalloutException', 'The endpoint of the request is not set');
    }
    const mock = mockOf('System.HttpCalloutMock', String(request.read('Endpoint')));
    const respond = userMethod(mock, 'respond$$1') ?? unsupported('An HttpCalloutMock without respond');
    return respond.call(mock, request);
}

library('System.Http', {
    'new()': () => new Attributes('System.Http'),
    'send(System.HttpRequest)': (_http: Attributes, request: HttpMessage) => send(request)
});

library('System.Test', { 'static setMock(System.Type, Object)': setMock });
