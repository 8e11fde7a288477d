import { conform } from './harness.ts';

/** What the compiler decides before anything runs: which method, which conversion, which variable. */
conform({
    name: 'Binding',
    members: `
        static List<String> log = new List<String>();
        static Integer calls = 0;
        public enum Color { RED, GREEN }
        public interface Runner { String run(Integer n); }
        public virtual class Base {
            private String secret() { return 'base'; }
            public String reveal() { return secret(); }
            public virtual String run(Integer n) { return 'run' + n; }
            public virtual Integer compareTo(Object other) { return 1; }
        }
        public class Derived extends Base implements Runner, Comparable { private String secret() { return 'derived'; } public String own() { return secret(); } }
        public class Words implements Iterable<String>, Iterator<String> {
            List<String> left = new List<String>{ 'a', 'b' };
            public Iterator<String> iterator() { return this; }
            public Boolean hasNext() { return !left.isEmpty(); }
            public String next() { return left.remove(0); }
        }
        public class Node {
            public Node next; public List<Node> kids = new List<Node>(); public Integer n; public Color color;
            public Integer twice { get { return n * 2; } set { n = value / 2; } }
            public Integer lazy { get { if (lazy == null) { lazy = 7; calls++; } return lazy; } private set; }
            public Node(Integer n) { this.n = n; }
            public Node self() { calls++; return this; }
            public override String toString() { return 'Node' + n; }
            public Boolean equals(Object o) { return o instanceof Node && ((Node) o).n == n; }
            public override Integer hashCode() { return n; }
        }
        static String pick(Object o) { return 'Object'; }
        static String pick(Integer i) { return 'Integer'; }
        static String pick(Long l) { return 'Long'; }
        static String pick(Decimal d) { return 'Decimal'; }
        static String pick(String s) { return 'String'; }
        static String pick(List<String> s) { return 'Strings'; }
        static String pick(SObject s) { return 'SObject'; }
        static String pick(Base b) { return 'Base'; }
        static String two(Integer a, Object b) { return 'IO'; }
        static String two(Object a, Object b) { return 'OO'; }
        static Integer index() { return calls++; }
        static Node none() { return null; }`,
    rows: [
        ['return pick(1);', 'String Integer'],
        ['return pick(1L);', 'String Long'],
        ['return pick(1.5);', 'String Decimal'],
        ['return pick(1.5d);', 'String Decimal'],
        ["return pick('a');", 'String String'],
        ['Object o = 1; return pick(o);', 'String Object'],
        ['Id i; return pick(i);', 'String String'],
        ['return pick(new Derived());', 'String Base'],
        ['return pick(new List<Id>());', 'String Strings'],
        ['return pick(new Set<String>());', 'String Object'],
        ['return pick(Date.today());', 'String Object'],
        ["return two(1, 1) + two(1.5, 1) + two('a', 1);", 'String IOOOOO'],
        // inheritance: an inherited method answers interfaces, a private one is never overridden
        ['Runner r = new Derived(); return r.run(2);', 'String run2'],
        ['return new Derived().reveal() + new Derived().own();', 'String basederived'],
        [
            'List<Derived> all = new List<Derived>{ new Derived(), new Derived() }; all.sort(); return all.size();',
            'Integer 2'
        ],
        ["String s = ''; for (String w : new Words()) { s += w; } return s;", 'String ab'],
        // names: a variable hides a type unless only the type has the member
        ['Color color = Color.GREEN; return color == Color.GREEN && color.ordinal() == 1;', 'Boolean true'],
        ["return Color.valueOf('RED').name() + Color.values().size();", 'String RED2'],
        // evaluation: each part once, left to right
        [
            'List<Integer> x = new List<Integer>{ 1, 2, 3 }; calls = 0; x[index()] += 10; x[index()]++; return String.valueOf(x) + calls;',
            'String (11, 3, 3)2'
        ],
        ['Node a = new Node(3); calls = 0; a.self().twice += 2; return a.n + calls * 10;', 'Integer 14'],
        ['Node a = new Node(1); calls = 0; Integer b = a.lazy + a.lazy; return b + calls;', 'Integer 15'],
        ['Integer i = 1; Integer j = i++ + ++i; return j * 10 + i;', 'Integer 43'],
        // safe navigation ends the whole path
        ['return none()?.next.kids.get(5).n;', 'null'],
        ['return none()?.self().next.n;', 'null'],
        ['calls = 0; Integer n = none()?.kids.get(index()).n; return calls;', 'Integer 0'],
        ["return (none()?.n ?? 5) + '';", 'String 5'],
        ['return (none()?.next).n;', '! System.NullPointerException: Attempt to de-reference a null object'],
        // conversions
        ['Decimal d = 7 / 2; return d;', 'Decimal 3'],
        ['Decimal d = 7; return d / 2;', 'Decimal 3.5'],
        ['Long l = 2147483647 + 1; return l;', 'Long -2147483648'],
        ['Long l = 2147483647; return l + 1;', 'Long 2147483648'],
        ['Boolean b = true; return b ? 1 : 2.0;', 'Decimal 1'],
        ['Object o = 1.5d; return o;', 'Double 1.5'],
        ['List<Object> all = new List<Object>{ 1, 2L, 1.50, 2.5d }; return all;', 'List<Object> (1, 2, 1.50, 2.5)'],
        [
            "Map<String, Object> m = new Map<String, String>{ 'a' => 'b' }; return m.get('A') == null && m.get('a') == 'b';",
            'Boolean true'
        ],
        ['Set<Node> s = new Set<Node>{ new Node(1), new Node(1), new Node(2) }; return s.size();', 'Integer 2'],
        ['return new Node(1) == new Node(1) && new Node(1) !== new Node(1);', 'Boolean true'],
        ["return 'x' + new Node(4) + null + 1.50 + true;", 'String xNode4null1.50true'],
        [
            "Integer n = 3; switch on n { when 1, 2 { return 'low'; } when 3 { return 'three'; } when else { return 'x'; } }",
            'String three'
        ],
        [
            "Color c; switch on c { when RED { return 'r'; } when null { return 'none'; } when else { return 'x'; } }",
            'String none'
        ],
        ['Integer function = 1; Integer var = 2; { Integer let = function + var; return let; }', 'Integer 3'],
        [
            "for (Integer i = 0; i < 2; i++) { Integer k = i; log.add('' + k); } for (Integer i : new List<Integer>{ 5 }) { log.add('' + i); } return String.join(log, '');",
            'String 015'
        ]
    ],
    refused: [
        ['return pick(null, 1);', 'pick(null, Integer)'],
        ['Color color; return color.RED2;', 'RED2'],
        ['return none()?.n = 1;', 'safe navigation']
    ]
});
