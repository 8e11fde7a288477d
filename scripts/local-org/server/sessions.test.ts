import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Sessions } from './sessions.ts';

describe('sessions', () => {
    const sessions = new Sessions('secret');
    const token = sessions.token('005000000000001AAA', '00D000000000001EAA');

    it('know the user of a token they signed', () => {
        assert.equal(sessions.userOf(token), '005000000000001AAA');
    });

    it('refuse tokens that were changed, signed by others or are none', () => {
        assert.equal(sessions.userOf(token.replace('005000000000001', '005000000000002')), null);
        assert.equal(new Sessions('other').userOf(token), null);
        assert.equal(sessions.userOf('x'), null);
        assert.equal(sessions.userOf(undefined), null);
    });
});
