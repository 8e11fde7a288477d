import {
    NO_FILTER,
    changing,
    detailOf,
    editOf,
    figuresOf,
    initiallyOpen,
    ownerEditor,
    ownerOptions,
    phasesOf,
    planEditOf,
    refusalText,
    rowOf,
    savedText,
    shownValue
} from 'c/mspPlanModel';
import { activityOf, attentionOf, headerOf, milestoneOf, participantOf, phaseOf, planOf } from 'test/builders';

const ME = '005000000000001AAA';

describe('c/mspPlanModel: rows', () => {
    it('keeps silent about who is not known yet until that day', () => {
        const activity = activityOf({ customerOwnerId: null, unknownUntil: '2026-11-30' });

        const [owner] = rowOf(activity, planOf()).owners;

        expect(owner).toMatchObject({ text: 'Nobody yet · known by Nov 30', buttonClass: 'flag' });
    });

    it('names the seat nobody has taken', () => {
        const plan = planOf({
            participants: [participantOf({ seat: true, name: 'Security reviewer', canOwn: false })]
        });

        const [owner] = rowOf(activityOf({ ownerless: true }), plan).owners;

        expect(owner).toMatchObject({ text: 'Security reviewer: nobody yet', buttonClass: 'flag flag_bad' });
    });

    it('shows both sides of a shared step', () => {
        const activity = activityOf({ leadingSide: 'Joint', vendorOwnerId: 'p02' });

        expect(rowOf(activity, planOf()).owners.map((owner) => owner.text)).toEqual(['Priya Raman', 'Maya Lindqvist']);
    });

    it('asks nothing of a finished step', () => {
        const activity = activityOf({
            status: 'Done',
            customerOwnerId: null,
            dueDate: null,
            completedOn: '2026-11-02'
        });
        const row = rowOf(activity, planOf());

        expect(row.owners[0]).toMatchObject({ text: '–', exception: false });
        expect(row.due).toMatchObject({ text: 'Nov 2', missing: false });
    });

    it('says that a milestone was closed without evidence', () => {
        expect(rowOf(activityOf({ status: 'Done', closesMilestone: true }), planOf()).sub).toBe('Evidence missing');
    });

    it('says why a step is blocked and until when', () => {
        const activity = activityOf({ status: 'Blocked', blockedReason: 'No certificate', blockedUntil: '2026-12-01' });

        expect(rowOf(activity, planOf()).sub).toBe('Blocked: No certificate (until Dec 1)');
    });

    it('speaks of agreement only when somebody has been asked', () => {
        const activity = activityOf({ agreement: 'Not asked', agreementLabel: 'Not asked' });
        const agreed = planOf({ header: headerOf({ status: 'Agreed' }) });

        expect(rowOf(activity, planOf()).agreement).toBeNull();
        expect(rowOf(activity, agreed).agreement).toBe('Not asked');
        expect(rowOf(activityOf({ offeredDate: '2026-12-11' }), agreed).agreement).toBe('They offer Dec 11');
        expect(rowOf(activityOf({ visibleToCustomer: false }), agreed).agreement).toBe('Only us');
    });
});

describe('c/mspPlanModel: filters', () => {
    const ours = activityOf({
        id: 'a02',
        name: 'Send the pack',
        leadingSide: 'Vendor',
        customerOwnerId: null,
        vendorOwnerId: 'p02'
    });
    const plan = planOf({
        phases: [phaseOf([activityOf()]), phaseOf([ours], { phaseNumber: 2, name: 'Decide', current: false })],
        attention: [attentionOf({ activityId: 'a02' })]
    });
    const shown = (filter: Partial<typeof NO_FILTER>): string[] =>
        phasesOf(plan, { ...NO_FILTER, ...filter }, ME).flatMap((phase) => phase.rows.map((row) => row.id));

    it('shows everything at first', () => {
        expect(shown({})).toEqual(['a01', 'a02']);
    });

    it('finds the steps of the user, the customer, this phase and those that need attention', () => {
        expect(shown({ name: 'mine' })).toEqual(['a02']);
        expect(shown({ name: 'customer' })).toEqual(['a01']);
        expect(shown({ name: 'phase' })).toEqual(['a01']);
        expect(shown({ name: 'attention' })).toEqual(['a02']);
    });

    it('finds a step by its words and by its owner', () => {
        expect(shown({ text: 'PACK' })).toEqual(['a02']);
        expect(shown({ text: 'priya' })).toEqual(['a01']);
    });

    it('opens the current phase and the next two', () => {
        const phases = [1, 2, 3, 4, 5].map((number) => phaseOf([], { phaseNumber: number, current: number === 2 }));

        expect([...initiallyOpen(planOf({ phases }))]).toEqual([2, 3, 4]);
    });

    it('lets a milestone without steps speak for itself', () => {
        const [phase] = phasesOf(planOf({ phases: [phaseOf([], { milestones: [milestoneOf([])] })] }), NO_FILTER, ME);

        expect(phase?.emptyMilestones).toEqual([{ id: 'm01', name: 'Proof accepted' }]);
    });
});

