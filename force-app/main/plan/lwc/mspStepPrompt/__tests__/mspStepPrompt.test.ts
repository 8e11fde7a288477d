import MspStepPrompt from 'c/mspStepPrompt';
import { activityOf } from 'test/builders';
import { emit, key, listen } from 'test/events';
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

        await emit(prompt, 'form', 'submit');

        expect(answer.detail).toEqual({ blockedReason: 'No certificate', blockedUntil: '2026-12-01' });
    });

    it('does not answer while a field is wrong', async () => {
        const prompt = promptWith('unknown', [''], false);
        const answer = listen(prompt, 'answer');

        await emit(prompt, 'form', 'submit');

        expect(answer.times).toBe(0);
    });

    it('says what evidence was asked for', () => {
        expect(text(promptWith('evidence', ['']))).toContain('What proves that Run the proof is done? Pass marks met');
    });

    it('leaves by Escape and by Cancel', async () => {
        const prompt = promptWith('blocked', ['', '']);
        const cancel = listen(prompt, 'cancel');

        await key(prompt, 'lightning-input', 'Escape');
        find(prompt, '.slds-button_neutral').click();

        expect(cancel.times).toBe(2);
    });

    it('is accessible', async () => {
        await expect(promptWith('blocked', ['', ''])).toBeAccessible();
    });
});
