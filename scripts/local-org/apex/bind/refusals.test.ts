import assert from 'node:assert/strict';
import test from 'node:test';
import { bindSources, problemsIn, problemsOf } from './fixture.ts';

const IN_METHODS: readonly (readonly [code: string, message: RegExp])[] = [
    // names
    ['x = 1;', /Variable does not exist: x/],
    ['Integer k = coutn;', /Variable does not exist: coutn \(did you mean count\?\)/],
    ['Accounnt z;', /Invalid type: Accounnt \(did you mean Account\?\)/],
    ['s.lenght();', /Method does not exist .*lenght\(\) on String \(did you mean length\?\)/],
    ['a.Nmae = s;', /Field does not exist: Nmae on Account \(did you mean Name\?\)/],
    ['Object z = Account.Nmae;', /Field does not exist: Nmae on Account/],
    ['Object z = new Account(Nmae = s);', /Field does not exist: Nmae on Account/],
    ['s = Label.Greetin;', /Label does not exist: Greetin \(did you mean Greeting\?\)/],
    ['h.nam = s;', /Variable does not exist: nam on Helper \(did you mean name\?\)/],
    ['Object z = Color.BLUE;', /Variable does not exist: Color.BLUE/],
    ['Integer i;', /Duplicate variable: i/],
    ['for (Integer k = 0; k < 1; k++) { Integer k = 1; }', /Duplicate variable: k/],
    // types
    ['i = 1.5;', /Illegal assignment from Decimal to Integer/],
    ['i = l;', /Illegal assignment from Long to Integer/],
    ['s = i;', /Illegal assignment from Integer to String/],
    ['day = now;', /Illegal assignment from Datetime to Date/],
    ['a = o;', /Illegal assignment from Object to Account/],
    ['a = new Contact();', /Illegal assignment from Contact to Account/],
    ['ids = new Set<String>();', /Illegal assignment from Set<String> to Set<Id>/],
    ['i += c;', /Illegal assignment from Decimal to Integer/],
    ['b = b && i;', /Condition expression must be of type Boolean: Integer/],
    ['if (s) {}', /Condition expression must be of type Boolean: String/],
    ['b = s < i;', /Comparison arguments must be compatible types: String, Integer/],
    ['b = s == i;', /Comparison arguments must be compatible types: String, Integer/],
    ['b = a == new Contact();', /compatible types: Account, Contact/],
    ['Map<Id, Contact> z = byId;', /Illegal assignment from Map<Id, Account> to Map<Id, Contact>/],
    ['byId = new Map<Id, SObject>();', /Illegal assignment from Map<Id, SObject> to Map<Id, Account>/],
    ['c = s - 1;', /Operator - cannot be used with String and Integer/],
    ['i = 2147483648;', /Illegal integer: 2147483648/],
    ['Object z = b ? s : i;', /Incompatible types in ternary operator: String, Integer/],
    ['Object z = (Account) s;', /never an instance of Account/],
    ['b = s instanceof Account;', /always false/],
    ['Object z = h.act(s);', /Illegal assignment from void to Object/],
    ['b++;', /\+\+ cannot be used with Boolean/],
    ['i[0] = 1;', /Only lists have elements by number/],
    // members
    ['Helper.Inside z;', /Type is not visible: Helper.Inside/],
    ['h.secret = 1;', /Variable is not visible: Helper.secret/],
    ['h.hidden();', /Method is not visible: Helper.hidden\(\)/],
    ['h.total = 1;', /Variable is not visible: Helper.total/],
    ['h.fixed = 1;', /Final members can only be assigned/],
    ['h.act(1, 2);', /incorrect signature: act\(Integer, Integer\) on Helper \(there is act\(String\)/],
    ['h.pick(null);', /Method is ambiguous: pick\(null\)/],
    ['Helper.self();', /Non static method cannot be referenced from a static context/],
    ['new Helper.Shape();', /Abstract classes cannot be constructed: Helper.Shape/],
    ['new Helper(1);', /Constructor not defined: new Helper\(Integer\)/],
    ['a.IsDeleted = true;', /Field is not writeable: Account.IsDeleted/],
    ['a?.Name = s;', /safe navigation/],
    ['Database.executeBatch(h);', /does not implement Database.Batchable/],
    ['System.enqueueJob(h);', /incorrect signature: enqueueJob\(Helper\)/],
    ['s.getLevenshteinDistance(s);', /^System.String.getLevenshteinDistance\(String\) is not in the local org$/],
    // statements
    ['return; i = 1;', /Unreachable statement/],
    ['while (true) {} i = 1;', /Unreachable statement/],
    ['throw s;', /Throw expression must be of type exception: String/],
    ['try {} catch (Account e) {}', /Catch expression must be of type exception/],
    ['break;', /break outside of a loop/],
    ['insert s;', /DML requires SObject or SObject list type: String/],
    ['return 1;', /Method does not return a value/],
    ['i + 1;', /Expression cannot be a statement/],
    ['for (Account z : texts) {}', /Loop must iterate over a collection of Account: List<String>/],
    ['switch on c { when 1 {} }', /Switch expression must be of type/],
    ['switch on color { when BLUE {} }', /BLUE is no constant of Color/],
    ['switch on i { when 1 {} when 1 {} }', /Duplicate when value: 1/],
    ["switch on i { when 'a' {} }", /Incompatible when value: String for Integer/],
    ['upsert a Nmae;', /Field does not exist: Nmae on Account/],
    ['Object z = [SELECT Id FROM Nothing];', /Nothing/],
    ['Object z = [SELECT Id FROM Account WHERE Name = :h];', /Invalid bind expression type: Helper/],
    ['Lead z;', /^The object Lead is not in the local org$/],
    ['System.runAs(a) {}', /System.runAs takes one User/]
];

for (const [code, message] of IN_METHODS) {
    test(`refuses ${code}`, () => {
        const problems = problemsIn(code);

        assert.equal(problems.length, 1, problems.join('\n'));
        assert.match(problems[0] ?? '', message);
    });
}

const IN_CLASSES: readonly (readonly [code: string, message: RegExp])[] = [
    [
        'public class A { Integer f() { if (true) { return 1; } } }',
        /Missing return statement required return type: Integer/
    ],
    ['public class A { Integer f { get { } } }', /Missing return statement/],
    ['public class A { void f() {} void F() {} }', /Method already defined: F\(\)/],
    ['public class A { Integer f; String F; }', /Duplicate field: F/],
    ['public class A { public void f(); }', /Method must have a body: f/],
    ['public class A { public abstract void f(); }', /need an abstract class: f/],
    ['public class A { B() {} }', /Invalid constructor name: B/],
    ['public class A extends String {}', /String/],
    [
        'public class A implements Comparable {}',
        /must implement the method: Integer System.Comparable.compareTo\(Object\)/
    ],
    [
        'public class A implements Iterator<String> { public Boolean hasNext() { return false; } public Integer next() { return 1; } }',
        /Return type must be String/
    ],
    ['public class A implements Queueable { void execute(QueueableContext c) {} }', /must be public or global/],
    ['public class A { class B {} class C extends B {} }', /cannot be extended: A.B/],
    [
        'public class A { virtual class B { public void f() {} } class C extends B { public void f() {} } }',
        /cannot be overridden: f\(\)/
    ],
    [
        'public class A { virtual class B { public virtual void f() {} } class C extends B { public void f() {} } }',
        /must use the override keyword: f\(\)/
    ],
    [
        'public class A { class C { public override void f() {} } }',
        /Override specified for non-overriding method: f\(\)/
    ],
    [
        'public class A { abstract class B { public abstract void f(); } class C extends B { } }',
        /must implement the abstract method: f\(\)/
    ],
    [
        'public class A { virtual class B { public B(Integer i) {} } class C extends B { } }',
        /Default constructor not defined on the super class: A.B/
    ],
    [
        'public class A { class OopsException extends Exception {} void f() { throw new OopsException(1); } }',
        /Constructor not defined: new A.OopsException\(Integer\)/
    ],
    ['public class A { class Oops extends Exception {} }', /must end with the word Exception/],
    ['public class A { class B { static Integer i; } }', /static can only be used in a top level class/],
    ['public class A { final Integer i = 1; void f() { i = 2; } }', /Final members can only be assigned/],
    ['public class A { Integer i { get; } void f() { i = 2; } }', /Variable is not writeable/],
    ['public class A { Integer i; static void f() { i = 2; } }', /belongs to an instance/],
    ['public class A { void g() {} static void f() { g(); } }', /Non static method/],
    [
        'public class A { @AuraEnabledd public static void f() {} }',
        /Annotation does not exist: AuraEnabledd \(did you mean AuraEnabled\?\)/
    ],
    ['public class A { @IsTest static void t() {} }', /Test methods must be in test classes: t/],
    ['@IsTest private class A { @IsTest void t() {} }', /Test methods must be static and void/],
    ['public class A { @Future static void f(Account a) {} }', /Unsupported parameter type Account/],
    ['public class A { @AuraEnabled static void f() {} }', /must be public or global: f/],
    [
        'public class A { @AuraEnabled public static void f() {} @AuraEnabled public static void f(String s) {} }',
        /cannot be overloaded: f/
    ],
    ['public class A { static void f() {} void g() { this.f(); } }', /static methods are called on the type/],
    ['trigger T on Acount (before insert) { }', /Invalid type: Acount \(did you mean Account\?\)/],
    [
        'trigger T on Account (before insert) { Contact c = Trigger.new[0]; }',
        /Illegal assignment from Account to Contact/
    ],
    ['public class A { void f( { } }', /./]
];

for (const [code, message] of IN_CLASSES) {
    test(`refuses ${code}`, () => {
        const problems = problemsOf(bindSources(code));

        assert.ok(problems.length >= 1);
        assert.match(problems.join('\n'), message);
    });
}

test('collects every problem with its line instead of stopping at the first', () => {
    const problems = problemsOf(
        bindSources('public class A {\n void f() {\n  x = 1;\n  Integer i = true;\n  y();\n }\n}')
    );

    assert.deepEqual(
        problems.map((p) => p.split(':')[0]),
        ['3', '4', '5']
    );
});
