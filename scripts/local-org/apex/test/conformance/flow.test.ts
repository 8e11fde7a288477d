import { conform } from './harness.ts';

conform({
    name: 'Flow',
    members: `
        public enum Color { RED, GREEN, BLUE }
        public class Halves implements Iterator<Integer>, Iterable<Integer> {
            Integer n;
            public Halves(Integer n) { this.n = n; }
            public Boolean hasNext() { return n > 1; }
            public Integer next() { n = n / 2; return n; }
            public Iterator<Integer> iterator() { return this; }
        }
        public class Sealed {
            public final Integer size = 1;
            public Sealed() { size = 2; }
        }
        static final Set<String> NAMES {
            get {
                if (NAMES == null) { NAMES = new Set<String>{ 'a' }; }
                NAMES = new Set<String>{ 'a', 'b' };
                return NAMES;
            }
            set;
        }
        static Integer calls = 0;
        static List<Integer> fetch() { calls++; return new List<Integer>{ 1, 2, 3 }; }
        static Integer next() { return ++calls; }
        static String kind(Color c) {
            switch on c {
                when RED { return 'red'; }
                when GREEN, BLUE { return 'cold'; }
                when null { return 'none'; }
            }
            return 'impossible';
        }
        static String typed(SObject row) {
            switch on row {
                when Account a { return 'account ' + a.Name; }
                when Contact c { return 'contact ' + c.LastName; }
                when null { return 'null'; }
                when else { return 'other'; }
            }
        }
    `,
    rows: [
        [
            'Integer s = 0; for (Integer i = 0; i < 5; i++) { if (i == 2) continue; if (i == 4) break; s += i; } return s;',
            'Integer 4'
        ],
        ['Integer s = 0; for (Integer i : fetch()) { s += i; } return s * 10 + calls;', 'Integer 61'],
        ['Integer s = 0; Integer i = 3; while (i > 0) { s += i--; } return s;', 'Integer 6'],
        ['Integer i = 0; do { i++; } while (i < 3); return i;', 'Integer 3'],
        ['Integer s = 0; for (Integer i : new Set<Integer>{ 3, 4, 3 }) s += i; return s;', 'Integer 7'],
        [
            'List<Integer> l = new List<Integer>(); for (Integer i : new Halves(20)) { l.add(i); } return l;',
            'List<Integer> (10, 5, 2, 1)'
        ],
        ['Integer s = 0; for (Integer i = 0, j = 10; i < j; i++, j--) s++; return s;', 'Integer 5'],
        ['fetch()[next() - 1] += 5; return calls;', 'Integer 2'],
        ['List<Integer> l = new List<Integer>{ 1, 2 }; l[0]++; l[1] *= 5; return l;', 'List<Integer> (2, 10)'],
        [
            'List<Integer> l = fetch(); for (Integer i : l) { l.add(i); } return l;',
            '! System.FinalException: Cannot modify a collection while it is being iterated.'
        ],
        ["final String s; try { s = 'a'; } finally { } return s;", 'String a'],
        ["final String s; s = null; if (s == null) { s = 'a'; } return s;", 'String a'],
        [
            'final Integer i; i = 1; i++; return i;',
            '! System.FinalException: Final variable has already been initialized'
        ],
        [
            'final Integer i; i = 1; i = 2; return i;',
            '! System.FinalException: Final variable has already been initialized'
        ],
        ['Integer s = 0; for (Integer i : fetch()) { final Integer d; d = i; s += d; } return s;', 'Integer 6'],
        ['return new Sealed().size;', '! System.FinalException: Final variable has already been initialized'],
        ['return NAMES.size();', 'Integer 2'],
        ['return kind(Color.RED) + kind(Color.BLUE) + kind(null);', 'String redcoldnone'],
        [
            "return typed(new Account(Name = 'A')) + typed(new Contact(LastName = 'B')) + typed(null) + typed(new Task());",
            'String account Acontact Bnullother'
        ],
        [
            "String s = 'b'; switch on s { when 'a' { return 1; } when 'B' { return 2; } when 'b' { return 3; } when else { return 4; } }",
            'Integer 3'
        ],
        ['switch on 5 { when 1, 2 { return 1; } when 3 { return 2; } } return 9;', 'Integer 9'],
        [
            'for (Integer i = 0; i < 3; i++) { switch on i { when 1 { break; } when else { calls += 10; } } } return calls;',
            'Integer 10'
        ],
        ['return Color.values();', 'List<Flow.Color> (RED, GREEN, BLUE)'],
        ["return Color.valueOf('GREEN').ordinal();", 'Integer 1'],
        ["return 'c ' + Color.BLUE.name() + Color.RED;", 'String c BLUERED'],
        ['Account a; return a?.Name?.length();', 'null'],
        ["Account a = new Account(Name = 'abc'); return a?.Name.toUpperCase();", 'String ABC'],
        ["String s; return s?.length() == null ? 'none' : 'some';", 'String none'],
        ["String s; return s ?? 'other';", 'String other'],
        ['Decimal d; return (d ?? 0) / 2;', 'Decimal 0'],
        ['Integer i; Integer j; return i ?? j ?? 3;', 'Integer 3'],
        ['return true ? 1 : 2.5;', 'Decimal 1'],
        ['Boolean a = false; return a && next() > 0 ? 1 : calls;', 'Integer 0'],
        ['while (calls >= 0) { calls = 1; } return 1;', '! System.LimitException: Apex CPU time limit exceeded']
    ],
    refused: [
        ['while (true) { } Integer i = 1; return i;', 'nreachable'],
        ['Integer x = 1; if (x > 0) { return 1; }', 'Missing return'],
        ['break; return 1;', ''],
        ['return undefinedName;', 'undefinedName'],
        ['Integer i = 1; Integer I = 2; return i;', 'Duplicate']
    ]
});
