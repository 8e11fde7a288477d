/** From the first question to a plan, and the overview that says why the customer wants it. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { assertAccessible, openPage, type OpenPage } from './browser.ts';
import { day, typed } from './days.ts';
import { startServer, type LocalServer } from './local-server.ts';

const PORT = 8203;
const NEW_DEAL = 'Saltmarsh Ports – Berth Planning';
const TOLD_DEAL = 'Halvorsen Pumps – Plant Data Platform';
const REP = 'maya@local.org';
const HOPES = /Their answer: What do they hope to achieve/;

const folder = mkdtempSync(path.join(tmpdir(), 'discovery-'));

let server: LocalServer;
let browser: OpenPage;
let page: Page;

async function openDeal(tab: Page, name: string): Promise<void> {
    await tab.goto(`${server.url}/lightning/o/Opportunity/list?filterName=MSP_All_By_Completeness`);
    await tab.getByRole('link', { name }).first().click();
    await tab.getByRole('tab', { name: 'Mutual Success Plan' }).click();
}

async function storedAnswers(): Promise<string[]> {
    const org = await server.client(REP);
    const { records } = await org.query(
        `SELECT Answer__c FROM MSP_Discovery_Answer__c WHERE Plan__r.Opportunity__r.Name = '${NEW_DEAL}'`
    );
    return records.map((record) => String(record['Answer__c']));
}

const answer = (tab: Page): Locator => tab.getByRole('textbox', { name: HOPES });
const saved = (tab: Page): Promise<void> =>
    tab
        .getByText(/^Saved \d/)
        .first()
        .waitFor();

describe('the guide and the overview', () => {
    before(async () => {
        server = await startServer({ store: path.join(folder, 'org.db'), port: PORT });
        browser = await openPage();
        page = browser.page;
    });

    after(async () => {
        await browser?.close();
        await server?.kill();
        rmSync(folder, { recursive: true, force: true });
    });

    it('a rep types on while the first answer makes the plan, and loses no letter', async () => {
        await openDeal(page, NEW_DEAL);
        await answer(page).click();
        await answer(page).pressSequentially('They want berths planned', { delay: 20 });
        await page.getByRole('tab', { name: 'Overview' }).waitFor();

        await answer(page).pressSequentially(' by the hour', { delay: 20 });
        await saved(page);

        assert.equal(await answer(page).inputValue(), 'They want berths planned by the hour');
        await assert.doesNotReject(async () => {
            for (let tries = 0; tries < 20; tries += 1) {
                if ((await storedAnswers()).join() === 'They want berths planned by the hour') {
                    return;
                }
                await page.waitForTimeout(250);
            }
            throw new Error(`stored is ${(await storedAnswers()).join(' / ')}`);
        });
        await assertAccessible(page, 'the guide');
    });

    it('the rep names who said it, so that it counts as the customer’s answer', async () => {
        await page.getByRole('combobox', { name: 'Said by' }).first().click();
        await page.getByRole('option', { name: 'Somebody else…' }).click();
        const form = page.getByRole('form', { name: 'Add a person of the customer' });
        await form.getByRole('radio').first().check();

        await form.getByRole('button', { name: 'Add to the plan' }).click();

        await page.getByText('1 of 5 answered by the customer').waitFor();
        assert.deepEqual(browser.faults(), []);
    });

    it('two people who answer the same question see both answers', async () => {
        const other = await openPage();
        await openDeal(other.page, NEW_DEAL);
        await other.page.getByRole('tab', { name: 'Guide' }).click();
        await other.page.getByRole('button', { name: /What do they hope to achieve/ }).click();
        await answer(other.page).fill('Theirs');
        await saved(other.page);
        await other.close();

        await answer(page).fill('Mine');

        await page.getByRole('alert').filter({ hasText: 'Theirs' }).waitFor();
        assert.equal(await answer(page).inputValue(), 'Mine');
        await page.getByRole('button', { name: 'Keep mine' }).click();
        await saved(page);
        assert.deepEqual(await storedAnswers(), ['Mine']);
    });

    it('the rep builds the plan beside the guide', async () => {
        await page.getByLabel('Value date').fill(typed(day(330)));
        await page.getByLabel('Value date').press('Tab');

        await page.getByRole('button', { name: 'Build plan' }).click();

        await page.getByText('Plan built with 30 steps.').waitFor();
        await page.getByRole('button', { name: /^1 Frame the problem/ }).waitFor();
        assert.deepEqual(await storedAnswers(), ['Mine']);
    });

    it('the rep fills a gap of the overview by keyboard and takes it back', async () => {
        await openDeal(page, TOLD_DEAL);
        await page.getByRole('tab', { name: 'Overview' }).click();
        await page.getByText('8 of 9 in the customer’s words').waitFor();
        await page.getByRole('button', { name: 'Add their answer: Tom Becker, If nothing changes' }).focus();
        await page.keyboard.press('Enter');
        await page.getByRole('form', { name: 'What changes for Tom Becker' }).waitFor();
        await page.keyboard.type('I retire before it is fixed.');
        await assertAccessible(page, 'the open form of the overview');

        await page.getByRole('button', { name: 'Save' }).press('Enter');
        await page.getByText('9 of 9 in the customer’s words').waitFor();
        await page.getByRole('button', { name: 'Undo' }).click();

        await page.getByText('8 of 9 in the customer’s words').waitFor();
    });

    it('a milestone leads to its step', async () => {
        await page.getByRole('button', { name: /Agreement signed/ }).click();

        await page
            .getByRole('heading', { name: /Agreement signed/ })
            .first()
            .waitFor();
    });

    for (const width of [1440, 600, 390]) {
        it(`fits into ${width} pixels without scrolling sideways`, async () => {
            await page.setViewportSize({ width, height: 900 });
            await openDeal(page, TOLD_DEAL);
            await page.getByRole('tab', { name: 'Overview' }).click();
            await page.getByText('8 of 9 in the customer’s words').waitFor();

            const wide = await page.evaluate<number>('document.documentElement.scrollWidth');

            assert.ok(wide <= width, `${wide} of ${width}`);
        });
    }
});
