import { conform } from '../../test/conformance/harness.ts';

conform({
    name: 'LibraryCallouts',
    members: `
        public class Mock implements HttpCalloutMock {
            public HttpResponse respond(HttpRequest request) {
                HttpResponse response = new HttpResponse();
                response.setStatusCode(201);
                response.setBody(request.getMethod() + ' ' + request.getEndpoint() + ' ' + request.getBody());
                response.setHeader('X-Kind', 'mock');
                return response;
            }
        }
        public class Patient {
            public Object answered(List<String> labels, Object state) {
                return Continuation.getResponse(labels[0]).getBody() + state;
            }
        }
        public virtual class Greeter {
            public virtual String greet(String name, Integer times) { return 'real'; }
            public Integer count() { return 1; }
        }
        public interface Speaker { String say(); }
        public class Stub implements StubProvider {
            public Object handleMethodCall(Object stub, String name, Type returns, List<Type> types, List<String> names, List<Object> args) {
                return returns == Integer.class ? (Object) 7 : (Object) (name + names + args);
            }
        }
    `,
    rows: [
        [
            "Test.setMock(HttpCalloutMock.class, new Mock()); HttpRequest r = new HttpRequest(); r.setEndpoint('https://x.test'); r.setMethod('POST'); r.setBody('hi'); HttpResponse a = new Http().send(r); return a.getStatusCode() + a.getBody() + a.getHeader('x-kind');",
            'String 201POST https://x.test himock'
        ],
        [
            "HttpRequest r = new HttpRequest(); r.setEndpoint('https://x.test'); r.setMethod('GET'); HttpResponse a = new HttpResponse(); a.setStatus('OK'); a.setStatusCode(200); return r + ' ' + a;",
            'String System.HttpRequest[Endpoint=https://x.test, Method=GET] System.HttpResponse[Status=OK, StatusCode=200]'
        ],
        [
            "return Task.Subject.getDescribe().getType() + ' ' + Task.Subject.getDescribe().getPicklistValues()[0].getValue() + ' ' + Account.Name.getDescribe().getType();",
            'String COMBOBOX Call STRING'
        ],
        [
            "Continuation c = new Continuation(40); c.continuationMethod = 'answered'; c.state = 'a'; HttpRequest r = new HttpRequest(); r.setEndpoint('https://x.test'); String label = c.addHttpRequest(r); HttpResponse a = new HttpResponse(); a.setBody('long'); Test.setContinuationResponse(label, a); return c.getRequests().get(label).getEndpoint() + Test.invokeContinuationMethod(new Patient(), c);",
            'String https://x.testlonga'
        ],
        [
            'Continuation c = new Continuation(121); return c;',
            '! System.IllegalArgumentException: Continuation timeout must be between 1 and 120 seconds'
        ],
        [
            "HttpRequest r = new HttpRequest(); r.setEndpoint('https://x.test'); return new Http().send(r);",
            '! System.TypeException: Methods defined as TestMethod do not support Web service callouts'
        ],
        [
            "Greeter g = (Greeter) Test.createStub(Greeter.class, new Stub()); return g.greet('a', 2) + g.count();",
            'String greet(name, times)(a, 2)7'
        ],
        [
            `Invocable.Action.Error e = (Invocable.Action.Error) JSON.deserialize('{"code":"C","message":"M"}', Invocable.Action.Error.class);
             Invocable.Action.Result r = (Invocable.Action.Result) JSON.deserialize(JSON.serialize(new Map<String, Object>{
                 'success' => false, 'errors' => new List<Invocable.Action.Error>{ e }, 'outputParameters' => new Map<String, Object>()
             }), Invocable.Action.Result.class);
             r.getOutputParameters().put('a', 1);
             return r.isSuccess() + r.getErrors()[0].getCode() + r.getErrors()[0].getMessage() + r.getOutputParameters().get('a');`,
            'String falseCM1'
        ],
        [
            `Invocable.Action a = Invocable.Action.createCustomAction('flow', 'My_Flow').setInvocationParameter('x', 1);
             return a.getName() + a.getType() + a.isStandard();`,
            'String My_Flowflowfalse'
        ],
        ['return String.valueOf(Test.createStub(Greeter.class, new Stub()));', 'String Greeter__sfdc_ApexStub:[]'],
        ["return JSON.serialize(new Map<Schema.SObjectField, Object>{ Account.Name => 'A' });", 'String {"Name":"A"}'],
        ['Speaker s = (Speaker) Test.createStub(Speaker.class, new Stub()); return s.say();', 'String say()()'],
        [
            "RestContext.request = new RestRequest(); RestContext.request.params.put('a', 'b'); RestContext.response = new RestResponse(); RestContext.response.statusCode = 404; return RestContext.request.params.get('a') + RestContext.response.statusCode;",
            'String b404'
        ],
        [
            'JSONParser p = JSON.createParser(\'{"a":[1,2.5],"b":"x"}\'); String s = \'\'; while (p.nextToken() != null) { s += p.getCurrentToken() + \' \'; } return s;',
            'String START_OBJECT FIELD_NAME START_ARRAY VALUE_NUMBER_INT VALUE_NUMBER_FLOAT END_ARRAY FIELD_NAME VALUE_STRING END_OBJECT '
        ],
        [
            "JSONParser p = JSON.createParser('{\"a\":3}'); while (p.nextToken() != null) { if (p.getCurrentToken() == JSONToken.FIELD_NAME && p.getText() == 'a') { p.nextToken(); return p.getIntegerValue(); } } return null;",
            'Integer 3'
        ],
        [
            "Url u = new Url('https://x.test:8080/a/b?c=d#e'); return u.getHost() + u.getPort() + u.getPath() + u.getQuery() + u.getRef();",
            'String x.test8080/a/bc=de'
        ],
        [
            'Database.DMLOptions o = new Database.DMLOptions(); o.optAllOrNone = false; o.DuplicateRuleHeader.allowSave = true; return Database.insert(new Account(), o).isSuccess();',
            'Boolean false'
        ],
        [
            "Messaging.SingleEmailMessage m = new Messaging.SingleEmailMessage(); m.setToAddresses(new List<String>{ 'a@b.c' }); m.setSubject('s'); m.setPlainTextBody('b'); m.setSaveAsActivity(false); return Messaging.sendEmail(new List<Messaging.SingleEmailMessage>{ m })[0].isSuccess();",
            'Boolean true'
        ],
        [
            'Messaging.SingleEmailMessage m = new Messaging.SingleEmailMessage(); Messaging.sendEmail(new List<Messaging.SingleEmailMessage>{ m }); return 1;',
            '! System.EmailException: SendEmail failed. First exception on row 0; first error: REQUIRED_FIELD_MISSING, Add a recipient to send an email.: []'
        ],
        [
            "Messaging.SingleEmailMessage m = new Messaging.SingleEmailMessage(); m.setPlainTextBody('b'); Messaging.SendEmailResult r = Messaging.sendEmail(new List<Messaging.SingleEmailMessage>{ m }, false)[0]; return r.isSuccess() + r.getErrors()[0].getMessage();",
            'String falseAdd a recipient to send an email.'
        ],
        [
            'System.Version a = new System.Version(1, 2); return a.compareTo(new System.Version(1, 10)) + a.major();',
            'Integer 0'
        ],
        [
            "List<String> l = new List<String>{ 'b', 'ä', 'a' }; l.sort(Collator.getInstance()); return l;",
            'List<String> (a, ä, b)'
        ],
        ['return Url.getOrgDomainUrl().getProtocol();', 'String http'],
        ['return Account.SObjectType.getDescribe().fieldSets.getMap().size();', 'Integer 0']
    ]
});
