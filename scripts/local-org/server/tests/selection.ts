/** Which tests a request of the Tooling API names. */
import type { MethodResult } from '../../apex/test/result.ts';
import { ApiFault } from '../errors.ts';
import type { CodeIds } from './code-ids.ts';

export interface Selection {
    /** Null: all test classes. */
    readonly classes: readonly string[] | null;
    includes(result: MethodResult): boolean;
}

interface TestItem {
    readonly className?: string;
    readonly classId?: string;
    readonly testMethods?: readonly string[];
}

const ALL = new Set(['RunLocalTests', 'RunAllTestsInOrg']);

export function selectionOf(body: Readonly<Record<string, unknown>>, ids: CodeIds): Selection {
    if (body['suiteNames'] !== undefined || body['suiteids'] !== undefined) {
        throw new ApiFault(501, 'NOT_IMPLEMENTED', 'Test suites are not in the local org');
    }
    if (ALL.has(String(body['testLevel']))) {
        return { classes: null, includes: () => true };
    }
    const items = [...itemsOf(body['tests']), ...named(body['classNames'], 'className'), ...byId(body)];
    if (items.length === 0) {
        throw new ApiFault(400, 'BAD_REQUEST', 'The request names no tests: give tests, classNames or classids');
    }
    const wanted = new Map<string, ReadonlySet<string> | null>();
    for (const item of items) {
        const name = item.className ?? ids.nameOf(item.classId ?? '') ?? unknownClass(item.classId ?? '');
        const methods = item.testMethods?.map((method) => method.toLowerCase());
        wanted.set(name.toLowerCase(), methods && methods.length > 0 ? new Set(methods) : null);
    }
    return {
        classes: items.map((item) => item.className ?? ids.nameOf(item.classId ?? '') ?? ''),
        includes: ({ className, method }) => wanted.get(className.toLowerCase())?.has(method.toLowerCase()) ?? true
    };
}

function unknownClass(id: string): never {
    throw new ApiFault(400, 'INVALID_INPUT', `There is no Apex class ${id}`);
}

function itemsOf(tests: unknown): TestItem[] {
    return Array.isArray(tests) ? (tests as TestItem[]) : [];
}

function named(value: unknown, key: 'className' | 'classId'): TestItem[] {
    return typeof value === 'string' && value !== '' ? value.split(',').map((one) => ({ [key]: one.trim() })) : [];
}

function byId(body: Readonly<Record<string, unknown>>): TestItem[] {
    return named(body['classids'] ?? body['classIds'], 'classId');
}
