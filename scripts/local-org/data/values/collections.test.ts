import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ObjectDef } from '../../metadata/schema.ts';
import { ApexList, ApexMap, ApexSet } from './collections.ts';
import { compareValues, fold, valueEquals, valueHash } from './compare.ts';
import { ApexDate, ApexDatetime } from './dates.ts';
import { Dbl } from './dbl.ts';
import { Dec } from './decimal.ts';
import { ApexException } from './exception.ts';
import { toId18 } from './id.ts';
import { cloneRow, getField, setField } from './sobject-access.ts';
import { SObj } from './sobject.ts';
import { textOf } from './text.ts';
import { T } from './type.ts';

const ACCOUNT = {
    name: 'Account',
    label: 'Account',
    nameField: 'Name',
    fields: new Map([['name', { name: 'Name' }]])
} as unknown as ObjectDef;
const account = (f: Record<string, unknown>): SObj => new SObj(ACCOUNT, f);

class Point {
    readonly x: number;
    constructor(x: number) {
        this.x = x;
    }
    equals$$1(other: unknown): boolean {
        return other instanceof Point && other.x === this.x;
    }
    hashCode$$0(): number {
        return this.x;
    }
}

test('== ignores the case of text and the type of numbers', () => {
    const equal: readonly [unknown, unknown][] = [
        ['Abc', 'aBC'],
        ['ÄΣ', 'äς'],
        [1, Dec.of('1.00')],
        [1n, 1],
        [new Dbl(0.5), Dec.of('0.5')],
        [ApexDate.of(2026, 1, 1), ApexDate.of(2026, 1, 1)],
        [ApexDate.of(1970, 1, 2), new ApexDatetime(86_400_000)],
        [new ApexList(T.integer, [1, 2]), new ApexList(T.integer, [1, 2])],
        [new ApexSet(T.string, ['a', 'b']), new ApexSet(T.string, ['b', 'a'])],
        [account({ Name: 'A' }), account({ Name: 'A', Phone: null })],
        [new Point(1), new Point(1)]
    ];
    for (const [a, b] of equal) {
        assert.equal(valueEquals(a, b), true, `${textOf(a)} == ${textOf(b)}`);
    }
    assert.equal(valueEquals(new ApexList(T.string, ['a']), new ApexList(T.string, ['A'])), false);
    assert.equal(valueEquals(null, 0), false);
});

test('keys are told apart by value, text by case', () => {
    const set = new ApexSet<unknown>(T.object);
    for (const key of [
        'a',
        'A',
        1,
        1n,
        Dec.of('1.5'),
        Dec.of('1.50'),
        ApexDate.of(2026, 1, 1),
        ApexDate.of(2026, 1, 1),
        null,
        null
    ]) {
        set.add(key);
    }
    assert.equal(textOf(set), '{a, A, 1, 1, 1.5, 2026-01-01 00:00:00, null}');
});

test('user objects and rows are keys by equality', () => {
    const map = new ApexMap<unknown, string>(T.object, T.string);
    map.put(new Point(1), 'one');
    map.put(account({ Name: 'A' }), 'a');

    assert.equal(map.get(new Point(1)), 'one');
    assert.equal(map.get(account({ Name: 'A' })), 'a');
    assert.equal(map.put(new Point(1), 'uno'), 'one');
    assert.equal(map.size, 2);
    assert.equal(map.remove(new Point(1)), 'uno');
    assert.equal(map.has(new Point(1)), false);
});

test('a row that changes after it was added is lost as a key', () => {
    const row = account({ Name: 'A' });
    const set = new ApexSet(T.sobject, [row]);

    row.f.Name = 'B';

    assert.equal(set.has(row), false);
    assert.equal(set.add(row), true);
    assert.equal(set.size, 2);
    assert.equal(set.remove(row), true);
    assert.equal(set.size, 1);
});

test('equal values have equal hashes', () => {
    assert.equal(valueHash('hello'), 99162322);
    assert.equal(valueHash(Dec.of('1.50')), valueHash(Dec.of('1.5')));
    assert.equal(valueHash(account({ Name: 'A', Phone: null })), valueHash(account({ Name: 'A' })));
});

test('a changed collection stops its iteration', () => {
    const list = new ApexList(T.integer, [1, 2, 3]);
    assert.throws(() => {
        for (const n of list) {
            list.add(n);
        }
    }, /Cannot modify a collection while it is being iterated/);
});

test('an index outside the list names itself', () => {
    const outside = (e: unknown): boolean =>
        e instanceof ApexException &&
        e.typeName === 'System.ListException' &&
        e.message === 'List index out of bounds: 5';
    assert.throws(() => new ApexList(T.integer, [1]).get(5), outside);
});

test('sorting puts nulls first, text by code unit, rows by name', () => {
    assert.deepEqual(['b', null, 'B', 'a'].sort(compareValues), ['B', 'a', 'b', null].sort(compareValues));
    assert.equal(compareValues(null, 'a') < 0, true);
    assert.equal(compareValues(account({ Name: 'A' }), account({ Name: 'B' })) < 0, true);
    assert.equal(fold('İSTANBUL ΣΑΣ'), 'i̇stanbul σασ');
});

test('text shows types as the platform does', () => {
    const table: readonly [string, string][] = [
        [textOf(null), 'null'],
        [textOf(new Dbl(1)), '1.0'],
        [textOf(1, T.double), '1.0'],
        [textOf(new ApexDatetime(0)), '1970-01-01 00:00:00'],
        [textOf(new ApexList(T.double, [1, 2.5])), '(1.0, 2.5)'],
        [textOf(new ApexMap(T.string, T.boolean, [['a', true]])), '{a=true}'],
        [textOf(account({ Name: 'A', Phone: null })), 'Account:{Name=A, Phone=null}'],
        [textOf(new ApexException('System.QueryException', 'no rows')), 'System.QueryException: no rows']
    ];
    for (const [actual, expected] of table) {
        assert.equal(actual, expected);
    }
});

test('ids take their 18-character form', () => {
    assert.equal(toId18('001D000000IRFma'), '001D000000IRFmaIAH');
    assert.equal(toId18('001D000000IRFmaIAH'), '001D000000IRFmaIAH');
    assert.equal(toId18('001d000000irfmaIAH'), '001D000000IRFmaIAH');
    for (const wrong of ['', '001', '001D000000IRFmaXXX', '001D000000IRF-a']) {
        assert.equal(toId18(wrong), null, wrong);
    }
});

test('a queried row refuses what was not queried, a read-only row refuses writes', () => {
    const queried = new SObj(ACCOUNT, { Name: 'A' }, new Set(['Name']));
    assert.throws(() => getField(queried, 'Phone'), /without querying the requested field: Account.Phone/);
    assert.equal(getField(queried, 'Id'), null);
    assert.equal(getField(account({}), 'Phone'), null);

    queried.readOnly = true;
    assert.throws(() => setField(queried, 'Name', 'B'), /Record is read-only/);
    assert.deepEqual(cloneRow(account({ Id: 'x', Name: 'A' })).f, { Name: 'A' });
});
