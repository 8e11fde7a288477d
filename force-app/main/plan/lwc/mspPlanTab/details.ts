import { loadDiscovery, loadLedger, loadLife } from 'c/mspPlanApi';
import type { Discovery, Ledger, PageDetail, PlanLife } from 'c/mspPlanTypes';

/** What a page needs beyond the plan itself; null until it is read. */
export interface Details {
    readonly discovery: Discovery | null;
    readonly life: PlanLife | null;
    readonly ledger: Ledger | null;
}

export const NO_DETAILS: Details = { discovery: null, life: null, ledger: null };

const READERS: { readonly [Name in PageDetail]: (planId: string | null) => Promise<Details[Name]> } = {
    discovery: loadDiscovery,
    life: async (planId) => (planId === null ? null : loadLife(planId)),
    ledger: async (planId) => (planId === null ? null : loadLedger(planId))
};

/** @param planId null before there is a plan: then nothing was agreed or moved */
export async function readDetails(planId: string | null, names: readonly PageDetail[]): Promise<Partial<Details>> {
    const values = await Promise.all(names.map(async (name) => [name, await READERS[name](planId)] as const));
    return Object.fromEntries(values);
}
