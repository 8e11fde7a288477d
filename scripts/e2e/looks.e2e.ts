/** Every page of the rep's tab at three widths, in both style sheets, from right to left, and without a mouse. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { assertAccessible, openPage, type OpenPage } from './browser.ts';
import { startServer, type LocalServer } from './local-server.ts';
import { slds2 } from './slds2.ts';

const PORT = 8211;
const DEAL = 'Halvorsen Pumps – Plant Data Platform';
const NEW_DEAL = 'Saltmarsh Ports – Berth Planning';
const STEP = 'Run the proof';
const WIDTHS = [1440, 600, 390];
const LONGEST_WAY = 60;

const folder = mkdtempSync(path.join(tmpdir(), 'looks-'));

let server: LocalServer;
let browser: OpenPage;
let page: Page;

async function openDeal(name: string): Promise<void> {
    await page.goto(`${server.url}/lightning/o/Opportunity/list?filterName=MSP_All_By_Completeness`);
    await page.getByRole('link', { name }).first().click();
    await page.getByRole('tab', { name: 'Mutual Success Plan' }).click();
}

/** Opens a page of the plan; on a phone the last ones stand in the menu of the tabs. */
async function openPlanPage(name: string): Promise<void> {
    const tab = page.getByRole('tab', { name: new RegExp(`^${name}`) }).last();
    const more = page.getByRole('button', { name: /^More( Tabs)?$/ }).last();
    await page
        .getByRole('tab', { name: /^Overview/ })
        .last()
        .waitFor();
    if (await tab.isVisible()) {
        await tab.click();
        return;
    }
    await more.click();
    await page.getByRole('menuitem', { name }).click();
}

const view = (name: string): Promise<void> => page.getByText(name, { exact: true }).click();

interface Look {
    readonly name: string;
    open(): Promise<void>;
    /** What is there once the page is drawn. */
    shown(): Locator;
}

const LOOKS: readonly Look[] = [
    {
        name: 'Overview',
        open: () => openPlanPage('Overview'),
        shown: () => page.getByText('of 9 in the customer’s words')
    },
    {
        name: 'Plan',
        open: async () => {
            await openPlanPage('Plan');
            await view('List');
        },
        shown: () => page.getByRole('row').filter({ hasText: STEP })
    },
    { name: 'Timeline', open: () => view('Timeline'), shown: () => page.getByRole('slider', { name: STEP }) },
    { name: 'Board', open: () => view('Board'), shown: () => page.getByRole('heading', { name: /^Blocked/ }) },
    {
        name: 'People',
        open: () => openPlanPage('People'),
        shown: () => page.getByRole('heading', { name: 'Who decides' })
    },
    {
        name: 'Reviews',
        open: () => openPlanPage('Reviews'),
        shown: () => page.getByRole('heading', { name: 'Reviews held' })
    },
    {
        name: 'Guide',
        open: () => openPlanPage('Guide'),
        shown: () => page.getByRole('heading', { name: 'What could stop them' })
    }
];

async function show(look: Look): Promise<void> {
    await look.open();
    await look.shown().first().waitFor();
}

const scrollWidth = (): Promise<number> => page.evaluate<number>('document.documentElement.scrollWidth');

interface Styled {
    getComputedStyle(node: unknown): { getPropertyValue(name: string): string };
}

/** The style sheet of the test, or none. */
async function dress(css: string): Promise<void> {
    await page.evaluate(`{
        document.getElementById('dress')?.remove();
        const style = document.createElement('style');
        style.id = 'dress';
        style.textContent = ${JSON.stringify(css)};
        document.head.append(style);
    }`);
}

/** As much of the page's types as the next functions need; scripts are checked without those of a browser. */
interface Focusable {
    readonly shadowRoot: { readonly activeElement: Focusable | null } | null;
    contains(other: Focusable | null): boolean;
}

/** True if the focus is on the element, or inside it where a component wraps its control. */
const hasFocus = (target: Locator): Promise<boolean> =>
    target.evaluate((element) => {
        const wanted = element as unknown as Focusable;
        let { activeElement } = (globalThis as unknown as { document: { activeElement: Focusable | null } }).document;
        while (activeElement && !wanted.contains(activeElement)) {
            activeElement = activeElement.shadowRoot?.activeElement ?? null;
        }
        return activeElement !== null;
    });

/** Waits until the page has given the focus there by itself. */
async function focused(target: Locator): Promise<void> {
    for (let i = 0; i < LONGEST_WAY && !(await hasFocus(target)); i++) {
        await page.waitForTimeout(20);
    }
    assert.ok(await hasFocus(target), `${target.toString()} did not get the focus`);
}

/** Presses a key until the focus is there. */
async function reach(target: Locator, key: string): Promise<void> {
    for (let i = 0; i < LONGEST_WAY; i++) {
        if (await hasFocus(target)) {
            return;
        }
        await page.keyboard.press(key);
    }
    assert.fail(`${target.toString()} is not reached by ${key}`);
}

/** How many components of the plan have a synthetic root and how many a native one, through all roots. */
const ROOTS = `{
    const counts = { synthetic: 0, native: 0 };
    const walk = (root) => {
        for (const node of root.querySelectorAll('*')) {
            if (!node.shadowRoot) continue;
            if (node.localName.startsWith('c-')) counts[node.shadowRoot.synthetic ? 'synthetic' : 'native'] += 1;
            walk(node.shadowRoot);
        }
    };
    walk(document);
    counts;
}`;

