import { LightningElement, api } from 'lwc';
import { call } from 'local/http';
import { navigate } from 'local/router';
import type { AppInfo, TabInfo } from 'local/session';
import { session } from 'local/session';
import { sentenceOf } from '../types.ts';
import type { FlexiNode, FlexiPage } from '../types.ts';

/** A tab that is not an object: one component, or a page of them. */
export default class TabPage extends LightningElement {
    @api app!: AppInfo;
    page: FlexiPage | null = null;
    error = '';
    private nameOf = '';

    @api
    get tabName(): string {
        return this.nameOf;
    }
    set tabName(value: string) {
        this.nameOf = value;
        this.page = null;
        this.error = '';
        void Promise.resolve().then(() => this.open());
    }

    get tab(): TabInfo | undefined {
        const tabs = [this.app, ...session.apps].flatMap((app) => app.tabs);
        return tabs.find((tab) => tab.name === this.nameOf);
    }

    get heading(): string {
        return this.tab?.label ?? '';
    }

    get componentName(): string {
        return this.tab?.kind === 'component' ? this.tab.target : '';
    }

    get nodes(): readonly FlexiNode[] {
        return (this.page?.regions ?? []).flatMap((region) => region.components);
    }

    private async open(): Promise<void> {
        const { tab } = this;
        if (!tab) {
            this.error = 'There is no such tab, or you may not see it.';
            return;
        }
        document.title = `${tab.label} | Local org`;
        if (tab.kind === 'object') {
            navigate(
                { type: 'standard__objectPage', attributes: { objectApiName: tab.target, actionName: 'list' } },
                true
            );
        } else if (tab.kind === 'page') {
            await this.load(tab.target);
        }
    }

    private async load(name: string): Promise<void> {
        try {
            this.page = await call<FlexiPage>('/ui/flexiPage', { name });
        } catch (error) {
            this.error = sentenceOf(error);
        }
    }
}
