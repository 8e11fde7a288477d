import { conform } from './harness.ts';

conform({
    name: 'Classes',
    members: `
        static Integer made = 0;
        static List<String> log = new List<String>();
        public interface Shape { Decimal area(); }
        public abstract class Figure implements Shape {
            protected String name = 'figure';
            public Figure() { log.add('Figure:' + describe()); }
            public Figure(String name) { this.name = name; }
            public virtual String describe() { return 'F ' + name; }
            public abstract Decimal area();
        }
        public virtual class Square extends Figure {
            private Decimal side = 1.0;
            public Square() { made++; }
            public Square(Decimal side) { super('square'); this.side = side; }
            public override Decimal area() { return side * side; }
            public override String describe() { return 'S' + side + ' ' + super.describe(); }
        }
        public class Cube extends Square {
            public Cube(Integer n) { this((Decimal) n); }
            public Cube(Decimal d) { super(d); }
            public override String describe() { return 'C:' + super.describe(); }
        }
        public class Point {
            public Integer x { get; set; }
            public Integer y { get; private set; }
            public Integer sum { get { return x + y; } }
            public String lazy { get { if (lazy == null) { lazy = 'made ' + x; } return lazy; } set; }
            public Integer doubled { get; set { doubled = value * 2; } }
            public Point(Integer x, Integer y) { this.x = x; this.y = y; }
            public Boolean equals(Object other) { return other instanceof Point && ((Point) other).x == x && ((Point) other).y == y; }
            public Integer hashCode() { return x * 31 + y; }
            public override String toString() { return '(' + x + ',' + y + ')'; }
        }
        public class Told { public Integer n = 2; public override String toString() { return 't' + super.toString(); } public Boolean equals(Object o) { return super.equals(o); } public Integer hashCode() { return super.hashCode(); } }
        public abstract class Kind { abstract String name(); public String told() { return 'k ' + name(); } }
            public class Kin extends Kind { public String name() { return 'sort'; } }
            public class Plain { public Integer n = 1; public String s; }
        static String pick(Object o) { return 'Object'; }
        static String pick(Integer i) { return 'Integer'; }
        static String pick(Decimal d) { return 'Decimal'; }
        static String pick(List<String> l) { return 'List<String>'; }
        static Integer depth(Integer n) { return n == 0 ? 0 : 1 + depth(n - 1); }
        static Integer forever(Integer n) { return forever(n + 1); }
        public static Integer counter { get { if (counter == null) { counter = 0; } return ++counter; } private set; }
    `,
    rows: [
        ['return new Square(3).area();', 'Decimal 9'],
        ['Shape s = new Square(2.5); return s.area();', 'Decimal 6.25'],
        ['return new Square(2).describe();', 'String S2 F square'],
        [
            'return new List<Boolean>{ Shape.class.isAssignableFrom(Figure.class), Shape.class.isAssignableFrom(Cube.class), Cube.class.isAssignableFrom(Square.class), Shape.class.isAssignableFrom(String.class), Shape.class.isAssignableFrom(Account.class), Exception.class.isAssignableFrom(DmlException.class) };',
            'List<Boolean> (true, true, false, false, false, true)'
        ],
        ['return new Cube(2).describe();', 'String C:S2 F square'],
        ['new Square(); return log;', 'List<String> (Figure:Snull F figure)'],
        ['new Square(); new Square(); return made;', 'Integer 2'],
        ['Figure f = new Square(2); return ((Square) f).area();', 'Decimal 4'],
        [
            'Object f = new Plain(); return ((Square) f).area();',
            '! System.TypeException: Invalid conversion from runtime type Classes.Plain to Classes.Square'
        ],
        ['return new Cube(1) instanceof Shape;', 'Boolean true'],
        ['Object o = new Plain(); return o instanceof Shape;', 'Boolean false'],
        ['Point p = new Point(1, 2); p.x += 4; return p.sum;', 'Integer 7'],
        ['return new Point(7, 0).lazy;', 'String made 7'],
        ['Point p = new Point(0, 0); p.doubled = 4; return p.doubled;', 'Integer 8'],
        ['Point p = new Point(0, 0); p.doubled = 4; p.doubled++; return p.doubled;', 'Integer 18'],
        ['return new Point(1, 2) == new Point(1, 2);', 'Boolean true'],
        ['return new Point(1, 2) === new Point(1, 2);', 'Boolean false'],
        ['return new Plain() == new Plain();', 'Boolean false'],
        ['return new Set<Point>{ new Point(1, 2), new Point(1, 2) }.size();', 'Integer 1'],
        ['return new Kin().told();', 'String k sort'],
        ['return new Told().toString();', 'String tTold:[n=2]'],
        ['Told t = new Told(); return t == t && t != new Told();', 'Boolean true'],
        ["return 'at ' + new Point(1, 2);", 'String at (1,2)'],
        ["return 'is ' + new Plain();", 'String is Plain:[n=1, s=null]'],
        ['return pick(1) + pick(1L) + pick(1.5) + pick(null == null);', 'String IntegerDecimalDecimalObject'],
        ['return pick(new List<String>());', 'String List<String>'],
        ['return depth(999);', 'Integer 999'],
        ['return forever(0);', '! System.LimitException: Maximum stack depth reached: 1001'],
        ['return counter + counter;', 'Integer 3'],
        ['return counter;', 'Integer 1'],
        ['Plain p; return p.n;', '! System.NullPointerException: Attempt to de-reference a null object'],
        ['Plain p; p.n = 3; return 1;', '! System.NullPointerException: Attempt to de-reference a null object'],
        ['Plain p = new Plain(); p.N = 9; return P.n;', 'Integer 9'],
        ['return Plain.class.getName();', 'String Classes.Plain'],
        ["return ((Plain) Type.forName('Classes.Plain').newInstance()).n;", 'Integer 1']
    ],
    refused: [
        ['return new Figure();', 'bstract'],
        ['return new Point(1, 2).yy;', 'yy'],
        ['return new Point(1).x;', 'Constructor not defined'],
        ['Square s = new Figure(); return s;', 'bstract'],
        ['Plain p = new Square(1); return p;', 'Illegal assignment']
    ]
});
