import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { compileCache } from '../../local-org/apex/compile-cache.ts';
import { openOrg } from '../../local-org/apex/open.ts';
import type { OpenedOrg } from '../../local-org/apex/open.ts';
import { apexResults } from './apex-schedule.ts';
import type { PlanCase, PlanResult } from './plan-case.ts';
import { randomPlan } from './random-plan.ts';
import { isOpen, referenceOf } from './reference.ts';

const PLANS = 400;
const AT_ONCE = 20;

describe('the schedule of random plans', () => {
    let org: OpenedOrg;
    const plans: PlanCase[] = Array.from({ length: PLANS }, (_, seed) => randomPlan(seed + 1));
    const expectations = plans.map(referenceOf);
    const answers: PlanResult[] = [];

    before(() => {
        org = openOrg({ source: process.cwd(), store: ':memory:', cache: compileCache(process.cwd()) });
        const userId = adminOf(org);
        for (let i = 0; i < plans.length; i += AT_ONCE) {
            answers.push(...apexResults(org, userId, plans.slice(i, i + AT_ONCE)));
        }
    });
    after(() => org.close());

    it('is the same in Apex and in an independent implementation', () => {
        plans.forEach((plan, index) => {
            const expected = expectations[index];
            const actual = answers[index];
            if (expected?.cycle === null) {
                assert.deepEqual(actual, expected, `seed ${index + 1}: ${JSON.stringify(plan)}`);
            }
        });
    });

    it('names a real circle wherever there is one, and only there', () => {
        const circles = plans.filter((plan, index) => {
            const expected = expectations[index]?.cycle ?? null;
            const actual = answers[index]?.cycle ?? null;
            assert.equal(actual !== null, expected !== null, `seed ${index + 1}`);
            if (actual !== null) {
                assertCircle(plan, actual, `seed ${index + 1}: ${actual.join(' > ')}`);
            }
            return actual !== null;
        });
        assert.ok(circles.length >= 10, `${circles.length} plans with a circle`);
    });

    it('never proposes a date before the earliest', () => {
        answers.forEach((answer, index) => {
            for (const [key, step] of Object.entries(answer.steps)) {
                if (step.proposed !== null && step.earliest !== null) {
                    assert.ok(step.proposed >= step.earliest, `seed ${index + 1}, ${key}`);
                }
            }
        });
    });

    it('never proposes dates that break a dependency', () => {
        plans.forEach((plan, index) => {
            const steps = answers[index]?.steps ?? {};
            for (const step of plan.steps.filter((one) => isOpen(one) && one.status !== 'In progress')) {
                for (const key of step.predecessorKeys) {
                    const earlier = steps[key]?.proposed ?? null;
                    const later = steps[step.key]?.proposed ?? null;
                    if (earlier !== null && later !== null) {
                        assert.ok(earlier < later, `seed ${index + 1}: ${key} ${earlier}, ${step.key} ${later}`);
                    }
                }
            }
        });
    });
});

function assertCircle(plan: PlanCase, names: readonly string[], message: string): void {
    const byName = new Map(plan.steps.map((step) => [step.name, step]));
    assert.equal(names[0], names.at(-1), message);
    for (let i = 1; i < names.length; i++) {
        const predecessor = byName.get(names[i - 1] ?? '');
        const follower = byName.get(names[i] ?? '');
        assert.ok(follower?.predecessorKeys.includes(predecessor?.key ?? ''), message);
    }
}

function adminOf(org: OpenedOrg): string {
    const [row] = org.data.driver.prepare(`SELECT "Id" AS id FROM "User" WHERE "Username" = 'admin@local.org'`).all([]);
    return String(row?.['id']);
}
