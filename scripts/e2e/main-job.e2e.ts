/** The whole main job in a browser, from an Opportunity without a plan to the flags after the nightly job. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Connection } from 'jsforce';
import type { Page } from 'playwright-core';
import { assertAccessible, openPage, type OpenPage } from './browser.ts';
import { day, typed } from './days.ts';
import { startServer, type LocalServer } from './local-server.ts';

const PORT = 8197;
const DEAL = 'Saltmarsh Ports – Berth Planning';
const STEP = 'Write requirements and decision criteria';
const REP = 'maya@local.org';

const folder = mkdtempSync(path.join(tmpdir(), 'main-job-'));
const store = path.join(folder, 'org.db');

let server: LocalServer;
let browser: OpenPage;
let page: Page;

interface StoredStep {
    readonly Name: string;
    readonly Due_Date__c: string | null;
    readonly Status__c: string;
    readonly Overdue__c: boolean;
    readonly Ownerless__c: boolean;
    readonly Flagged_On__c: string | null;
    readonly Customer_Owner__r: { readonly Name: string } | null;
}

async function storedSteps(): Promise<StoredStep[]> {
    const org: Connection = await server.client(REP);
    const fields = 'Name, Due_Date__c, Status__c, Overdue__c, Ownerless__c, Flagged_On__c, Customer_Owner__r.Name';
    const { records } = await org.query(
        `SELECT ${fields} FROM MSP_Activity__c WHERE Milestone__r.Plan__r.Opportunity__r.Name = '${DEAL}' ORDER BY Order__c`
    );
    return records as unknown as StoredStep[];
}

async function storedStep(name = STEP): Promise<StoredStep> {
    const found = (await storedSteps()).find((step) => step.Name === name);
    assert.ok(found, `${name} is not stored`);
    return found;
}

/** Presses *Run now* on the set-up page. */
async function runNightlyJob(): Promise<void> {
    const job = page.getByRole('row').filter({ hasText: 'MSP Nightly Job' });
    await job.getByRole('button', { name: /Run now/ }).click();
}

async function finishedRuns(): Promise<number> {
    const org = await server.client('admin@local.org');
    return (await org.query('SELECT Id FROM MSP_Job_Run__c WHERE Finished_At__c != null')).totalSize;
}

async function openDeal(): Promise<void> {
    await page.goto(`${server.url}/lightning/o/Opportunity/list?filterName=MSP_All_By_Completeness`);
    await page.getByRole('link', { name: DEAL }).first().click();
    await page.getByRole('tab', { name: 'Mutual Success Plan' }).click();
}

async function become(label: RegExp): Promise<void> {
    const choice = page.getByLabel('You are');
    const option = await choice.locator('option').filter({ hasText: label }).first().getAttribute('value');
    await Promise.all([page.waitForEvent('load'), choice.selectOption(option)]);
}

/** The row of a step; all phases must be open. */
const row = (name: string): ReturnType<Page['getByRole']> => page.getByRole('row').filter({ hasText: name });

async function openPhase(name: RegExp): Promise<void> {
    const phase = page.getByRole('button', { name });
    if ((await phase.getAttribute('aria-expanded')) === 'false') {
        await phase.click();
    }
}

