import MspHeardSource from 'c/mspHeardSource';
import type { Heard } from 'c/mspDiscoveryModel';
import type { ParticipantEdit } from 'c/mspPlanTypes';
import { TODAY, noPlan, participantOf, planOf } from 'test/builders';
import { performWith } from 'test/discovery';
import { change, emit, listen } from 'test/events';
import { find, has, mount, settled, text } from 'test/mount';

jest.mock('c/mspPlanApi', () => ({ candidates: () => Promise.resolve([]) }));

const NOBODY: Heard = { sourceId: null, heardOn: null, inTheirWords: false };
const person: ParticipantEdit = {
    side: 'Customer',
    contactId: 'c09',
    userId: null,
    seatName: null,
    role: null,
    knownBy: null
};

async function sourceWith(heard: Heard, more: object = {}): Promise<HTMLElement> {
    const source = mount('c-msp-heard-source', MspHeardSource, {
        plan: planOf(),
        perform: performWith(),
        heard,
        ...more
    });
    await settled();
    return source;
}

describe('c-msp-heard-source', () => {
    it('was heard today unless somebody says otherwise', async () => {
        const source = await sourceWith(NOBODY);
        const told = listen<Heard>(source, 'source');

        await change(source, '[data-id="by"]', 'p01');

        expect(told.detail).toEqual({ sourceId: 'p01', heardOn: TODAY, inTheirWords: false });
    });

    it('takes no words of nobody for the customer’s', async () => {
        const source = await sourceWith({ sourceId: 'p01', heardOn: '2026-09-10', inTheirWords: true });
        const told = listen<Heard>(source, 'source');

        await change(source, '[data-id="by"]', '');

        expect(told.detail).toEqual({ sourceId: null, heardOn: '2026-09-10', inTheirWords: false });
    });

    it('asks for a source before words can be theirs', async () => {
        const source = await sourceWith(NOBODY);

        expect((find(source, '[data-id="words"]') as HTMLElement & { disabled: boolean }).disabled).toBe(true);
        expect(text(source)).toContain('Name who said it first.');
    });

    it('adds somebody and takes them for the source', async () => {
        const perform = performWith();
        const source = await sourceWith(NOBODY, { perform });
        const told = listen<Heard>(source, 'source');
        await change(source, '[data-id="by"]', 'somebody else');
        await emit(source, 'c-msp-person-form', 'person', person);

        const plan = planOf();
        const added = participantOf({ id: 'p09', name: 'Ada Stone', contactId: 'c09' });
        Object.assign(source, { plan: { ...plan, participants: [...plan.participants, added] } });
        await settled();

        expect(perform.mock.calls[0]?.[0]).toMatchObject({ name: 'addParticipant', args: [person] });
        expect(told.detail).toEqual({ sourceId: 'p09', heardOn: TODAY, inTheirWords: false });
        expect(has(source, 'c-msp-person-form')).toBe(false);
    });

    it('keeps the form of a person who was refused, with the reason', async () => {
        const source = await sourceWith(NOBODY, { perform: performWith({ saved: false, fault: 'Already there.' }) });
        await change(source, '[data-id="by"]', 'somebody else');

        await emit(source, 'c-msp-person-form', 'person', person);

        expect((find(source, 'c-msp-person-form') as HTMLElement & { fault: string }).fault).toBe('Already there.');
    });

    it('says what comes first while there is no plan', async () => {
        const source = await sourceWith(NOBODY, { plan: noPlan() });

        expect(has(source, '[data-id="by"]')).toBe(false);
        expect(text(source)).toBe('Write the answer first; then you can name who said it.');
    });

    it('is accessible', async () => {
        await expect(await sourceWith(NOBODY)).toBeAccessible();
    });
});
