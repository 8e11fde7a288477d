/** Types, members, triggers and anonymous blocks of the parser's tree → own tree. */
import type {
    AnnotationContext,
    AnonymousBlockContext,
    ClassBodyDeclarationContext,
    ClassDeclarationContext,
    EnumDeclarationContext,
    FormalParametersContext,
    InterfaceDeclarationContext,
    MemberDeclarationContext,
    ModifierContext,
    PropertyDeclarationContext,
    StatementContext,
    TriggerMemberDeclarationContext,
    TriggerUnitContext,
    TypeDeclarationContext
} from '@apexdevtools/apex-parser';
import { literal, posOf, typeList, typeRef } from './expressions.ts';
import { block, declarators, statement } from './statements.ts';
import type {
    AccessorNode,
    AnnotationNode,
    MemberNode,
    Modifier,
    Modifiers,
    Param,
    Pos,
    Statement,
    TriggerEventNode,
    TypeNode,
    Unit
} from './tree.ts';

const NONE: Modifiers = { words: [], annotations: [] };

function modifiers(list: readonly ModifierContext[]): Modifiers {
    const words: Modifier[] = [];
    const annotations: AnnotationNode[] = [];
    for (const m of list) {
        if (m.annotation()) annotations.push(annotation(m.annotation()));
        else if (m.SHARING()) words.push(`${m.WITH() ? 'with' : m.WITHOUT() ? 'without' : 'inherited'} sharing`);
        else words.push(m.getText().toLowerCase() as Modifier);
    }
    return { words, annotations };
}

function annotation(ctx: AnnotationContext): AnnotationNode {
    const at = posOf(ctx);
    const name = ctx.id().getText();
    const pairs = ctx.elementValuePairs();
    if (pairs) {
        const params = pairs
            .elementValuePair_list()
            .map((p) => [p.id().getText(), literal(p.elementValue().literal()).value] as const);
        return { at, name, params };
    }
    const single = ctx.elementValue();
    return { at, name, params: single ? [['value', literal(single.literal()).value]] : [] };
}

// ---- types --------------------------------------------------------------------------------------------------

interface Declares {
    classDeclaration(): ClassDeclarationContext;
    interfaceDeclaration(): InterfaceDeclarationContext;
    enumDeclaration(): EnumDeclarationContext;
}

export function typeDeclaration(ctx: TypeDeclarationContext): Unit {
    const declaration = typeNode(ctx, modifiers(ctx.modifier_list()));
    if (!declaration) throw new Error('A compilation unit without a type');
    return { kind: 'type', declaration };
}

function typeNode(ctx: Declares, words: Modifiers): TypeNode | null {
    if (ctx.classDeclaration()) return classNode(ctx.classDeclaration(), words);
    if (ctx.interfaceDeclaration()) return interfaceNode(ctx.interfaceDeclaration(), words);
    return ctx.enumDeclaration() ? enumNode(ctx.enumDeclaration(), words) : null;
}

function classNode(ctx: ClassDeclarationContext, words: Modifiers): TypeNode {
    return {
        kind: 'class',
        at: posOf(ctx.id()),
        name: ctx.id().getText(),
        modifiers: words,
        superType: ctx.typeRef() ? typeRef(ctx.typeRef()) : null,
        interfaces: typeList(ctx.typeList()),
        members: ctx.classBody().classBodyDeclaration_list().flatMap(bodyMember),
        constants: []
    };
}

function interfaceNode(ctx: InterfaceDeclarationContext, words: Modifiers): TypeNode {
    const members = ctx
        .interfaceBody()
        .interfaceMethodDeclaration_list()
        .map((m): MemberNode => {
            const returns = m.typeRef() ? typeRef(m.typeRef()) : null;
            const own = modifiers(m.modifier_list());
            return {
                kind: 'method',
                at: posOf(m.id()),
                modifiers: own,
                name: m.id().getText(),
                returns,
                params: params(m.formalParameters()),
                body: null
            };
        });
    const at = posOf(ctx.id());
    return {
        kind: 'interface',
        at,
        name: ctx.id().getText(),
        modifiers: words,
        superType: null,
        interfaces: typeList(ctx.typeList()),
        members,
        constants: []
    };
}

function enumNode(ctx: EnumDeclarationContext, words: Modifiers): TypeNode {
    const constants = (ctx.enumConstants()?.id_list() ?? []).map((id) => ({ at: posOf(id), name: id.getText() }));
    return {
        kind: 'enum',
        at: posOf(ctx.id()),
        name: ctx.id().getText(),
        modifiers: words,
        superType: null,
        interfaces: [],
        members: [],
        constants
    };
}

// ---- members ------------------------------------------------------------------------------------------------

