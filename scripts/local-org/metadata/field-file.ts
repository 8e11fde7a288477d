/** CustomField elements → FieldDef. */
import { makeField } from './field.ts';
import type { FieldInput } from './field.ts';
import { didYouMean } from './nearest.ts';
import type { Source } from './problems.ts';
import type { FieldDef, FieldType, PicklistValue, RollUp } from './schema.ts';
import { all, child, flag, numberOf, textOfChild } from './xml.ts';
import type { XmlNode } from './xml.ts';

const TYPES: Readonly<Record<string, FieldType>> = {
    Text: 'string',
    TextArea: 'textarea',
    LongTextArea: 'textarea',
    Html: 'textarea',
    Checkbox: 'boolean',
    Number: 'double',
    Currency: 'currency',
    Percent: 'percent',
    Date: 'date',
    DateTime: 'datetime',
    Time: 'time',
    Picklist: 'picklist',
    MultiselectPicklist: 'multipicklist',
    Lookup: 'reference',
    MasterDetail: 'reference',
    Hierarchy: 'reference',
    MetadataRelationship: 'reference',
    Email: 'email',
    Phone: 'phone',
    Url: 'url',
    EncryptedText: 'encryptedstring',
    Location: 'location',
    AutoNumber: 'string',
    Summary: 'double'
};
/** Valid on the platform, not emulated. */
const GAPS = new Set(['ExternalLookup', 'IndirectLookup', 'File', 'Array']);

const FORMULA_TYPES = new Set(['Text', 'Checkbox', 'Number', 'Currency', 'Percent', 'Date', 'DateTime', 'Time']);

export type ValueSets = ReadonlyMap<string, readonly PicklistValue[]>;

export function picklistValue(node: XmlNode): PicklistValue {
    const value = textOfChild(node, 'fullName') ?? '';
    const inactive = textOfChild(node, 'isActive')?.trim() === 'false';
    const probability = numberOf(node, 'probability');
    const forecastCategory = textOfChild(node, 'forecastCategory')?.trim();
    return {
        value,
        label: textOfChild(node, 'label') ?? value,
        isDefault: flag(node, 'default'),
        isActive: !inactive,
        ...(child(node, 'closed') ? { closed: flag(node, 'closed') } : {}),
        ...(child(node, 'won') ? { won: flag(node, 'won') } : {}),
        ...(child(node, 'converted') ? { converted: flag(node, 'converted') } : {}),
        ...(probability === null ? {} : { probability }),
        ...(forecastCategory === undefined ? {} : { forecastCategory })
    };
}

/** The field as declared; null (and a problem) if it cannot be one. `name` is used where `fullName` is absent. */
export function readField(source: Source, node: XmlNode, object: string, valueSets: ValueSets): FieldDef | null {
    const name = textOfChild(node, 'fullName')?.trim() ?? source.name;
    const typeName = textOfChild(node, 'type')?.trim() ?? null;
    const line = child(node, 'type')?.line ?? node.line;
    if (typeName === null) {
        source.problems.error(source.path, node.line, `${object}.${name}: a custom field needs <type>`);
        return null;
    }
    if (GAPS.has(typeName)) {
        source.problems.gap(source.path, line, `${object}.${name}: field type ${typeName} is not in the local org`);
        return null;
    }
    const type = TYPES[typeName];
    if (type === undefined) {
        const hint = didYouMean(typeName, Object.keys(TYPES));
        source.problems.error(source.path, line, `${object}.${name}: unknown field type ${typeName}${hint}`);
        return null;
    }
    return makeField({
        ...common(source, node, object, name, type),
        ...textParts(node, typeName),
        ...numberParts(source, node, type, typeName),
        ...picklistParts(source, node, type, valueSets),
        ...referenceParts(source, node, typeName, object, name),
        ...computedParts(source, node, typeName, object)
    });
}

