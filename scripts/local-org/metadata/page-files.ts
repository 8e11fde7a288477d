/** What the shell shows: apps, tabs, flexipages, layouts, component bundles. */
import type { ReadFile } from './object-files.ts';
import type {
    AppDef,
    FlexiComponent,
    FlexiItem,
    FlexiPageDef,
    LayoutDef,
    LwcBundle,
    QuickActionDef,
    TabDef
} from './org-metadata.ts';
import type { Source } from './problems.ts';
import { checkShape } from './shapes.ts';
import { readVisibilityRule } from './visibility-rule.ts';
import { all, child, flag, textOfChild } from './xml.ts';
import type { XmlNode } from './xml.ts';

const text = (node: XmlNode | null, name: string): string | null =>
    node ? (textOfChild(node, name)?.trim() ?? null) : null;

export function readApp({ source, node }: ReadFile): AppDef {
    checkShape(source, node, 'CustomApplication');
    const recordPages = new Map<string, string>();
    for (const override of [...all(node, 'actionOverrides'), ...all(node, 'profileActionOverrides')]) {
        const object = text(override, 'pageOrSobjectType');
        const page = text(override, 'content');
        const record = text(override, 'actionName') === 'View' && text(override, 'type') === 'Flexipage';
        const small = text(override, 'formFactor') === 'Small';
        if (record && object !== null && page !== null && !(small && recordPages.has(object)))
            recordPages.set(object, page);
    }
    return {
        name: source.name,
        label: text(node, 'label') ?? source.name,
        description: textOfChild(node, 'description'),
        tabs: all(node, 'tabs').map((tab) => tab.text.trim()),
        headerColor: text(child(node, 'brand'), 'headerColor'),
        recordPages,
        utilityBar: text(node, 'utilityBar')
    };
}

export function readTab({ source, node }: ReadFile): TabDef {
    checkShape(source, node, 'CustomTab');
    const object = flag(node, 'customObject');
    if (text(node, 'page') !== null || text(node, 'url') !== null || text(node, 'auraComponent') !== null) {
        source.problems.gap(
            source.path,
            node.line,
            `Tab ${source.name}: Visualforce, URL and Aura tabs are not in the local org`
        );
    }
    return {
        name: source.name,
        label: text(node, 'label') ?? source.name,
        object: object ? source.name : null,
        flexiPage: text(node, 'flexiPage'),
        component: text(node, 'lwcComponent'),
        icon: text(node, 'motif')
    };
}

export function readQuickAction({ source, node }: ReadFile): QuickActionDef {
    checkShape(source, node, 'QuickAction');
    return {
        name: source.name,
        label: text(node, 'label') ?? source.name,
        component: text(node, 'lightningWebComponent'),
        headless: text(node, 'actionSubtype') === 'Action'
    };
}

export function readFlexiPage({ source, node }: ReadFile): FlexiPageDef {
    checkShape(source, node, 'FlexiPage');
    const nodes = all(node, 'flexiPageRegions');
    const facets = new Map(nodes.filter((r) => text(r, 'type') === 'Facet').map((r) => [text(r, 'name') ?? '', r]));
    const regions = new Map<string, readonly FlexiComponent[]>();
    for (const region of nodes) {
        if (text(region, 'type') !== 'Facet')
            regions.set(text(region, 'name') ?? '', components(source, region, facets, []));
    }
    return {
        name: source.name,
        label: text(node, 'masterLabel') ?? source.name,
        type: text(node, 'type') ?? '',
        object: text(node, 'sobjectType'),
        template: text(child(node, 'template'), 'name') ?? '',
        regions
    };
}

type Facets = ReadonlyMap<string, XmlNode>;

function components(source: Source, region: XmlNode, facets: Facets, path: readonly string[]): FlexiComponent[] {
    return all(region, 'itemInstances').flatMap((item) => {
        const component = child(item, 'componentInstance');
        const field = child(item, 'fieldInstance');
        const part = component ?? field;
        if (!part) return [];
        return [component ? componentOf(source, component, facets, path) : fieldOf(source, part)];
    });
}

function componentOf(source: Source, node: XmlNode, facets: Facets, path: readonly string[]): FlexiComponent {
    const properties = new Map<string, string>();
    const items: FlexiItem[] = [];
    const below = new Map<string, readonly FlexiComponent[]>();
    for (const property of all(node, 'componentInstanceProperties')) {
        const name = text(property, 'name') ?? '';
        const list = child(property, 'valueList');
        const listed = list ? all(list, 'valueListItems').map((item) => itemOf(source, name, item)) : null;
        items.push(...(listed ?? []));
        const value = listed ? listed.map((item) => item.value).join(',') : (textOfChild(property, 'value') ?? '');
        const facet = facets.get(value);
        if (!facet) properties.set(name, value);
        else if (path.includes(value)) source.problems.error(source.path, property.line, `Facet ${value} holds itself`);
        else below.set(name, components(source, facet, facets, [...path, value]));
    }
    const visibility = readVisibilityRule(source, child(node, 'visibilityRule'));
    return { name: text(node, 'componentName') ?? '', properties, items, facets: below, visibility };
}

function itemOf(source: Source, property: string, node: XmlNode): FlexiItem {
    const visibility = readVisibilityRule(source, child(node, 'visibilityRule'));
    return { property, value: text(node, 'value') ?? '', visibility };
}

/** A single field of a dynamic form, as component `flexipage:field` with the property `fieldItem`. */
function fieldOf(source: Source, node: XmlNode): FlexiComponent {
    const properties = new Map<string, string>([['fieldItem', text(node, 'fieldItem') ?? '']]);
    for (const property of all(node, 'fieldInstanceProperties')) {
        properties.set(text(property, 'name') ?? '', textOfChild(property, 'value') ?? '');
    }
    const visibility = readVisibilityRule(source, child(node, 'visibilityRule'));
    return { name: 'flexipage:field', properties, items: [], facets: new Map(), visibility };
}

/** `Object-Name.layout-meta.xml`. */
export function readLayout({ source, node }: ReadFile): LayoutDef {
    checkShape(source, node, 'Layout');
    const items = all(node, 'layoutSections')
        .flatMap((section) => all(section, 'layoutColumns'))
        .flatMap((column) => all(column, 'layoutItems'));
    const behaving = (behavior: string): readonly string[] =>
        items.filter((item) => text(item, 'behavior') === behavior).flatMap((item) => text(item, 'field') ?? []);
    return {
        name: source.name,
        object: source.name.split('-')[0] ?? '',
        sections: all(node, 'layoutSections').map((section) => ({
            label: text(section, 'label') ?? '',
            columns: all(section, 'layoutColumns').map((column) =>
                all(column, 'layoutItems').flatMap((item) => text(item, 'field') ?? [])
            )
        })),
        readOnly: behaving('Readonly'),
        required: behaving('Required')
    };
}

export function readBundle({ source, node }: ReadFile): LwcBundle {
    checkShape(source, node, 'LightningComponentBundle');
    const targets = child(node, 'targets');
    return {
        name: source.name,
        folder: source.path.slice(0, source.path.lastIndexOf('/')),
        apiVersion: text(node, 'apiVersion') ?? '',
        isExposed: flag(node, 'isExposed'),
        masterLabel: text(node, 'masterLabel'),
        targets: targets ? all(targets, 'target').map((target) => target.text.trim()) : []
    };
}
