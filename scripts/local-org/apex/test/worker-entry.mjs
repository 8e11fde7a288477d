/** A worker starts with plain JavaScript; from here on it reads TypeScript. */
import { register } from 'tsx/esm/api';

register();
await import('./worker.ts');
