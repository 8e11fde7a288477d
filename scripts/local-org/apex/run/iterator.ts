import { ApexException } from '../../data/values/exception.ts';
import { PlatformObject } from '../../data/values/platform-object.ts';

/** `System.Iterator` over a snapshot; its methods carry the slots under which interfaces are called. */
export class CollectionIterator extends PlatformObject {
    readonly typeName: string = 'System.Iterator';
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
        if (!this.hasNext$$0()) {
            throw new ApexException('System.NoSuchElementException', 'No more elements.');
        }
        return this.#items[this.#at++];
    }
}
