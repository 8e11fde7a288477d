import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { TriggerEvent } from '../contracts.ts';
import { ApexDate } from '../values/dates.ts';
import { Dec } from '../values/decimal.ts';
import type { SObj } from '../values/sobject.ts';
import { textOf } from '../values/text.ts';
import { messageOf, openFixture } from './fixture.ts';
import type { Fixture } from './fixture.ts';
import { CONFIG, PROJECT } from './fixture-project.ts';

let org: Fixture;
before(() => {
    org = openFixture(PROJECT, CONFIG);
});
after(() => org.close());

function insert(name: string, values: Record<string, unknown>): SObj {
    const row = org.row(name, values);
    org.dml('insert', [row]);
    return row;
}
const deal = (values: Record<string, unknown> = {}): SObj =>
    insert('Opportunity', { Name: 'Deal', StageName: 'Prospecting', CloseDate: ApexDate.of(2026, 3, 1), ...values });
const plan = (values: Record<string, unknown> = {}): SObj => insert('Plan__c', { Deal__c: deal().f['Id'], ...values });

describe('insert', () => {
    it('gives ids, auto-numbers, defaults, owner and stamps', () => {
        const row = plan();
        const step = insert('Step__c', { Plan__c: row.f['Id'] });

        assert.match(String(row.f['Id']), /^a\w{17}$/);
        const [name, status, created] = org.stored('Plan__c', row.f['Id'], 'Name', 'Status__c', 'CreatedDate');
        assert.match(String(name), /^P-\d{4}$/);
        assert.deepEqual([status, created], ['Draft', '2026-01-15T12:00:00.000Z']);
        assert.deepEqual(org.stored('Step__c', step.f['Id'], 'Start__c', 'Done__c', 'Name'), [
            '2026-01-16',
            0,
            String(step.f['Id']).slice(0, 15)
        ]);
        const admin = org.context('admin@local.org').user.id;
        assert.deepEqual(
            org.stored('Opportunity', deal().f['Id'], 'OwnerId', 'Probability', 'IsClosed', 'ForecastCategory'),
            [admin, 10, 0, 'Pipeline']
        );
    });

    const refused: readonly (readonly [string, string, Record<string, unknown>, string])[] = [
        [
            'a missing field',
            'Opportunity',
            { Name: 'x' },
            'REQUIRED_FIELD_MISSING, Required fields are missing: [CloseDate, StageName]: [CloseDate, StageName]'
        ],
        [
            'a text that is too long',
            'Step__c',
            { Label__c: 'abcdef' },
            'STRING_TOO_LONG, Label: data value too large: abcdef (max length=5): [Label__c]'
        ],
        [
            'a number that is too large',
            'Step__c',
            { Days__c: Dec.of('1000') },
            'NUMBER_OUTSIDE_VALID_RANGE, Days: value outside of valid range on numeric field: 1000.0: [Days__c]'
        ],
        [
            'an unknown value of a restricted picklist',
            'Plan__c',
            { Status__c: 'Lost' },
            'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST, Status: bad value for restricted picklist field: Lost: [Status__c]'
        ],
        [
            'an address without @',
            'Plan__c',
            { Email__c: 'nobody' },
            'INVALID_EMAIL_ADDRESS, Email: invalid email address: nobody: [Email__c]'
        ],
        [
            'an id of another object',
            'Step__c',
            { Plan__c: 'user' },
            'FIELD_INTEGRITY_EXCEPTION, Plan: id value of incorrect type: user: [Plan__c]'
        ],
        [
            'an id of nothing',
            'Plan__c',
            { Deal__c: '006000000000zzzAAA' },
            'INVALID_CROSS_REFERENCE_KEY, invalid cross reference id: []'
        ]
    ];
    for (const [what, name, values, message] of refused) {
        it(`refuses ${what}`, () => {
            const admin = org.context('admin@local.org').user.id;
            const parents =
                name === 'Step__c'
                    ? { Plan__c: plan().f['Id'] }
                    : name === 'Plan__c'
                      ? { Deal__c: deal().f['Id'] }
                      : {};
            const given = Object.fromEntries(
                Object.entries({ ...parents, ...values }).map(([k, v]) => [k, v === 'user' ? admin : v])
            );

            const thrown = messageOf(() => org.dml('insert', [org.row(name, given)]));

            assert.equal(
                thrown,
                `System.DmlException: Insert failed. First exception on row 0; first error: ${message.replace(' user:', ` ${admin}:`)}`
            );
        });
    }

    it('refuses a repeated unique value, in one list and across', () => {
        const row = plan({ Key__c: 'one' });
        const results = org.dml(
            'insert',
            ['ONE', 'two', 'Two'].map((Key__c) => org.row('Plan__c', { Key__c, Deal__c: row.f['Deal__c'] })),
            { allOrNone: false }
        );

        assert.deepEqual(
            results.map((result) => result.errors[0]?.statusCode ?? 'ok'),
            ['DUPLICATE_VALUE', 'ok', 'DUPLICATE_VALUE']
        );
        assert.match(
            results[0]?.errors[0]?.message ?? '',
            /^duplicate value found: Key__c duplicates value on record with id: a\w{14}$/
        );
    });

    it('keeps decimals beyond the field’s, and text trimmed', () => {
        const step = insert('Step__c', { Plan__c: plan().f['Id'], Days__c: Dec.of('2.25'), Label__c: ' ab ' });

        assert.deepEqual(org.stored('Step__c', step.f['Id'], 'Days__c', 'Label__c'), [22.5, 'ab']);
    });

    it('finds a parent by its external id', () => {
        plan({ Key__c: 'parent' });
        const step = insert('Step__c', { Plan__r: org.row('Plan__c', { Key__c: 'parent' }) });

        assert.equal(typeof org.stored('Step__c', step.f['Id'], 'Plan__c')[0], 'string');
    });
});

