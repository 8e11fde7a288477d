/**
 * The second style sheet of the platform, as far as its hooks go: the values that Salesforce publishes for its linter.
 * Components that take every colour from a hook follow them, in the light and in the dark scheme.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

export type Scheme = 'light' | 'dark';

interface Hook {
    readonly values: { readonly cosmos: string };
}

// The values come with the linter, so they are looked up from where it stands.
const linter = createRequire(createRequire(import.meta.url).resolve('@salesforce-ux/eslint-plugin-slds'));
const file = linter.resolve('@salesforce-ux/sds-metadata').replace(/[^/\\]+$/, 'next/globalStylingHooks.metadata.json');

function hooks(): readonly (readonly [string, string])[] {
    const groups = JSON.parse(readFileSync(file, 'utf8')) as Record<string, Record<string, Hook>>;
    return Object.values(groups)
        .flatMap((group) => Object.entries(group))
        .flatMap(([name, hook]) => (hook.values.cosmos === '' ? [] : [[name, hook.values.cosmos] as const]));
}

/** What the served style sheet colours without a hook, and SLDS 2 by one. */
const LINKS = ':root:root a, :root:root .slds-button:not(.slds-button_brand)';

/** Style sheet to add to a page; stronger than the one the page came with. */
export function slds2(scheme: Scheme): string {
    const values = hooks().map(([name, value]) => `${name}: ${value};`);
    return `:root:root { color-scheme: ${scheme}; ${values.join('\n')} }
body { background: var(--slds-g-color-surface-1); color: var(--slds-g-color-on-surface-2); }
${LINKS} { color: var(--slds-g-color-accent-2); }`;
}
