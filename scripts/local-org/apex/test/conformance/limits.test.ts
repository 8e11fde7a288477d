/** Each governor limit crossed once (Apex Developer Guide, Execution Governors and Limits). No code can catch it. */
import { conform } from './harness.ts';

/** Runs the work in a queueable job, where other limits hold. */
const inJob = (work: string): string =>
    `Test.startTest(); System.enqueueJob(new Job('${work}')); Test.stopTest(); return 1;`;
const caught = (work: string): string =>
    `try { ${work} } catch (Exception e) { return 'caught ' + e.getMessage(); } return 1;`;
const exceeded = (message: string): string => `! System.LimitException: ${message}`;

conform({
    name: 'LimitsCrossed',
    title: 'limits',
    members: `
        class Job implements Queueable {
            private String work;
            Job(String work) { this.work = work; }
            public void execute(QueueableContext context) {
                switch on work {
                    when 'queries 200' { query(200); }
                    when 'queries 201' { query(201); }
                    when 'heap 1' { keep(100); }
                    when 'heap 4' { keep(600); }
                    when 'cpu' { while (work != null) { Integer n = 1; } }
                }
            }
        }
        class Answer implements HttpCalloutMock {
            public HttpResponse respond(HttpRequest request) { return new HttpResponse(); }
        }
        @Future static void later() { }
        @Future static void enqueueTwo() { System.enqueueJob(new Job('')); System.enqueueJob(new Job('')); }
        static void query(Integer times) { for (Integer i = 0; i < times; i++) { Integer n = [SELECT COUNT() FROM Ticket__c]; } }
        static void search(Integer times) { for (Integer i = 0; i < times; i++) { List<List<SObject>> found = [FIND 'word' RETURNING Account]; } }
        static void call(Integer times) {
            Test.setMock(HttpCalloutMock.class, new Answer());
            HttpRequest request = new HttpRequest();
            request.setEndpoint('https://example.com');
            request.setMethod('GET');
            for (Integer i = 0; i < times; i++) { HttpResponse answer = new Http().send(request); }
        }
        static void send(Integer times) {
            for (Integer i = 0; i < times; i++) {
                Messaging.SingleEmailMessage mail = new Messaging.SingleEmailMessage();
                mail.setToAddresses(new List<String>{ 'a@example.com' });
                mail.setSubject('s');
                mail.setPlainTextBody('b');
                Messaging.sendEmail(new List<Messaging.SingleEmailMessage>{ mail });
            }
        }
        static List<Ticket__c> tickets(Integer count) {
            List<Ticket__c> made = new List<Ticket__c>();
            for (Integer i = 0; i < count; i++) { made.add(new Ticket__c(Name = 't' + i)); }
            return made;
        }
        static void keep(Integer thousands) {
            List<Map<String, Integer>> kept = new List<Map<String, Integer>>();
            for (Integer i = 0; i < thousands * 1000; i++) { kept.add(new Map<String, Integer>{ 'number' + i => i }); }
        }
        static void waste(Integer thousands) {
            for (Integer i = 0; i < thousands * 1000; i++) { Map<String, Integer> gone = new Map<String, Integer>{ 'number' + i => i }; }
        }
    `,
    rows: [
        [caught('query(100);'), 'Integer 1'],
        [caught('query(101);'), exceeded('Too many SOQL queries: 101')],
        [inJob('queries 200'), 'Integer 1'],
        [inJob('queries 201'), exceeded('Too many SOQL queries: 201')],
        [
            caught(
                'insert tickets(6000); for (Integer i = 0; i < 8; i++) { Integer n = [SELECT Id FROM Ticket__c].size(); }'
            ),
            'Integer 1'
        ],
        [
            caught(
                'insert tickets(6000); for (Integer i = 0; i < 9; i++) { Integer n = [SELECT Id FROM Ticket__c].size(); }'
            ),
            exceeded('Too many query rows: 50001')
        ],
        [caught('search(20);'), 'Integer 1'],
        [caught('search(21);'), exceeded('Too many SOSL queries: 21')],
        [
            caught("for (Integer i = 0; i < 151; i++) { insert new Ticket__c(Name = 'a'); }"),
            exceeded('Too many DML statements: 151')
        ],
        [caught('insert tickets(10001);'), exceeded('Too many DML rows: 10001')],
        [caught('call(100);'), 'Integer 1'],
        [caught('call(101);'), exceeded('Too many callouts: 101')],
        [caught('send(10);'), 'Integer 1'],
        [caught('send(11);'), exceeded('Too many Email Invocations: 11')],
        [caught('for (Integer i = 0; i < 50; i++) { later(); }'), 'Integer 1'],
        [caught('for (Integer i = 0; i < 51; i++) { later(); }'), exceeded('Too many future calls: 51')],
        [
            caught("for (Integer i = 0; i < 51; i++) { System.enqueueJob(new Job('')); }"),
            exceeded('Too many queueable jobs added to the queue: 51')
        ],
        [
            'Test.startTest(); enqueueTwo(); Test.stopTest(); return 1;',
            exceeded('Too many queueable jobs added to the queue: 2')
        ],
        [caught('Boolean again = true; while (again) { Integer n = 1; }'), exceeded('Apex CPU time limit exceeded')],
        [inJob('cpu'), exceeded('Apex CPU time limit exceeded')],
        ["return Limits.getLimitCpuTime() + ' ' + Limits.getLimitHeapSize();", 'String 10000 6000000'],
        ['keep(10); waste(1000); return 1;', 'Integer 1'],
        [inJob('heap 1'), 'Integer 1'],
        [
            "String text = 'ab'; try { while (text != null) { text += text; } } catch (Exception e) { return 'caught'; } return 1;",
            exceeded('String length exceeds maximum: 6000000')
        ],
        ["return 'ab'.repeat(3000000).length();", 'Integer 6000000'],
        ["return 'ab'.repeat(3000001).length();", exceeded('String length exceeds maximum: 6000000')],
        [caught("Boolean found = Pattern.matches('(a+)+$', 'a'.repeat(60) + 'b');"), exceeded('Regex too complicated')],
        [caught("String text = ('a'.repeat(60) + 'b').replaceAll('(a|aa)+$', '');"), exceeded('Regex too complicated')],
        [caught("List<String> parts = ('a'.repeat(60) + 'b').split('(a*)*$');"), exceeded('Regex too complicated')],
        [
            caught("Boolean found = Pattern.compile('b').matcher('a'.repeat(1000001)).find();"),
            exceeded('Regex too complicated')
        ],
        ["return Pattern.compile('^(a+)+b$').matcher('a'.repeat(60) + 'b').find();", 'Boolean true']
    ],
    stopped: [
        ['keep(300); return 1;', 'Apex heap size too large: '],
        [
            "List<String> kept = new List<String>(); while (kept.size() < 100) { kept.add('abcdefghij'.repeat(100000).reverse()); } return 1;",
            'Apex heap size too large: '
        ],
        [
            "List<Blob> kept = new List<Blob>(); while (kept.size() < 100) { kept.add(Blob.valueOf('abcdefghij'.repeat(100000))); } return 1;",
            'Apex heap size too large: '
        ],
        [inJob('heap 4'), 'Apex heap size too large: ']
    ]
});
