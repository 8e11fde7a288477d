import { NOTHING_SAID } from 'c/mspCommands';
import type { EditRequest, StepEdit } from 'c/mspStepEdits';
import MspStepPanel from 'c/mspStepPanel';
import { activityOf, phaseOf, planOf } from 'test/builders';
import { emit, key, listen, press } from 'test/events';
import { find, findAll, has, mount, settled, text } from 'test/mount';

jest.mock('c/mspPlanApi', () => ({
    stepHistory: () => Promise.resolve([]),
    previewReschedule: () => Promise.resolve({ refusals: [], moves: [], cannotHold: [], before: {}, after: {} }),
    candidates: () => Promise.resolve([])
}));

type Panel = HTMLElement & { focusSection(section: string | null): void; edits: ReadonlyMap<string, StepEdit> };
type Field = HTMLElement & { field: { editor: string; text: string; note: string | null }; edit: StepEdit | null };

async function panel(change: object = {}, more: object = {}): Promise<Panel> {
    const plan = planOf({ phases: [phaseOf([activityOf(change)])] });
    const element = mount('c-msp-step-panel', MspStepPanel, { plan, activityId: 'a01', ...more }) as Panel;
    await settled();
    return element;
}

function field(element: HTMLElement, editor: string): Field {
    return find(element, `c-msp-step-field[data-section="${editor}"]`) as Field;
}

function editOf(change: Partial<StepEdit>): ReadonlyMap<string, StepEdit> {
    const edit = { activityId: 'a01', editor: 'due', spot: 'panel', answers: {}, typed: false, phase: 'open' } as const;
    return new Map([['a01', { ...edit, sent: [], outcome: NOTHING_SAID, preview: null, ...change }]]);
}

describe('c-msp-step-panel', () => {
    it('says where the step stands, and every fact of it', async () => {
        const element = await panel({ pinned: true });

        expect(text(element, '.heading')).toBe('1 Evaluate options · Proof accepted Run the proof');
        expect(field(element, 'due').field).toMatchObject({ text: 'Dec 4, 2026', note: '5 days of slack' });
        expect(field(element, 'pinned').field.text).toBe('Yes');
        expect(findAll(element, 'c-msp-step-field')).toHaveLength(13);
    });

    it('says what drives a date and whose owner is missing', async () => {
        const element = await panel({ critical: true, customerOwnerId: null, ownerless: true });

        expect(field(element, 'due').field.note).toContain('drives');
        expect(field(element, 'customerOwner').field.note).toBe('needs an owner');
    });

    it('says whose interest the guidance serves', async () => {
        const guidance = 'A missing verdict is a risk.';

        expect(text(await panel({ guidance, guidanceInterest: 'Any supplier' }), '.interest')).toBe(
            'True whichever supplier they choose'
        );
        expect(text(await panel({ guidance, guidanceInterest: 'Specific to us' }), '.interest')).toBe('Specific to us');
        expect(has(await panel({ guidance: null, guidanceInterest: 'Any supplier' }), '.interest')).toBe(false);
    });

    it('edits a field in its place, and its question below it', async () => {
        const element = await panel({}, { edits: editOf({ editor: 'blocked' }) });

        expect(field(element, 'status').edit?.editor).toBe('blocked');
        expect(field(element, 'due').edit).toBeNull();
    });

    it('shows a change before the server answers', async () => {
        const sent = [{ activityId: 'a01', field: 'due' as const, value: '2026-12-09', seen: '2026-12-04' }];
        const element = await panel({}, { edits: editOf({ phase: 'saving', sent }) });

        expect(field(element, 'due').field.text).toBe('Dec 9, 2026');
        expect(text(element, '.heading')).toContain('Saving …');
    });

    it('adds evidence and marks done', async () => {
        const element = await panel();
        const asked = listen<EditRequest>(element, 'stepedit');
        const picked = listen(element, 'steppick');

        await press(element, 'Add evidence');
        await press(element, 'Mark done');

        expect(asked.detail).toMatchObject({ what: 'open', editor: 'evidence' });
        expect(picked.detail).toEqual({ activityId: 'a01', name: 'done' });
    });

    it('closes by Escape and goes on by brackets', async () => {
        const element = await panel();
        const closed = listen(element, 'closepanel');
        const gone = listen(element, 'neighbour');

        await key(element, '.panel', '[');
        expect(gone.detail).toEqual({ by: -1 });
        await press(element, 'Next step (])');
        await key(element, '.panel', 'Escape');

        expect([gone.detail, closed.times]).toEqual([{ by: 1 }, 1]);
    });

    it('leads to the heading, to a field and to its links', async () => {
        const element = await panel();

        element.focusSection(null);
        expect(element.shadowRoot?.activeElement?.className).toBe('title');
        element.focusSection('blocked');
        expect((element.shadowRoot?.activeElement as HTMLElement).dataset['section']).toBe('status');
        element.focusSection('links');
        await settled();

        expect(has(find(element, 'c-msp-step-links'), 'lightning-combobox')).toBe(true);
    });

    it('offers its menu and passes on what is picked', async () => {
        const element = await panel();
        const picked = listen(element, 'steppick');
        await press(element, 'Actions for Run the proof');

        await emit(element, 'c-msp-menu', 'pick', { name: 'remove' });

        expect(picked.detail).toEqual({ activityId: 'a01', name: 'remove' });
    });

    it('says that somebody removed the step, and what was typed', async () => {
        const gone = { name: 'Run the proof', typed: 'Run it' };
        const element = await panel({ id: 'a02' }, { gone });
        const closed = listen(element, 'closepanel');

        expect(text(element, '[role="alert"]')).toBe(
            'Somebody else has removed Run the proof. Not saved: Run it Close'
        );
        await press(element, 'Close');

        expect(closed.times).toBe(1);
    });

    it('only reads on a read-only plan', async () => {
        const plan = planOf({ editable: false, phases: [phaseOf([activityOf()])] });
        const element = await panel({}, { plan });

        expect([has(element, '.menu-button'), has(element, '.buttons')]).toEqual([false, false]);
    });

    it('is accessible', async () => {
        await expect(await panel({ closesMilestone: true, evidence: 'https://example.com/a' })).toBeAccessible();
    });
});
