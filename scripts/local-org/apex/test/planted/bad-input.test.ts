/** Hostile and runaway Apex: it ends with an error of the platform, and the org goes on working. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { OpenedOrg } from '../../open.ts';
import { withProject } from './planted-project.ts';
import type { Files } from './planted-project.ts';

const CLASSES: Files = {
    'classes/Hen.cls': "public class Hen {\n    public static String made = 'hen of ' + Egg.made;\n}\n",
    'classes/Egg.cls': "public class Egg {\n    public static String made = 'egg of ' + Hen.made;\n}\n",
    'classes/Runaway.cls': `public class Runaway {
    public static Integer deeper(Integer n) { return deeper(n + 1) + 1; }
    public static Integer ping(Integer n) { return pong(n) + 1; }
    public static Integer pong(Integer n) { return ping(n) + 1; }
    public Runaway next { get { return next.next; } set; }
    public static void spin() { while (true) { Integer i = 0; } }
    public static void spinWithoutBody() { for (;;) { } }
    public static void grow() { List<String> all = new List<String>(); while (true) { all.add('x'.repeat(100000) + all.size()); } }
    public static void swallow() { try { deeper(0); } catch (Exception e) { System.debug('caught'); } finally { System.debug('finally'); } }
}
`
};

function admin(org: OpenedOrg): string {
    const [row] = org.data.driver.prepare(`SELECT "Id" AS id FROM "User" WHERE "Username" = 'admin@local.org'`).all([]);
    return String(row?.['id']);
}

/** Debug lines of a block, or its exception as `Type: message`; afterwards the org must still answer. */
function outcome(apex: string): string {
    return withProject(CLASSES, (org) => {
        const user = admin(org);
        let shown: string;
        try {
            shown = org
                .anonymous(user, apex)
                .log.map((line) => line.replace(/^DEBUG\|/, ''))
                .join(', ');
        } catch (error) {
            shown =
                error instanceof Error && 'typeName' in error
                    ? `${String(error.typeName)}: ${error.message}`
                    : String(error);
        }
        assert.deepEqual(org.anonymous(user, 'System.debug(1 + 1);').log, ['DEBUG|2'], 'the org goes on');
        return shown;
    });
}

const ENDS: readonly (readonly [title: string, apex: string, outcome: string | RegExp])[] = [
    ['a cycle of class initialisers sees the half-made class', 'System.debug(Hen.made);', 'hen of egg of null'],
    ['deep recursion', 'Runaway.deeper(0);', 'System.LimitException: Maximum stack depth reached: 1001'],
    ['deep recursion over two methods', 'Runaway.ping(0);', 'System.LimitException: Maximum stack depth reached: 1001'],
    [
        'deep recursion in a getter',
        'Object o = new Runaway().next;',
        /^System\.(NullPointerException|LimitException): /
    ],
    [
        'a catch block cannot stop the limit',
        'Runaway.swallow();',
        'System.LimitException: Maximum stack depth reached: 1001'
    ],
    ['an endless loop', 'Runaway.spin();', 'System.LimitException: Apex CPU time limit exceeded'],
    [
        'an endless loop without a body',
        'Runaway.spinWithoutBody();',
        'System.LimitException: Apex CPU time limit exceeded'
    ],
    [
        'a heap that grows',
        'Runaway.grow();',
        /^System\.LimitException: (Apex heap size too large|Apex CPU time limit exceeded)/
    ],
    [
        'SOQL in a bind stays data',
        "insert new Crate__c(Name = 'a'); String s = 'a\\' OR Name != \\''; System.debug([SELECT COUNT() FROM Crate__c WHERE Name = :s] + Database.countQuery('SELECT COUNT() FROM Crate__c WHERE Name = :s'));",
        '0'
    ],
    [
        'escaped text stays data too',
        "insert new Crate__c(Name = 'a'); String s = 'a\\' OR Name != \\''; System.debug(Database.countQuery('SELECT COUNT() FROM Crate__c WHERE Name = \\'' + String.escapeSingleQuotes(s) + '\\''));",
        '0'
    ],
    [
        'text with SQL in it is stored as it is',
        "insert new Crate__c(Name = 'x\\'); DROP TABLE Crate__c; --'); System.debug([SELECT Name FROM Crate__c].Name);",
        "x'); DROP TABLE Crate__c; --"
    ],
    [
        '5 MB of JSON are read and written',
        "List<Object> l = new List<Object>(); String s = 'x'.repeat(1000); for (Integer i = 0; i < 5000; i++) { l.add(new Map<String, Object>{ 'n' => s }); } String j = JSON.serialize(l); System.debug(j.length() > 5000000); System.debug(((List<Object>) JSON.deserializeUntyped(j)).size());",
        'true, 5000'
    ],
    [
        'JSON nested 10,000 times',
        "Object o = JSON.deserializeUntyped('['.repeat(10000) + ']'.repeat(10000)); System.debug(o != null);",
        /^(true|System\.(JSONException|LimitException))/
    ],
    ['JSON that breaks off', 'Object o = JSON.deserializeUntyped(\'{"a":\');', /^System\.JSONException: /],
    ['a query that is none', "Database.query('SELECT FROM WHERE');", /^System\.QueryException: /],
    [
        'numbers out of range',
        "Integer i = Integer.valueOf('99999999999');",
        'System.TypeException: Invalid integer: 99999999999'
    ]
];

void describe('the org goes on after', () => {
    for (const [title, apex, expected] of ENDS) {
        void it(title, () => {
            const shown = outcome(apex);

            if (typeof expected === 'string') assert.equal(shown, expected);
            else assert.match(shown, expected);
        });
    }
});
