/** Semantic traps of data and transactions, by number. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { problemsOf, withProject } from '../planted/planted-project.ts';
import { runTests } from '../runner.ts';
import { conform } from './harness.ts';
import type { Chapter } from './harness.ts';

type Rows = Chapter['rows'];

const MAKE = `
    static Ticket__c ticket(String name) { return new Ticket__c(Name = name, Code__c = name); }
    static List<Ticket__c> tickets(Integer n) {
        List<Ticket__c> made = new List<Ticket__c>();
        for (Integer i = 0; i < n; i++) { made.add(ticket('t' + i)); }
        return made;
    }`;

function trap(number: number, title: string, rows: Rows, more: Partial<Chapter> = {}): void {
    const members = MAKE + (more.members ?? '');
    conform({ name: `Trap${number}`, title: `trap ${number}: ${title}`, rows, ...more, members });
}

/** A trigger of its own for a trap, on an object that no other trap saves. */
function trigger(number: number, object: string, events: string, body: string): Chapter['files'] {
    const name = `Trap${number}Trigger`;
    const text = `trigger ${name} on ${object}(${events}) {\n${body}\n}`;
    return [{ path: `${name}.trigger`, name, kind: 'trigger', apiVersion: '65.0', text }];
}

trap(
    13,
    'statics live a transaction and are not rolled back',
    [
        ['Savepoint s = Database.setSavepoint(); hits = 5; Database.rollback(s); return hits;', 'Integer 5'],
        ['return hits;', 'Integer 0']
    ],
    { members: 'static Integer hits = 0;' }
);
trap(18, 'set to null differs from not set', [
    ["return new Account(Name = null).isSet('Name');", 'Boolean true'],
    ["return new Account().isSet('Name');", 'Boolean false'],
    [
        "insert new Ticket__c(Name = 'a', Effort__c = 3); Ticket__c t = [SELECT Id FROM Ticket__c]; t.Name = 'b'; update t; return [SELECT Effort__c FROM Ticket__c].Effort__c;",
        'Decimal 3.00'
    ],
    ["return new Account(Site = 's', Name = 'n').getPopulatedFieldsAsMap().keySet();", 'Set<String> {Site, Name}']
]);
trap(19, 'a field that was not queried cannot be read', [
    [
        "insert ticket('a'); return [SELECT Id FROM Ticket__c].Effort__c;",
        '! System.SObjectException: SObject row was retrieved via SOQL without querying the requested field: Ticket__c.Effort__c'
    ],
    ["insert ticket('a'); return [SELECT Name FROM Ticket__c].Id != null;", 'Boolean true'],
    ['return new Ticket__c().Effort__c;', 'null']
]);
trap(20, 'a path through an empty lookup is null, writing through it is not', [
    ["insert ticket('a'); return [SELECT Account__r.Name FROM Ticket__c].Account__r.Name;", 'null'],
    ['return new Ticket__c().Account__r.Parent.Name;', 'null'],
    [
        "Ticket__c t = new Ticket__c(); t.Account__r.Name = 'x'; return t;",
        '! System.NullPointerException: Attempt to de-reference a null object'
    ]
]);
trap(21, 'one record wants exactly one row', [
    [
        'Ticket__c t = [SELECT Id FROM Ticket__c]; return t;',
        '! System.QueryException: List has no rows for assignment to SObject'
    ],
    [
        'return [SELECT Name FROM Ticket__c].Name;',
        '! System.QueryException: List has no rows for assignment to SObject'
    ],
    [
        'insert tickets(2); Ticket__c t = [SELECT Id FROM Ticket__c]; return t;',
        '! System.QueryException: List has more than 1 row for assignment to SObject'
    ],
    ['List<Ticket__c> l = [SELECT Id FROM Ticket__c]; return l.size();', 'Integer 0']
]);
trap(22, '!=, NOT IN and NOT keep rows whose field is null', [
    ['insert tickets(2); return [SELECT COUNT() FROM Ticket__c WHERE Effort__c != 5];', 'Integer 2'],
    ['insert tickets(2); return [SELECT COUNT() FROM Ticket__c WHERE Effort__c NOT IN (5, 6)];', 'Integer 2'],
    ['insert tickets(2); return [SELECT COUNT() FROM Ticket__c WHERE NOT (Effort__c = 5)];', 'Integer 2']
]);
trap(23, 'empty text is null, LIKE ignores case, quotes in binds are data', [
    [
        "insert new Ticket__c(Name = 'a', Code__c = ''); return [SELECT COUNT() FROM Ticket__c WHERE Code__c = null];",
        'Integer 1'
    ],
    ["insert ticket('Abc'); return [SELECT COUNT() FROM Ticket__c WHERE Name LIKE 'aB%'];", 'Integer 1'],
    ["insert ticket('Abc'); String s = '_b%'; return [SELECT COUNT() FROM Ticket__c WHERE Name LIKE :s];", 'Integer 1'],
    [
        "insert ticket('a'); String s = 'x\\' OR Name != \\''; return [SELECT COUNT() FROM Ticket__c WHERE Name = :s];",
        'Integer 0'
    ],
    [
        "insert ticket('a'); String s = 'x\\' OR Name != \\''; return Database.countQuery('SELECT COUNT() FROM Ticket__c WHERE Name = :s');",
        'Integer 0'
    ]
]);
trap(24, 'COUNT of a field skips nulls, aliases know no case', [
    [
        "insert new List<Ticket__c>{ ticket('a'), new Ticket__c(Name = 'b', Effort__c = 1) }; return [SELECT COUNT(Effort__c) FROM Ticket__c][0].get('EXPR0');",
        'Integer 1'
    ],
    ["insert tickets(3); return [SELECT COUNT(Id) total FROM Ticket__c][0].get('TOTAL');", 'Integer 3'],
    [
        'insert tickets(3); Integer before = Limits.getQueryRows(); Object o = [SELECT SUM(Effort__c) FROM Ticket__c][0]; return Limits.getQueryRows() - before;',
        'Integer 3'
    ]
]);
trap(25, 'nulls come first in both directions unless told, picklists by definition, ties by Id', [
    [
        "insert new List<Ticket__c>{ new Ticket__c(Name = 'a', Effort__c = 1), ticket('b') }; return [SELECT Name FROM Ticket__c ORDER BY Effort__c][0].Name;",
        'String b'
    ],
    [
        "insert new List<Ticket__c>{ new Ticket__c(Name = 'a', Effort__c = 1), ticket('b') }; return [SELECT Name FROM Ticket__c ORDER BY Effort__c DESC][0].Name;",
        'String b'
    ],
    [
        "insert new List<Ticket__c>{ new Ticket__c(Name = 'a', Effort__c = 1), ticket('b') }; return [SELECT Name FROM Ticket__c ORDER BY Effort__c DESC NULLS LAST][0].Name;",
        'String a'
    ],
    [
        "insert new List<Opportunity>{ new Opportunity(Name = 'l', StageName = 'Closed Lost', CloseDate = Date.today()), new Opportunity(Name = 'p', StageName = 'Prospecting', CloseDate = Date.today()) }; return [SELECT Name FROM Opportunity ORDER BY StageName][0].Name;",
        'String p'
    ],
    [
        "insert new List<Ticket__c>{ new Ticket__c(Name = 'b', Effort__c = 1), new Ticket__c(Name = 'a', Effort__c = 1) }; return [SELECT Name FROM Ticket__c ORDER BY Effort__c][0].Name;",
        'String b'
    ],
    [
        "insert new List<Ticket__c>{ new Ticket__c(Name = 'b', Effort__c = 1), new Ticket__c(Name = 'a', Effort__c = 1) }; return [SELECT Name FROM Ticket__c ORDER BY Effort__c DESC][0].Name;",
        'String b'
    ]
]);
trap(
    26,
    'triggers see 200 rows at a time; new is writable before, old never',
    [
        ['insert cases(250); return sizes;', 'List<Integer> (200, 50)'],
        [
            "try { insert new Task(Subject = 'after'); return 0; } catch (DmlException e) { return e.getMessage().contains('Record is read-only'); }",
            'Boolean true'
        ]
    ],
    {
        members:
            "public static List<Integer> sizes = new List<Integer>(); static List<Task> cases(Integer n) { List<Task> l = new List<Task>(); for (Integer i = 0; i < n; i++) { l.add(new Task(Subject = 's')); } return l; }",
        files: trigger(
            26,
            'Task',
            'before insert, after insert',
            "if (Trigger.isBefore) { Trap26.sizes.add(Trigger.new.size()); } else if (Trigger.new[0].Subject == 'after') { Trigger.new[0].Subject = 'x'; }"
        )
    }
);
trap(
    27,
    'addError marks the row and goes on',
    [
        [
            "insert new Event(Subject = 'no', DurationInMinutes = 5, ActivityDateTime = Datetime.now()); return 0;",
            '! System.DmlException: Insert failed. First exception on row 0; first error: FIELD_CUSTOM_VALIDATION_EXCEPTION, Not this: [Subject]'
        ],
        [
            "Database.SaveResult[] r = Database.insert(new List<Event>{ make('no'), make('yes') }, false); return r[0].isSuccess() + ' ' + r[1].isSuccess() + ' ' + r[0].getErrors()[0].getFields() + ' ' + went;",
            'String false true (Subject) 3'
        ]
    ],
    {
        members:
            'public static Integer went = 0; static Event make(String s) { return new Event(Subject = s, DurationInMinutes = 5, ActivityDateTime = Datetime.now()); }',
        files: trigger(
            27,
            'Event',
            'before insert',
            "for (Event e : Trigger.new) { if (e.Subject == 'no') { e.Subject.addError('Not this'); } Trap27.went++; }"
        )
    }
);
trap(
    28,
    'partial success fires the triggers again for the good rows',
    [
        [
            "Database.insert(new List<Contact>{ new Contact(LastName = 'ok'), new Contact(LastName = 'bad') }, false); return sizes;",
            'List<Integer> (2, 1)'
        ]
    ],
    {
        members: 'public static List<Integer> sizes = new List<Integer>();',
        files: trigger(
            28,
            'Contact',
            'before insert, after insert',
            "if (Trigger.isBefore) { Trap28.sizes.add(Trigger.new.size()); } else { for (Contact c : Trigger.new) { if (c.LastName == 'bad') { c.addError('bad'); } } }"
        )
    }
);
trap(
    29,
    'unchanged updates fire triggers, checks see what before triggers set',
    [
        ["Account a = new Account(Name = 'a'); insert a; update a; return updates;", 'Integer 1'],
        ['Account a = new Account(); insert a; return [SELECT Name FROM Account].Name;', 'String named']
    ],
    {
        members: 'public static Integer updates = 0;',
        files: trigger(
            29,
            'Account',
            'before insert, before update',
            "if (Trigger.isUpdate) { Trap29.updates++; } else { for (Account a : Trigger.new) { if (a.Name == null) { a.Name = 'named'; } } }"
        )
    }
);
trap(30, 'a list with the same Id twice, and an upsert, go their own ways', [
    [
        "Ticket__c t = ticket('a'); insert t; try { update new List<Ticket__c>{ t, t }; } catch (ListException e) { return e.getMessage() == 'Duplicate id in list: ' + t.Id; } return 0;",
        'Boolean true'
    ],
    [
        "Ticket__c t = ticket('a'); insert t; upsert new List<Ticket__c>{ t, ticket('b') }; return [SELECT COUNT() FROM Ticket__c];",
        'Integer 2'
    ],
    [
        "insert ticket('a'); upsert new Ticket__c(Name = 'z', Code__c = 'a') Code__c; return [SELECT Name FROM Ticket__c].Name;",
        'String z'
    ]
]);
trap(31, 'a rollback leaves Ids in memory, and savepoints count', [
    [
        "Savepoint s = Database.setSavepoint(); Ticket__c t = ticket('a'); insert t; Database.rollback(s); return t.Id != null;",
        'Boolean true'
    ],
    [
        'Integer before = Limits.getDmlStatements(); Savepoint s = Database.setSavepoint(); return Limits.getDmlStatements() - before;',
        'Integer 1'
    ],
    [
        "Savepoint s = Database.setSavepoint(); insert ticket('a'); Database.rollback(s); return [SELECT COUNT() FROM Ticket__c];",
        'Integer 0'
    ]
]);
trap(32, 'limits and failed assertions cannot be caught', [
    [
        "try { System.assert(false, 'x'); } catch (Exception e) { return 1; } return 2;",
        '! System.AssertException: Assertion Failed: x'
    ],
    [
        'try { for (Integer i = 0; i < 101; i++) { Object o = [SELECT Id FROM Ticket__c]; } } catch (Exception e) { return 1; } return 2;',
        '! System.LimitException: Too many SOQL queries: 101'
    ]
]);
trap(34, 'DmlException numbers rows by the caller’s list', [
    [
        "List<Ticket__c> l = tickets(201); l[200].Code__c = 't0'; try { insert l; return 0; } catch (DmlException e) { return e.getDmlIndex(0) + ' ' + e.getDmlType(0) + ' ' + e.getNumDml(); }",
        'String 200 DUPLICATE_VALUE 1'
    ],
    [
        'try { insert new Contact(); return 0; } catch (DmlException e) { return e.getMessage(); }',
        'String Insert failed. First exception on row 0; first error: REQUIRED_FIELD_MISSING, Required fields are missing: [LastName]: [LastName]'
    ]
]);
trap(
    35,
    'startTest gives fresh limits, stopTest runs the jobs',
    [
        [
            'Object o = [SELECT Id FROM Ticket__c]; Test.startTest(); Integer n = Limits.getQueries(); Test.stopTest(); return n;',
            'Integer 0'
        ],
        [
            'Test.startTest(); System.enqueueJob(new Job()); Integer n = [SELECT COUNT() FROM Ticket__c]; Test.stopTest(); return n * 10 + [SELECT COUNT() FROM Ticket__c];',
            'Integer 1'
        ]
    ],
    { members: "class Job implements Queueable { public void execute(QueueableContext c) { insert ticket('q'); } }" }
);
trap(37, 'runAs changes the user; mixed DML is refused outside of it', [
    [
        "System.runAs([SELECT Id FROM User WHERE Username = 'ada@local.org']) { return UserInfo.getUserName(); }",
        'String ada@local.org'
    ],
    [
        "insert ticket('a'); insert new Group(Name = 'g'); return 0;",
        '! System.DmlException: Insert failed. First exception on row 0; first error: MIXED_DML_OPERATION, DML operation on setup object is not permitted after you have updated a non-setup object (or vice versa): Group, original object: Ticket__c: []'
    ],
    [
        "insert ticket('a'); System.runAs(new User(Id = UserInfo.getUserId())) { insert new Group(Name = 'g'); } return 1;",
        'Integer 1'
    ]
]);
trap(
    38,
    'without a sharing keyword the caller decides, also in inner classes',
    [
        [
            "insert ticket('a'); System.runAs([SELECT Id FROM User WHERE Username = 'ada@local.org']) { return new Strict().through() + 10 * new Open().through(); }",
            'Integer 10'
        ]
    ],
    {
        members: `
            with sharing class Strict { public Integer through() { return new Loose().count(); } }
            without sharing class Open { public Integer through() { return new Loose().count(); } }
            class Loose { public Integer count() { return [SELECT COUNT() FROM Ticket__c]; } }`
    }
);
trap(
    39,
    'with sharing filters rows, user mode fields too',
    [
        [
            "insert ticket('a'); System.runAs([SELECT Id FROM User WHERE Username = 'ada@local.org']) { return new Strict().rows(); }",
            'Integer 0'
        ],
        [
            "System.runAs([SELECT Id FROM User WHERE Username = 'ada@local.org']) { try { return [SELECT Effort__c FROM Ticket__c WITH USER_MODE]; } catch (QueryException e) { return e.getInaccessibleFields(); } }",
            'Map<String, Set<String>> {Ticket__c={Effort__c}}'
        ],
        [
            "System.runAs([SELECT Id FROM User WHERE Username = 'ada@local.org']) { insert as user new Ticket__c(Name = 'a', Effort__c = 1); return 0; }",
            '! System.DmlException: Operation failed due to fields being inaccessible on Sobject Ticket__c, check errors on Exception or Result!'
        ]
    ],
    {
        members:
            'with sharing class Strict { public Integer rows() { return [SELECT Effort__c FROM Ticket__c].size(); } }'
    }
);

const SETUP = `@IsTest
private class SetupTest {
    static Integer hits = 0;
    @TestSetup static void setup() { hits = 5; insert new Account(Name = 'a'); }
    @IsTest static void first() { Assert.areEqual(0, hits); hits = 9; delete [SELECT Id FROM Account]; }
    @IsTest static void second() { Assert.areEqual(0, hits); Assert.areEqual(1, [SELECT COUNT() FROM Account]); }
}
`;

void describe('trap 36: TestSetup leaves data, not statics, and every test starts from it anew', () => {
    void it('passes both tests', () => {
        const report = withProject({ 'classes/SetupTest.cls': SETUP }, (org) => runTests(org, { classes: null }));

        assert.deepEqual([problemsOf({ 'classes/SetupTest.cls': SETUP }), report.passed, report.failed], [[], 2, 0]);
    });
});
