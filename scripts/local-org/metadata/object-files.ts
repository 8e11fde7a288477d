/** Objects with their decomposed parts, as drafts that the schema builder joins with the standard objects. */
import { didYouMean } from './nearest.ts';
import { locationParts, readField } from './field-file.ts';
import type { ValueSets } from './field-file.ts';
import type { FoundFile } from './files.ts';
import type { Source } from './problems.ts';
import type { FieldDef, FieldSetDef, ListViewDef, RecordTypeDef, SharingModel, ValidationRule } from './schema.ts';
import { checkShape } from './shapes.ts';
import { all, child, flag, textOfChild } from './xml.ts';
import type { XmlNode } from './xml.ts';

export interface ObjectDraft {
    readonly name: string;
    /** The object's own element; null where only parts are in the project. */
    node: XmlNode | null;
    source: Source;
    readonly fields: FieldDef[];
    readonly rules: ValidationRule[];
    readonly recordTypes: RecordTypeDef[];
    readonly listViews: ListViewDef[];
    readonly fieldSets: FieldSetDef[];
    /** Files that change a standard field (help text, history): the name must exist, nothing else is taken over. */
    readonly standardFields: { readonly name: string; readonly path: string; readonly line: number }[];
}

export interface ReadFile {
    readonly file: FoundFile;
    readonly source: Source;
    readonly node: XmlNode;
}

const SHARING: readonly SharingModel[] = ['Private', 'Read', 'ReadWrite', 'ControlledByParent', 'FullAccess'];

/** Drafts keyed by lower-case object name. */
export function readObjects(files: readonly ReadFile[], valueSets: ValueSets): Map<string, ObjectDraft> {
    const drafts = new Map<string, ObjectDraft>();
    const draft = (name: string, source: Source): ObjectDraft => {
        let found = drafts.get(name.toLowerCase());
        if (!found) {
            found = {
                name,
                node: null,
                source,
                fields: [],
                rules: [],
                recordTypes: [],
                listViews: [],
                fieldSets: [],
                standardFields: []
            };
            drafts.set(name.toLowerCase(), found);
        }
        return found;
    };
    for (const { file, source, node } of files) {
        if (file.type === 'CustomObject') addObject(draft(file.name, source), source, node, valueSets);
        else addPart(draft(file.grandparent, source), file.type ?? '', source, node, valueSets);
    }
    return drafts;
}

function addObject(into: ObjectDraft, source: Source, node: XmlNode, valueSets: ValueSets): void {
    if (!checkShape(source, node, 'CustomObject')) return;
    if (into.node)
        source.problems.error(source.path, node.line, `${into.name} is declared twice (${into.source.path})`);
    into.node = node;
    into.source = source;
    for (const part of node.children) {
        const type = {
            fields: 'CustomField',
            validationRules: 'ValidationRule',
            recordTypes: 'RecordType',
            listViews: 'ListView',
            fieldSets: 'FieldSet'
        }[part.name];
        if (type !== undefined) addChecked(into, type, source, part, valueSets);
    }
    const model = textOfChild(node, 'sharingModel')?.trim();
    if (model !== undefined && !SHARING.some((s) => s === model)) {
        source.problems.error(
            source.path,
            child(node, 'sharingModel')?.line ?? 1,
            `Unknown sharing model ${model}${didYouMean(model, SHARING)}`
        );
    }
}

function addPart(into: ObjectDraft, type: string, source: Source, node: XmlNode, valueSets: ValueSets): void {
    if (checkShape(source, node, type)) addChecked(into, type, source, node, valueSets);
}

function addChecked(into: ObjectDraft, type: string, source: Source, node: XmlNode, valueSets: ValueSets): void {
    if (type === 'CustomField' && !fieldName(source, node).endsWith('__c')) {
        into.standardFields.push({ name: fieldName(source, node), path: source.path, line: node.line });
    } else if (type === 'CustomField') {
        const field = readField(source, node, into.name, valueSets);
        if (!field) return;
        if (into.fields.some((f) => f.name.toLowerCase() === field.name.toLowerCase())) {
            source.problems.error(source.path, node.line, `${into.name}.${field.name} is declared twice`);
        } else into.fields.push(field, ...locationParts(field));
    } else if (type === 'ValidationRule') into.rules.push(readRule(source, node, into.name));
    else if (type === 'RecordType') into.recordTypes.push(readRecordType(source, node));
    else if (type === 'ListView') into.listViews.push(readListView(source, node));
    else if (type === 'FieldSet') into.fieldSets.push(readFieldSet(source, node));
}

const fieldName = (source: Source, node: XmlNode): string => textOfChild(node, 'fullName')?.trim() ?? source.name;

function readRule(source: Source, node: XmlNode, object: string): ValidationRule {
    const name = textOfChild(node, 'fullName')?.trim() ?? source.name;
    const formula = textOfChild(node, 'errorConditionFormula');
    const errorMessage = textOfChild(node, 'errorMessage');
    if (formula === null || errorMessage === null) {
        source.problems.error(
            source.path,
            node.line,
            `${object}.${name}: a rule needs errorConditionFormula and errorMessage`
        );
    }
    return {
        name,
        active: flag(node, 'active'),
        formula: formula ?? 'FALSE',
        errorField: textOfChild(node, 'errorDisplayField')?.trim() ?? null,
        errorMessage: errorMessage ?? '',
        at: `${source.path}:${child(node, 'errorConditionFormula')?.line ?? node.line}`
    };
}

function readRecordType(source: Source, node: XmlNode): RecordTypeDef {
    const developerName = textOfChild(node, 'fullName')?.trim() ?? source.name;
    const picklists = new Map<string, readonly string[]>();
    for (const part of all(node, 'picklistValues')) {
        const values = all(part, 'values').map((value) => decodeURIComponent(textOfChild(value, 'fullName') ?? ''));
        picklists.set(textOfChild(part, 'picklist')?.trim() ?? '', values);
    }
    return {
        developerName,
        label: textOfChild(node, 'label') ?? developerName,
        active: flag(node, 'active'),
        picklists
    };
}

function readListView(source: Source, node: XmlNode): ListViewDef {
    const name = textOfChild(node, 'fullName')?.trim() ?? source.name;
    return {
        name,
        label: textOfChild(node, 'label') ?? name,
        columns: all(node, 'columns').map((column) => column.text.trim()),
        filterScope: textOfChild(node, 'filterScope')?.trim() ?? 'Everything',
        filters: all(node, 'filters').map((filter) => ({
            field: textOfChild(filter, 'field')?.trim() ?? '',
            operation: textOfChild(filter, 'operation')?.trim() ?? 'equals',
            value: textOfChild(filter, 'value') ?? ''
        })),
        booleanFilter: textOfChild(node, 'booleanFilter')
    };
}

function readFieldSet(source: Source, node: XmlNode): FieldSetDef {
    const name = textOfChild(node, 'fullName')?.trim() ?? source.name;
    return {
        name,
        label: textOfChild(node, 'label') ?? name,
        description: textOfChild(node, 'description'),
        fields: all(node, 'displayedFields').map((item) => ({
            path: textOfChild(item, 'field')?.trim() ?? '',
            required: flag(item, 'isRequired')
        }))
    };
}

export function sharingModelOf(draft: ObjectDraft): SharingModel | null {
    const model = draft.node ? textOfChild(draft.node, 'sharingModel')?.trim() : undefined;
    return SHARING.find((s) => s === model) ?? null;
}
