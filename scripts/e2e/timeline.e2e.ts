/** A rep moves a step on the timeline, sees what it does to the deal before it is saved, and takes it back. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { assertAccessible, openPage, type OpenPage } from './browser.ts';
import { startServer, type LocalServer } from './local-server.ts';

const PORT = 8207;
const DEAL = 'Halvorsen Pumps – Plant Data Platform';
const STEP = 'Run the proof';
const REP = 'maya@local.org';

const folder = mkdtempSync(path.join(tmpdir(), 'timeline-'));

let server: LocalServer;
let browser: OpenPage;
let page: Page;

const bar = (): Locator => page.getByRole('slider', { name: STEP });
const preview = (): Locator => page.getByRole('region', { name: 'What this move changes' });

async function storedDue(): Promise<string> {
    const org = await server.client(REP);
    const { records } = await org.query(
        `SELECT Due_Date__c FROM MSP_Activity__c WHERE Name = '${STEP}' AND Milestone__r.Plan__r.Opportunity__r.Name = '${DEAL}'`
    );
    return String(records[0]?.['Due_Date__c']);
}

async function openTimeline(): Promise<void> {
    await page.goto(`${server.url}/lightning/o/Opportunity/list?filterName=MSP_All_By_Completeness`);
    await page.getByRole('link', { name: DEAL }).first().click();
    await page.getByRole('tab', { name: 'Mutual Success Plan' }).click();
    await page.getByRole('tab', { name: /^Plan/ }).last().click();
    await page.getByText('Timeline', { exact: true }).click();
    await bar().waitFor();
}

/** Presses the bar and moves it by pixels of the screen. */
async function drag(pixels: number): Promise<void> {
    const box = await bar().boundingBox();
    assert.ok(box, 'the bar is on the page');
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + pixels / 2, y);
    await page.mouse.move(x + pixels, y);
}

describe('the timeline', () => {
    before(async () => {
        server = await startServer({ store: path.join(folder, 'org.db'), port: PORT });
        browser = await openPage();
        page = browser.page;
        await page.goto(server.url);
        const users = page.getByLabel('You are');
        const maya = await users.locator('option').filter({ hasText: 'Maya' }).first().getAttribute('value');
        await Promise.all([page.waitForEvent('load'), users.selectOption(maya)]);
        await openTimeline();
    });

    after(async () => {
        await browser?.close();
        await server?.kill();
        rmSync(folder, { recursive: true, force: true });
    });

    it('says what drives signature and shows what was agreed', async () => {
        await page.getByText(/ drives signature\./).waitFor();
        await page.getByText(/^As agreed [A-Z]/).waitFor();
        await page.getByText(/Today [A-Z]/).waitFor();

        await assertAccessible(page, 'the timeline');
    });

    it('shows what a dragged bar would change and saves nothing', async () => {
        const due = await storedDue();

        await drag(80);
        await preview().getByText('Nothing is saved yet.').waitFor();
        await preview()
            .getByText(/\d+ steps move\./)
            .waitFor();
        await page.mouse.up();

        await assertAccessible(page, 'the preview');
        assert.equal(await storedDue(), due, 'nothing is saved');
        await preview().getByRole('button', { name: 'Cancel' }).click();
        await preview().waitFor({ state: 'detached' });
    });

    it('moves by keys, asks who and why, and takes the whole change back', async () => {
        const due = await storedDue();
        await bar().focus();
        await page.keyboard.press('Shift+ArrowRight');
        await page.keyboard.press('Shift+ArrowRight');
        await page.keyboard.press('Enter');
        const save = preview().getByRole('button', { name: /^Move \d+ steps$/ });
        await save.click();
        await preview().getByText('Say who asked for the change and why.').waitFor();

        await preview().getByText('Customer', { exact: true }).click();
        await preview().getByRole('combobox', { name: 'Reason' }).click();
        await page.getByRole('option', { name: 'Data access' }).click();
        await save.click();
        await page.getByText(/^Run the proof is due .+ other steps moved along\./).waitFor();
        assert.notEqual(await storedDue(), due, 'the change is saved');

        await page.getByRole('button', { name: 'Undo' }).click();
        await page.getByText('Undone. The former values are back.').waitFor();
        assert.equal(await storedDue(), due, 'the former day is back');
    });

    it('puts a bar back with Escape and keeps the focus on it', async () => {
        await bar().focus();
        await page.keyboard.press('ArrowRight');
        await page.keyboard.press('Enter');
        await preview().getByText('Nothing is saved yet.').waitFor();

        await page.keyboard.press('Escape');
        await preview().waitFor({ state: 'detached' });

        assert.equal(await page.locator(':focus').getAttribute('aria-label'), STEP);
    });

    it('refuses a day in the past with the reason', async () => {
        await bar().focus();
        for (let i = 0; i < 3; i++) {
            await page.keyboard.press('Shift+ArrowLeft');
        }
        await page.keyboard.press('Enter');

        await preview()
            .getByText(/is in the past\./)
            .waitFor();
        assert.equal(await preview().getByRole('button', { name: /^Move/ }).count(), 0);
        await page.keyboard.press('Escape');
    });

    it('scrolls inside itself, never the page, at every width', async () => {
        for (const width of [1440, 600, 390]) {
            await page.setViewportSize({ width, height: 900 });
            await page.getByText('Weeks', { exact: true }).click();
            const widths = await page.evaluate(() => {
                const { document, innerWidth } = globalThis as unknown as {
                    document: { documentElement: { scrollWidth: number } };
                    innerWidth: number;
                };
                return [document.documentElement.scrollWidth, innerWidth] as const;
            });
            assert.ok(widths[0] <= widths[1], `no scroll sideways at ${width}`);
            await page.getByText('Whole plan', { exact: true }).click();
        }
        assert.deepEqual(browser.faults(), [], 'no error in the console');
    });
});
