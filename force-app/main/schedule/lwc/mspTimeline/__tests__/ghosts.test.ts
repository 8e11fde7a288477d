import { NO_FILTER } from 'c/mspPlanModel';
import { dayOf, drawingOf } from 'c/mspTimelineModel';
import { phaseOf } from 'test/builders';
import { previewOf, stepOf, timelinePlan } from 'test/schedule';
import { Ghosts, bandOf, isHeldLate } from '../ghosts';
import type { Hold } from '../hold';

const steps = Array.from({ length: 200 }, (_, index) => stepOf(`s${index}`, `Step ${index}`, '2026-12-04'));
const plan = timelinePlan({ phases: [phaseOf(steps, { doneOn: null })] });
const drawing = drawingOf({
    plan,
    filter: NO_FILTER,
    userId: '',
    baseline: null,
    closeDowns: [],
    openPhases: new Set([1]),
    scaleName: 'plan',
    width: 1000
});
const moves = steps.map(({ id, name }) => ({
    activityId: id,
    name,
    oldDue: '2026-12-04',
    newDue: '2026-12-18',
    days: 10,
    asked: id === 's0',
    asksAgain: false
}));
const hold: Hold = { key: 's0', by: 'pointer', base: 0, due: dayOf('2026-12-18'), clientX: 0, scrolled: 0 };

describe('bars off their places', () => {
    it('draws all of a plan that is seen whole, the held one last', () => {
        const ghosts = new Ghosts().of(hold, previewOf({ moves }), drawing, plan, null);

        expect(ghosts).toHaveLength(200);
        expect(ghosts.at(-1)?.key).toBe('s0');
    });

    it('draws only what is near the part of a tall plan that is seen', () => {
        const ghosts = new Ghosts().of(hold, previewOf({ moves }), drawing, plan, bandOf(3000));
        const keys = ghosts.map((ghost) => ghost.key);

        expect(ghosts.length).toBeLessThan(80);
        expect(keys).toContain('s100');
        expect(keys).not.toContain('s20');
    });

    it('draws nothing while no bar is held', () => {
        expect(new Ghosts().of(null, previewOf({ moves }), drawing, plan, null)).toEqual([]);
    });

    it('knows a bar that a panel at the end would cover', () => {
        expect(isHeldLate({ ...hold, due: drawing.scale.to - 1 }, drawing)).toBe(true);
        expect(isHeldLate({ ...hold, due: drawing.scale.from + 1 }, drawing)).toBe(false);
    });
});
