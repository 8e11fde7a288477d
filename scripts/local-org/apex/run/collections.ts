/** Collections and records as emitted code makes, walks and reads them. */
import { ApexList, ApexMap, ApexSet, changedWhileIterated } from '../../data/values/collections.ts';
import { ApexException } from '../../data/values/exception.ts';
import { getField, setField } from '../../data/values/sobject-access.ts';
import { SObj } from '../../data/values/sobject.ts';
import { T, type Type } from '../../data/values/type.ts';
import { notNull } from './arithmetic.ts';
import { CollectionIterator } from './iterator.ts';

export interface Walk {
    value: unknown;
    next(): boolean;
}

/** A change of the collection is noticed when the walk goes on. */
class ListWalk implements Walk {
    value: unknown = null;
    readonly #list: ApexList<unknown>;
    readonly #mod: number;
    #index = 0;

    constructor(list: ApexList<unknown>) {
        this.#list = list;
        this.#mod = list.mod;
    }

    next(): boolean {
        if (this.#list.mod !== this.#mod) {
            throw changedWhileIterated();
        }
        if (this.#index >= this.#list.items.length) {
            return false;
        }
        this.value = this.#list.items[this.#index++];
        return true;
    }
}

class SetWalk implements Walk {
    value: unknown = null;
    readonly #set: ApexSet<unknown>;
    readonly #values: readonly unknown[];
    readonly #mod: number;
    #index = 0;

    constructor(set: ApexSet<unknown>) {
        this.#set = set;
        this.#values = set.values();
        this.#mod = set.mod;
    }

    next(): boolean {
        if (this.#set.mod !== this.#mod) {
            throw changedWhileIterated();
        }
        if (this.#index >= this.#values.length) {
            return false;
        }
        this.value = this.#values[this.#index++];
        return true;
    }
}

interface ApexIterator {
    hasNext$$0(): boolean;
    next$$0(): unknown;
}

class IteratorWalk implements Walk {
    value: unknown = null;
    readonly #iterator: ApexIterator;

    constructor(iterator: ApexIterator) {
        this.#iterator = iterator;
    }

    next(): boolean {
        if (!this.#iterator.hasNext$$0()) {
            return false;
        }
        this.value = this.#iterator.next$$0();
        return true;
    }
}

export function iteratorOf(source: unknown): ApexIterator {
    if (source instanceof ApexList) {
        return new CollectionIterator(source.items as unknown[]);
    }
    if (source instanceof ApexSet) {
        return new CollectionIterator(source.values());
    }
    return (source as { iterator$$0(): ApexIterator }).iterator$$0();
}

const CHUNK = 200;

function walkChunks(list: ApexList<unknown>): Walk {
    let start = 0;
    const walk: Walk = {
        value: null,
        next() {
            if (start >= list.items.length) {
                return false;
            }
            walk.value = new ApexList(list.element, list.items.slice(start, start + CHUNK));
            start += CHUNK;
            return true;
        }
    };
    return walk;
}

export const walks = {
    walkList: (list: unknown): Walk =>
        list instanceof ApexSet ? new SetWalk(list) : new ListWalk(list as ApexList<unknown>),
    walkSet: (set: unknown): Walk =>
        set instanceof ApexList ? new ListWalk(set) : new SetWalk(set as ApexSet<unknown>),
    walkIterable: (source: unknown): Walk => {
        if (source instanceof ApexList) {
            return new ListWalk(source);
        }
        return source instanceof ApexSet ? new SetWalk(source) : new IteratorWalk(iteratorOf(source));
    },
    walkChunks,
    iterator: iteratorOf
};

/** `new Map<Id, X>(rows)`: a null or repeated id is refused. */
function mapFrom(key: Type, value: Type, from: unknown): ApexMap<unknown, unknown> {
    if (from instanceof ApexMap) {
        return new ApexMap(key, value, from.entries());
    }
    const map = new ApexMap<unknown, unknown>(key, value);
    (from as ApexList<SObj>).items.forEach((row, i) => {
        const id = row.f.Id ?? null;
        if (id === null) {
            throw new ApexException('System.ListException', `Row with null Id at index: ${i}`);
        }
        if (map.has(id)) {
            throw new ApexException('System.ListException', `Row with duplicate Id at index: ${i}`);
        }
        map.put(id, row);
    });
    return map;
}

export const collections = {
    newList: (element: Type, items: unknown[]): ApexList<unknown> => new ApexList(element, items),
    newListFrom: (element: Type, from: Iterable<unknown>): ApexList<unknown> => new ApexList(element, [...from]),
    newArray: (element: Type, size: number): ApexList<unknown> =>
        new ApexList(element, new Array<unknown>(size).fill(null)),
    newSet: (element: Type, items: unknown[]): ApexSet<unknown> => new ApexSet(element, items),
    newSetFrom: (element: Type, from: Iterable<unknown>): ApexSet<unknown> => new ApexSet(element, [...from]),
    newMap: (key: Type, value: Type, entries: [unknown, unknown][]): ApexMap<unknown, unknown> =>
        new ApexMap(key, value, entries),
    newMapFrom: mapFrom,
    /** The new value of what is final: null counts as not set yet. */
    once: (old: unknown, value: unknown): unknown => {
        if (old !== null) {
            throw new ApexException('System.FinalException', 'Final variable has already been initialized');
        }
        return value;
    },
    setElement: (list: ApexList<unknown>, index: number, value: unknown): unknown => {
        list.set(index, value);
        return value;
    },
    setProperty: (
        setter: (...args: unknown[]) => unknown,
        receiver: unknown,
        value: unknown,
        isStatic: boolean
    ): unknown => {
        if (isStatic) {
            setter(value);
        } else {
            setter(receiver, value);
        }
        return value;
    }
};

export const rows = {
    newRow: (object: SObj['t'], fields: Record<string, unknown>): SObj => new SObj(object, fields),
    get: getField,
    /** Through an empty lookup a path is null. */
    getBehind: (row: SObj | null, name: string): unknown => (row === null ? null : getField(row, name)),
    put: (row: SObj, name: string, value: unknown): unknown => {
        setField(row, name, value);
        return value;
    },
    children: (row: SObj, name: string, type: Type): unknown =>
        getField(row, name) ?? new ApexList(type.args[0] ?? T.sobject),
    isRowOf: (value: unknown, object: SObj['t']): boolean => value instanceof SObj && value.t.name === object.name,
    oneRow: (list: ApexList<unknown>): unknown => {
        if (notNull(list).items.length === 0) {
            throw new ApexException('System.QueryException', 'List has no rows for assignment to SObject');
        }
        return onlyRow(list);
    },
    /** Apex Developer Guide, Safe Navigation Operator and Null Coalescing Operator: no row is null. */
    oneRowOrNull: (list: ApexList<unknown>): unknown => (notNull(list).items.length === 0 ? null : onlyRow(list))
};

function onlyRow(list: ApexList<unknown>): unknown {
    if (list.items.length > 1) {
        throw new ApexException('System.QueryException', 'List has more than 1 row for assignment to SObject');
    }
    return list.items[0];
}
