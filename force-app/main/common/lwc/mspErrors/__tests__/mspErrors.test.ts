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

    it.each([
        ['a request that was cut off', new TypeError('Failed to fetch')],
        ['an answer without a status', { ok: false, status: 0, body: { message: 'The server does not answer.' } }],
        ['the words of the platform', { body: { message: 'Disconnected or Canceled' }, status: 500 }]
    ])('says in plain words that the connection was lost: %s', (_, error) => {
        expect(sentence(error)).toBe('The connection was lost. Check your network and try again.');
    });

    it('does not take an error of a script for a lost connection', () => {
        expect(sentence(new TypeError('x is undefined'))).toBe('x is undefined');
    });

    it('says so when there is no reason', () => {
        expect(sentence(undefined)).toContain('no reason was given');
        expect(sentence({ body: 7 })).toContain('no reason was given');
    });
});
