/** Starts plans through the package's service and reads back what it made. */
import type { Connection } from 'jsforce';
import { apexText, runApex } from './apex.ts';
import type { Row } from './upsert.ts';

/** As `MspStartRequest` in Apex. */
export interface StartRequest {
    readonly opportunityId: string;
    readonly templateId: string;
    readonly valueDate: string;
    readonly valueDateReason: string;
    readonly contractDate: string;
    readonly optionalKeys: readonly string[];
}

/** Plans a call: a plan has up to 31 activities with twice as many dependencies, and a transaction saves 10,000 rows. */
const PLANS_A_CALL = 10;

export async function startPlans(org: Connection, requests: readonly StartRequest[]): Promise<void> {
    for (let i = 0; i < requests.length; i += PLANS_A_CALL) {
        const text = apexText(JSON.stringify(requests.slice(i, i + PLANS_A_CALL)));
        const list = 'List<MspStartRequest>';
        await runApex(
            org,
            `new MspPlanFromTemplateService().start((${list}) JSON.deserialize(${text}, ${list}.class));`
        );
    }
}

/** Opportunities that have no plan yet; the others are left as they are. */
export async function withoutPlan(org: Connection, opportunityIds: readonly string[]): Promise<Set<string>> {
    const rows = await findIn(org, 'MSP_Plan__c', 'Opportunity__c', opportunityIds, ['Opportunity__c']);
    const planned = new Set(rows.map((row) => String(row['Opportunity__c'])));
    return new Set(opportunityIds.filter((id) => !planned.has(id)));
}

/** All rows of an object whose field is one of many values, in chunks that fit an address. */
export async function findIn(
    org: Connection,
    object: string,
    field: string,
    values: readonly string[],
    fields: readonly string[]
): Promise<Row[]> {
    const rows: Row[] = [];
    for (let i = 0; i < values.length; i += 100) {
        const found = await org
            .sobject(object)
            .find({ [field]: { $in: values.slice(i, i + 100) } }, ['Id', ...fields])
            .execute({ autoFetch: true, maxFetch: 50_000 });
        rows.push(...(found as unknown as Row[]));
    }
    return rows;
}

export async function templateIds(org: Connection): Promise<Map<string, string>> {
    const rows = await org.sobject('MSP_Template__c').find({ Status__c: 'Active' }, ['Id', 'Key__c']).execute();
    return new Map((rows as unknown as Row[]).map((row) => [String(row['Key__c']), String(row['Id'])]));
}
