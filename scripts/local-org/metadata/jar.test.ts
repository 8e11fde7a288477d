import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { ACCESS, classFile, readJar } from './jar.ts';

const library = join(
    dirname(createRequire(import.meta.url).resolve('@salesforce/code-analyzer-pmd-engine')),
    'java-lib'
);

describe('jar reader', () => {
    it('reads the typed fields of a standard object', () => {
        const jar = readJar(join(library, 'sobject-types-65.0.0.jar'));

        const opportunity = classFile(jar.get('com/nawforce/runforce/SObjects/Opportunity.class')!());

        const closeDate = opportunity.fields.find((field) => field.name === 'CloseDate');
        assert.equal(closeDate?.descriptor, 'Lcom/nawforce/runforce/System/Date;');
        assert.equal(jar.size > 4000, true);
    });

    it('tells static methods from instance methods and keeps generic signatures', () => {
        const jar = readJar(join(library, 'standard-types-65.0.0.jar'));

        const date = classFile(jar.get('com/nawforce/runforce/System/Date.class')!());

        const today = date.methods.find((method) => method.name === 'today');
        assert.notEqual((today?.access ?? 0) & ACCESS.static, 0);
        const list = classFile(jar.get('com/nawforce/runforce/System/List.class')!());
        assert.match(list.signature ?? '', /T:/);
    });

    it('reads every class of both jars without an error', () => {
        for (const name of ['sobject-types-65.0.0.jar', 'standard-types-65.0.0.jar']) {
            for (const [path, bytes] of readJar(join(library, name))) {
                if (path.endsWith('.class')) assert.notEqual(classFile(bytes()).name, '');
            }
        }
    });
});
