/** Field sets (Apex Reference Guide: FieldSet Class, FieldSetMember Class). */
import { ApexList, ApexMap } from '../../../data/values/collections.ts';
import { PlatformObject } from '../../../data/values/platform-object.ts';
import { classType, T } from '../../../data/values/type.ts';
import type { FieldSetDef, ObjectDef } from '../../../metadata/schema.ts';
import { tx } from '../../run/tx.ts';
import { library } from '../registry.ts';
import { fail } from '../support/arguments.ts';
import { FieldDescribe } from './describe.ts';
import { objectToken } from './tokens.ts';

class FieldSet extends PlatformObject {
    readonly typeName = 'Schema.FieldSet';
    readonly object: ObjectDef;
    readonly set: FieldSetDef;

    constructor(object: ObjectDef, set: FieldSetDef) {
        super();
        this.object = object;
        this.set = set;
    }

    get members(): Member[] {
        return this.set.fields.map(({ path, required }) => new Member(this.object, path, required));
    }
}

class Member extends PlatformObject {
    readonly typeName = 'Schema.FieldSetMember';
    readonly path: string;
    readonly required: boolean;
    readonly describe: FieldDescribe;

    constructor(object: ObjectDef, path: string, required: boolean) {
        super();
        this.path = path;
        this.required = required;
        this.describe = describePath(object, path);
    }
}

/** The field at the end of a path (`Account.Owner.Name`). */
function describePath(object: ObjectDef, path: string): FieldDescribe {
    const { schema } = tx().data;
    const names = path.split('.');
    const last = names.pop() ?? '';
    let at = object;
    for (const name of names) {
        const lookup = schema.parent(at, name);
        const parent = lookup && schema.object(lookup.referenceTo[0] ?? '');
        at = parent ?? fail('SObjectException', `Invalid relationship ${name} for ${at.name}`);
    }
    const field = at.fields.get(last.toLowerCase());
    return field ? new FieldDescribe(at, field) : fail('SObjectException', `Invalid field ${last} for ${at.name}`);
}

/** Names of field sets are looked up without regard to case. */
class SetMap extends ApexMap<string, FieldSet> {
    override has(key: unknown): boolean {
        return super.has(typeof key === 'string' ? key.toLowerCase() : key);
    }
    override get(key: unknown): FieldSet | null {
        return super.get(typeof key === 'string' ? key.toLowerCase() : key);
    }
}

export class FieldSetsOf extends PlatformObject {
    readonly typeName = 'Schema.SObjectTypeFieldSets';
    readonly object: ObjectDef;

    constructor(object: ObjectDef) {
        super();
        this.object = object;
    }
}

library('Schema.SObjectTypeFieldSets', {
    'getMap()': ({ object }: FieldSetsOf) =>
        new SetMap(
            T.string,
            classType('Schema.FieldSet'),
            (object.fieldSets ?? []).map((set) => [set.name.toLowerCase(), new FieldSet(object, set)] as const)
        )
});

const members = (s: FieldSet): ApexList<Member> => new ApexList(classType('Schema.FieldSetMember'), s.members);

library('Schema.FieldSet', {
    'getDescription()': (s: FieldSet) => s.set.description,
    'getFields()': members,
    'getLabel()': (s: FieldSet) => s.set.label,
    'getName()': (s: FieldSet) => s.set.name,
    'getNameSpace()': () => null,
    'getSObjectType()': (s: FieldSet) => objectToken(s.object),
    'get Description': (s: FieldSet) => s.set.description,
    'get Fields': members,
    'get Label': (s: FieldSet) => s.set.label,
    'get Name': (s: FieldSet) => s.set.name,
    'get NameSpace': () => null,
    'get SObjectType': (s: FieldSet) => objectToken(s.object)
});

const readers = {
    DbRequired: (m: Member) => m.describe.field.required,
    FieldPath: (m: Member) => m.path,
    Label: (m: Member) => m.describe.field.label,
    Required: (m: Member) => m.required,
    Type: (m: Member) => m.describe.displayType
};
for (const [name, read] of Object.entries(readers)) {
    library('Schema.FieldSetMember', { [`get${name}()`]: read, [`get ${name}`]: read });
}
library('Schema.FieldSetMember', { 'getSObjectField()': (m: Member) => m.describe.token });
