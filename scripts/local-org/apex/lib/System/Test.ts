import type { ApexDatetime } from '../../../data/values/dates.ts';
import { type TestControl, tx } from '../../run/tx.ts';
import { library } from '../registry.ts';
import { fail, given } from '../support/arguments.ts';

function control(): TestControl {
    return tx().test ?? fail('UnsupportedOperationException', 'Test methods can only be called from a test');
}

/** Only in tests: gives a saved record another creation time. */
function setCreatedDate(id: string, at: ApexDatetime): void {
    control();
    const { data } = tx();
    const object = data.objectOfId(given(id)) ?? fail('StringException', `Invalid id: ${id}`);
    data.driver.prepare(`UPDATE "${object.name}" SET "CreatedDate" = ? WHERE "Id" = ?`).run([given(at).iso(), id]);
}

library('System.Test', {
    'static isRunningTest()': () => tx().test !== null,
    'static startTest()': () => control().startTest(),
    'static stopTest()': () => control().stopTest(),
    'static setCreatedDate(Id, Datetime)': setCreatedDate
});
