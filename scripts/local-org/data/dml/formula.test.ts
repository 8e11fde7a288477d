import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { DataContext } from '../contracts.ts';
import { columnCodec } from '../store/columns.ts';
import { ApexDate, ApexDatetime } from '../values/dates.ts';
import { Dec } from '../values/decimal.ts';
import { textOf } from '../values/text.ts';
import { openFixture } from './fixture.ts';
import type { Fixture } from './fixture.ts';
import { CONFIG, PROJECT } from './fixture-project.ts';
import { Formulas } from './formula.ts';
import type { FieldDef, FieldType } from '../../metadata/schema.ts';
import { SObj } from '../values/sobject.ts';

let org: Fixture;
let formulas: Formulas;
let context: DataContext;
before(() => {
    org = openFixture(PROJECT, CONFIG);
    context = org.context('rep@test');
    formulas = new Formulas(
        {
            schema: org.data.schema,
            labels: new Map([['Greeting', 'Hello']]),
            read: (_object, _id, field) =>
                field.name === 'Title' ? 'Seller' : field.name === 'Turns__c' ? Dec.of(7) : null,
            find: (_object, _field, value) => (value.startsWith('00D') ? ['a00'] : []),
            organizationId: () => '00D',
            hasPermission: (_user, name) => name === 'May'
        },
        org.data.driver,
        columnCodec
    );
    formulas.use(context);
});
after(() => org.close());

let count = 0;
function fieldOf(formula: string, type: FieldType, scale: number, blankAsZero: boolean): FieldDef {
    const like = org.row('Plan__c').t.fields.get('gap__c') as FieldDef;
    return {
        ...like,
        name: `F${++count}__c`,
        type,
        scale,
        formula,
        formulaTreatBlanksAsZero: blankAsZero,
        at: `F${count}`
    };
}

const ROW = {
    Name: "It's",
    Status__c: 'Draft',
    Due__c: ApexDate.of(2026, 3, 11),
    Value__c: Dec.of('12.50'),
    Email__c: null,
    CreatedDate: new ApexDatetime(Date.UTC(2026, 0, 15, 3, 0, 0))
};

/** Formula, type of the result, text of the result. The clock stands at 2026-01-15, 7:00 in New York. */
const TABLE: readonly (readonly [string, FieldType, string | null])[] = [
    ['Due__c - today()', 'double', '55.00'],
    ['DUE__C + 1', 'date', '2026-03-12 00:00:00'],
    ['IF(ISBLANK(Email__c), "none", Email__c)', 'string', 'none'],
    ['IF(ISPICKVAL(Status__c, "Draft"), 1, 2) * Value__c', 'double', '12.50'],
    ['CASE(Status__c, "Agreed", "A", "Draft", "D", "?")', 'string', 'D'],
    ['TEXT(Status__c) & " " & TEXT(Value__c)', 'string', 'Draft 12.5'],
    ['"it\'s " & Name', 'string', "it's It's"],
    ['Name = "It\'s"', 'boolean', 'true'],
    ['AND(Value__c > 12, NOT(ISBLANK(Due__c)), Due__c < DATE(2027, 1, 1))', 'boolean', 'true'],
    ['Value__c > 12 && (1 = 2 || FALSE)', 'boolean', 'false'],
    ['ROUND(Value__c / 7, 1)', 'double', '1.80'],
    ['MOD(-7, 3)', 'double', '2.00'],
    ['0.1 + 0.2 = 0.3', 'boolean', 'true'],
    ['Value__c / 0', 'double', null],
    ['CEILING(1.2) + FLOOR(1.8) + ABS(-1)', 'double', '4.00'],
    ['MAX(1, 5, 3) - MIN(4, 2)', 'double', '3.00'],
    ['YEAR(Due__c) * 10000 + MONTH(Due__c) * 100 + DAY(Due__c)', 'double', '20260311.00'],
    ['WEEKDAY(Due__c)', 'double', '4.00'],
    ['ADDMONTHS(DATE(2026, 1, 31), 1)', 'date', '2026-02-28 00:00:00'],
    ['DATEVALUE(CreatedDate)', 'date', '2026-01-14 00:00:00'],
    ['LEFT(Name, 2) & RIGHT(Name, 1) & MID("abcdef", 2, 3)', 'string', 'Itsbcd'],
    ['LEN(SUBSTITUTE(LOWER(Name), "it", "that"))', 'double', '6.00'],
    ['CONTAINS(Name, "t") && BEGINS(Name, "I")', 'boolean', 'true'],
    ['FIND("t", Name) + VALUE("3")', 'double', '5.00'],
    ['REGEX(Name, "[A-Z].*")', 'boolean', 'true'],
    ['BLANKVALUE(Email__c, "x") & BR() & LPAD("7", 3, "0")', 'string', 'x\n007'],
    ['PRIORVALUE(Value__c)', 'double', '12.50'],
    ['ISNEW() || ISCHANGED(Value__c)', 'boolean', 'false'],
    ['$User.Title & " " & $Label.Greeting', 'string', 'Seller Hello'],
    ['$Permission.May && NOT($Permission.Other)', 'boolean', 'true'],
    ['$Setup.Knob__c.Turns__c', 'double', '7.00'],
    ['/* note */ Deal__r.Amount + 1', 'double', null],
    ['ISOWEEK(DATE(2027, 1, 1)) + ISOYEAR(DATE(2027, 1, 1))', 'double', '2079.00'],
    ['DAYOFYEAR(DATE(2026, 2, 1))', 'double', '32.00'],
    ['INITCAP("hello big world")', 'string', 'Hello Big World'],
    ['FROMUNIXTIME(UNIXTIMESTAMP(CreatedDate))', 'datetime', '2026-01-15 03:00:00'],
    ['Deal__r.Owner:User.Title', 'string', null],
    ['-Value__c', 'double', '-12.50']
];

