/** This project with one page more, on which the timeline and a plain table show the same 300 steps. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { openPage, type OpenPage } from '../e2e/browser.ts';
import { startServer } from '../e2e/local-server.ts';
import { ACCESS, plansOf } from './limits-apex.ts';

const PROJECT = path.resolve(import.meta.dirname, '..', '..');
const PORT = 8189;
export const STEPS = 300;

const META = `<?xml version="1.0" encoding="UTF-8"?>
<LightningComponentBundle xmlns="http://soap.sforce.com/2006/04/metadata">
    <apiVersion>65.0</apiVersion>
    <isExposed>true</isExposed>
    <targets><target>lightning__UrlAddressable</target></targets>
</LightningComponentBundle>`;

const TEMPLATE = `<template>
    <template lwc:if={plan}>
        <button data-kind="timeline" onclick={handleShow}>Show timeline</button>
        <button data-kind="table" onclick={handleShow}>Show table</button>
    </template>
    <output>{took}</output>
    <c-msp-timeline lwc:if={showsTimeline} plan={plan} perform={perform}></c-msp-timeline>
    <lightning-datatable lwc:if={showsTable} key-field="id" data={rows} columns={columns} hide-checkbox-column></lightning-datatable>
</template>`;

const SCRIPT = `import { LightningElement, wire } from 'lwc';
import { CurrentPageReference } from 'lightning/navigation';
import load from '@salesforce/apex/MspPlanController.load';

const painted = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

export default class BenchRows extends LightningElement {
    plan;
    took = '';
    shown = null;
    columns = ['name', 'leadingSide', 'startDate', 'dueDate', 'likelyDate', 'statusLabel'].map((fieldName) => ({ label: fieldName, fieldName }));

    @wire(CurrentPageReference)
    wiredPage(reference) {
        const opportunityId = reference?.state?.c__recordId;
        if (opportunityId && !this.plan) {
            void load({ opportunityId }).then((plan) => {
                this.rows = plan.phases.flatMap((phase) => phase.milestones.flatMap((milestone) => milestone.activities));
                this.plan = plan;
            });
        }
    }

    get showsTimeline() { return this.shown === 'timeline'; }
    get showsTable() { return this.shown === 'table'; }

    perform = () => Promise.reject(new Error('The measurement saves nothing'));

    async handleShow(event) {
        const { kind } = event.currentTarget.dataset;
        this.shown = null;
        this.took = '';
        await painted();
        const began = performance.now();
        this.shown = kind;
        await painted();
        this.took = String(performance.now() - began);
    }
}`;

function writeProject(folder: string): void {
    cpSync(path.join(PROJECT, 'force-app', 'main'), path.join(folder, 'force-app', 'main'), { recursive: true });
    cpSync(path.join(PROJECT, 'config'), path.join(folder, 'config'), { recursive: true });
    cpSync(path.join(PROJECT, 'sfdx-project.json'), path.join(folder, 'sfdx-project.json'));
    const bundle = path.join(folder, 'force-app', 'bench', 'lwc', 'benchRows');
    mkdirSync(bundle, { recursive: true });
    writeFileSync(path.join(bundle, 'benchRows.js'), SCRIPT);
    writeFileSync(path.join(bundle, 'benchRows.html'), TEMPLATE);
    writeFileSync(path.join(bundle, 'benchRows.js-meta.xml'), META);
}

/** Serves the project with a plan of 300 steps, opens the page, and takes everything away after the measurement. */
export async function onBenchPage<R>(measure: (page: Page) => Promise<R>): Promise<R> {
    const folder = mkdtempSync(path.join(tmpdir(), 'bench-'));
    writeProject(folder);
    const server = await startServer({ store: path.join(folder, 'org.db'), port: PORT, source: folder });
    let browser: OpenPage | null = null;
    try {
        const org = await server.client('admin@local.org');
        for (const source of [ACCESS, plansOf('Bench', 1, STEPS)]) {
            const { success, exceptionMessage, compileProblem } = await org.tooling.executeAnonymous(source);
            if (!success) {
                throw new Error(`The plan to measure was not made: ${exceptionMessage ?? compileProblem ?? ''}`);
            }
        }
        const { records } = await org.query(`SELECT Id FROM Opportunity WHERE Name = 'Bench 0'`);
        browser = await openPage();
        const { page } = browser;
        await page.goto(`${server.url}/lightning/o/Opportunity/list`);
        const users = page.getByLabel('You are');
        const admin = await users.locator('option').filter({ hasText: /admin/i }).first().getAttribute('value');
        await Promise.all([page.waitForEvent('load'), users.selectOption(admin)]);
        await page.goto(`${server.url}/lightning/cmp/c__benchRows?c__recordId=${String(records[0]?.Id)}`);
        await page.getByRole('button', { name: 'Show timeline' }).waitFor();
        return await measure(page);
    } finally {
        await browser?.close();
        await server.kill();
        rmSync(folder, { recursive: true, force: true });
    }
}