function bodyMember(ctx: ClassBodyDeclarationContext): MemberNode[] {
    if (ctx.block())
        return [{ kind: 'initializer', at: posOf(ctx), static: Boolean(ctx.STATIC()), body: block(ctx.block()) }];
    if (!ctx.memberDeclaration()) return [];
    return [member(ctx.memberDeclaration(), modifiers(ctx.modifier_list()))];
}

function params(ctx: FormalParametersContext): Param[] {
    return (ctx.formalParameterList()?.formalParameter_list() ?? []).map((p) => ({
        at: posOf(p.id()),
        name: p.id().getText(),
        type: typeRef(p.typeRef()),
        final: p.modifier_list().some((m) => Boolean(m.FINAL()))
    }));
}

type AnyMember = MemberDeclarationContext | TriggerMemberDeclarationContext;

function member(ctx: AnyMember, words: Modifiers): MemberNode {
    const method = ctx.methodDeclaration();
    if (method) {
        const returns = method.typeRef() ? typeRef(method.typeRef()) : null;
        const body = method.block() ? block(method.block()) : null;
        return {
            kind: 'method',
            at: posOf(method.id()),
            modifiers: words,
            name: method.id().getText(),
            returns,
            params: params(method.formalParameters()),
            body
        };
    }
    const field = ctx.fieldDeclaration();
    if (field)
        return {
            kind: 'field',
            at: posOf(field),
            modifiers: words,
            type: typeRef(field.typeRef()),
            declarators: declarators(field.variableDeclarators())
        };
    if (ctx.propertyDeclaration()) return property(ctx.propertyDeclaration(), words);
    const made = 'constructorDeclaration' in ctx ? ctx.constructorDeclaration() : null;
    if (made) {
        const name = made.qualifiedName().getText();
        return {
            kind: 'constructor',
            at: posOf(made),
            modifiers: words,
            name,
            params: params(made.formalParameters()),
            body: block(made.block())
        };
    }
    const declaration = typeNode(ctx, words);
    if (!declaration) throw new Error(`Unknown member in the parser's tree at line ${ctx.start.line}`);
    return { kind: 'type', at: declaration.at, declaration };
}

function property(ctx: PropertyDeclarationContext, words: Modifiers): MemberNode {
    let get: AccessorNode | null = null;
    let set: AccessorNode | null = null;
    for (const accessor of ctx.propertyBlock_list()) {
        const part = accessor.getter() ?? accessor.setter();
        const body = part.block() ? block(part.block()) : null;
        const node = { at: posOf(part), modifiers: modifiers(accessor.modifier_list()), body };
        if (accessor.getter()) get = node;
        else set = node;
    }
    return {
        kind: 'property',
        at: posOf(ctx.id()),
        modifiers: words,
        type: typeRef(ctx.typeRef()),
        name: ctx.id().getText(),
        get,
        set
    };
}

// ---- triggers and anonymous blocks ----------------------------------------------------------------------------

interface MixedMember {
    statement(): StatementContext;
    modifier_list(): ModifierContext[];
}

function mixed<M extends MixedMember>(
    list: readonly M[],
    memberOf: (m: M) => AnyMember | null
): { members: MemberNode[]; statements: Statement[] } {
    const members: MemberNode[] = [];
    const statements: Statement[] = [];
    for (const m of list) {
        if (m.statement()) statements.push(statement(m.statement()));
        const declared = memberOf(m);
        if (!declared) continue;
        const found = member(declared, m.modifier_list().length > 0 ? modifiers(m.modifier_list()) : NONE);
        if (found.kind === 'field')
            statements.push({
                kind: 'declare',
                at: found.at,
                final: found.modifiers.words.includes('final'),
                type: found.type,
                declarators: found.declarators
            });
        else members.push(found);
    }
    return { members, statements };
}

export function triggerUnit(ctx: TriggerUnitContext): Unit {
    const at: Pos = posOf(ctx.id(0));
    const events = ctx.triggerCase_list().map((c): TriggerEventNode => {
        const operation = c.INSERT() ? 'insert' : c.UPDATE() ? 'update' : c.UNDELETE() ? 'undelete' : 'delete';
        return { timing: c.BEFORE() ? 'before' : 'after', operation };
    });
    const body = mixed(ctx.triggerBlock().triggerBlockMember_list(), (m) => m.triggerMemberDeclaration());
    return { kind: 'trigger', at, name: ctx.id(0).getText(), object: ctx.id(1).getText(), events, ...body };
}

export function anonymousUnit(ctx: AnonymousBlockContext): Unit {
    return { kind: 'anonymous', ...mixed(ctx.anonymousBlockMember_list(), (m) => m.anonymousMemberDeclaration()) };
}
