/** Annotations: which there are, and what they ask of a method (Apex Developer Guide, Annotations). */
import type { Type } from '../../data/values/type.ts';
import { T } from '../../data/values/type.ts';
import { didYouMean } from '../../metadata/nearest.ts';
import type { AnnotationNode, Pos } from '../syntax/tree.ts';
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
        if (has('invocablemethod')) checkInvocable(method.sym, fail);
        for (const verb of HTTP_VERBS) if (has(verb.toLowerCase())) checkRest(info, method.sym, verb, fail);
        if (method.node.modifiers.words.includes('webservice') && !method.sym.static)
            fail(`webservice methods must be static: ${method.sym.name}`);
    }
    for (const name of ['InvocableMethod', ...HTTP_VERBS]) checkSingle(program, info, name);
    checkFields(program, info);
    checkGlobal(program, info);
    const setups = info.sym.methods.filter((m) => hasAnnotation(m.annotations, 'testsetup'));
    if (setups.length > 1)
        program.error(info.file, info.node.at, `A class has at most one TestSetup method: ${info.sym.name}`);
}

const HTTP_VERBS = ['HttpDelete', 'HttpGet', 'HttpPatch', 'HttpPost', 'HttpPut'];

type Fail = (message: string) => void;

const isOpen = ({ access }: { readonly access: string }): boolean => access === 'public' || access === 'global';

function checkInvocable(sym: MethodSym, fail: Fail): void {
    const [only] = sym.params;
    if (!sym.static || !isOpen(sym)) fail(`InvocableMethod methods must be static and public or global: ${sym.name}`);
    else if (sym.params.length > 1 || (only && only.type.kind !== 'list'))
        fail(`InvocableMethod methods take one list: ${sym.name}`);
    else if (sym.returns !== T.void && sym.returns.kind !== 'list')
        fail(`InvocableMethod methods return a list or nothing: ${sym.name}`);
}

function checkRest(info: TypeInfo, sym: MethodSym, verb: string, fail: Fail): void {
    if (!hasAnnotation(info.sym.annotations, 'restresource'))
        fail(`${verb} methods must be in a class with the annotation RestResource: ${sym.name}`);
    else if (!sym.static || sym.access !== 'global') fail(`${verb} methods must be global and static: ${sym.name}`);
}

/** These annotations stand at one method of a class. */
function checkSingle(program: Program, info: TypeInfo, name: string): void {
    const all = [...info.methods.values()].flat();
    const [, second] = all.filter((m) => hasAnnotation(m.sym.annotations, name.toLowerCase()));
    if (second) program.error(info.file, second.node.at, `Only one method per type can be defined with: ${name}`);
}

function checkFields(program: Program, info: TypeInfo): void {
    for (const { sym, at } of info.fields.values()) {
        if (!hasAnnotation(sym.annotations, 'invocablevariable') || (isOpen(sym) && !sym.static)) continue;
        program.error(info.file, at, `InvocableVariable fields must be public or global and not static: ${sym.name}`);
    }
}

/** Apex Developer Guide, Access Modifiers: a class with a global member is global itself. */
function checkGlobal(program: Program, info: TypeInfo): void {
    if (info.top.sym.access === 'global' || info.sym.kind === 'interface') return;
    const methods = [...info.methods.values()]
        .flat()
        .map((m): [string, string, Pos] => [m.sym.access, m.sym.name, m.node.at]);
    const fields = [...info.fields.values()].map((f): [string, string, Pos] => [f.sym.access, f.sym.name, f.at]);
    for (const [access, name, at] of [...methods, ...fields])
        if (access === 'global') program.error(info.file, at, `Only global classes have global members: ${name}`);
}

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
