import { conform } from '../../test/conformance/harness.ts';

conform({
    name: 'LibraryText',
    rows: [
        ["return 'a,b,,c,,'.split(',');", 'List<String> (a, b, , c)'],
        ["return String.format('{0} of {1}', new List<Object>{ 1, 'x' });", 'String 1 of x'],
        ["return String.format('{0}', new List<String>{ '1000' });", 'String 1000'],
        ["return String.isBlank('  ') && String.isNotBlank('x') && String.isEmpty(null);", 'Boolean true'],
        [
            'return String.valueOf(1.50) + String.valueOf(1) + String.valueOf(true) + String.valueOf(2L);',
            'String 1.501true2'
        ],
        ['Double d = 2; return String.valueOf(d);', 'String 2.0'],
        [
            "return String.valueOf(Date.newInstance(2026, 1, 31)) + '|' + Date.newInstance(2026, 1, 31);",
            'String 2026-01-31|2026-01-31 00:00:00'
        ],
        ["return String.join(new Set<Integer>{ 1, 2 }, ', ');", 'String 1, 2'],
        ["return 'Hello'.substring(1, 3).toUpperCase().leftPad(4, '*');", 'String **EL'],
        ["return 'x'.substring(5);", '! System.StringException: Starting position out of bounds: 5'],
        ['String s; return s.length();', '! System.NullPointerException: Attempt to de-reference a null object'],
        ["String s; return 'abc'.contains(s);", '! System.NullPointerException: Argument cannot be null.'],
        ["return 'a1b2'.replaceAll('[0-9]', '');", 'String ab'],
        [
            "Matcher m = Pattern.compile('(\\\\w+)@(\\\\w+)').matcher('me@home'); return m.matches() ? m.group(2) + m.groupCount() : null;",
            'String home2'
        ],
        [
            "return EncodingUtil.base64Encode(Blob.valueOf('abc')) + EncodingUtil.urlEncode('a b', 'UTF-8');",
            'String YWJja+b'
        ],
        [
            "return EncodingUtil.convertToHex(Crypto.generateDigest('MD5', Blob.valueOf('a')));",
            'String 0cc175b9c0f1b6a831c399e269772661'
        ],
        ["return Integer.valueOf('12') + Integer.valueOf((Object) 3);", 'Integer 15'],
        ["return Integer.valueOf('x');", '! System.TypeException: Invalid integer: x'],
        ["return Decimal.valueOf('1.25').setScale(1, RoundingMode.HALF_UP);", 'Decimal 1.3'],
        ['return Math.max(1.5, 2) + Math.abs(-1);', 'Decimal 3'],
        ['return Math.round(2.5) + Math.mod(7, 4);', 'Integer 5'],
        ['return (7.0).divide(3, 2);', 'Decimal 2.33'],
        ["return Long.valueOf('5').intValue();", 'Integer 5'],
        [
            "Id x = '001000000000001'; return x + '|' + x.to15() + '|' + x.getSObjectType();",
            'String 001000000000001AAA|001000000000001|Account'
        ],
        ["Id x = Id.valueOf('nope'); return x;", '! System.StringException: Invalid id: nope'],
        ["Object o = 'x'; return o.toString() + o.equals('x') + o.hashCode();", 'String xtrue120'],
        ['return System.AccessLevel.USER_MODE;', 'System.AccessLevel USER_MODE'],
        ["return LoggingLevel.WARN.name() + RoundingMode.valueOf('UP').name();", 'String WARNUP']
    ]
});

conform({
    name: 'LibraryDates',
    rows: [
        ['return Date.today().addDays(1).addMonths(1);', 'Date 2026-04-03 00:00:00'],
        ['return Date.newInstance(2026, 1, 1).daysBetween(Date.newInstance(2026, 3, 1));', 'Integer 59'],
        [
            "return Datetime.newInstanceGmt(2026, 1, 2, 3, 4, 5).formatGmt('yyyy-MM-dd HH:mm:ss');",
            'String 2026-01-02 03:04:05'
        ],
        ['return Datetime.now().getTime();', 'Long 1772463600000'],
        ["return Date.valueOf('2026-02-03').toStartOfMonth();", 'Date 2026-02-01 00:00:00'],
        ["return Date.valueOf('soon');", '! System.TypeException: Invalid date: soon'],
        ['return Time.newInstance(1, 2, 3, 4).addHours(23).hour();', 'Integer 0'],
        ['return Date.isLeapYear(2024) && Date.daysInMonth(2026, 2) == 28;', 'Boolean true'],
        [
            'return UserInfo.getTimeZone().getOffset(Datetime.now()) == 0 || UserInfo.getTimeZone().getID() != null;',
            'Boolean true'
        ],
        ['return System.today() == Date.today() && System.now() == Datetime.now();', 'Boolean true']
    ]
});

