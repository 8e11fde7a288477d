/** Records that another transaction would be writing. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { openOrg } from '../open.ts';

const org = openOrg({
    source: join(import.meta.dirname, '..', 'lib', 'conformance', 'tests'),
    store: ':memory:',
    now: () => Date.parse('2026-03-02T15:00:00Z'),
    cache: null
});
after(() => org.close());
const [user] = org.data.driver.prepare(`SELECT "Id" AS id FROM "User" WHERE "Username" = 'admin@local.org'`).all([]);
const run = (apex: string): readonly string[] => org.anonymous(String(user?.['id']), apex).log;

run("insert new Account(Name = 'held');");
const [account] = org.data.driver.prepare('SELECT "Id" AS id FROM "Account"').all([]);
const id = String(account?.['id']);

const UPDATE = `
    try {
        update new Account(Id = '${id}', Name = 'new');
        System.debug('saved');
    } catch (DmlException e) {
        System.debug(e.getDmlType(0) + ' ' + e.getMessage());
    }`;

describe('a held record', () => {
    it('is not saved until it is let go', () => {
        const letGo = org.data.locks.hold([id]);
        const refused = run(UPDATE);
        letGo();
        const saved = run(UPDATE);

        assert.deepEqual(refused, [
            `DEBUG|UNABLE_TO_LOCK_ROW Update failed. First exception on row 0 with id ${id}; first error: UNABLE_TO_LOCK_ROW, unable to obtain exclusive access to this record or 1 records: ${id}: []`
        ]);
        assert.deepEqual(saved, ['DEBUG|saved']);
    });

    it('is a result of its own where others may be saved', () => {
        const letGo = org.data.locks.hold([id]);
        const log = run(
            `for (Database.DeleteResult r : Database.delete(new List<Id>{ '${id}' }, false)) { System.debug(r.getErrors()[0].getStatusCode()); }`
        );
        letGo();

        assert.deepEqual(log, ['DEBUG|UNABLE_TO_LOCK_ROW']);
    });

    it('is read, but not for update', () => {
        const letGo = org.data.locks.hold([id]);
        const read = run('System.debug([SELECT Id FROM Account].size());');
        const forUpdate = run(
            'try { Account a = [SELECT Id FROM Account FOR UPDATE]; } catch (QueryException e) { System.debug(e.getMessage()); }'
        );
        letGo();

        assert.deepEqual(read, ['DEBUG|1']);
        assert.match(forUpdate[0] ?? '', /^DEBUG\|Record Currently Unavailable: /);
    });
});
