import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { bindSources, problemsOf } from './fixture.ts';
import { testMethodNames } from './unread.ts';

const BROKEN = `@IsTest
private class Broken {
    static void helper() { }
    @IsTest(SeeAllData=false)
    @SuppressWarnings('a, void b()')
    static void first() { }
    private static testMethod void second() { }
    // @IsTest static void third() { }
    @isTest static void first(Integer`;

describe('a test class that cannot be read', () => {
    it('names its test methods', () => {
        assert.deepEqual(testMethodNames(BROKEN), ['first', 'second', 'first']);
    });

    it('keeps them in the program, each stopped with the reason', () => {
        const output = bindSources(BROKEN);
        const [type] = output.program.types;

        assert.equal(problemsOf(output).length, 1);
        assert.deepEqual(
            type?.methods.map(({ sym, body }) => [sym.name, body?.kind]),
            [
                ['first', 'stop'],
                ['second', 'stop']
            ]
        );
    });

    it('has none to count if it is no test class', () => {
        assert.deepEqual(bindSources('public class Broken { void a() {').program.types, []);
    });
});

describe('a type that only other metadata brings', () => {
    for (const [type, feature] of [
        ['Flow.Interview.Welcome', 'The flow type Flow.Interview.Welcome'],
        ['DataWeaveScriptResource.toRows', 'The DataWeave script DataWeaveScriptResource.toRows']
    ] as const) {
        it(`${type} stops what reaches it`, () => {
            const { problems } = bindSources(`public class Uses { static void run() { ${type} x = null; } }`);

            assert.deepEqual(
                problems.map((problem) => [problem.level, problem.message]),
                [['gap', `${feature} is not in the local org`]]
            );
        });
    }
});