describe('c/mspPlanModel: edits', () => {
    it('sends the value the user saw beside the new one', () => {
        expect(editOf(activityOf(), 'due', ' ')).toEqual({
            activityId: 'a01',
            field: 'due',
            value: null,
            seen: '2026-12-04'
        });
    });

    it('sends nothing that does not change', () => {
        expect(changing([editOf(activityOf(), 'due', '2026-12-04')])).toEqual([]);
    });

    it('says field, reason and remedy of a refusal once each', () => {
        const refusal = {
            activityId: 'a01',
            field: 'due',
            message: 'Due: “abc” is not a date.',
            remedy: 'Use a date like 2026-12-31.'
        };

        expect(refusalText(refusal)).toBe('Due not saved. “abc” is not a date. Use a date like 2026-12-31.');
    });

    it('shows stored values in the words of the user', () => {
        const plan = planOf();

        expect(shownValue(plan, 'customerOwner', 'p01')).toBe('Priya Raman');
        expect(shownValue(plan, 'customerOwner', null)).toBe('Nobody');
        expect(shownValue(plan, 'due', '2026-12-04')).toBe('Dec 4');
        expect(shownValue(plan, 'status', 'Done')).toBe('Done');
        expect(shownValue(plan, 'evidence', null)).toBe('–');
    });

    it.each([
        ['due', '2026-12-09', 'Run the proof: due Dec 9.'],
        ['due', null, 'Run the proof: no due date.'],
        ['customerOwner', 'p01', 'Run the proof: owner Priya Raman.'],
        ['vendorOwner', null, 'Run the proof: no owner.'],
        ['status', 'Done', 'Run the proof: Done.'],
        ['evidence', 'x', 'Run the proof: evidence saved.'],
        ['unknownUntil', '2026-12-09', 'Run the proof: not known until Dec 9.'],
        ['name', 'Prove it', 'Run the proof: Prove it.']
    ] as const)('says what was saved in %s', (field, value, said) => {
        expect(savedText(planOf(), [{ activityId: 'a01', field, value, seen: null }])).toBe(said);
    });

    it('sends the whole plan edit with what the user saw', () => {
        expect(planEditOf(planOf(), { stance: 'Agreed' })).toMatchObject({
            stance: 'Agreed',
            seenStance: 'Building it with us',
            valueDate: '2027-07-02',
            seenValueDate: '2027-07-02'
        });
    });

    it('repairs a missing owner on the side that lacks one', () => {
        expect(ownerEditor(activityOf({ leadingSide: 'Vendor' }))).toBe('vendorOwner');
        expect(ownerEditor(activityOf({ leadingSide: 'Joint' }))).toBe('vendorOwner');
        expect(ownerEditor(activityOf({ customerOwnerId: null }))).toBe('customerOwner');
    });

    it('offers the people of the side, nobody, and a new person', () => {
        expect(ownerOptions(planOf(), 'Customer', null).map((option) => option.label)).toEqual([
            'Nobody',
            'Priya Raman (Project lead)',
            'Add a person…'
        ]);
    });
});

describe('c/mspPlanModel: figures', () => {
    const figure = (name: string, header = headerOf()): Record<string, unknown> => ({
        ...figuresOf(planOf({ header })).find((candidate) => candidate.name === name)
    });

    it('counts the reasons of the health, without the notes', () => {
        expect(figure('health')).toMatchObject({ value: 'At risk', note: '1 reason', hasDetail: true });
    });

    it('shows buffer days of a tight date and the earliest day of an impossible one', () => {
        const impossible = headerOf({ verdict: 'Does not fit', verdictLabel: 'Does not fit' });

        expect(figure('value')).toMatchObject({
            value: 'Jul 2, 2027',
            verdict: 'Tight',
            note: '· 24 of 36 buffer days left'
        });
        expect(figure('value', impossible)['note']).toBe('· Aug 3, 2027 is the earliest');
    });

    it('opens nothing where there is no value', () => {
        const header = headerOf({
            health: null,
            healthLabel: null,
            completeness: null,
            progress: null,
            nextDue: null,
            stepsTotal: 0
        });

        expect(['health', 'completeness', 'progress', 'next'].map((name) => figure(name, header)['hasDetail'])).toEqual(
            [false, false, false, false]
        );
        expect(figure('progress', header)).toMatchObject({ value: '–', note: 'No steps yet' });
    });

    it('sets the supported date beside the close date', () => {
        expect(figure('close')).toMatchObject({ value: 'Jan 29, 2027', note: '· plan supports Jan 25, 2027' });
        expect(figure('close', headerOf({ supportedCloseDate: null }))['note']).toBe('No plan supports it yet');
    });

    it('lists missing criteria first', () => {
        const detail = detailOf(planOf(), 'completeness');

        expect(detail?.items.map((item) => [item.spoken, item.title, item.value])).toEqual([
            ['Missing:', 'Open steps have an owner', '7 of 8'],
            ['Met:', 'Linked to a priority', '5 of 5']
        ]);
    });

    it('explains the value date by its facts and by what binds it', () => {
        const detail = detailOf(planOf(), 'value');

        expect(detail?.facts.map((fact) => fact.label)).toContain('Fits from');
        expect(detail?.items).toMatchObject([{ title: 'Run the proof', value: '30 days', activityId: 'a01' }]);
        expect(detail?.changesDates).toBe(true);
    });

    it('explains every figure of a plan, and none without one', () => {
        const names = ['health', 'progress', 'close', 'next'] as const;

        expect(names.map((name) => detailOf(planOf(), name)?.intro)).not.toContain(undefined);
        expect(detailOf(planOf({ header: null }), 'health')).toBeNull();
    });
});
