import { countOf, rolesOf, summaryOf, teamOf } from 'c/mspPeopleModel';
import type { Participant, PlanView } from 'c/mspPlanTypes';
import { activityOf, participantOf, phaseOf, planOf } from 'test/builders';

const LEFT = '2026-11-06';

function planWith(participants: readonly Participant[], change: Partial<PlanView> = {}): PlanView {
    const role = ['Executive sponsor', 'Budget holder', 'Legal', 'Security'];
    const options = { ...planOf().options, role: role.map((value) => ({ value, label: value })) };
    return planOf({ participants, options, ...change });
}

const dana = participantOf({ id: 'p1', name: 'Dana Whitfield', role: 'Executive sponsor' });
const greg = participantOf({ id: 'p2', name: 'Greg Sutter', role: 'Security', leftOn: LEFT });
const counsel = participantOf({ id: 'p3', name: 'Counsel', role: 'Legal', seat: true, knownBy: '2026-12-04' });

describe('c/mspPeopleModel: roles', () => {
    it('shows who decides, and sponsor and budget holder also while nobody is named', () => {
        const cells = rolesOf(planWith([dana, greg, counsel]));

        expect(cells.map(({ label, text, tone }) => [label, text, tone])).toEqual([
            ['Executive sponsor', 'Dana Whitfield', 'plain'],
            ['Budget holder', 'Nobody yet', 'bad'],
            ['Legal', 'Known by Dec 4', 'quiet'],
            ['Security', 'Left Nov 6', 'bad']
        ]);
    });

    it('misses a seat from the day on which it should be known', () => {
        const late = { ...counsel, knownBy: '2026-11-20' };

        expect(rolesOf(planWith([late])).find(({ role }) => role === 'Legal')).toMatchObject({
            text: 'Nobody yet',
            tone: 'bad'
        });
    });

    it('says how many roles are filled, and on whom much rests', () => {
        const steps = ['a1', 'a2', 'a3'].map((id) => activityOf({ id, customerOwnerId: 'p1' }));

        expect(summaryOf(planWith([dana, counsel], { phases: [phaseOf(steps)] }))).toBe(
            '1 of 3 roles filled. 3 open steps rest on Dana Whitfield.'
        );
        expect(summaryOf(planWith([dana, counsel]))).toBe('1 of 3 roles filled.');
    });
});

describe('c/mspPeopleModel: teams', () => {
    it('puts gaps first: who left with work, empty seats, then people', () => {
        const steps = [activityOf({ id: 'a1', customerOwnerId: 'p2', overdue: true })];
        const rows = teamOf(planWith([dana, counsel, greg], { phases: [phaseOf(steps)] }), 'Customer');

        expect(rows.map(({ name, gap, steps: open, overdue }) => [name, gap, open, overdue])).toEqual([
            ['Greg Sutter', 'Left Nov 6', '1 open step', '1 overdue'],
            ['Counsel', 'Known by Dec 4', null, null],
            ['Dana Whitfield', null, null, null]
        ]);
    });

    it('puts who left and owes nothing last, and tells of who will leave', () => {
        const leaving = { ...dana, leftOn: '2026-12-20', lastActive: '2026-11-20', approves: true };
        const rows = teamOf(planWith([greg, leaving]), 'Customer');

        expect(rows.map(({ name, gap, tone }) => [name, gap, tone])).toEqual([
            ['Dana Whitfield', 'Leaves Dec 20', 'quiet'],
            ['Greg Sutter', 'Left Nov 6', 'bad']
        ]);
        expect(rows[0]).toMatchObject({ lastActive: 'Last active Nov 20', title: 'Plant IT · May say yes' });
    });

    it('counts who is here and what is empty', () => {
        expect(countOf(planWith([dana, greg, counsel]), 'Customer')).toBe('1 person, 1 empty seat');
        expect(countOf(planWith([dana]), 'Vendor')).toBe('0 people');
    });
});
