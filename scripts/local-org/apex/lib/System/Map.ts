import { ApexList, ApexMap, KeySet } from '../../../data/values/collections.ts';
import { keyEquals, valueHash } from '../../../data/values/compare.ts';
import { cloneRow } from '../../../data/values/sobject-access.ts';
import { SObj } from '../../../data/values/sobject.ts';
import { textOf } from '../../../data/values/text.ts';
import { library } from '../registry.ts';
import { fail, given } from '../support/arguments.ts';
import { typeOfRows } from './List.ts';

type Entries = ApexMap<unknown, unknown>;

function putRows(map: Entries, rows: ApexList<SObj>): void {
    given(rows).items.forEach((row, i) => {
        map.put(row.f.Id ?? fail('ListException', `Row with null Id at index: ${i}`), row);
    });
}

function putAll(map: Entries, other: Entries): void {
    given(other)
        .entries()
        .forEach(([k, v]) => map.put(k, v));
}

function deepClone(map: Entries): Entries {
    const copy = (v: unknown): unknown => (v instanceof SObj ? cloneRow(v, { id: true, deep: true }) : v);
    return new ApexMap(
        map.key,
        map.value,
        map.entries().map(([k, v]) => [k, copy(v)] as const)
    );
}

library('System.Map', {
    'clear()': (map: Entries) => map.clear(),
    'containsKey(K)': (map: Entries, key: unknown) => map.has(key),
    'deepClone()': deepClone,
    'get(K)': (map: Entries, key: unknown) => map.get(key),
    'getSObjectType()': (map: Entries) => typeOfRows(map.value),
    'isEmpty()': (map: Entries) => map.size === 0,
    'keySet()': (map: Entries) => new KeySet(map),
    'put(K, V)': (map: Entries, key: unknown, value: unknown) => map.put(key, value),
    'putAll(Map<K, V>)': putAll,
    'putAll(List<SObject>)': putRows,
    'remove(K)': (map: Entries, key: unknown) => map.remove(key),
    'size()': (map: Entries) => map.size,
    'toString()': (map: Entries) => textOf(map),
    'values()': (map: Entries) => new ApexList(map.value, map.values()),
    'clone()': (map: Entries) => new ApexMap(map.key, map.value, map.entries()),
    'hashCode()': valueHash,
    'equals(Map<K, V>)': keyEquals
});
