/** Loads an emitted program: runs its units once, links its classes, keeps its triggers and coverage counters. */
import vm from 'node:vm';
import { ApexException } from '../../data/values/exception.ts';
import type { EmittedProgram, EmittedUnit, TypeInfo } from '../emit/unit.ts';
import { type ApexClass, Cells, type Cell } from './cells.ts';
import { createRuntime, type RuntimeHost } from './runtime.ts';
import { registerUnit } from './traces.ts';
import { TriggerTable } from './triggers.ts';

class ApexRoot {
    new$(): this {
        return this;
    }
}

/** Base of the package's exceptions; the four constructors of every exception are one method here. */
class PackageException extends ApexException {
    constructor() {
        super('', null);
    }

    new$(): this {
        return this;
    }

    new$Exception(message: string | null, cause: unknown): this {
        this.message = message ?? 'Script-thrown exception';
        this.cause = cause;
        return this;
    }
}

export interface CoveredUnit {
    readonly unit: EmittedUnit;
    readonly counters: Uint32Array;
}

export class Machine {
    readonly cells = new Cells();
    readonly triggers = new TriggerTable();
    readonly covered: CoveredUnit[] = [];
    readonly #runtime: object;
    readonly #bodies = new Map<string, () => void>();

    constructor(host: RuntimeHost) {
        this.#runtime = createRuntime(host, {
            cell: (name) => this.#cell(name),
            trigger: (name, run) => void this.#bodies.set(name, run)
        });
    }

    /** An anonymous block is not part of the coverage. */
    load(program: EmittedProgram, counted = true): void {
        program.types.forEach((info) => this.cells.declare(info));
        for (const unit of program.units) {
            const counters = this.#evaluate(unit);
            if (counted) {
                this.covered.push({ unit, counters });
            }
        }
        this.#link(program.types);
        for (const info of program.triggers) {
            const run = this.#bodies.get(info.name);
            if (run) {
                this.triggers.add({ info, run });
            }
        }
    }

    #evaluate(unit: EmittedUnit): Uint32Array {
        const script = new vm.Script(unit.js, { filename: registerUnit(unit) });
        const counters = new Uint32Array(unit.coverage.length);
        const run = script.runInThisContext() as (runtime: object, counters: Uint32Array) => void;
        run(this.#runtime, counters);
        return counters;
    }

    #cell(name: string): Cell {
        const cell = this.cells.find(name);
        if (!cell) {
            throw new Error(`The class ${name} is not loaded`);
        }
        return cell;
    }

    /** A class is made after the class it extends. */
    #link(types: readonly TypeInfo[]): void {
        const open = new Map(types.map((info) => [info.name, info]));
        const link = (info: TypeInfo): void => {
            if (!open.delete(info.name)) {
                return;
            }
            const above = info.superName ? open.get(info.superName) : undefined;
            if (above) {
                link(above);
            }
            const cell = this.#cell(info.name);
            if (cell.defined) {
                cell.link(this.#baseOf(info));
            }
        };
        types.forEach(link);
    }

    #baseOf(info: TypeInfo): ApexClass {
        const base = info.superName ? this.#cell(info.superName).C : null;
        return base ?? ((info.exception ? PackageException : ApexRoot) as unknown as ApexClass);
    }
}
