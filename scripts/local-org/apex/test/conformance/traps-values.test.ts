/** Semantic traps of the language, by number: operators, conversions, classes, collections. */
import { conform } from './harness.ts';
import type { Chapter } from './harness.ts';

type Rows = Chapter['rows'];

function trap(number: number, title: string, rows: Rows, more: Pick<Chapter, 'members' | 'refused'> = {}): void {
    conform({ name: `Trap${number}`, title: `trap ${number}: ${title}`, rows, ...more });
}

trap(1, 'whole numbers wrap, division cuts off and refuses zero', [
    ['Integer i = 2147483647; return i + 1;', 'Integer -2147483648'],
    ['Long l = 9223372036854775807L; return l + 1;', 'Long -9223372036854775808'],
    ['return -7 / 2;', 'Integer -3'],
    ['return 5 / 2 * 1.0;', 'Decimal 2.0'],
    ['Integer zero = 0; return 1 / zero;', '! System.MathException: Divide by 0']
]);
trap(2, '== on texts ignores case and knows both lengths of an Id, equals and keys do not', [
    ["return 'Ab' == 'aB';", 'Boolean true'],
    ["return 'Ab'.equals('aB');", 'Boolean false'],
    ["Id i = '001000000000001'; return i == '001000000000001AAA';", 'Boolean true'],
    ["return new Set<String>{ 'A' }.contains('a');", 'Boolean false'],
    ["return new List<String>{ 'A' }.contains('a');", 'Boolean false'],
    ["String s = 'A'; switch on s { when 'a' { return 1; } when else { return 2; } }", 'Integer 2']
]);
trap(
    3,
    '=== is identity, == asks equals or compares values',
    [
        ['return new Plain() == new Plain();', 'Boolean false'],
        ['return new Valued(1) == new Valued(1);', 'Boolean true'],
        ['return new Valued(1) === new Valued(1);', 'Boolean false'],
        ['return new List<Integer>{ 1 } == new List<Integer>{ 1 };', 'Boolean true'],
        ["return new Account(Name = 'a') == new Account(Name = 'a');", 'Boolean true'],
        ["return new Account(Name = 'a') === new Account(Name = 'a');", 'Boolean false']
    ],
    {
        members: `
            class Plain { }
            class Valued {
                Integer n;
                Valued(Integer n) { this.n = n; }
                public Boolean equals(Object other) { return other instanceof Valued && ((Valued) other).n == n; }
                public Integer hashCode() { return n; }
            }`
    }
);
trap(
    4,
    'a literal with a point is a Decimal, and nothing goes back to Integer by itself',
    [
        ['return 1.0;', 'Decimal 1.0'],
        ['return 1.0d;', 'Double 1.0'],
        ['return 1.5 + 1.0d;', 'Decimal 2.5']
    ],
    { refused: [['Integer i = 1.0; return i;', 'Illegal assignment from Decimal to Integer']] }
);
trap(
    5,
    'the left side of += and ++ is evaluated once, operands from left to right',
    [
        ['List<Integer> a = new List<Integer>{ 1, 2 }; a[next()] += 5; return calls + 10 * a[1];', 'Integer 71'],
        ['holder().n++; return calls;', 'Integer 1'],
        ["String s = ''; return order('a') + order('b') + log;", 'String abab']
    ],
    {
        members: `
            class Holder { Integer n = 0; }
            static Integer calls = 0;
            static String log = '';
            static Integer next() { calls++; return calls; }
            static Holder holder() { calls++; return new Holder(); }
            static String order(String s) { log += s; return s; }`
    }
);
trap(6, 'safe navigation cuts the whole chain', [
    ['Account a; return a?.Parent.Parent.Name.length();', 'null'],
    ['Account a; Integer n = a?.Name.length(); return n == null;', 'Boolean true'],
    ["Account a = new Account(Name = 'abc'); return a?.Name.length();", 'Integer 3']
]);
trap(7, '?: and ?? take the common type of their sides', [
    ['Decimal d = null; return (d ?? 0) / 2;', 'Decimal 0'],
    ['Decimal d = 1; return (d ?? 0) / 2;', 'Decimal 0.5'],
    ['Boolean b = true; Decimal d = 3; return (b ? 1 : d) / 2;', 'Decimal 0.5']
]);
trap(8, 'texts of values', [
    ["return '' + null;", 'String null'],
    ["return '' + 1.50;", 'String 1.50'],
    ["Double d = 1; return '' + d;", 'String 1.0'],
    ["return '' + Date.newInstance(2026, 3, 2);", 'String 2026-03-02 00:00:00'],
    ["return '' + Datetime.newInstanceGmt(2026, 3, 2, 5, 0, 0);", 'String 2026-03-02 05:00:00'],
    ['return String.valueOf(Datetime.newInstanceGmt(2026, 3, 2, 5, 0, 0));', 'String 2026-03-02 00:00:00'],
    ['return String.valueOf(Date.newInstance(2026, 3, 2));', 'String 2026-03-02']
]);
trap(9, 'null is no Boolean and no number', [
    [
        'Boolean b; if (b) { return 1; } return 2;',
        '! System.NullPointerException: Attempt to de-reference a null object'
    ],
    ['Integer i; return i + 1;', '! System.NullPointerException: Attempt to de-reference a null object'],
    ['Boolean b; return !b;', '! System.NullPointerException: Attempt to de-reference a null object']
]);
trap(10, 'setScale and round are half even by the platform’s rules, with types of their own', [
    ['return 2.5.round();', 'Long 2'],
    ['return Math.round(2.5);', 'Integer 2'],
    ['return Math.roundToLong(3.5);', 'Long 4'],
    ['return 0.125.setScale(2);', 'Decimal 0.12'],
    ['return 0.125.setScale(2, System.RoundingMode.HALF_UP);', 'Decimal 0.13']
]);
trap(
    11,
    'overloads go by the static type, overrides by the run-time type',
    [
        ["Object o = 'text'; return pick(o);", 'String object'],
        ["return pick('text');", 'String text'],
        ['Base b = new Sub(); return b.name();', 'String sub'],
        ['return new Sub().own();', 'String base']
    ],
    {
        members: `
            static String pick(Object o) { return 'object'; }
            static String pick(String s) { return 'text'; }
            virtual class Base {
                public virtual String name() { return 'base'; }
                private String hidden() { return 'base'; }
                public String own() { return hidden(); }
            }
            class Sub extends Base {
                public override String name() { return 'sub'; }
                private String hidden() { return 'sub'; }
            }`
    }
);
trap(
    12,
    'initialisers run parent first; a virtual call in a constructor sees unset fields',
    [['return new Child().seen + log;', 'String null|parent field,parent body,child field,child body,']],
    {
        members: `
            static String log = '|';
            static String note(String s) { log += s + ','; return s; }
            abstract class Parent {
                String a = note('parent field');
                public String seen;
                Parent() { note('parent body'); seen = tell(); }
                abstract String tell();
            }
            class Child extends Parent {
                String b = note('child field');
                Child() { note('child body'); }
                override String tell() { return b; }
            }`
    }
);
trap(14, 'a collection is not changed while a loop reads it', [
    [
        'Set<Integer> s = new Set<Integer>{ 1, 2 }; for (Integer i : s) { s.add(i + 5); } return s;',
        '! System.FinalException: Cannot modify a collection while it is being iterated.'
    ],
    [
        "insert new List<Account>{ new Account(Name = 'a'), new Account(Name = 'b') }; Integer n = 0; for (List<Account> chunk : [SELECT Id FROM Account]) { n += chunk.size() * 10; } return n;",
        'Integer 20'
    ]
]);
trap(15, 'a map of a list of records is keyed by Id', [
    [
        "insert new Account(Name = 'a'); List<Account> l = [SELECT Id FROM Account]; return new Map<Id, Account>(l).containsKey(l[0].Id);",
        'Boolean true'
    ],
    [
        'return new Map<Id, Account>(new List<Account>{ new Account() });',
        '! System.ListException: Row with null Id at index: 0'
    ],
    [
        "insert new Account(Name = 'a'); Account a = [SELECT Id FROM Account]; return new Map<Id, Account>(new List<Account>{ a, a });",
        '! System.ListException: Row with duplicate Id at index: 1'
    ]
]);
trap(16, 'a record as a key is lost after a field changes', [
    [
        "Account a = new Account(Name = 'a'); Set<Account> s = new Set<Account>{ a }; a.Name = 'b'; return s.contains(a);",
        'Boolean false'
    ],
    ["return new Set<Account>{ new Account(Name = 'a') }.contains(new Account(Name = 'a'));", 'Boolean true']
]);
trap(
    17,
    'lists of records convert both ways, sets and maps of them do not',
    [
        [
            "List<SObject> l = new List<Account>{ new Account(Name = 'a') }; List<Account> back = l; return back[0].Name;",
            'String a'
        ],
        [
            'List<SObject> l = new List<Account>(); List<Contact> c = (List<Contact>) l; return c;',
            '! System.TypeException: Invalid conversion from runtime type List<Account> to List<Contact>'
        ],
        [
            "Object o = Type.forName('Map<Id, List<Account>>').newInstance(); Map<Id, List<SObject>> m = (Map<Id, List<SObject>>) o; Map<Id, List<Account>> back = (Map<Id, List<Account>>) m; return back.size() + Map<Id, Account>.class.getName();",
            'String 0Map<Id,Account>'
        ],
        [
            'Object o = JSON.deserializeUntyped(\'{"a": [1]}\'); return (List<String>) o;',
            '! System.TypeException: Invalid conversion from runtime type Map<String,ANY> to List<String>'
        ]
    ],
    {
        refused: [
            ['Set<SObject> s = new Set<Account>(); return s;', 'Illegal assignment from Set<Account> to Set<SObject>']
        ]
    }
);
trap(
    33,
    'exceptions of one’s own',
    [
        [
            "Exception e = new OwnException('m', new DmlException('c')); return e.getCause().getMessage() + e.getTypeName();",
            'String cTrap33.OwnException'
        ],
        ['return new OwnException().getMessage();', 'String Script-thrown exception'],
        [
            "try { throw new OwnException('m'); } catch (OwnException e) { return e.getLineNumber() > 0 && e.getStackTraceString().startsWith('Class.Trap33.'); }",
            'Boolean true'
        ]
    ],
    {
        members: 'class OwnException extends Exception { }',
        refused: [['return new OwnException(1, 2);', 'Constructor not defined']]
    }
);
trap(
    40,
    'JSON: unknown attributes, points in numbers, nulls',
    [
        ['return ((Bag) JSON.deserialize(\'{"n":1,"other":2}\', Bag.class)).n;', 'Integer 1'],
        ["return ((Map<String, Object>) JSON.deserializeUntyped('{\"a\":1.5}')).get('a');", 'Decimal 1.5'],
        ["return ((Map<String, Object>) JSON.deserializeUntyped('{\"a\":1}')).get('a');", 'Integer 1'],
        ['return JSON.serialize(new Bag());', 'String {"n":null}'],
        ['return JSON.serialize(new Bag(), true);', 'String {}'],
        [
            'try { JSON.deserializeStrict(\'{"n":1,"other":2}\', Bag.class); return 0; } catch (JSONException e) { return 1; }',
            'Integer 1'
        ]
    ],
    { members: 'public class Bag { public Integer n; }' }
);
