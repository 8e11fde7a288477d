/** Hierarchy custom settings: one row an owner; without an owner it is the organization's. */
import type { Records } from './records.ts';
import { duplicate } from './checks.ts';
import { isUnset } from './prepare.ts';
import type { Work } from './work.ts';

export function prepareSetting(records: Records, work: Work): void {
    if (work.object.settingType !== 'Hierarchy') return;
    const organization = records.schema.object('Organization');
    if (isUnset(work.next.f['SetupOwnerId']) && organization) {
        work.next.f['SetupOwnerId'] = records.all('SELECT "Id" AS id FROM "Organization" LIMIT 1')[0]?.['id'] ?? null;
    }
    const owner: unknown = work.next.f['SetupOwnerId'];
    const [other] =
        typeof owner === 'string'
            ? records.find(work.object, 'SetupOwnerId', [owner]).filter((id) => id !== work.id)
            : [];
    if (other !== undefined) work.refuse(duplicate({ name: 'SetupOwnerId' }, other));
}
