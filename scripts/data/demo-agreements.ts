/** Records what the customers of the demo agreed to, through the package's service: one plan a call. */
import type { Connection } from 'jsforce';
import { apexText, runApex } from './apex.ts';

/** As `MspAgreementRequest` in Apex, with its plan. */
export interface AgreementRequest {
    readonly planId: string;
    readonly contactId: string;
    readonly agreedOn: string;
    readonly how: string;
    readonly words: string;
    readonly exceptedStepIds: readonly string[];
    /** Due dates as they stood on that day, by step; without it, as they stand now. */
    readonly datesThen?: Readonly<Record<string, string>>;
}

export async function recordAgreements(org: Connection, requests: readonly AgreementRequest[]): Promise<void> {
    for (const { planId, datesThen, ...request } of requests) {
        // Some deals of the demo are late on purpose: their customers know.
        const said = read({ ...request, customerKnows: true }, 'MspAgreementRequest');
        const dates = datesThen ? `, ${read(datesThen, 'Map<Id, Date>')}` : '';
        await runApex(org, `new MspAgreementService().agree(${apexText(planId)}, ${said}${dates});`);
    }
}

const read = (value: unknown, type: string): string =>
    `(${type}) JSON.deserialize(${apexText(JSON.stringify(value))}, ${type}.class)`;
