/**
 * The bound tree: what `bind` hands to `emit`. It holds no names to look up, only symbols; every conversion is an
 * explicit node; every expression carries its static Apex type. `emit` decides nothing.
 */
import type { SourcePosition } from '../../data/values/position.ts';
import type { Type } from '../../data/values/type.ts';
import type { ObjectDef } from '../../metadata/schema.ts';
import type { QueryShape } from '../../data/contracts.ts';

import type { FieldSym, LibrarySym, LocalSym, MethodSym, Sharing, TypeSym } from './bound-symbols.ts';

export type { SourcePosition } from '../../data/values/position.ts';
export type * from './bound-symbols.ts';

// ---- program ------------------------------------------------------------------------------------------------

export interface BoundProgram {
    readonly types: readonly BoundType[];
    readonly triggers: readonly BoundTrigger[];
}

export interface BoundType {
    readonly sym: TypeSym;
    /** Emitted method names that forward to another slot of the same object (a platform interface met by an inherited method). */
    readonly aliases?: readonly { readonly slot: string; readonly target: string }[];
    /** Field initialisers and initialiser blocks in text order. */
    readonly staticInit: readonly InitStep[];
    readonly instanceInit: readonly InitStep[];
    readonly methods: readonly BoundMethod[];
    readonly constructors: readonly BoundConstructor[];
    readonly accessors: readonly BoundAccessor[];
}

export type InitStep =
    | { readonly kind: 'field'; readonly field: FieldSym; readonly value: Bound | null; readonly at: SourcePosition }
    | { readonly kind: 'block'; readonly body: BoundStatement };

export interface BoundMethod {
    readonly sym: MethodSym;
    readonly params: readonly LocalSym[];
    /** Null for abstract and interface methods. */
    readonly body: BoundStatement | null;
    /** Lies on a cycle of the call graph: emit counts the depth. */
    readonly recursive: boolean;
}

export interface BoundConstructor {
    readonly sym: MethodSym;
    readonly params: readonly LocalSym[];
    /** The constructor cannot run: it stops before it calls another one. */
    readonly stop: Stop | null;
    /** Explicit `this(…)` / `super(…)`; null = implicit `super()`. */
    readonly chain: {
        readonly to: 'this' | 'super';
        readonly constructor: MethodSym | LibrarySym | null;
        readonly args: readonly Bound[];
    } | null;
    readonly body: BoundStatement;
}

export interface BoundAccessor {
    readonly field: FieldSym;
    readonly get: BoundStatement | null;
    readonly set: { readonly value: LocalSym; readonly body: BoundStatement } | null;
    /** `get;` or `set;` without a body: reads or writes the backing field. */
    readonly autoGet: boolean;
    readonly autoSet: boolean;
}

export interface BoundTrigger {
    readonly name: string;
    readonly object: ObjectDef;
    readonly events: readonly {
        readonly timing: 'before' | 'after';
        readonly operation: 'insert' | 'update' | 'delete' | 'undelete';
    }[];
    readonly body: BoundStatement;
    readonly at: SourcePosition;
}

// ---- expressions --------------------------------------------------------------------------------------------

interface Expr<K extends string> {
    readonly kind: K;
    readonly at: SourcePosition;
    readonly type: Type;
    /** Proven never null: emit leaves out the null check. */
    readonly notNull: boolean;
}

export type ConvertRule =
    | 'intToLong'
    | 'intToDouble'
    | 'longToDouble'
    | 'intToDecimal'
    | 'longToDecimal'
    | 'doubleToDecimal'
    | 'decimalToDouble'
    | 'idToString'
    /** Checks the form; 15 becomes 18 characters; else StringException. */
    | 'stringToId'
    | 'dateToDatetime'
    /** List of rows → its one row, or QueryException. */
    | 'oneRow'
    /** The same, but null where there is none: before `?.` and `??`. */
    | 'oneRowOrNull'
    /** To Object: only Double changes (Dbl). */
    | 'box'
    /** From Object by a cast: checks the type, TypeException. */
    | 'unbox'
    /** Checked reference cast, TypeException. */
    | 'cast'
    /** Collection re-typed without change (List<SObject> ↔ List<Account>, List<Object> …). */
    | 'retype';

export type ArithmeticOp = '+' | '-' | '*' | '/' | '&' | '|' | '^' | '<<' | '>>' | '>>>';
export type CompareOp = '<' | '<=' | '>' | '>=';

