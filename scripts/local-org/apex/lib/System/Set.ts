import { type ApexList, ApexSet } from '../../../data/values/collections.ts';
import { keyEquals, valueHash } from '../../../data/values/compare.ts';
import { textOf } from '../../../data/values/text.ts';
import { library } from '../registry.ts';
import { given } from '../support/arguments.ts';
import { CollectionIterator } from '../../run/iterator.ts';

type Values = ApexSet<unknown>;
type Others = ApexList<unknown> | ApexSet<unknown>;

const containsAll = (set: Values, others: Others): boolean => [...given(others)].every((value) => set.has(value));

const addAll = (set: Values, others: Others): boolean => set.addAll(given(others));

function removeAll(set: Values, others: Others): boolean {
    return [...given(others)].map((value) => set.remove(value)).includes(true);
}

function retainAll(set: Values, others: Others): boolean {
    const kept = new ApexSet(set.element, given(others));
    const gone = set.values().filter((value) => !kept.has(value));
    gone.forEach((value) => set.remove(value));
    return gone.length > 0;
}

library('System.Set', {
    'add(T)': (set: Values, value: unknown) => set.add(value),
    'addAll(List<T>)': addAll,
    'addAll(Set<T>)': addAll,
    'clear()': (set: Values) => set.clear(),
    'contains(T)': (set: Values, value: unknown) => set.has(value),
    'containsAll(List<T>)': containsAll,
    'containsAll(Set<T>)': containsAll,
    'isEmpty()': (set: Values) => set.size === 0,
    'remove(T)': (set: Values, value: unknown) => set.remove(value),
    'removeAll(List<T>)': removeAll,
    'removeAll(Set<T>)': removeAll,
    'retainAll(List<T>)': retainAll,
    'retainAll(Set<T>)': retainAll,
    'size()': (set: Values) => set.size,
    'toString()': (set: Values) => textOf(set),
    'iterator()': (set: Values) => new CollectionIterator(set.values()),
    'clone()': (set: Values) => new ApexSet(set.element, set.values()),
    'hashCode()': valueHash,
    'equals(Set<Object>)': keyEquals
});
