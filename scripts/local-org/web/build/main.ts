/** Builds a project's components for the server, in a process of its own: `main.ts <project folder> <cache folder>`. */
import { buildWeb } from './build.ts';

const [, , source = '', cache = ''] = process.argv;
process.stdout.write(JSON.stringify(await buildWeb(source, cache, false)));
