import { join } from 'node:path';

/** Where a project's compiled Apex lies; command line and server share it. */
export function compileCache(source: string): string {
    return join(source, '.local-org', 'apex');
}
