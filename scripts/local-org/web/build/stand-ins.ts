import { join, resolve } from 'node:path';

const FOLDER = join(resolve(import.meta.dirname, '..'), 'standins');

/** Modules of the platform that the base components lack and the local org answers itself. */
export const STAND_INS: ReadonlyMap<string, string> = new Map([
    ['quickActionPanel', join(FOLDER, 'quickActionPanel', 'quickActionPanel.ts')],
    ...[
        'actions',
        'messageService',
        'navigation',
        'platformResourceLoader',
        'platformShowToastEvent',
        'refresh',
        'uiObjectInfoApi',
        'uiRecordApi'
    ].map((name) => [name, join(FOLDER, `${name}.ts`)] as const)
]);

/** Where the browser finds a stand-in; the vendor files name this address, so it must not hold a hash. */
export function standInUrl(name: string): string {
    return `/assets/app/lightning/${name}.js`;
}
