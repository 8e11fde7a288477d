import { conform } from './harness.ts';

conform({
    name: 'Language',
    members: `
        private static final Integer LIMIT_SIZE = 3;
        public static final Map<String, List<String>> TABLE = new Map<String, List<String>>{
            'a' => new List<String>{ 'x', 'y' },
            'b' => new List<String>()
        };
        static Set<Integer> seen;
        static { seen = new Set<Integer>{ LIMIT_SIZE }; }
        public interface Visitor { Object visit(Node node); }
        public interface Named { String getName(); }
        public virtual class Node implements Named {
            public Node next;
            protected final String label;
            public transient Integer visits = 0;
            { visits = 10; }
            public Node(String label) { this.label = label; }
            public Node(String label, Node next) { this(label); this.next = next; }
            public Object accept(Visitor visitor) { visits++; return visitor.visit(this); }
            public String getName() { return label; }
            public Node self() { return this; }
            public virtual Integer weight() { return 1; }
        }
        public class Heavy extends Node {
            public Heavy() { super('heavy'); }
            public override Integer weight() { return super.weight() + 9; }
        }
        public class Collector implements Visitor {
            public List<String> names = new List<String>();
            public Object visit(Node node) { names.add(node.getName()); return node.next == null ? (Object) names : node.next.accept(this); }
        }
        public class Counter implements Callable {
            public Object call(String action, Map<String, Object> args) { return action + args.size(); }
        }
        public abstract class Template {
            public String run() { return before() + step() + after(); }
            protected virtual String before() { return '<'; }
            protected abstract String step();
            protected virtual String after() { return '>'; }
        }
        public class Concrete extends Template {
            protected override String step() { return 'step'; }
            protected override String after() { return '/' + super.after(); }
        }
        static Integer tries(Boolean fail) {
            try { if (fail) throw new IllegalArgumentException(); return 1; }
            catch (IllegalArgumentException e) { return 2; }
            finally { seen.add(9); }
        }
        static String over(Object o) { return 'o'; }
        static String over(SObject s) { return 's'; }
        static String over(Account a) { return 'a'; }
        static String over(Id i) { return 'id'; }
        static String over(List<SObject> l) { return 'ls'; }
        static void swap(List<Integer> list1, Integer i, Integer j) { Integer t = list1[i]; list1[i] = list1[j]; list1[j] = t; }
        public virtual class Shown { public virtual String name { get { return 'shown'; } } public String length { get; set; } }
        public class ShownMore extends Shown { public override String name { get { return 'more ' + super.name; } } }
        public class Math { public Integer three() { return 3 * 1; } }
        static String name { get { return 'static'; } set; }
        static Integer fib(Integer n) { return n < 2 ? n : fib(n - 1) + fib(n - 2); }
        @TestVisible private static Integer hidden = 4;
    `,
    rows: [
        ['Shown s = new ShownMore(); return s.name;', 'String more shown'],
        ["Shown s = new Shown(); s.length = 'l'; return s.length + name;", 'String lstatic'],
        ['return new Math().three() * 2;', 'Integer 6'],
        ['Long Num = 2; Double BigInt = Num; return BigInt * 2;', 'Double 4.0'],
        ["return 'back\\\\slash \\'' + 1;", "String back\\slash '1"],
        ["return TABLE.get('a')[1] + TABLE.get('b').size();", 'String y0'],
        ['return seen.contains(3);', 'Boolean true'],
        ['tries(true); return seen.size();', 'Integer 2'],
        ['return tries(true) * 10 + tries(false);', 'Integer 21'],
        [
            "Collector c = new Collector(); new Node('a', new Node('b', new Heavy())).accept(c); return String.join(c.names, ',');",
            'String a,b,heavy'
        ],
        ["return new Node('a').visits;", 'Integer 10'],
        ['Node n = new Heavy(); return n.weight();', 'Integer 10'],
        ['return new Concrete().run();', 'String <step/>'],
        ["Callable c = new Counter(); return c.call('do', new Map<String, Object>{ 'a' => 1 });", 'String do1'],
        [
            'return over(new Account()) + over(new Contact()) + over(new List<Account>()) + over((SObject) new Account());',
            'String aslss'
        ],
        ['Account a; return over(a);', 'String a'],
        ['Integer a = 1, b = 2; a = b = 7; return a + b;', 'Integer 14'],
        ['List<Integer> l = new List<Integer>{ 1, 2 }; swap(l, 0, 1); return l;', 'List<Integer> (2, 1)'],
        ['return fib(15);', 'Integer 610'],
        ['return -2147483648;', 'Integer -2147483648'],
        ["return 'abc'.length() + 'x'.repeat(2).length();", 'Integer 5'],
        ['return (1 + 2) * 3 - 4 / 2 + 5 * -1;', 'Integer 2'],
        ['return 1 < 2 == true && !(2 > 3) || false;', 'Boolean true'],
        ["String s = 'x'; return s == 'x' ? s == 'y' ? 1 : 2 : 3;", 'Integer 2'],
        [
            "Object o = new List<String>{ 'a' }; return o instanceof List<String> && !(o instanceof List<Integer>);",
            'Boolean true'
        ],
        [
            "Object o = new Map<String, Object>{ 'k' => new List<Object>{ 1.5 } }; return ((List<Object>) ((Map<String, Object>) o).get('k'))[0];",
            'Decimal 1.5'
        ],
        [
            "SObject row = new Account(Name = 'n'); row.put('AnnualRevenue', 2); return ((Account) row).AnnualRevenue;",
            'Decimal 2'
        ],
        ["Node n = new Node('a'); return n.next?.next?.getName();", 'null'],
        ["Node n = new Node('a', new Node('b')); return n?.next.self().getName();", 'String b'],
        [
            "Map<String, Map<String, Integer>> m = new Map<String, Map<String, Integer>>(); m.put('x', new Map<String, Integer>{ 'y' => 1 }); m.get('x').put('y', m.get('x').get('y') + 1); return m.get('x').get('y');",
            'Integer 2'
        ],
        [
            "Integer i = 0; Integer[] a = new Integer[]{ 1, 2, 3 }; a[i++] = i; a[i++] += 10; return a + ' ' + i;",
            'String (1, 12, 3) 2'
        ],
        ['Decimal d = 10; d /= 4; d -= 0.5; return d;', 'Decimal 2.0'],
        ['Long l = 1; l <<= 40; return l;', 'Long 1099511627776'],
        ['Integer x = 5; x <<= 2; x |= 1; x ^= 3; x &= 62; return x;', 'Integer 22'],
        ["String s = null; s += 'a'; return s;", 'String nulla'],
        ['Date d = Date.newInstance(2026, 1, 1); d += 31; return d.month();', 'Integer 2'],
        ['Boolean b = true; b &= false; return b;', 'Boolean false'],
        ['return hidden;', 'Integer 4'],
        ['return Date.newInstance(2026, 3, 2) == Date.today();', 'Boolean true'],
        [
            'List<Integer> l = new List<Integer>{ 3, 1 }; l.sort(); Iterator<Integer> it = l.iterator(); Integer s = 0; while (it.hasNext()) { s = s * 10 + it.next(); } return s;',
            'Integer 13'
        ],
        ["Set<Id> ids = new Set<Id>{ '001000000000001' }; return ids.contains('001000000000001AAA');", 'Boolean true'],
        ['Time t = Time.newInstance(23, 30, 0, 0); return t.addHours(1).hour();', 'Integer 0'],
        ['Double d = 7; Integer i = d.intValue(); return i / 2;', 'Integer 3'],
        ['return [SELECT Id FROM Account].isEmpty();', 'Boolean true'],
        ['return JSON.deserialize(\'{"names":["a"]}\', Collector.class) instanceof Collector;', 'Boolean true'],
        [
            'Collector c = (Collector) JSON.deserialize(\'{"names":["a","b"]}\', Collector.class); return c.names.size();',
            'Integer 2'
        ],
        ['return JSON.serialize(new Collector());', 'String {"names":[]}'],
        ['Savepoint sp; return sp == null;', 'Boolean true'],
        ["return String.format('{0}-{1}', new List<Object>{ 1, 'b' });", 'String 1-b']
    ],
    refused: [
        ["Node n = new Node('a'); n.label = 'b'; return n;", ''],
        ['LIMIT_SIZE = 4; return 1;', ''],
        ['return System.Label.Nope;', 'Nope'],
        ["Visitor v = new Node('a'); return v;", 'Illegal assignment'],
        ['return new Concrete().step(1);', 'step'],
        ['return this;', 'this'],
        ['String s = 5; return s;', 'Illegal assignment'],
        ['Object o = 5; Integer i = o; return i;', 'Illegal assignment'],
        ['for (String s : new List<Integer>()) { } return 1;', ''],
        ['List<Account> l = [SELECT Id FROM Contact]; return l;', 'Illegal assignment'],
        ['Integer i = null; i.foo(); return 1;', 'foo']
    ]
});
