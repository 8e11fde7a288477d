/** Declares the project's types and their members; bodies are bound later. */
import type { Type } from '../../data/values/type.ts';
import { classType } from '../../data/values/type.ts';
import type { Modifier, Modifiers, TypeNode, TypeRef } from '../syntax/tree.ts';
import { isExtendable } from '../types/corrections.ts';
import { checkAnnotations } from './annotations.ts';
import type { Sharing } from './bound.ts';
import { checkIdentifier } from './identifiers.ts';
import type { Program } from './program.ts';
import { ERROR, place } from './program.ts';
import { platformOf, resolveType } from './resolve.ts';
import type { OpenTypeSym } from './symbols.ts';
import { TypeInfo, accessOf, annotationsOf } from './symbols.ts';

const has = (m: Modifiers, word: Modifier): boolean => m.words.includes(word);

function sharingOf(m: Modifiers): Sharing {
    if (has(m, 'with sharing')) return 'with';
    if (has(m, 'without sharing')) return 'without';
    return has(m, 'inherited sharing') ? 'inherited' : 'none';
}

/** First round: names only. */
export function declareType(program: Program, node: TypeNode, file: string, outer: TypeInfo | null): TypeInfo {
    const name = outer ? `${outer.sym.name}.${node.name}` : node.name;
    const sym: OpenTypeSym = {
        kind: node.kind,
        name,
        type: classType(name),
        access: accessOf(node.modifiers, outer ? 'private' : 'public'),
        abstract: has(node.modifiers, 'abstract') || node.kind === 'interface',
        virtual: has(node.modifiers, 'virtual') || has(node.modifiers, 'abstract'),
        sharing: sharingOf(node.modifiers),
        annotations: annotationsOf(node.modifiers.annotations),
        superType: null,
        interfaces: [],
        supers: new Set(),
        outer: outer?.sym ?? null,
        fields: [],
        methods: [],
        constructors: [],
        constants: node.constants.map((c) => c.name),
        at: place(file, node.at)
    };
    const info = new TypeInfo(sym, node, file, outer);
    const mark = program.mark;
    if (program.types.has(name.toLowerCase())) program.error(file, node.at, `Duplicate type: ${name}`);
    program.types.set(name.toLowerCase(), info);
    checkAnnotations(program, file, node.modifiers.annotations);
    checkIdentifier(program, file, node.at, node.name, 'type');
    info.stop = program.take(mark);
    for (const member of node.members) {
        if (member.kind !== 'type') continue;
        if (outer) program.error(file, member.at, 'Inner types are not allowed to have inner types');
        info.stop ??= program.take(mark);
        info.inner.set(member.declaration.name.toLowerCase(), declareType(program, member.declaration, file, info));
    }
    return info;
}

/** Second round: super classes and interfaces. */
export function declareSupers(program: Program, info: TypeInfo): void {
    const { node, sym, file } = info;
    const from = info.outer ?? info;
    if (node.superType) {
        const type = resolveType(program, node.superType, from, file);
        if (type !== ERROR) setSuper(program, info, type, node.superType);
    }
    for (const ref of node.interfaces) {
        const type = resolveType(program, ref, from, file);
        if (type === ERROR) continue;
        const kind = program.infoOf(type)?.sym.kind ?? platformOf(program, type)?.kind;
        if (kind !== 'interface') program.error(file, ref.at, `${type.name} is not an interface`);
        else sym.interfaces.push(type);
    }
}

function setSuper(program: Program, info: TypeInfo, type: Type, ref: TypeRef): void {
    const parent = program.infoOf(type);
    const platform = parent ? null : platformOf(program, type);
    if (parent ? parent.sym.kind !== 'class' : platform?.kind !== 'class') {
        program.error(info.file, ref.at, `${type.name} is not a class`);
        return;
    }
    const extendable = platform ? isExtendable(platform.name) : true;
    if (extendable !== true) {
        if (extendable === null) program.gap(info.file, ref.at, `Extending ${type.name}`);
        else program.error(info.file, ref.at, `Non-virtual and non-abstract type cannot be extended: ${type.name}`);
        return;
    }
    for (let t: TypeInfo | null = parent; t; t = t.superInfo) {
        if (t === info) {
            program.error(info.file, ref.at, `Class extends itself: ${info.sym.name}`);
            return;
        }
    }
    info.sym.superType = type;
    info.superInfo = parent;
    info.superPlatform = platform;
}
