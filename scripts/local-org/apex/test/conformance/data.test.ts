import { conform } from './harness.ts';

const TRIGGER = `
trigger TicketTrigger on Ticket__c(before insert, before update, after insert, after update, before delete) {
    Data.fired.add((Trigger.isBefore ? 'before ' : 'after ') + Trigger.operationType.name().substringAfter('_').toLowerCase() + ' ' + Trigger.size);
    if (Trigger.isBefore && !Trigger.isDelete) {
        for (Ticket__c ticket : Trigger.new) {
            if (ticket.Name == 'refused') { ticket.addError('No'); }
            if (ticket.Name == 'field') { ticket.Effort__c.addError('Too much'); }
            if (ticket.Name == 'breaks') { Integer n; n++; }
            ticket.Effort__c = ticket.Effort__c == null ? 1 : ticket.Effort__c;
        }
    }
    if (Trigger.isAfter && Trigger.isUpdate) {
        for (Ticket__c ticket : Trigger.new) {
            Data.fired.add(Trigger.oldMap.get(ticket.Id).Name + '>' + ticket.Name);
        }
    }
}`;

conform({
    name: 'Data',
    files: [
        { path: 'TicketTrigger.trigger', name: 'TicketTrigger', kind: 'trigger', apiVersion: '65.0', text: TRIGGER }
    ],
    members: `
        public static List<String> fired = new List<String>();
        static Ticket__c make(String name) { return new Ticket__c(Name = name, Code__c = name); }
        static List<Ticket__c> make(Integer n) {
            List<Ticket__c> tickets = new List<Ticket__c>();
            for (Integer i = 0; i < n; i++) { tickets.add(make('t' + i)); }
            return tickets;
        }
    `,
    rows: [
        [
            "Ticket__c t = make('a'); insert t; return t.Id != null && t.Id.getSObjectType() == Ticket__c.SObjectType;",
            'Boolean true'
        ],
        ["insert make('a'); return fired;", 'List<String> (before insert 1, after insert 1)'],
        ["insert make('a'); return [SELECT Effort__c FROM Ticket__c WHERE Name = 'a'].Effort__c;", 'Decimal 1.00'],
        [
            "Ticket__c t = make('a'); t.Effort__c = 2.345; insert t; insert new Ticket__c(Name = 'b', Code__c = 'b', Effort__c = 1.1); Decimal given = 2.345; return [SELECT Effort__c FROM Ticket__c WHERE Effort__c = :given AND Effort__c > 2.34].Effort__c + ' ' + [SELECT SUM(Effort__c) n FROM Ticket__c][0].get('n') + ' ' + t.Effort__c;",
            'String 2.345 3.445 2.345'
        ],
        [
            "insert make(1); SObject row = Database.query('SELECT Name FROM Ticket__c GROUP BY Name')[0]; return row.getSObjectType() == AggregateResult.SObjectType && row.get('Name') == 't0';",
            'Boolean true'
        ],
        [
            'insert make(1); return [SELECT Name FROM Ticket__c GROUP BY Name][0].get(Ticket__c.Name);',
            '! System.SObjectException: Ticket__c.Name does not belong to SObject type AggregateResult'
        ],
        [
            'insert make(450); return fired;',
            'List<String> (before insert 200, after insert 200, before insert 200, after insert 200, before insert 50, after insert 50)'
        ],
        ["Ticket__c t = make('a'); insert t; t.Name = 'b'; update t; return fired[fired.size() - 1];", 'String a>b'],
        ['insert make(3); return [SELECT COUNT() FROM Ticket__c];', 'Integer 3'],
        [
            'Ticket__c t = [SELECT Id FROM Ticket__c]; return t;',
            '! System.QueryException: List has no rows for assignment to SObject'
        ],
        [
            'insert make(2); Ticket__c t = [SELECT Id FROM Ticket__c]; return t;',
            '! System.QueryException: List has more than 1 row for assignment to SObject'
        ],
        [
            'insert make(1); Ticket__c t = [SELECT Id FROM Ticket__c]; return t.Name;',
            '! System.SObjectException: SObject row was retrieved via SOQL without querying the requested field: Ticket__c.Name'
        ],
        [
            "insert make(5); List<String> names = new List<String>{ 't1', 't3' }; Integer n = 0; for (Ticket__c t : [SELECT Name FROM Ticket__c WHERE Name IN :names]) { n++; } return n;",
            'Integer 2'
        ],
        [
            'insert make(5); Integer n = 0; for (List<Ticket__c> chunk : [SELECT Name FROM Ticket__c]) { n += chunk.size() * 100; } return n;',
            'Integer 500'
        ],
        [
            "insert make(3); String prefix = 't'; return [SELECT Name FROM Ticket__c WHERE Name LIKE :(prefix + '%') ORDER BY Name DESC LIMIT 1].Name;",
            'String t2'
        ],
        [
            "Account a = new Account(Name = 'Acme'); insert a; Ticket__c t = make('a'); t.Account__c = a.Id; insert t; return [SELECT Account__r.Name FROM Ticket__c].Account__r.Name;",
            'String Acme'
        ],
        ["insert make('a'); return [SELECT Account__r.Name FROM Ticket__c].Account__r.Name;", 'null'],
        [
            "Ticket__c t = make('a'); insert t; insert new List<Ticket_Line__c>{ new Ticket_Line__c(Name = 'l1', Ticket__c = t.Id), new Ticket_Line__c(Name = 'l2', Ticket__c = t.Id) }; return [SELECT (SELECT Name FROM Lines__r) FROM Ticket__c].Lines__r.size();",
            'Integer 2'
        ],
        [
            "insert make(4); AggregateResult r = [SELECT COUNT(Id) n, SUM(Effort__c) total FROM Ticket__c]; return (Integer) r.get('n') + (Decimal) r.get('total');",
            'Decimal 8.00'
        ],
        [
            "try { insert make('refused'); } catch (DmlException e) { return e.getDmlMessage(0) + e.getNumDml() + e.getDmlStatusCode(0); } return 1;",
            'String No1FIELD_CUSTOM_VALIDATION_EXCEPTION'
        ],
        [
            "try { insert make('field'); } catch (DmlException e) { return e.getDmlFieldNames(0); } return 1;",
            'List<String> (Effort__c)'
        ],
        [
            "try { insert make('breaks'); } catch (DmlException e) { return e.getMessage(); } return 1;",
            'String Insert failed. First exception on row 0; first error: CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY, TicketTrigger: execution of BeforeInsert\n\ncaused by: System.NullPointerException: Attempt to de-reference a null object\n\nTrigger.TicketTrigger: line 8, column 55: []'
        ],
        [
            "List<Database.SaveResult> r = Database.insert(new List<Ticket__c>{ make('refused'), make('fine') }, false); return r[0].isSuccess() + '' + r[1].isSuccess() + [SELECT COUNT() FROM Ticket__c];",
            'String falsetrue1'
        ],
        [
            "insert make('a'); try { insert make('a'); } catch (DmlException e) { return e.getDmlStatusCode(0); } return 1;",
            'String DUPLICATE_VALUE'
        ],
        [
            "Ticket__c t = make('a'); upsert t Code__c; t = make('a'); t.Name = 'z'; upsert t Code__c; return [SELECT Name FROM Ticket__c].Name;",
            'String z'
        ],
        [
            "insert make(2); delete [SELECT Id FROM Ticket__c]; return [SELECT COUNT() FROM Ticket__c] + '' + [SELECT COUNT() FROM Ticket__c WHERE IsDeleted = true ALL ROWS];",
            'String 02'
        ],
        [
            "Ticket__c t = make('a'); insert t; delete t; undelete t; return [SELECT COUNT() FROM Ticket__c];",
            'Integer 1'
        ],
        [
            'Savepoint s = Database.setSavepoint(); insert make(2); Database.rollback(s); return [SELECT COUNT() FROM Ticket__c];',
            'Integer 0'
        ],
        [
            "insert make(1); return Limits.getDmlStatements() + '/' + Limits.getDmlRows() + '/' + Limits.getQueries();",
            'String 1/1/0'
        ],
        [
            'for (Integer i = 0; i < 101; i++) { Integer n = [SELECT COUNT() FROM Ticket__c]; } return 1;',
            '! System.LimitException: Too many SOQL queries: 101'
        ],
        [
            "for (Integer i = 0; i < 151; i++) { insert make('n' + i); } return 1;",
            '! System.LimitException: Too many DML statements: 151'
        ],
        [
            'try { for (Integer i = 0; i < 101; i++) { Integer n = [SELECT COUNT() FROM Ticket__c]; } } catch (Exception e) { return 1; } return 2;',
            '! System.LimitException: Too many SOQL queries: 101'
        ],
        [
            'Map<Id, Ticket__c> m = new Map<Id, Ticket__c>(make(1)); return m;',
            '! System.ListException: Row with null Id at index: 0'
        ],
        ['insert make(3); return new Map<Id, Ticket__c>([SELECT Id FROM Ticket__c]).keySet().size();', 'Integer 3'],
        [
            "insert make(2); return Database.query('SELECT Name FROM Ticket__c WHERE Name = \\'t1\\'')[0].get('Name');",
            'String t1'
        ],
        [
            "Map<String, Object> binds = new Map<String, Object>{ 'n' => 't0' }; insert make(2); return Database.countQueryWithBinds('SELECT COUNT() FROM Ticket__c WHERE Name = :n', binds, AccessLevel.SYSTEM_MODE);",
            'Integer 1'
        ],
        [
            'return Ticket__c.Effort__c.getDescribe().getLabel() + Schema.SObjectType.Ticket__c.getLabel();',
            'String EffortTicket'
        ]
    ],
    refused: [
        ['return [SELECT Nmae FROM Ticket__c];', "No such column 'Nmae'"],
        ['return [SELECT Id FROM Tickt__c];', 'Tickt__c'],
        ['Ticket__c t = new Ticket__c(); t.CreatedDate = Datetime.now(); return t;', 'not writeable'],
        ['insert 5; return 1;', '']
    ]
});
