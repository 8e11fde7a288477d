/** Platform objects that only hold attributes: written by setters or properties, read back the same. */
import { PlatformObject } from '../../../data/values/platform-object.ts';
import type { LibraryMembers } from '../registry.ts';

export class Attributes extends PlatformObject {
    readonly typeName: string;
    readonly #values = new Map<string, unknown>();

    constructor(typeName: string) {
        super();
        this.typeName = typeName;
    }

    read(name: string): unknown {
        return this.#values.get(name) ?? null;
    }

    write(name: string, value: unknown): void {
        this.#values.set(name, value);
    }
}

/** `get X` and `set X`. */
export function property(name: string): LibraryMembers {
    return {
        [`get ${name}`]: (o: Attributes) => o.read(name),
        [`set ${name}`]: (o: Attributes, value: unknown) => o.write(name, value)
    };
}

/** `getX()` and `setX(type)`. */
export function accessors(name: string, type: string): LibraryMembers {
    return {
        [`get${name}()`]: (o: Attributes) => o.read(name),
        [`set${name}(${type})`]: (o: Attributes, value: unknown) => o.write(name, value)
    };
}

export const properties = (...names: readonly string[]): LibraryMembers =>
    Object.fromEntries(names.flatMap((name) => Object.entries(property(name))));