function common(source: Source, node: XmlNode, object: string, name: string, type: FieldType): FieldInput {
    const required = flag(node, 'required');
    return {
        name,
        object,
        type,
        custom: true,
        label: textOfChild(node, 'label') ?? name,
        required,
        unique: flag(node, 'unique'),
        caseSensitive: flag(node, 'caseSensitive'),
        externalId: flag(node, 'externalId'),
        defaultFormula: textOfChild(node, 'defaultValue')?.trim() ?? null,
        description: textOfChild(node, 'description'),
        inlineHelpText: textOfChild(node, 'inlineHelpText'),
        permissionable: !required,
        at: `${source.path}:${node.line}`
    };
}

function textParts(node: XmlNode, typeName: string): Partial<FieldDef> {
    const length = numberOf(node, 'length');
    if (typeName === 'Html') return { length: length ?? 32768, htmlFormatted: true };
    if (typeName === 'LongTextArea') return { length: length ?? 32768 };
    return length === null ? {} : { length };
}

/** Latitude and longitude of a Location field are fields of their own: `Place__Latitude__s`. */
export function locationParts(field: FieldDef): FieldDef[] {
    if (field.type !== 'location') return [];
    return ['Latitude', 'Longitude'].map((part) =>
        makeField({
            name: field.name.replace(/__c$/, `__${part}__s`),
            object: field.object,
            type: 'double',
            custom: true,
            label: `${field.label} (${part})`,
            precision: 3 + field.scale,
            scale: field.scale,
            permissionable: field.permissionable,
            at: field.at
        })
    );
}

function numberParts(source: Source, node: XmlNode, type: FieldType, typeName: string): Partial<FieldDef> {
    if (type === 'location') return { scale: numberOf(node, 'scale') ?? 8, createable: false, updateable: false };
    if (type !== 'double' && type !== 'currency' && type !== 'percent') return {};
    if (typeName === 'Summary') return { precision: 18, scale: 0 };
    const precision = numberOf(node, 'precision') ?? 18;
    const scale = numberOf(node, 'scale') ?? 0;
    if (scale > precision)
        source.problems.error(source.path, node.line, `Scale ${scale} is larger than precision ${precision}`);
    return { precision, scale };
}

function picklistParts(source: Source, node: XmlNode, type: FieldType, valueSets: ValueSets): Partial<FieldDef> {
    if (type !== 'picklist' && type !== 'multipicklist') return {};
    const set = child(node, 'valueSet');
    if (!set) {
        if (textOfChild(node, 'formula') === null)
            source.problems.error(source.path, node.line, 'A picklist needs <valueSet>');
        return {};
    }
    const named = textOfChild(set, 'valueSetName')?.trim();
    const definition = child(set, 'valueSetDefinition');
    const controllingField = textOfChild(set, 'controllingField')?.trim() ?? null;
    if (named === undefined) {
        const picklist = definition ? all(definition, 'value').map(picklistValue) : [];
        const values = dependent(sorted(picklist, definition), set);
        return { picklist: values, restricted: flag(set, 'restricted'), controllingField };
    }
    const shared = valueSets.get(named.toLowerCase());
    if (!shared) {
        const hint = didYouMean(named, valueSets.keys());
        source.problems.error(source.path, set.line, `Unknown value set ${named}${hint}`);
    }
    return { picklist: dependent(shared ?? [], set), restricted: true, controllingField };
}

/** `valueSettings` say with which values of the controlling field a value may be chosen. */
function dependent(values: readonly PicklistValue[], set: XmlNode): readonly PicklistValue[] {
    const settings = all(set, 'valueSettings');
    if (child(set, 'controllingField') === null) return values;
    const validFor = new Map<string, string[]>();
    for (const setting of settings) {
        const controlling = all(setting, 'controllingFieldValue').map((value) => value.text.trim());
        const name = textOfChild(setting, 'valueName')?.trim() ?? '';
        validFor.set(name, [...(validFor.get(name) ?? []), ...controlling]);
    }
    return values.map((value) => ({ ...value, validFor: validFor.get(value.value) ?? [] }));
}

