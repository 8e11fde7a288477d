/** A rep at the tab of a deal: opens it, reads what the screen says and what is stored. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Connection } from 'jsforce';
import type { Locator, Page } from 'playwright-core';
import { openPage, type OpenPage } from './browser.ts';
import { startServer, type LocalServer } from './local-server.ts';

/** Long enough for a busy machine, short enough that a fault is told soon. */
const PATIENCE_MS = 15_000;
const POLL_MS = 50;

export interface StoredStep {
    readonly Id: string;
    readonly Name: string;
    readonly Due_Date__c: string | null;
    readonly Status__c: string;
    readonly Evidence__c: string | null;
    readonly Blocked_Reason__c: string | null;
    readonly Blocked_Until__c: string | null;
    readonly Unknown_Until__c: string | null;
    readonly Agreement__c: string | null;
    readonly Pinned__c: boolean;
    readonly Customer_Owner__c: string | null;
    readonly Vendor_Owner__c: string | null;
}

const STEP_FIELDS = [
    'Id, Name, Due_Date__c, Status__c, Evidence__c, Blocked_Reason__c, Blocked_Until__c, Unknown_Until__c',
    'Agreement__c, Pinned__c, Customer_Owner__c, Vendor_Owner__c'
].join(', ');

const quoted = (text: string): string => `'${text.replaceAll("'", "\\'")}'`;

/** One local org with its own store, and Maya before it: in a browser and by the REST API. */
export class Rep {
    readonly url: string;
    readonly page: Page;
    readonly org: Connection;
    readonly #server: LocalServer;
    readonly #browser: OpenPage;
    readonly #folder: string;

    private constructor(server: LocalServer, browser: OpenPage, org: Connection, folder: string) {
        this.url = server.url;
        this.page = browser.page;
        this.org = org;
        this.#server = server;
        this.#browser = browser;
        this.#folder = folder;
    }

    static async start(port: number): Promise<Rep> {
        const folder = mkdtempSync(path.join(tmpdir(), 'rep-'));
        const server = await startServer({ store: path.join(folder, 'org.db'), port });
        const browser = await openPage();
        browser.page.setDefaultTimeout(PATIENCE_MS);
        return new Rep(server, browser, await server.client('maya@local.org'), folder);
    }

    async stop(): Promise<void> {
        await this.#browser.close();
        await this.#server.kill();
        rmSync(this.#folder, { recursive: true, force: true });
    }

    faults(): string[] {
        return this.#browser.faults();
    }

    /** Another user of the REST API. */
    client(username: string): Promise<Connection> {
        return this.#server.client(username);
    }

    async records<Row>(soql: string): Promise<Row[]> {
        return (await this.org.query(soql)).records as unknown as Row[];
    }

    async stored<Row>(soql: string): Promise<Row> {
        const [row] = await this.records<Row>(soql);
        assert.ok(row, soql);
        return row;
    }

    step(deal: string, name: string): Promise<StoredStep> {
        const of = `Milestone__r.Plan__r.Opportunity__r.Name = ${quoted(deal)}`;
        return this.stored(`SELECT ${STEP_FIELDS} FROM MSP_Activity__c WHERE Name = ${quoted(name)} AND ${of}`);
    }

    async dealId(name: string): Promise<string> {
        return (await this.stored<{ Id: string }>(`SELECT Id FROM Opportunity WHERE Name = ${quoted(name)}`)).Id;
    }

    async openDeal(name: string): Promise<void> {
        await this.page.goto(`${this.url}/lightning/r/Opportunity/${await this.dealId(name)}/view`);
        await this.page.getByRole('tab', { name: 'Mutual Success Plan' }).click();
        await this.page.locator('c-msp-plan-header, c-msp-guide-page').first().waitFor();
    }

    async openPlanPage(name: 'Overview' | 'Plan' | 'People' | 'Reviews' | 'Guide'): Promise<void> {
        await this.page
            .getByRole('tab', { name: new RegExp(`^${name}`) })
            .last()
            .click();
    }

    row(name: string): Locator {
        return this.page.getByRole('row').filter({ has: this.page.getByTitle(`Details of ${name}`, { exact: true }) });
    }

    cell(step: string, name: RegExp): Locator {
        return this.row(step).getByRole('button', { name });
    }

    async pick(list: Locator, option: string | RegExp): Promise<void> {
        await list.click();
        await this.page.getByRole('option', { name: option }).first().click();
    }

    /** The bar of the tab says so. */
    async told(text: RegExp): Promise<void> {
        await this.page.getByRole('status').filter({ hasText: text }).first().waitFor();
    }

    /** Waits until the store holds it, where the screen was ahead of the server. */
    async until<Value>(read: () => Promise<Value>, holds: (value: Value) => boolean): Promise<Value> {
        const end = Date.now() + PATIENCE_MS;
        for (let value = await read(); ; value = await read()) {
            if (holds(value)) {
                return value;
            }
            assert.ok(Date.now() < end, `the store still holds ${JSON.stringify(value)}`);
            await this.page.waitForTimeout(POLL_MS);
        }
    }
}