describe('update', () => {
    it('writes only what was set and asks validation rules about changes', () => {
        const row = plan({ Due__c: ApexDate.of(2026, 2, 1), Value__c: Dec.of('5.5') });
        org.dml('update', [org.row('Plan__c', { Id: row.f['Id'], Status__c: 'Agreed' })]);
        const late = messageOf(() =>
            org.dml('update', [org.row('Plan__c', { Id: row.f['Id'], Due__c: ApexDate.of(2026, 1, 14) })])
        );

        assert.deepEqual(org.stored('Plan__c', row.f['Id'], 'Status__c', 'Value__c', 'Due__c'), [
            'Agreed',
            550,
            '2026-02-01'
        ]);
        assert.equal(
            late,
            `System.DmlException: Update failed. First exception on row 0 with id ${String(row.f['Id'])}; first error: FIELD_CUSTOM_VALIDATION_EXCEPTION, Due lies in the past: [Due__c]`
        );
    });

    it('refuses what is missing, deleted, repeated or without id', () => {
        const gone = plan();
        org.dml('delete', [gone]);
        const code = (id: unknown): string | undefined =>
            org.dml('update', [org.row('Plan__c', id === null ? {} : { Id: id })], { allOrNone: false })[0]?.errors[0]
                ?.statusCode;

        assert.equal(code(null), 'MISSING_ARGUMENT');
        assert.equal(code(gone.f['Id']), 'ENTITY_IS_DELETED');
        assert.equal(code('a00000000000zzzAAA'), 'INVALID_CROSS_REFERENCE_KEY');
        const twice = messageOf(() =>
            org.dml('update', [org.row('Plan__c', { Id: gone.f['Id'] }), org.row('Plan__c', { Id: gone.f['Id'] })])
        );
        assert.equal(twice, `System.ListException: Duplicate id in list: ${String(gone.f['Id'])}`);
    });

    it('gives no record to an inactive owner', () => {
        const rep = org.context('rep@test').user.id;
        const row = deal();
        org.dml('update', [org.row('User', { Id: rep, IsActive: false })]);
        const [result] = org.dml('update', [org.row('Opportunity', { Id: row.f['Id'], OwnerId: rep })], {
            allOrNone: false
        });
        org.dml('update', [org.row('User', { Id: rep, IsActive: true })]);

        assert.equal(
            result?.errors[0]?.message,
            `operation performed with inactive user [${rep}] as owner of opportunity`
        );
        assert.equal(result?.id, null);
    });

    it('moves a detail only if its field is reparentable', () => {
        const [from, to] = [plan(), plan()];
        const step = insert('Step__c', { Plan__c: from.f['Id'] });
        org.dml('update', [org.row('Step__c', { Id: step.f['Id'], Plan__c: to.f['Id'] })]);
        const [result] = org.dml('update', [org.row('Plan__c', { Id: from.f['Id'], Deal__c: deal().f['Id'] })], {
            allOrNone: false
        });

        assert.deepEqual(org.stored('Step__c', step.f['Id'], 'Plan__c'), [to.f['Id']]);
        assert.equal(result?.errors[0]?.statusCode, 'INVALID_FIELD_FOR_INSERT_UPDATE');
    });
});

