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
        public enum Mood { CALM, BUSY }
        public class Knot { public Knot self; public Integer n = 1; public transient Integer lost = 5; public String shown { get { return 'k' + shown; } set; } }
        public class Keeper implements Queueable {
            Knot knot; Knot again; Mood mood = Mood.BUSY; Object boxed = 1.0d; Decimal money = 1.50; Datetime at = Datetime.newInstanceGmt(2026, 1, 2);
            Schema.SObjectType token = Ticket__c.SObjectType; Type kind = Knot.class; Set<Mood> moods = new Set<Mood>{ Mood.CALM }; Blob bytes = Blob.valueOf('b');
            List<SObject> rows = new List<SObject>{ new Ticket__c(Name = 'in state', Effort__c = null) }; Long big = 5; Time noon = Time.newInstance(12, 0, 0, 0);
            public Keeper() { knot = new Knot(); knot.self = knot; knot.shown = 's'; again = knot; }
            public void execute(QueueableContext context) {
                List<Object> parts = new List<Object>{
                    knot.self === knot && again === knot, knot.lost, knot.shown, mood, mood == Mood.BUSY, boxed instanceof Double, money, at.getTime() == Datetime.newInstanceGmt(2026, 1, 2).getTime(),
                    token == Ticket__c.SObjectType, kind == Knot.class, moods.contains(Mood.CALM), bytes.toString(), rows[0].get('Name'), rows[0].isSet('Effort__c'), big, noon.hour()
                };
                insert new Ticket__c(Name = String.join(parts, ' '));
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
        [
            "Id id = System.schedule('far', '0 0 0 15 3 ? 2099', new Nightly()); return [SELECT NextFireTime FROM CronTrigger WHERE Id = :id].NextFireTime.year();",
            'Integer 2099'
        ],
        [
            "Profile p = [SELECT Id FROM Profile WHERE Name = 'Standard User']; User u = new User(Alias = 'new', Email = 'n@example.com', EmailEncodingKey = 'UTF-8', LastName = 'New', LanguageLocaleKey = 'en_US', LocaleSidKey = 'en_US', ProfileId = p.Id, TimeZoneSidKey = 'America/New_York', UserName = 'new@example.com.test'); System.runAs(u) { return u.Id != null && UserInfo.getUserId() == u.Id; }",
            'Boolean true'
        ],
        ['return Limits.getHeapSize() > 0 && Limits.getHeapSize() < Limits.getLimitHeapSize();', 'Boolean true'],
        [
            'Boolean again = true; while (again) { Integer round = 1; } return 1;',
            '! System.LimitException: Apex CPU time limit exceeded'
        ],
        [
            'for (Integer i = 0; i < 101; i++) { Integer n = count(); } return 1;',
            '! System.LimitException: Too many SOQL queries: 101'
        ],
        [
            "for (Integer i = 0; i < 151; i++) { insert new Ticket__c(Name = 'a'); } return 1;",
            '! System.LimitException: Too many DML statements: 151'
        ],
        [
            "List<Ticket__c> many = new List<Ticket__c>(); for (Integer i = 0; i < 10001; i++) { many.add(new Ticket__c(Name = 'a')); } insert many; return 1;",
            '! System.LimitException: Too many DML rows: 10001'
        ],
        [
            "Account a = new Account(Name = 'a'); insert a; insert new Task(Subject = 's', WhatId = a.Id); Task t = [SELECT What.Name FROM Task]; Account w = t.What; return w.Id == a.Id && !(t.What instanceof Opportunity);",
            'Boolean true'
        ],
        ['return Test.isRunningTest();', 'Boolean true']
    ]
});
