/** What needs attention on one deal, each kind repaired from its own line, with what is stored afterwards. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Connection } from 'jsforce';
import type { Locator, Page } from 'playwright-core';
import { assertAccessible } from './browser.ts';
import { day, typed } from './days.ts';
import { Rep } from './rep.ts';

const PORT = 8215;
const DEAL = 'Halvorsen Pumps – Plant Data Platform';
const OF_PLAN = `Plan__r.Opportunity__r.Name = '${DEAL}'`;
const PROVEN = 'Decision team agrees what good looks like';
const EARLIER = 'Agree scope and pass marks for the proof';
const EMPTY = 'Customer tells two peers';

let rep: Rep;
let page: Page;
let admin: Connection;

const attention = (): Locator => page.getByRole('region', { name: 'Needs attention' });
const dialog = (): Locator => page.getByRole('dialog');
const panel = (): Locator => page.getByRole('complementary', { name: 'Step' });
const repair = (name: string): Locator => attention().getByRole('button', { name, exact: true }).first();

/** What the demo deal lacks of the kinds: a load or an integration leaves a plan like this. */
async function breakThePlan(): Promise<void> {
    const plan = await rep.stored<{ Id: string }>(`SELECT Id FROM MSP_Plan__c WHERE Opportunity__r.Name = '${DEAL}'`);
    const proven = await rep.step(DEAL, PROVEN);
    await admin.sobject('MSP_Activity__c').update({ Id: proven.Id, Evidence__c: null });
    const earlier = await rep.step(DEAL, EARLIER);
    await admin.sobject('MSP_Activity__c').update({ Id: earlier.Id, Status__c: 'In progress' });
    const { Phase_Name__c, Phase_Number__c } = await rep.stored<{ Phase_Name__c: string; Phase_Number__c: number }>(
        `SELECT Phase_Name__c, Phase_Number__c FROM MSP_Milestone__c WHERE Kind__c = 'Standard' AND ${OF_PLAN} ORDER BY Order__c DESC LIMIT 1`
    );
    const milestone = { Plan__c: plan.Id, Name: EMPTY, Kind__c: 'Standard', Phase_Name__c, Phase_Number__c };
    await admin.sobject('MSP_Milestone__c').create(milestone);
    const constraint = {
        Plan__c: plan.Id,
        Kind__c: 'Constraint',
        Answer__c: 'No change in December',
        Question_Key__c: 'x'
    };
    await admin.sobject('MSP_Discovery_Answer__c').create(constraint);
}

/** Moves what the dialog previews; it asks who wanted it where agreed dates move. */
async function moveAs(side: string): Promise<void> {
    await dialog().getByText('Who asked').waitFor();
    await dialog().getByText(side, { exact: true }).click();
    await rep.pick(dialog().getByRole('combobox', { name: 'Reason' }), 'Data access');
    await dialog()
        .getByRole('button', { name: /^Move \d+ steps?$/ })
        .click();
    await dialog().waitFor({ state: 'detached' });
}

async function openAttention(): Promise<void> {
    await rep.openDeal(DEAL);
    await attention().getByRole('listitem').first().waitFor();
    const more = attention()
        .getByRole('button', { name: /^Show \d+ more/ })
        .filter({ visible: true });
    if ((await more.count()) > 0) {
        await more.click();
    }
}

