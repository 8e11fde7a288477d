/** Test classes whose text cannot be read: their test methods still count, each stopped with the reason. */
import type { ApexSource } from '../../metadata/org-metadata.ts';
import type { MemberNode, Modifiers, SyntaxProblem, TypeNode } from '../syntax/tree.ts';
import type { BoundType } from './bound.ts';
import { bindType } from './classes.ts';
import { declareMembers } from './declare-members.ts';
import { declareType } from './declare.ts';
import type { Environment } from './program.ts';
import { place, Program } from './program.ts';

const COMMENT_OR_TEXT = /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:[^'\\\n]|\\.)*'/g;
const ANNOTATION = String.raw`@\w+(?:\s*\([^)]*\))?`;
const TEST_METHOD = new RegExp(
    String.raw`(?:@isTest\b(?:\s*\([^)]*\))?|\btestMethod\b)(?:\s|${ANNOTATION}|\b(?!class\b|void\b)\w+\b)*\bvoid\s+(\w+)\s*\(`,
    'gi'
);

export interface UnreadSource {
    readonly source: ApexSource;
    readonly problem: SyntaxProblem;
}

/** Names of the test methods as far as they can be told without a syntax tree. */
export function testMethodNames(text: string): string[] {
    return [...text.replace(COMMENT_OR_TEXT, ' ').matchAll(TEST_METHOD)].flatMap(([, name]) => name ?? []);
}

/** Declared apart from the program, so that nobody finds members missing from a class that was not read. */
export function unreadTests(environment: Environment, unread: readonly UnreadSource[]): BoundType[] {
    return unread.flatMap(({ source, problem }) => {
        const names = source.kind === 'class' ? testMethodNames(source.text) : [];
        if (names.length === 0) return [];
        const program = new Program(environment);
        const info = declareType(program, stub(source.name, names, problem), source.path, null);
        declareMembers(program, info);
        const at = place(source.path, problem.at);
        info.stop = { at, message: `${source.name}: ${problem.message}`, lacking: false };
        return bindType(program, info, new Map());
    });
}

function stub(name: string, methods: readonly string[], { at }: SyntaxProblem): TypeNode {
    const modifiers: Modifiers = {
        words: ['private', 'static'],
        annotations: [{ at, name: 'IsTest', params: [] }]
    };
    const members = [...new Set(methods)].map((method): MemberNode => ({
        kind: 'method',
        at,
        modifiers,
        name: method,
        returns: null,
        params: [],
        body: { kind: 'block', at, statements: [] }
    }));
    return {
        kind: 'class',
        at,
        name,
        modifiers: { words: ['private'], annotations: modifiers.annotations },
        superType: null,
        interfaces: [],
        members,
        constants: []
    };
}
