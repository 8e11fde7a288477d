/** Opens this project once and prints the milliseconds; run in a process of its own: `load-main.ts <cache folder>`. */
import path from 'node:path';

const PROJECT = path.resolve(import.meta.dirname, '..', '..');
const began = performance.now();
const { openOrg } = await import('../local-org/apex/open.ts');
const org = openOrg({ source: PROJECT, store: ':memory:', cache: process.argv[2] ?? null });
process.stdout.write(JSON.stringify(performance.now() - began));
org.close();
