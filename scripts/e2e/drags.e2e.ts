/** A rep drags steps by mouse, on the board and in the list, also while the page moves and saves are under way. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { openPage, type OpenPage } from './browser.ts';
import { startServer, type LocalServer } from './local-server.ts';

const PORT = 8237;
const DEAL = 'Halvorsen Pumps – Plant Data Platform';
const REP = 'maya@local.org';
const SLOW_MS = 1500;

const folder = mkdtempSync(path.join(tmpdir(), 'drags-'));

let server: LocalServer;
let browser: OpenPage;
let page: Page;

interface StoredStep {
    readonly Id: string;
    readonly Name: string;
    readonly Status__c: string;
    readonly Closes_Milestone__c: boolean;
    readonly Milestone__r: { readonly Name: string; readonly Phase_Number__c: number };
}

/** The steps in their stored order. */
async function stored(): Promise<StoredStep[]> {
    const org = await server.client(REP);
    const { records } = await org.query(
        `SELECT Id, Name, Status__c, Closes_Milestone__c, Milestone__r.Name, Milestone__r.Phase_Number__c
         FROM MSP_Activity__c WHERE Milestone__r.Plan__r.Opportunity__r.Name = '${DEAL}'
         ORDER BY Milestone__r.Order__c, Order__c`
    );
    return records as unknown as StoredStep[];
}

async function storedNames(milestone: string): Promise<string[]> {
    return (await stored()).filter((step) => step.Milestone__r.Name === milestone).map((step) => step.Name);
}

/** What the user can drag and drop onto: open steps of one milestone, without the one that closes it. */
async function movable(among: (step: StoredStep) => boolean = () => true): Promise<StoredStep[]> {
    const steps = (await stored()).filter((step) => step.Status__c !== 'Done' && !step.Closes_Milestone__c);
    return steps.filter(among);
}

const card = (id: string): Locator => page.locator(`c-msp-board-card[data-id="${id}"]`);
const column = (status: string): Locator => page.locator(`c-msp-board section[data-status="${status}"]`);
const row = (id: string): Locator => page.locator(`c-msp-step-row[data-id="${id}"]`);
const handle = (id: string): Locator =>
    row(id)
        .getByRole('button', { name: /^Reorder / })
        .first();

