import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Sessions } from './sessions.ts';

const START = Date.UTC(2026, 0, 5, 9);
const USER = '005000000000001AAA';

describe('sessions', () => {
    let time = START;
    const options = { now: () => time, lifetimeMs: 1000 };
    const sessions = new Sessions('secret', options);
    const token = sessions.token(USER, '00D000000000001EAA');

    it('know the user of a token they signed', () => {
        time = START + 999;

        assert.equal(sessions.userOf(token), USER);
    });

    it('end after their lifetime', () => {
        time = START + 1000;

        assert.equal(sessions.userOf(token), null);
    });

    it('refuse tokens that were changed, signed by others or are none', () => {
        time = START;
        const later = token.replace(/\.[^.]*\./, `.${(START + 500).toString(36)}.`);

        assert.equal(sessions.userOf(token.replace('005000000000001', '005000000000002')), null);
        assert.equal(sessions.userOf(later), null);
        assert.equal(new Sessions('other', options).userOf(token), null);
        assert.equal(sessions.userOf('x'), null);
        assert.equal(sessions.userOf(undefined), null);
    });
});
