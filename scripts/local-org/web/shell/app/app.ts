import { LightningElement } from 'lwc';
import Toast from 'lightning/toast';
import ToastContainer from 'lightning/toastContainer';
import { SHOW_TOAST } from 'local/platformShowToastEvent';
import { refreshAll } from 'local/refresh';
import { navigate, onPage } from 'local/router';
import type { PageReference } from 'local/routes';
import { session } from 'local/session';
import type { AppInfo } from 'local/session';

const APP_KEY = 'local-org-app';
const DEFAULT_TOAST_MODE = 'dismissible';

interface ToastDetail {
    readonly title?: string;
    readonly message?: string;
    readonly messageData?: readonly (string | { readonly url: string; readonly label: string })[];
    readonly variant?: 'info' | 'success' | 'warning' | 'error';
    readonly mode?: 'dismissible' | 'pester' | 'sticky';
}

export default class App extends LightningElement {
    page: PageReference | null = null;
    appName = sessionStorage.getItem(APP_KEY) ?? '';
    private leave: (() => void) | null = null;
    private moved = false;

    get app(): AppInfo {
        const found = session.apps.find((one) => one.name === this.appName) ?? session.apps[0];
        return found ?? { name: '', label: 'Local org', description: null, tabs: [], recordPages: {} };
    }

    get kind(): string {
        return this.page?.type ?? '';
    }

    get attributes(): Readonly<Record<string, string | undefined>> {
        return this.page?.attributes ?? {};
    }

    get isList(): boolean {
        return this.kind === 'standard__objectPage' && this.attributes['actionName'] !== 'new';
    }

    get isNew(): boolean {
        return this.kind === 'standard__objectPage' && this.attributes['actionName'] === 'new';
    }

    get isRecord(): boolean {
        return this.kind === 'standard__recordPage';
    }

    get isTab(): boolean {
        return this.kind === 'standard__navItemPage';
    }

    get isComponent(): boolean {
        return this.kind === 'standard__component' && session.addressable.includes(this.componentName);
    }

    get isHome(): boolean {
        return this.kind === 'standard__namedPage' && this.attributes['pageName'] === 'home';
    }

    get isSetup(): boolean {
        return this.kind === 'localorg__setup';
    }

    get objectName(): string | undefined {
        return this.attributes['objectApiName'];
    }

    get recordId(): string | undefined {
        return this.attributes['recordId'];
    }

    get viewName(): string | undefined {
        return this.page?.state?.['filterName'];
    }

    get tabName(): string | undefined {
        return this.attributes['apiName'];
    }

    get componentName(): string {
        return (this.attributes['componentName'] ?? '').replace(/^c__/, '');
    }

    /** A component is made anew for another address, as on the platform. */
    get componentKey(): string {
        return this.componentName;
    }

    connectedCallback(): void {
        Object.assign(ToastContainer.instance(), { maxShown: 3, toastPosition: 'top-center' });
        this.leave = onPage((page) => this.show(page));
    }

    disconnectedCallback(): void {
        this.leave?.();
    }

    private show(page: PageReference | null): void {
        if (page?.type === 'standard__app') {
            this.chooseApp((page.attributes['appTarget'] ?? '').replace(/^c__/, ''));
            return;
        }
        this.page = page;
        if (this.moved) {
            this.template?.querySelector('main')?.focus();
        }
        this.moved = true;
    }

    private chooseApp(name: string): void {
        this.appName = name;
        sessionStorage.setItem(APP_KEY, name);
        navigate({ type: 'standard__namedPage', attributes: { pageName: 'home' } }, true);
    }

    handleSkip(event: Event): void {
        event.preventDefault();
        this.template?.querySelector('main')?.focus();
    }

    handleApp(event: CustomEvent<{ name: string }>): void {
        this.chooseApp(event.detail.name);
    }

    /** Only the event of the platform is ours; the toast component sends one of the same name. */
    handleToast(event: CustomEvent<ToastDetail>): void {
        if (
            event.type !== SHOW_TOAST ||
            event.detail === null ||
            !('title' in event.detail || 'message' in event.detail)
        ) {
            return;
        }
        event.stopPropagation();
        const { title, message, messageData, variant, mode } = event.detail;
        const toast = {
            label: title ?? message ?? '',
            message: title === undefined ? '' : (message ?? ''),
            messageLinks: (messageData ?? []).filter((part) => typeof part === 'object'),
            variant: variant ?? 'info',
            mode: mode ?? DEFAULT_TOAST_MODE
        } as const;
        Toast.show(toast, this);
    }

    handleRefresh(event: Event): void {
        event.stopPropagation();
        void refreshAll();
        this.template?.querySelector<HTMLElement & { reload(): void }>('[data-page]')?.reload?.();
    }
}
