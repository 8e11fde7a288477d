import { conform } from './harness.ts';

conform({
    name: 'Sharing',
    members: `
        public with sharing class Restricted {
            public Integer count() { return [SELECT COUNT() FROM Ticket__c]; }
            public Integer through() { return new Neutral().count(); }
            public Integer free() { return new Free().count() * 10 + count(); }
            public Integer dynamicCount() { return Database.countQuery('SELECT COUNT() FROM Ticket__c'); }
            public Integer failing() { try { new Free().fail(); } catch (Exception e) { return count(); } return -1; }
        }
        public without sharing class Free {
            public Integer count() { return [SELECT COUNT() FROM Ticket__c]; }
            public Integer through() { return new Inherited().count(); }
            public void fail() { Integer n = [SELECT COUNT() FROM Ticket__c]; throw new IllegalArgumentException(); }
        }
        public class Neutral { public Integer count() { return [SELECT COUNT() FROM Ticket__c]; } }
        public inherited sharing class Inherited { public Integer count() { return [SELECT COUNT() FROM Ticket__c]; } }
        static User ada() { return [SELECT Id FROM User WHERE Username = 'ada@local.org']; }
        static void seed() { insert new List<Ticket__c>{ new Ticket__c(Name = 'a'), new Ticket__c(Name = 'b') }; }
    `,
    rows: [
        ['seed(); System.runAs(ada()) { return new Restricted().count(); }', 'Integer 0'],
        ['seed(); System.runAs(ada()) { return new Free().count(); }', 'Integer 2'],
        ['seed(); System.runAs(ada()) { return new Restricted().through(); }', 'Integer 0'],
        ['seed(); System.runAs(ada()) { return new Free().through(); }', 'Integer 2'],
        ['seed(); System.runAs(ada()) { return new Restricted().free(); }', 'Integer 20'],
        ['seed(); System.runAs(ada()) { return new Restricted().dynamicCount(); }', 'Integer 0'],
        ['seed(); System.runAs(ada()) { return new Restricted().failing(); }', 'Integer 0'],
        [
            "seed(); System.runAs(ada()) { insert new Ticket__c(Name = 'c'); return new Restricted().count(); }",
            'Integer 1'
        ],
        ['System.runAs(ada()) { return UserInfo.getUserName(); }', 'String ada@local.org'],
        ['System.runAs(ada()) { Integer n = 1; } return UserInfo.getUserName();', 'String admin@local.org'],
        [
            'System.runAs(ada()) { try { return [SELECT Name, Effort__c FROM Ticket__c WITH USER_MODE]; } catch (QueryException e) { return e.getInaccessibleFields(); } }',
            'Map<String, Set<String>> {Ticket__c={Effort__c}}'
        ],
        [
            "seed(); Ticket__c t = [SELECT Id FROM Ticket__c LIMIT 1]; System.runAs(ada()) { try { t.Name = 'x'; update as user t; } catch (DmlException e) { return e.getDmlStatusCode(0); } } return 1;",
            'String INSUFFICIENT_ACCESS_OR_READONLY'
        ]
    ]
});
