import { conform } from './harness.ts';

conform({
    name: 'Exceptions',
    members: `
        public class OwnException extends Exception { public Integer code = 7; }
        public virtual class BaseException extends Exception { }
        public class DeepException extends BaseException { public String extra() { return 'x' + getMessage(); } }
        static List<String> log = new List<String>();
        static Integer risky(Integer n) {
            try {
                log.add('try');
                if (n == 0) throw new OwnException('zero');
                return 100 / (n - 1);
            } catch (MathException e) {
                log.add('math');
                return -1;
            } finally {
                log.add('finally');
            }
        }
        static void inner() { Integer i; i++; }
    `,
    rows: [
        ['return risky(1);', 'Integer -1'],
        ['risky(3); risky(1); return log;', 'List<String> (try, finally, try, math, finally)'],
        ['return risky(0);', '! Exceptions.OwnException: zero'],
        [
            "try { throw new OwnException('a'); } catch (OwnException e) { return e.getMessage() + e.code; }",
            'String a7'
        ],
        [
            "try { throw new DeepException('a'); } catch (BaseException e) { return ((DeepException) e).extra(); }",
            'String xa'
        ],
        [
            'try { throw new DeepException(); } catch (Exception e) { return e.getTypeName() + e.getMessage(); }',
            'String Exceptions.DeepExceptionScript-thrown exception'
        ],
        [
            'try { inner(); } catch (NullPointerException e) { return e.getMessage(); } return 1;',
            'String Attempt to de-reference a null object'
        ],
        [
            'try { inner(); } catch (DmlException e) { return 1; } catch (Exception e) { return e.getTypeName(); } return 2;',
            'String System.NullPointerException'
        ],
        [
            'String s; try { s.length(); } catch (Exception e) { return e.getTypeName(); } return 1;',
            'String System.NullPointerException'
        ],
        [
            "try { throw new OwnException('outer', new BaseException('cause')); } catch (Exception e) { return e.getCause().getMessage(); }",
            'String cause'
        ],
        [
            "try { inner(); } catch (Exception e) { return e.getStackTraceString().substringBefore(':'); } return 1;",
            'String Class.Exceptions.inner'
        ],
        [
            "try { System.assert(false, 'no'); } catch (Exception e) { return 1; } return 2;",
            '! System.AssertException: Assertion Failed: no'
        ],
        [
            'try { return new List<Integer>()[0]; } catch (ListException e) { return e.getMessage(); }',
            'String List index out of bounds: 0'
        ],
        [
            "try { Integer.valueOf('x'); } catch (TypeException e) { return e.getMessage(); } return 1;",
            'String Invalid integer: x'
        ],
        ["throw new IllegalArgumentException('bad');", '! System.IllegalArgumentException: bad'],
        [
            "try { throw new AuraHandledException('shown'); } catch (Exception e) { return e.getMessage(); }",
            'String Script-thrown exception'
        ],
        ["OwnException e = new OwnException(); e.setMessage('later'); throw e;", '! Exceptions.OwnException: later'],
        ["Id i = 'nonsense'; return i;", '! System.StringException: Invalid id: nonsense'],
        [
            "try { try { inner(); } finally { log.add('f'); } } catch (Exception e) { return log; } return 1;",
            'List<String> (f)'
        ]
    ],
    refused: [
        ['try { return 1; } catch (String s) { return 2; }', ''],
        ["throw 'text';", '']
    ]
});
