import { readOrgConfig } from '../data/bootstrap/config.ts';
import type { LocalConfig } from './ui/context.ts';

/** What the shell needs of a project's `config/local-org.json`. */
export function readLocalConfig(source: string): LocalConfig {
    const { personas, app, currency } = readOrgConfig(source);
    return { personas: personas.map(({ username, label }) => ({ username, label })), app, currency };
}
