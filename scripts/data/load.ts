/**
 * `npm run data -- <templates | demo> (--url ADDRESS | --target-org ALIAS)`: loads data into an org, local or real.
 * With an address the token comes from the environment (SF_ACCESS_TOKEN), so that it stands in no history.
 */
import process from 'node:process';
import { parseArgs } from 'node:util';
import { connect, targetOrg, type Target } from './connect.ts';
import { loadDemo } from './demo.ts';
import { loadTemplates } from './templates.ts';

const USAGE = 'Usage: npm run data -- <templates | demo> (--url ADDRESS with SF_ACCESS_TOKEN set | --target-org ALIAS)';

function target(values: { url?: string | undefined; 'target-org'?: string | undefined }): Target {
    const token = process.env['SF_ACCESS_TOKEN'];
    if (values['target-org']) {
        return targetOrg(values['target-org']);
    }
    if (values.url && token) {
        return { url: values.url, token };
    }
    throw new Error(values.url ? 'Set SF_ACCESS_TOKEN to the access token of that org.' : USAGE);
}

async function main(): Promise<void> {
    const { values, positionals } = parseArgs({
        allowPositionals: true,
        options: { url: { type: 'string' }, 'target-org': { type: 'string' } }
    });
    const what = positionals[0];
    if (what === 'templates') {
        const counts = await loadTemplates(connect(target(values)));
        console.log(`${counts.templates} templates with ${counts.activities} activities are loaded.`);
    } else if (what === 'demo') {
        const counts = await loadDemo(target(values), new Date().toISOString().slice(0, 10));
        console.log(`${counts.deals} deals are loaded, ${counts.plansMade} plans were made.`);
    } else {
        throw new Error(USAGE);
    }
}

main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
});
