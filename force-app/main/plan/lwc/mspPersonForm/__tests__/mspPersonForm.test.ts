import MspPersonForm from 'c/mspPersonForm';
import { candidates } from 'c/mspPlanApi';
import type { ParticipantEdit } from 'c/mspPlanTypes';
import { change, emit, listen } from 'test/events';
import { find, mount, settled, text } from 'test/mount';

jest.mock('c/mspPlanApi', () => ({ candidates: jest.fn() }));
const asked = candidates as jest.MockedFunction<typeof candidates>;
const ana = { id: 'c09', name: 'Ana Soto', detail: 'CISO', kind: 'contact' as const };

async function formWith(more: object = {}): Promise<HTMLElement> {
    const roles = [{ value: 'Security', label: 'Security' }];
    const form = mount('c-msp-person-form', MspPersonForm, { planId: 'pl1', side: 'Customer', roles, ...more });
    await settled();
    return form;
}

function faultOf(form: HTMLElement): string | null {
    return (find(form, 'c-msp-form-box') as HTMLElement & { fault: string | null }).fault;
}

async function choose(form: HTMLElement, id: string): Promise<void> {
    find(form, `input[value="${id}"]`).click();
    await settled();
}

describe('c-msp-person-form', () => {
    beforeEach(() => asked.mockResolvedValue([ana]));

    it('offers people of the side before anything is typed', async () => {
        const form = await formWith();

        expect(asked).toHaveBeenCalledWith('pl1', 'Customer', '');
        expect(text(form, '.choices')).toBe('Ana Soto · CISO Not named yet: add a seat');
    });

    it('adds the chosen person with the role', async () => {
        const form = await formWith();
        const person = listen<ParticipantEdit>(form, 'person');
        await choose(form, 'c09');
        await change(form, '[data-id="role"]', 'Security');

        await emit(form, 'c-msp-form-box', 'confirm');

        expect(person.detail).toEqual({
            side: 'Customer',
            contactId: 'c09',
            userId: null,
            seatName: null,
            role: 'Security',
            knownBy: null
        });
    });

    it('makes a seat for somebody who is not named yet', async () => {
        const form = await formWith();
        const person = listen<ParticipantEdit>(form, 'person');
        await choose(form, 'seat');
        await change(form, '[data-id="seat-name"]', 'Security reviewer');
        await change(form, '[data-id="known-by"]', '2026-12-04');

        await emit(form, 'c-msp-form-box', 'confirm');

        expect(person.detail).toMatchObject({ seatName: 'Security reviewer', knownBy: '2026-12-04', contactId: null });
    });

    it('adds nobody while nobody is chosen', async () => {
        const form = await formWith();
        const person = listen(form, 'person');

        await emit(form, 'c-msp-form-box', 'confirm');

        expect(person.times).toBe(0);
        expect(faultOf(form)).toBe('Pick a person, or name the seat.');
    });

    it('looks for the newest text only, while an older search runs', async () => {
        const form = await formWith();
        asked.mockClear();

        const first = change(form, 'lightning-input', 'a');
        const second = change(form, 'lightning-input', 'an');
        await Promise.all([first, second, change(form, 'lightning-input', 'ana')]);

        expect(asked.mock.calls.map(([, , typed]) => typed)).toEqual(['a', 'ana']);
    });

    it('says when nobody is found', async () => {
        const form = await formWith();
        asked.mockResolvedValue([]);

        await change(form, 'lightning-input', 'zzz');

        expect(text(form)).toContain('Nobody found for “zzz”.');
    });

    it('says what to do when nobody is left to take a seat', async () => {
        asked.mockResolvedValue([]);

        const form = await formWith({ named: true });

        expect(text(form)).toContain('is in the plan already. Add the person to this account as a contact');
        await emit(form, 'c-msp-form-box', 'confirm');
        expect(faultOf(form)).toBe('Pick a person.');
    });

    it('says why a search failed', async () => {
        asked.mockRejectedValueOnce({ body: { message: 'No access to contacts.' } });

        expect(faultOf(await formWith())).toBe('No access to contacts.');
    });

    it('leaves by Cancel', async () => {
        const form = await formWith();
        const cancel = listen(form, 'cancel');

        await emit(form, 'c-msp-form-box', 'cancel');

        expect(cancel.times).toBe(1);
    });

    it('is accessible', async () => {
        const form = await formWith({ fault: 'Somebody was added meanwhile.' });
        await choose(form, 'seat');

        await expect(form).toBeAccessible();
    });
});
