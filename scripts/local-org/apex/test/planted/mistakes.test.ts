/** Mistakes planted into a clean project: each stops with its file and line, and nothing else is reported. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { problemsOf } from './planted-project.ts';
import { METADATA_MISTAKES } from './metadata-mistakes.ts';

/** Lines of a method → `line: message` of what is wrong; line 1 is the first of them. */
const IN_METHOD: readonly (readonly [title: string, code: string, problem: string])[] = [
    [
        'an unknown field in SOQL',
        'List<Crate__c> l = [\nSELECT Id, Wieght__c FROM Crate__c\n];',
        "1: No such column 'Wieght__c' on entity 'Crate__c'"
    ],
    ['an unknown object in SOQL', 'Object l = [SELECT Id FROM Crat__c];', "1: sObject type 'Crat__c' is not supported"],
    [
        'an unknown parent relationship in SOQL',
        'Object l = [SELECT Acount__r.Name FROM Crate__c];',
        "1: Didn't understand relationship 'Acount__r'"
    ],
    [
        'an unknown child relationship in SOQL',
        'Object l = [SELECT (SELECT Id FROM Crate__r) FROM Account];',
        "1: Didn't understand relationship 'Crate__r'"
    ],
    [
        'an aggregate beside a plain field',
        'Object l = [SELECT Name, COUNT(Id) FROM Crate__c];',
        '1: Field must be grouped or aggregated: Name'
    ],
    ['text compared with a number in SOQL', "Object l = [SELECT Id FROM Crate__c WHERE Weight__c = 'x'];", '1: '],
    ['broken SOQL', 'Object l = [SELECT Id FORM Crate__c];', '1: '],
    [
        'an unknown label',
        'String s = System.Label.Too_Hevy;',
        '1: Label does not exist: Too_Hevy (did you mean Too_Heavy?)'
    ],
    [
        'an unknown field of a record',
        'Crate__c c = new Crate__c();\nc.Wight__c = 1;',
        '2: Field does not exist: Wight__c on Crate__c (did you mean Weight__c?)'
    ],
    [
        'an unknown field in a constructor',
        'Crate__c c = new Crate__c(Wight__c = 1);',
        '1: Field does not exist: Wight__c on Crate__c'
    ],
    ['an unknown field token', 'Object f = Crate__c.Wight__c;', '1: Field does not exist: Wight__c on Crate__c'],
    [
        'an unknown relationship of a record',
        'String s = new Crate__c().Acount__r.Name;',
        '1: Field does not exist: Acount__r on Crate__c (did you mean Account__r?)'
    ],
    [
        'a formula of a wrong type: text to a number field',
        "Crate__c c = new Crate__c(Weight__c = '1');",
        '1: Illegal assignment from String to Decimal'
    ],
    ['access to a private field', 'Object o = new PlantedShape().secret;', '1: Variable is not visible: Shape.secret'],
    ['access to a private setter', 'new PlantedShape().depth = 1;', '1: Variable is not visible: Shape.depth'],
    [
        'access to a protected method',
        'String s = new PlantedShape().describe();',
        '1: Method is not visible: Shape.describe()'
    ],
    ['an unknown enum value', 'Object o = Shape.Side.TOP;', '1: Variable does not exist: Shape.Side.TOP'],
    [
        'an enum value in a switch that there is not',
        'Shape.Side s;\nswitch on s {\nwhen TOP { } }',
        '3: Invalid when value: TOP is no constant of Shape.Side'
    ],
    [
        'an unknown standard method',
        "Integer i = 'a'.lenght();",
        '1: Method does not exist or incorrect signature: lenght() on String (did you mean length?)'
    ],
    ['an unknown standard class', 'Strin s;', '1: Invalid type: Strin'],
    [
        'a standard method with a wrong argument',
        "String s = 'a'.left('b');",
        '1: Method does not exist or incorrect signature: left(String) on String (there is left(Integer))'
    ],
    ['a duplicate variable', 'Integer a = 1;\nString A;', '2: Duplicate variable: A'],
    [
        'a variable of an outer block declared again',
        'Integer a = 1;\nif (a == 1) {\nInteger a = 2; }',
        '3: Duplicate variable: a'
    ],
    [
        'a variable used outside its block',
        'if (true) { Integer a = 2; }\nInteger b = a;',
        '2: Variable does not exist: a'
    ],
    ['a wrong argument type', 'takes(1);\nstatic_takes(2);', '2: Method does not exist'],
    ['unreachable code', 'throw new NullPointerException();\nInteger a = 1;', '2: Unreachable statement'],
    ['unreachable code after break', 'while (true) {\nbreak;\nInteger a = 1; }', '3: Unreachable statement'],
    ['a final variable assigned twice', 'final Integer a = 1;\na = 2;', '2: Final variable has a value already: a'],
    ['a final variable stepped', 'final Integer a = 1;\na++;', '2: Final variable has a value already: a'],
    ['a final field assigned outside', 'new PlantedShape().corners = 2;', '1: Final members can only be assigned'],
    ['an abstract class constructed', 'Shape s = new Shape();', '1: Abstract classes cannot be constructed: Shape'],
    ['a value returned from void', 'return 1;', '1: Method does not return a value'],
    [
        'a cast that can never succeed',
        "Object o = (Shape) 'a';",
        '1: Incompatible types since an instance of String is never an instance of Shape'
    ],
    [
        'an instanceof that is always false',
        "Boolean b = 'a' instanceof Shape;",
        '1: Operation instanceof is always false'
    ],
    ['a condition that is no Boolean', 'if (1) { }', '1: Condition expression must be of type Boolean: Integer'],
    [
        'types that do not compare',
        "Boolean b = 1 == 'a';",
        '1: Comparison arguments must be compatible types: Integer, String'
    ],
    ['Decimal into Integer', 'Integer i = 1.5;', '1: Illegal assignment from Decimal to Integer'],
    ['a Long literal without L', 'Long l = 3000000000;', '1: Illegal integer: 3000000000'],
    ['DML on something else', "insert 'a';", '1: DML requires SObject or SObject list type: String'],
    [
        'an upsert by a field that is no external id',
        'upsert new Crate__c() Weight__c;',
        '1: Invalid field for upsert, must be an External Id custom or standard indexed field: Weight__c'
    ],
    [
        'an exception caught after its parent',
        'try { insert new Account(); }\ncatch (Exception e) { }\ncatch (DmlException e) { }',
        '3: Catch clause is never reached: System.DmlException'
    ],
    [
        'the same exception caught twice',
        'try { insert new Account(); }\ncatch (DmlException e) { }\ncatch (DmlException e) { }',
        '3: Catch clause is never reached: System.DmlException'
    ],
    ['something thrown that is no exception', "throw 'a';", '1: Throw expression must be of type exception: String'],
    ['break outside a loop', 'break;', '1: break outside of a loop'],
    ['a Map without its key type', 'Map<String> m;', '1: '],
    ['a reserved word as a name', 'Integer first = 1;\nInteger bulk = 2;', '2: Identifier name is reserved: bulk'],
    ['a name that starts with a digit or underscore', 'Integer _a = 1;', '1: Invalid identifier: _a'],
    [
        'a call of an instance method without one',
        'helper();',
        '1: Non static method cannot be referenced from a static context: helper()'
    ],
    ['this in a static method', 'Object o = this;', '1: '],
    ['a set used as a list', 'Object o = new Set<Integer>{ 1 }[0];', '1: '],
    [
        'a key of a wrong type in a literal map',
        'Object o = new Map<Integer, String>{ 1.5 => null };',
        '1: Illegal assignment from Decimal to Integer'
    ],
    [
        'map.values().Field',
        'Map<Id, Account> m;\nObject o = m.values().Name;',
        '2: Variable does not exist: Name on List<Account>'
    ],
    [
        'a loop over something else',
        'for (Integer i : 5) { }',
        '1: Loop must iterate over a collection of Integer: Integer'
    ],
    ['an expression that is no statement', 'Integer i = 1;\ni + 1;', '2: Expression cannot be a statement'],
    ['an unknown variable of Trigger', 'Integer i = Trigger.foo;', '1: ']
];

