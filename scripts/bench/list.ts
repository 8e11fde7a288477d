/** The list of steps of a large plan: frames while it is scrolled, and how soon an edit is painted. */
import type { Page } from 'playwright-core';
import { openPage } from '../e2e/browser.ts';
import type { LocalServer } from '../e2e/local-server.ts';
import { LARGE, opportunity } from './tab.ts';
import { median, type Row } from './table.ts';

const SCROLL_MS = 1500;
const EDITS = 4;
const FIRST_ROW = 20;
/** The server answers late, so that what is painted can only be the edit itself. */
const ANSWER_MS = 700;

/** Runs in the page, as text: what a build adds to functions is not there. */
const SCROLL = `new Promise((resolve) => {
    const began = performance.now();
    let [last, longest] = [began, 0];
    requestAnimationFrame(function scroll(now) {
        window.scrollBy(0, 120);
        longest = Math.max(longest, now - last);
        last = now;
        if (now - began < ${SCROLL_MS}) {
            requestAnimationFrame(scroll);
        } else {
            window.scrollTo(0, 0);
            resolve(longest);
        }
    });
})`;

/** The browser itself says how long a click took until the next paint. */
const WATCH_CLICKS = `globalThis.clicks = [];
new PerformanceObserver((list) => {
    const clicks = list.getEntries().filter((entry) => entry.name === 'click');
    globalThis.clicks.push(...clicks.map((entry) => entry.duration));
}).observe({ type: 'event', durationThreshold: 16 })`;

/** @param server whose large deal has its steps already */
export async function measureList(server: LocalServer): Promise<Row[]> {
    const id = await opportunity(await server.client('maya@local.org'), LARGE);
    const opened = await openPage();
    try {
        const { page } = opened;
        await page.goto(`${server.url}/lightning/r/Opportunity/${id}/view`);
        const steps = await openPhases(page);
        const longest = await page.evaluate<number>(SCROLL);
        await page.evaluate(WATCH_CLICKS);
        await page.route('**/apex/**', async (route) => {
            await new Promise((resolve) => setTimeout(resolve, ANSWER_MS));
            await route.continue();
        });
        const times: number[] = [];
        for (let i = 0; i < EDITS; i++) {
            times.push(await edit(page, FIRST_ROW + i));
        }
        return [
            {
                what: `longest time between two frames, list of ${steps} scrolled`,
                value: `${Math.round(longest)} ms`,
                aim: ''
            },
            {
                what: 'click on a new status to its paint, before the server answers',
                value: `${Math.round(median(times))} ms`,
                aim: '100 ms at most'
            }
        ];
    } finally {
        await opened.close();
    }
}

async function openPhases(page: Page): Promise<number> {
    await page.getByRole('tab', { name: /^Plan/ }).last().click();
    await page.locator('.phase-button').first().waitFor();
    const closed = page.locator('.phase-button[aria-expanded="false"]');
    while ((await closed.count()) > 0) {
        await closed.first().click();
    }
    return page.locator('c-msp-step-row').count();
}

/** Changes the status of a row; the mark of a change on its way must be there before the answer. */
async function edit(page: Page, index: number): Promise<number> {
    const row = page.locator('c-msp-step-row').nth(index);
    const cell = row.locator('button[data-cell="status"]');
    const wanted = (await cell.innerText()).includes('Not needed') ? 'In progress' : 'Not needed';
    await cell.click();
    await page.keyboard.press('Enter');
    const option = page.getByRole('option', { name: wanted });
    await option.waitFor();
    await page.evaluate('globalThis.clicks = []');
    await option.click();
    await row.getByText('Saving').waitFor();
    await row.getByText('Saving').waitFor({ state: 'detached' });
    return (await page.evaluate<number[]>('globalThis.clicks')).at(-1) ?? 0;
}
