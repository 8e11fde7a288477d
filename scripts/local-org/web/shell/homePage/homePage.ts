import { LightningElement, api } from 'lwc';
import { session } from 'local/session';
import type { AppInfo } from 'local/session';

export default class HomePage extends LightningElement {
    @api app!: AppInfo;
    name = session.name;

    get permissionSets(): string {
        return session.personas.find((persona) => persona.userId === session.userId)?.permissionSets ?? '';
    }

    get tabs(): readonly object[] {
        return this.app.tabs
            .filter((tab) => tab.target !== 'home')
            .map((tab) => ({
                ...tab,
                href: tab.kind === 'object' ? `/lightning/o/${tab.target}/list` : `/lightning/n/${tab.name}`
            }));
    }

    connectedCallback(): void {
        document.title = 'Home | Local org';
    }
}
