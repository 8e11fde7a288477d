import { ApexList, ApexMap, ApexSet } from '../../../data/values/collections.ts';
import type { EnumValue } from '../../../data/values/enums.ts';
import { PlatformObject } from '../../../data/values/platform-object.ts';
import { SObj } from '../../../data/values/sobject.ts';
import { setType, T } from '../../../data/values/type.ts';
import type { Rights } from '../../../data/contracts.ts';
import type { FieldDef, ObjectDef } from '../../../metadata/schema.ts';
import { tx } from '../../run/tx.ts';
import { library } from '../registry.ts';
import { fail, given } from '../support/arguments.ts';

type Access = 'READABLE' | 'CREATABLE' | 'UPDATABLE' | 'UPSERTABLE';

class Decision extends PlatformObject {
    readonly typeName = 'System.SObjectAccessDecision';
    readonly records: ApexList<SObj>;
    readonly removed: ReadonlyMap<string, ReadonlySet<string>>;
    readonly modified: readonly number[];

    constructor(
        records: ApexList<SObj>,
        removed: ReadonlyMap<string, ReadonlySet<string>>,
        modified: readonly number[]
    ) {
        super();
        this.records = records;
        this.removed = removed;
        this.modified = modified;
    }
}

class Stripper {
    readonly #access: Access;
    readonly #rights: Rights;
    readonly removed = new Map<string, Set<string>>();

    constructor(access: Access, rights: Rights) {
        this.#access = access;
        this.#rights = rights;
    }

    requireObject(object: ObjectDef): void {
        if (!this.#mayObject(object)) {
            fail('NoAccessException', `No access to entity: ${object.name}`);
        }
    }

    #mayObject(object: ObjectDef): boolean {
        const may = this.#rights.object(object.name);
        switch (this.#access) {
            case 'READABLE':
                return may.read;
            case 'CREATABLE':
                return may.create;
            case 'UPDATABLE':
                return may.edit;
            case 'UPSERTABLE':
                return may.create && may.edit;
        }
    }

    #mayField(object: ObjectDef, field: FieldDef): boolean {
        if (field.name === 'Id') {
            return true;
        }
        const may = this.#rights.field(object.name, field.name);
        switch (this.#access) {
            case 'READABLE':
                return may.read;
            case 'CREATABLE':
                return may.edit && field.createable;
            case 'UPDATABLE':
                return may.edit && field.updateable;
            case 'UPSERTABLE':
                return may.edit && (field.createable || field.updateable);
        }
    }

    /** A copy without what the user may not reach; a field that was queried counts as not queried after that. */
    strip(row: SObj): SObj {
        const gone = new Set<string>();
        const copy = new SObj(row.t, {}, row.queried);
        for (const [name, value] of Object.entries(row.f)) {
            if (this.#keeps(row.t, name) && this.#reaches(row.t, name)) {
                copy.f[name] = this.#nested(value);
            } else if (value !== undefined) {
                gone.add(name);
            }
        }
        gone.forEach((name) => this.#note(row.t.name, name));
        if (row.queried && gone.size > 0) {
            copy.queried = new Set([...row.queried].filter((name) => !gone.has(name)));
        }
        return copy;
    }

    #keeps(object: ObjectDef, name: string): boolean {
        const field = object.fields.get(name.toLowerCase());
        if (field) {
            return this.#mayField(object, field);
        }
        const lookup = tx().data.schema.parent(object, name);
        return lookup === null || this.#access !== 'READABLE' || this.#mayField(object, lookup);
    }

    /** A parent or a list of children goes as a whole where the user may not read their object. */
    #reaches(object: ObjectDef, name: string): boolean {
        if (object.fields.has(name.toLowerCase())) {
            return true;
        }
        const { schema } = tx().data;
        const child = object.children.get(name.toLowerCase());
        const [parent = ''] = schema.parent(object, name)?.referenceTo ?? [];
        const target = schema.object(child?.childObject ?? parent);
        return target === null || this.#mayObject(target);
    }

    #nested(value: unknown): unknown {
        if (value instanceof SObj) {
            return this.strip(value);
        }
        if (value instanceof ApexList) {
            return new ApexList(
                value.element,
                (value.items as readonly unknown[]).map((item) => (item instanceof SObj ? this.strip(item) : item))
            );
        }
        return value;
    }

    #note(object: string, field: string): void {
        const fields = this.removed.get(object) ?? new Set();
        this.removed.set(object, fields.add(field));
    }
}

function stripInaccessible(access: EnumValue, rows: ApexList<SObj>, enforceRoot: boolean | null = true): Decision {
    const t = tx();
    const stripper = new Stripper(given(access).name as Access, t.data.security.rights(t.user.id));
    if (enforceRoot ?? true) {
        new Set(given(rows).items.map((row) => row.t)).forEach((object) => stripper.requireObject(object));
    }
    const stripped = given(rows).items.map((row) => stripper.strip(row));
    const modified = stripped.flatMap((row, i) =>
        Object.keys(row.f).length === Object.keys(rows.items[i]?.f ?? {}).length ? [] : [i]
    );
    return new Decision(new ApexList(rows.element, stripped), stripper.removed, modified);
}

library('System.Security', {
    'static stripInaccessible(System.AccessType, List<SObject>)': stripInaccessible,
    'static stripInaccessible(System.AccessType, List<SObject>, Boolean)': stripInaccessible
});

function removedFields(decision: Decision): ApexMap<string, ApexSet<string>> {
    const entries = [...decision.removed].map(([object, fields]) => [object, new ApexSet(T.string, fields)] as const);
    return new ApexMap(T.string, setType(T.string), entries);
}

library('System.SObjectAccessDecision', {
    'getRecords()': (d: Decision) => d.records,
    'getRemovedFields()': removedFields,
    'getModifiedIndexes()': (d: Decision) => new ApexSet(T.integer, d.modified)
});

library('System.FeatureManagement', {
    'static checkPermission(String)': (name: string) =>
        tx().data.security.rights(tx().user.id).customPermission(given(name))
});
