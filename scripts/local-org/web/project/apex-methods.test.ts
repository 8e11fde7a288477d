import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { auraMethods } from './apex-methods.ts';

const names = (source: string): readonly string[] => auraMethods('C', source).map((method) => method.name);

describe('auraMethods', () => {
    it('reads return type, parameters and cacheability', () => {
        const [method] = auraMethods(
            'C',
            '@AuraEnabled(cacheable=true scope="global")\npublic static Map<Id, List<String>> get(Id planId, Map<String, Integer> by) {'
        );

        assert.deepEqual(method, {
            className: 'C',
            name: 'get',
            returns: 'Map<Id,List<String>>',
            parameters: [
                { type: 'Id', name: 'planId' },
                { type: 'Map<String,Integer>', name: 'by' }
            ],
            cacheable: true
        });
    });

    it('takes the keywords in any order and any case', () => {
        assert.deepEqual(names('@auraenabled STATIC public void run() {}'), ['run']);
    });

    it('passes over properties, instance methods, comments and text', () => {
        const source = `
            @AuraEnabled public String label { get; set; }
            @AuraEnabled public void notStatic() {}
            // @AuraEnabled public static void inLine() {}
            /* @AuraEnabled public static void inBlock() {} */
            String s = '@AuraEnabled public static void inText() {}';`;

        assert.deepEqual(names(source), []);
    });
});
