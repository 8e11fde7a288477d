/**
 * What neither the jar nor jsforce says of the standard objects: labels, key prefixes, org-wide defaults, lengths,
 * picklists, required and calculated fields (Object Reference for the Salesforce Platform).
 */
import { labelOf } from '../field.ts';
import { crmObjects } from './crm-objects.ts';
import { entry } from './entry.ts';
import type { CatalogueEntry } from './entry.ts';
import { orgObjects } from './org-objects.ts';
import { peopleObjects } from './people-objects.ts';
import { salesObjects } from './sales-objects.ts';
import { serviceObjects } from './service-objects.ts';

export const catalogue: readonly CatalogueEntry[] = [...crmObjects, ...peopleObjects, ...orgObjects];

/** Objects with a table only where a project names them. */
export const optionalCatalogue: readonly CatalogueEntry[] = [...salesObjects, ...serviceObjects];

/** Objects with a share object always, whatever the org-wide default. */
export const SHARED_STANDARD: ReadonlySet<string> = new Set([
    'Account',
    'Contact',
    'Opportunity',
    'Lead',
    'Case',
    'Campaign',
    'Order'
]);

/** Key prefixes of objects that the catalogue does not describe further ("Standard Field and Record ID Prefixes"). */
// Kept as a table: one value a line would be longer than it is clear.
// prettier-ignore
const PREFIXES: Readonly<Record<string, string>> = {
    AccountContactRole: '02Z', AccountTeamMember: '01M', Idea: '087', Vote: '083', WorkOrder: '0WO',
    WorkOrderLineItem: '1WL', Entitlement: '550', ServiceContract: '810', ContractLineItem: '811', ProcessInstance: '04g',
    ProcessInstanceStep: '04h', ProcessInstanceWorkitem: '04i', ProcessDefinition: '04a', ProcessNode: '04b',
    OpportunityCompetitor: '00J', Partner: '00I', ContractContactRole: '02a', CaseTeamMember: '0B1', Report: '00O', Dashboard: '01Z', NamedCredential: '0XA',
    PermissionSetLicense: '0PL', PermissionSetLicenseAssign: '2LA', Network: '0DB', NetworkMember: '0DO', Site: '0DM',
    Domain: '0I4', LoginHistory: '0Ya', SetupAuditTrail: '0Ym', ApexLog: '07L', ApexTestQueueItem: '709',
    ApexTestResult: '07M', UserPreference: '03u', Period: '026',
    FiscalYearSettings: '022', AuthSession: '0Ak', ConnectedApplication: '0H4', ListView: '00B', AuraDefinitionBundle: '0Ab'
};

/** Key prefix by object name. */
export function standardPrefixes(): ReadonlyMap<string, string> {
    const described = [...catalogue, ...optionalCatalogue].map((known) => [known.name, known.prefix] as const);
    return new Map([...Object.entries(PREFIXES), ...described].filter(([, prefix]) => prefix !== ''));
}

/** The entry of an object that nothing is said of: every field that the platform declares, none demanded. */
export function plainEntry(name: string, hasName: boolean): CatalogueEntry {
    return entry({
        name,
        label: labelOf(name),
        prefix: PREFIXES[name] ?? '',
        nameField: hasName ? 'Name' : null,
        also: ['*'],
        without: /^CurrencyIsoCode$/,
        sharing: 'ReadWrite'
    });
}
