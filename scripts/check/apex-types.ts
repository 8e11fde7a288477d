/** Type-checks the Apex with apex-ls, the independent checker that ships inside the PMD engine of Code Analyzer. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import { z } from 'zod';

const JARS = 'node_modules/@salesforce/code-analyzer-pmd-engine/dist/java-lib/*';

const report = z.object({
    files: z.array(
        z.object({
            path: z.string(),
            messages: z.array(z.object({ message: z.string(), start: z.object({ line: z.number() }) }))
        })
    )
});

const args = [
    '-XX:+UseSerialGC',
    '-XX:TieredStopAtLevel=1',
    '-cp',
    JARS,
    'io.github.apexdevtools.apexls.CheckForIssues'
];
const result = spawnSync('java', [...args, '-n', '-d', 'errors', '-f', 'json', '-w', process.cwd()], {
    encoding: 'utf8',
    maxBuffer: 1 << 28
});
if (result.error ?? (result.status !== 0 && result.status !== 4)) {
    console.error(`apex-ls did not run: ${result.error?.message ?? result.stderr.slice(0, 500)}`);
    process.exit(1);
}
const faults = report
    .parse(JSON.parse(result.stdout))
    .files.flatMap((file) =>
        file.messages.map(
            (m) => `${path.relative(process.cwd(), file.path)}:${m.start.line}: ${m.message.split('\n')[0]}`
        )
    );
faults.forEach((fault) => console.error(fault));
console.log(faults.length === 0 ? 'apex-ls found no error' : `apex-ls found ${faults.length} errors`);
process.exit(faults.length === 0 ? 0 : 1);
