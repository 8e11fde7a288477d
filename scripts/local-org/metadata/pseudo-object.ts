/** Objects that exist in Apex without a table. */
import type { FieldDef, ObjectDef } from './schema.ts';

export function pseudoObject(name: string, fields: ObjectDef['fields'] = new Map<string, FieldDef>()): ObjectDef {
    return {
        name,
        label: name,
        pluralLabel: name,
        kind: 'standard',
        settingType: null,
        sharingModel: 'FullAccess',
        fields,
        nameField: null,
        validationRules: [],
        recordTypes: [],
        listViews: [],
        children: new Map(),
        at: ''
    };
}

/** The type of every row of a grouped query; each query adds fields of its own. */
export const AGGREGATE = pseudoObject('AggregateResult');
