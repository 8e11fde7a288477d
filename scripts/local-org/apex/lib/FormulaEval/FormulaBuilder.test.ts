import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { withProject } from '../../test/planted/planted-project.ts';

const FILES = {
    'classes/Boat.cls': 'global class Boat { global Integer length = 52; }\n',
    'classes/Raft.cls': 'public class Raft { public Integer length = 5; }\n'
};

const builder = (type: string): string =>
    `Formula.builder().withReturnType(FormulaEval.FormulaReturnType.BOOLEAN).withType(${type}.class)
        .withFormula('length > 10').build()`;

const CASES: readonly (readonly [title: string, apex: string, expected: RegExp])[] = [
    ['a global class is a context', `System.debug(${builder('Boat')}.evaluate(new Boat()));`, /^true$/],
    [
        'any other class is none',
        `try { ${builder('Raft')}; } catch (FormulaValidationException e) { System.debug(e.getMessage()); }`,
        /must be a global class: Raft$/
    ]
];

describe('formulas over Apex objects:', () => {
    for (const [title, apex, expected] of CASES) {
        it(title, () => {
            withProject(FILES, (org) => {
                const [row] = org.data.driver.prepare(`SELECT "Id" AS id FROM "User" WHERE "Alias" = 'admin'`).all([]);
                const { log } = org.anonymous(String(row?.['id']), apex);
                assert.match(log.map((line) => line.replace(/^DEBUG\|/, '')).join(', '), expected);
            });
        });
    }
});
