/** The places where emitted code and job state meet objects that the library makes. */
import { libraryMember } from './lib/registry.ts';
import { fieldToken, objectToken, SObjectField, SObjectType } from './lib/Schema/tokens.ts';
import { TypeToken, typeToken } from './lib/System/Type.ts';
import type { RuntimeHost } from './run/runtime.ts';
import type { Json, PlatformCodec } from './run/serialize.ts';
import { platformClass } from './types/platform.ts';
import { typeFromJson, typeToJson, type TypeJson } from './emit/unit.ts';
import { NotSupportedError } from '../data/values/exception.ts';
import type { OrgMetadata } from '../metadata/org-metadata.ts';
import type { Schema } from '../metadata/schema.ts';

function describe(owner: string, token: unknown): unknown {
    const member = libraryMember(owner, 'getDescribe()') as ((token: unknown) => unknown) | null;
    if (!member) {
        throw new NotSupportedError(`${owner}.getDescribe()`, 'Apex');
    }
    return member(token);
}

export function runtimeHost(metadata: OrgMetadata): RuntimeHost {
    return {
        schema: metadata.schema,
        labels: metadata.labels,
        enumNames: (owner) => platformClass(owner)?.constants ?? [],
        objectToken: (object, described) => {
            const token = objectToken(object);
            return described ? describe('Schema.SObjectType', token) : token;
        },
        fieldToken: (object, field, described) => {
            const token = fieldToken(object, field);
            return described ? describe('Schema.SObjectField', token) : token;
        },
        classLiteral: typeToken
    };
}

/** Tokens of the schema and of types survive in the state of a job. */
export function platformCodec(schema: Schema): PlatformCodec {
    return {
        encode(value): Json {
            if (value instanceof SObjectType) return { object: value.object.name };
            if (value instanceof SObjectField) return { object: value.object.name, field: value.field.name };
            if (value instanceof TypeToken) return { type: JSON.stringify(typeToJson(value.type)) };
            return null;
        },
        decode(json) {
            const kept = json as { readonly object?: string; readonly field?: string; readonly type?: string };
            if (kept.type !== undefined) {
                return typeToken(typeFromJson(JSON.parse(kept.type) as TypeJson));
            }
            const object = schema.object(kept.object ?? '');
            if (!object) {
                throw new NotSupportedError(`The object ${kept.object} in the state of a job`, 'Apex');
            }
            return kept.field === undefined ? objectToken(object) : fieldToken(object, kept.field);
        }
    };
}
