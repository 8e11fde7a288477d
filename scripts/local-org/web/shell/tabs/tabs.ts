import { LightningElement, api } from 'lwc';
import type { FlexiNode, RecordData } from '../types.ts';

interface TabShape {
    readonly key: string;
    readonly title: string;
    readonly active: boolean;
    readonly children: readonly FlexiNode[];
}

const KEYS: Readonly<Record<string, (index: number, last: number) => number>> = {
    ArrowRight: (index, last) => (index === last ? 0 : index + 1),
    ArrowLeft: (index, last) => (index === 0 ? last : index - 1),
    Home: () => 0,
    End: (_index, last) => last
};

/** Tabs of a page. A tab is drawn when it is first opened, and then kept. */
export default class Tabs extends LightningElement {
    @api record: RecordData | undefined;
    /** Name under which the chosen tab is remembered. */
    @api memory = '';
    @api tabs: readonly TabShape[] = [];
    private chosen: string | null = null;
    private opened: ReadonlySet<string> = new Set();

    get active(): string {
        const remembered = sessionStorage.getItem(`tab-${this.memory}`);
        const wanted = this.chosen ?? remembered ?? this.tabs.find((tab) => tab.active)?.key;
        return this.tabs.find((tab) => tab.key === wanted)?.key ?? this.tabs[0]?.key ?? '';
    }

    get items(): readonly object[] {
        return this.tabs.map((tab) => {
            const active = tab.key === this.active;
            return {
                ...tab,
                selected: String(active),
                tabindex: active ? '0' : '-1',
                itemClass: `slds-tabs_default__item${active ? ' slds-is-active' : ''}`,
                panelClass: `slds-tabs_default__content ${active ? 'slds-show' : 'slds-hide'}`,
                open: active || this.opened.has(tab.key),
                tabId: `tab-${tab.key}`,
                panelId: `panel-${tab.key}`
            };
        });
    }

    handleClick(event: Event): void {
        event.preventDefault();
        this.choose((event.currentTarget as HTMLElement).dataset['key'] ?? '');
    }

    handleKey(event: KeyboardEvent): void {
        const move = KEYS[event.key];
        if (!move) {
            return;
        }
        event.preventDefault();
        const index = this.tabs.findIndex((tab) => tab.key === this.active);
        const next = this.tabs[move(index, this.tabs.length - 1)]?.key ?? '';
        this.choose(next);
        this.template?.querySelector<HTMLElement>(`[data-key="${next}"]`)?.focus();
    }

    private choose(key: string): void {
        this.opened = new Set([...this.opened, this.active, key]);
        this.chosen = key;
        sessionStorage.setItem(`tab-${this.memory}`, key);
    }
}
