/** All keys that an implementation of the library may answer, as the platform types state them. */
import { classesOf, platformClass } from './platform.ts';

export interface LibraryKey {
    readonly owner: string;
    readonly key: string;
    readonly returns: string;
    readonly static: boolean;
}

/** What the binder calls for every enum; see `lib/registry.ts`. */
const ENUM_KEYS: readonly LibraryKey[] = [
    { owner: 'System.Enum', key: 'name()', returns: 'String', static: false },
    { owner: 'System.Enum', key: 'ordinal()', returns: 'Integer', static: false },
    { owner: 'System.Enum', key: 'static values(System.Type)', returns: 'List<Object>', static: true },
    { owner: 'System.Enum', key: 'static valueOf(System.Type, String)', returns: 'Object', static: true }
];

/** As messages write a member: without what tells the registry's keys apart. */
export const memberName = (owner: string, key: string): string => `${owner}.${key.replace(/^static /, '')}`;

export function keysOfClass(name: string): LibraryKey[] {
    if (name === 'System.Enum') return [...ENUM_KEYS];
    const found = platformClass(name);
    if (!found || found.kind === 'enum') return [];
    const owner = found.name;
    const keys: LibraryKey[] = [];
    for (const method of [...found.constructors, ...[...found.methods.values()].flat()]) {
        const returns = method.name === 'new' ? owner : method.returns.name;
        keys.push({ owner, key: method.key, returns, static: method.static });
    }
    for (const property of found.properties.values()) {
        const prefix = property.static ? 'static ' : '';
        keys.push({
            owner,
            key: `${prefix}get ${property.name}`,
            returns: property.type.name,
            static: property.static
        });
        keys.push({ owner, key: `${prefix}set ${property.name}`, returns: 'void', static: property.static });
    }
    return keys;
}

export function libraryKeys(namespaces: readonly string[]): LibraryKey[] {
    const names = namespaces.flatMap((namespace) => classesOf(namespace)).sort();
    return ['System.Enum', ...names].flatMap((name) => keysOfClass(name));
}
