/** Fields, properties, methods and constructors of a declared type. */
import type { Type } from '../../data/values/type.ts';
import { T, classType } from '../../data/values/type.ts';
import type { MemberOf, Modifier, Modifiers } from '../syntax/tree.ts';
import { checkAnnotations } from './annotations.ts';
import type { Access, Annotation, FieldSym, MethodSym } from './bound.ts';
import { checkIdentifier } from './identifiers.ts';
import { sameParams, signatureText } from './members.ts';
import type { Program } from './program.ts';
import { place } from './program.ts';
import { resolveType } from './resolve.ts';
import type { FieldInfo, OpenMethodSym, TypeInfo } from './symbols.ts';
import { accessOf, annotationsOf } from './symbols.ts';

const has = (m: Modifiers, word: Modifier): boolean => m.words.includes(word);

/** Third round: fields, properties, methods and constructors with their types. */
export function declareMembers(program: Program, info: TypeInfo): void {
    for (const member of info.node.members) {
        if (member.kind === 'field') declareFields(program, info, member);
        else if (member.kind === 'property') declareProperty(program, info, member);
        else if (member.kind === 'method') declareMethod(program, info, member);
        else if (member.kind === 'constructor') declareConstructor(program, info, member);
        if (member.kind !== 'type' && member.kind !== 'initializer')
            checkAnnotations(program, info.file, member.modifiers.annotations);
    }
}

function checkStatic(program: Program, info: TypeInfo, m: Modifiers, at: readonly [number, number]): boolean {
    const isStatic = has(m, 'static');
    if (isStatic && info.outer) program.error(info.file, at, 'static can only be used in a top level class');
    return isStatic;
}

interface FieldParts {
    readonly name: string;
    readonly type: Type;
    readonly modifiers: Modifiers;
    readonly accessor: boolean;
}

function fieldSym(info: TypeInfo, parts: FieldParts): FieldSym {
    const { modifiers: m } = parts;
    return {
        name: parts.name,
        type: parts.type,
        owner: info.sym,
        static: has(m, 'static'),
        final: has(m, 'final'),
        transient: has(m, 'transient'),
        access: accessOf(m, 'private'),
        annotations: annotationsOf(m.annotations),
        accessor: parts.accessor
    };
}

function addField(program: Program, info: TypeInfo, field: FieldInfo): void {
    const key = field.sym.name.toLowerCase();
    checkIdentifier(program, info.file, field.at, field.sym.name, 'variable');
    if (info.fields.has(key)) program.error(info.file, field.at, `Duplicate field: ${field.sym.name}`);
    info.fields.set(key, field);
    info.sym.fields.push(field.sym);
}

function declareFields(program: Program, info: TypeInfo, node: MemberOf<'field'>): void {
    const type = resolveType(program, node.type, info, info.file);
    checkStatic(program, info, node.modifiers, node.at);
    for (const d of node.declarators) {
        const sym = fieldSym(info, { name: d.name, type, modifiers: node.modifiers, accessor: false });
        addField(program, info, {
            sym,
            at: d.at,
            initial: d.value,
            readable: sym.access,
            writable: sym.access,
            property: null,
            info
        });
    }
}

function declareProperty(program: Program, info: TypeInfo, node: MemberOf<'property'>): void {
    const type = resolveType(program, node.type, info, info.file);
    checkStatic(program, info, node.modifiers, node.at);
    const accessor = Boolean(node.get?.body ?? node.set?.body);
    const sym = fieldSym(info, { name: node.name, type, modifiers: node.modifiers, accessor });
    const access = (part: MemberOf<'property'>['get']): Access | null => part && accessOf(part.modifiers, sym.access);
    addField(program, info, {
        sym,
        at: node.at,
        initial: null,
        readable: access(node.get),
        writable: access(node.set),
        property: node,
        info
    });
}

/** `save$List_String$Integer`: unlike any field, the same for every override. */
export function erasedSlot(name: string, params: readonly Type[]): string {
    return `${name}$${params.map((p) => p.name.replace(/,\s*|[^\w]+/g, '_').replace(/_+$/, '')).join('$')}`;
}

function params(program: Program, info: TypeInfo, node: MemberOf<'method' | 'constructor'>): MethodSym['params'] {
    return node.params.map((p) => ({ name: p.name, type: resolveType(program, p.type, info, info.file) }));
}

