import { LightningElement, api } from 'lwc';
import type { FlexiNode, RecordData, RelatedShape } from '../types.ts';

const STANDARD_TITLES: Readonly<Record<string, string>> = {
    'Standard.Tab.detail': 'Details',
    'Standard.Tab.relatedLists': 'Related',
    'Standard.Tab.activity': 'Activity',
    'Standard.Tab.collaborate': 'Chatter',
    'Standard.Tab.news': 'News'
};

/** One component of a page, whatever it is; containers draw what they hold. */
export default class Flexi extends LightningElement {
    @api node!: FlexiNode;
    @api record: RecordData | undefined;

    get recordId(): string | undefined {
        return this.record?.id;
    }

    get objectApiName(): string | undefined {
        return this.record?.object;
    }

    get isTabset(): boolean {
        return this.node.name === 'flexipage:tabset' || this.node.name === 'flexipage:accordion';
    }

    get isDetail(): boolean {
        return this.record !== undefined && /^(?:force:detailPanel|record_flexipage:\w+)$/.test(this.node.name);
    }

    get isHeader(): boolean {
        return this.record !== undefined && this.node.name === 'force:highlightsPanel';
    }

    get isRelated(): boolean {
        return this.related.length > 0;
    }

    get isCustom(): boolean {
        return this.customName !== '';
    }

    get isContainer(): boolean {
        return this.node.facets.length > 0;
    }

    get customName(): string {
        const [namespace = '', name] = this.node.name.split(':');
        return name === undefined ? namespace : namespace === 'c' ? name : '';
    }

    get parts(): readonly FlexiNode[] {
        return this.node.facets.flatMap((facet) => facet.components);
    }

    get tabs(): readonly object[] {
        return this.parts.map((tab, index) => ({
            key: `${tab.key}-${index}`,
            title: titleOf(tab),
            active: tab.properties['active'] === 'true',
            children: tab.facets.flatMap((facet) => facet.components)
        }));
    }

    get tabsetKey(): string {
        return `${this.objectApiName ?? ''}-${this.node.key}`;
    }

    get related(): readonly RelatedShape[] {
        const lists = this.record?.related ?? [];
        if (this.node.name === 'force:relatedListContainer') {
            return lists;
        }
        const name = this.node.properties['relatedListApiName'];
        return this.node.name.startsWith('force:relatedListSingle') ? lists.filter((list) => list.name === name) : [];
    }

    get absence(): string {
        return `${this.node.name} is drawn by Salesforce only.`;
    }
}

function titleOf(tab: FlexiNode): string {
    const title = tab.properties['title'] ?? tab.properties['label'] ?? 'Tab';
    return STANDARD_TITLES[title] ?? title.replace(/^Standard\.Tab\./, '');
}
