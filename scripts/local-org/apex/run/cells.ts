/**
 * One cell a class: its JavaScript class, and its static state, which lives as long as a transaction. Static state is
 * made on first use, in text order, each class once; a cycle sees the half-made state.
 */
import { EnumValue } from '../../data/values/enums.ts';
import type { TypeInfo } from '../emit/unit.ts';

export type Statics = Record<string, unknown>;
export type ApexObject = Record<string, unknown>;
export interface ApexClass {
    new (): ApexObject;
    readonly prototype: object;
    readonly [slot: string]: unknown;
}
export type ClassMaker = (base: ApexClass) => ApexClass;

export class Cell {
    readonly info: TypeInfo;
    /** The class, once linked. */
    C: ApexClass | null = null;
    /** Static state, null until first use in a transaction. */
    S: Statics | null = null;
    /** Makes the static state. */
    I: () => Statics;
    /** Constants of an enum by name. */
    readonly E: Readonly<Record<string, EnumValue>>;
    #make: ClassMaker | null = null;
    readonly #touched: Cell[];

    constructor(info: TypeInfo, touched: Cell[]) {
        this.info = info;
        this.#touched = touched;
        this.I = () => this.begin({});
        this.E = Object.fromEntries(info.constants.map((name, i) => [name, new EnumValue(info.name, name, i)]));
    }

    define(make: ClassMaker): void {
        this.#make = make;
    }

    statics(init: () => Statics): void {
        this.I = init;
    }

    /** The state is there before its initialisers run. */
    begin(fields: Statics): Statics {
        this.S = fields;
        this.#touched.push(this);
        return fields;
    }

    get defined(): boolean {
        return this.#make !== null;
    }

    link(base: ApexClass): void {
        this.C = this.#make?.(base) ?? null;
        if (this.C) {
            Object.defineProperty(this.C.prototype, '$info', { value: this.info });
        }
    }
}

/** The table entry of a package object's class, null for any other value. */
export function infoOf(value: unknown): TypeInfo | null {
    return typeof value === 'object' && value !== null ? ((value as { $info?: TypeInfo }).$info ?? null) : null;
}

export class Cells {
    readonly #byName = new Map<string, Cell>();
    readonly #touched: Cell[] = [];

    declare(info: TypeInfo): Cell {
        const cell = new Cell(info, this.#touched);
        this.#byName.set(info.name.toLowerCase(), cell);
        return cell;
    }

    find(name: string): Cell | null {
        return this.#byName.get(name.toLowerCase()) ?? null;
    }

    all(): readonly Cell[] {
        return [...this.#byName.values()];
    }

    /** Ends the static state of a transaction. */
    clear(): void {
        for (const cell of this.#touched) {
            cell.S = null;
        }
        this.#touched.length = 0;
    }

    /** Puts the static state aside for a nested transaction; answers how to bring it back. */
    suspend(): () => void {
        const kept = this.#touched.map((cell) => ({ cell, statics: cell.S }));
        this.clear();
        return () => {
            this.clear();
            for (const { cell, statics } of kept) {
                cell.S = statics;
                this.#touched.push(cell);
            }
        };
    }
}
