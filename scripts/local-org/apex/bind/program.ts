/** What all parts of the binder share: the project's symbols, the schema, and the list of problems. */
import type { SoqlEngine } from '../../data/contracts.ts';
import type { Problem } from '../../data/values/position.ts';
import type { Type } from '../../data/values/type.ts';
import { classType } from '../../data/values/type.ts';
import type { Schema } from '../../metadata/schema.ts';
import type { Pos } from '../syntax/tree.ts';
import type { SourcePosition, Stop } from './bound.ts';
import { platformField } from './platform-fields.ts';
import type { TypeInfo } from './symbols.ts';

/** Stands for an expression that was refused, so that one mistake is reported once. */
export const ERROR: Type = classType('?');

export interface Environment {
    readonly schema: Schema;
    /** Developer name → text. */
    readonly labels: ReadonlyMap<string, string>;
    readonly soql: SoqlEngine;
    /** True if the library implements this member; see `lib/registry.ts`. */
    readonly libraryHas: (owner: string, key: string) => boolean;
    /** Lower-case names of the project's Visualforce pages; left out = none. */
    readonly pages?: ReadonlySet<string>;
}

export class Program {
    /** Keyed by lower-case full name (`outer.inner`). */
    readonly types = new Map<string, TypeInfo>();
    readonly environment: Environment;
    readonly problems: Problem[] = [];
    readonly #labels: ReadonlyMap<string, string>;
    readonly #gaps = new Set<string>();
    /** Problems found since the binding of a statement, a member or a class began: they stop the innermost of these. */
    readonly #open: Stop[] = [];
    /** Classes whose text cannot be read, by lower-case name: who names one stops with the reason. */
    readonly #unread = new Map<string, Stop>();

    constructor(environment: Environment) {
        this.environment = environment;
        this.#labels = new Map([...environment.labels.keys()].map((name) => [name.toLowerCase(), name]));
    }

    /** Is it the namespace of the project's own package? A class of that name goes first. */
    isOwnNamespace(name: string): boolean {
        const own = this.schema.namespace ?? '';
        return own !== '' && own.toLowerCase() === name.toLowerCase() && this.type(name) === null;
    }

    get schema(): Schema {
        return this.environment.schema;
    }

    type(name: string): TypeInfo | null {
        return this.types.get(name.toLowerCase()) ?? null;
    }

    /** The project's declaration of a type; null for platform types, records, collections. */
    infoOf(type: Type): TypeInfo | null {
        return type.kind === 'class' ? this.type(type.name) : null;
    }

    label(name: string): string | null {
        return this.#labels.get(name.toLowerCase()) ?? null;
    }

    error(file: string, at: Pos, message: string): void {
        const cause = this.#unread.get(missingName(message));
        if (cause) {
            this.#open.push(cause);
            return;
        }
        const field = platformField(message);
        if (field !== null) {
            this.gap(file, at, field);
            return;
        }
        this.#open.push({ at: place(file, at), message, lacking: false });
        this.problems.push({ at: place(file, at), message, level: 'error' });
    }

    /** What the platform's compiler takes, although it hardly does what was meant. */
    warning(file: string, at: Pos, message: string): void {
        this.problems.push({ at: place(file, at), message, level: 'warning' });
    }

    /** The class that a file should declare is not there; what follows from that is not reported again. */
    unread(file: string, at: Pos, message: string): void {
        const name = file.replace(/^.*\//, '').replace(/\.(cls|trigger)$/, '');
        this.problems.push({ at: place(file, at), message, level: 'error' });
        this.#unread.set(name.toLowerCase(), { at: place(file, at), message: `${name}: ${message}`, lacking: false });
    }

    get mark(): number {
        return this.#open.length;
    }

    /** The first problem since the mark; none of them stops anything further out. */
    take(mark: number): Stop | null {
        return this.#open.splice(mark)[0] ?? null;
    }

    /** Valid on the platform, not in the local org: the statement stops. */
    gap(file: string, at: Pos, feature: string): void {
        this.#open.push({ at: place(file, at), message: `${feature} is not in the local org`, lacking: true });
        this.lacks(file, at, feature);
    }

    /** The same where the call itself stops when it is reached; each reported once a place. */
    lacks(file: string, at: Pos, feature: string): void {
        const key = `${file}:${at[0]}:${feature}`;
        if (this.#gaps.has(key)) return;
        this.#gaps.add(key);
        this.problems.push({ at: place(file, at), message: `${feature} is not in the local org`, level: 'gap' });
    }
}

/** The name that a message says is not there, in lower case. */
function missingName(message: string): string {
    const [, name = ''] =
        /^(?:Invalid type|Variable does not exist|Type is not visible): (?:[^ ]*<)*([A-Za-z]\w*)/.exec(message) ?? [];
    return name.toLowerCase();
}

export function place(file: string, at: Pos): SourcePosition {
    return { file, line: at[0], column: at[1] };
}
