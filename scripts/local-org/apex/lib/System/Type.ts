import { PlatformObject } from '../../../data/values/platform-object.ts';
import type { Type } from '../../../data/values/type.ts';
import { textHash } from '../../../data/values/compare.ts';
import { isNamespace } from '../../types/platform.ts';
import { tx } from '../../run/tx.ts';
import { library } from '../registry.ts';
import { given } from '../support/arguments.ts';
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

function isAssignableFrom(token: TypeToken, other: TypeToken): boolean {
    const { type } = given(other);
    return type === token.type || tx().classes.isInstance(sample(type), token.type);
}

/** An object of the type without its constructor: enough to ask what it is an instance of. */
function sample(type: Type): unknown {
    return type.kind === 'class' ? tx().classes.allocate(type) : tx().classes.newInstance(type);
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