export type Bound =
    /** value: null, boolean, number (Integer, Double), bigint (Long), string; Decimal as its text. */
    | (Expr<'literal'> & { readonly value: null | boolean | number | bigint | string })
    | (Expr<'local'> & { readonly local: LocalSym })
    | Expr<'this'>
    /**
     * Field or property of a user class; `on` null = static. `backing`: named inside the property's own accessor, so it
     * is the stored value and calls no accessor (in a target too).
     */
    | (Expr<'field'> & {
          readonly on: Bound | null;
          readonly field: FieldSym;
          readonly viaSuper: boolean;
          readonly backing?: boolean;
      })
    | (Expr<'enumConstant'> & { readonly owner: TypeSym; readonly constant: string })
    /** Constant of a platform enum, e.g. `System.AccessLevel.USER_MODE`, `StatusCode.X`, `Schema.DisplayType.STRING`. */
    | (Expr<'libraryConstant'> & { readonly owner: string; readonly constant: string })
    /** `row.Name`, `row.Owner`, `row.Contacts`; name as declared. On generic SObject only `Id`. */
    | (Expr<'sobjectField'> & {
          readonly on: Bound;
          readonly object: ObjectDef;
          readonly name: string;
          readonly relation: 'none' | 'parent' | 'children';
      })
    | (Expr<'call'> & {
          readonly how: 'static' | 'virtual' | 'super';
          readonly method: MethodSym;
          readonly on: Bound | null;
          readonly args: readonly Bound[];
      })
    /** `scope`: variables that a dynamic query may name; handed over as a last argument of functions by lower-case name. */
    | (Expr<'libraryCall'> & {
          readonly method: LibrarySym;
          readonly on: Bound | null;
          readonly args: readonly Bound[];
          readonly viaSuper: boolean;
          readonly scope?: readonly NamedBound[];
      })
    | (Expr<'new'> & {
          readonly constructor: MethodSym | null;
          readonly owner: TypeSym;
          readonly args: readonly Bound[];
      })
    | (Expr<'libraryNew'> & { readonly constructor: LibrarySym; readonly args: readonly Bound[] })
    /** `new List<T>{…}`, `new Set<T>{…}`, `new T[]{…}`; `items` null and `from` set: copy constructor; `size` for arrays. */
    | (Expr<'newCollection'> & {
          readonly items: readonly Bound[] | null;
          readonly from: Bound | null;
          readonly size: Bound | null;
      })
    /** `new Map<K,V>{k => v}` or from a map or a list of rows. */
    | (Expr<'newMap'> & { readonly entries: readonly (readonly [Bound, Bound])[]; readonly from: Bound | null })
    | (Expr<'newSObject'> & {
          readonly object: ObjectDef;
          readonly fields: readonly { readonly name: string; readonly value: Bound }[];
      })
    /**
     * Both sides already converted to `operand` (Integer, Long, Double or Decimal). Special operands: Date (left Date,
     * right Integer or Long days), Datetime (left Datetime, right Integer, Long or Double days), Boolean (`& | ^`). Shifts: `operand` is
     * the left type, the right side is Integer or Long.
     */
    | (Expr<'arithmetic'> & {
          readonly op: ArithmeticOp;
          readonly operand: Type;
          readonly left: Bound;
          readonly right: Bound;
      })
    /** String `+`; parts keep their static types, emit chooses the formatter. */
    | (Expr<'concat'> & { readonly parts: readonly Bound[] })
    | (Expr<'compare'> & {
          readonly op: CompareOp;
          readonly operand: Type;
          readonly left: Bound;
          readonly right: Bound;
      })
    /**
     * `==`, `!=` by value rules of `operand` (String ignores case; user objects with `equals`; collections, SObjects by
     * value). Operand Id: either side may be a String of 15 or 18 characters (not converted, so a malformed one is just unequal).
     */
    | (Expr<'equal'> & {
          readonly negated: boolean;
          readonly operand: Type;
          readonly left: Bound;
          readonly right: Bound;
      })
    | (Expr<'identical'> & { readonly negated: boolean; readonly left: Bound; readonly right: Bound })
    | (Expr<'and' | 'or'> & { readonly left: Bound; readonly right: Bound })
    | (Expr<'not'> & { readonly operand: Bound })
    | (Expr<'negate' | 'complement'> & { readonly operand: Bound })
    /**
     * `op` null: plain assignment, value already converted. Else compound: `current` names the old value inside `value`
     * (already converted to the target's type); the target's sub-expressions are evaluated once.
     * `yields: 'old'` for postfix ++ and --.
     */
    | (Expr<'assign'> & {
          readonly target: BoundTarget;
          readonly current: LocalSym | null;
          readonly value: Bound;
          readonly yields: 'old' | 'new';
      })
    | (Expr<'conditional'> & { readonly condition: Bound; readonly whenTrue: Bound; readonly whenFalse: Bound })
    | (Expr<'coalesce'> & { readonly left: Bound; readonly right: Bound })
    | (Expr<'instanceof'> & { readonly value: Bound; readonly of: Type })
    | (Expr<'convert'> & { readonly value: Bound; readonly from: Type; readonly rule: ConvertRule })
    /** `a?.rest`: evaluates `on` into `as`; null ends the whole chain with null, else `then`. */
    | (Expr<'safe'> & { readonly on: Bound; readonly as: LocalSym; readonly then: Bound })
    | (Expr<'index'> & { readonly list: Bound; readonly index: Bound })
    /** `Foo.class`. */
    | (Expr<'classLiteral'> & { readonly of: Type })
    /** `Account.SObjectType`, `Schema.SObjectType.Account` (`describe` true). */
    | (Expr<'objectToken'> & { readonly object: ObjectDef; readonly describe: boolean })
    /** `Account.Name` as Schema.SObjectField; `describe` for `Schema.SObjectType.Account.fields.Name`. */
    | (Expr<'fieldToken'> & { readonly object: ObjectDef; readonly field: string; readonly describe: boolean })
    /** `System.Label.X`. */
    | (Expr<'label'> & { readonly name: string })
    /** `Trigger.new`, `Trigger.isInsert`, …; lower-case name. */
    | (Expr<'triggerVariable'> & { readonly name: string })
    /** Static SOQL; each bind stands in `text` as `:b0`, `:b1`, …. Its type is List<X>, or Integer for COUNT(); `oneRow` is a convert around it. */
    | (Expr<'soql'> & {
          readonly text: string;
          readonly binds: readonly Bound[];
          readonly shape: QueryShape;
          readonly sharing: Sharing;
      });

