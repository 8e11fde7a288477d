/**
 * The syntax tree: what stands in a source file, names as written. Plain JSON, so it can be cached on disk.
 * Nothing is resolved here; `bind` reads it.
 */

/** Line and column, both from 1. */
export type Pos = readonly [line: number, column: number];

export interface SyntaxProblem {
    readonly at: Pos;
    readonly message: string;
}

export interface SyntaxFile {
    /** Null if the file has syntax errors. */
    readonly unit: Unit | null;
    readonly problems: readonly SyntaxProblem[];
}

export type Unit =
    | { readonly kind: 'type'; readonly declaration: TypeNode }
    | TriggerNode
    | {
          readonly kind: 'anonymous';
          readonly members: readonly MemberNode[];
          readonly statements: readonly Statement[];
      };

export interface TriggerNode {
    readonly kind: 'trigger';
    readonly at: Pos;
    readonly name: string;
    readonly object: string;
    readonly events: readonly TriggerEventNode[];
    readonly members: readonly MemberNode[];
    readonly statements: readonly Statement[];
}

export interface TriggerEventNode {
    readonly timing: 'before' | 'after';
    readonly operation: 'insert' | 'update' | 'delete' | 'undelete';
}

// ---- declarations -------------------------------------------------------------------------------------------

export interface AnnotationNode {
    readonly at: Pos;
    readonly name: string;
    readonly params: readonly (readonly [name: string, value: string])[];
}

export type Modifier =
    | 'global'
    | 'public'
    | 'protected'
    | 'private'
    | 'transient'
    | 'static'
    | 'abstract'
    | 'final'
    | 'webservice'
    | 'override'
    | 'virtual'
    | 'testmethod'
    | 'with sharing'
    | 'without sharing'
    | 'inherited sharing';

export interface Modifiers {
    readonly words: readonly Modifier[];
    readonly annotations: readonly AnnotationNode[];
}

export interface TypeRef {
    readonly at: Pos;
    /** `Database.Batchable<SObject>`: two parts, the second with an argument. */
    readonly parts: readonly { readonly name: string; readonly args: readonly TypeRef[] }[];
    /** Pairs of brackets behind the name. */
    readonly dims: number;
}

export interface TypeNode {
    readonly kind: 'class' | 'interface' | 'enum';
    readonly at: Pos;
    readonly name: string;
    readonly modifiers: Modifiers;
    readonly superType: TypeRef | null;
    /** Implemented, for an interface extended, interfaces. */
    readonly interfaces: readonly TypeRef[];
    readonly members: readonly MemberNode[];
    /** Constants of an enum. */
    readonly constants: readonly { readonly at: Pos; readonly name: string }[];
}

export interface Param {
    readonly at: Pos;
    readonly name: string;
    readonly type: TypeRef;
    readonly final: boolean;
}

export interface Declarator {
    readonly at: Pos;
    readonly name: string;
    readonly value: Expression | null;
}

export interface AccessorNode {
    readonly at: Pos;
    readonly modifiers: Modifiers;
    /** Null: `get;`. */
    readonly body: Statement | null;
}

export type MemberNode =
    | {
          readonly kind: 'field';
          readonly at: Pos;
          readonly modifiers: Modifiers;
          readonly type: TypeRef;
          readonly declarators: readonly Declarator[];
      }
    | {
          readonly kind: 'property';
          readonly at: Pos;
          readonly modifiers: Modifiers;
          readonly type: TypeRef;
          readonly name: string;
          readonly get: AccessorNode | null;
          readonly set: AccessorNode | null;
      }
    | {
          readonly kind: 'method';
          readonly at: Pos;
          readonly modifiers: Modifiers;
          readonly name: string;
          readonly returns: TypeRef | null;
          readonly params: readonly Param[];
          readonly body: Statement | null;
      }
    | {
          readonly kind: 'constructor';
          readonly at: Pos;
          readonly modifiers: Modifiers;
          readonly name: string;
          readonly params: readonly Param[];
          readonly body: Statement;
      }
    | { readonly kind: 'initializer'; readonly at: Pos; readonly static: boolean; readonly body: Statement }
    | { readonly kind: 'type'; readonly at: Pos; readonly declaration: TypeNode };

export type MemberOf<K extends MemberNode['kind']> = Extract<MemberNode, { readonly kind: K }>;

// ---- statements ---------------------------------------------------------------------------------------------

interface St<K extends string> {
    readonly kind: K;
    readonly at: Pos;
}

export type WhenLabel =
    | { readonly kind: 'literal'; readonly value: Expression }
    /** A constant of an enum. */
    | { readonly kind: 'name'; readonly at: Pos; readonly name: string };

export type WhenNode =
    | (St<'else'> & { readonly body: Statement })
    | (St<'values'> & { readonly labels: readonly WhenLabel[]; readonly body: Statement })
    | (St<'type'> & { readonly type: TypeRef; readonly name: string; readonly body: Statement });

export type DmlWord = 'insert' | 'update' | 'upsert' | 'delete' | 'undelete' | 'merge';

