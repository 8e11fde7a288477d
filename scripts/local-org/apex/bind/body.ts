/** The surroundings of the code being bound: its class, its method, its local variables. */
import type { Type } from '../../data/values/type.ts';
import { T } from '../../data/values/type.ts';
import type { ObjectDef } from '../../metadata/schema.ts';
import type { Pos } from '../syntax/tree.ts';
import type { Bound, BoundOf, FieldSym, Finality, LocalSym, MethodSym, Sharing, SourcePosition } from './bound.ts';
import { checkIdentifier } from './identifiers.ts';
import { looseNames } from './nullness.ts';
import type { Program } from './program.ts';
import { ERROR, place } from './program.ts';
import { LocalNames } from './symbols.ts';
import type { TypeInfo } from './symbols.ts';

export type BodyKind = 'method' | 'constructor' | 'instanceInit' | 'staticInit' | 'accessor' | 'trigger' | 'anonymous';

export interface BodyOptions {
    readonly program: Program;
    readonly file: string;
    readonly owner: TypeInfo | null;
    readonly kind: BodyKind;
    readonly static: boolean;
    /** Type to return; null where no value is returned. */
    readonly returns: Type | null;
    readonly triggerObject?: ObjectDef | null;
    /** The property whose accessor this is. */
    readonly ownAccessor?: FieldSym | null;
    /** Who calls whom, for the depth counters. */
    readonly calls?: Set<MethodSym>;
    /** The code to be bound, to tell which variables may become null. */
    readonly code?: unknown;
}

export class Body {
    readonly program: Program;
    readonly file: string;
    readonly owner: TypeInfo | null;
    readonly kind: BodyKind;
    readonly static: boolean;
    readonly returns: Type | null;
    readonly triggerObject: ObjectDef | null;
    readonly ownAccessor: FieldSym | null;
    readonly calls: Set<MethodSym>;
    loops = 0;
    readonly #names: LocalNames;
    /** Null: the code is not known, so nothing is taken for proven. */
    readonly #loose: ReadonlySet<string> | null;
    readonly #solid = new Set<LocalSym>();
    #scopes: Map<string, LocalSym>[] = [new Map<string, LocalSym>()];

    constructor(options: BodyOptions) {
        this.program = options.program;
        this.file = options.file;
        this.owner = options.owner;
        this.kind = options.kind;
        this.static = options.static;
        this.returns = options.returns;
        this.triggerObject = options.triggerObject ?? null;
        this.ownAccessor = options.ownAccessor ?? null;
        this.calls = options.calls ?? new Set();
        this.#loose = options.code === undefined ? null : looseNames(options.code);
        this.#names = new LocalNames((name) => options.program.type(name)?.sym.name === name);
    }

    get sharing(): Sharing {
        return this.owner?.sym.sharing ?? 'none';
    }

    at(pos: Pos): SourcePosition {
        return place(this.file, pos);
    }

    error(at: Pos, message: string): void {
        this.program.error(this.file, at, message);
    }

    /** Reports and answers a stand-in that every further rule accepts. */
    refuse(at: Pos, message: string): Bound {
        this.error(at, message);
        return this.broken(at);
    }

    broken(at: Pos): Bound {
        return { kind: 'literal', at: this.at(at), type: ERROR, notNull: false, value: null };
    }

    // ---- locals

    scoped<R>(work: () => R): R {
        this.#scopes.push(new Map());
        try {
            return work();
        } finally {
            this.#scopes.pop();
        }
    }

    local(name: string): LocalSym | null {
        const key = name.toLowerCase();
        for (let i = this.#scopes.length - 1; i >= 0; i--) {
            const found = this.#scopes[i]?.get(key);
            if (found) return found;
        }
        return null;
    }

    declare(at: Pos, name: string, type: Type, final: Finality = 'no'): LocalSym {
        checkIdentifier(this.program, this.file, at, name, 'variable');
        if (this.local(name)) this.error(at, `Duplicate variable: ${name}`);
        const sym = this.#names.make(name, type, final);
        this.#scopes.at(-1)?.set(name.toLowerCase(), sym);
        return sym;
    }

    /** A variable that no source names. */
    temporary(hint: string, type: Type, notNull = false): LocalSym {
        const sym = this.#names.make(hint, type);
        if (notNull) this.#solid.add(sym);
        return sym;
    }

    /** The variable starts with a value that is not null; later assignments are known from the code. */
    startsSolid(local: LocalSym): void {
        if (this.#loose && !this.#loose.has(local.name.toLowerCase())) this.#solid.add(local);
    }

    /** All in sight; inner ones come last. */
    locals(): LocalSym[] {
        return this.#scopes.flatMap((scope) => [...scope.values()]);
    }

    localNames(): string[] {
        return this.#scopes.flatMap((scope) => [...scope.values()].map((l) => l.name));
    }

    // ---- small nodes

    read(at: Pos, local: LocalSym): BoundOf<'local'> {
        return { kind: 'local', at: this.at(at), type: local.type, notNull: this.#solid.has(local), local };
    }

    text(at: Pos, value: string): Bound {
        return { kind: 'literal', at: this.at(at), type: T.string, notNull: true, value };
    }

    self(at: Pos): Bound {
        return { kind: 'this', at: this.at(at), type: this.owner?.sym.type ?? ERROR, notNull: true };
    }
}
