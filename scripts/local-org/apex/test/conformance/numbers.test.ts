import { conform } from './harness.ts';

conform({
    name: 'Numbers',
    rows: [
        ['return 7 / 2;', 'Integer 3'],
        ['return -7 / 2;', 'Integer -3'],
        ['return 7 / 2.0;', 'Decimal 3.5'],
        ['return 5 / 2 * 1.0;', 'Decimal 2.0'],
        ['return 1.0 / 3;', 'Decimal 0.333333333333333333333333333333333'],
        ['return 1 / 0;', '! System.MathException: Divide by 0'],
        ['return 1.5 / 0;', '! System.MathException: Divide by 0'],
        ['return 2147483647 + 1;', 'Integer -2147483648'],
        ['return 9223372036854775807L + 1;', 'Long -9223372036854775808'],
        ['return 2147483647 * 2L;', 'Long 4294967294'],
        ['Long n = 5; return n;', 'Long 5'],
        ['Double d = 1; return d;', 'Double 1.0'],
        ['Decimal d = 1; return d + 0.50;', 'Decimal 1.50'],
        ['return 1.5d + 1;', 'Double 2.5'],
        ['return 1.10 * 2.0;', 'Decimal 2.200'],
        ['return 17 & 5;', 'Integer 1'],
        ['return 1 << 33;', 'Integer 2'],
        ['return -8 >>> 28;', 'Integer 15'],
        ['return 5L ^ 3L;', 'Long 6'],
        ['return ~5;', 'Integer -6'],
        ['Integer i = 5; i += 2; i *= 3; return i;', 'Integer 21'],
        ['Integer i = 5; Integer j = i++ + ++i; return j * 100 + i;', 'Integer 1207'],
        ['Integer i; return i + 1;', '! System.NullPointerException: Attempt to de-reference a null object'],
        ['Integer i; return i < 1;', 'Boolean false'],
        ['Decimal a = 1.50; return a == 1.5;', 'Boolean true'],
        ['Integer i = 3; Long l = 3; return i == l;', 'Boolean true'],
        ['return 3 == 3.0;', 'Boolean true'],
        ['Object o = 5; return o instanceof Integer;', 'Boolean true'],
        [
            'Object o = 5; return (String) o;',
            '! System.TypeException: Invalid conversion from runtime type Integer to String'
        ],
        ['Double d = 3; Object o = d; return o instanceof Double;', 'Boolean true'],
        ['Integer i = 7; Decimal d = i; return d / 2;', 'Decimal 3.5'],
        ['Boolean b = true; return b & false;', 'Boolean false'],
        [
            'Boolean b; if (b) { return 1; } return 2;',
            '! System.NullPointerException: Attempt to de-reference a null object'
        ]
    ],
    refused: [
        ['Integer i = 1.5; return i;', 'Illegal assignment from Decimal to Integer'],
        ['Integer i = 5L; return i;', 'Illegal assignment from Long to Integer'],
        ['return true + 1;', '']
    ]
});
