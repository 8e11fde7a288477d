import MspGuideQuestion from 'c/mspGuideQuestion';
import { GUIDING, newAnswer } from 'c/mspDiscoveryModel';
import type { Answer } from 'c/mspDiscoveryModel';
import { noPlan, planOf } from 'test/builders';
import { discoveryOf, performWith } from 'test/discovery';
import { change, click, emit, listen, press } from 'test/events';
import { find, findAll, has, mount, settled, text } from 'test/mount';

const [hopes, contrast] = GUIDING;
const stored = newAnswer({ id: 'n1', questionKey: 'hopes', question: hopes?.title ?? '', text: 'Half the stops' });

async function questionWith(answer: Answer | null, perform = performWith(), more: object = {}): Promise<HTMLElement> {
    const question = mount('c-msp-guide-question', MspGuideQuestion, {
        plan: planOf(),
        perform,
        question: hopes,
        levels: discoveryOf().levels,
        position: 1,
        open: true,
        answer,
        ...more
    });
    await settled();
    return question;
}

async function type(question: HTMLElement, value: string): Promise<void> {
    await change(question, 'lightning-textarea', value);
}

async function rest(milliseconds = 1000): Promise<void> {
    jest.advanceTimersByTime(milliseconds);
    await settled();
}

const typed = (question: HTMLElement): string =>
    (find(question, 'lightning-textarea') as HTMLElement & { value: string }).value;

describe('c-msp-guide-question', () => {
    beforeEach(() => jest.useFakeTimers());
    afterEach(() => jest.useRealTimers());

    it('saves after a second of rest, once', async () => {
        const perform = performWith();
        const question = await questionWith(null, perform);

        await type(question, 'Half');
        await rest(900);
        await type(question, 'Half the stops');
        await rest(900);
        const before = perform.mock.calls.length;
        await rest(100);

        expect(before).toBe(0);
        expect(perform).toHaveBeenCalledTimes(1);
        expect(perform.mock.calls[0]?.[0]).toMatchObject({
            name: 'answer',
            args: [{ id: null, kind: 'Guiding', questionKey: 'hopes', text: 'Half the stops' }],
            quiet: true
        });
        expect(text(question, '[role="status"]')).toMatch(/^Saved \d/);
    });

    it('saves at once when it is left', async () => {
        const perform = performWith();
        const question = await questionWith(null, perform);
        await type(question, 'Half the stops');

        find(question, '.inner').dispatchEvent(new CustomEvent('focusout'));
        await rest(0);

        expect(perform).toHaveBeenCalledTimes(1);
    });

    it('saves what was typed when the page goes away', async () => {
        const perform = performWith();
        const question = await questionWith(null, perform);
        await type(question, 'Half the stops');

        question.remove();
        await settled();

        expect(perform).toHaveBeenCalledTimes(1);
    });

    it('makes one record although the answer is typed on while it is saved', async () => {
        const perform = performWith();
        const question = await questionWith(null, perform);
        await type(question, 'Half');
        await rest();
        Object.assign(question, { answer: { ...stored, text: 'Half' } });
        await settled();

        await type(question, 'Half the stops');
        await rest();

        expect(perform.mock.calls[1]?.[0]).toMatchObject({ args: [{ id: 'n1', text: 'Half the stops' }] });
    });

    it('keeps the text of a refused save, says why, and tries again', async () => {
        const perform = performWith({ saved: false, fault: 'The plan is locked.' }, { saved: true });
        const question = await questionWith(stored, perform);
        await type(question, 'A third');
        await rest();
        const shown = text(question, '[role="alert"]');

        await press(question, 'Try again');

        expect(shown).toContain('The plan is locked.');
        expect(typed(question)).toBe('A third');
        expect(perform).toHaveBeenCalledTimes(2);
        expect(has(question, '[role="alert"]')).toBe(false);
    });

    it('keeps what is typed when somebody else’s answer arrives', async () => {
        const question = await questionWith(stored);
        await type(question, 'Typed');

        Object.assign(question, { answer: { ...stored, text: 'Theirs' } });
        await settled();

        expect(typed(question)).toBe('Typed');
    });

    it('shows mine and theirs, and takes theirs on request', async () => {
        const conflict = { field: 'Answer__c', fieldLabel: 'Answer', mine: 'Mine', theirs: 'Theirs' };
        const question = await questionWith(stored, performWith({ saved: false, conflicts: [conflict] }));
        await type(question, 'Mine');
        await rest();
        Object.assign(question, { answer: { ...stored, text: 'Theirs' } });
        await settled();

        await emit(question, 'c-msp-conflict', 'taketheirs');

        expect(typed(question)).toBe('Theirs');
        expect(has(question, 'c-msp-conflict')).toBe(false);
    });

    it('does not save an emptied answer, but says how to remove it', async () => {
        const perform = performWith();
        const question = await questionWith(stored, perform);
        await type(question, ' ');
        await rest();
        const refusal = text(question, '[role="alert"]');

        await press(question, 'Remove');

        expect(refusal).toContain('remove the answer');
        expect(perform).toHaveBeenCalledTimes(1);
        expect(perform.mock.calls[0]?.[0]).toMatchObject({ name: 'removeDiscovery', args: ['n1'] });
    });

    it('saves who said it at once', async () => {
        const perform = performWith();
        const question = await questionWith(stored, perform);

        await emit(question, 'c-msp-heard-source', 'source', {
            sourceId: 'p01',
            heardOn: '2026-11-23',
            inTheirWords: true
        });
        await rest(0);

        expect(perform.mock.calls[0]?.[0]).toMatchObject({ args: [{ sourceId: 'p01', inTheirWords: true }] });
    });

    it('asks for a level only for today and wanted', async () => {
        const one = await questionWith(null);
        const two = await questionWith(null, performWith(), { question: contrast, plan: noPlan() });

        expect(has(one, '.level')).toBe(false);
        expect(has(two, '.level')).toBe(true);
    });

    it('says in one line what was answered while it is closed', async () => {
        const answer = { ...stored, sourceId: 'p01', heardOn: '2026-09-02', inTheirWords: true };
        const question = await questionWith(answer, performWith(), { open: false });
        const toggled = listen(question, 'toggle');

        await click(question, '.toggle');

        expect(text(question, '.summary')).toBe('“Half the stops” · Priya Raman, Sep 2');
        expect(text(question, '.standing')).toBe('In their words');
        expect(toggled.detail).toEqual(hopes);
    });

    it('shows the answer without fields to who may only read', async () => {
        const question = await questionWith(stored, performWith(), { plan: planOf({ editable: false }) });

        expect(has(question, 'lightning-textarea')).toBe(false);
        expect(findAll(question, 'button')).toHaveLength(1);
        expect(text(question, '.words')).toBe('Half the stops');
    });

    it('is accessible open and closed', async () => {
        jest.useRealTimers();

        await expect(await questionWith(stored)).toBeAccessible();
        await expect(await questionWith(stored, performWith(), { open: false })).toBeAccessible();
    });
});
