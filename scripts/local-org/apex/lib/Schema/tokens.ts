/** Tokens of objects and fields: one object each, so that identity and map keys work. */
import { PlatformObject } from '../../../data/values/platform-object.ts';
import type { FieldDef, ObjectDef } from '../../../metadata/schema.ts';
import { fail } from '../support/arguments.ts';

export class SObjectType extends PlatformObject {
    readonly typeName = 'Schema.SObjectType';
    readonly object: ObjectDef;

    constructor(object: ObjectDef) {
        super();
        this.object = object;
    }

    override text(): string {
        return this.object.name;
    }
    override sameAs(other: unknown): boolean {
        return other instanceof SObjectType && other.object.name === this.object.name;
    }
    override hashKey(): string {
        return this.object.name;
    }
}

export class SObjectField extends PlatformObject {
    readonly typeName = 'Schema.SObjectField';
    readonly object: ObjectDef;
    readonly field: FieldDef;

    constructor(object: ObjectDef, field: FieldDef) {
        super();
        this.object = object;
        this.field = field;
    }

    override text(): string {
        return this.field.name;
    }
    override sameAs(other: unknown): boolean {
        return other instanceof SObjectField && other.hashKey() === this.hashKey();
    }
    override hashKey(): string {
        return `${this.object.name}.${this.field.name}`;
    }
}

const objects = new WeakMap<ObjectDef, SObjectType>();
const fields = new WeakMap<FieldDef, SObjectField>();

export function objectToken(object: ObjectDef): SObjectType {
    let token = objects.get(object);
    if (!token) {
        token = new SObjectType(object);
        objects.set(object, token);
    }
    return token;
}

/** `name` is case-blind; an unknown one is a fault of the caller, as the compiler has checked it. */
export function fieldToken(object: ObjectDef, name: string): SObjectField {
    const field = object.fields.get(name.toLowerCase());
    if (!field) {
        return fail('SObjectException', `Invalid field ${name} for ${object.name}`);
    }
    let token = fields.get(field);
    if (!token) {
        token = new SObjectField(object, field);
        fields.set(field, token);
    }
    return token;
}
