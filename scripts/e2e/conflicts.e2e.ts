/** Two people at one plan, a lost connection, a slow server: nothing typed is lost, nothing is overwritten or doubled. */
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import type { Connection } from 'jsforce';
import type { Locator, Page } from 'playwright-core';
import { assertAccessible } from './browser.ts';
import { Rep } from './rep.ts';

const PORT = 8211;
const DEAL = 'Halvorsen Pumps – Plant Data Platform';
const STEP = 'Proposal matched to agreed scope';
const SAVES = '**/apex/MspPlanController.saveEdits';
const ADDS = '**/apex/MspStepController.add';
const SLOW_MS = 2000;

let rep: Rep;
let page: Page;
let other: Connection;

const panel = (): Locator => page.getByRole('complementary', { name: 'Step' });
const conflict = (): Locator => page.getByRole('alert').filter({ hasText: 'Keep mine' });
const lost = (): Locator => page.getByRole('alert').filter({ hasText: 'Not saved. The connection was lost.' });
const status = async (): Promise<string> => (await rep.step(DEAL, STEP)).Status__c;

/** Somebody else saves, while the page still shows what was there before. */
async function somebodySets(fields: Record<string, unknown>): Promise<void> {
    const { Id } = await rep.step(DEAL, STEP);
    await other.sobject('MSP_Activity__c').update({ Id, ...fields });
}

async function pickStatus(name: string): Promise<void> {
    await rep.cell(STEP, /^Status/).click();
    await rep.pick(rep.row(STEP).getByRole('combobox'), name);
}

async function typeName(text: string): Promise<Locator> {
    await rep.row(STEP).getByRole('button', { name: STEP, exact: true }).click();
    await panel()
        .getByRole('button', { name: /^Edit Name/ })
        .click();
    const field = panel().getByRole('textbox', { name: 'Name' });
    await field.fill(text);
    return field;
}

