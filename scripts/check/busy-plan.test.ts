/** Two people, or a person and the job, save the same plan at once: the later one is refused with a sentence, and nothing is half saved. */
import assert from 'node:assert/strict';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { compileCache } from '../local-org/apex/compile-cache.ts';
import { openOrg, type OpenedOrg } from '../local-org/apex/open.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const BUSY = 'Somebody is saving this plan. Try again in a moment.';
const START = Date.parse('2026-03-02T15:00:00Z');

interface Row {
    readonly [column: string]: unknown;
}

let clock = START;
let org: OpenedOrg;
let userId = '';

function rows(sql: string, ...binds: readonly string[]): Row[] {
    return org.data.driver.prepare(sql).all([...binds]);
}

const run = (apex: string): readonly string[] => org.anonymous(userId, apex).log;
const stepOf = (planId: string): Row =>
    rows(
        `SELECT a."Id" AS id, a."Name" AS name FROM "MSP_Activity__c" a
         JOIN "MSP_Milestone__c" m ON m."Id" = a."Milestone__c" WHERE m."Plan__c" = ?`,
        planId
    )[0] ?? {};

/** A plan with one step, which is due in a week. */
function startPlan(name: string): string {
    run(`
        Account account = new Account(Name = '${name}');
        insert account;
        Opportunity deal = new Opportunity(
            Name = '${name}', AccountId = account.Id, StageName = 'Prospecting', CloseDate = Date.today().addDays(90)
        );
        insert deal;
        MspStartRequest request = new MspStartRequest();
        request.opportunityId = deal.Id;
        request.valueDate = Date.today().addDays(200);
        MspPlanView view = MspPlanController.start(request);
        MspStepEdit step = new MspStepEdit();
        step.milestoneId = view.phases[0].milestones[0].id;
        step.name = 'Step';
        step.leadingSide = 'Joint';
        step.dueDate = Date.today().addDays(7);
        MspStepController.add(view.planId, step);`);
    const [plan] = rows('SELECT "Id" AS id FROM "MSP_Plan__c" WHERE "Name" = ?', name);
    return String(plan?.['id']);
}

function rename(planId: string, name: string): unknown {
    const { id, name: seen } = stepOf(planId);
    return org.callAura(userId, 'MspPlanController', 'saveEdits', {
        planId,
        edits: [{ activityId: id, field: 'name', value: name, seen }]
    });
}

/** The sentence that a refused call shows. */
function refusal(call: () => unknown): string {
    try {
        call();
    } catch (error) {
        return error instanceof Error ? error.message : String(error);
    }
    return 'not refused';
}