describe('upsert', () => {
    it('inserts and updates by external id and says which', () => {
        const known = plan({ Key__c: 'up' });
        const rows = [
            org.row('Plan__c', { Key__c: 'UP', Status__c: 'Agreed' }),
            org.row('Plan__c', { Key__c: 'new', Deal__c: known.f['Deal__c'] })
        ];

        const results = org.dml('upsert', rows, { externalId: 'Key__c' });

        assert.deepEqual(
            results.map((result) => result.created),
            [false, true]
        );
        assert.equal(results[0]?.id, known.f['Id']);
        assert.equal(rows[1]?.f['Id'], results[1]?.id);
    });
});

describe('order of execution', () => {
    it('fires triggers around checks, once more for the good rows, then rolls up', () => {
        const row = plan();
        const log: string[] = [];
        org.data.fire = (event: TriggerEvent) => {
            log.push(
                `${event.timing} ${event.operation} ${event.object.name} ${event.newRows.length || event.oldRows.length}`
            );
            for (const next of event.newRows) {
                if (event.object.name !== 'Step__c' || event.operation !== 'insert') continue;
                if (event.timing === 'before' && next.f['Label__c'] === 'bad')
                    next.addError('not this one', 'Label__c');
                if (event.timing === 'before' && next.f['Label__c'] === 'set') next.f['Days__c'] = Dec.of('3');
            }
        };
        const rows = ['set', 'bad', 'toolong'].map((Label__c) =>
            org.row('Step__c', { Plan__c: row.f['Id'], Label__c })
        );

        const results = org.dml('insert', rows, { allOrNone: false });

        org.data.fire = () => undefined;
        assert.deepEqual(log, [
            'before insert Step__c 3',
            'after insert Step__c 1',
            'before update Plan__c 1',
            'after update Plan__c 1',
            'before insert Step__c 1',
            'after insert Step__c 1',
            'before update Plan__c 1',
            'after update Plan__c 1'
        ]);
        assert.deepEqual(
            results.map((r) => r.errors[0]?.message ?? 'ok'),
            ['ok', 'not this one', 'Label: data value too large: toolong (max length=5)']
        );
        assert.deepEqual(
            rows.map((r) => typeof r.f['Id']),
            ['string', 'undefined', 'undefined']
        );
        assert.equal(rows[0]?.f['Days__c'], undefined, 'the caller keeps its own record');
        assert.deepEqual(org.stored('Plan__c', row.f['Id'], 'Steps__c', 'Open_Days__c'), [1, 30]);
    });

    it('shows triggers 200 rows at a time and undoes all of them for one error after the save', () => {
        const row = plan();
        const sizes: number[] = [];
        org.data.fire = (event) => {
            if (event.object.name !== 'Step__c' || event.timing !== 'after') return;
            sizes.push(event.newRows.length);
            if (sizes.length === 3) event.newRows[5]?.addError('too late');
        };

        const thrown = messageOf(() =>
            org.dml(
                'insert',
                Array.from({ length: 450 }, () => org.row('Step__c', { Plan__c: row.f['Id'] }))
            )
        );

        org.data.fire = () => undefined;
        assert.deepEqual(sizes, [200, 200, 50]);
        assert.equal(
            thrown,
            'System.DmlException: Insert failed. First exception on row 405; first error: FIELD_CUSTOM_VALIDATION_EXCEPTION, too late: []'
        );
        assert.deepEqual(org.stored('Plan__c', row.f['Id'], 'Steps__c'), [0]);
    });

    it('refuses the rows of a trigger themselves', () => {
        org.data.fire = (event) => {
            if (event.object.name === 'Board__c' && event.timing === 'after') org.dml('update', event.newRows);
        };

        const thrown = messageOf(() => insert('Board__c', { Name: 'B' }));

        org.data.fire = () => undefined;
        assert.match(
            thrown,
            /CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY, Board__c: execution of AfterInsert\n\ncaused by: System.SObjectException: DML statement cannot operate on trigger.new or trigger.old/
        );
    });

    it('rolls back to a savepoint, ids staying on the records', () => {
        org.data.transaction(() => {
            const savepoint = org.data.dml.setSavepoint();
            const row = plan();
            org.data.dml.rollback(savepoint);

            assert.equal(typeof row.f['Id'], 'string');
            assert.deepEqual(org.stored('Plan__c', row.f['Id'], 'Name'), [undefined]);
        });
    });
});

