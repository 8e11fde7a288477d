/** The rep's part of the main job without a mouse: every control is reached by Tab and worked by keys. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { assertAccessible, openPage, type OpenPage } from './browser.ts';
import { day, typed } from './days.ts';
import { startServer, type LocalServer } from './local-server.ts';

const PORT = 8201;
const DEAL = 'Zephyr Wind – Turbine Service';
const STEP = 'Set down how things work today and what that costs';
const OWNER = 'Jack Lowe';
const LONGEST_WAY = 150;

const folder = mkdtempSync(path.join(tmpdir(), 'keyboard-'));

let server: LocalServer;
let browser: OpenPage;
let page: Page;

/** As much of the page's types as the next function needs; scripts are checked without those of a browser. */
interface Focusable {
    readonly shadowRoot: { readonly activeElement: Focusable | null } | null;
    contains(other: Focusable | null): boolean;
}

/** True if the focus is on the element, or inside it where a component wraps its control. */
const hasFocus = (target: Locator): Promise<boolean> =>
    target.evaluate((element) => {
        let { activeElement } = (globalThis as unknown as { document: { activeElement: Focusable | null } }).document;
        while (activeElement?.shadowRoot?.activeElement) {
            activeElement = activeElement.shadowRoot.activeElement;
        }
        const wanted = element as unknown as Focusable;
        return activeElement === wanted || wanted.contains(activeElement);
    });

/** Waits until the page has moved the focus there by itself. */
async function focused(target: Locator): Promise<void> {
    await target.waitFor();
    for (let i = 0; i < LONGEST_WAY && !(await hasFocus(target)); i++) {
        await page.waitForTimeout(20);
    }
    assert.ok(await hasFocus(target), `${target.toString()} did not get the focus`);
}

/** Opens a list of options and walks down to one of them; the list says which one is marked. */
async function choose(list: Locator, option: string): Promise<void> {
    await focused(list);
    await page.keyboard.press('Enter');
    await page.getByRole('option', { name: option }).waitFor();
    for (let i = 0; i < LONGEST_WAY; i++) {
        const marked = await list.getAttribute('aria-activedescendant');
        if (marked && (await page.locator(`[id="${marked}"]`).textContent())?.includes(option)) {
            await page.keyboard.press('Enter');
            return;
        }
        await page.keyboard.press('ArrowDown');
        await page.waitForTimeout(20);
    }
    assert.fail(`${option} is not reached by arrow keys`);
}

/** Presses Tab until the focus is there, as somebody without a mouse does. */
async function tabTo(target: Locator, key = 'Tab'): Promise<void> {
    await target.waitFor();
    for (let i = 0; i < LONGEST_WAY; i++) {
        if (await hasFocus(target)) {
            return;
        }
        await page.keyboard.press(key);
    }
    assert.fail(`${target.toString()} is not reached by ${key}`);
}

async function storedStep(): Promise<Record<string, unknown>> {
    const org = await server.client('maya@local.org');
    const { records } = await org.query(
        `SELECT Due_Date__c, Status__c, Customer_Owner__r.Name FROM MSP_Activity__c WHERE Name = '${STEP}' AND Milestone__r.Plan__r.Opportunity__r.Name = '${DEAL}'`
    );
    return records[0] as Record<string, unknown>;
}

/** The list is one stop of Tab; within it arrows lead to a row and along its cells. */
async function arrowTo(name: RegExp): Promise<void> {
    await tabTo(page.getByRole('button', { name: /^1 Frame the problem/ }), 'Shift+Tab');
    await tabTo(page.getByRole('row').getByRole('button', { name: STEP, exact: true }), 'ArrowDown');
    await tabTo(cell(name), 'ArrowRight');
}

const cell = (name: RegExp): Locator => page.getByRole('row').filter({ hasText: STEP }).getByRole('button', { name });

describe('the main job by keyboard', () => {
    before(async () => {
        server = await startServer({ store: path.join(folder, 'org.db'), port: PORT });
        browser = await openPage(1440, 900);
        page = browser.page;
    });

    after(async () => {
        await browser?.close();
        await server?.kill();
        rmSync(folder, { recursive: true, force: true });
    });

    it('a rep reaches the tab of a deal from the list', async () => {
        await page.goto(`${server.url}/lightning/o/Opportunity/list?filterName=MSP_No_Plan`);
        await tabTo(page.getByRole('link', { name: DEAL }));
        await page.keyboard.press('Enter');

        await tabTo(page.getByRole('tab', { name: 'Mutual Success Plan' }));
    });

    it('the rep builds the plan', async () => {
        await tabTo(page.getByLabel('Value date'));
        await page.keyboard.type(typed(day(330)));
        await tabTo(page.getByRole('radio', { name: /Enterprise software/ }));
        await page.keyboard.press('Space');
        await tabTo(page.getByRole('button', { name: 'Build plan' }));
        await page.keyboard.press('Enter');

        await page.getByRole('button', { name: /^1 Frame the problem/ }).waitFor();
    });

    it('the rep changes date, status and owner of a step', async () => {
        await tabTo(page.getByRole('button', { name: /^1 Frame the problem/ }));
        await arrowTo(/Due date/);
        await page.keyboard.press('Enter');
        await page.keyboard.press('Control+A');
        await page.keyboard.type(typed(day(30)));
        await page.keyboard.press('Enter');
        await page.getByRole('button', { name: /^Move \d+ steps/ }).waitFor();
        await page.keyboard.press('Enter');
        await page.getByRole('status').filter({ hasText: STEP }).first().waitFor();

        await tabTo(cell(/Status/), 'ArrowRight');
        await page.keyboard.press('Enter');
        await choose(page.getByRole('row').filter({ hasText: STEP }).getByRole('combobox'), 'In progress');
        await cell(/In progress/).waitFor();

        await tabTo(cell(/Customer owner/), 'ArrowLeft');
        await page.keyboard.press('Enter');
        await choose(page.getByRole('row').filter({ hasText: STEP }).getByRole('combobox'), OWNER);
        await cell(new RegExp(`Customer owner.*${OWNER}`)).waitFor();

        const step = await storedStep();
        assert.equal((step['Customer_Owner__r'] as { Name: string }).Name, OWNER);
        assert.equal(step['Due_Date__c'], day(30));
        assert.equal(step['Status__c'], 'In progress');
        await assertAccessible(page, 'the plan after edits by keyboard');
    });

    it('an edit is given up with Escape and nothing is saved', async () => {
        await tabTo(cell(/Due date/), 'ArrowRight');
        await page.keyboard.press('Enter');
        await page.keyboard.press('Control+A');
        await page.keyboard.type(typed(day(50)));
        await page.keyboard.press('Escape');

        await cell(/Due date/).waitFor();
        assert.equal((await storedStep())['Due_Date__c'], day(30));
        assert.deepEqual(browser.faults(), []);
    });
});
