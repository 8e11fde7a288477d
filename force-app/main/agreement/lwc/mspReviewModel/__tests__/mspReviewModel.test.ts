import {
    baselinesOf,
    comparisonOf,
    currentItem,
    decisionsOf,
    heldOf,
    ledgerOf as textOf,
    newDraft,
    recordsOf,
    rhythmOf,
    withDecision
} from 'c/mspReviewModel';
import { attentionOf, planOf } from 'test/builders';
import { agreementOf, changeOf, ledgerOf, lifeOf, reviewOf } from 'test/life';
import { timelinePlan } from 'test/schedule';

describe('c/mspReviewModel: rhythm and baseline', () => {
    it('tells last and next with the figures of that day', () => {
        expect(rhythmOf(planOf(), lifeOf())).toEqual({
            every: '10 working days',
            last: 'Nov 9, 2026 · 84% complete, 15% done',
            next: 'Dec 7, 2026',
            late: false
        });
    });

    it('says that a review is late, and that there was none', () => {
        expect(rhythmOf(planOf(), lifeOf({ reviews: [reviewOf({ nextOn: '2026-11-20' })] }))).toMatchObject({
            next: 'Nov 20, 2026, late',
            late: true
        });
        expect(rhythmOf(planOf(), lifeOf({ reviews: [] }))).toMatchObject({ last: 'None yet', next: '–', late: false });
    });

    it('compares each milestone of an agreement with now', () => {
        const life = lifeOf();

        expect(baselinesOf(life).map(({ label }) => label)).toEqual([
            'Agreement 1, Sep 30, 2026',
            'Agreement 2, Oct 20, 2026'
        ]);
        expect(comparisonOf(timelinePlan(), life, '1')).toEqual([
            {
                id: 'm01',
                stepId: 'a02',
                name: 'Proof accepted',
                agreed: 'Nov 20',
                planned: 'Dec 8',
                likely: 'Dec 8',
                later: '12 days',
                isLater: true
            }
        ]);
        expect(comparisonOf(timelinePlan(), life, '2')[0]).toMatchObject({ agreed: 'Dec 7', later: '1 day' });
    });
});

describe('c/mspReviewModel: ledger', () => {
    it('sums causes only and draws each against the largest', () => {
        const text = textOf(ledgerOf());

        expect(text.sum).toBe('2 moves, 9 working days. Later steps that went along count with their cause.');
        expect(text.bySide.map(({ name, days, bar }) => [name, days, bar])).toEqual([
            ['Customer', '7 days', 'inline-size:100%'],
            ['Not asked', '2 days', 'inline-size:29%']
        ]);
    });

    it('tells what moved, and what was taken back', () => {
        const [moved, back] = textOf(ledgerOf()).rows;

        expect(moved).toMatchObject({ moved: 'Nov 25 → Dec 4', days: '+7', along: '12', side: 'Customer' });
        expect(back).toMatchObject({ days: 'taken back', why: 'Not asked' });
    });

    it('says when nothing moved, and keeps earlier moves apart', () => {
        expect(textOf(ledgerOf({ changes: [], count: 0 })).sum).toBe('No date has moved since the customer agreed.');
        expect(textOf(ledgerOf({ earlierDays: 3 })).earlier).toBe('3 working days moved earlier, counted apart.');
        expect(textOf(ledgerOf({ changes: [changeOf({ oldDate: null, name: null })] })).rows[0]).toMatchObject({
            moved: 'no date → Dec 4',
            step: 'A date of the plan'
        });
    });
});

describe('c/mspReviewModel: records', () => {
    it('keeps who said what, when and how', () => {
        expect(recordsOf(lifeOf())[0]).toMatchObject({
            title: 'Agreed, Sep 30, 2026',
            who: 'Dana Whitfield, Mail',
            quote: '“This is how we want to run it.”',
            facts: ['Value date Jul 2, 2027 · Fits · 77% complete'],
            link: 'https://mail.example.com/1'
        });
    });

    it('makes no link of a script address', () => {
        const [record] = recordsOf(lifeOf({ agreements: [agreementOf({ evidence: 'javascript:alert(1)' })] }));

        expect(record).toMatchObject({ link: null, evidence: 'javascript:alert(1)' });
    });

    it('tells the result of an acknowledgement', () => {
        const said = { problemAddressedLabel: 'Yes', valueAchievedLabel: 'Partly', figure: '21 hours' };
        const acknowledged = agreementOf({ kind: 'Acknowledged', acceptedAsFinal: true, ...said });

        expect(recordsOf(lifeOf({ agreements: [acknowledged] }))[0]?.facts).toEqual([
            'Problem addressed: Yes · Value achieved: Partly',
            'Figure: 21 hours',
            'Accepted as final'
        ]);
    });

    it('tells reviews line by line, and that the customer was not there', () => {
        const [held] = heldOf(lifeOf({ reviews: [reviewOf({ customerPresent: false })] }));

        expect(held?.attended).toContain('without the customer');
        expect(held?.decisions).toHaveLength(2);
    });
});

describe('c/mspReviewModel: draft', () => {
    const plan = planOf({
        attention: [attentionOf(), attentionOf({ activityId: 'a02', subject: 'Security review', label: 'No owner' })]
    });

    it('walks the items in their order', () => {
        const draft = newDraft(plan);
        const first = currentItem(draft);
        const second = currentItem(withDecision(draft, first?.key ?? '', 'Jonas sends it', true));

        expect([first?.subject, second?.subject]).toEqual(['Run the proof', 'Security review']);
    });

    it('writes one line an item, and what else was decided', () => {
        const begun = newDraft(plan);
        const decided = withDecision(begun, begun.items[0]?.key ?? '', 'Jonas sends it\ntoday', true);

        expect(decisionsOf({ ...decided, more: 'Meet on Fridays.' })).toBe(
            'Run the proof: Jonas sends it today\nMeet on Fridays.'
        );
        expect(decisionsOf(begun)).toBe('');
    });
});
