/** Fills the cache of compiled Apex, in a process of its own: `compile-main.ts <project folder> <cache folder>`. */
import { openOrg } from '../apex/open.ts';

const [, , source = '', cache = ''] = process.argv;
openOrg({ source, store: ':memory:', cache }).close();
