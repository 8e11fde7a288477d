/**
 * Platform Cache (Apex Reference Guide: Cache Namespace): values in the memory of the org, in partitions. A session's
 * cache belongs to a user. Values are kept as they are, as in the cache of one server.
 */
import { ApexList, ApexSet } from '../../../data/values/collections.ts';
import { userMethod } from '../../../data/values/compare.ts';
import { PlatformObject } from '../../../data/values/platform-object.ts';
import { T } from '../../../data/values/type.ts';
import { type Tx, tx } from '../../run/tx.ts';
import { library, type LibraryMembers } from '../registry.ts';
import { fail, given } from '../support/arguments.ts';
import type { TypeToken } from '../System/Type.ts';

interface Entry {
    readonly value: unknown;
    readonly until: number;
}

type Kind = 'Org' | 'Session';
type Area = Map<string, Entry>;

const DEFAULT_PARTITION = 'local.default';
const ONE_DAY = 86_400;
const LIMITS: Readonly<Record<Kind, { readonly standard: number; readonly most: number }>> = {
    Org: { standard: ONE_DAY, most: 172_800 },
    Session: { standard: 28_800, most: 28_800 }
};
const SHORTEST = 300;

/** A test begins with an empty cache of its own. */
const areas = new WeakMap<object, Map<string, Area>>();

function areaOf(kind: Kind, partition: string): Area {
    const t: Tx = tx();
    const home = t.test ?? t.data;
    const own = areas.get(home) ?? new Map<string, Area>();
    areas.set(home, own);
    const name = `${kind} ${kind === 'Session' ? t.user.id : ''} ${partition.toLowerCase()}`;
    const area = own.get(name) ?? new Map<string, Entry>();
    own.set(name, area);
    return area;
}

class Partition extends PlatformObject {
    readonly typeName: string;
    readonly kind: Kind;
    readonly name: string;

    constructor(kind: Kind, name: string) {
        super();
        this.typeName = `cache.${kind}Partition`;
        this.kind = kind;
        this.name = name;
    }

    get area(): Area {
        return areaOf(this.kind, this.name);
    }

    /** Entries that have outlived their time are gone. */
    entry(key: string): Entry | null {
        const found = this.area.get(checkedKey(key));
        if (found && found.until <= tx().now()) {
            this.area.delete(key);
            return null;
        }
        return found ?? null;
    }

    put(key: string, value: unknown, seconds: number | null): void {
        const { standard, most } = LIMITS[this.kind];
        const ttl = seconds === null || seconds === 0 ? standard : seconds;
        if (ttl < SHORTEST || ttl > most) {
            fail('cache.InvalidParamException', `Time-to-live must be between ${SHORTEST} and ${most} seconds: ${ttl}`);
        }
        if (value === null) {
            fail('cache.InvalidParamException', 'Value cannot be null');
        }
        this.area.set(checkedKey(key), { value, until: tx().now() + ttl * 1000 });
    }

    remove(key: string): boolean {
        const there = this.entry(key) !== null;
        this.area.delete(key);
        return there;
    }

    keys(): string[] {
        return [...this.area.keys()].filter((key) => this.entry(key) !== null);
    }
}

function checkedKey(key: string): string {
    if (!/^[A-Za-z0-9]{1,50}$/.test(given(key))) {
        fail('cache.InvalidParamException', `Invalid key: ${key}. Keys are alphanumeric and up to 50 characters long.`);
    }
    return key;
}

/** `local.Partition.key` names the partition too; a key alone lies in the default one. */
function located(kind: Kind, key: string): readonly [Partition, string] {
    const parts = given(key).split('.');
    const own = parts.length === 3 ? `${parts[0]}.${parts[1]}` : DEFAULT_PARTITION;
    return [new Partition(kind, own), parts.at(-1) ?? ''];
}

