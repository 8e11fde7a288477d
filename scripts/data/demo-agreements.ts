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
}

export async function recordAgreements(org: Connection, requests: readonly AgreementRequest[]): Promise<void> {
    for (const { planId, ...request } of requests) {
        // Some deals of the demo are late on purpose: their customers know.
        const text = apexText(JSON.stringify({ ...request, customerKnows: true }));
        const type = 'MspAgreementRequest';
        await runApex(
            org,
            `new MspAgreementService().agree(${apexText(planId)}, (${type}) JSON.deserialize(${text}, ${type}.class));`
        );
    }
}