const inMethod = (name: string, code: string): string =>
    `public class ${name} { void helper() { } static void takes(Integer i) { } static void run() {\n${code}\n} }\n`;

/** Text of a class `Planted` → `line: message`. */
const IN_CLASS: readonly (readonly [title: string, text: string, problem: string])[] = [
    [
        'a missing return',
        'public class Planted {\nInteger f(Boolean b) { if (b) { return 1; } }\n}',
        '2: Missing return statement required return type: Integer'
    ],
    [
        'an abstract method that is not implemented',
        'public class Planted extends Shape {\n}',
        '1: Class Planted must implement the abstract method: area()'
    ],
    [
        'a missing override',
        'public class Planted extends Shape {\npublic Decimal area() { return 1; }\n}',
        '2: Method must use the override keyword: area()'
    ],
    [
        'an override of nothing',
        'public class Planted {\npublic override Integer hi() { return 1; }\n}',
        '2: @Override specified for non-overriding method: hi()'
    ],
    [
        'less access in an override',
        'public class Planted extends Shape {\npublic override Decimal area() { return 1; }\nprivate override String describe() { return null; }\n}',
        '3: Cannot reduce the visibility of the overridden method: describe()'
    ],
    [
        'an override with another return type',
        'public class Planted extends Shape {\npublic override Integer area() { return 1; }\n}',
        '2: '
    ],
    [
        'an interface method that is missing',
        'public class Planted implements Comparable {\n}',
        '1: Class Planted must implement the method: Integer System.Comparable.compareTo(Object)'
    ],
    [
        'a class that is final extended',
        'public class Planted extends PlantedShape {\n}',
        '1: Non-virtual and non-abstract type cannot be extended: PlantedShape'
    ],
    [
        'a class that extends itself',
        'public virtual class Planted extends Planted {\n}',
        '1: Class extends itself: Planted'
    ],
    ['a duplicate field', 'public class Planted {\nInteger a;\nString A;\n}', '3: Duplicate field: A'],
    [
        'a duplicate method',
        'public class Planted {\nvoid a(Integer i) {}\nvoid A(Integer j) {}\n}',
        '3: Method already defined: A(Integer)'
    ],
    [
        'an inner class in an inner class',
        'public class Planted {\nclass A {\nclass B {} }\n}',
        '3: Inner types are not allowed to have inner types'
    ],
    [
        'static in an inner class',
        'public class Planted {\nclass A {\nstatic Integer i; }\n}',
        '3: static can only be used in a top level class'
    ],
    [
        'a class of another name than its file',
        'public class Plantid {\n}',
        '1: Class name must be the name of its file: Planted'
    ],
    [
        'an exception class without Exception in its name',
        'public class Planted {\nclass Oops extends Exception {}\n}',
        '2: '
    ],
    [
        'an unknown annotation',
        'public class Planted {\n@AuraEnable\npublic static void a() {}\n}',
        '2: Annotation does not exist: AuraEnable (did you mean AuraEnabled?)'
    ],
    [
        'a future method that is not void',
        'public class Planted {\n@Future\npublic static Integer a() { return 1; }\n}',
        '3: Future methods must be static and void: a'
    ],
    [
        'a future method that takes records',
        'public class Planted {\n@Future public static void a(List<Account> l) {}\n}',
        '2: Unsupported parameter type List<Account> of the future method a'
    ],
    [
        'two invocable methods',
        'public class Planted {\n@InvocableMethod public static void a(List<Id> l) {}\n@InvocableMethod public static void b(List<Id> l) {}\n}',
        '3: Only one method per type can be defined with: InvocableMethod'
    ],
    [
        'an invocable method that is not static',
        'public class Planted {\n@InvocableMethod public void a(List<Id> l) {}\n}',
        '2: InvocableMethod methods must be static and public or global: a'
    ],
    [
        'an invocable method that takes no list',
        'public class Planted {\n@InvocableMethod public static void a(Id i) {}\n}',
        '2: InvocableMethod methods take one list: a'
    ],
    [
        'an invocable variable that is private',
        'public class Planted {\nclass In {\n@InvocableVariable String s; }\n}',
        '3: InvocableVariable fields must be public or global and not static: s'
    ],
    [
        'a REST method outside a REST resource',
        'global class Planted {\n@HttpGet global static void a() {}\n}',
        '2: HttpGet methods must be in a class with the annotation RestResource: a'
    ],
    [
        'a REST method that is not global static',
        "@RestResource(urlMapping='/x/*')\nglobal class Planted {\n@HttpGet public static void a() {}\n}",
        '3: HttpGet methods must be global and static: a'
    ],
    [
        'two REST methods of a kind',
        "@RestResource(urlMapping='/x/*')\nglobal class Planted {\n@HttpGet global static void a() {}\n@HttpGet global static void b() {}\n}",
        '4: Only one method per type can be defined with: HttpGet'
    ],
    [
        'a test method outside a test class',
        'public class Planted {\n@IsTest static void a() {}\n}',
        '2: Test methods must be in test classes: a'
    ],
    [
        'a test method with parameters',
        '@IsTest private class Planted {\n@IsTest static void a(Integer i) {}\n}',
        '2: Test methods must be static and void, without parameters: a'
    ],
    [
        'a webservice method that is not static',
        'global class Planted {\nwebservice void a() {}\n}',
        '2: webservice methods must be static: a'
    ],
    [
        'a global method in a public class',
        'public class Planted {\nglobal void a() {}\n}',
        '2: Only global classes have global members: a'
    ],
    [
        'a final field that nothing sets, assigned in a method',
        'public class Planted {\nfinal Integer a;\nvoid f() { a = 1; }\n}',
        '3: Final members can only be assigned'
    ],
    [
        'a constructor of a super class that is missing',
        'public class Planted {\nvirtual class A { A(Integer i) {} }\nclass B extends A {\nB() {} }\n}',
        '4: '
    ],
    ['a missing brace', 'public class Planted {\nvoid a() {\n}', '3: ']
];