export interface NamedBound {
    readonly name: string;
    readonly value: Bound;
}

export type BoundKind = Bound['kind'];
export type BoundOf<K extends BoundKind> = Extract<Bound, { readonly kind: K }>;

export type BoundTarget =
    | BoundOf<'local'>
    | BoundOf<'field'>
    | BoundOf<'sobjectField'>
    | BoundOf<'index'>
    /** Writable property of a platform class; `setter` is its LibrarySym. */
    | (Expr<'libraryProperty'> & {
          readonly on: Bound | null;
          readonly getter: LibrarySym;
          readonly setter: LibrarySym;
      });

// ---- statements ---------------------------------------------------------------------------------------------

interface Stmt<K extends string> {
    readonly kind: K;
    readonly at: SourcePosition;
}

export type BoundStatement =
    | (Stmt<'block'> & { readonly statements: readonly BoundStatement[] })
    | (Stmt<'declare'> & { readonly local: LocalSym; readonly value: Bound | null })
    | (Stmt<'expression'> & { readonly expression: Bound })
    | (Stmt<'if'> & {
          readonly condition: Bound;
          readonly then: BoundStatement;
          readonly otherwise: BoundStatement | null;
      })
    | (Stmt<'for'> & {
          readonly init: readonly BoundStatement[];
          readonly condition: Bound | null;
          readonly update: readonly Bound[];
          readonly body: BoundStatement;
      })
    /** how: `list`/`set` iterate the collection; `iterable` a user Iterable; `soql` one row at a time; `soqlChunk` lists of 200. */
    | (Stmt<'foreach'> & {
          readonly local: LocalSym;
          readonly source: Bound;
          readonly how: 'list' | 'set' | 'iterable' | 'soql' | 'soqlChunk';
          readonly body: BoundStatement;
      })
    | (Stmt<'while' | 'doWhile'> & { readonly condition: Bound; readonly body: BoundStatement })
    | (Stmt<'return'> & { readonly value: Bound | null })
    | (Stmt<'throw'> & { readonly value: Bound })
    | (Stmt<'try'> & {
          readonly body: BoundStatement;
          readonly catches: readonly { readonly type: Type; readonly local: LocalSym; readonly body: BoundStatement }[];
          readonly finally: BoundStatement | null;
      })
    | Stmt<'break'>
    | Stmt<'continue'>
    | (Stmt<'switch'> & {
          readonly value: Bound;
          readonly cases: readonly BoundCase[];
          readonly otherwise: BoundStatement | null;
      })
    | (Stmt<'dml'> & {
          readonly operation: 'insert' | 'update' | 'upsert' | 'delete' | 'undelete' | 'merge';
          readonly value: Bound;
          readonly externalId: string | null;
          readonly access: 'user' | 'system' | null;
          readonly sharing: Sharing;
      })
    | (Stmt<'runAs'> & { readonly user: Bound; readonly body: BoundStatement })
    /** Stands for a statement that was refused; whoever reaches it ends with its problem. */
    | (Stmt<'stop'> & { readonly stop: Stop; readonly instead: BoundStatement });

/** Why code cannot run. `lacking`: it is valid on the platform, but not in the local org. */
export interface Stop {
    readonly at: SourcePosition;
    readonly message: string;
    readonly lacking: boolean;
}

export type BoundCase =
    | { readonly kind: 'values'; readonly values: readonly Bound[]; readonly body: BoundStatement }
    | { readonly kind: 'sobject'; readonly object: ObjectDef; readonly local: LocalSym; readonly body: BoundStatement };
