import MspStepPrompt from 'c/mspStepPrompt';
import { activityOf } from 'test/builders';
import { emit, listen } from 'test/events';
import { find, findAll, mount, text } from 'test/mount';

function promptWith(kind: string, values: readonly unknown[], valid = true): HTMLElement {
    const prompt = mount('c-msp-step-prompt', MspStepPrompt, { kind, activity: activityOf() });
    findAll(prompt, 'lightning-input').forEach((input, index) =>
        Object.assign(input, { value: values[index], reportValidity: () => valid })
    );
    return prompt;
}

describe('c-msp-step-prompt', () => {
    it('answers what blocks the step and until when', async () => {
        const prompt = promptWith('blocked', ['No certificate', '2026-12-01']);
        const answer = listen(prompt, 'answer');

        await emit(prompt, 'c-msp-form-box', 'confirm');

        expect(answer.detail).toEqual({ blockedReason: 'No certificate', blockedUntil: '2026-12-01' });
    });

    it('does not answer while a field is wrong', async () => {
        const prompt = promptWith('unknown', [''], false);
        const answer = listen(prompt, 'answer');

        await emit(prompt, 'c-msp-form-box', 'confirm');

        expect(answer.times).toBe(0);
    });

    it('says what evidence was asked for', () => {
        const box = find(promptWith('evidence', ['']), 'c-msp-form-box');

        expect(text(box)).toContain('What proves that Run the proof is done? Pass marks met');
    });

    it('asks why a step is hidden from the customer', async () => {
        const prompt = promptWith('hidden', ['Ours alone']);
        const answer = listen(prompt, 'answer');

        await emit(prompt, 'c-msp-form-box', 'confirm');

        expect(answer.detail).toEqual({ reason: 'Ours alone' });
    });

    it('keeps what was entered before a refusal', () => {
        const answers = { blockedReason: 'No certificate' };
        const prompt = mount('c-msp-step-prompt', MspStepPrompt, { kind: 'blocked', activity: activityOf(), answers });

        expect((find(prompt, '[data-field="blockedReason"]') as HTMLInputElement).value).toBe('No certificate');
    });

    it('leaves by Cancel', async () => {
        const prompt = promptWith('blocked', ['', '']);
        const cancel = listen(prompt, 'cancel');

        await emit(prompt, 'c-msp-form-box', 'cancel');

        expect(cancel.times).toBe(1);
    });

    it('is accessible', async () => {
        await expect(promptWith('blocked', ['', ''])).toBeAccessible();
    });
});
