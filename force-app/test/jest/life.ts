import type { Ledger, PlanLife } from 'c/mspPlanTypes';

type Agreement = PlanLife['agreements'][number];
type Review = PlanLife['reviews'][number];
type Change = Ledger['changes'][number];

function option(value: string): { value: string; label: string } {
    return { value, label: value };
}

export function agreementOf(change: Partial<Agreement> = {}): Agreement {
    return {
        id: 'g01',
        kind: 'Agreed',
        kindLabel: 'Agreed',
        contactName: 'Dana Whitfield',
        agreedOn: '2026-09-30',
        howLabel: 'Mail',
        words: 'This is how we want to run it.',
        evidence: 'https://mail.example.com/1',
        excepted: null,
        valueDate: '2027-07-02',
        verdictLabel: 'Fits',
        completeness: 77,
        problemAddressedLabel: null,
        valueAchievedLabel: null,
        figure: null,
        acceptedAsFinal: false,
        ...change
    };
}

export function reviewOf(change: Partial<Review> = {}): Review {
    return {
        id: 'r01',
        heldOn: '2026-11-09',
        attended: 'Dana Whitfield, Maya Lindqvist',
        customerPresent: true,
        decisions: 'Proof runs to early December.\nHelen asks for the certificate.',
        completeness: 84,
        progress: 15,
        nextOn: '2026-12-07',
        ...change
    };
}

export function lifeOf(change: Partial<PlanLife> = {}): PlanLife {
    return {
        actions: [],
        agreeProblem: null,
        doesNotFit: false,
        deliveryLeadId: null,
        closedReasonLabel: null,
        declined: null,
        agreements: [agreementOf()],
        baselines: [
            { baselineNumber: 1, takenOn: '2026-09-30', dueDates: { a02: '2026-11-20' }, laterBy: { a02: 12 } },
            { baselineNumber: 2, takenOn: '2026-10-20', dueDates: { a02: '2026-12-07' }, laterBy: { a02: 1 } }
        ],
        reviews: [reviewOf()],
        cadenceDays: 10,
        how: ['Meeting', 'Mail'].map(option),
        closedReasons: ['No decision', 'Solved otherwise'].map(option),
        achieved: ['Yes', 'Partly', 'No'].map(option),
        unsure: ['Yes', 'No', 'Unsure'].map(option),
        ...change
    };
}

export function changeOf(change: Partial<Change> = {}): Change {
    return {
        changeKey: 'k1',
        kind: 'Due',
        activityId: 'a01',
        name: 'Run the proof',
        oldDate: '2026-11-25',
        newDate: '2026-12-04',
        days: 7,
        side: 'Customer',
        reason: 'Data access',
        note: null,
        changedOn: '2026-11-19',
        changedBy: 'Maya Lindqvist',
        undone: false,
        along: 12,
        ...change
    };
}

export function ledgerOf(change: Partial<Ledger> = {}): Ledger {
    return {
        days: 9,
        count: 2,
        earlierDays: 0,
        bySide: [
            { value: 'Customer', label: 'Customer', days: 7, count: 1 },
            { value: null, label: null, days: 2, count: 1 }
        ],
        byReason: [{ value: 'Data access', label: 'Data access', days: 7, count: 1 }],
        byStep: [],
        changes: [changeOf(), changeOf({ changeKey: 'k2', days: 2, side: null, reason: null, undone: true })],
        ...change
    };
}
