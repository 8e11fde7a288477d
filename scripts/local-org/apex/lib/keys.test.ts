import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keysOfClass } from '../types/keys.ts';
import './all.ts';
import { allLibraryClasses } from './registry.ts';

/** Agreed with the compiler beyond the platform's types; see `registry.ts`. */
const AGREED = new Set(
    ['new()', 'new(String)', 'new(System.Exception)', 'new(String, System.Exception)'].map(
        (key) => `System.Exception ${key}`
    )
);

test('every implemented member exists on the platform with the same staticness', () => {
    const wrong: string[] = [];
    for (const { name, members } of allLibraryClasses()) {
        const known = new Set(keysOfClass(name).map((k) => k.key));
        for (const key of Object.keys(members)) {
            if (!known.has(key) && !AGREED.has(`${name} ${key}`)) {
                wrong.push(`${name} ${key}`);
            }
        }
    }
    assert.deepEqual(wrong, []);
});
