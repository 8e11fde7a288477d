import { sentence, sentences } from 'c/mspErrors';

describe('c/mspErrors', () => {
    it('takes the sentence of an Apex error', () => {
        expect(sentence({ body: { message: 'Pick a later date.' }, status: 500 })).toBe('Pick a later date.');
    });

    it('takes the errors of the fields before the one that counts them', () => {
        const error = { body: { message: 'Two errors', output: { errors: [{ message: 'Due is empty.' }] } } };

        expect(sentences(error)).toEqual(['Due is empty.']);
    });

    it('takes several errors once each', () => {
        expect(sentences({ body: [{ message: 'A' }, { message: 'A' }, { message: 'B' }] })).toEqual(['A', 'B']);
    });

    it('takes the message of a script error and a bare text', () => {
        expect(sentence(new Error('Broken'))).toBe('Broken');
        expect(sentence('Offline')).toBe('Offline');
    });

    it('says so when there is no reason', () => {
        expect(sentence(undefined)).toContain('no reason was given');
        expect(sentence({ body: 7 })).toContain('no reason was given');
    });
});