describe('formulas', () => {
    for (const [formula, type, expected] of TABLE) {
        it(`answers ${String(expected)} for ${formula}`, () => {
            const field = fieldOf(formula, type, 2, false);
            const row = new SObj(org.row('Plan__c').t, { ...ROW });

            const inMemory = formulas.valueOf(row.t, field, { row, prior: null, isNew: false }, () => null);

            assert.equal(inMemory === null ? null : textOf(inMemory), expected);
        });

        it(`answers the same in SQL for ${formula}`, () => {
            const field = fieldOf(formula, type, 2, false);
            const row = new SObj(org.row('Plan__c').t, { ...ROW });
            const { name, paths } = formulas.field(row.t, field);
            const columns = paths.map((path) => {
                const def = row.t.fields.get(path.toLowerCase());
                return def ? columnCodec.toSql(def, row.f[def.name]) : null;
            });

            const [found] = org.data.driver
                .prepare(`SELECT ${name}(${paths.map(() => '?').join(', ')}) AS v`)
                .all(columns);

            const value = columnCodec.fromSql(field, found?.['v'] ?? null);
            assert.equal(value === null ? null : textOf(value), expected);
        });
    }

    it('treats blanks as zero where the field says so', () => {
        const row = new SObj(org.row('Plan__c').t, { Value__c: null });
        const value = (zero: boolean): unknown =>
            formulas.valueOf(
                row.t,
                fieldOf('Value__c + 1', 'double', 0, zero),
                { row, prior: null, isNew: false },
                () => null
            );

        assert.equal(textOf(value(true)), '1');
        assert.equal(value(false), null);
    });

    it('sees the change of a save', () => {
        const def = org.row('Plan__c').t;
        const target = {
            row: new SObj(def, { Value__c: Dec.of(2) }),
            prior: new SObj(def, { Value__c: Dec.of(1) }),
            isNew: false
        };
        const value = formulas.valueOf(
            def,
            fieldOf('IF(ISCHANGED(Value__c), PRIORVALUE(Value__c), 0)', 'double', 0, false),
            target,
            () => null
        );

        assert.equal(textOf(value), '1');
    });

    const wrong: readonly (readonly [string, RegExp])[] = [
        ['Nope__c + 1', /Field Nope__c does not exist on Plan__c/],
        ['Status__c = "Draft"', /picklist/],
        ['Due__c +', /in the formula/],
        ['NOSUCH(1)', /Unknown function NOSUCH/],
        ['VLOOKUP(1)', /VLOOKUP is not supported by the local org/],
        ['$Label.Nope', /no custom label Nope/],
        ['Due__c + "x"', /expected a 'number'/]
    ];
    for (const [formula, message] of wrong) {
        it(`refuses ${formula} and says why`, () => {
            assert.throws(() => formulas.field(org.row('Plan__c').t, fieldOf(formula, 'double', 0, false)), message);
        });
    }
});
