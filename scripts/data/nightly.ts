/** Puts the nightly job on the schedule, once. */
import type { Connection } from 'jsforce';
import { runApex } from './apex.ts';

const SCHEDULED = "SELECT Id FROM CronTrigger WHERE CronJobDetail.Name = 'MSP Nightly Job'";

export async function scheduleNightlyJob(org: Connection): Promise<void> {
    const found = await org.query(SCHEDULED);
    if (found.totalSize === 0) {
        await runApex(org, 'MspNightlyJob.schedule();');
    }
}
