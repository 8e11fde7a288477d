/**
 * `npm run deploy -- --target-org ALIAS [--user USERNAME …]`: puts the package into a sandbox or scratch org.
 * Production gets an unlocked package version instead. The nightly job is unscheduled first, because a pending
 * Schedulable blocks the deployment of its class, and scheduled again at the end.
 */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { connect, targetOrg } from '../data/connect.ts';
import { runApex } from '../data/apex.ts';
import { scheduleNightlyJob } from '../data/nightly.ts';
import { loadTemplates } from '../data/templates.ts';
import { build } from './build.ts';

const PERMISSION_SETS = ['MSP_Rep', 'MSP_Sales_Operations', 'MSP_Manager'];
const JOB_NAME = 'MSP Nightly Job';

/** Runs before the class may exist in the org, so it names only the scheduled job. */
const UNSCHEDULE = `for (CronTrigger job : [SELECT Id FROM CronTrigger WHERE CronJobDetail.Name = '${JOB_NAME}']) { System.abortJob(job.Id); }`;

function sf(args: readonly string[], cwd: string): void {
    const result = spawnSync(path.resolve('node_modules', '.bin', 'sf'), [...args], { cwd, stdio: 'inherit' });
    if (result.status !== 0) {
        throw new Error(`sf ${args.slice(0, 3).join(' ')} failed; see the messages above.`);
    }
}

async function deploy(alias: string, usernames: readonly string[]): Promise<void> {
    const folder = build();
    const org = connect(targetOrg(alias));
    await runApex(org, UNSCHEDULE);
    sf(['project', 'deploy', 'start', '--source-dir', 'force-app', '--target-org', alias, '--wait', '30'], folder);
    const users = usernames.flatMap((name) => ['--on-behalf-of', name]);
    sf(
        [
            'org',
            'assign',
            'permset',
            ...PERMISSION_SETS.flatMap((name) => ['--name', name]),
            ...users,
            '--target-org',
            alias
        ],
        folder
    );
    const counts = await loadTemplates(org);
    await scheduleNightlyJob(org);
    console.log(`Deployed: ${counts.templates} templates loaded, the nightly job is scheduled.`);
}

async function main(): Promise<void> {
    const { values } = parseArgs({
        options: { 'target-org': { type: 'string' }, user: { type: 'string', multiple: true } }
    });
    if (!values['target-org']) {
        throw new Error('Usage: npm run deploy -- --target-org ALIAS [--user USERNAME …]');
    }
    await deploy(values['target-org'], values.user ?? []);
}

main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
});
