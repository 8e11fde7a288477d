import { NOTHING_SAID, refused } from 'c/mspCommands';
import { teamOf } from 'c/mspPeopleModel';
import type { Participant } from 'c/mspPlanTypes';
import MspTeam from 'c/mspTeam';
import { activityOf, participantOf, phaseOf, planOf } from 'test/builders';
import { change, click, emit, listen, press } from 'test/events';
import { find, findAll, has, mount, settled, text } from 'test/mount';
import { navigated } from 'test/navigation';

jest.mock('c/mspPlanApi', () => ({ candidates: jest.fn().mockResolvedValue([]) }));

const seat = participantOf({
    id: 'p3',
    name: 'Counsel',
    role: null,
    roleLabel: null,
    contactId: null,
    seat: true,
    approves: false
});
const perform = jest.fn();

const go = navigated(MspTeam);

function team(participants: readonly Participant[] = [participantOf(), seat], editable = true): HTMLElement {
    const plan = planOf({ participants, editable, phases: [phaseOf([activityOf()])] });
    return mount('c-msp-team', MspTeam, {
        plan,
        perform,
        side: 'Customer',
        heading: 'Halvorsen Pumps',
        count: '1 person',
        rows: teamOf(plan, 'Customer')
    });
}

async function choose(element: HTMLElement, id: string, value: string): Promise<void> {
    await emit(element, `lightning-button-menu[data-id="${id}"]`, 'select', { value });
}

describe('c-msp-team', () => {
    beforeEach(() => perform.mockReset().mockResolvedValue({ ...NOTHING_SAID, saved: true }));

    it('leads to the open steps of a person', async () => {
        const element = team();
        const place = listen(element, 'goto');

        await press(element, '1 open step of Priya Raman');

        expect(place.detail).toEqual({ page: 'plan', view: 'list', filter: { name: 'all', text: 'Priya Raman' } });
    });

    it('opens the record of a person', async () => {
        await press(team(), 'Open the record of Priya Raman');

        expect(go.mock.lastCall?.[0]).toMatchObject({ attributes: { recordId: 'c01', actionName: 'view' } });
    });

    it('puts a person into a seat', async () => {
        const element = team();
        const told = listen(element, 'peoplechange');

        await click(element, 'lightning-button-icon[data-id="p3"]');
        await emit(element, 'c-msp-person-form', 'person', { side: 'Customer', contactId: 'c9', userId: null });

        expect(perform.mock.lastCall[0]).toMatchObject({ name: 'fillSeat', args: ['p3', 'c9', null] });
        expect(has(element, 'c-msp-person-form')).toBe(false);
        expect(told.times).toBe(1);
    });

    it('keeps the form with the reason of a refusal', async () => {
        perform.mockResolvedValue(refused('Priya Raman is part of the plan already.'));
        const element = team();

        await choose(element, 'p01', 'replace');
        await emit(element, 'c-msp-person-form', 'person', { side: 'Customer', contactId: 'c9', userId: null });

        expect(perform.mock.lastCall[0]).toMatchObject({ name: 'replacePerson', args: ['p01', 'c9', null] });
        expect(find(element, 'c-msp-person-form')).toMatchObject({
            fault: 'Priya Raman is part of the plan already.'
        });
    });

    it('notes when somebody left, and can take it back', async () => {
        const element = team();

        await choose(element, 'p01', 'leave');
        await change(element, 'c-msp-form-box lightning-input', '2026-11-20');
        await emit(element, 'c-msp-form-box', 'confirm');

        expect(perform.mock.lastCall[0]).toMatchObject({
            name: 'leave',
            args: ['p01', '2026-11-20'],
            done: 'Priya Raman has left from Nov 20 on.',
            undo: { name: 'leave', args: ['p01', null] }
        });
    });

    it('brings somebody back without asking', async () => {
        const element = team([participantOf({ leftOn: '2026-11-06' })]);

        await choose(element, 'p01', 'back');

        expect(perform.mock.lastCall[0]).toMatchObject({ name: 'leave', args: ['p01', null] });
    });

    it('changes role, approval and the day a seat is known', async () => {
        const element = team();

        await choose(element, 'p3', 'edit');
        await change(element, 'lightning-combobox', 'Legal');
        await change(
            element,
            'lightning-input[type="date"], c-msp-form-box lightning-input:last-of-type',
            '2026-12-04'
        );
        await emit(element, 'c-msp-form-box', 'confirm');

        expect(perform.mock.lastCall[0]).toMatchObject({
            name: 'editPerson',
            args: ['p3', 'Legal', false, '2026-12-04']
        });
    });

    it('shows no way to change a plan that is read-only', () => {
        const element = team(undefined, false);

        expect(findAll(element, 'lightning-button, lightning-button-menu, lightning-button-icon')).toHaveLength(0);
    });

    it('says what to do where nobody is named, and is accessible', async () => {
        const empty = team([]);
        expect(find(empty, 'c-msp-empty-state')).toMatchObject({
            text: expect.stringContaining('Add whoever decides')
        });
        document.body.replaceChildren();
        const long = participantOf({ name: 'Wolfeschlegelsteinhausenbergerdorff '.repeat(4).trim() });

        const element = team([long, seat]);
        await settled();

        expect(text(element)).toContain('Wolfeschlegelsteinhausenbergerdorff');
        await expect(element).toBeAccessible();
    });
});
