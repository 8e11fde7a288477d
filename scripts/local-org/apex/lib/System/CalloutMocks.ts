/** Answers of callouts from static resources, and web services (Apex Developer Guide: Testing HTTP Callouts). */
import type { ApexMap } from '../../../data/values/collections.ts';
import type { ApexList } from '../../../data/values/collections.ts';
import { userMethod } from '../../../data/values/compare.ts';
import { PlatformObject } from '../../../data/values/platform-object.ts';
import { tx } from '../../run/tx.ts';
import { library, type LibraryMembers } from '../registry.ts';
import { fail, given, unsupported } from '../support/arguments.ts';
import { HttpMessage, mockOf } from './Http.ts';
import { staticResource } from './TestData.ts';

class ResourceMock extends PlatformObject {
    readonly typeName: string;
    readonly headers = new Map<string, string>();
    /** Resource by endpoint; the plain mock answers every endpoint alike. */
    readonly resources = new Map<string, string>();
    status = 'OK';
    code = 200;

    constructor(typeName: string) {
        super();
        this.typeName = typeName;
    }

    respond$$1(request: HttpMessage): HttpMessage {
        const endpoint = String(request.read('Endpoint'));
        const resource = this.resources.get(endpoint) ?? this.resources.get('');
        const response = new HttpMessage('System.HttpResponse');
        response.body = staticResource(
            resource ?? fail('CalloutException', `No static resource is set for the endpoint ${endpoint}`)
        );
        response.write('Status', this.status);
        response.write('StatusCode', this.code);
        this.headers.forEach((value, name) => response.headers.set(name.toLowerCase(), { name, value }));
        return response;
    }
}

const MOCK: LibraryMembers = {
    'respond(System.HttpRequest)': (m: ResourceMock, request: HttpMessage) => m.respond$$1(request),
    'setHeader(String, String)': (m: ResourceMock, name: string, value: string) =>
        void m.headers.set(given(name), value),
    'setStatus(String)': (m: ResourceMock, status: string) => {
        m.status = given(status);
    },
    'setStatusCode(Integer)': (m: ResourceMock, code: number) => {
        m.code = given(code);
    }
};

library('System.StaticResourceCalloutMock', {
    ...MOCK,
    'new()': () => new ResourceMock('System.StaticResourceCalloutMock'),
    'setStaticResource(String)': (m: ResourceMock, name: string) => void m.resources.set('', given(name))
});

library('System.MultiStaticResourceCalloutMock', {
    ...MOCK,
    'new()': () => new ResourceMock('System.MultiStaticResourceCalloutMock'),
    'setStaticResource(String, String)': (m: ResourceMock, endpoint: string, name: string) =>
        void m.resources.set(given(endpoint), given(name))
});

/**
 * What the classes generated from a WSDL call. The texts: endpoint, SOAP action, namespace and name of the request,
 * namespace, name and class of the response.
 */
function invoke(stub: object, request: object, response: ApexMap<string, unknown>, info: ApexList<string>): void {
    const { limits } = tx();
    limits.count('Callouts', 1);
    const mock = mockOf('System.WebServiceMock', String(info.items[0]));
    const doInvoke = userMethod(mock, 'doInvoke$$9') ?? unsupported('A WebServiceMock without doInvoke');
    const [endpoint, action, , name, namespace, responseName, responseType] = given(info).items;
    doInvoke.call(mock, stub, request, response, endpoint, action, name, namespace, responseName, responseType);
}

library('System.WebServiceCallout', {
    'static invoke(Object, Object, Map<String, Object>, List<String>)': invoke
});
