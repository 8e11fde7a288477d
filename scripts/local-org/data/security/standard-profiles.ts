/**
 * What the profiles that every org has grant on standard objects ("Standard Profiles", Salesforce Help, and the profiles
 * of a new Developer Edition org). Objects and fields of the project are granted by permission sets alone.
 */
import type { Rights } from '../contracts.ts';

type ObjectRights = ReturnType<Rights['object']>;

export const NONE: ObjectRights = {
    read: false,
    create: false,
    edit: false,
    delete: false,
    viewAll: false,
    modifyAll: false
};
export const READ: ObjectRights = { ...NONE, read: true };
export const WORK: ObjectRights = { ...READ, create: true, edit: true, delete: true };
const KEEP: ObjectRights = { ...WORK, delete: false };
const SUGGEST: ObjectRights = { ...READ, create: true };

type Grants = Readonly<Record<string, ObjectRights>>;

/** By lower-case object name; what is not named may be worked with. */
const EVERYDAY: Grants = {
    campaign: READ,
    case: KEEP,
    contractlineitem: READ,
    entitlement: READ,
    entitlementcontact: READ,
    idea: SUGGEST,
    location: KEEP,
    macro: READ,
    pricebook2: READ,
    product2: READ,
    quicktext: READ,
    servicecontract: READ,
    solution: SUGGEST,
    workorder: KEEP
};
const MARKETING: Grants = { ...EVERYDAY, campaign: WORK };

const PROFILES: Readonly<Record<string, { readonly named: Grants; readonly others: ObjectRights }>> = {
    'Standard User': { named: EVERYDAY, others: WORK },
    'Marketing User': { named: MARKETING, others: WORK },
    'Contract Manager': { named: EVERYDAY, others: WORK },
    'Solution Manager': { named: { ...EVERYDAY, solution: WORK }, others: WORK },
    'Custom: Marketing Profile': { named: MARKETING, others: WORK },
    'Custom: Sales Profile': { named: EVERYDAY, others: WORK },
    'Custom: Support Profile': { named: EVERYDAY, others: WORK },
    'Read Only': { named: {}, others: READ },
    'Standard Platform User': { named: { account: WORK, contact: WORK }, others: NONE }
};

/** The rights of a profile on a standard object. */
export function profileRights(profile: string, lowerName: string): ObjectRights {
    const known = PROFILES[profile];
    return known ? (known.named[lowerName] ?? known.others) : NONE;
}
