import { conform } from './harness.ts';

conform({
    name: 'Async',
    members: `
        public static List<String> log = new List<String>();
        static Integer count() { return [SELECT COUNT() FROM Ticket__c]; }
        public class Worker implements Queueable {
            private Integer n;
            private Map<String, List<Date>> state = new Map<String, List<Date>>{ 'k' => new List<Date>{ Date.newInstance(2026, 1, 2) } };
            public Worker(Integer n) { this.n = n; }
            public void execute(QueueableContext context) {
                insert new Ticket__c(Name = 'w' + n + state.get('k')[0].day() + (context.getJobId() != null));
                if (n > 5) { System.enqueueJob(new Worker(1)); }
            }
        }
        public class Failing implements Queueable {
            public void execute(QueueableContext context) { Integer n; n++; }
        }
        public class Batch implements Database.Batchable<SObject>, Database.Stateful {
            public Integer rows = 0;
            public Database.QueryLocator start(Database.BatchableContext context) { return Database.getQueryLocator('SELECT Id, Name FROM Ticket__c'); }
            public void execute(Database.BatchableContext context, List<Ticket__c> scope) { rows += scope.size(); for (Ticket__c t : scope) { t.Name += '!'; } update scope; }
            public void finish(Database.BatchableContext context) { insert new Ticket__c(Name = 'finished ' + rows); }
        }
        public class Nightly implements Schedulable {
            public void execute(SchedulableContext context) { insert new Ticket__c(Name = 'nightly'); }
        }
    `,
    rows: [
        [
            'Test.startTest(); System.enqueueJob(new Worker(3)); Integer before = count(); Test.stopTest(); return before * 10 + count();',
            'Integer 1'
        ],
        [
            'Test.startTest(); System.enqueueJob(new Worker(3)); Test.stopTest(); return [SELECT Name FROM Ticket__c].Name;',
            'String w32true'
        ],
        [
            'Test.startTest(); System.enqueueJob(new Worker(3)); Test.stopTest(); return [SELECT Status FROM AsyncApexJob].Status;',
            'String Completed'
        ],
        [
            'Test.startTest(); System.enqueueJob(new Worker(9)); Test.stopTest(); return count();',
            '! System.AsyncException: Maximum stack depth has been reached.'
        ],
        [
            'Test.startTest(); System.enqueueJob(new Failing()); Test.stopTest(); return 1;',
            '! System.NullPointerException: Attempt to de-reference a null object'
        ],
        [
            "insert new List<Ticket__c>{ new Ticket__c(Name = 'a'), new Ticket__c(Name = 'b') }; Test.startTest(); Database.executeBatch(new Batch()); Test.stopTest(); return [SELECT Name FROM Ticket__c WHERE Name LIKE 'finished%'].Name + [SELECT COUNT() FROM Ticket__c WHERE Name LIKE '%!'];",
            'String finished 22'
        ],
        [
            "insert new List<Ticket__c>{ new Ticket__c(Name = 'a'), new Ticket__c(Name = 'b') }; Test.startTest(); Database.executeBatch(new Batch(), 1); Test.stopTest(); return 1;",
            '! System.UnexpectedException: No more than one executeBatch can be called from within a test method. Please make sure the iterable returned from your start method matches the batch size, resulting in one executeBatch invocation.'
        ],
        [
            "Test.startTest(); System.schedule('night', '0 0 2 * * ?', new Nightly()); Test.stopTest(); return count();",
            'Integer 1'
        ],
        [
            "Id id = System.schedule('night', '0 0 2 * * ?', new Nightly()); CronTrigger t = [SELECT NextFireTime, State, CronJobDetail.Name FROM CronTrigger WHERE Id = :id]; return t.NextFireTime.formatGmt('yyyy-MM-dd HH:mm') + t.State + t.CronJobDetail.Name;",
            'String 2026-03-03 07:00WAITINGnight'
        ],
        [
            "System.schedule('night', '0 0 2 * * ?', new Nightly()); System.schedule('night', '0 0 2 * * ?', new Nightly()); return 1;",
            '! System.AsyncException: The Apex job named "night" is already scheduled for execution.'
        ],
        [
            "System.schedule('night', '0 0 2 * *', new Nightly()); return 1;",
            '! System.StringException: Illegal cron expression format (0 0 2 * *)'
        ],
        [
            'for (Integer i = 0; i < 51; i++) { System.enqueueJob(new Worker(1)); } return 1;',
            '! System.LimitException: Too many queueable jobs added to the queue: 51'
        ],
        [
            "for (Integer i = 0; i < 99; i++) { Integer n = count(); } Test.startTest(); Integer inside = Limits.getQueries(); Test.stopTest(); return inside + ' ' + Limits.getQueries();",
            'String 0 99'
        ],
        ['return Test.isRunningTest();', 'Boolean true']
    ]
});
