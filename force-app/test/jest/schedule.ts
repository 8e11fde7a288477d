import type { Activity, Phase, PlanView, ReschedulePreview } from 'c/mspPlanTypes';
import { activityOf, milestoneOf, phaseOf, planOf } from './builders';

type Figures = ReschedulePreview['before'];

/** A plan of two phases: a proof and what is built on it. Today is Monday, Nov 23. */
export function timelinePlan(change: Partial<PlanView> = {}): PlanView {
    return planOf({
        phases: [
            phaseOf(
                [
                    stepOf('a01', 'Run the proof', '2026-12-04', { slack: 8, latestDate: '2026-12-16' }),
                    stepOf('a02', 'Proof accepted', '2026-12-08', {
                        predecessorIds: ['a01'],
                        closesMilestone: true,
                        typicalDays: 1
                    })
                ],
                { phaseNumber: 1, doneOn: null }
            ),
            laterPhase([
                stepOf('a03', 'Security review', '2026-12-14', { driving: true, slack: 0 }),
                stepOf('a04', 'Agreement signed', '2027-01-19', {
                    driving: true,
                    closesMilestone: true,
                    predecessorIds: ['a02', 'a03'],
                    likelyDate: '2027-01-25'
                })
            ])
        ],
        ...change
    });
}

export function stepOf(id: string, name: string, dueDate: string | null, change: Partial<Activity> = {}): Activity {
    const status = { status: 'Not started', statusLabel: 'Not started' } as const;
    return activityOf({ id, name, dueDate, likelyDate: dueDate, latestDate: null, ...status, ...change });
}

function laterPhase(activities: readonly Activity[]): Phase {
    return phaseOf(activities, {
        phaseNumber: 2,
        name: 'Assure and contract',
        current: false,
        milestones: [milestoneOf(activities, { id: 'm02', name: 'Signed', kind: 'Contract' })]
    });
}

export function figuresOf(change: Partial<Figures> = {}): Figures {
    return {
        valueDate: '2027-07-02',
        contractDate: '2027-01-29',
        verdict: 'Tight',
        verdictLabel: 'Tight',
        likelyValue: '2027-05-28',
        bufferNeeded: 36,
        bufferLeft: 24,
        closeVerdict: 'Tight',
        closeVerdictLabel: 'Tight',
        closeBufferNeeded: 18,
        closeBufferLeft: 4,
        supportedCloseDate: '2027-01-25',
        plannedSignature: '2027-01-19',
        driverName: 'Security review',
        ...change
    };
}

/** The proof moves ten days; the milestone after it goes along and is asked again. */
export function previewOf(change: Partial<ReschedulePreview> = {}): ReschedulePreview {
    return {
        saved: false,
        moves: [
            moveOf('a01', 'Run the proof', '2026-12-04', '2026-12-18', true),
            moveOf('a02', 'Proof accepted', '2026-12-08', '2027-01-05', false)
        ],
        stays: [],
        before: figuresOf(),
        after: figuresOf({
            supportedCloseDate: '2027-02-02',
            closeVerdict: 'Does not fit',
            closeVerdictLabel: 'Does not fit',
            closeBufferLeft: -2,
            driverName: 'Run the proof'
        }),
        askedAgain: 1,
        asksReason: false,
        cannotHold: [],
        leftBehind: [],
        refusals: [],
        conflicts: [],
        changeKey: null,
        undo: [],
        plan: null,
        ...change
    };
}

function moveOf(
    activityId: string,
    name: string,
    oldDue: string,
    newDue: string,
    asked: boolean
): ReschedulePreview['moves'][number] {
    return { activityId, name, oldDue, newDue, days: 10, asked, asksAgain: !asked };
}
