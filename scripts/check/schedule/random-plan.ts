/** Random plans: networks with holds, pins, running and finished work, on odd calendars, some with a circle. The same seed gives the same plan. */
import type { PlanCase, StepCase } from './plan-case.ts';
import { dayOf, isoOf } from './work-days.ts';

type Random = () => number;

export function randomOf(seed: number): Random {
    let state = seed >>> 0;
    return () => {
        state = (state + 0x6d2b79f5) >>> 0;
        let mixed = Math.imul(state ^ (state >>> 15), state | 1);
        mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
        return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
    };
}

const TODAY = '2026-03-02';

export function randomPlan(seed: number): PlanCase {
    const random = randomOf(seed);
    const today = isoOf(dayOf(TODAY) + below(random, 7));
    const around = (from: number, to: number): string => isoOf(dayOf(today) + from + below(random, to - from + 1));
    const maybe = (share: number, value: () => string): string | null => (random() < share ? value() : null);
    const count = 1 + below(random, 14);
    const contractAt = random() < 0.6 && count > 2 ? 1 + below(random, count - 2) : -1;
    const steps: StepCase[] = [];
    for (let i = 0; i < count; i++) {
        steps.push(randomStep(random, { index: i, count, contractAt, today, around, maybe }));
    }
    if (random() < 0.08 && count > 2) {
        closeCircle(random, steps);
    }
    return {
        week: weekOf(random),
        off: Array.from({ length: below(random, 12) }, () => around(-20, 120)),
        today,
        valueDate: maybe(0.85, () => around(-5, 160)),
        contractDate: contractAt < 0 ? null : maybe(0.7, () => around(-5, 100)),
        closeDate: contractAt < 0 ? null : maybe(0.9, () => around(-5, 100)),
        reminderLeadDays: below(random, 6),
        steps
    };
}

interface Place {
    readonly index: number;
    readonly count: number;
    readonly contractAt: number;
    readonly today: string;
    readonly around: (from: number, to: number) => string;
    readonly maybe: (share: number, value: () => string) => string | null;
}

function randomStep(random: Random, place: Place): StepCase {
    const { index, around, maybe } = place;
    const status = statusOf(random);
    const typicalDays = 1 + below(random, 12);
    const isContract = index === place.contractAt;
    const isValue = index === place.count - 1;
    const begun = status === 'In progress' || status === 'Done' || (status === 'Blocked' && random() < 0.5);
    const dueDate = maybe(0.85, () => around(-15, 90));
    return {
        key: `k${index}`,
        name: `Step ${index}`,
        position: index,
        milestonePosition: index <= place.contractAt ? 1 : 2,
        milestoneKind: isContract ? 'Contract' : isValue ? 'Value' : 'Standard',
        closesMilestone: isContract || isValue,
        status,
        typicalDays,
        longDays: typicalDays + below(random, 9),
        startDate: maybe(0.6, () => around(-15, 60)),
        dueDate,
        pinned: dueDate !== null && random() < 0.15,
        startedOn: begun ? maybe(0.9, () => around(-25, 0)) : null,
        expectedOn: maybe(0.1, () => around(-5, 40)),
        completedOn: status === 'Done' ? maybe(0.9, () => around(-25, 0)) : null,
        blockedUntil: status === 'Blocked' ? maybe(0.7, () => around(-5, 40)) : null,
        blockedSince: status === 'Blocked' ? maybe(0.7, () => around(-15, 0)) : null,
        unknownUntil: maybe(0.08, () => around(-5, 30)),
        predecessorKeys: predecessorsOf(random, index)
    };
}

function predecessorsOf(random: Random, index: number): string[] {
    const keys: string[] = [];
    for (let i = 0; i < index; i++) {
        if (random() < (i === index - 1 ? 0.7 : 1.2 / (index + 1))) {
            keys.push(`k${i}`);
        }
    }
    return keys;
}

function closeCircle(random: Random, steps: StepCase[]): void {
    const last = 1 + below(random, steps.length - 1);
    const first = below(random, last);
    for (let i = first + 1; i <= last; i++) {
        link(steps, i, `k${i - 1}`);
    }
    link(steps, first, `k${last}`);
}

function link(steps: StepCase[], index: number, key: string): void {
    const step = steps[index];
    if (step && !step.predecessorKeys.includes(key)) {
        steps[index] = { ...step, predecessorKeys: [...step.predecessorKeys, key] };
    }
}

function statusOf(random: Random): StepCase['status'] {
    const drawn = random();
    if (drawn < 0.55) return 'Not started';
    if (drawn < 0.7) return 'In progress';
    if (drawn < 0.8) return 'Blocked';
    return drawn < 0.94 ? 'Done' : 'Not needed';
}

function weekOf(random: Random): boolean[] {
    if (random() < 0.7) {
        return [true, true, true, true, true, false, false];
    }
    const week = Array.from({ length: 7 }, () => random() < 0.6);
    return week.some(Boolean) ? week : [false, false, true, false, false, false, false];
}

function below(random: Random, limit: number): number {
    return Math.floor(random() * limit);
}
