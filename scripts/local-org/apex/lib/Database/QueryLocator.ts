import { PlatformObject } from '../../../data/values/platform-object.ts';
import type { SObj } from '../../../data/values/sobject.ts';
import { library } from '../registry.ts';
import { CollectionIterator } from '../../run/iterator.ts';

/** What `Batchable.start` answers: the query is run when the rows are wanted. */
export class QueryLocator extends PlatformObject {
    readonly typeName = 'Database.QueryLocator';
    readonly query: string;
    readonly #run: () => readonly SObj[];
    #rows: readonly SObj[] | null = null;

    constructor(query: string, run: () => readonly SObj[]) {
        super();
        this.query = query;
        this.#run = run;
    }

    rows(): readonly SObj[] {
        return (this.#rows ??= this.#run());
    }
}

/** Iterates all rows; its class is no interface, so its methods are library keys. */
class LocatorIterator extends CollectionIterator {}

library('Database.QueryLocator', {
    'getQuery()': (locator: QueryLocator) => locator.query,
    'iterator()': (locator: QueryLocator) => new LocatorIterator(locator.rows())
});

library('Database.QueryLocatorIterator', {
    'hasNext()': (iterator: LocatorIterator) => iterator.hasNext$$0(),
    'next()': (iterator: LocatorIterator) => iterator.next$$0()
});