conform({
    name: 'LibraryCollections',
    members: `
        enum Side { CUSTOMER, VENDOR }
        class Walk implements Iterator<Integer> {
            Integer n = 0;
            public Boolean hasNext() { return n < 3; }
            public Integer next() { return n++; }
        }
        class Walker implements Iterable<Integer> {
            public Iterator<Integer> iterator() { return new Walk(); }
        }
    `,
    rows: [
        [
            'List<Integer> l = new List<Integer>{ 3, 1, 2 }; l.sort(); l.add(0, 9); l.remove(1); return l;',
            'List<Integer> (9, 2, 3)'
        ],
        [
            'List<Integer> l = new List<Integer>{ 1 }; l.addAll(new Set<Integer>{ 2, 3 }); return l.indexOf(3) + l.size();',
            'Integer 5'
        ],
        ['List<Double> l = new List<Double>{ 1, 2.5 }; return l;', 'List<Double> (1.0, 2.5)'],
        ['return new List<Integer>().get(0);', '! System.ListException: List index out of bounds: 0'],
        [
            "Set<String> s = new Set<String>{ 'a', 'b' }; s.removeAll(new List<String>{ 'a' }); return s.contains('b') && s.size() == 1;",
            'Boolean true'
        ],
        [
            "Map<String, Integer> m = new Map<String, Integer>{ 'a' => 1 }; m.put('b', 2); m.remove('a'); return m.keySet();",
            'Set<String> {b}'
        ],
        [
            "Map<String, Integer> m = new Map<String, Integer>{ 'a' => 1, 'b' => 2 }; m.keySet().remove('a'); return m;",
            'Map<String, Integer> {b=2}'
        ],
        [
            "Map<String, Integer> m = new Map<String, Integer>{ 'a' => 1 }; m.keySet().add('b'); return m;",
            '! System.FinalException: Collection is read-only'
        ],
        [
            "Map<String, Integer> m = new Map<String, Integer>{ 'a' => 1 }; return new Map<String, Integer>(m).values();",
            'List<Integer> (1)'
        ],
        [
            "Map<Id, Account> m = new Map<Id, Account>(new List<Account>{ new Account(Id = '001000000000001') }); return m.containsKey('001000000000001AAA');",
            'Boolean true'
        ],
        ['Integer sum = 0; for (Integer i : new Walker()) { sum += i; } return sum;', 'Integer 3'],
        [
            "Iterator<String> i = new List<String>{ 'a', 'b' }.iterator(); String s = ''; while (i.hasNext()) { s += i.next(); } return s;",
            'String ab'
        ],
        ["Iterator<String> i = new Set<String>{ 'a' }.iterator(); return i.next();", 'String a'],
        ['return Side.values();', 'List<LibraryCollections.Side> (CUSTOMER, VENDOR)'],
        ["return Side.valueOf('VENDOR').ordinal();", 'Integer 1'],
        [
            "return Side.valueOf('NOBODY');",
            '! System.NoSuchElementException: No enum constant LibraryCollections.Side.NOBODY'
        ],
        ['Map<Side, Integer> m = new Map<Side, Integer>{ Side.VENDOR => 1 }; return m.get(Side.VENDOR);', 'Integer 1'],
        [
            "List<Account> a = new List<Account>{ new Account(Name = 'x') }; List<Account> b = a.deepClone(); b[0].Name = 'y'; return a[0].Name;",
            'String x'
        ],
        [
            "return Database.getQueryLocator('SELECT Nothing__c FROM Account').getQuery();",
            "! System.QueryException: \nSELECT Nothing__c FROM Account\n       ^\nERROR at Row:1:Column:8\nNo such column 'Nothing__c' on entity 'Account'. If you are attempting to use a custom field, be sure to append the '__c' after the custom field name. Please reference your WSDL or the describe call for the appropriate names."
        ],
        [
            'return Account.Industry.getDescribe().getPicklistValues() == Account.Industry.getDescribe().getPicklistValues();',
            'Boolean true'
        ],
        [
            "List<String> empty = new List<String>(); for (SObjectField f : new List<SObjectField>{ User.Name, Account.OwnerId, Account.CreatedDate, Account.Industry }) { if (f.getDescribe().isNillable()) { empty.add('' + f); } } return empty;",
            'List<String> (Industry)'
        ],
        [
            'return JSON.serialize(Account.Name);',
            '! System.JSONException: Apex Type unsupported in JSON: Schema.SObjectField'
        ],
        ['return new List<Account>().getSObjectType();', 'Schema.SObjectType Account']
    ]
});

