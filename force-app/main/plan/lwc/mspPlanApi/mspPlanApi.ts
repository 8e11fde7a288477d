/**
 * Every Apex method of the plan's pages. Reads answer what they are asked for; saves are made by the tab, which runs
 * them one after the other.
 */
import { discoverySaves } from './discoverySaves';
import { lifeSaves } from './lifeSaves';
import { peopleSaves } from './peopleSaves';
import { stepSaves } from './stepSaves';

export * from './reads';
export type { Target } from './target';

/** Every change a page can ask for, by name. */
export const saves = { ...stepSaves, ...peopleSaves, ...lifeSaves, ...discoverySaves };
export type Saves = typeof saves;
