import { PlatformObject } from '../../../data/values/platform-object.ts';
import { T, type Type } from '../../../data/values/type.ts';
import { textHash } from '../../../data/values/compare.ts';
import { isNamespace, platformClass } from '../../types/platform.ts';
import { tx } from '../../run/tx.ts';
import { library } from '../registry.ts';
import { given, unsupported } from '../support/arguments.ts';
import { objectToken } from '../Schema/tokens.ts';

export class TypeToken extends PlatformObject {
    readonly typeName = 'System.Type';
    readonly type: Type;

    constructor(type: Type) {
        super();
        this.type = type;
    }

    override text(): string {
        return this.type.name.replaceAll(', ', ',');
    }
    override sameAs(other: unknown): boolean {
        return other instanceof TypeToken && other.type === this.type;
    }
    override hashKey(): string {
        return this.type.name;
    }
}

const tokens = new Map<Type, TypeToken>();

export function typeToken(type: Type): TypeToken {
    let token = tokens.get(type);
    if (!token) {
        token = new TypeToken(type);
        tokens.set(type, token);
    }
    return token;
}

function forName(name: string | null): TypeToken | null {
    const type = name === null ? null : tx().classes.find(name);
    return type && typeToken(type);
}

/** No namespace is that of the code itself; in a namespace that is not there, nothing is found. */
function forNameIn(namespace: string | null, name: string | null): TypeToken | null {
    const wanted = namespace ?? '';
    const own = tx().data.schema.namespace ?? '';
    if (wanted === '' || wanted.toLowerCase() === own.toLowerCase()) {
        return forName(name);
    }
    return isNamespace(wanted) && name !== null ? forName(`${wanted}.${name}`) : null;
}

/** As the platform names types: everyday classes without `System.`, no blank between the parts of a map. */
const shortName = (token: TypeToken): string => token.type.name.replace(/^System\./, '').replaceAll(', ', ',');

/** Kinds of values that convert into each other: whether the platform counts that is not known. */
const RELATED: readonly (readonly Type[])[] = [
    [T.integer, T.long, T.double, T.decimal],
    [T.id, T.string],
    [T.date, T.datetime]
];

function isAssignableFrom(token: TypeToken, other: TypeToken): boolean {
    const { type } = given(other);
    if (type === token.type || token.type === T.object) {
        return true;
    }
    if (type.kind === 'prim' && token.type.kind === 'prim') {
        return RELATED.some((kinds) => kinds.includes(type) && kinds.includes(token.type))
            ? unsupported(`Type.isAssignableFrom of ${token.type.name} and ${type.name}`)
            : false;
    }
    const above = tx().classes.supers(type) ?? platformSupers(type);
    return above
        ? above.some((name) => plain(name) === plain(token.type.name))
        : type.kind !== 'prim' && tx().classes.isInstance(tx().classes.newInstance(type), token.type);
}

const plain = (name: string): string => name.replace(/<.*$/s, '');

/** All above a class of the platform; null for any other type. */
function platformSupers(type: Type): string[] | null {
    const found = type.kind === 'class' ? platformClass(plain(type.name)) : null;
    const parents = found ? [found.superType ?? [], found.interfaces].flat() : null;
    return parents && parents.flatMap((parent) => [parent.name, ...(platformSupers(parent) ?? [])]);
}

library('System.Type', {
    'equals(Object)': (token: TypeToken, other: unknown) => token.sameAs(other),
    'getName()': shortName,
    'hashCode()': (token: TypeToken) => textHash(token.type.name),
    'isAssignableFrom(System.Type)': isAssignableFrom,
    'newInstance()': (token: TypeToken) => tx().classes.newInstance(token.type),
    'toString()': shortName,
    'static forName(String)': forName,
    'static forName(String, String)': forNameIn,
    'get SObjectType': (token: TypeToken) => {
        const object = token.type.kind === 'sobject' ? tx().data.schema.object(token.type.name) : null;
        return object && objectToken(object);
    }
});