/** Loads what is missing by the class that implements `Cache.CacheBuilder`; each class has keys of its own. */
function load(partition: Partition, builder: TypeToken, key: string): unknown {
    const own = builderKey(builder, key);
    const known = partition.entry(own);
    if (known) {
        return known.value;
    }
    const loader = tx().classes.newInstance(given(builder).type) as object;
    const doLoad = userMethod(loader, 'doLoad$$1') ?? fail('TypeException', 'The class is no Cache.CacheBuilder');
    const value: unknown = doLoad.call(loader, key) ?? null;
    if (value !== null) {
        partition.put(own, value, null);
    }
    return value;
}

const builderKey = (builder: TypeToken, key: string): string =>
    `${given(builder).type.name.replaceAll(/\W/g, '')}${given(key)}`.replaceAll(/[^A-Za-z0-9]/g, '').slice(0, 50);

const value = (partition: Partition, key: string): unknown => partition.entry(key)?.value ?? null;

const PARTITION: LibraryMembers = {
    'contains(String)': (p: Partition, key: string) => p.entry(key) !== null,
    'get(String)': value,
    'get(System.Type, String)': load,
    'getKeys()': (p: Partition) => new ApexSet(T.string, p.keys()),
    'getName()': (p: Partition) => p.name,
    'getNumKeys()': (p: Partition) => BigInt(p.keys().length),
    'isAvailable()': () => true,
    'put(String, Object)': (p: Partition, key: string, v: unknown) => p.put(key, v, null),
    'put(String, Object, Integer)': (p: Partition, key: string, v: unknown, ttl: number) => p.put(key, v, ttl),
    'put(String, Object, cache.Visibility)': (p: Partition, key: string, v: unknown) => p.put(key, v, null),
    'put(String, Object, Integer, cache.Visibility, Boolean)': (p: Partition, key: string, v: unknown, ttl: number) =>
        p.put(key, v, ttl),
    'remove(String)': (p: Partition, key: string) => p.remove(key),
    'remove(System.Type, String)': (p: Partition, builder: TypeToken, key: string) => p.remove(builderKey(builder, key))
};
for (const name of ['cache.Partition', 'cache.OrgPartition', 'cache.SessionPartition']) {
    library(name, PARTITION);
}

function statics(kind: Kind): LibraryMembers {
    const main = (): Partition => new Partition(kind, DEFAULT_PARTITION);
    const put = (key: string, v: unknown, ttl: unknown = null): void => {
        const [partition, own] = located(kind, key);
        partition.put(own, v, typeof ttl === 'number' ? ttl : null);
    };
    return {
        'static contains(String)': (key: string) => {
            const [partition, own] = located(kind, key);
            return partition.entry(own) !== null;
        },
        'static get(String)': (key: string) => value(...located(kind, key)),
        'static get(System.Type, String)': (builder: TypeToken, key: string) => load(main(), builder, key),
        'static getKeys()': () => new ApexSet(T.string, main().keys()),
        'static getName()': () => DEFAULT_PARTITION,
        'static getNumKeys()': () => BigInt(main().keys().length),
        'static getPartition(String)': (name: string) => new Partition(kind, partitionName(name)),
        'static put(String, Object)': put,
        'static put(String, Object, Integer)': put,
        'static put(String, Object, cache.Visibility)': put,
        'static put(String, Object, Integer, cache.Visibility, Boolean)': put,
        'static remove(String)': (key: string) => {
            const [partition, own] = located(kind, key);
            return partition.remove(own);
        },
        'static remove(System.Type, String)': (builder: TypeToken, key: string) =>
            main().remove(builderKey(builder, key))
    };
}

function partitionName(name: string): string {
    if (!/^[A-Za-z]\w*(\.[A-Za-z]\w*)?$/.test(given(name))) {
        fail('cache.InvalidParamException', `Invalid partition name: ${name}`);
    }
    return name.includes('.') ? name : `local.${name}`;
}

library('cache.Org', {
    ...statics('Org'),
    'static contains(List<String>)': (keys: ApexList<string>) =>
        new ApexList(
            T.boolean,
            given(keys).items.map((key) => value(...located('Org', key)) !== null)
        )
});
library('cache.Session', { ...statics('Session'), 'static isAvailable()': () => true });
