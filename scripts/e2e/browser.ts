/** A page in a real browser, and what every test asks of it: no error in the console, no accessibility violation. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium as engine, type Browser, type Page } from 'playwright-core';
import { chromium, FLAGS } from './chromium.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export interface OpenPage {
    readonly page: Page;
    /** Console errors and uncaught exceptions since the last call. */
    faults(): string[];
    close(): Promise<void>;
}

export async function openPage(width = 1440, height = 1000): Promise<OpenPage> {
    const executablePath = chromium();
    assert.ok(executablePath, 'no Chromium on this machine');
    const browser: Browser = await engine.launch({ executablePath, args: FLAGS });
    const page = await browser.newPage({
        viewport: { width, height },
        locale: 'en-US',
        timezoneId: 'America/New_York'
    });
    const seen: string[] = [];
    page.on('console', (message) => message.type() === 'error' && seen.push(message.text()));
    page.on('pageerror', (error) => seen.push(error.message));
    return { page, faults: () => seen.splice(0), close: () => browser.close() };
}

interface Finding {
    readonly id: string;
    /** Why axe skipped the rule. */
    readonly error?: { readonly message: string };
    readonly nodes: readonly { readonly target: readonly unknown[]; readonly failureSummary?: string }[];
}

/**
 * Runs axe. Synthetic shadow refuses `getElementById` of a root, and axe then skips the contrast of the whole page without
 * a violation; so the roots get that method for as long as it runs. It looks everywhere: to the browser such a page is one
 * tree, in which an id means the same to all roots.
 */
const RUN_AXE = `(async () => {
    const roots = [];
    const walk = (root) => {
        for (const node of root.querySelectorAll('*')) {
            if (!node.shadowRoot) continue;
            roots.push(node.shadowRoot);
            walk(node.shadowRoot);
        }
    };
    walk(document);
    for (const root of roots.filter((one) => one.synthetic)) {
        const value = (id) => [document, ...roots].map((one) => one.querySelector('#' + CSS.escape(id))).find(Boolean) ?? null;
        Object.defineProperty(root, 'getElementById', { value, configurable: true });
    }
    try {
        const { violations, incomplete } = await axe.run();
        return { violations, skipped: incomplete.filter((finding) => finding.error) };
    } finally {
        for (const root of roots.filter((one) => one.synthetic)) delete root.getElementById;
    }
})()`;

/** A window that fades in is pale for a moment: contrast counts once it stands. What moves on for ever does not. */
const MOTION_OVER = `Promise.allSettled(
    document.getAnimations()
        .filter((motion) => motion.effect?.getComputedTiming().endTime !== Infinity)
        .map((motion) => motion.finished)
).then(() => undefined)`;

/** Faults inside base components of the platform, which no page can mend: the overflow menu of `lightning-tabset`. */
const OF_THE_PLATFORM = [{ id: 'nested-interactive', at: '.slds-tabs_default__overflow-button' }];

const ofThePlatform = (id: string, target: string): boolean =>
    OF_THE_PLATFORM.some((fault) => fault.id === id && target.includes(`"lightning-tab-bar","${fault.at}`));

/** Fails with each rule of axe that the page breaks, and where. */
export async function assertAccessible(page: Page, where: string): Promise<void> {
    await page.evaluate(MOTION_OVER);
    await page.evaluate(AXE);
    const { violations, skipped } = await page.evaluate<{ violations: Finding[]; skipped: Finding[] }>(RUN_AXE);
    const unlooked = skipped.map((rule) => `${rule.id}: ${rule.error?.message ?? ''}`);
    assert.deepEqual(unlooked, [], `rules that could not look at ${where}`);
    const lines = violations.flatMap((v) =>
        v.nodes
            .filter((n) => !ofThePlatform(v.id, JSON.stringify(n.target)))
            .map((n) => `${v.id} at ${JSON.stringify(n.target)}: ${n.failureSummary ?? ''}`)
    );
    assert.deepEqual(lines, [], `accessibility of ${where}`);
}
