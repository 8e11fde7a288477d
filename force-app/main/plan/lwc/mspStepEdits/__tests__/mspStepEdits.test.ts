import { NOTHING_SAID } from 'c/mspCommands';
import type { Command, Outcome } from 'c/mspCommands';
import { EditSession, goneStep } from 'c/mspStepEdits';
import type { EditRequest, StepEdit } from 'c/mspStepEdits';
import type { PlanView, ReschedulePreview } from 'c/mspPlanTypes';
import { activityOf, headerOf, milestoneOf, participantOf, phaseOf, planOf } from 'test/builders';

const SAVED: Outcome = { ...NOTHING_SAID, saved: true };
const FIGURES = { likelyValue: '2027-05-28', plannedSignature: '2027-01-19' } as ReschedulePreview['before'];
const proof = activityOf({ id: 'a02', name: 'Accept the proof', closesMilestone: true, agreement: 'Not asked' });

function previewOf(change: Partial<ReschedulePreview> = {}): ReschedulePreview {
    const move = { activityId: 'a01', name: 'Run the proof', oldDue: '2026-12-04', newDue: '2026-12-11', days: 5 };
    return {
        saved: false,
        moves: [{ ...move, asked: true, asksAgain: false }],
        stays: [],
        before: FIGURES,
        after: FIGURES,
        leftBehind: [],
        askedAgain: 0,
        asksReason: false,
        cannotHold: [],
        refusals: [],
        conflicts: [],
        changeKey: null,
        undo: [],
        plan: null,
        ...change
    };
}

const FOLLOWED = previewOf({
    moves: [
        ...previewOf().moves,
        { activityId: 'a02', name: '', oldDue: null, newDue: null, days: 1, asked: false, asksAgain: false }
    ]
});

/** A page that remembers what it was told. */
class Page {
    plan: PlanView = planOf({ phases: [phaseOf([activityOf(), proof])] });
    edits: ReadonlyMap<string, StepEdit> = new Map();
    commands: Command[] = [];
    closed: string[] = [];
    reloads = 0;
    outcomes: Outcome[] = [];
    preview: ReschedulePreview | Error = previewOf();
    dialogs: unknown[] = [];
    session = new EditSession({
        plan: () => this.plan,
        perform: (command) => {
            this.commands.push(command);
            return Promise.resolve(this.outcomes.shift() ?? SAVED);
        },
        preview: () => (this.preview instanceof Error ? Promise.reject(this.preview) : Promise.resolve(this.preview)),
        reschedule: (request) => {
            this.dialogs.push(request);
            return Promise.resolve(true);
        },
        changed: (edits) => (this.edits = edits),
        closed: (edit) => void this.closed.push(edit.editor),
        reload: () => void (this.reloads += 1)
    });

    answer(answers: object, activityId = 'a01'): Promise<void> {
        return this.session.handle({ what: 'answer', activityId, spot: 'list', answers } as EditRequest);
    }

    open(editor: string, activityId = 'a01'): Promise<void> {
        return this.session.handle({ what: 'open', activityId, editor, spot: 'list' } as EditRequest);
    }

    edit(activityId = 'a01'): StepEdit | undefined {
        return this.edits.get(activityId);
    }
}

describe('c/mspStepEdits: signature', () => {
    const signed = activityOf({ id: 'a07', status: 'Done', evidence: 'Order 4711', closesMilestone: true });
    const pageIn = (status: 'Agreed' | 'Delivering'): Page => {
        const page = new Page();
        const milestones = [milestoneOf([{ ...signed, milestoneId: 'm01' }], { kind: 'Contract' })];
        page.plan = planOf({ header: headerOf({ status }), phases: [{ ...phaseOf([]), milestones }] });
        return page;
    };

    it('asks why it is open again, and saves the reason with the status', async () => {
        const page = pageIn('Delivering');

        await page.answer({ status: 'In progress' }, 'a07');
        expect([page.edit('a07')?.editor, page.commands.length]).toEqual(['reopen', 0]);
        await page.answer({ reason: 'Wrong annex' }, 'a07');

        expect(page.commands[0]?.args[0]).toEqual([
            { activityId: 'a07', field: 'status', value: 'In progress', seen: 'Done', reason: 'Wrong annex' }
        ]);
    });

    it('asks after the other question that a status raises', async () => {
        const page = pageIn('Delivering');

        await page.answer({ status: 'Blocked' }, 'a07');
        await page.answer({ blockedReason: 'Annex', blockedUntil: null }, 'a07');

        expect(page.edit('a07')?.editor).toBe('reopen');
    });

    it('asks where its evidence is taken away, and nothing before delivery', async () => {
        const page = pageIn('Delivering');
        await page.answer({ evidence: null }, 'a07');
        expect(page.edit('a07')?.editor).toBe('reopen');

        const agreed = pageIn('Agreed');
        await agreed.answer({ status: 'In progress' }, 'a07');
        expect(agreed.commands.length).toBe(1);
    });
});

