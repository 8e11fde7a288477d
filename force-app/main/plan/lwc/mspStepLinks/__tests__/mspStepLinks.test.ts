import { NOTHING_SAID } from 'c/mspCommands';
import type { Command, Outcome } from 'c/mspCommands';
import MspStepLinks from 'c/mspStepLinks';
import { activityOf, phaseOf, planOf } from 'test/builders';
import { change, click, listen, press } from 'test/events';
import { findAll, has, mount, text } from 'test/mount';

const proof = activityOf({ id: 'a02', name: 'Accept the proof', predecessorIds: ['a01'] });
const other = activityOf({ id: 'a03', name: 'Build the case', predecessorIds: ['a02'] });
const free = activityOf({ id: 'a04', name: 'Discount', predecessorIds: [] });
const plan = planOf({ phases: [phaseOf([activityOf(), proof, other, free])] });
const perform = jest.fn<Promise<Outcome>, [Command]>();

function links(more: object = {}): HTMLElement {
    return mount('c-msp-step-links', MspStepLinks, { plan, activity: proof, perform, ...more });
}

describe('c-msp-step-links', () => {
    beforeEach(() => perform.mockResolvedValue({ ...NOTHING_SAID, saved: true }));

    it('says what a step waits for and what waits for it, and leads there', async () => {
        const element = links();
        const opened = listen(element, 'openstep');

        expect(findAll(element, '.group').map((group) => text(element, `.${group.className}`))).toHaveLength(2);
        expect(text(element)).toContain('Waits for In progress Run the proof Dec 4');
        expect(text(element)).toContain('Then In progress Build the case Dec 4');
        await press(element, 'Build the case');

        expect(opened.detail).toEqual({ activityId: 'a03' });
    });

    it('adds a step that waits for this one, on that step, with a way back', async () => {
        const element = links();
        await click(element, '.toggle');

        await change(element, 'lightning-combobox[data-direction="after"]', 'a04');

        expect(perform.mock.calls[0]?.[0]).toMatchObject({
            name: 'linkStep',
            args: ['a04', ['a02']],
            undo: { name: 'linkStep', args: ['a04', []] }
        });
    });

    it('offers no step that is linked already', async () => {
        const element = links();
        await click(element, '.toggle');

        const field = element.shadowRoot?.querySelector('lightning-combobox') as unknown as {
            options: { value: string }[];
        };
        expect(field.options.map(({ value }) => value)).toEqual(['a04']);
    });

    it('takes a link away', async () => {
        const element = links();
        await click(element, '.toggle');

        await press(element, 'Remove the link to Run the proof');

        expect(perform.mock.calls[0]?.[0]).toMatchObject({ args: ['a02', []] });
    });

    it('names the circle that a link would make', async () => {
        perform.mockResolvedValue({ ...NOTHING_SAID, fault: 'A circle: Accept the proof, Build the case.' });
        const element = links();
        await click(element, '.toggle');

        await change(element, 'lightning-combobox[data-direction="before"]', 'a04');

        expect(text(element, '.fault')).toBe('A circle: Accept the proof, Build the case.');
    });

    it('only reads on a read-only plan', () => {
        expect(has(links({ plan: { ...plan, editable: false } }), '.toggle')).toBe(false);
    });

    it('is accessible', async () => {
        const element = links();
        await click(element, '.toggle');

        await expect(element).toBeAccessible();
    });
});
