/** The other ways into a plan and out of it: the quick action, an address in a message, and paper. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { assertAccessible } from './browser.ts';
import { day, typed } from './days.ts';
import { Rep } from './rep.ts';

const PORT = 8213;
const DEAL = 'Halvorsen Pumps – Plant Data Platform';
const STEP = 'Run the proof';
const NO_PLAN = 'Saltmarsh Ports – Berth Planning';

let rep: Rep;
let page: Page;

const openAddress = async (more: string): Promise<void> => {
    await page.goto(`${rep.url}/lightning/cmp/c__mspPlanPage?c__recordId=${await rep.dealId(DEAL)}${more}`);
};

describe('the ways into a plan', () => {
    before(async () => {
        rep = await Rep.start(PORT);
        page = rep.page;
    });

    after(() => rep?.stop());

    it('an address leads to a page of the plan', async () => {
        await openAddress('&c__page=reviews');

        await page.getByRole('button', { name: 'Start review' }).waitFor();
        await assertAccessible(page, 'the plan by its address');
    });

    it('an address leads to a step', async () => {
        const { Id } = await rep.step(DEAL, STEP);

        await openAddress(`&c__step=${Id}`);

        await page.getByRole('complementary', { name: 'Step' }).getByRole('heading', { name: STEP }).waitFor();
    });

    it('paper shows the plan and nothing else of the page', async () => {
        await rep.openDeal(DEAL);
        await page.getByRole('button', { name: 'Print for the customer' }).click();
        const paper = page.locator('c-msp-print-document');
        await paper.getByRole('heading').first().waitFor();
        await assertAccessible(page, 'the dialog that prints');

        const printed = new Promise<void>((resolve) => void page.exposeFunction('print', () => resolve()));
        await page.getByRole('dialog').getByRole('button', { name: 'Print', exact: true }).click();
        await printed;

        await page.emulateMedia({ media: 'print' });

        assert.ok(await paper.getByText(STEP).isVisible());
        const others = [page.locator('c-msp-plan-header'), page.getByRole('tab'), page.getByRole('button')];
        for (const part of others) {
            assert.equal(await part.filter({ visible: true }).count(), 0, part.toString());
        }
        await page.emulateMedia({ media: 'screen' });
    });

    it('the quick action builds a plan and leads to it', async () => {
        await page.goto(`${rep.url}/lightning/r/Opportunity/${await rep.dealId(NO_PLAN)}/view`);
        await page.getByRole('button', { name: 'Start mutual success plan' }).click();
        const dialog = page.getByRole('dialog');
        await dialog.getByLabel('Value date').fill(typed(day(330)));
        await dialog.getByLabel('Value date').press('Tab');
        await dialog.getByRole('radio', { name: /Enterprise software/ }).check();
        await assertAccessible(page, 'the quick action');

        await dialog.getByRole('button', { name: 'Build plan' }).click();

        await page.waitForURL(/c__mspPlanPage/);
        await page.getByRole('button', { name: /^1 Frame the problem/ }).waitFor();
        const plan = await rep.stored<{ Status__c: string; Value_Date__c: string }>(
            `SELECT Status__c, Value_Date__c FROM MSP_Plan__c WHERE Opportunity__r.Name = '${NO_PLAN}'`
        );
        assert.deepEqual([plan.Status__c, plan.Value_Date__c], ['Drafting', day(330)]);
        assert.deepEqual(rep.faults(), []);
    });
});