describe('when others save, and when the connection fails', () => {
    before(async () => {
        rep = await Rep.start(PORT);
        page = rep.page;
        other = await rep.client('admin@local.org');
    });

    after(() => rep?.stop());

    afterEach(() => page.unrouteAll({ behavior: 'wait' }));

    it('shows mine and theirs side by side in the row, and saves mine when I keep it', async () => {
        await rep.openDeal(DEAL);
        await rep.cell(STEP, /^Status/).waitFor();
        await somebodySets({ Status__c: 'Not needed' });

        await pickStatus('Not started');

        await conflict().waitFor();
        assert.match(await conflict().innerText(), /Status\s+Not started\s+Not needed/);
        assert.equal(await status(), 'Not needed', 'theirs is not overwritten');
        await assertAccessible(page, 'the conflict in the row');
        await conflict().getByRole('button', { name: 'Keep mine' }).click();
        await rep.told(new RegExp(STEP));
        assert.equal(await status(), 'Not started');
    });

    it('shows theirs when I take it', async () => {
        await rep.openDeal(DEAL);
        await rep.cell(STEP, /^Status/).waitFor();
        await somebodySets({ Status__c: 'In progress' });
        await pickStatus('Not needed');
        await conflict().waitFor();

        await conflict().getByRole('button', { name: 'Take theirs' }).click();

        await rep.cell(STEP, /^Status of .*In progress/).waitFor();
        await conflict().waitFor({ state: 'detached' });
        assert.equal(await status(), 'In progress');
    });

    it('shows both in the panel, too', async () => {
        await rep.openDeal(DEAL);
        const { Id } = await rep.step(DEAL, STEP);
        const field = await typeName('Proposal by me');
        await other.sobject('MSP_Activity__c').update({ Id, Name: 'Proposal by them' });

        await field.press('Enter');

        await panel().getByRole('alert').filter({ hasText: 'Proposal by them' }).waitFor();
        await assertAccessible(page, 'the conflict in the panel');
        await panel().getByRole('button', { name: 'Keep mine' }).click();
        await panel().getByRole('heading', { name: 'Proposal by me' }).waitFor();
        await rep.told(/Proposal by me/);
        assert.equal((await rep.step(DEAL, 'Proposal by me')).Id, Id);
        await other.sobject('MSP_Activity__c').update({ Id, Name: STEP });
    });

    it('says that nothing was saved when the connection is lost, keeps what was typed, and saves once when it is back', async () => {
        await rep.openDeal(DEAL);
        const { Id } = await rep.step(DEAL, STEP);
        const field = await typeName('Proposal typed in a tunnel');
        await page.route(SAVES, (route) => route.abort('internetdisconnected'));

        await field.press('Enter');

        await lost().waitFor();
        assert.equal(await field.inputValue(), 'Proposal typed in a tunnel');
        assert.equal((await rep.step(DEAL, STEP)).Id, Id, 'nothing is saved');
        await assertAccessible(page, 'a save that was not possible');
        await page.unrouteAll();
        await page.getByRole('button', { name: 'Try again' }).click();
        await panel().getByRole('heading', { name: 'Proposal typed in a tunnel' }).waitFor();
        await rep.told(/Proposal typed in a tunnel/);
        assert.equal((await rep.step(DEAL, 'Proposal typed in a tunnel')).Id, Id);
        await other.sobject('MSP_Activity__c').update({ Id, Name: STEP });
    });

    it('saves nothing twice when only the answer was lost', async () => {
        await rep.openDeal(DEAL);
        const moves = async (): Promise<number> =>
            (await rep.records(`SELECT Id FROM MSP_Date_Change__c WHERE Activity__r.Name = '${STEP}'`)).length;
        const before = await moves();
        await page.route(SAVES, async (route) => {
            await route.fetch();
            await route.abort('connectionreset');
        });
        await pickStatus('Not started');
        await lost().waitFor();
        assert.equal(await status(), 'Not started', 'the server had it');

        await page.unrouteAll();
        await page.getByRole('button', { name: 'Try again' }).click();

        await rep.cell(STEP, /^Status of .*Not started/).waitFor();
        await conflict().or(lost()).waitFor({ state: 'detached' });
        assert.deepEqual([await status(), await moves()], ['Not started', before]);
    });

    it('shows a change at once while the server is slow, marks it, and sends it once', async () => {
        await rep.openDeal(DEAL);
        let sent = 0;
        await page.route(SAVES, async (route) => {
            sent += 1;
            await new Promise((resolve) => setTimeout(resolve, SLOW_MS));
            await route.continue();
        });
        const began = Date.now();

        await pickStatus('In progress');

        await rep.cell(STEP, /^Status of .*In progress/).waitFor();
        const painted = Date.now() - began;
        assert.ok(painted < SLOW_MS, `painted after ${painted} ms`);
        assert.equal(await status(), 'Not started', 'the server has not answered yet');
        await rep.row(STEP).getByText('Saving').waitFor();
        await rep.cell(STEP, /^Status/).dblclick();
        await rep.told(new RegExp(STEP));
        assert.equal(sent, 1);
        assert.equal(await status(), 'In progress');
    });

    it('adds one step for two clicks on a slow server', async () => {
        await rep.openDeal(DEAL);
        await page.route(ADDS, async (route) => {
            await new Promise((resolve) => setTimeout(resolve, SLOW_MS));
            await route.continue();
        });
        await page.getByRole('button', { name: 'Add step', exact: true }).click();
        const dialog = page.getByRole('dialog');
        await dialog.getByRole('textbox', { name: /Name/ }).fill('Ask for the price list');
        await assertAccessible(page, 'the dialog of a new step');

        await dialog.getByRole('button', { name: 'Add step' }).dblclick();

        await dialog.waitFor({ state: 'detached' });
        const added = await rep.records(`SELECT Id FROM MSP_Activity__c WHERE Name = 'Ask for the price list'`);
        assert.equal(added.length, 1);
    });

    it('says that a step is gone and still shows what was typed for it', async () => {
        await rep.openDeal(DEAL);
        const { Id } = await rep.step(DEAL, STEP);
        const field = await typeName('Proposal nobody will see');
        await other.sobject('MSP_Activity__c').delete(Id);

        await field.press('Enter');

        const said = panel()
            .getByRole('alert')
            .filter({ hasText: `Somebody else has removed ${STEP}.` });
        await said.getByText(/Proposal nobody will see/).waitFor();
        await assertAccessible(page, 'the panel of a step that is gone');
        await panel().getByRole('button', { name: 'Close' }).click();
        await panel().waitFor({ state: 'detached' });
        assert.equal(await rep.row(STEP).count(), 0);
        assert.deepEqual(await rep.records(`SELECT Id FROM MSP_Activity__c WHERE Id = '${Id}'`), []);
    });
});
