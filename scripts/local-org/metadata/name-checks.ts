/** Names in pages, tabs, apps and permission sets that have to exist in the project: components, objects, fields, tabs. */
import { didYouMean } from './nearest.ts';
import type { ReadFile } from './object-files.ts';
import type { Schema } from './schema.ts';
import type { Source } from './problems.ts';
import { all, child, flag, textOfChild } from './xml.ts';
import type { XmlNode } from './xml.ts';

export interface NamedParts {
    readonly of: (type: string) => readonly ReadFile[];
    readonly schema: Schema;
    /** Paths of all source files. */
    readonly paths: readonly string[];
}

const text = (node: XmlNode, name: string): string => textOfChild(node, name)?.trim() ?? '';
const custom = (name: string): boolean => /^[A-Za-z]\w*__(c|mdt|e)$/.test(name) && name.split('__').length === 2;

export function checkNames(parts: NamedParts): void {
    const { of, schema } = parts;
    checkPages(parts);
    for (const { source, node } of of('CustomTab'))
        if (flag(node, 'customObject') && custom(source.name)) requireObject(schema, source, node, source.name);
    const tabs = of('CustomTab').map(({ source }) => source.name);
    for (const { source, node } of of('CustomApplication')) {
        for (const tab of all(node, 'tabs')) requireTab(tabs, source, tab);
    }
    for (const { source, node } of [...of('PermissionSet'), ...of('Profile')]) {
        for (const item of all(node, 'fieldPermissions')) requireField(schema, source, item);
        for (const item of all(node, 'objectPermissions')) {
            const name = child(item, 'object');
            if (name && custom(name.text.trim())) requireObject(schema, source, name, name.text.trim());
        }
    }
}

function requireObject(schema: Schema, source: Source, node: XmlNode, name: string): void {
    if (schema.object(name)) return;
    const names = schema.objects.map((object) => object.name);
    source.problems.error(source.path, node.line, `Unknown object ${name}${didYouMean(name, names)}`);
}

function requireTab(tabs: readonly string[], source: Source, tab: XmlNode): void {
    const name = tab.text.trim();
    // Tabs of the platform and of managed packages are not in the project.
    const own = /^[A-Za-z][A-Za-z0-9]*(_[A-Za-z0-9]+)*(__c)?$/.test(name) && !name.startsWith('standard-');
    if (!own || tabs.some((other) => other.toLowerCase() === name.toLowerCase())) return;
    source.problems.error(source.path, tab.line, `Unknown tab ${name}${didYouMean(name, tabs)}`);
}

function requireField(schema: Schema, source: Source, item: XmlNode): void {
    const node = child(item, 'field');
    const [objectName = '', field = ''] = node?.text.trim().split('.') ?? [];
    const object = schema.object(objectName);
    if (!node || !custom(field)) return;
    if (!object) {
        if (custom(objectName)) requireObject(schema, source, node, objectName);
        return;
    }
    if (object.fields.has(field.toLowerCase())) return;
    const names = [...object.fields.values()].map((known) => known.name);
    source.problems.error(source.path, node.line, `Unknown field ${object.name}.${field}${didYouMean(field, names)}`);
}

// ---- pages --------------------------------------------------------------------------------------------------

/** Component → its properties that pages may set; null: not known, as of Aura components. */
type Components = ReadonlyMap<string, readonly string[] | null>;

function componentsOf({ of, paths }: NamedParts): Components {
    const found = new Map<string, readonly string[] | null>();
    for (const path of paths) {
        const aura = /(?:^|\/)aura\/([^/]+)\//.exec(path)?.[1];
        if (aura !== undefined) found.set(aura, null);
    }
    for (const { source, node } of of('LightningComponentBundle')) {
        const configs = child(node, 'targetConfigs');
        const properties = all(configs ?? node, 'targetConfig').flatMap((config) => all(config, 'property'));
        found.set(
            source.name.replace(/\.js$/, ''),
            properties.map((property) => property.attributes['name'] ?? '')
        );
    }
    return found;
}

function checkPages(parts: NamedParts): void {
    const components = componentsOf(parts);
    for (const { source, node } of parts.of('FlexiPage')) {
        const object = child(node, 'sobjectType');
        if (object && custom(object.text.trim())) requireObject(parts.schema, source, object, object.text.trim());
        const instances = all(node, 'flexiPageRegions')
            .flatMap((region) => all(region, 'itemInstances'))
            .flatMap((item) => child(item, 'componentInstance') ?? []);
        for (const instance of instances) checkComponent(components, source, instance);
        for (const region of all(node, 'flexiPageRegions'))
            checkRules(parts, source, region, object?.text.trim() ?? '');
    }
}

/** Rules of visibility name fields of the page's object. */
function checkRules(parts: NamedParts, source: Source, node: XmlNode, object: string): void {
    for (const below of node.children) checkRules(parts, source, below, object);
    const known = parts.schema.object(object);
    const field = /^\{!Record\.(\w+)\}$/.exec(node.name === 'leftValue' ? node.text.trim() : '')?.[1];
    if (field === undefined || !known || known.fields.has(field.toLowerCase())) return;
    const hint = didYouMean(
        field,
        [...known.fields.values()].map((one) => one.name)
    );
    source.problems.error(source.path, node.line, `Unknown field ${object}.${field}${hint}`);
}

function checkComponent(components: Components, source: Source, instance: XmlNode): void {
    const named = child(instance, 'componentName');
    const name = (named?.text.trim() ?? '').replace(/^c:/, '');
    // A namespace is one of the platform's or of a managed package.
    if (!named || name === '' || name.includes(':')) return;
    const properties = components.get(name);
    if (properties === undefined) {
        const hint = didYouMean(name, components.keys());
        source.problems.error(source.path, named.line, `Unknown component ${name}${hint}`);
        return;
    }
    for (const set of all(instance, 'componentInstanceProperties')) {
        const property = text(set, 'name');
        if (properties === null || properties.includes(property)) continue;
        const hint = didYouMean(property, properties);
        source.problems.error(source.path, set.line, `Component ${name} has no property ${property}${hint}`);
    }
}
