import assert from 'node:assert/strict';
import test from 'node:test';
import { ANONYMOUS, bindAnonymous, bindProgram } from './bind.ts';
import type { BoundType } from './bound.ts';
import { bindSources, environment, inNamespace, problemsOf } from './fixture.ts';

function typeNamed(name: string, ...sources: string[]): BoundType {
    const output = bindSources(...sources);
    assert.deepEqual(problemsOf(output), []);
    const found = output.program.types.find((t) => t.sym.name === name);
    assert.ok(found);
    return found;
}

test('marks methods on a cycle of calls as recursive, through overrides too', () => {
    const type = typeNamed(
        'A',
        'public virtual class A { void direct() { direct(); } void ping() { pong(); } void pong() { ping(); } void once() { direct(); } public virtual void open() {} void through() { open(); } class B extends A { public override void open() { ((A) this).through(); } } }'
    );

    const recursive = type.methods.filter((m) => m.recursive).map((m) => m.sym.name);

    assert.deepEqual(recursive, ['direct', 'ping', 'pong', 'through']);
});

test('gives overrides, interfaces and platform interfaces one slot', () => {
    const type = typeNamed(
        'C',
        'public interface I { void save(List<String> names, Integer n); }',
        'public abstract class B implements I { public abstract void save(List<String> names, Integer n); }',
        'public class C extends B implements Comparable, Database.Batchable<SObject> { public override void SAVE(List<String> x, Integer y) {} public Integer CompareTo(Object o) { return 0; } public override String toString() { return null; } public Database.QueryLocator start(Database.BatchableContext c) { return null; } public void execute(Database.BatchableContext c, List<Account> rows) {} public void finish(Database.BatchableContext c) {} }'
    );

    const slots = type.sym.methods.map((m) => m.slot);

    assert.deepEqual(slots, [
        'save$List_String$Integer',
        'compareTo$$1',
        'toString$$0',
        'start$$1',
        'execute$$2',
        'finish$$1'
    ]);
});

test('forwards a platform slot to an inherited method', () => {
    const type = typeNamed(
        'B',
        'public virtual class A { public void execute(QueueableContext c) {} }',
        'public class B extends A implements Queueable {}'
    );

    assert.deepEqual(type.aliases, [{ slot: 'execute$$1', target: 'execute$System_QueueableContext' }]);
});

test('lists every super type for instanceof', () => {
    const type = typeNamed(
        'A',
        'public class A implements Iterable<String> { public Iterator<String> iterator() { return null; } class XException extends Exception {} }'
    );

    assert.ok(type.sym.supers.has('System.Iterable<String>'));
    assert.ok(type.sym.supers.has('System.Iterable'));
});

test('keeps the text order of initialisers', () => {
    const type = typeNamed(
        'A',
        'public class A { Integer a = 1; { b = 2; } Integer b; Integer c { get; set; } static Integer d = 3; static { d = 4; } }'
    );

    const order = type.instanceInit.map((s) => (s.kind === 'field' ? s.field.name : 'block'));

    assert.deepEqual(order, ['a', 'block', 'b', 'c']);
    assert.equal(type.staticInit.length, 2);
});

test('binds an anonymous block with its own methods and classes against the project', () => {
    const sources = [
        {
            path: 'H.cls',
            text: 'public class H { public static Integer n() { return 1; } }',
            name: 'H',
            kind: 'class' as const,
            apiVersion: '65.0'
        }
    ];

    const output = bindAnonymous(
        'class Local { Integer n; } Integer twice(Integer i) { return i * 2; } Local l = new Local(); l.n = twice(H.n());',
        { sources, ...environment() }
    );

    assert.deepEqual(problemsOf(output), []);
    assert.deepEqual(
        output.program.types.map((t) => t.sym.name),
        [ANONYMOUS, `${ANONYMOUS}.Local`]
    );
});

test('tells where an anonymous block is wrong', () => {
    const output = bindAnonymous('Integer i = 1;\n  y = 2;', { sources: [], ...environment() });

    assert.deepEqual(
        output.problems.map((p) => [p.at.line, p.at.column, p.message]),
        [[2, 3, 'Variable does not exist: y']]
    );
});

test('knows which variables cannot be null', () => {
    const type = typeNamed(
        'A',
        'public class A { void f(List<String> p) { Integer i = 0; Integer j = 1; Integer n = p.size(); String s = p[0]; j = null; i += n; for (String q : p) { s = q + i + j; } } }'
    );

    const text = JSON.stringify(type.methods[0]?.body, (key, value: unknown) =>
        key === 'owner' || key === 'at' ? undefined : value
    );
    const solid = (name: string): boolean => new RegExp(`"notNull":true,"local":\\{"name":"${name}"`).test(text);

    assert.deepEqual(['i', 'n', 'j', 'p', 'q'].map(solid), [true, true, false, false, false]);
});

test('the namespace of the own package may stand before its classes', () => {
    const text =
        'public class A { public class B { } static Integer one() { return 1; } Integer n = mine.A.one(); mine.A.B b = new Mine.A.B(); }';
    const sources = [{ path: 'A.cls', name: 'A', kind: 'class', apiVersion: '65.0', text }] as const;

    const own = bindProgram({ ...inNamespace('mine'), sources });
    const other = bindProgram({ ...inNamespace('yours'), sources });

    assert.deepEqual(problemsOf(own), []);
    assert.equal(problemsOf(other).length, 3);
});
