import { LightningElement, api } from 'lwc';
import { call } from 'local/http';
import { session } from 'local/session';
import type { AppInfo } from 'local/session';

export default class Header extends LightningElement {
    @api app!: AppInfo;

    get personas(): readonly object[] {
        return session.personas.map((persona) => ({
            ...persona,
            text: `${persona.name} – ${persona.permissionSets}`,
            selected: persona.userId === session.userId
        }));
    }

    get apps(): readonly object[] {
        return session.apps.map((one) => ({ ...one, checked: one.name === this.app.name }));
    }

    get problemText(): string {
        const count = session.problems.length;
        return count === 1 ? '1 problem while loading' : `${count} problems while loading`;
    }

    get hasProblems(): boolean {
        return session.problems.length > 0;
    }

    async handlePersona(event: Event): Promise<void> {
        await call('/session', { username: (event.target as HTMLSelectElement).value });
        location.reload();
    }

    handleApp(event: CustomEvent<{ value: string }>): void {
        this.dispatchEvent(new CustomEvent('appchosen', { detail: { name: event.detail.value } }));
    }
}
