/** `npm start`: installs what is missing, then serves the local org. Plain Node, because nothing is installed yet. */
import { ensureInstalled } from './install.mjs';

ensureInstalled();
const { register } = await import('tsx/esm/api');
register();
await import('./local-org/server/main.ts');
