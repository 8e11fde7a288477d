import { PlatformObject } from '../../../data/values/platform-object.ts';
import { fail } from './arguments.ts';

/** `System.Iterator` over a snapshot; its methods carry the slots under which interfaces are called. */
export class CollectionIterator extends PlatformObject {
    readonly typeName = 'System.Iterator';
    readonly #items: readonly unknown[];
    #at = 0;

    constructor(items: readonly unknown[]) {
        super();
        this.#items = items;
    }

    hasNext$$0(): boolean {
        return this.#at < this.#items.length;
    }

    next$$0(): unknown {
        return this.hasNext$$0() ? this.#items[this.#at++] : fail('NoSuchElementException', 'No more elements.');
    }
}