describe('how the plan looks', () => {
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

    it('starts a plan from the record’s actions only while there is none', async () => {
        const start = page.getByRole('button', { name: 'Start mutual success plan' });

        await openDeal(NEW_DEAL);
        await start.waitFor();
        await openDeal(DEAL);
        await page
            .getByRole('tab', { name: /^Overview/ })
            .last()
            .waitFor();

        assert.equal(await start.count(), 0);
    });

    for (const width of WIDTHS) {
        it(`fits into ${width} pixels on every page, without an accessibility violation`, async () => {
            await page.setViewportSize({ width, height: 1000 });
            for (const look of LOOKS) {
                await show(look);

                const wide = await scrollWidth();
                assert.ok(wide <= width, `${look.name} is ${wide} wide at ${width}`);
                if (width !== 600) {
                    await assertAccessible(page, `${look.name} at ${width}`);
                }
            }
        });
    }

    it('keeps its contrast with the hooks of SLDS 2, light and dark', async () => {
        await page.setViewportSize({ width: 1440, height: 1000 });
        for (const scheme of ['light', 'dark'] as const) {
            await dress(slds2(scheme));
            for (const look of LOOKS) {
                await show(look);

                await assertAccessible(page, `${look.name} in SLDS 2, ${scheme}`);
            }
            const ink = await page
                .getByRole('heading', { name: 'Mutual Success Plan' })
                .evaluate((node) => (globalThis as unknown as Styled).getComputedStyle(node).getPropertyValue('color'));
            assert.equal(ink, scheme === 'light' ? 'rgb(3, 35, 77)' : 'rgb(216, 230, 254)', 'the hook is followed');
        }
        await dress('');
    });

    it('mirrors from right to left, and arrow keys follow', async () => {
        await page.evaluate(`document.documentElement.dir = 'rtl'`);
        for (const width of [1440, 390]) {
            await page.setViewportSize({ width, height: 1000 });
            for (const look of LOOKS) {
                await show(look);

                const wide = await scrollWidth();
                assert.ok(wide <= width, `${look.name} is ${wide} wide at ${width} from right to left`);
            }
        }
        await page.setViewportSize({ width: 1440, height: 1000 });
        const first = await page
            .getByRole('tab', { name: /^Overview/ })
            .last()
            .boundingBox();
        const last = await page
            .getByRole('tab', { name: /^Guide/ })
            .last()
            .boundingBox();
        assert.ok(first && last && first.x > last.x, 'the first page stands on the right');

        await openPlanPage('Plan');
        await view('Timeline');
        const bar = page.getByRole('slider', { name: STEP });
        await bar.waitFor();
        const before = Number(await bar.getAttribute('aria-valuenow'));
        await bar.focus();
        await page.keyboard.press('ArrowLeft');
        assert.ok(Number(await bar.getAttribute('aria-valuenow')) > before, 'left is later');
        await page.keyboard.press('Escape');
        await page.evaluate(`document.documentElement.dir = 'ltr'`);
    });

    it('runs under synthetic shadow, as in an org', async () => {
        const roots = await page.evaluate<{ synthetic: number; native: number }>(ROOTS);

        assert.equal(roots.native, 0);
        assert.ok(roots.synthetic > 5, `${roots.synthetic} components`);
    });

    it('opens a figure by keyboard and gives the focus back', async () => {
        const figure = page.getByRole('button', { name: /^Completeness/ });
        await figure.focus();

        await page.keyboard.press('Enter');
        await page.getByRole('dialog', { name: /^Completeness/ }).waitFor();
        await assertAccessible(page, 'the figure');
        await page.keyboard.press('Escape');

        await page.getByRole('dialog', { name: /^Completeness/ }).waitFor({ state: 'detached' });
        await focused(figure);
    });

    it('walks the pages and the list by keys', async () => {
        await openPlanPage('Plan');
        await view('List');
        await openPlanPage('Overview');
        await page
            .getByRole('tab', { name: /^Overview/ })
            .last()
            .focus();
        await page.keyboard.press('ArrowRight');
        await page.keyboard.press('Enter');
        await page.getByRole('grid').waitFor();

        const open = page.getByRole('row').filter({ hasText: STEP });
        await reach(page.getByLabel('Select all steps shown'), 'Tab');
        await page.keyboard.press('Tab');
        await reach(open, 'ArrowDown');
        await page.keyboard.press('Enter');

        const panel = page.getByRole('complementary').filter({ hasText: STEP });
        await panel.waitFor();
        await assertAccessible(page, 'the panel');
        await page.keyboard.press(']');
        await panel.getByRole('heading', { name: STEP, exact: true }).waitFor({ state: 'detached' });
        await page.keyboard.press('[');
        await panel.getByRole('heading', { name: STEP, exact: true }).waitFor();
        await page.keyboard.press('Escape');
        await panel.waitFor({ state: 'detached' });
        await focused(open);
    });

    for (const width of [1440, 390]) {
        for (const name of ['Add step', 'Add milestone', 'Print for the customer']) {
            it(`shows the dialog ${name} at ${width} pixels and returns to its button`, async () => {
                await page.setViewportSize({ width, height: 900 });
                await openPlanPage('Plan');
                const opener = page.getByRole('button', { name, exact: true });
                await opener.focus();
                await page.keyboard.press('Enter');
                const dialog = page.getByRole('dialog');
                await dialog.getByRole('button', { name: 'Cancel', exact: true }).waitFor();

                await assertAccessible(page, `${name} at ${width}`);
                assert.ok((await scrollWidth()) <= width);
                await page.keyboard.press('Escape');

                await dialog.waitFor({ state: 'detached' });
                await focused(opener);
            });
        }
    }

    it('leaves no error in the console', () => {
        assert.deepEqual(browser.faults(), []);
    });
});
