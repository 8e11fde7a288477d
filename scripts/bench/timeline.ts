/** The timeline with 300 steps: its first paint beside that of a plain table, and the frames while a bar is dragged. */
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { median, type Row } from './table.ts';
import { onBenchPage, STEPS } from './timeline-project.ts';

const RUNS = 5;
const DRAG_MS = 3000;
const REST_EVERY = 60;
const REST_MS = 300;

/** Runs in the page, as text: what a build adds to functions is not there. */
const COUNTER = `new Promise((resolve) => {
    const began = performance.now();
    let [last, frames, longest] = [began, 0, 0];
    requestAnimationFrame(function count(now) {
        longest = Math.max(longest, now - last);
        last = now;
        frames += 1;
        if (now - began < ${DRAG_MS}) {
            requestAnimationFrame(count);
        } else {
            resolve({ frames, ms: now - began, longest });
        }
    });
})`;

export function measureTimeline(): Promise<Row[]> {
    return onBenchPage(async (page) => {
        const [table, timeline] = [await paint(page, 'Show table'), await paint(page, 'Show timeline')];
        return [
            {
                what: `first paint of a plain lightning-datatable, ${STEPS} rows`,
                value: `${Math.round(table)} ms`,
                aim: ''
            },
            { what: `first paint of the timeline, ${STEPS} steps`, value: `${Math.round(timeline)} ms`, aim: '' },
            { what: 'ratio', value: (timeline / table).toFixed(1), aim: '2 at most' }
        ];
    });
}

export function measureDrag(): Promise<Row[]> {
    return onBenchPage(async (page) => {
        await paint(page, 'Show timeline', 1);
        const { frames, ms, longest } = await drag(page);
        return [
            {
                what: `frames while a bar of ${STEPS} is dragged, with previews`,
                value: `${Math.round((frames * 1000) / ms)} a second`,
                aim: '50 at least'
            },
            { what: 'longest time between two frames', value: `${Math.round(longest)} ms`, aim: '' }
        ];
    });
}

async function paint(page: Page, button: string, runs = RUNS): Promise<number> {
    const times: number[] = [];
    for (let i = 0; i < runs; i++) {
        await page.getByRole('button', { name: button }).click();
        const output = page.locator('output').filter({ hasText: /\d/ });
        await output.waitFor();
        times.push(Number(await output.textContent()));
        const rows = await page.getByRole('row').count();
        assert.ok(rows > STEPS, `${button} shows ${rows} rows`);
    }
    return median(times);
}

interface Frames {
    readonly frames: number;
    readonly ms: number;
    readonly longest: number;
}

/** Moves the pointer to and fro, a pixel at a time, and counts what the browser draws meanwhile. */
async function drag(page: Page): Promise<Frames> {
    const bar = page.getByRole('slider').nth(3);
    await bar.scrollIntoViewIfNeeded();
    const box = await bar.boundingBox();
    if (!box) {
        throw new Error('No bar to drag');
    }
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    const counting = page.evaluate<Frames>(COUNTER);
    const until = Date.now() + DRAG_MS;
    for (let i = 0; Date.now() < until; i++) {
        await page.mouse.move(x + 20 + (i % 200), y);
        // A hand rests now and then, and Apex answers what moves along.
        await page.waitForTimeout(i % REST_EVERY === 0 ? REST_MS : 8);
    }
    await page.getByText('Nothing is saved yet.').waitFor();
    const frames = await counting;
    await page.mouse.up();
    return frames;
}
