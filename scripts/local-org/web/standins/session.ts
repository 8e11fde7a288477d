/** What the server wrote into the page: who looks at it, and what there is to see. */
export interface Persona {
    readonly userId: string;
    readonly username: string;
    readonly name: string;
    /** Permission sets that the persona has, for the switch. */
    readonly permissionSets: string;
}

export interface TabInfo {
    readonly name: string;
    readonly label: string;
    readonly kind: 'object' | 'component' | 'page';
    /** Object, component or flexipage behind the tab. */
    readonly target: string;
    readonly icon: string;
}

export interface AppInfo {
    readonly name: string;
    readonly label: string;
    readonly description: string | null;
    readonly tabs: readonly TabInfo[];
    /** Object → flexipage of its record page. */
    readonly recordPages: Readonly<Record<string, string>>;
}

export interface ShellObject {
    readonly name: string;
    readonly label: string;
    readonly plural: string;
    readonly icon: string;
    readonly createable: boolean;
}

export interface Session {
    readonly userId: string;
    readonly username: string;
    readonly name: string;
    readonly language: string;
    readonly locale: string;
    readonly currency: string;
    readonly timeZone: string;
    readonly customPermissions: readonly string[];
    readonly userPermissions: readonly string[];
    readonly personas: readonly Persona[];
    readonly apps: readonly AppInfo[];
    readonly objects: readonly ShellObject[];
    /** Components that may be opened by address (`lightning__UrlAddressable`). */
    readonly addressable: readonly string[];
    readonly problems: readonly string[];
}

const text = document.getElementById('local-org-session')?.textContent ?? '';

export const session: Session = Object.freeze(JSON.parse(text) as Session);