const TRIGGERS: readonly (readonly [title: string, text: string, problem: string])[] = [
    [
        'an unknown object in a trigger',
        'trigger Planted on Crat__c (before insert) {\n}',
        '1: Invalid type: Crat__c (did you mean Crate__c?)'
    ],
    [
        'an unknown field in a trigger',
        'trigger Planted on Crate__c (before insert) {\nTrigger.new[0].Wight__c = 1;\n}',
        '2: Field does not exist: Wight__c on Crate__c'
    ],
    [
        'the same event twice',
        'trigger Planted on Crate__c (before insert, before insert) {\n}',
        '1: Duplicate trigger usage: before insert'
    ]
];

const SHAPE: Readonly<Record<string, string>> = {
    'classes/PlantedShape.cls':
        'public class PlantedShape extends Shape { public override Decimal area() { return 2; } }\n'
};

describe('a clean project', () => {
    it('reports nothing', () => {
        assert.deepEqual(problemsOf(SHAPE), []);
    });
});

function expectOne(path: string, text: string, problem: string): void {
    const found = problemsOf({ ...SHAPE, [path]: text });

    assert.equal(found.length, 1, found.join('\n'));
    const [, line = '', message = ''] = /^(\d+): (.*)$/s.exec(problem) ?? [];
    const right = found[0]?.startsWith(`${path}:${line}: `) && found[0].includes(message);
    assert.ok(right, `expected ${problem}\nfound    ${found[0] ?? 'nothing'}`);
}

describe('a planted mistake stops with its place:', () => {
    for (const [title, code, problem] of IN_METHOD) {
        it(title, () => {
            const shifted = problem.replace(/^\d+/, (line) => String(Number(line) + 1));

            expectOne('classes/Planted.cls', inMethod('Planted', code), shifted);
        });
    }
    for (const [title, text, problem] of IN_CLASS) it(title, () => expectOne('classes/Planted.cls', text, problem));
    for (const [title, text, problem] of TRIGGERS)
        it(title, () => expectOne('triggers/Planted.trigger', text, problem));
    for (const [title, path, text, problem] of METADATA_MISTAKES) it(title, () => expectOne(path, text, problem));
});
