import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseSosl, searchFor, wordsOf } from './sosl.ts';

const text = 'Nordic Wind & Water AB, info@nordic.example';

for (const [term, expected] of [
    ['nordic', true],
    ['nord', false],
    ['nord*', true],
    ['n?rdic', true],
    ['nordic water', true],
    ['"wind water"', true],
    ['"water wind"', false],
    ['baltic OR water', true],
    ['baltic AND water', false],
    ['water NOT nordic', false],
    ['water AND NOT baltic', true],
    ['info@nordic.example', true]
] as const) {
    test(`${term} ${expected ? 'meets' : 'does not meet'} the text`, () => {
        assert.equal(searchFor(term)(wordsOf(text)), expected);
    });
}

test('a search names its words, its fields and the objects that it returns', () => {
    const sosl = parseSosl(
        "FIND 'O\\'Hara' IN NAME FIELDS RETURNING Account(Id, Name WHERE Name LIKE 'a)%' ORDER BY Name LIMIT 2), Contact LIMIT 9"
    );
    assert.deepEqual(sosl, {
        term: { text: "O'Hara" },
        group: 'NAME',
        returning: [
            { object: 'Account', fields: 'Id, Name', where: "Name LIKE 'a)%'", rest: 'ORDER BY Name LIMIT 2' },
            { object: 'Contact', fields: 'Id', where: '', rest: '' }
        ],
        limit: 9
    });
});

for (const clause of ['WITH DIVISION = 1', 'UPDATE TRACKING']) {
    test(`${clause} is refused by name`, () => {
        assert.throws(() => parseSosl(`FIND {ab} RETURNING Account ${clause}`), /The SOSL clause/);
    });
}

test('an object that is returned twice is one group of results', () => {
    assert.equal(parseSosl('FIND {wind} RETURNING Account(Id), account(Id)').returning.length, 1);
    assert.throws(() => parseSosl('FIND {wind} RETURNING Account(Id), Account(Name)'), /in two ways/);
});
