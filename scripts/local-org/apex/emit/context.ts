/** What is shared while one file, and one method in it, is emitted. */
import type { FieldSym, LibrarySym, LocalSym, SourcePosition, TypeSym } from '../bind/bound.ts';
import type { Type } from '../../data/values/type.ts';
import { cellName, fieldName } from './names.ts';
import { Writer } from './writer.ts';

const PRIMITIVE_KEYS: Readonly<Record<string, string>> = {
    Boolean: 'boolean',
    Integer: 'integer',
    Long: 'long',
    Double: 'double',
    Decimal: 'decimal',
    String: 'string',
    Id: 'id',
    Date: 'date',
    Datetime: 'datetime',
    Time: 'time',
    Blob: 'blob',
    Object: 'object'
};

/** A JavaScript expression that makes the interned type again. */
function typeExpression(type: Type): string {
    const args = type.args.map(typeExpression).join(', ');
    switch (type.kind) {
        case 'list':
            return `$.types.listType(${args})`;
        case 'set':
            return `$.types.setType(${args})`;
        case 'map':
            return `$.types.mapType(${args})`;
        case 'sobject':
            return `$.types.sobjectType(${JSON.stringify(type.name)})`;
        case 'class':
            return `$.types.classType(${JSON.stringify(type.name.replace(/<.*$/s, ''))}, [${args}])`;
        default:
            return `$.types.T.${PRIMITIVE_KEYS[type.name] ?? type.kind}`;
    }
}

export class FileContext {
    readonly writer = new Writer();
    readonly file: string;
    readonly coverage: number[] = [];
    readonly #types: ReadonlyMap<string, TypeSym>;
    /** Expression → constant at the head of the file. */
    readonly #constants = new Map<string, string>();
    readonly #names = new Set<string>();
    readonly #counters = new Map<number, number>();

    readonly #withStatics: ReadonlySet<string>;

    constructor(file: string, types: ReadonlyMap<string, TypeSym>, withStatics: ReadonlySet<string>) {
        this.file = file;
        this.#types = types;
        this.#withStatics = withStatics;
    }

    hasStaticInit(type: TypeSym): boolean {
        return this.#withStatics.has(type.name);
    }

    /** Declares the expression once at the head of the file and answers its name. */
    constant(expression: string, wanted: string): string {
        const known = this.#constants.get(expression);
        if (known) {
            return known;
        }
        const base = wanted.replaceAll(/[^A-Za-z0-9_$]+/g, '_');
        let name = base;
        for (let n = 2; this.#names.has(name); n++) {
            name = `${base}$${n}`;
        }
        this.#names.add(name);
        this.#constants.set(expression, name);
        return name;
    }

    cell(typeName: string): string {
        return this.constant(`$.cell(${JSON.stringify(typeName)})`, cellName(typeName));
    }

    type(type: Type): string {
        return this.constant(typeExpression(type), `$T_${type.name}`);
    }

    object(name: string): string {
        return this.constant(`$.object(${JSON.stringify(name)})`, `$O_${name}`);
    }

    decimal(text: string): string {
        return this.constant(`$.Dec.of(${JSON.stringify(text)})`, `$D_${text}`);
    }

    library(member: LibrarySym): string {
        const short = member.owner.replace(/^.*\./, '');
        const expression = `$.library(${JSON.stringify(member.owner)}, ${JSON.stringify(member.key)})`;
        return this.constant(expression, `$${short}_${member.key.startsWith('new') ? 'new' : member.name}`);
    }

    superOf(type: TypeSym): TypeSym | null {
        return type.superType ? (this.#types.get(type.superType.name) ?? null) : null;
    }

    fieldName(field: FieldSym): string {
        return fieldName(field, (type) => this.superOf(type));
    }

    /** The statement that counts an execution of an Apex line. */
    count(at: SourcePosition): string {
        let counter = this.#counters.get(at.line);
        if (counter === undefined) {
            counter = this.coverage.push(at.line) - 1;
            this.#counters.set(at.line, counter);
        }
        return `$c[${counter}]++;`;
    }

    head(): string[] {
        const head = ['(function ($, $c) {', "'use strict';"];
        head.push('const $n = $.notNull, $k = $.fuel, $x = $.state, $b = $.built;');
        // A class or variable of the package may be called Math or Number.
        head.push('const $imul = Math.imul, $wrap = BigInt.asIntN, $long = BigInt, $number = Number;');
        for (const [expression, name] of this.#constants) {
            head.push(`const ${name} = ${expression};`);
        }
        return head;
    }
}

/** State of one emitted function. */
export class MethodContext {
    readonly file: FileContext;
    readonly writer: Writer;
    readonly owner: TypeSym | null;
    /** Text to emit for the old value of a compound assignment. */
    readonly currents = new Map<LocalSym, string>();
    readonly #helpers: string[] = [];
    #count = 0;

    constructor(file: FileContext, owner: TypeSym | null) {
        this.file = file;
        this.writer = file.writer;
        this.owner = owner;
    }

    /** A new helper variable. */
    helper(): string {
        const name = `$${++this.#count}`;
        this.#helpers.push(name);
        return name;
    }

    /** A variable named by the binder that needs a declaration at the head of the function. */
    declare(local: LocalSym): string {
        if (!this.#helpers.includes(local.js)) {
            this.#helpers.push(local.js);
        }
        return local.js;
    }

    /** A name for a helper that the caller declares itself. */
    fresh(): string {
        return `$${++this.#count}`;
    }

    declarations(): string {
        return this.#helpers.length === 0 ? '' : ` let ${this.#helpers.join(', ')};`;
    }
}
