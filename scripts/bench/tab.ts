/** Opening the tab: Apex calls of the page, and SOQL queries of a small and of a large plan. */
import type { Connection } from 'jsforce';
import { openPage } from '../e2e/browser.ts';
import type { LocalServer } from '../e2e/local-server.ts';
import { median, type Row } from './table.ts';

const DEAL = 'Halvorsen Pumps – Plant Data Platform';
export const LARGE = 'Brightwater Dairies – Cold Chain Visibility';
const ADDED = 270;
const RUNS = 5;

export async function measureTab(server: LocalServer): Promise<Row[]> {
    const org = await server.client('maya@local.org');
    const small = await opportunity(org, DEAL);
    const large = await opportunity(org, LARGE);
    const page = await openPages(server.url, small);
    await enlarge(org, large);
    return [
        { what: 'Apex calls when the tab opens', value: String(page.calls), aim: '1' },
        { what: 'open the record to visible steps', value: `${Math.round(page.ms)} ms`, aim: '' },
        { what: 'SOQL queries of load, 33 steps', value: String(await queries(org, small)), aim: '12 at most' },
        { what: `SOQL queries of load, ${ADDED + 30} steps`, value: String(await queries(org, large)), aim: 'the same' }
    ];
}

export async function opportunity(org: Connection, name: string): Promise<string> {
    const { records } = await org.query(`SELECT Id FROM Opportunity WHERE Name = '${name}'`);
    return String(records[0]?.Id);
}

async function openPages(url: string, id: string): Promise<{ calls: number; ms: number }> {
    const opened = await openPage();
    const { page } = opened;
    const times: number[] = [];
    let calls = 0;
    page.on('request', (request) => {
        calls += request.url().includes('/apex/') ? 1 : 0;
    });
    for (let i = 0; i < RUNS; i++) {
        const began = performance.now();
        await page.goto(`${url}/lightning/r/Opportunity/${id}/view`);
        await page.getByText('Evaluate options').first().waitFor();
        times.push(performance.now() - began);
    }
    await opened.close();
    return { calls: calls / RUNS, ms: median(times) };
}

async function enlarge(org: Connection, opportunityId: string): Promise<void> {
    const { records } = await org.query(
        `SELECT Id FROM MSP_Milestone__c WHERE Plan__r.Opportunity__c = '${opportunityId}' ORDER BY Order__c`
    );
    const rows = Array.from({ length: ADDED }, (_, i) => ({
        Milestone__c: records[0]?.Id,
        Name: `Step ${i}`,
        Typical_Days__c: 2,
        Long_Days__c: 3
    }));
    for (let i = 0; i < rows.length; i += 200) {
        await org.sobject('MSP_Activity__c').create(rows.slice(i, i + 200), { allOrNone: true });
    }
}

/** The count comes back as the message of an exception: anonymous Apex answers nothing else over REST. */
async function queries(org: Connection, id: string): Promise<number> {
    const source = `MspPlanController.load('${id}'); throw new MspRefusedException('queries=' + Limits.getQueries());`;
    const { exceptionMessage } = await org.tooling.executeAnonymous(source);
    return Number(/queries=(\d+)/.exec(exceptionMessage ?? '')?.[1] ?? Number.NaN);
}
