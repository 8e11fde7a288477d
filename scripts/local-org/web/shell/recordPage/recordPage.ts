import { LightningElement, api } from 'lwc';
import { call } from 'local/http';
import { navigate } from 'local/router';
import { onRecordChange } from 'local/uiRecordApi';
import { sentenceOf } from '../types.ts';
import type { FlexiNode, FlexiRegion, RecordData } from '../types.ts';

const SIDE = /side|right/i;
const TOP = /header/i;

/** The record page that the app assigns to the object; other objects get details and related lists. */
export default class RecordPage extends LightningElement {
    record: RecordData | null = null;
    error = '';
    private appOf = '';
    private idOf = '';
    private leave: (() => void) | null = null;
    private turn = 0;

    @api
    get recordId(): string {
        return this.idOf;
    }
    set recordId(value: string) {
        if (value !== this.idOf) {
            this.idOf = value;
            this.record = null;
            this.error = '';
            this.reload();
        }
    }

    @api
    get appName(): string {
        return this.appOf;
    }
    set appName(value: string) {
        this.appOf = value;
    }

    @api
    reload(): void {
        void Promise.resolve().then(() => this.load());
    }

    get top(): readonly FlexiNode[] {
        return this.nodes((region) => TOP.test(region.name));
    }

    get middle(): readonly FlexiNode[] {
        return this.nodes((region) => !TOP.test(region.name) && !SIDE.test(region.name));
    }

    get side(): readonly FlexiNode[] {
        return this.nodes((region) => SIDE.test(region.name));
    }

    /** The highlights panel is drawn once, whether the page names it or not. */
    get drawsHeader(): boolean {
        return !this.allNodes.some((node) => node.name === 'force:highlightsPanel');
    }

    get bodyClass(): string {
        return this.side.length > 0 ? 'body body_two' : 'body';
    }

    connectedCallback(): void {
        this.leave = onRecordChange((ids) => {
            if (ids.includes(this.idOf.slice(0, 15))) {
                this.reload();
            }
        });
    }

    disconnectedCallback(): void {
        this.leave?.();
    }

    handleChanged(event: Event): void {
        event.stopPropagation();
        this.reload();
    }

    private get allNodes(): readonly FlexiNode[] {
        return (this.record?.page?.regions ?? []).flatMap((region) => region.components);
    }

    private nodes(wanted: (region: FlexiRegion) => boolean): readonly FlexiNode[] {
        const page = this.record?.page;
        if (!page) {
            return this.record && wanted({ name: 'main', components: [] }) ? [DEFAULT_TABS] : [];
        }
        return page.regions.filter(wanted).flatMap((region) => region.components);
    }

    private async load(): Promise<void> {
        this.turn += 1;
        const turn = this.turn;
        try {
            const record = await call<RecordData>('/ui/recordPage', { recordId: this.idOf, app: this.appOf });
            if (turn === this.turn) {
                this.show(record);
            }
        } catch (error) {
            if (turn === this.turn) {
                this.error = sentenceOf(error);
            }
        }
    }

    private show(record: RecordData): void {
        this.record = record;
        document.title = `${record.name} | ${record.label} | Local org`;
        const here = `/lightning/r/${record.object}/`;
        if (!location.pathname.startsWith(here)) {
            navigate(
                {
                    type: 'standard__recordPage',
                    attributes: { objectApiName: record.object, recordId: record.id, actionName: 'view' }
                },
                true
            );
        }
    }
}

const tab = (title: string, name: string): FlexiNode => ({
    key: title,
    name: 'flexipage:tab',
    properties: { title },
    facets: [{ name: 'body', components: [{ key: name, name, properties: {}, facets: [] }] }]
});

const DEFAULT_TABS: FlexiNode = {
    key: 'default',
    name: 'flexipage:tabset',
    properties: {},
    facets: [
        {
            name: 'tabs',
            components: [tab('Details', 'force:detailPanel'), tab('Related', 'force:relatedListContainer')]
        }
    ]
};
