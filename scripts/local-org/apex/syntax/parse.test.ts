import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { parse, parseCached } from './parse.ts';
import type { Expression, Statement } from './tree.ts';

function statementOf(code: string): Statement {
    const { unit, problems } = parse(code, 'anonymous');
    assert.deepEqual(problems, []);
    assert.equal(unit?.kind, 'anonymous');
    const [first] = unit?.kind === 'anonymous' ? unit.statements : [];
    assert.ok(first);
    return first;
}

function expressionOf(code: string): Expression {
    const statement = statementOf(`x = ${code};`);
    assert.ok(statement.kind === 'expression' && statement.expression.kind === 'assign');
    return statement.expression.value;
}

/** The shape of an expression in one line. */
function show(e: Expression): string {
    switch (e.kind) {
        case 'literal':
            return `${e.type}:${e.value}`;
        case 'name':
            return e.name;
        case 'paren':
            return `(${show(e.value)})`;
        case 'member':
            return `${show(e.on)}${e.safe ? '?.' : '.'}${e.name}`;
        case 'call':
            return `${e.on ? `${show(e.on)}${e.safe ? '?.' : '.'}` : ''}${e.name}(${e.args.map(show).join(',')})`;
        case 'index':
            return `${show(e.list)}[${show(e.index)}]`;
        case 'binary':
        case 'relation':
        case 'logic':
            return `{${show(e.left)}${e.op}${show(e.right)}}`;
        case 'unary':
            return `${e.op}${show(e.operand)}`;
        case 'cast':
            return `<${e.type.parts.map((p) => p.name).join('.')}>${show(e.value)}`;
        case 'conditional':
            return `${show(e.condition)}?${show(e.whenTrue)}:${show(e.whenFalse)}`;
        case 'soql':
            return `${e.text}|${e.binds.map(show).join('|')}`;
        default:
            return e.kind;
    }
}

const EXPRESSIONS: readonly (readonly [source: string, shape: string])[] = [
    ['1 + 2 * 3', '{Integer:1+{Integer:2*Integer:3}}'],
    ['(1 + 2) * 3', '{({Integer:1+Integer:2})*Integer:3}'],
    ['a >>> 2 > 1', '{{a>>>Integer:2}>Integer:1}'],
    ['a <> b', '{a!=b}'],
    ['a !== b', '{a!==b}'],
    ['a && b || c', '{{a&&b}||c}'],
    ['a ?? b ?? c', '{{a??b}??c}'],
    ['a?.b.c(1)[0]', 'a?.b.c(Integer:1)[Integer:0]'],
    ['(A.B) c.d', '<A.B>c.d'],
    ['a ? b : c', 'a?b:c'],
    ['5L', 'Long:5'],
    ['1.50', 'Decimal:1.50'],
    ['1.5d', 'Double:1.5'],
    ["'it\\'s \\u0041\\n'", "String:it's A\n"],
    ["'''\nfirst\nsecond'''", 'String:first\nsecond'],
    ['TRUE', 'Boolean:true'],
    [
        '[SELECT Id, (SELECT Id FROM Contacts WHERE Id = :a.b) FROM Account WHERE Id IN :f(1) LIMIT :n]',
        'SELECT Id, (SELECT Id FROM Contacts WHERE Id = :b0) FROM Account WHERE Id IN :b1 LIMIT :b2|a.b|f(Integer:1)|n'
    ],
    [
        "[SELECT Id FROM Account WHERE Name = '🙂' AND Id = :a]",
        "SELECT Id FROM Account WHERE Name = '🙂' AND Id = :b0|a"
    ]
];

for (const [source, shape] of EXPRESSIONS) {
    test(`reads the expression ${source}`, () => {
        assert.equal(show(expressionOf(source)), shape);
    });
}

const STATEMENTS: readonly (readonly [source: string, expected: Readonly<Record<string, unknown>>])[] = [
    ['insert as user rows;', { kind: 'dml', operation: 'insert', access: 'user', externalId: null }],
    ['upsert rows Account.Ext__c;', { kind: 'dml', operation: 'upsert', access: null, externalId: 'Account.Ext__c' }],
    ['merge a b;', { kind: 'dml', operation: 'merge' }],
    ['System.runAs(u) { }', { kind: 'runAs' }],
    ['for (A a : b) c();', { kind: 'foreach', name: 'a' }],
    ['for (;;) {}', { kind: 'for', condition: null }],
    ['final Integer i = 1, j;', { kind: 'declare', final: true }],
    ['do { } while (a);', { kind: 'doWhile' }],
    ['return;', { kind: 'return', value: null }]
];

for (const [source, expected] of STATEMENTS) {
    test(`reads the statement ${source}`, () => {
        const statement: Readonly<Record<string, unknown>> = { ...statementOf(source) };

        for (const [key, value] of Object.entries(expected)) assert.deepEqual(statement[key], value, key);
    });
}

test('reads declarations with their modifiers and annotations', () => {
    const source =
        '@IsTest(SeeAllData=false) global with sharing class A extends B.C implements D<E> { @Future(callout=true) public static void f(final String s) {} Integer p { get; private set { q = value; } } static { } A() { this(1); } enum X { Y, Z } }';

    const { unit } = parse(source, 'class');

    assert.ok(unit?.kind === 'type');
    const { declaration } = unit;
    assert.deepEqual(declaration.modifiers.words, ['global', 'with sharing']);
    assert.deepEqual(declaration.modifiers.annotations[0]?.params, [['SeeAllData', 'false']]);
    assert.deepEqual(
        declaration.members.map((m) => m.kind),
        ['method', 'property', 'initializer', 'constructor', 'type']
    );
    assert.equal(declaration.interfaces[0]?.parts[0]?.args[0]?.parts[0]?.name, 'E');
});

test('reads a trigger with its events', () => {
    const { unit } = parse('trigger T on Account (before insert, after undelete) { f(); }', 'trigger');

    assert.ok(unit?.kind === 'trigger');
    assert.equal(unit.object, 'Account');
    assert.deepEqual(unit.events, [
        { timing: 'before', operation: 'insert' },
        { timing: 'after', operation: 'undelete' }
    ]);
});

test('reports every syntax error with line and column and gives no tree', () => {
    const file = parse('public class A {\n  void f( {\n  }\n  Integer = 3;\n}', 'class');

    assert.equal(file.unit, null);
    assert.ok(file.problems.length >= 1);
    assert.deepEqual(file.problems[0]?.at, [2, 11]);
});

test('keeps trees on disk by content', () => {
    const folder = mkdtempSync(join(tmpdir(), 'trees-'));
    const source = 'public class A { Integer f() { return 1; } }';

    const first = parseCached(source, 'class', folder);
    const second = parseCached(source, 'class', folder);
    parseCached(`${source} `, 'class', folder);

    assert.deepEqual(second, JSON.parse(JSON.stringify(first)));
    assert.equal(readdirSync(folder).length, 2);
    rmSync(folder, { recursive: true });
});