describe('c/mspStepEdits', () => {
    it('saves a choice with the value that was seen, shown at once as on its way', async () => {
        const page = new Page();
        await page.open('status');

        const saving = page.answer({ status: 'Done' });

        expect(page.edit()).toMatchObject({ phase: 'saving', sent: [{ field: 'status', value: 'Done' }] });
        expect(page.closed).toEqual(['status']);
        await saving;
        expect(page.edits.size).toBe(0);
        expect(page.commands[0]).toMatchObject({
            name: 'saveEdits',
            args: [[{ activityId: 'a01', field: 'status', value: 'Done', seen: 'In progress' }]]
        });
    });

    it('saves once, however often it is asked while the server has it', async () => {
        const page = new Page();

        await Promise.all([page.answer({ status: 'Done' }), page.answer({ status: 'Done' })]);

        expect(page.commands).toHaveLength(1);
    });

    it('closes without a save when the value is the same', async () => {
        const page = new Page();
        await page.open('status');

        await page.answer({ status: 'In progress' });

        expect([page.commands.length, page.edits.size]).toEqual([0, 0]);
    });

    it('asks why before a step is blocked, and saves both together', async () => {
        const page = new Page();

        await page.answer({ status: 'Blocked' });
        expect(page.edit()).toMatchObject({ editor: 'blocked', phase: 'open' });
        await page.answer({ blockedReason: 'No certificate', blockedUntil: null, status: 'Blocked' });

        expect(page.commands[0]?.args[0]).toMatchObject([
            { field: 'status', value: 'Blocked' },
            { field: 'blockedReason', value: 'No certificate' }
        ]);
    });

    it('asks for evidence when a milestone is closed without, and why a shared step is hidden', async () => {
        const page = new Page();

        await page.answer({ status: 'Done' }, 'a02');
        await page.answer({ visibleToCustomer: 'false' });
        expect([page.edit('a02')?.editor, page.edit()?.editor]).toEqual(['evidence', 'hidden']);
        await page.answer({ visibleToCustomer: 'false', reason: 'Ours alone' });

        expect(page.commands[0]?.args[0]).toMatchObject([{ field: 'visibleToCustomer', reason: 'Ours alone' }]);
    });

    it('saves a date at once where no other step follows', async () => {
        const page = new Page();

        await page.answer({ due: '2026-12-11' });

        expect(page.commands.map(({ name }) => name)).toEqual(['saveEdits']);
    });

    it('shows what follows a date before anything is saved, and saves the whole set', async () => {
        const page = new Page();
        page.preview = FOLLOWED;

        await page.answer({ due: '2026-12-11' });
        expect([page.commands.length, page.edit()?.preview]).toEqual([0, FOLLOWED]);
        await page.session.handle({ what: 'confirm', activityId: 'a01', onlyThis: false });

        expect(page.commands[0]).toMatchObject({
            name: 'applyReschedule',
            args: [{ moves: [{ activityId: 'a01', due: '2026-12-11', seen: '2026-12-04' }], onlyThis: false }]
        });
    });

    it('leaves it to the dialog to ask who wanted an agreed date moved', async () => {
        const page = new Page();
        page.preview = { ...FOLLOWED, asksReason: true };
        await page.answer({ due: '2026-12-11' });

        await page.session.handle({ what: 'confirm', activityId: 'a01', onlyThis: true });

        expect(page.dialogs).toMatchObject([{ onlyThis: true }]);
        expect([page.commands.length, page.edits.size]).toEqual([0, 0]);
    });

    it('keeps a date that cannot be previewed, with the reason', async () => {
        const page = new Page();
        page.preview = new Error('No connection');

        await page.answer({ due: '2026-12-11' });

        expect(page.edit()).toMatchObject({ answers: { due: '2026-12-11' }, outcome: { fault: 'No connection' } });
    });

    it('keeps what was typed when a save is refused, and tries the same again', async () => {
        const page = new Page();
        page.outcomes = [{ ...NOTHING_SAID, fault: 'Not saved: no connection.' }];
        await page.answer({ name: 'Run it' });
        expect(page.edit()).toMatchObject({ phase: 'open', editor: 'name', answers: { name: 'Run it' } });

        await page.session.handle({ what: 'retry', activityId: 'a01' });

        expect(page.commands).toHaveLength(2);
        expect(page.edits.size).toBe(0);
    });

    it('reads the plan again when values are refused, but not when nobody answered', async () => {
        const refusal = { activityId: 'a01', field: 'name', message: 'Step: it was deleted.', remedy: 'Reload.' };
        const page = new Page();
        page.outcomes = [
            { ...NOTHING_SAID, fault: 'The connection was lost.' },
            { ...NOTHING_SAID, fault: 'Step: it was deleted. Reload.', refusals: [refusal] }
        ];
        await page.answer({ name: 'Run it' });
        expect(page.reloads).toBe(0);

        await page.session.handle({ what: 'retry', activityId: 'a01' });

        expect(page.reloads).toBe(1);
    });

    it('overwrites what somebody else saved only after the user has seen it', async () => {
        const page = new Page();
        const stored = [{ activityId: 'a01', field: 'name' as const, mine: 'Run it', theirs: 'Run all' }];
        page.outcomes = [
            { ...NOTHING_SAID, stored, conflicts: [{ field: 'name', fieldLabel: '', mine: '', theirs: '' }] }
        ];
        await page.answer({ name: 'Run it' });

        await page.session.handle({ what: 'keepMine', activityId: 'a01' });

        expect(page.commands[1]?.args[0]).toMatchObject([{ value: 'Run it', seen: 'Run all' }]);
    });

    it('takes theirs by reading the plan again', async () => {
        const page = new Page();
        await page.open('due');

        await page.session.handle({ what: 'takeTheirs', activityId: 'a01' });

        expect([page.reloads, page.edits.size]).toEqual([1, 0]);
    });

    it('adds a person and lets them own the step', async () => {
        const page = new Page();
        await page.answer({ customerOwner: '+' });
        expect(page.edit()?.editor).toBe('customerPerson');

        const added = participantOf({ id: 'p09', name: 'Ana Soto' });
        const adding = page.session.handle({ what: 'person', activityId: 'a01', participant: { side: 'Customer' } });
        page.plan = { ...page.plan, participants: [...page.plan.participants, added] };
        await adding;

        expect(page.commands.map(({ name }) => name)).toEqual(['addParticipant', 'saveEdits']);
        expect(page.commands[1]?.args[0]).toMatchObject([{ field: 'customerOwner', value: 'p09' }]);
    });

    it('edits one untouched step at a time, but keeps a refused one open', async () => {
        const page = new Page();
        await page.open('due');
        await page.open('status', 'a02');
        expect([...page.edits.keys()]).toEqual(['a02']);
        page.outcomes = [{ ...NOTHING_SAID, fault: 'Refused' }];
        await page.answer({ name: 'Accept it' }, 'a02');

        await page.open('due');

        expect([...page.edits.keys()]).toEqual(['a02', 'a01']);
    });

    it('says what was typed for a step that somebody else removed', async () => {
        const page = new Page();
        await page.open('name');
        await page.session.handle({ what: 'refuse', activityId: 'a01', fault: 'No', answers: { name: 'Run it' } });
        const after = planOf({ phases: [phaseOf([proof])] });

        const lost = page.session.forgetMissing(after);

        expect(goneStep(page.plan, after, 'a01', lost, null)).toEqual({ name: 'Run the proof', typed: 'Run it' });
        expect(page.edits.size).toBe(0);
    });
});
