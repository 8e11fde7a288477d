/** Annotations: which there are, and what they ask of a method (Apex Developer Guide, Annotations). */
import type { Type } from '../../data/values/type.ts';
import { T } from '../../data/values/type.ts';
import { didYouMean } from '../../metadata/nearest.ts';
import type { AnnotationNode } from '../syntax/tree.ts';
import type { MethodSym } from './bound.ts';
import type { Program } from './program.ts';
import type { MethodInfo, TypeInfo } from './symbols.ts';
import { hasAnnotation } from './symbols.ts';

const KNOWN = [
    'AuraEnabled',
    'Deprecated',
    'Future',
    'InvocableMethod',
    'InvocableVariable',
    'IsTest',
    'JsonAccess',
    'NamespaceAccessible',
    'ReadOnly',
    'RemoteAction',
    'SuppressWarnings',
    'TestSetup',
    'TestVisible',
    'RestResource',
    'HttpDelete',
    'HttpGet',
    'HttpPatch',
    'HttpPost',
    'HttpPut'
];
const LOWER = new Set(KNOWN.map((name) => name.toLowerCase()));

export function checkAnnotations(program: Program, file: string, annotations: readonly AnnotationNode[]): void {
    for (const { name, at } of annotations) {
        if (!LOWER.has(name.toLowerCase()))
            program.error(file, at, `Annotation does not exist: ${name}${didYouMean(name, KNOWN)}`);
    }
}

/** What annotations demand of the methods that carry them. */
export function checkAnnotatedMethods(program: Program, info: TypeInfo): void {
    for (const method of [...info.methods.values()].flat()) {
        const has = (name: string): boolean => hasAnnotation(method.sym.annotations, name);
        const fail = (message: string): void => program.error(info.file, method.node.at, message);
        if (has('istest') || has('testsetup')) checkTest(info, method.sym, fail);
        if (has('future')) checkFuture(method.sym, fail);
        if (has('auraenabled')) checkAura(info, method, fail);
    }
    const setups = info.sym.methods.filter((m) => hasAnnotation(m.annotations, 'testsetup'));
    if (setups.length > 1)
        program.error(info.file, info.node.at, `A class has at most one TestSetup method: ${info.sym.name}`);
}

type Fail = (message: string) => void;

function checkTest(info: TypeInfo, sym: MethodSym, fail: Fail): void {
    if (!info.isTest) fail(`Test methods must be in test classes: ${sym.name}`);
    if (!sym.static || sym.returns !== T.void || sym.params.length > 0)
        fail(`Test methods must be static and void, without parameters: ${sym.name}`);
}

const isSimple = (type: Type): boolean =>
    (type.kind === 'prim' && type !== T.object) ||
    ((type.kind === 'list' || type.kind === 'set') && type.args.every(isSimple)) ||
    (type.kind === 'map' && type.args.every(isSimple));

function checkFuture(sym: MethodSym, fail: Fail): void {
    if (!sym.static || sym.returns !== T.void) fail(`Future methods must be static and void: ${sym.name}`);
    for (const p of sym.params)
        if (!isSimple(p.type)) fail(`Unsupported parameter type ${p.type.name} of the future method ${sym.name}`);
}

/** Components call a method by its name alone, so it has one form and is static. */
function checkAura(info: TypeInfo, method: MethodInfo, fail: Fail): void {
    const { sym } = method;
    const open = sym.access === 'public' || sym.access === 'global';
    if (!sym.static && sym.params.length > 0) fail(`AuraEnabled methods must be static: ${sym.name}`);
    if (!open) fail(`AuraEnabled methods must be public or global: ${sym.name}`);
    const same = (info.methods.get(sym.name.toLowerCase()) ?? []).filter((m) =>
        hasAnnotation(m.sym.annotations, 'auraenabled')
    );
    if (same.length > 1 && same[0] !== method) fail(`AuraEnabled methods cannot be overloaded: ${sym.name}`);
}