conform({
    name: 'LibraryJson',
    members: `
        public enum State { OPEN, DONE }
        public class Step {
            public String name;
            public Integer days { get; set; }
            public Decimal weight;
            public State state;
            public List<Step> children = new List<Step>();
            public transient String secret;
            public Date due;
        }
    `,
    rows: [
        [
            "Step s = new Step(); s.name = 'a'; s.weight = 1.50; s.state = State.DONE; s.secret = 'x'; s.due = Date.newInstance(2026, 1, 2); return JSON.serialize(s);",
            'String {"name":"a","days":null,"weight":1.50,"state":"DONE","children":[],"due":"2026-01-02"}'
        ],
        [
            "return JSON.serialize(new Map<String, Object>{ 'a' => 1, 'b' => new List<Object>{ 1.0, null, true } });",
            'String {"a":1,"b":[1.0,null,true]}'
        ],
        ["return JSON.serialize(new Account(Name = 'x'));", 'String {"attributes":{"type":"Account"},"Name":"x"}'],
        [
            'Step s = (Step) JSON.deserialize(\'{"name":"a","days":3,"state":"OPEN","children":[{"name":"b"}]}\', Step.class); return s.children[0].name + s.days + s.state;',
            'String b3OPEN'
        ],
        [
            'List<Step> l = (List<Step>) JSON.deserialize(\'[{"weight":1.5}]\', List<Step>.class); return l[0].weight;',
            'Decimal 1.5'
        ],
        [
            "Map<String, Object> m = (Map<String, Object>) JSON.deserializeUntyped('{\"a\":[1,2.5]}'); return ((List<Object>) m.get('a'))[1];",
            'Decimal 2.5'
        ],
        [
            "return JSON.deserialize('{', Step.class);",
            '! System.JSONException: Unexpected end-of-input at [line:1, column:2]'
        ],
        ['Account a = (Account) JSON.deserialize(\'{"Name":"x"}\', Account.class); return a.Name;', 'String x'],
        ["Object o = Type.forName('LibraryJson.Step').newInstance(); return o instanceof Step;", 'Boolean true'],
        ["return Type.forName('Nope');", 'null'],
        ['return Step.class.getName() + List<Account>.class.getName();', 'String LibraryJson.StepList<Account>']
    ]
});

