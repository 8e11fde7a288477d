import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { OwnNames, withoutNamespace } from './own-names.ts';

describe('names of the own package', () => {
    it('are found with and without the namespace', () => {
        const names = new OwnNames([['size__c', 1]], 'abc');

        assert.deepEqual([names.get('size__c'), names.get('abc__size__c'), names.has('abc__size__c')], [1, 1, true]);
        assert.deepEqual([names.get('xyz__size__c'), names.has('xyz__size__c'), names.size], [undefined, false, 1]);
    });

    it('lose the namespace whatever its case', () => {
        assert.equal(withoutNamespace('ABC__Size__c', 'abc'), 'Size__c');
        assert.equal(withoutNamespace('abcd__Size__c', 'abc'), 'abcd__Size__c');
        assert.equal(withoutNamespace('abc__Size__c', ''), 'abc__Size__c');
    });
});
