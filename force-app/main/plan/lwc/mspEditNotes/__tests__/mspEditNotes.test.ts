import { NOTHING_SAID } from 'c/mspCommands';
import MspEditNotes from 'c/mspEditNotes';
import type { EditRequest, StepEdit } from 'c/mspStepEdits';
import { activityOf, phaseOf, planOf } from 'test/builders';
import { emit, key, listen, press } from 'test/events';
import { find, has, mount, text } from 'test/mount';

jest.mock('c/mspPlanApi', () => ({ candidates: () => Promise.resolve([]) }));

const MOVE = { name: '', oldDue: null, newDue: null, days: 1, asksAgain: false };
const PREVIEW = {
    moves: [
        { ...MOVE, activityId: 'a01', asked: true },
        { ...MOVE, activityId: 'a02', asked: false }
    ],
    before: { plannedSignature: '2027-01-19', likelyValue: '2027-05-28' },
    after: { plannedSignature: '2027-01-22', likelyValue: '2027-05-28' },
    askedAgain: 0,
    cannotHold: [{ activityId: 'a01', holds: '2026-12-18', reason: 'The proof ends Dec 15.' }]
};

function notesWith(change: object): HTMLElement {
    const edit = {
        activityId: 'a01',
        editor: 'due',
        spot: 'list',
        answers: {},
        typed: false,
        phase: 'open',
        sent: [],
        outcome: NOTHING_SAID,
        preview: null,
        ...change
    } as unknown as StepEdit;
    return mount('c-msp-edit-notes', MspEditNotes, { edit, plan: planOf({ phases: [phaseOf([activityOf()])] }) });
}

describe('c-msp-edit-notes', () => {
    it('says which keys save while nothing is typed', () => {
        expect(text(notesWith({}), '.hint')).toContain('Enter');
    });

    it('says what else moves, and offers the whole set, this one alone, the day that holds and to keep it', async () => {
        const notes = notesWith({ preview: PREVIEW });
        const asked = listen<EditRequest>(notes, 'stepedit');

        expect(text(notes, '.consequence p')).toBe(
            '2 steps move. Signature Jan 19 → Jan 22. Value date stays. The proof ends Dec 15.'
        );
        await press(notes, 'Only this one');
        expect(asked.detail).toEqual({ what: 'confirm', activityId: 'a01', onlyThis: true });
        await press(notes, 'Use Dec 18');
        expect(asked.detail).toMatchObject({ what: 'answer', answers: { due: '2026-12-18' } });
        await press(notes, 'Keep Dec 4');
        expect(asked.detail).toMatchObject({ what: 'cancel' });
    });

    it('offers to try again where nobody said what is wrong', async () => {
        const notes = notesWith({ sent: [{}], outcome: { ...NOTHING_SAID, fault: 'No connection.' } });
        const asked = listen<EditRequest>(notes, 'stepedit');

        expect(text(notes, '.fault')).toBe('Not saved. No connection. Try again Discard');
        await press(notes, 'Try again');

        expect(asked.detail).toEqual({ what: 'retry', activityId: 'a01' });
    });

    it('says what was refused, without offering the same again', () => {
        const refusals = [{ activityId: 'a01', field: 'due', message: 'Too early', remedy: null }];
        const notes = notesWith({ sent: [{}], outcome: { ...NOTHING_SAID, fault: 'Due not saved.', refusals } });

        expect(text(notes, '.fault')).toBe('Due not saved. Discard');
    });

    it('puts the question below the field, with the refusal inside', async () => {
        const notes = notesWith({ editor: 'blocked', answers: { status: 'Blocked' } });
        const asked = listen<EditRequest>(notes, 'stepedit');

        await emit(notes, 'c-msp-step-prompt', 'answer', { blockedReason: 'Waits' });

        expect(asked.detail).toMatchObject({ answers: { status: 'Blocked', blockedReason: 'Waits' } });
        expect(has(notes, '.fault')).toBe(false);
    });

    it('asks for the person to add', async () => {
        const notes = notesWith({ editor: 'vendorPerson' });
        const asked = listen<EditRequest>(notes, 'stepedit');

        await emit(notes, 'c-msp-person-form', 'person', { side: 'Vendor' });

        expect(asked.detail).toMatchObject({ what: 'person', participant: { side: 'Vendor' } });
    });

    it('shows both values of a conflict, and lets the user decide', async () => {
        const conflicts = [{ field: 'due', fieldLabel: 'Due', mine: 'Dec 11', theirs: 'Dec 15' }];
        const notes = notesWith({ outcome: { ...NOTHING_SAID, conflicts } });
        const asked = listen<EditRequest>(notes, 'stepedit');

        await emit(notes, 'c-msp-conflict', 'keepmine');
        expect(asked.detail).toMatchObject({ what: 'keepMine' });
        await emit(notes, 'c-msp-conflict', 'taketheirs');

        expect(asked.detail).toMatchObject({ what: 'takeTheirs' });
    });

    it('leaves by Escape', async () => {
        const notes = notesWith({});
        const asked = listen<EditRequest>(notes, 'stepedit');

        await key(notes, '.notes', 'Escape');

        expect(asked.detail).toMatchObject({ what: 'cancel', returnFocus: true });
        expect(find(notes, '.notes')).not.toBeNull();
    });

    it('is accessible', async () => {
        await expect(notesWith({ preview: PREVIEW })).toBeAccessible();
    });
});
