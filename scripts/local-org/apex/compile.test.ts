import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { after, describe, it } from 'node:test';
import { compilerFiles } from './compile.ts';
import { openOrg } from './open.ts';

const folder = mkdtempSync(join(tmpdir(), 'local-org-compile-'));
after(() => rmSync(folder, { recursive: true }));

function write(path: string, text: string): void {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
}

const meta = (type: string, body: string): string =>
    `<?xml version="1.0" encoding="UTF-8"?><${type} xmlns="http://soap.sforce.com/2006/04/metadata">${body}</${type}>`;

write('sfdx-project.json', '{ "packageDirectories": [{ "path": "force-app" }], "sourceApiVersion": "65.0" }');
write('force-app/classes/Opener.cls', 'public class Opener { public PageReference open() { return Page.Hello; } }');
write('force-app/classes/Opener.cls-meta.xml', meta('ApexClass', '<apiVersion>65.0</apiVersion>'));

function problems(): string[] {
    const org = openOrg({ source: folder, store: ':memory:', cache: join(folder, 'cache') });
    org.close();
    return org.problems.map(({ message }) => message);
}

/** Files of this project that a file imports, directly or not, for more than types. */
function imported(file: string, found = new Set<string>()): ReadonlySet<string> {
    if (found.has(file)) return found;
    found.add(file);
    for (const [, path = ''] of readFileSync(file, 'utf8').matchAll(
        /^(?:import|export) (?!type )[^;]*?'(\.[^']+)';/gm
    )) {
        imported(resolve(dirname(file), path), found);
    }
    return found;
}

describe('the cache of compiled Apex', () => {
    it('is left when a page comes or goes', () => {
        const without = problems();
        write('force-app/pages/Hello.page', '<apex:page>hi</apex:page>');
        write(
            'force-app/pages/Hello.page-meta.xml',
            meta('ApexPage', '<apiVersion>65.0</apiVersion><label>Hello</label>')
        );
        const withPage = problems();

        assert.equal(without.length, 1);
        assert.deepEqual(withPage, []);
    });

    it('knows every source that the compiler is made of', () => {
        const known = new Set(compilerFiles());
        const needed = [
            ...imported(join(import.meta.dirname, 'bind', 'bind.ts')),
            ...imported(join(import.meta.dirname, 'emit', 'emit.ts'))
        ];

        assert.deepEqual(
            needed.filter((path) => !known.has(path) && !path.includes('/apex/lib/')),
            []
        );
    });
});
