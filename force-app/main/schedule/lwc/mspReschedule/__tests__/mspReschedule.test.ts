import {
    consequences,
    distanceText,
    doneText,
    endsRequest,
    figureRows,
    headingOf,
    moveLines,
    moveRequest,
    movesRequest,
    saveText,
    shiftRequest,
    withDay,
    withSeen
} from 'c/mspReschedule';
import { activityById } from 'c/mspPlanModel';
import type { Activity } from 'c/mspPlanTypes';
import { figuresOf, previewOf, stepOf, timelinePlan } from 'test/schedule';

const plan = timelinePlan();
const proof = activityById(plan, 'a01') as Activity;

describe('requests', () => {
    it('carries the date that was seen, and moves a pin with its step', () => {
        expect(moveRequest(proof, '2026-12-18')).toEqual({
            moves: [{ activityId: 'a01', due: '2026-12-18', seen: '2026-12-04' }],
            pin: false
        });
        expect(moveRequest({ ...proof, pinned: true }, '2026-12-18').pin).toBe(true);
    });

    it('shifts a selection, and moves the ends from what the header shows', () => {
        expect(shiftRequest(['a01', 'a02'], -2)).toEqual({ activityIds: ['a01', 'a02'], shiftDays: -2 });
        expect(endsRequest(plan, '2027-08-01', null)).toEqual({
            changeEnds: true,
            valueDate: '2027-08-01',
            contractDate: null,
            seenValueDate: '2027-07-02',
            seenContractDate: '2027-01-19'
        });
    });

    it('gives one step another day and leaves the others', () => {
        const other = activityById(plan, 'a02') as Activity;
        const both = movesRequest([
            { activity: proof, due: '2026-12-18' },
            { activity: other, due: '2026-12-21' }
        ]);

        expect(withDay(both, proof, '2027-01-05').moves?.map((move) => move.due)).toEqual(['2026-12-21', '2027-01-05']);
    });

    it('takes what somebody else saved as seen, for steps and for ends', () => {
        const stored = { activityId: 'a01', field: 'due', theirs: '2026-12-10' };
        const end = { activityId: null, field: 'valueDate', theirs: '2027-07-30' };

        expect(withSeen(moveRequest(proof, '2026-12-18'), [stored]).moves?.[0]?.seen).toBe('2026-12-10');
        expect(withSeen(endsRequest(plan, '2027-08-01', null), [end])).toMatchObject({
            seenValueDate: '2027-07-30',
            seenContractDate: '2027-01-19'
        });
    });
});

describe('figures', () => {
    it('compares both ends, with how late and how much buffer', () => {
        const rows = figureRows(previewOf(), plan).map(({ name, before, after, bad }) => [name, before, after, bad]);

        expect(rows).toEqual([
            ['Likely signature', 'Jan 25, 2027', 'Feb 2, 2027', false],
            ['Close date Jan 29, 2027', 'Tight, 4 of 18 buffer days', 'Does not fit, 2 working days late', true],
            ['Likely value', 'May 28, 2027', 'May 28, 2027', false],
            ['Value date Jul 2, 2027', 'Tight, 24 of 36 buffer days', 'Tight, 24 of 36 buffer days', false]
        ]);
    });

    it('leaves out an end the plan does not have, and everything of a refused change', () => {
        const none = { supportedCloseDate: null, closeVerdict: null, closeVerdictLabel: null };
        const preview = previewOf({ before: figuresOf(none), after: figuresOf(none) });

        expect(figureRows(preview, plan).map((row) => row.key)).toEqual(['value', 'verdict']);
        expect(figureRows(previewOf({ after: null }), plan)).toEqual([]);
    });

    it('lists old and new day of each step', () => {
        expect(moveLines(previewOf()).map(({ name, days, asksAgain }) => [name, days, asksAgain])).toEqual([
            ['Run the proof', 'Dec 4 → Dec 18', false],
            ['Proof accepted', 'Dec 8 → Jan 5', true]
        ]);
    });
});

describe('sentences', () => {
    const move = moveRequest(proof, '2026-12-18');

    it('names what is moved', () => {
        expect(headingOf(move, plan)).toBe('Run the proof: Dec 4 → Dec 18');
        expect(headingOf(moveRequest(stepOf('a01', 'Run the proof', null), '2026-12-18'), plan)).toBe(
            'Run the proof: No date yet → Dec 18'
        );
        expect(headingOf(shiftRequest(['a01', 'a02'], 3), plan)).toBe('2 steps get other days');
        expect(headingOf(endsRequest(plan, '2027-08-01', '2027-01-19'), plan)).toBe(
            'Value date: Jul 2, 2027 → Aug 1, 2027'
        );
    });

    it('says how far, and that nothing is saved', () => {
        expect(distanceText(move, previewOf())).toBe('10 working days later. Nothing is saved yet.');
        expect(distanceText(shiftRequest(['a01'], -1), null)).toBe('1 working day earlier. Nothing is saved yet.');
        expect(distanceText(move, null)).toBe('Nothing is saved yet.');
    });

    it('says what moves, what is asked again, and what drives then', () => {
        expect(consequences(previewOf())).toBe(
            '2 steps move. 1 was agreed and goes back to Asked. ' +
                'Run the proof drives the date instead of Security review.'
        );
        expect(consequences(previewOf({ moves: [], askedAgain: 0, after: figuresOf() }))).toBe('No step moves.');
    });

    it('names the result on the button and in the undo bar', () => {
        const ends = endsRequest(plan, '2027-08-01', null);
        const [first] = previewOf().moves;

        expect(saveText(move, previewOf())).toBe('Move 2 steps');
        expect(saveText(move, previewOf({ moves: first ? [first] : [] }))).toBe('Move 1 step');
        expect(saveText({ ...move, pin: true }, previewOf({ moves: [] }))).toBe('Pin the step');
        expect(saveText(ends, previewOf({ moves: [] }))).toBe('Change the date');
        expect(saveText(ends, previewOf())).toBe('Change the date and move 2 steps');
        expect(doneText(move, previewOf())).toBe('Run the proof is due Dec 18. 1 other step moved along.');
        expect(doneText(ends, previewOf({ moves: [] }))).toBe("The plan's dates are changed.");
        expect(doneText(ends, previewOf())).toBe('2 steps moved.');
    });
});