describe('the main job', () => {
    before(async () => {
        server = await startServer({ store, port: PORT });
        browser = await openPage();
        page = browser.page;
    });

    after(async () => {
        await browser?.close();
        await server?.kill();
        rmSync(folder, { recursive: true, force: true });
    });

    it('a rep refuses no date silently: a value date in the past is answered with field, reason and remedy', async () => {
        await openDeal();
        await page.getByLabel('Value date').fill(typed(day(-3)));
        await page.getByLabel('Value date').press('Tab');
        await page.getByRole('radio', { name: /Enterprise software/ }).check();

        await page.getByRole('button', { name: 'Build plan' }).click();

        await page
            .getByRole('alert')
            .filter({ hasText: /value date/i })
            .first()
            .waitFor();
        assert.equal((await storedSteps()).length, 0);
        assert.equal(await page.getByLabel('Value date').inputValue(), typed(day(-3)));
        // A refusal by Apex is a failed request to the browser; nothing else may fail.
        assert.ok(browser.faults().every((fault) => fault.includes('status of 500')));
    });

    it('a rep starts a plan from a template with the date by which the customer wants the value', async () => {
        await page.getByLabel('Value date').fill(typed(day(330)));
        await page.getByLabel('Value date').press('Tab');
        await assertAccessible(page, 'the start page');

        await page.getByRole('button', { name: 'Build plan' }).click();

        await page.getByRole('button', { name: /^1 Frame the problem/ }).waitFor();
        const steps = await storedSteps();
        assert.equal(steps.length, 30);
        assert.ok(steps.every((step) => step.Due_Date__c !== null && step.Due_Date__c <= day(330)));
        await assertAccessible(page, 'the plan');
    });

    it('the rep gives a step another owner', async () => {
        await openPhase(/^2 Define success/);
        await row(STEP)
            .getByRole('button', { name: /Customer owner/ })
            .click();
        await row(STEP).getByRole('combobox').click();

        await page
            .getByRole('option', { name: /Budget holder|Vera|Ellis/ })
            .first()
            .click();

        await row(STEP)
            .getByRole('button', { name: /Customer owner/ })
            .waitFor();
        assert.notEqual((await storedStep()).Customer_Owner__r, null);
    });

    it('the rep gives it another date by keyboard', async () => {
        const due = day(40);
        await row(STEP)
            .getByRole('button', { name: /Due date/ })
            .focus();
        await page.keyboard.press('Enter');
        const field = row(STEP).getByRole('textbox');
        await field.fill(typed(due));

        await field.press('Enter');
        // Others follow it, so the rep sees what moves before it is saved.
        await page.getByRole('button', { name: /^Move \d+ steps/ }).waitFor();
        await page.keyboard.press('Enter');

        await page.getByRole('status').filter({ hasText: STEP }).first().waitFor();
        assert.equal((await storedStep()).Due_Date__c, due);
    });

    it('the rep starts it', async () => {
        await row(STEP)
            .getByRole('button', { name: /Status/ })
            .click();
        await row(STEP).getByRole('combobox').click();

        await page.getByRole('option', { name: 'In progress' }).click();

        await row(STEP)
            .getByRole('button', { name: /In progress/ })
            .waitFor();
        assert.equal((await storedStep()).Status__c, 'In progress');
        assert.deepEqual(browser.faults(), []);
    });

    it('all of it is there after the power went, and the org wakes up weeks later', async () => {
        const before = await storedStep();
        await page.goto('about:blank');
        await server.kill();

        // Another port, so that no client holds a connection to the process that died.
        server = await startServer({ store, port: PORT + 1, daysAhead: 60 });

        // Time has passed but no job has run: the step is late and nothing has flagged it yet.
        assert.deepEqual(await storedStep(), before);
        assert.equal(before.Overdue__c, false);
    });

    it('the nightly job, run from the set-up page, flags overdue and ownerless steps', async () => {
        await page.goto(`${server.url}/lightning/setup`);
        await assertAccessible(page, 'the set-up page');
        await runNightlyJob();
        await page
            .getByRole('row')
            .filter({ hasText: 'MspNightlyBatch' })
            .filter({ hasText: 'Completed' })
            .first()
            .waitFor();

        const step = await storedStep();
        assert.equal(step.Overdue__c, true);
        assert.notEqual(step.Flagged_On__c, null);
        assert.ok((await storedSteps()).some((s) => s.Ownerless__c));
    });

    it('the flags show on the tab and on the Opportunity', async () => {
        await openDeal();
        await page.getByText('Needs attention').first().waitFor();
        await page
            .getByRole('row')
            .filter({ hasText: STEP })
            .getByText(/overdue/)
            .waitFor();

        const org = await server.client(REP);
        const { records } = await org.query(
            `SELECT MSP_Overdue_Steps__c, MSP_Ownerless_Steps__c, MSP_Health__c FROM Opportunity WHERE Name = '${DEAL}'`
        );
        const deal = records[0] as unknown as {
            MSP_Overdue_Steps__c: number;
            MSP_Ownerless_Steps__c: number;
            MSP_Health__c: string;
        };
        assert.ok(deal.MSP_Overdue_Steps__c > 0 && deal.MSP_Ownerless_Steps__c > 0);
        assert.equal(deal.MSP_Health__c, 'Off Track');
        await page.getByRole('tab', { name: 'Details' }).click();
        await page.getByText('Overdue Steps').first().waitFor();
    });

    it('a second run raises nothing twice', async () => {
        const flagged = await storedSteps();
        const runs = await finishedRuns();
        await page.goto(`${server.url}/lightning/setup`);

        await runNightlyJob();
        for (let i = 0; i < 300 && (await finishedRuns()) === runs; i++) {
            await page.waitForTimeout(100);
        }
        assert.equal(await finishedRuns(), runs + 1);

        assert.deepEqual(await storedSteps(), flagged);
    });

    it('a manager filters the pipeline by plan completeness', async () => {
        await page.goto(`${server.url}/lightning/o/Opportunity/list?filterName=MSP_Thin_Plans`);
        await become(/Manager/);
        await page.goto(`${server.url}/lightning/o/Opportunity/list?filterName=MSP_Thin_Plans`);

        await page.getByRole('link', { name: DEAL }).waitFor();

        assert.equal(await page.getByRole('link', { name: 'Foxhall Estates – Tenant Desk' }).count(), 0);
        await assertAccessible(page, 'the list view');
    });

    it('sales operations opens the template records', async () => {
        await become(/Sales Operations/);
        await page.goto(`${server.url}/lightning/o/MSP_Template__c/list?filterName=All`);
        await page.getByRole('link', { name: 'Enterprise software' }).click();
        await page.getByRole('tab', { name: 'Related' }).click();

        await page.getByRole('link', { name: 'Frame the problem' }).waitFor();

        await assertAccessible(page, 'a template record');
        assert.deepEqual(browser.faults(), []);
    });
});
