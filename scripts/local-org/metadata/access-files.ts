/** Permission sets, custom permissions, custom metadata records, labels, value sets. */
import { picklistValue, sorted } from './field-file.ts';
import type { ReadFile } from './object-files.ts';
import type {
    CustomMetadataRecord,
    ObjectPermission,
    PermissionSetDef,
    PermissionSetGroupDef
} from './org-metadata.ts';
import type { PicklistValue } from './schema.ts';
import { checkShape } from './shapes.ts';
import { all, child, flag, textOfChild } from './xml.ts';
import type { XmlNode } from './xml.ts';

const text = (node: XmlNode, name: string): string => textOfChild(node, name)?.trim() ?? '';

const enabled = (node: XmlNode, list: string, name: string): string[] =>
    all(node, list)
        .filter((item) => flag(item, 'enabled'))
        .map((item) => text(item, name));

export function readPermissionSet({ source, node }: ReadFile, type = 'PermissionSet'): PermissionSetDef {
    checkShape(source, node, type);
    return {
        name: source.name,
        label: text(node, 'label') || source.name,
        description: textOfChild(node, 'description'),
        objects: all(node, 'objectPermissions').map(objectPermission),
        fields: all(node, 'fieldPermissions').map((item) => {
            const [object = '', field = ''] = text(item, 'field').split('.');
            return { object, field, read: flag(item, 'readable'), edit: flag(item, 'editable') };
        }),
        classes: enabled(node, 'classAccesses', 'apexClass'),
        customPermissions: enabled(node, 'customPermissions', 'name'),
        userPermissions: enabled(node, 'userPermissions', 'name'),
        tabs: all(node, 'tabSettings').map((item) => ({
            tab: text(item, 'tab'),
            visibility: text(item, 'visibility')
        })),
        applications: all(node, 'applicationVisibilities').map((item) => ({
            application: text(item, 'application'),
            visible: flag(item, 'visible'),
            default: flag(item, 'default')
        })),
        at: `${source.path}:${node.line}`
    };
}

/** Muting permission sets are named by the group in `<mutingPermissionSets>`. */
function readPermissionSetGroup(
    { source, node }: ReadFile,
    mutings: readonly PermissionSetDef[]
): PermissionSetGroupDef {
    checkShape(source, node, 'PermissionSetGroup');
    const names = (list: string): string[] => all(node, list).map((item) => item.text.trim());
    const muted = names('mutingPermissionSets');
    return {
        name: source.name,
        label: text(node, 'label') || source.name,
        description: textOfChild(node, 'description'),
        permissionSets: names('permissionSets'),
        muted: mutings.filter((set) => muted.includes(set.name))
    };
}

export function readPermissionSetGroups(
    groups: readonly ReadFile[],
    mutings: readonly ReadFile[]
): PermissionSetGroupDef[] {
    const muted = mutings.map((file) => readPermissionSet(file, 'MutingPermissionSet'));
    return groups.map((file) => readPermissionSetGroup(file, muted));
}

function objectPermission(item: XmlNode): ObjectPermission {
    return {
        object: text(item, 'object'),
        read: flag(item, 'allowRead'),
        create: flag(item, 'allowCreate'),
        edit: flag(item, 'allowEdit'),
        delete: flag(item, 'allowDelete'),
        viewAll: flag(item, 'viewAllRecords'),
        modifyAll: flag(item, 'modifyAllRecords')
    };
}

export function readCustomPermission({ source, node }: ReadFile): { name: string; label: string } {
    checkShape(source, node, 'CustomPermission');
    return { name: source.name, label: text(node, 'label') || source.name };
}

/** The file is named `Type.Record.md-meta.xml`. */
export function readCustomMetadata({ source, node }: ReadFile): CustomMetadataRecord {
    checkShape(source, node, 'CustomMetadata');
    const dot = source.name.indexOf('.');
    if (dot < 0) source.problems.error(source.path, 1, 'A custom metadata file is named Type.Record.md-meta.xml');
    const values = new Map<string, string | number | boolean | null>();
    for (const item of all(node, 'values')) values.set(text(item, 'field'), metadataValue(child(item, 'value')));
    return {
        object: `${source.name.slice(0, dot)}__mdt`,
        developerName: source.name.slice(dot + 1),
        label: text(node, 'label'),
        values
    };
}

function metadataValue(node: XmlNode | null): string | number | boolean | null {
    if (!node || node.attributes['xsi:nil'] === 'true') return null;
    const type = node.attributes['xsi:type'] ?? 'xsd:string';
    if (type === 'xsd:boolean') return node.text.trim() === 'true';
    if (type === 'xsd:double' || type === 'xsd:int' || type === 'xsd:decimal') return Number(node.text.trim());
    return node.text === '' ? null : node.text;
}

/** Adds the labels of a file, keyed by developer name. */
export function readLabels({ source, node }: ReadFile, into: Map<string, string>): void {
    if (!checkShape(source, node, 'CustomLabels')) return;
    for (const label of all(node, 'labels')) {
        const name = text(label, 'fullName');
        if (into.has(name)) source.problems.error(source.path, label.line, `Label ${name} is declared twice`);
        const value = textOfChild(label, 'value');
        if (value === null) source.problems.error(source.path, label.line, `Label ${name} has no <value>`);
        into.set(name, value ?? '');
    }
}

export function readValueSet({ source, node, file }: ReadFile): readonly PicklistValue[] {
    const type = file.type ?? '';
    if (!checkShape(source, node, type)) return [];
    return sorted(all(node, type === 'GlobalValueSet' ? 'customValue' : 'standardValue').map(picklistValue), node);
}
