import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LocalConfig } from './ui/context.ts';

interface ConfigFile {
    readonly personas?: readonly { readonly username?: string; readonly label?: string }[];
    readonly app?: string;
    readonly currency?: string;
}

/** Reads what the shell needs of a project's `config/local-org.json`; every part of it may be missing. */
export function readLocalConfig(source: string): LocalConfig {
    const file = join(source, 'config', 'local-org.json');
    const config = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as ConfigFile) : {};
    return {
        personas: (config.personas ?? []).flatMap(({ username, label }) =>
            username === undefined ? [] : [{ username, label: label ?? username }]
        ),
        app: config.app ?? null,
        currency: config.currency ?? 'USD'
    };
}
