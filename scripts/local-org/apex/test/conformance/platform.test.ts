import { conform } from './harness.ts';

conform({
    name: 'Platform',
    members: `
        public class Pair implements Comparable {
            public String k;
            public Decimal v;
            public Pair(String k, Decimal v) { this.k = k; this.v = v; }
            public Integer compareTo(Object o) { Pair p = (Pair) o; return v == p.v ? 0 : v > p.v ? 1 : -1; }
        }
        public class Items implements Iterable<String> {
            public Iterator<String> iterator() { return new List<String>{ 'p', 'q' }.iterator(); }
        }
        static String join(Iterable<String> items) { return String.join(items, '+'); }
        static Integer total(Iterable<String> items) { Integer n = 0; Iterator<String> it = items.iterator(); while (it.hasNext()) { it.next(); n++; } return n; }
    `,
    rows: [
        [
            'Database.DMLOptions o = new Database.DMLOptions(); o.optAllOrNone = false; return o.optAllOrNone;',
            'Boolean false'
        ],
        [
            "return total(new Items()) + total(new List<String>{ 'a' }) + total(new Set<String>{ 'a', 'b' });",
            'Integer 5'
        ],
        ["List<Pair> l = new List<Pair>{ new Pair('b', 2), new Pair('a', 1.5) }; l.sort(); return l[0].k;", 'String a'],
        [
            "Schema.DescribeSObjectResult d = Ticket__c.SObjectType.getDescribe(); return d.getName() + d.fields.getMap().containsKey('effort__c');",
            'String Ticket__ctrue'
        ],
        ["return Schema.getGlobalDescribe().get('ticket__c').newSObject() instanceof Ticket__c;", 'Boolean true'],
        [
            'for (Schema.PicklistEntry e : Opportunity.StageName.getDescribe().getPicklistValues()) { if (e.isActive()) { return e.getValue() != null; } } return false;',
            'Boolean true'
        ],
        [
            'Ticket__c t = new Ticket__c(); t.put(Ticket__c.Effort__c, 2.5); return t.get(Ticket__c.Effort__c);',
            'Decimal 2.5'
        ],
        [
            'Map<String, Object> m = (Map<String, Object>) JSON.deserializeUntyped(\'{"a":[1,2.5,"x",null]}\'); return m;',
            'Map<String, Object> {a=(1, 2.5, x, null)}'
        ],
        ['Pair p = (Pair) JSON.deserialize(\'{"k":"z","v":3}\', Pair.class); return p.k + p.v;', 'String z3'],
        [
            "return JSON.serialize(new Ticket__c(Name = 'n', Effort__c = 1));",
            'String {"attributes":{"type":"Ticket__c"},"Name":"n","Effort__c":1}'
        ],
        ['return UserInfo.getUserId().substring(0, 3) + UserInfo.getUserName();', 'String 005admin@local.org'],
        [
            "Datetime d = Datetime.newInstanceGmt(2026, 1, 2, 3, 4, 5); return d.formatGmt('yyyy-MM-dd HH:mm:ss');",
            'String 2026-01-02 03:04:05'
        ],
        ['return Math.max(1, 2) + Math.round(2.5) + Math.abs(-1.5);', 'Decimal 5.5'],
        [
            "return (2.345).setScale(2) + '|' + Decimal.valueOf('1.005').setScale(2, RoundingMode.HALF_UP);",
            'String 2.34|1.01'
        ],
        [
            "Pattern p = Pattern.compile('(\\\\w+)@(\\\\w+)'); Matcher m = p.matcher('a@b'); return m.matches() ? m.group(2) : null;",
            'String b'
        ],
        ["return EncodingUtil.base64Encode(Blob.valueOf('hi'));", 'String aGk='],
        [
            "List<SObject> rows = new List<SObject>{ new Account(Name = 'x') }; insert rows; return rows[0].Id.getSObjectType() == Account.SObjectType;",
            'Boolean true'
        ],
        [
            "Ticket__c t = new Ticket__c(Name = 'c', Effort__c = 1); Ticket__c u = t.clone(); u.Name = 'd'; return t.Name + u.Effort__c;",
            'String c1'
        ],
        [
            "insert new Ticket__c(Name = 'g', Effort__c = 2); List<AggregateResult> r = [SELECT Name n, SUM(Effort__c) s FROM Ticket__c GROUP BY Name]; return r[0].get('n') + '' + r[0].get('s');",
            'String g2.00'
        ],
        [
            "Ticket__c t = new Ticket__c(Name = 'lock'); insert t; return [SELECT Id FROM Ticket__c WHERE Id = :t.Id FOR UPDATE].size();",
            'Integer 1'
        ],
        [
            "List<Ticket__c> l = new List<Ticket__c>(); l.add(new Ticket__c(Name = 'x')); Database.SaveResult[] r = Database.insert(l, AccessLevel.SYSTEM_MODE); return r[0].getId() == l[0].Id;",
            'Boolean true'
        ],
        [
            "SObjectAccessDecision d = Security.stripInaccessible(AccessType.CREATABLE, new List<Ticket__c>{ new Ticket__c(Name = 'x') }); return d.getRecords().size();",
            'Integer 1'
        ],
        ['Test.startTest(); Test.stopTest(); return Limits.getLimitQueries();', 'Integer 100'],
        ["return Type.forName('Map<String,Integer>').newInstance() instanceof Map<String, Integer>;", 'Boolean true'],
        [
            'return String.valueOf(Date.newInstance(2026, 1, 2)) + Date.newInstance(2026, 1, 2).format();',
            'String 2026-01-021/2/2026'
        ],
        [
            "Blob b = Crypto.generateDigest('SHA-256', Blob.valueOf('a')); return EncodingUtil.convertToHex(b).left(8);",
            'String ca978112'
        ],
        ["return FeatureManagement.checkPermission('Nope');", 'Boolean false'],
        [
            "Messaging.SingleEmailMessage m = new Messaging.SingleEmailMessage(); m.setToAddresses(new List<String>{ 'a@b.c' }); m.setSubject('s'); m.setPlainTextBody('b'); return Messaging.sendEmail(new List<Messaging.SingleEmailMessage>{ m })[0].isSuccess();",
            'Boolean true'
        ]
    ]
});
