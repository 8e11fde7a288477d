/** Names that an object shares with a class or with one of its fields. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { withProject } from './planted-project.ts';
import type { Files } from './planted-project.ts';

const FILES: Files = {
    'classes/Contract.cls': 'public class Contract { public static Integer one() { return 1; } }\n'
};

const CASES: readonly (readonly [title: string, apex: string, expected: string])[] = [
    [
        'a class hides the object, which Schema still names',
        `Schema.Contract row = new Schema.Contract(Status = 'Draft');
         System.debug(Contract.one() + ' ' + row.Status + ' ' + row.getSObjectType());`,
        '1 Draft Contract'
    ],
    [
        'types by name tell them apart',
        `Object made = Type.forName('Schema.Contract').newInstance();
         Object own = Type.forName('Contract').newInstance();
         System.debug((made instanceof SObject) + ' ' + (own instanceof SObject));`,
        'true false'
    ],
    [
        'a field called SobjectType hides the token of its object',
        'SObjectField f = ObjectPermissions.SobjectType; System.debug(f.getDescribe().getName());',
        'SobjectType'
    ]
];

describe('names of objects:', () => {
    for (const [title, apex, expected] of CASES) {
        it(title, () => {
            const used =
                'public class Uses { Object a = new Schema.Contract(); Object b = new ObjectPermissions(); }\n';
            const shown = withProject({ ...FILES, 'classes/Uses.cls': used }, (org) => {
                const [row] = org.data.driver.prepare(`SELECT "Id" AS id FROM "User" WHERE "Alias" = 'admin'`).all([]);
                const { log } = org.anonymous(String(row?.['id']), apex);
                return log.map((line) => line.replace(/^DEBUG\|/, '')).join(', ');
            });
            assert.equal(shown, expected);
        });
    }
});
