import type { Place } from 'c/mspCommands';
import MspMilestoneLine from 'c/mspMilestoneLine';
import type { PlanView } from 'c/mspPlanTypes';
import { activityOf, headerOf, milestoneOf, phaseOf, planOf } from 'test/builders';
import { emit, listen } from 'test/events';
import { find, findAll, has, mount, settled, text } from 'test/mount';

const closing = { closesMilestone: true };
const milestones = [
    milestoneOf([activityOf({ ...closing, id: 'a0', status: 'Done' })], {
        id: 'm0',
        name: 'Worth solving',
        completedOn: '2026-09-14',
        targetDate: '2026-09-10',
        daysBeforeValue: 200
    }),
    milestoneOf([activityOf({ ...closing, id: 'a1', overdue: true, likelyDate: '2026-11-23' })], {
        id: 'm1',
        name: 'Pack received',
        targetDate: '2026-11-13',
        daysBeforeValue: 153
    }),
    milestoneOf([activityOf({ ...closing, id: 'a2', likelyDate: '2027-01-25' })], {
        id: 'm2',
        name: 'Agreement signed',
        kind: 'Contract',
        targetDate: '2027-01-19',
        daysBeforeValue: 117
    }),
    milestoneOf([activityOf({ ...closing, id: 'a3', likelyDate: '2027-05-24' })], {
        id: 'm3',
        name: 'Value acknowledged',
        kind: 'Value',
        targetDate: '2027-05-24',
        daysBeforeValue: 28
    })
];
const plan = planOf({ phases: [phaseOf([], { milestones })] });

/** jsdom has no layout: the observer tells the width that a test wants. */
function watchWidth(width: number): void {
    globalThis.ResizeObserver = class {
        private readonly tell: ResizeObserverCallback;
        constructor(tell: ResizeObserverCallback) {
            this.tell = tell;
        }
        observe(): void {
            this.tell([{ contentRect: { width } } as ResizeObserverEntry], this as unknown as ResizeObserver);
        }
        unobserve(): void {
            this.disconnect();
        }
        disconnect(): void {
            return undefined;
        }
    } as unknown as typeof ResizeObserver;
}

async function lineWith(shown: PlanView, width: number): Promise<HTMLElement> {
    watchWidth(width);
    const line = mount('c-msp-milestone-line', MspMilestoneLine, { plan: shown });
    await settled();
    return line;
}

describe('c-msp-milestone-line', () => {
    it('says of each milestone when it is, how far before value, and what is late', async () => {
        const line = await lineWith(plan, 1300);

        expect(findAll(line, '.milestone').map((label) => label.textContent?.replace(/\s+/g, ' ').trim())).toEqual([
            'Worth solvingDone Sep 14',
            'Pack receivedOverdue since Nov 13153 days before value',
            'Agreement signedJan 19, likely Jan 25117 days before value',
            'Value acknowledgedMay 24Plan ends here'
        ]);
        expect(text(line, '.buffer-text')).toBe('Buffer: 24 days left 36 needed');
    });

    it('marks today, signature and value', async () => {
        const line = await lineWith(plan, 1300);

        expect(findAll(line, '.mark').map((mark) => mark.textContent?.trim())).toEqual([
            'Today Nov 23',
            'Contract date Jan 19',
            'Close date Jan 29',
            'Value date Jul 2, 2027'
        ]);
    });

    it('turns into a list with value on top where it is narrow', async () => {
        const line = await lineWith(plan, 700);

        const entries = findAll(line, '.entry').map((entry) => entry.textContent?.replace(/\s+/g, ' ').trim());
        expect(has(line, 'svg')).toBe(false);
        expect(entries[0]).toContain('Value date Jul 2, 2027');
        expect(entries.at(-1)).toContain('Worth solving');
    });

    it('draws what goes beyond the value date and says so', async () => {
        const late = { ...plan, header: headerOf({ likelyValue: '2027-08-10', bufferLeft: -20 }) };

        const line = await lineWith(late, 1300);

        expect(has(line, '.overrun')).toBe(true);
        expect(text(line, '.buffer-text')).toBe('Likely Aug 10, 2027, after the value date');
    });

    it('says how far after value a milestone is that comes too late', async () => {
        const [first] = milestones;
        const after = { ...first, completedOn: null, targetDate: '2027-07-05', daysBeforeValue: -1 };
        const shown = planOf({ phases: [phaseOf([], { milestones: [after as NonNullable<typeof first>] })] });

        expect(text(await lineWith(shown, 700))).toContain('1 day after the value date');
    });

    it('leads to the step of a milestone', async () => {
        const line = await lineWith(plan, 1300);
        const gone = listen<Place>(line, 'goto');

        find(line, '[data-step="a2"]').click();

        expect(gone.detail).toEqual({ page: 'plan', view: 'list', step: 'a2' });
    });

    it('leads to what binds the date', async () => {
        const line = await lineWith(plan, 1300);
        const gone = listen<Place>(line, 'goto');

        await emit(line, 'c-msp-section', 'action');

        expect(gone.detail).toEqual({ page: 'plan', view: 'timeline' });
    });

    it('says what is missing without a value date, and shows the milestones in a list', async () => {
        const line = await lineWith({ ...plan, header: headerOf({ valueDate: null }) }, 1300);

        expect((find(line, 'c-msp-section') as HTMLElement & { note: string }).note).toContain('Set the value date');
        expect(findAll(line, '.list .stop')).toHaveLength(4);
    });

    it('leads to the guide while there are no milestones', async () => {
        const line = await lineWith(planOf({ phases: [] }), 1300);
        const gone = listen<Place>(line, 'goto');

        await emit(line, 'c-msp-empty-state', 'action');

        expect(gone.detail).toEqual({ page: 'guide' });
    });

    it('is accessible as a line and as a list', async () => {
        await expect(await lineWith(plan, 1300)).toBeAccessible();
        await expect(await lineWith(plan, 400)).toBeAccessible();
    });
});