export function sorted(values: PicklistValue[], definition: XmlNode | null): PicklistValue[] {
    if (definition && flag(definition, 'sorted')) values.sort((a, b) => a.label.localeCompare(b.label, 'en'));
    return values;
}

function referenceParts(
    source: Source,
    node: XmlNode,
    typeName: string,
    object: string,
    name: string
): Partial<FieldDef> {
    if (TYPES[typeName] !== 'reference') return {};
    const target = textOfChild(node, 'referenceTo')?.trim() ?? (typeName === 'Hierarchy' ? object : null);
    if (target === null) {
        source.problems.error(source.path, node.line, `${object}.${name}: a relationship needs <referenceTo>`);
        return {};
    }
    const masterDetail = typeName === 'MasterDetail';
    const relationship = textOfChild(node, 'relationshipName')?.trim() ?? null;
    const constraint = textOfChild(node, 'deleteConstraint')?.trim();
    const entityField = textOfChild(node, 'metadataRelationshipControllingField')?.trim().split('.').pop();
    return {
        ...(entityField === undefined ? {} : { entityField }),
        referenceTo: [target],
        relationshipName: name.replace(/__c$/, '__r'),
        childRelationshipName: relationship === null ? null : `${relationship}__r`,
        masterDetail,
        required: masterDetail || flag(node, 'required'),
        permissionable: !masterDetail && !flag(node, 'required'),
        reparentable: flag(node, 'reparentableMasterDetail'),
        writeRequiresMasterRead: flag(node, 'writeRequiresMasterRead'),
        deleteConstraint: masterDetail
            ? 'Cascade'
            : constraint === 'Restrict' || constraint === 'Cascade'
              ? constraint
              : 'SetNull'
    };
}

function computedParts(source: Source, node: XmlNode, typeName: string, object: string): Partial<FieldDef> {
    if (typeName === 'AutoNumber') {
        return { autoNumberFormat: textOfChild(node, 'displayFormat')?.trim() ?? '{0}', length: 30 };
    }
    if (typeName === 'Summary') return { rollUp: readRollUp(source, node, object) };
    const formula = textOfChild(node, 'formula');
    if (formula === null) return {};
    if (!FORMULA_TYPES.has(typeName)) {
        source.problems.error(source.path, node.line, `A formula cannot be of type ${typeName}`);
    }
    return {
        formula,
        formulaTreatBlanksAsZero: textOfChild(node, 'formulaTreatBlanksAs')?.trim() !== 'BlankAsBlank',
        ...(typeName === 'Text' ? { length: 1300 } : {})
    };
}

function readRollUp(source: Source, node: XmlNode, object: string): RollUp | null {
    const operation = textOfChild(node, 'summaryOperation')?.trim().toLowerCase();
    const [childObject, childField] = (textOfChild(node, 'summaryForeignKey')?.trim() ?? '').split('.');
    const known = operation === 'count' || operation === 'sum' || operation === 'min' || operation === 'max';
    if (!known || !childObject || !childField) {
        source.problems.error(
            source.path,
            node.line,
            `${object}: a roll-up needs summaryOperation and summaryForeignKey`
        );
        return null;
    }
    const summarized = textOfChild(node, 'summarizedField')?.trim().split('.')[1] ?? null;
    if (operation !== 'count' && summarized === null) {
        source.problems.error(source.path, node.line, `${object}: a ${operation} roll-up needs <summarizedField>`);
    }
    const filters = all(node, 'summaryFilterItems').map((item) => ({
        field: textOfChild(item, 'field')?.trim().split('.').pop() ?? '',
        operation: textOfChild(item, 'operation')?.trim() ?? 'equals',
        value: textOfChild(item, 'value') ?? ''
    }));
    return { operation, childObject, childField, summarizedField: summarized, filters };
}