conform({
    name: 'LibraryData',
    members: `
        static Account saved(String name) { Account a = new Account(Name = name); insert a; return a; }
    `,
    rows: [
        ["saved('a'); return Database.countQuery('SELECT COUNT() FROM Account WHERE Name = \\'a\\'');", 'Integer 1'],
        [
            "saved('a'); saved('b'); List<Account> l = Database.queryWithBinds('SELECT Name FROM Account WHERE Name IN :names', new Map<String, Object>{ 'names' => new Set<String>{ 'b' } }, AccessLevel.USER_MODE); return l[0].Name;",
            'String b'
        ],
        [
            "saved('a'); String wanted = 'a'; List<Account> l = Database.query('SELECT Name FROM Account WHERE Name = :wanted'); return l.size();",
            'Integer 1'
        ],
        [
            "List<Database.SaveResult> r = Database.insert(new List<Account>{ new Account(), new Account(Name = 'x') }, false); return r[0].isSuccess() + '' + r[1].isSuccess() + r[0].getErrors()[0].getStatusCode();",
            'String falsetrueREQUIRED_FIELD_MISSING'
        ],
        [
            "Account a = saved('a'); a.Name = 'b'; Database.SaveResult r = Database.update(a); return r.getId() == a.Id;",
            'Boolean true'
        ],
        [
            "Account a = saved('a'); Database.delete(a.Id); return [SELECT COUNT() FROM Account WHERE Id = :a.Id];",
            'Integer 0'
        ],
        [
            "Account a = saved('a'); delete a; undelete a; return [SELECT COUNT() FROM Account WHERE Id = :a.Id];",
            'Integer 1'
        ],
        [
            "Savepoint sp = Database.setSavepoint(); Account a = saved('a'); Database.rollback(sp); return [SELECT COUNT() FROM Account WHERE Name = 'a'];",
            'Integer 0'
        ],
        [
            'try { insert new Account(); } catch (DmlException e) { return e.getNumDml() + e.getDmlMessage(0) + e.getDmlFieldNames(0) + e.getDmlType(0); } return null;',
            'String 1Required fields are missing: [Name](Name)REQUIRED_FIELD_MISSING'
        ],
        [
            "Account a = saved('a'); a = [SELECT Id FROM Account WHERE Id = :a.Id]; return a.Name;",
            '! System.SObjectException: SObject row was retrieved via SOQL without querying the requested field: Account.Name'
        ],
        [
            'return Account.SObjectType.getDescribe().getLabel() + Schema.SObjectType.Account.isAccessible();',
            'String Accounttrue'
        ],
        [
            "return Schema.getGlobalDescribe().get('ticket__c').newSObject().getSObjectType();",
            'Schema.SObjectType Ticket__c'
        ],
        ['return Ticket__c.Due__c.getDescribe().getType();', 'Schema.DisplayType DATE'],
        ['return Schema.SObjectType.Ticket__c.fields.Code__c.getLabel();', 'String Code'],
        ['return Schema.SObjectType.PermissionSet.getRecordTypeInfos().size();', 'Integer 0'],
        ['return Schema.SObjectType.Account.getRecordTypeInfos().size();', 'Integer 1'],
        [
            "insert new Account(Name = 'p'); Account p = [SELECT Name, (SELECT Id FROM Contacts) FROM Account]; insert new Contact(LastName = 'c', AccountId = p.Id); p = [SELECT Name, (SELECT LastName FROM Contacts) FROM Account]; return p.getPopulatedFieldsAsMap().keySet();",
            'Set<String> {Contacts, Name, Id}'
        ],
        ["return Schema.SObjectType.Ticket__c.fields.getMap().get('CODE__C');", 'Schema.SObjectField Code__c'],
        [
            "Account a = new Account(); a.addError('x'); a.Name.addError('y'); return a.getErrors().size() + a.getErrors()[1].getFields()[0];",
            'String 2Name'
        ],
        [
            "SObject s = new Account(Name = 'x'); return (String) s.get('Name') + s.getPopulatedFieldsAsMap().keySet();",
            'String x{Name}'
        ],
        [
            "SObject s = Schema.getGlobalDescribe().get('Account').newSObject(); s.put('Name', 'x'); s.put('AnnualRevenue', 5); return ((Account) s).AnnualRevenue / 2;",
            'Decimal 2.5'
        ],
        [
            "SObject s = new Account(); return s.get('Nope');",
            '! System.SObjectException: Invalid field Nope for Account'
        ],
        [
            "return Security.stripInaccessible(AccessType.READABLE, new List<Account>{ new Account(Name = 'x') }).getRecords().size();",
            'Integer 1'
        ],
        [
            "Account a = saved('a'); Approval.lock(a.Id); Boolean locked = Approval.isLocked(a.Id); Approval.unlock(a); return locked && !Approval.isLocked(a.Id);",
            'Boolean true'
        ],
        ['return Limits.getQueries() + Limits.getLimitQueries();', 'Integer 100'],
        [
            'return UserInfo.getUserName() + UserInfo.getProfileId().length() + UserInfo.getOrganizationId().left(3);',
            'String admin@local.org1800D'
        ],
        [
            "try { throw new QueryException('q'); } catch (Exception e) { return e.getMessage() + e.getTypeName() + (e.getCause() == null); }",
            'String qSystem.QueryExceptiontrue'
        ],
        [
            "AuraHandledException e = new AuraHandledException('shown'); e.setMessage('seen'); return e.getMessage();",
            'String seen'
        ],
        [
            "Exception cause = new MathException('m'); Exception e = new IllegalArgumentException('i', cause); return e.getCause().getMessage();",
            'String m'
        ],
        [
            "System.assertEquals(1, 2, 'why'); return 1;",
            '! System.AssertException: Assertion Failed: why: Expected: 1, Actual: 2'
        ],
        [
            "Database.QueryLocator l = Database.getQueryLocator('SELECT Id FROM Account'); return l.getQuery();",
            'String SELECT Id FROM Account'
        ],
        [
            "Account a = saved('a'); Account b = a.clone(false, true); return b.Id == null && b.Name == 'a' && b.getCloneSourceId() == a.Id;",
            'Boolean true'
        ],
        ['return new Account().hasErrors();', 'Boolean false'],
        ['return Test.isRunningTest();', 'Boolean true'],
        [
            "saved('a'); saved('b'); AggregateResult r = [SELECT COUNT(Id) total, MAX(Name) FROM Account WHERE Name IN ('a', 'b')]; return r.get('TOTAL') + '' + r.get('expr0');",
            'String 2b'
        ],
        [
            "AggregateResult r = [SELECT COUNT(Id) total FROM Account]; return r.get('nope');",
            '! System.SObjectException: Invalid field nope for AggregateResult'
        ],
        [
            "Account a = saved('a'); a = [SELECT Id, Name, (SELECT Id FROM Contacts) FROM Account WHERE Id = :a.Id]; return a.getSObjects('Contacts') == null || a.Contacts.isEmpty();",
            'Boolean true'
        ]
    ]
});