export type Statement =
    | (St<'block'> & { readonly statements: readonly Statement[] })
    | (St<'declare'> & { readonly final: boolean; readonly type: TypeRef; readonly declarators: readonly Declarator[] })
    | (St<'expression'> & { readonly expression: Expression })
    | (St<'if'> & { readonly condition: Expression; readonly then: Statement; readonly otherwise: Statement | null })
    | (St<'for'> & {
          readonly init: readonly Statement[];
          readonly condition: Expression | null;
          readonly update: readonly Expression[];
          readonly body: Statement | null;
      })
    | (St<'foreach'> & {
          readonly type: TypeRef;
          readonly name: string;
          readonly source: Expression;
          readonly body: Statement | null;
      })
    | (St<'while'> & { readonly condition: Expression; readonly body: Statement | null })
    | (St<'doWhile'> & { readonly condition: Expression; readonly body: Statement })
    | (St<'return'> & { readonly value: Expression | null })
    | (St<'throw'> & { readonly value: Expression })
    | (St<'try'> & {
          readonly body: Statement;
          readonly catches: readonly CatchNode[];
          readonly finally: Statement | null;
      })
    | St<'break'>
    | St<'continue'>
    | (St<'switch'> & { readonly value: Expression; readonly whens: readonly WhenNode[] })
    | (St<'dml'> & {
          readonly operation: DmlWord;
          readonly values: readonly Expression[];
          readonly externalId: string | null;
          readonly access: 'user' | 'system' | null;
      })
    | (St<'runAs'> & { readonly args: readonly Expression[]; readonly body: Statement });

export interface CatchNode {
    readonly at: Pos;
    readonly type: TypeRef;
    readonly name: string;
    readonly body: Statement;
}

export type StatementOf<K extends Statement['kind']> = Extract<Statement, { readonly kind: K }>;

// ---- expressions --------------------------------------------------------------------------------------------

export type BinaryOp = '+' | '-' | '*' | '/' | '&' | '|' | '^' | '<<' | '>>' | '>>>';
export type RelationOp = '<' | '<=' | '>' | '>=' | '==' | '!=' | '===' | '!==';

export type Expression =
    /** Numbers keep their text without suffix; strings are unescaped. */
    | (St<'literal'> & {
          readonly type: 'Integer' | 'Long' | 'Double' | 'Decimal' | 'String' | 'Boolean' | 'null';
          readonly value: string;
      })
    | (St<'name'> & { readonly name: string })
    | St<'this'>
    | St<'super'>
    /** `X.class`; null for `void.class`. */
    | (St<'classLiteral'> & { readonly of: TypeRef | null })
    | (St<'paren'> & { readonly value: Expression })
    | (St<'member'> & { readonly on: Expression; readonly name: string; readonly safe: boolean })
    | (St<'call'> & {
          readonly on: Expression | null;
          readonly name: string;
          readonly args: readonly Expression[];
          readonly safe: boolean;
      })
    /** `this(…)`, `super(…)`. */
    | (St<'chain'> & { readonly to: 'this' | 'super'; readonly args: readonly Expression[] })
    | (St<'new'> & { readonly type: TypeRef; readonly args: readonly Expression[] })
    /** `new T[size]`, `new T[]{…}`. */
    | (St<'newArray'> & {
          readonly element: TypeRef;
          readonly size: Expression | null;
          readonly items: readonly Expression[];
      })
    /** `new List<T>{…}`, `new Set<T>{…}`, and `new X<…>{}` without items. */
    | (St<'newItems'> & { readonly type: TypeRef; readonly items: readonly Expression[] })
    | (St<'newEntries'> & { readonly type: TypeRef; readonly entries: readonly (readonly [Expression, Expression])[] })
    | (St<'unary'> & { readonly op: '+' | '-' | '!' | '~'; readonly operand: Expression })
    | (St<'step'> & { readonly op: '++' | '--'; readonly prefix: boolean; readonly operand: Expression })
    | (St<'binary'> & { readonly op: BinaryOp; readonly left: Expression; readonly right: Expression })
    | (St<'relation'> & { readonly op: RelationOp; readonly left: Expression; readonly right: Expression })
    | (St<'logic'> & { readonly op: '&&' | '||' | '??'; readonly left: Expression; readonly right: Expression })
    /** `op` null: plain `=`. */
    | (St<'assign'> & { readonly op: BinaryOp | null; readonly target: Expression; readonly value: Expression })
    | (St<'conditional'> & {
          readonly condition: Expression;
          readonly whenTrue: Expression;
          readonly whenFalse: Expression;
      })
    | (St<'cast'> & { readonly type: TypeRef; readonly value: Expression })
    | (St<'instanceof'> & { readonly type: TypeRef; readonly value: Expression })
    | (St<'index'> & { readonly list: Expression; readonly index: Expression })
    /** The query without brackets, each bind expression replaced by `:b0`, `:b1`, … */
    | (St<'soql'> & { readonly text: string; readonly binds: readonly Expression[] })
    | (St<'sosl'> & { readonly text: string; readonly binds: readonly Expression[] });

export type ExpressionOf<K extends Expression['kind']> = Extract<Expression, { readonly kind: K }>;