function declareMethod(program: Program, info: TypeInfo, node: MemberOf<'method'>): void {
    const m = node.modifiers;
    const isInterface = info.sym.kind === 'interface';
    const given = params(program, info, node);
    const types = given.map((p) => p.type);
    const sym: OpenMethodSym = {
        name: node.name,
        slot: erasedSlot(node.name, types),
        params: given,
        returns: node.returns ? resolveType(program, node.returns, info, info.file) : T.void,
        owner: info.sym,
        static: checkStatic(program, info, m, node.at),
        abstract: isInterface || has(m, 'abstract'),
        virtual: isInterface || has(m, 'virtual') || has(m, 'abstract') || has(m, 'override'),
        access: isInterface ? info.sym.access : accessOf(m, 'private'),
        annotations: methodAnnotations(m),
        at: place(info.file, node.at)
    };
    if (isInterface) sym.access = 'public';
    checkMethodShape(program, info, node, sym);
    checkIdentifier(program, info.file, node.at, node.name, 'method');
    const key = node.name.toLowerCase();
    const group = info.methods.get(key) ?? [];
    if (
        group.some((other) =>
            sameParams(
                other.sym.params.map((p) => p.type),
                types
            )
        )
    ) {
        program.error(info.file, node.at, `Method already defined: ${signatureText(node.name, types)}`);
    }
    group.push({ sym, node, override: has(m, 'override'), info });
    info.methods.set(key, group);
    info.sym.methods.push(sym);
}

function methodAnnotations(m: Modifiers): Annotation[] {
    const found = annotationsOf(m.annotations);
    return has(m, 'testmethod') ? [...found, { name: 'IsTest', params: new Map() }] : found;
}

function checkMethodShape(program: Program, info: TypeInfo, node: MemberOf<'method'>, sym: MethodSym): void {
    if (info.sym.kind === 'interface') return;
    if (sym.abstract && node.body)
        program.error(info.file, node.at, `Abstract methods cannot have a body: ${node.name}`);
    if (!sym.abstract && !node.body) program.error(info.file, node.at, `Method must have a body: ${node.name}`);
    if (sym.abstract && !info.sym.abstract)
        program.error(info.file, node.at, `Abstract methods need an abstract class: ${node.name}`);
}

function declareConstructor(program: Program, info: TypeInfo, node: MemberOf<'constructor'>): void {
    const simple = node.name.split('.').at(-1) ?? node.name;
    if (simple.toLowerCase() !== info.node.name.toLowerCase())
        program.error(info.file, node.at, `Invalid constructor name: ${node.name} (or a method without a return type)`);
    const given = params(program, info, node);
    const types = given.map((p) => p.type);
    if (
        info.constructors.some((other) =>
            sameParams(
                other.sym.params.map((p) => p.type),
                types
            )
        )
    ) {
        program.error(info.file, node.at, `Constructor already defined: ${signatureText(node.name, types)}`);
    }
    addConstructor(info, {
        params: given,
        access: accessOf(node.modifiers, 'private'),
        annotations: annotationsOf(node.modifiers.annotations),
        node
    });
}

interface ConstructorParts {
    readonly params: MethodSym['params'];
    readonly access: Access;
    readonly annotations: readonly Annotation[];
    readonly node: MemberOf<'constructor'> | null;
}

function addConstructor(info: TypeInfo, parts: ConstructorParts): void {
    const sym: OpenMethodSym = {
        name: info.node.name,
        slot: erasedSlot(
            'new',
            parts.params.map((p) => p.type)
        ),
        params: parts.params,
        returns: T.void,
        owner: info.sym,
        static: false,
        abstract: false,
        virtual: false,
        access: parts.access,
        annotations: parts.annotations,
        at: place(info.file, parts.node?.at ?? info.node.at)
    };
    info.constructors.push({ sym, node: parts.node });
    info.sym.constructors.push(sym);
}

const EXCEPTION = classType('System.Exception');
/** Every exception class has these (Apex Developer Guide, Create Custom Exceptions). */
const EXCEPTION_CONSTRUCTORS: readonly MethodSym['params'][] = [
    [],
    [{ name: 'message', type: T.string }],
    [{ name: 'cause', type: EXCEPTION }],
    [
        { name: 'message', type: T.string },
        { name: 'cause', type: EXCEPTION }
    ]
];

export function isExceptionClass(info: TypeInfo): boolean {
    return (
        info.superPlatform?.name === 'System.Exception' || (info.superInfo ? isExceptionClass(info.superInfo) : false)
    );
}

export function declareExceptionConstructors(program: Program, info: TypeInfo): void {
    if (!isExceptionClass(info)) return;
    if (!/exception$/i.test(info.node.name))
        program.error(info.file, info.node.at, `Exception class must end with the word Exception: ${info.sym.name}`);
    for (const given of EXCEPTION_CONSTRUCTORS) {
        const types = given.map((p) => p.type);
        const written = info.constructors.find((c) =>
            sameParams(
                c.sym.params.map((p) => p.type),
                types
            )
        );
        if (!written) addConstructor(info, { params: given, access: 'public', annotations: [], node: null });
        else if (given.length > 0 && written.node)
            program.error(
                info.file,
                written.node.at,
                `System exception constructor already defined: ${signatureText(info.sym.name, types)}`
            );
    }
}
