import { conform } from './harness.ts';

conform({
    name: 'Values',
    members: `
        static List<Account> accounts() { return new List<Account>{ new Account(Name = 'B'), new Account(Name = 'A') }; }
        public class ByLength implements Comparator<String> {
            public Integer compare(String a, String b) { return a.length() - b.length(); }
        }
        public class Version implements Comparable {
            public Integer n;
            public Version(Integer n) { this.n = n; }
            public Integer compareTo(Object other) { return n - ((Version) other).n; }
            public override String toString() { return 'v' + n; }
        }
    `,
    rows: [
        ["return 'a' == 'A';", 'Boolean true'],
        ["return 'a'.equals('A');", 'Boolean false'],
        ["return 'a' != 'b' && 'b' > 'a';", 'Boolean true'],
        ["String s; return 'x' + s + 1 + 1.50 + true + null;", 'String xnull11.50truenull'],
        ["Double d = 1; return 'd' + d;", 'String d1.0'],
        ["return 1 + 2 + 'x' + 1 + 2;", 'String 3x12'],
        ["String s = 'a'; s += 1; s += 'b'; return s;", 'String a1b'],
        ["return 'it\\'s' + '\\n' + '${x}`';", "String it's\n${x}`"],
        ["return new List<String>{ 'a', 'b' }.contains('A');", 'Boolean false'],
        ["return new Map<String, Integer>{ 'a' => 1, 'A' => 2 }.size();", 'Integer 2'],
        [
            "Map<String, List<Integer>> m = new Map<String, List<Integer>>(); m.put('k', new List<Integer>{ 1 }); m.get('k').add(2); return m;",
            'Map<String, List<Integer>> {k=(1, 2)}'
        ],
        ["return new Map<String, Integer>().get('x');", 'null'],
        ['Integer[] a = new Integer[2]; a[1] = 5; return a;', 'List<Integer> (null, 5)'],
        ['List<List<Integer>> l = new List<List<Integer>>{ new List<Integer>{ 1 } }; return l[0][0];', 'Integer 1'],
        ['return new List<Integer>{ 1, 2 } == new List<Integer>{ 1, 2 };', 'Boolean true'],
        [
            'List<Version> l = new List<Version>{ new Version(3), new Version(1) }; l.sort(); return l;',
            'List<Values.Version> (v1, v3)'
        ],
        [
            "List<String> l = new List<String>{ 'ccc', 'a', 'bb' }; l.sort(new ByLength()); return l;",
            'List<String> (a, bb, ccc)'
        ],
        ["return String.join(new List<String>{ 'a', 'b' }, '-');", 'String a-b'],
        ['List<SObject> rows = accounts(); return rows.size();', 'Integer 2'],
        ['List<SObject> rows = accounts(); return ((List<Account>) rows)[0].Name;', 'String B'],
        [
            "Account a = new Account(Name = 'x', AnnualRevenue = 5); a.AnnualRevenue += 1.5; return a.AnnualRevenue;",
            'Decimal 6.5'
        ],
        [
            "Account a = new Account(); a.Name = 'n'; a.put('Site', 's'); return (String) a.get('site') + a.NAME;",
            'String sn'
        ],
        ['Account a = new Account(); return a.Owner.Name;', 'null'],
        ["Contact c = new Contact(Account = new Account(Name = 'p')); return c.Account.Name;", 'String p'],
        ["return new Account(Name = 'a') == new Account(Name = 'a');", 'Boolean true'],
        ['Date d = Date.newInstance(2026, 1, 30); return d + 3;', 'Date 2026-02-02 00:00:00'],
        [
            'Date a = Date.newInstance(2026, 1, 1); Datetime b = a; return b.getTime() == a.addDays(0).daysBetween(a);',
            'Boolean false'
        ],
        ['return Date.newInstance(2026, 1, 1) < Date.newInstance(2026, 1, 2);', 'Boolean true'],
        ['Date d; return d < Date.today();', 'Boolean false'],
        ["Id a = '001000000000001'; return a;", 'String 001000000000001AAA'],
        ["Id a = '001000000000001'; return a == '001000000000001AAA';", 'Boolean true'],
        ["Object o = '001000000000001AAA'; return o instanceof Id;", 'Boolean true'],
        ['Object o = Date.today(); return o instanceof Date && o instanceof Datetime;', 'Boolean true'],
        ['Object o = Datetime.now(); return o instanceof Date || !(o instanceof Datetime);', 'Boolean false'],
        [
            'Object o = Date.newInstance(2026, 3, 2); return (Datetime) o == Datetime.newInstanceGmt(2026, 3, 2);',
            'Boolean true'
        ],
        ['Object o = 9; return o instanceof Long && o instanceof Double && o instanceof Decimal;', 'Boolean true'],
        [
            'Object o = 9L; return o instanceof Double && o instanceof Decimal && !(o instanceof Integer);',
            'Boolean true'
        ],
        ['Object o = 9.99; return o instanceof Double && !(o instanceof Long);', 'Boolean true'],
        ['Object o = 1.5d; return o instanceof Decimal && (Decimal) o == 1.5;', 'Boolean true'],
        ['return Account.SObjectType;', 'Schema.SObjectType Account'],
        ['return Account.Name;', 'Schema.SObjectField Name'],
        ["Object o = new List<Object>{ 1, 'a' }; return ((List<Object>) o).size();", 'Integer 2'],
        ["Set<String> s = new Set<String>(new List<String>{ 'a', 'a' }); return s.size();", 'Integer 1'],
        ['List<Object> l = new List<Object>{ 1.5d, 2 }; return l[0] instanceof Double;', 'Boolean true'],
        ["return JSON.serialize(new Map<String, Object>{ 'a' => 1, 'b' => null });", 'String {"a":1,"b":null}']
    ],
    refused: [
        ['List<String> l = new List<Integer>(); return l;', 'Illegal assignment'],
        ["return 'a'.lenght();", 'lenght'],
        ["Account a = new Account(Nmae = 'x'); return a;", 'Nmae'],
        ['Set<SObject> s = new Set<Account>(); return s;', 'Illegal assignment']
    ]
});