describe('delete and undelete', () => {
    it('cascades to details, clears lookups, and brings all of it back', () => {
        const row = plan();
        const next = plan({ Previous__c: row.f['Id'] });
        const step = insert('Step__c', { Plan__c: row.f['Id'] });
        const dealId = row.f['Deal__c'];

        org.dml('delete', [org.row('Opportunity', { Id: dealId })]);
        assert.deepEqual(
            [...org.stored('Plan__c', row.f['Id'], 'IsDeleted'), ...org.stored('Step__c', step.f['Id'], 'IsDeleted')],
            [1, 1]
        );
        assert.deepEqual(org.stored('Plan__c', next.f['Id'], 'Previous__c'), [null]);

        const [child] = org.dml('undelete', [org.row('Step__c', { Id: step.f['Id'] })], { allOrNone: false });
        assert.equal(child?.errors[0]?.statusCode, 'UNDELETE_FAILED');
        org.dml('undelete', [org.row('Opportunity', { Id: dealId })]);
        assert.deepEqual(
            [...org.stored('Plan__c', row.f['Id'], 'IsDeleted'), ...org.stored('Step__c', step.f['Id'], 'IsDeleted')],
            [0, 0]
        );
        assert.deepEqual(org.stored('Plan__c', next.f['Id'], 'Previous__c'), [row.f['Id']]);
    });

    it('refuses while a restricting lookup points here', () => {
        const row = plan();
        insert('Ticket__c', { Name: 'T', Plan__c: row.f['Id'] });

        assert.match(
            messageOf(() => org.dml('delete', [row])),
            /DELETE_FAILED, Your attempt to delete the Plan could not be completed because it is associated with the following Tickets/
        );
    });

    it('rolls up largest dates and numbers, none without children, for both parents of a moved child', () => {
        const [from, to] = [plan(), plan()];
        const figures = (row: SObj): unknown[] =>
            org.stored('Plan__c', row.f['Id'], 'Latest__c', 'Longest__c', 'Steps__c');
        const steps = ['1.5', '4'].map((days) => insert('Step__c', { Plan__c: from.f['Id'], Days__c: Dec.of(days) }));
        assert.deepEqual(figures(from), ['2026-01-16', 40, 2]);

        org.dml('update', [
            org.row('Step__c', { Id: steps[1]?.f['Id'], Plan__c: to.f['Id'], Start__c: ApexDate.of(2026, 4, 1) })
        ]);

        assert.deepEqual([...figures(from), ...figures(to)], ['2026-01-16', 15, 1, '2026-04-01', 40, 1]);
        org.dml('delete', [steps[0] as SObj]);
        assert.deepEqual(figures(from), [null, null, 0]);
    });

    it('rolls up after a child is gone', () => {
        const row = plan();
        const step = insert('Step__c', { Plan__c: row.f['Id'], Days__c: Dec.of('2') });
        org.dml('delete', [step]);

        assert.deepEqual(org.stored('Plan__c', row.f['Id'], 'Steps__c', 'Open_Days__c'), [0, 0]);
    });
});

describe('custom settings', () => {
    it('belong to the organization unless an owner is named, one row each', () => {
        insert('Knob__c', { Turns__c: Dec.of('3') });

        assert.match(
            messageOf(() => insert('Knob__c', { Turns__c: Dec.of('4') })),
            /DUPLICATE_VALUE, duplicate value found: SetupOwnerId/
        );
    });
});

describe('set-up objects', () => {
    it('are not saved with others in one transaction', () => {
        const mixed = { setup: null, other: null };
        const as = org.context('admin@local.org', { mixed });
        org.dml('insert', [org.row('Board__c', { Name: 'B' })], { as });

        const thrown = messageOf(() => org.dml('insert', [org.row('Group', { Name: 'G', Type: 'Regular' })], { as }));

        assert.match(
            thrown,
            /MIXED_DML_OPERATION, DML operation on setup object is not permitted .*: Group, original object: Board__c: \[\]$/
        );
    });
});

describe('a formula field', () => {
    it('has one value in a query, in its filter, in a trigger and in memory after a change', () => {
        const row = plan({ Due__c: ApexDate.of(2026, 3, 5) });
        const seen: string[] = [];
        org.data.fire = ({ timing, object, newRows }) => {
            if (object.name === 'Plan__c') seen.push(`${timing} ${textOf(newRows[0]?.f['Gap__c'])}`);
        };

        org.dml('update', [org.row('Plan__c', { Id: row.f['Id'], Due__c: ApexDate.of(2026, 3, 8) })]);

        org.data.fire = () => undefined;
        const query = (where: string): unknown[] =>
            org.data.soql
                .run(
                    `SELECT Gap__c FROM Plan__c WHERE Id = :id AND ${where}`,
                    new Map([['id', row.f['Id']]]),
                    org.context('admin@local.org')
                )
                .rows.map((found) => textOf(found.f['Gap__c']));
        assert.deepEqual(seen, ['before 7', 'after 7']);
        assert.deepEqual(query('Gap__c = 7'), ['7']);
        assert.deepEqual(query('Gap__c < 7'), []);
    });

    it('is compiled while loading, so that a wrong one is reported with its place', () => {
        assert.deepEqual(org.data.formulaProblems(), []);
    });
});
