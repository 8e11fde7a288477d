/** Share rows that follow a record: manual ones end when the owner changes ("Sharing a Record Using Apex"). */
import { parentColumn, shareName } from '../security/sharing.ts';
import type { Records } from './records.ts';
import type { Work } from './work.ts';

export function removeManualShares(records: Records, work: Work): void {
    const { object, old, next, id } = work;
    if (!old || old.f['OwnerId'] === next.f['OwnerId'] || id === null) return;
    const share = records.schema.object(shareName(object));
    if (!share) return;
    records.run(`DELETE FROM "${share.name}" WHERE "${parentColumn(object)}" = ? AND "RowCause" = 'Manual'`, [id]);
}
