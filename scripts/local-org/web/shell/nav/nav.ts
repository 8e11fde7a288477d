import { LightningElement, api } from 'lwc';
import type { PageReference } from 'local/routes';
import type { AppInfo, TabInfo } from 'local/session';

export default class Nav extends LightningElement {
    @api app!: AppInfo;
    @api page: PageReference | null = null;

    get tabs(): readonly object[] {
        return this.app.tabs.map((tab) => {
            const active = this.isActive(tab);
            return {
                name: tab.name,
                label: tab.label,
                href: hrefOf(tab),
                current: active ? 'page' : null,
                itemClass: `slds-context-bar__item${active ? ' slds-is-active' : ''}`
            };
        });
    }

    private isActive(tab: TabInfo): boolean {
        const { type = '', attributes = {} } = this.page ?? {};
        const object = /^standard__(?:object|record)Page$/.test(type) ? attributes['objectApiName'] : null;
        if (tab.kind === 'object') {
            return object === tab.target || attributes['apiName'] === tab.name;
        }
        return attributes['apiName'] === tab.name || (tab.target === 'home' && attributes['pageName'] === 'home');
    }
}

function hrefOf(tab: TabInfo): string {
    if (tab.kind === 'object') {
        return `/lightning/o/${tab.target}/list`;
    }
    return tab.target === 'home' ? '/lightning/page/home' : `/lightning/n/${tab.name}`;
}
