import { NOTHING_SAID } from 'c/mspCommands';
import type { Outcome, Perform } from 'c/mspCommands';
import type { Saving } from 'c/mspDiscoveryModel';
import type { Discovery } from 'c/mspPlanTypes';
import { find } from './mount';

const option = (value: string): { value: string; label: string } => ({ value, label: value });

/** What was heard of a customer who said nothing yet. */
export function discoveryOf(change: Partial<Discovery> = {}): Discovery {
    return {
        planId: 'pl1',
        answers: [],
        contrasts: [],
        measures: [],
        priorities: [],
        closeDowns: [],
        guidingFromCustomer: 0,
        shareAsksReason: true,
        shareReason: null,
        contrastCells: 9,
        contrastInTheirWords: 0,
        projected: {
            amount: null,
            period: null,
            periodLabel: null,
            basis: null,
            contactId: null,
            contactName: null,
            seen: null
        },
        levels: ['Company', 'Department', 'Person'].map(option),
        periods: ['One time', 'Per year'].map(option),
        conflicts: [],
        ...change
    };
}

/** A function `perform` that answers with these outcomes, one after the other; the last one stays. */
export function performWith(...outcomes: readonly Partial<Outcome>[]): jest.MockedFunction<Perform> {
    const all = outcomes.length > 0 ? outcomes : [{ saved: true }];
    const perform: jest.MockedFunction<Perform> = jest.fn();
    for (const outcome of all) {
        perform.mockResolvedValueOnce({ ...NOTHING_SAID, ...outcome });
    }
    return perform.mockResolvedValue({ ...NOTHING_SAID, ...all.at(-1) });
}

/** How the save of an open form stands, as its frame shows it. */
export function savingOf(form: Element): Saving {
    return (find(form, 'c-msp-record-box') as HTMLElement & { saving: Saving }).saving;
}