async function centre(of: Locator): Promise<{ readonly x: number; readonly y: number }> {
    const box = await of.boundingBox();
    assert.ok(box, 'it is on the page');
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Clear of the bar that says what was saved. */
async function intoTheMiddle(what: Locator): Promise<void> {
    await what.evaluate((element) => {
        (element as unknown as { scrollIntoView(how: object): void }).scrollIntoView({ block: 'center' });
    });
}

/** Presses, and moves far enough for the browser to begin a drag. */
async function lift(what: Locator, pressed: () => Promise<void> = () => Promise.resolve()): Promise<void> {
    await intoTheMiddle(what);
    const { x, y } = await centre(what);
    await page.mouse.move(x, y);
    await page.mouse.down();
    await pressed();
    await page.mouse.move(x + 4, y + 4);
    await page.mouse.move(x + 8, y + 8);
}

/** @param part of its height, from its top: 0.25 is in the upper half */
async function dropOn(target: Locator, part: number): Promise<void> {
    await intoTheMiddle(target);
    const box = await target.boundingBox();
    assert.ok(box, 'the target is on the page');
    const [x, y] = [box.x + box.width / 2, box.y + box.height * part];
    await page.mouse.move(x, y - 3);
    await page.mouse.move(x, y);
    // A browser goes on telling where the mouse is, as rows make way under it.
    await page.mouse.move(x + 1, y);
    await page.mouse.up();
}

async function open(view: 'List' | 'Board'): Promise<void> {
    await page.goto(`${server.url}/lightning/o/Opportunity/list?filterName=MSP_All_By_Completeness`);
    await page.getByRole('link', { name: DEAL }).first().click();
    await page.getByRole('tab', { name: 'Mutual Success Plan' }).click();
    await page.getByRole('tab', { name: /^Plan/ }).last().click();
    await page.getByText(view, { exact: true }).click();
}

/** The server takes its time with the next saves. */
async function slowDown(): Promise<void> {
    await page.route('**/*', async (route) => {
        const isSave = (route.request().postData() ?? '').includes('activityId');
        if (isSave) {
            await new Promise((resolve) => setTimeout(resolve, SLOW_MS));
        }
        await route.continue();
    });
}

describe('dragging steps', () => {
    before(async () => {
        server = await startServer({ store: path.join(folder, 'org.db'), port: PORT });
        browser = await openPage();
        page = browser.page;
        await page.goto(server.url);
        const users = page.getByLabel('You are');
        const maya = await users.locator('option').filter({ hasText: 'Maya' }).first().getAttribute('value');
        await Promise.all([page.waitForEvent('load'), users.selectOption(maya)]);
    });

    after(async () => {
        await browser?.close();
        await server?.kill();
        rmSync(folder, { recursive: true, force: true });
    });

    it('moves the card that was pressed, though the page shifts before the mouse moves', async () => {
        await open('Board');
        await column('Not started').locator('c-msp-board-card').nth(2).waitFor();
        const cards = column('Not started').locator('c-msp-board-card');
        const id = await cards.nth(1).getAttribute('data-id');
        assert.ok(id);
        const before = await stored();

        // As when a save comes back and a line above the board goes: the next card lies under the pointer.
        await lift(card(id), async () => {
            const height = (await card(id).boundingBox())?.height ?? 0;
            await page.locator('c-msp-board').evaluate((board, by) => {
                const { style } = board as unknown as { style: { display: string; marginTop: string } };
                style.display = 'block';
                style.marginTop = `-${by}px`;
            }, height + 8);
        });
        await dropOn(column('In progress').locator('h4'), 0.5);
        await column('In progress').locator(`[data-id="${id}"]`).waitFor();
        await page.getByText(/: In progress\./).waitFor();

        const changed = (await stored()).filter((step, index) => step.Status__c !== before[index]?.Status__c);
        assert.deepEqual(
            changed.map((step) => step.Id),
            [id]
        );
    });

    it('stores the order of a row dropped above another one', async () => {
        await open('List');
        const steps = await movable();
        const [target, moved] = steps.flatMap((step, at) => {
            const next = steps[at + 1];
            return next?.Milestone__r.Name === step.Milestone__r.Name ? [step, next] : [];
        });
        assert.ok(target && moved);
        await row(moved.Id).waitFor();
        const goal = target.Milestone__r.Name;
        const others = (await storedNames(goal)).filter((name) => name !== moved.Name);

        await lift(handle(moved.Id));
        await dropOn(row(target.Id), 0.25);
        await page.getByText('Undo', { exact: true }).waitFor();

        const at = others.indexOf(target.Name);
        assert.deepEqual(await storedNames(goal), [...others.slice(0, at), moved.Name, ...others.slice(at)]);
    });

    it('moves two rows to another phase while the first is being saved', async () => {
        await slowDown();
        const steps = await movable();
        const milestone = steps.map((step) => step.Milestone__r.Name).find((name, at, all) => all.indexOf(name) < at);
        const [first, second] = steps.filter((step) => step.Milestone__r.Name === milestone);
        const target = steps.find(
            (step) => step.Milestone__r.Phase_Number__c > (first?.Milestone__r.Phase_Number__c ?? Infinity)
        );
        assert.ok(first && second && target);
        const goal = target.Milestone__r.Name;
        const names = await storedNames(goal);

        await lift(handle(first.Id));
        await dropOn(row(target.Id), 0.25);
        await lift(handle(second.Id));
        await dropOn(row(target.Id), 0.25);
        await row(second.Id).getByText('Saving').waitFor();
        await page.locator('c-msp-step-row').getByText('Saving').first().waitFor({ state: 'detached' });

        const at = names.indexOf(target.Name);
        assert.deepEqual(await storedNames(goal), [...names.slice(0, at), first.Name, second.Name, ...names.slice(at)]);
        assert.deepEqual(browser.faults(), []);
    });
});
