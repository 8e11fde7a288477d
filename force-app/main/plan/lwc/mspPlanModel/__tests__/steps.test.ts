import {
    RowCache,
    activitiesOf,
    nextTarget,
    positionOf,
    repairsOf,
    stepActions,
    targetOf,
    withEdits,
    withMoved
} from 'c/mspPlanModel';
import type { PlanView } from 'c/mspPlanTypes';
import { activityOf, attentionOf, milestoneOf, phaseOf, planOf } from 'test/builders';

const steps = [
    activityOf({ id: 'a01', name: 'First' }),
    activityOf({ id: 'a02', name: 'Second' }),
    activityOf({ id: 'a03', name: 'Closing', closesMilestone: true })
];
const plan = planOf({
    phases: [
        phaseOf(steps),
        {
            ...phaseOf([], { phaseNumber: 2, name: 'Decide' }),
            milestones: [
                milestoneOf([], { id: 'm02', name: 'Empty' }),
                milestoneOf([activityOf({ id: 'a05', milestoneId: 'm03', closesMilestone: true })], { id: 'm03' })
            ]
        }
    ]
});

function order(shown: PlanView): string[] {
    return activitiesOf(shown).map((activity) => activity.id);
}

describe('c/mspPlanModel: order', () => {
    it('moves a step by one place, through milestones, and ends where the plan does', () => {
        const from = targetOf(plan, 'a02');
        expect(from).toEqual({ milestoneId: 'm01', beforeId: 'a03' });

        expect(nextTarget(plan, 'a02', from, -1)).toEqual({ milestoneId: 'm01', beforeId: 'a01' });
        expect(nextTarget(plan, 'a02', from, 1)).toEqual({ milestoneId: 'm02', beforeId: null });
        expect(nextTarget(plan, 'a02', from, 2)).toEqual({ milestoneId: 'm03', beforeId: 'a05' });
        expect(nextTarget(plan, 'a02', from, 3)).toBeNull();
    });

    it('leaves the closing step where it is', () => {
        expect(nextTarget(plan, 'a03', targetOf(plan, 'a03'), -1)).toBeNull();
    });

    it('shows the order as it will be', () => {
        expect(order(withMoved(plan, 'a02', { milestoneId: 'm01', beforeId: 'a01' }))).toEqual([
            'a02',
            'a01',
            'a03',
            'a05'
        ]);
        const away = withMoved(plan, 'a02', { milestoneId: 'm02', beforeId: null });
        expect(order(away)).toEqual(['a01', 'a03', 'a02', 'a05']);
        expect(positionOf(away, 'a02')).toEqual({ place: 1, of: 2, phase: 'Decide' });
    });

    it('keeps the rest of the plan as it was', () => {
        expect(withMoved(plan, 'gone', { milestoneId: 'm01', beforeId: null })).toBe(plan);
    });
});

describe('c/mspPlanModel: rows that are remembered', () => {
    it('gives the same row while nothing of it changed, and another one when it did', () => {
        const cache = new RowCache();
        const row = cache.row(activityOf(), plan);

        expect(cache.row(activityOf(), planOf())).toBe(row);
        expect(cache.row(activityOf({ dueDate: '2026-12-09' }), plan)).not.toBe(row);
        expect(cache.row(activityOf(), plan, true).pending).toBe(true);
    });

    it('shows a change before the server answers', () => {
        const edit = { activityId: 'a01', seen: null };
        const changed = withEdits(
            activityOf({ overdue: true, ownerless: true }),
            [
                { ...edit, field: 'status', value: 'Done' },
                { ...edit, field: 'due', value: '2026-12-09' },
                { ...edit, field: 'vendorOwner', value: 'p02' },
                { ...edit, field: 'pinned', value: 'true' },
                { ...edit, field: 'longDays', value: '12' }
            ],
            plan
        );

        expect(changed).toMatchObject({
            status: 'Done',
            statusLabel: 'Done',
            dueDate: '2026-12-09',
            vendorOwnerId: 'p02',
            pinned: true,
            longDays: 12,
            overdue: false,
            ownerless: false
        });
    });
});

describe('c/mspPlanModel: repairs', () => {
    const names = (kind: string, more: object = {}): string[] =>
        repairsOf(attentionOf({ kind, ...more }), plan).map((offer) => offer.name);

    it('offers a repair for each kind, the main one first', () => {
        expect(names('overdue')).toEqual(['done', 'due']);
        expect(names('undated')).toEqual(['due', 'unknown']);
        expect(names('nothingWaits', { repair: null, action: 'links' })).toEqual(['links']);
        expect(names('constraintUncovered', { repair: null, action: 'constraint' })).toEqual(['constraint']);
        expect(names('cannotHold')).toEqual(['preview']);
    });

    it('takes the repair that Apex names for a kind it does not know', () => {
        expect(names('newKind', { repair: 'owner', action: null })).toEqual(['owner']);
        expect(names('newKind', { repair: null, action: 'steps' })).toEqual(['addStep']);
        expect(names('newKind', { repair: null, action: null })).toEqual([]);
    });

    it('names the date that can be accepted', () => {
        const offered = planOf({ phases: [phaseOf([activityOf({ offeredDate: '2026-12-11' })])] });

        expect(repairsOf(attentionOf({ kind: 'offered' }), offered)[0]?.label).toBe('Accept Dec 11');
    });

    it('repairs nothing on a read-only plan, but leads to where something is read', () => {
        const readOnly = { ...plan, editable: false };

        expect(repairsOf(attentionOf({ kind: 'overdue' }), readOnly)).toEqual([]);
        expect(repairsOf(attentionOf({ kind: 'reviewDue' }), readOnly).map(({ name }) => name)).toEqual(['review']);
    });
});

describe('c/mspPlanModel: actions', () => {
    const names = (change: object, shown = plan): string[] =>
        stepActions(activityOf(change), shown).map(({ name }) => name);

    it('offers only what can be done with the step', () => {
        expect(names({ id: 'a01' })).toEqual(['open', 'name', 'done', 'blocked', 'unknown', 'pin', 'down', 'remove']);
        expect(names({ id: 'a02', status: 'Blocked', pinned: true })).toEqual([
            'open',
            'name',
            'done',
            'unblock',
            'unknown',
            'unpin',
            'up',
            'down',
            'remove'
        ]);
        expect(names({ id: 'a03', status: 'Done', closesMilestone: true })).toEqual(['open', 'name', 'milestone']);
    });

    it('only opens a step of a read-only plan', () => {
        expect(names({}, { ...plan, editable: false })).toEqual(['open']);
    });
});
