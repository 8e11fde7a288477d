import { ApexList, type ApexSet } from '../../../data/values/collections.ts';
import { compareValues, keyEquals, userMethod, valueHash } from '../../../data/values/compare.ts';
import { cloneRow } from '../../../data/values/sobject-access.ts';
import { SObj } from '../../../data/values/sobject.ts';
import { textOf } from '../../../data/values/text.ts';
import { tx } from '../../run/tx.ts';
import { library } from '../registry.ts';
import { fail, given } from '../support/arguments.ts';
import { CollectionIterator } from '../../run/iterator.ts';
import { objectToken, type SObjectType } from '../Schema/tokens.ts';

type List = ApexList<unknown>;

function sortWith(list: List, compare: (a: unknown, b: unknown) => number): void {
    list.items.sort(compare);
    list.mod++;
}

function sortBy(list: List, comparator: object): void {
    const compare =
        userMethod(given(comparator), 'compare$$2') ?? fail('ListException', 'The comparator cannot compare');
    sortWith(list, (a, b) => compare.call(comparator, a, b) as number);
}

/** JavaScript moves `undefined` only; null is an ordinary value of the comparison. */
const sort = (list: List): void => sortWith(list, compareValues);

function deepClone(list: List, id = false, timestamps = false, autoNumbers = false): List {
    const items = list.items.map((item) =>
        item instanceof SObj
            ? cloneRow(item, {
                  id: id ?? false,
                  timestamps: timestamps ?? false,
                  autoNumbers: autoNumbers ?? false,
                  deep: true
              })
            : item
    );
    return new ApexList(list.element, items);
}

/** Token of the element type; null for lists of generic records. */
export function typeOfRows(element: { readonly kind: string; readonly name: string }): SObjectType | null {
    const object = element.kind === 'sobject' ? tx().data.schema.object(element.name) : null;
    return object ? objectToken(object) : null;
}

library('System.List', {
    'add(T)': (list: List, value: unknown) => list.add(value),
    'add(Integer, T)': (list: List, index: number, value: unknown) => list.insert(given(index), value),
    'addAll(List<T>)': (list: List, other: List) => list.addAll(given(other).items),
    'addAll(Set<T>)': (list: List, other: ApexSet<unknown>) => list.addAll(given(other).values()),
    'clear()': (list: List) => list.clear(),
    'contains(T)': (list: List, value: unknown) => list.indexOf(value) >= 0,
    'deepClone()': (list: List) => deepClone(list),
    'deepClone(Boolean)': deepClone,
    'deepClone(Boolean, Boolean)': deepClone,
    'deepClone(Boolean, Boolean, Boolean)': deepClone,
    'get(Integer)': (list: List, index: number) => list.get(index),
    'getSObjectType()': (list: List) => typeOfRows(list.element),
    'indexOf(T)': (list: List, value: unknown) => list.indexOf(value),
    'iterator()': (list: List) => new CollectionIterator(list.items),
    'isEmpty()': (list: List) => list.items.length === 0,
    'remove(Integer)': (list: List, index: number) => list.remove(index),
    'set(Integer, T)': (list: List, index: number, value: unknown) => list.set(index, value),
    'size()': (list: List) => list.items.length,
    'sort()': sort,
    'sort(System.Comparator<T>)': sortBy,
    'toString()': (list: List) => textOf(list),
    'clone()': (list: List) => new ApexList(list.element, [...list.items]),
    'hashCode()': valueHash,
    'equals(List<T>)': keyEquals
});