describe('what needs attention', () => {
    before(async () => {
        rep = await Rep.start(PORT);
        page = rep.page;
        admin = await rep.client('admin@local.org');
        await breakThePlan();
    });

    after(() => rep?.stop());

    it('evidence missing: the proof is asked for and kept', async () => {
        await openAttention();
        await assertAccessible(page, 'the whole list of what needs attention');
        await repair(`Add evidence: ${PROVEN}`).click();
        const form = page.getByRole('form', { name: `What proves that ${PROVEN} is done?` });
        await form.getByRole('textbox', { name: 'Link or text' }).fill('Minutes of the meeting');

        await form.getByRole('button', { name: 'Save' }).click();

        await rep.told(new RegExp(PROVEN));
        assert.equal((await rep.step(DEAL, PROVEN)).Evidence__c, 'Minutes of the meeting');
    });

    it('done before its predecessor: the earlier step is marked done', async () => {
        await openAttention();

        await repair(`Mark done: ${EARLIER}`).click();

        await rep.told(new RegExp(EARLIER));
        assert.equal((await rep.step(DEAL, EARLIER)).Status__c, 'Done');
    });

    it('no owner: a person is named', async () => {
        await openAttention();
        await repair('Name a person: Security and privacy review').click();
        await rep.pick(rep.row('Security and privacy review').getByRole('combobox'), 'Dana Whitfield');

        await rep.told(/Security and privacy review/);
        const { Customer_Owner__c } = await rep.step(DEAL, 'Security and privacy review');
        const owner = await rep.stored<{ Contact__r: { Name: string } }>(
            `SELECT Contact__r.Name FROM MSP_Participant__c WHERE Id = '${Customer_Owner__c}'`
        );
        assert.equal(owner.Contact__r.Name, 'Dana Whitfield');
        await repair('Name a person: Security and privacy review').waitFor({ state: 'detached' });
    });

    it('owner has left: another person takes it', async () => {
        await openAttention();
        const former = (await rep.step(DEAL, 'Security clearance given')).Customer_Owner__c;
        await repair('Name a person: Security clearance given').click();

        await rep.pick(rep.row('Security clearance given').getByRole('combobox'), 'Dana Whitfield');

        await rep.told(/Security clearance given/);
        assert.notEqual((await rep.step(DEAL, 'Security clearance given')).Customer_Owner__c, former);
    });

    it('not known yet: reminders pause until the day the rep expects to know', async () => {
        await openAttention();
        await repair('Not known yet: Adoption check').click();
        const form = page.getByRole('form', { name: 'By when will you know?' });
        await form.getByRole('textbox').fill(typed(day(14)));
        await form.getByRole('textbox').press('Tab');

        await form.getByRole('button', { name: 'Save' }).click();

        await rep.told(/Adoption check/);
        assert.equal((await rep.step(DEAL, 'Adoption check')).Unknown_Until__c, day(14));
    });

    it('no date: one is set', async () => {
        const undated = 'Confirm the network change window at plant 4';
        await openAttention();
        await repair(`Set date: ${undated}`).click();
        const field = rep.row(undated).getByRole('textbox');
        await field.fill(typed(day(7)));

        await field.press('Enter');
        await page.getByRole('button', { name: 'Move 1 step', exact: true }).click();
        await moveAs('Us');

        await rep.told(new RegExp(undated));
        assert.equal((await rep.step(DEAL, undated)).Due_Date__c, day(7));
    });

    it('blocked: it goes on', async () => {
        const blocked = 'Exchange contract papers, agree whose terms lead';
        await openAttention();

        await repair(`Unblock: ${blocked}`).click();

        await rep.told(new RegExp(blocked));
        const step = await rep.step(DEAL, blocked);
        assert.ok(['In progress', 'Not started'].includes(step.Status__c), step.Status__c);
    });

    it('waiting: the line leads to what the step waits for', async () => {
        await openAttention();

        await repair('See what it waits for: Security and privacy review').click();

        await panel().getByRole('heading', { name: 'Security and privacy review' }).waitFor();
        await panel().getByRole('button', { name: 'Send security and privacy pack' }).waitFor();
        await assertAccessible(page, 'the panel beside the list');
    });

    it('overdue: it is marked done with its proof', async () => {
        await openAttention();
        await repair('Mark done: Send security and privacy pack').click();
        const form = page.getByRole('form', { name: /What proves that Send security and privacy pack is done/ });
        await form.getByRole('textbox').fill('Receipt of Nov 24');

        await form.getByRole('button', { name: 'Save' }).click();

        await rep.told(/Send security and privacy pack/);
        assert.equal((await rep.step(DEAL, 'Send security and privacy pack')).Status__c, 'Done');
    });

    it('date offered: the customer’s day is taken', async () => {
        const offered = 'Proof accepted by the decision team';
        const { Offered_Date__c: offer } = await rep.stored<{ Offered_Date__c: string }>(
            `SELECT Offered_Date__c FROM MSP_Activity__c WHERE Name = '${offered}' AND Milestone__r.${OF_PLAN}`
        );
        await openAttention();

        await attention()
            .getByRole('button', { name: new RegExp(`^Accept .*: ${offered}`) })
            .click();

        await moveAs('Customer');

        const step = await rep.until(
            () => rep.step(DEAL, offered),
            ({ Due_Date__c }) => Due_Date__c === offer
        );
        assert.equal(step.Agreement__c, 'Agreed');
    });

    it('dates cannot hold: the new dates are previewed and saved as a whole', async () => {
        await openAttention();
        const before = await rep.step(DEAL, 'Agreement signed');
        await attention()
            .getByRole('button', { name: /^Preview new dates/ })
            .click();
        await moveAs('Both');

        const moved = (await rep.step(DEAL, 'Agreement signed')).Due_Date__c ?? '';
        assert.ok(moved > (before.Due_Date__c ?? ''), moved);
        await attention()
            .getByRole('button', { name: /^Preview new dates/ })
            .waitFor({ state: 'detached' });
    });

    it('a milestone without steps: one is added to it', async () => {
        await openAttention();
        await repair(`Add step: ${EMPTY}`).click();
        await dialog().getByRole('textbox', { name: /Name/ }).fill('Call the two peers');
        await assertAccessible(page, 'the dialog of a new step');

        await dialog().getByRole('button', { name: 'Add step' }).click();

        await dialog().waitFor({ state: 'detached' });
        const added = await rep.stored<{ Milestone__r: { Name: string } }>(
            `SELECT Milestone__r.Name FROM MSP_Activity__c WHERE Name = 'Call the two peers'`
        );
        assert.equal(added.Milestone__r.Name, EMPTY);
    });
});
