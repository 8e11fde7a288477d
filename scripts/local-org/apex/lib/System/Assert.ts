import { tx } from '../../run/tx.ts';
import { library } from '../registry.ts';
import { given } from '../support/arguments.ts';
import { assertEqual, assertNotEqual, failTest } from './System.ts';
import type { TypeToken } from './Type.ts';

function isOf(value: unknown, token: TypeToken, wanted: boolean, message: string | null): void {
    const { classes } = tx();
    if (classes.isInstance(value, given(token).type) !== wanted) {
        const actual = classes.typeOf(value).name;
        const detail = wanted ? `Expected: ${token.type.name}, Actual: ${actual}` : `Same type: ${actual}`;
        failTest(message === null ? detail : `${message}: ${detail}`);
    }
}

library('System.Assert', {
    'static areEqual(Object, Object)': assertEqual,
    'static areEqual(Object, Object, String)': assertEqual,
    'static areNotEqual(Object, Object)': assertNotEqual,
    'static areNotEqual(Object, Object, String)': assertNotEqual,
    'static fail()': () => failTest(),
    'static fail(String)': failTest,
    'static isFalse(Boolean)': (v: boolean | null) => assertEqual(false, v),
    'static isFalse(Boolean, String)': (v: boolean | null, message: string) => assertEqual(false, v, message),
    'static isInstanceOfType(Object, System.Type)': (v: unknown, type: TypeToken) => isOf(v, type, true, null),
    'static isInstanceOfType(Object, System.Type, String)': (v: unknown, type: TypeToken, message: string) =>
        isOf(v, type, true, message),
    'static isNotInstanceOfType(Object, System.Type)': (v: unknown, type: TypeToken) => isOf(v, type, false, null),
    'static isNotInstanceOfType(Object, System.Type, String)': (v: unknown, type: TypeToken, message: string) =>
        isOf(v, type, false, message),
    'static isNotNull(Object)': (v: unknown) => assertNotEqual(null, v),
    'static isNotNull(Object, String)': (v: unknown, message: string) => assertNotEqual(null, v, message),
    'static isNull(Object)': (v: unknown) => assertEqual(null, v),
    'static isNull(Object, String)': (v: unknown, message: string) => assertEqual(null, v, message),
    'static isTrue(Boolean)': (v: boolean | null) => assertEqual(true, v),
    'static isTrue(Boolean, String)': (v: boolean | null, message: string) => assertEqual(true, v, message)
});
