/**
 * What neither the jar nor jsforce says of the standard objects: labels, key prefixes, org-wide defaults, lengths,
 * picklists, required and calculated fields (Object Reference for the Salesforce Platform).
 */
import { crmObjects } from './crm-objects.ts';
import type { CatalogueEntry } from './entry.ts';
import { orgObjects } from './org-objects.ts';
import { peopleObjects } from './people-objects.ts';

export const catalogue: readonly CatalogueEntry[] = [...crmObjects, ...peopleObjects, ...orgObjects];

/** Objects with a share object always, whatever the org-wide default. */
export const SHARED_STANDARD: ReadonlySet<string> = new Set(['Account', 'Contact', 'Opportunity']);
