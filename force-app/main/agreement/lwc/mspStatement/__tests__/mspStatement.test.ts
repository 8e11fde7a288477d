import MspStatement, { newStatement } from 'c/mspStatement';
import type { PlanView } from 'c/mspPlanTypes';
import { participantOf, planOf } from 'test/builders';
import { change, checked, listen } from 'test/events';
import { find, findAll, has, mount, text } from 'test/mount';

function statement(plan: PlanView = planOf(), more: object = {}): HTMLElement {
    const value = newStatement(plan.asOf);
    return mount('c-msp-statement', MspStatement, { plan, value, how: [], ...more });
}

type Checkable = HTMLElement & { check(): boolean };

describe('c-msp-statement', () => {
    it('offers the people of the customer who are here and named', () => {
        const people = [
            participantOf({ name: 'Dana', contactId: 'c1' }),
            participantOf({ id: 'p2', name: 'Greg', leftOn: '2026-11-06' }),
            participantOf({ id: 'p3', name: 'Counsel', contactId: null, seat: true }),
            participantOf({ id: 'p4', name: 'Maya', side: 'Vendor', contactId: null, userId: 'u1' })
        ];

        const element = statement(planOf({ participants: people }));

        expect(find(element, '[data-field="contactId"]')).toMatchObject({ options: [{ label: 'Dana', value: 'c1' }] });
    });

    it('tells each change, and is on today at first', async () => {
        const element = statement();
        const told = listen(element, 'statement');

        await change(element, '[data-field="words"]', 'We will run it so.');

        expect(told.detail).toMatchObject({ words: 'We will run it so.', agreedOn: '2026-11-23' });
    });

    it('asks for the words where they are a reason', () => {
        const element = statement(undefined, { asksReason: true });

        expect(find(element, '[data-field="words"]')).toMatchObject({ label: 'Their reason', required: true });
    });

    it('is complete only if each field is, and somebody can have said it', () => {
        const element = statement() as Checkable;
        checked(element);
        expect(element.check()).toBe(true);
        findAll(element, 'lightning-input').forEach((field) =>
            Object.assign(field, { reportValidity: () => false, focus: () => undefined })
        );
        expect(element.check()).toBe(false);

        const nobody = statement(planOf({ participants: [] })) as Checkable;
        checked(nobody);

        expect(nobody.check()).toBe(false);
        expect(text(nobody)).toContain('Nobody of the customer is in the plan.');
        expect(has(nobody, '[data-field="contactId"]')).toBe(false);
    });

    it('is accessible', async () => {
        await expect(statement()).toBeAccessible();
    });
});
