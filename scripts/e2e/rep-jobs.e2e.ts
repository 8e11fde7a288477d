/** The jobs a rep does most, on the tab of real deals: each with what is stored afterwards and with axe where it leads. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { assertAccessible } from './browser.ts';
import { day, typed } from './days.ts';
import { Rep } from './rep.ts';

const PORT = 8209;
const STORY = 'Halvorsen Pumps – Plant Data Platform';
const DRAFT = 'Quillon Pharma – Batch Release';
const DELIVERY = 'Stanmore Rail – Depot Scheduling';
const NO_PLAN = 'Saltmarsh Ports – Berth Planning';
const NO_PLAN_EITHER = 'Zephyr Wind – Turbine Service';

let rep: Rep;
let page: Page;

const dialog = (): Locator => page.getByRole('dialog');
const ofDeal = (name: string, path: string): string => `${path}.Name = '${name}'`;

/** What one of the two dialogs about the customer's word asks: who said it and in which words. */
async function quote(words: string): Promise<void> {
    await rep.pick(dialog().getByRole('combobox', { name: /Who said it/ }), /./);
    await dialog()
        .getByRole('textbox', { name: /In their words/ })
        .fill(words);
}

describe('the jobs a rep does most', () => {
    before(async () => {
        rep = await Rep.start(PORT);
        page = rep.page;
    });

    after(() => rep?.stop());

    it('starts a plan from a template', async () => {
        await rep.openDeal(NO_PLAN_EITHER);
        await page.getByLabel('Value date').fill(typed(day(330)));
        await page.getByLabel('Value date').press('Tab');
        await page.getByRole('radio', { name: /Enterprise software/ }).check();
        await assertAccessible(page, 'the guide with a template chosen');

        await page.getByRole('button', { name: 'Build plan' }).click();

        await rep.told(/Plan built with 30 steps/);
        await page.getByRole('button', { name: /^1 Frame the problem/ }).waitFor();
        const plan = await rep.stored<{ Status__c: string; Value_Date__c: string }>(
            `SELECT Status__c, Value_Date__c FROM MSP_Plan__c WHERE ${ofDeal(NO_PLAN_EITHER, 'Opportunity__r')}`
        );
        assert.deepEqual([plan.Status__c, plan.Value_Date__c], ['Drafting', day(330)]);
        await assertAccessible(page, 'a new plan');
    });

    it('answers a guiding question: saved while typing, and the plan begins with it', async () => {
        await rep.openDeal(NO_PLAN);
        const answer = page.getByRole('textbox', { name: /Their answer: What do they hope to achieve/ });

        await answer.fill('A berth plan that holds until noon.');
        await answer.press('Tab');

        await page
            .getByText(/^Saved \d/)
            .first()
            .waitFor();
        const heard = await rep.stored<{ Answer__c: string; Question_Key__c: string }>(
            `SELECT Answer__c, Question_Key__c FROM MSP_Discovery_Answer__c WHERE ${ofDeal(NO_PLAN, 'Plan__r.Opportunity__r')}`
        );
        assert.deepEqual([heard.Question_Key__c, heard.Answer__c], ['hopes', 'A berth plan that holds until noon.']);
        const plan = await rep.stored<{ Status__c: string }>(
            `SELECT Status__c FROM MSP_Plan__c WHERE ${ofDeal(NO_PLAN, 'Opportunity__r')}`
        );
        assert.equal(plan.Status__c, 'Exploring');
        await assertAccessible(page, 'the guide with an answer');
    });

    it('changes a date with a preview of what moves, says who asked, and takes it back', async () => {
        const follower = 'Build the business case with finance';
        const former = await rep.step(STORY, 'Run the proof');
        const formerFollower = await rep.step(STORY, follower);
        await rep.openDeal(STORY);
        await rep.cell('Run the proof', /Due date/).click();
        const field = rep.row('Run the proof').getByRole('textbox');
        await field.fill(typed(day(24)));
        await field.press('Enter');

        const move = page.getByRole('button', { name: /^Move \d+ steps/ });
        await move.waitFor();
        await assertAccessible(page, 'the preview below the row');
        await move.click();
        await dialog().getByText('Who asked').waitFor();
        await assertAccessible(page, 'the dialog that asks who and why');
        assert.deepEqual(await rep.step(STORY, 'Run the proof'), former, 'nothing is saved yet');
        await dialog().getByText('Customer', { exact: true }).click();
        await rep.pick(dialog().getByRole('combobox', { name: 'Reason' }), 'Data access');
        await dialog()
            .getByRole('button', { name: /^Move \d+ steps/ })
            .click();

        await rep.told(/^Run the proof is due .+ other steps moved along/);
        const moved = await rep.step(STORY, 'Run the proof');
        assert.deepEqual([moved.Due_Date__c, moved.Agreement__c], [day(24), 'Asked']);
        const later = (await rep.step(STORY, follower)).Due_Date__c ?? '';
        assert.ok(later > (formerFollower.Due_Date__c ?? ''), `${follower} moved to ${later}`);
        await page.getByRole('button', { name: 'Undo' }).click();
        await rep.told(/^Undone/);
        assert.deepEqual(await rep.step(STORY, 'Run the proof'), former);
        assert.deepEqual(await rep.step(STORY, follower), formerFollower);
    });

    it('fills a seat of the customer', async () => {
        const { AccountId } = await rep.stored<{ AccountId: string }>(
            `SELECT AccountId FROM Opportunity WHERE Name = '${STORY}'`
        );
        const admin = await rep.client('admin@local.org');
        await admin.sobject('Contact').create({ LastName: 'Nolan', FirstName: 'Pia', AccountId });
        await rep.openDeal(STORY);
        await rep.openPlanPage('People');
        const seat = page.getByRole('listitem').filter({ hasText: 'Security reviewer' });
        await seat.getByRole('button', { name: 'Name a person' }).waitFor();
        await assertAccessible(page, 'the page People');
        await seat.getByRole('button', { name: 'Name a person' }).click();
        const form = page.getByRole('form', { name: /Who is Security reviewer/ });
        await form.getByRole('radio', { name: /Pia Nolan/ }).check();
        await assertAccessible(page, 'the form that fills a seat');

        await form.getByRole('button', { name: 'Name a person' }).click();

        await rep.told(/seat Security reviewer is filled/);
        const [named, ...others] = await rep.records<{ Contact__c: string | null }>(
            `SELECT Contact__c FROM MSP_Participant__c WHERE Decision_Role__c = 'Security' AND Side__c = 'Customer' AND ${ofDeal(STORY, 'Plan__r.Opportunity__r')}`
        );
        assert.ok(named?.Contact__c, 'the seat has a person');
        assert.deepEqual(others, []);
    });

    it('marks a milestone done with its evidence', async () => {
        const pack = 'Send security and privacy pack';
        await rep.openDeal(STORY);
        await page.getByRole('button', { name: `Mark done: ${pack}` }).click();
        const form = page.getByRole('form', { name: `What proves that ${pack} is done?` });
        await form.getByRole('textbox', { name: 'Link or text' }).fill('https://files.example.com/receipt');
        await assertAccessible(page, 'the question for evidence');

        await form.getByRole('button', { name: 'Save' }).click();

        await rep.told(new RegExp(pack));
        const done = await rep.step(STORY, pack);
        assert.deepEqual([done.Status__c, done.Evidence__c], ['Done', 'https://files.example.com/receipt']);
        await page.getByRole('button', { name: `Mark done: ${pack}` }).waitFor({ state: 'detached' });
    });

    it('blocks a step with a reason', async () => {
        const proposal = 'Proposal matched to agreed scope';
        await rep.openDeal(STORY);
        await rep.cell(proposal, /Status/).click();
        await rep.pick(rep.row(proposal).getByRole('combobox'), 'Blocked');
        const form = page.getByRole('form', { name: new RegExp(proposal) });
        await form.getByRole('textbox').first().fill('Their price list is missing');
        await form.getByRole('textbox', { name: 'Blocked until' }).fill(typed(day(20)));
        await form.getByRole('textbox', { name: 'Blocked until' }).press('Tab');
        await assertAccessible(page, 'the question for the reason');

        await form.getByRole('button', { name: 'Save' }).click();

        await rep.told(new RegExp(proposal));
        const blocked = await rep.step(STORY, proposal);
        assert.deepEqual(
            [blocked.Status__c, blocked.Blocked_Reason__c, blocked.Blocked_Until__c],
            ['Blocked', 'Their price list is missing', day(20)]
        );
    });

    it('records the agreement', async () => {
        await rep.openDeal(DRAFT);
        await page.getByRole('button', { name: 'Record agreement' }).click();
        await quote('This is how we want to run it.');
        await assertAccessible(page, 'the dialog that records an agreement');

        await dialog().getByRole('button', { name: 'Record agreement' }).click();

        await rep.told(/Agreement recorded/);
        const plan = await rep.stored<{ Status__c: string; Stance__c: string }>(
            `SELECT Status__c, Stance__c FROM MSP_Plan__c WHERE ${ofDeal(DRAFT, 'Opportunity__r')}`
        );
        assert.deepEqual([plan.Status__c, plan.Stance__c], ['Agreed', 'Agreed']);
        const baselines = await rep.records(
            `SELECT Id FROM MSP_Baseline__c WHERE ${ofDeal(DRAFT, 'Plan__r.Opportunity__r')}`
        );
        assert.equal(baselines.length, 1);
        const agreed = await rep.records(
            `SELECT Id FROM MSP_Activity__c WHERE Agreement__c = 'Agreed' AND ${ofDeal(DRAFT, 'Milestone__r.Plan__r.Opportunity__r')}`
        );
        assert.ok(agreed.length > 0, 'shared steps are agreed with the plan');
    });

    it('holds a review, item by item', async () => {
        await rep.openDeal(STORY);
        await rep.openPlanPage('Reviews');
        await page.getByRole('button', { name: 'Start review' }).click();
        const decision = page.getByRole('textbox', { name: 'What was decided?' });
        await decision.fill('Dana names the reviewer by Friday.');
        await assertAccessible(page, 'a running review');
        await page.getByRole('button', { name: 'Record and next' }).click();
        const present = page.getByRole('checkbox', { name: 'Dana Whitfield' });
        const skip = page.getByRole('button', { name: 'Skip' });
        for (
            await skip.or(present).first().waitFor();
            await skip.isVisible();
            await skip.or(present).first().waitFor()
        ) {
            await skip.click();
        }
        await page.locator('c-msp-review-walk').getByText('Dana Whitfield', { exact: true }).click();
        assert.ok(await present.isChecked());
        await assertAccessible(page, 'the end of a review');

        await page.getByRole('button', { name: 'Save review' }).click();

        await rep.told(/Review saved/);
        const review = await rep.stored<{ Decisions__c: string; Customer_Present__c: boolean; Attended__c: string }>(
            `SELECT Decisions__c, Customer_Present__c, Attended__c FROM MSP_Review__c WHERE ${ofDeal(STORY, 'Plan__r.Opportunity__r')} ORDER BY CreatedDate DESC, Id DESC LIMIT 1`
        );
        assert.match(review.Decisions__c, /Dana names the reviewer by Friday\./);
        assert.deepEqual([review.Customer_Present__c, review.Attended__c], [true, 'Dana Whitfield']);
    });

    it('acknowledges the value', async () => {
        await rep.openDeal(DELIVERY);
        await page.getByRole('button', { name: 'Acknowledge value' }).click();
        for (const question of [/problem addressed/, /value achieved/]) {
            await dialog().getByRole('radiogroup', { name: question }).getByText('Yes', { exact: true }).click();
        }
        await quote('The depot runs by it.');
        await assertAccessible(page, 'the dialog that acknowledges value');

        await dialog().getByRole('button', { name: 'Acknowledge value' }).click();

        await rep.told(/Value acknowledged/);
        const plan = await rep.stored<{ Status__c: string }>(
            `SELECT Status__c FROM MSP_Plan__c WHERE ${ofDeal(DELIVERY, 'Opportunity__r')}`
        );
        assert.equal(plan.Status__c, 'Value Acknowledged');
        await dialog().waitFor({ state: 'detached' });
        assert.equal(await page.getByRole('button', { name: 'Acknowledge value' }).count(), 0);
        assert.deepEqual(rep.faults(), [], 'no error in the console in all these jobs');
    });
});
