import type {
    Activity,
    Attention,
    Header,
    Milestone,
    Participant,
    Phase,
    PlanView,
    TemplateOffer
} from 'c/mspPlanTypes';

export const TODAY = '2026-11-23';

export function activityOf(change: Partial<Activity> = {}): Activity {
    return {
        id: 'a01',
        name: 'Run the proof',
        milestoneId: 'm01',
        leadingSide: 'Customer',
        customerOwnerId: 'p01',
        vendorOwnerId: null,
        startDate: null,
        dueDate: '2026-12-04',
        likelyDate: '2026-12-04',
        earliestDate: '2026-12-01',
        latestDate: '2026-12-11',
        slack: 5,
        critical: false,
        driving: false,
        pinned: false,
        typicalDays: 5,
        longDays: 9,
        status: 'In progress',
        statusLabel: 'In progress',
        blockedReason: null,
        blockedUntil: null,
        unknownUntil: null,
        agreement: 'Agreed',
        agreementLabel: 'Agreed',
        offeredDate: null,
        visibleToCustomer: true,
        required: true,
        closesMilestone: false,
        evidence: null,
        requiredEvidence: 'Pass marks met',
        guidance: null,
        guidanceInterest: null,
        outcome: null,
        startedOn: null,
        expectedOn: null,
        contributorIds: [],
        completedOn: null,
        overdue: false,
        overdueDays: 0,
        ownerless: false,
        undated: false,
        cannotHold: false,
        waiting: false,
        flaggedOn: null,
        predecessorIds: [],
        ...change
    };
}

export function milestoneOf(activities: readonly Activity[], change: Partial<Milestone> = {}): Milestone {
    return {
        id: 'm01',
        name: 'Proof accepted',
        kind: 'Standard',
        outcome: null,
        requiredEvidence: null,
        completedOn: null,
        targetDate: null,
        daysBeforeValue: null,
        activities,
        ...change
    };
}

export function phaseOf(activities: readonly Activity[], change: Partial<Phase> = {}): Phase {
    return {
        phaseNumber: 1,
        name: 'Evaluate options',
        current: true,
        done: activities.filter((activity) => activity.status === 'Done').length,
        total: activities.length,
        doneOn: null,
        until: '2026-12-08',
        milestones: [milestoneOf(activities)],
        ...change
    };
}

export function participantOf(change: Partial<Participant> = {}): Participant {
    return {
        id: 'p01',
        side: 'Customer',
        name: 'Priya Raman',
        title: 'Plant IT',
        role: 'Project lead',
        roleLabel: 'Project lead',
        contactId: 'c01',
        userId: null,
        seat: false,
        approves: false,
        lastActive: null,
        leftOn: null,
        knownBy: null,
        canOwn: true,
        ...change
    };
}

export function attentionOf(change: Partial<Attention> = {}): Attention {
    return {
        kind: 'overdue',
        label: 'Overdue 6 days',
        activityId: 'a01',
        subject: 'Run the proof',
        reason: 'Priya Raman',
        tone: 'bad',
        repair: 'date',
        action: null,
        ...change
    };
}

export function headerOf(change: Partial<Header> = {}): Header {
    return {
        status: 'Drafting',
        statusLabel: 'Drafting',
        stance: 'Building it with us',
        stanceLabel: 'Building it with us',
        health: 'At Risk',
        healthLabel: 'At risk',
        completeness: 87,
        progress: 16,
        stepsDone: 1,
        stepsTotal: 2,
        overdue: 1,
        ownerless: 0,
        undated: 0,
        valueDate: '2027-07-02',
        valueDateReason: 'Penalties begin in August',
        contractDate: '2027-01-19',
        verdict: 'Tight',
        verdictLabel: 'Tight',
        earliestValue: '2027-05-28',
        likelyValue: '2027-06-04',
        earliestFit: '2027-08-03',
        bufferNeeded: 36,
        bufferLeft: 24,
        supportedCloseDate: '2027-01-25',
        closeVerdict: 'Tight',
        closeVerdictLabel: 'Tight',
        closeBufferNeeded: 18,
        closeBufferLeft: 4,
        binding: [{ activityId: 'a01', name: 'Run the proof', days: 30 }],
        nextDue: { activityId: 'a01', name: 'Run the proof', due: '2026-11-13', overdueDays: 6, owner: 'Priya Raman' },
        criteria: [
            { code: 'priority', label: 'Linked to a priority', points: 5, weight: 5, detail: '2 linked' },
            { code: 'owners', label: 'Open steps have an owner', points: 7, weight: 8, detail: '19 of 21' }
        ],
        signals: [
            { code: 'tight', label: 'Dates are tight', level: 'Risk', detail: '24 of 36 buffer days are left.' },
            { code: 'shared', label: 'Not shared yet', level: 'Note', detail: 'No link was sent.' }
        ],
        mirrorError: null,
        currentPhase: 1,
        ...change
    };
}

export function planOf(change: Partial<PlanView> = {}): PlanView {
    return {
        opportunityId: '006000000000001',
        opportunityName: 'Plant Data Platform',
        accountId: '001000000000001',
        accountName: 'Halvorsen Pumps',
        stageName: 'Proposal',
        closeDate: '2027-01-29',
        amount: 840000,
        asOf: TODAY,
        planId: 'pl1',
        editable: true,
        readOnlyReason: null,
        mayCreate: true,
        actions: [],
        header: headerOf(),
        phases: [phaseOf([activityOf()])],
        participants: [
            participantOf(),
            participantOf({
                id: 'p02',
                side: 'Vendor',
                name: 'Maya Lindqvist',
                contactId: null,
                userId: '005000000000001'
            })
        ],
        attention: [attentionOf()],
        timeline: { driver: null, weekdaysOff: [6, 7], daysOff: [] },
        options: {
            status: ['Not started', 'In progress', 'Blocked', 'Done', 'Not needed'].map(option),
            role: ['Project lead', 'Legal'].map(option),
            side: ['Customer', 'Vendor', 'Joint'].map(option),
            stance: ['Not raised', 'Building it with us', 'Agreed'].map(option)
        },
        jobWarning: null,
        ...change
    };
}

/** The plan of an Opportunity that has none. */
export function noPlan(change: Partial<PlanView> = {}): PlanView {
    return planOf({
        planId: null,
        header: null,
        phases: [],
        participants: [],
        attention: [],
        timeline: null,
        ...change
    });
}

export function offerOf(change: Partial<TemplateOffer> = {}): TemplateOffer {
    return {
        templateId: 't01',
        key: 'enterprise',
        name: 'Enterprise software',
        version: 4,
        suits: 'New customer',
        fits: true,
        preselected: true,
        phases: 7,
        steps: 31,
        sharedSteps: 30,
        earliestSignature: '2026-12-14',
        bufferedSignature: '2027-02-02',
        earliestValue: '2027-05-03',
        bufferedValue: '2027-06-29',
        verdict: 'Fits',
        verdictLabel: 'Fits',
        closeVerdict: null,
        binding: ['Configure and connect', 'Adoption check'],
        optional: [{ key: 'pilot', name: 'Pilot plant', condition: 'several plants' }],
        ...change
    };
}

function option(value: string): { value: string; label: string } {
    return { value, label: value };
}