describe('a plan that somebody else is saving', () => {
    before(() => {
        org = openOrg({ source: ROOT, store: ':memory:', now: () => clock, cache: compileCache(ROOT) });
        userId = String(rows(`SELECT "Id" AS id FROM "User" WHERE "Username" = 'admin@local.org'`)[0]?.['id']);
    });
    after(() => org.close());

    it('refuses the second save with a sentence and takes it afterwards', () => {
        const planId = startPlan('Two people');
        const before = stepOf(planId)['name'];

        const letGo = org.data.locks.hold([planId]);
        const refused = refusal(() => rename(planId, 'Mine'));
        const kept = stepOf(planId)['name'];
        letGo();
        rename(planId, 'Mine');

        assert.equal(refused, BUSY);
        assert.equal(kept, before, 'Nothing was saved');
        assert.equal(stepOf(planId)['name'], 'Mine', 'The second try is saved');
    });

    it('refuses every other action alike', () => {
        const planId = startPlan('Many actions');
        const calls: readonly (readonly [string, string, Record<string, unknown>])[] = [
            ['MspPlanController', 'savePlan', { planId, edit: {} }],
            ['MspPlanController', 'addParticipant', { planId, p: {} }],
            ['MspStepController', 'add', { planId, step: {} }],
            ['MspPlanLifeController', 'close', { planId, reason: 'Other' }],
            ['MspReviewController', 'hold', { planId, request: {} }],
            ['MspRescheduleController', 'apply', { planId, request: {} }]
        ];

        const letGo = org.data.locks.hold([planId]);
        const refusals = calls.map(([controller, method, args]) =>
            refusal(() => org.callAura(userId, controller, method, args))
        );
        letGo();

        assert.deepEqual(
            refusals,
            calls.map(() => BUSY)
        );
    });

    it('is refused to a Flow, which goes on with the other plans', () => {
        const busy = startPlan('Flow busy');
        const free = startPlan('Flow free');
        const requests = [busy, free]
            .map(
                (planId) =>
                    `{ "planId": "${planId}", "activityId": "${String(stepOf(planId)['id'])}", "dueDate": "2026-03-20" }`
            )
            .join(', ');

        const letGo = org.data.locks.hold([busy]);
        const log = run(`
            List<MspFlowReschedule.Request> requests = (List<MspFlowReschedule.Request>) JSON.deserialize(
                '[${requests}]', List<MspFlowReschedule.Request>.class
            );
            for (MspFlowReschedule.Result result : MspFlowReschedule.reschedule(requests)) {
                System.debug(result.saved + ' ' + result.error);
            }`);
        letGo();

        assert.deepEqual(log, [`DEBUG|false ${BUSY}`, 'DEBUG|true null']);
    });

    it('moves no date if one of its steps is being saved', () => {
        const planId = startPlan('Busy step');
        const { id } = stepOf(planId);
        const dueOf = (): unknown =>
            rows('SELECT "Due_Date__c" AS due FROM "MSP_Activity__c" WHERE "Id" = ?', String(id))[0]?.['due'];
        const before = dueOf();

        const letGo = org.data.locks.hold([String(id)]);
        const preview = org.callAura(userId, 'MspRescheduleController', 'apply', {
            planId,
            request: { moves: [{ activityId: id, due: '2026-03-20', seen: before }] }
        }) as { readonly saved: boolean; readonly refusals: readonly { readonly message: string }[] };
        letGo();

        assert.deepEqual(
            preview.refusals.map(({ message }) => message),
            [BUSY]
        );
        assert.equal(dueOf(), before);
    });

    it('can still be read', () => {
        const planId = startPlan('Reader');
        const [plan] = rows('SELECT "Opportunity__c" AS deal FROM "MSP_Plan__c" WHERE "Id" = ?', planId);

        const letGo = org.data.locks.hold([planId]);
        const view = org.callAura(userId, 'MspPlanController', 'load', { opportunityId: plan?.['deal'] }) as Row;
        letGo();

        assert.equal(view['planId'], planId);
    });

    it('is tried again by the job, reported, and done the next night while the others are done at once', () => {
        const busy = startPlan('Busy');
        const free = startPlan('Free');
        const assessed = (planId: string): unknown =>
            rows('SELECT "Overdue_Steps__c" AS overdue FROM "MSP_Plan__c" WHERE "Id" = ?', planId)[0]?.['overdue'];
        clock = START + 10 * 86_400_000;

        const letGo = org.data.locks.hold([busy]);
        run('MspNightlyBatch.start();');
        org.runJobs();
        const [first] = rows('SELECT * FROM "MSP_Job_Run__c" ORDER BY "Name" DESC LIMIT 1');
        const whileBusy = [assessed(busy), assessed(free)];
        letGo();
        clock += 86_400_000;
        run('MspNightlyBatch.start();');
        org.runJobs();

        assert.equal(first?.['Status__c'], 'Done with failures');
        assert.match(String(first?.['Failures__c']), /unable to obtain exclusive access/);
        assert.deepEqual(whileBusy.map(Number), [0, 1], 'The other plan is done');
        assert.equal(Number(assessed(busy)), 1, 'And this one a night later');
    });
});
