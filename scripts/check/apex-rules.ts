/** PMD on the Apex: sizes, complexity and what a reviewer would refuse (config/pmd.xml). */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { z } from 'zod';
import { packageFiles } from './rules/files.ts';

const JARS = 'node_modules/@salesforce/code-analyzer-pmd-engine/dist/java-lib/*';
const WRAPPER = 'com.salesforce.sfca.pmdwrapper.PmdWrapper';

const report = z.object({
    violations: z.array(
        z.object({
            rule: z.string(),
            message: z.string(),
            codeLocation: z.object({ file: z.string(), startLine: z.number() })
        })
    ),
    processingErrors: z.array(z.object({ file: z.string().optional(), message: z.string() }))
});

/** Writes PMD's input, runs it and reads its report. */
function analyse(folder: string, files: readonly string[]): z.infer<typeof report> {
    const [input, output] = [path.join(folder, 'input.json'), path.join(folder, 'output.json')];
    const ruleSetInputFile = path.resolve('config/pmd.xml');
    writeFileSync(input, JSON.stringify({ ruleSetInputFile, runDataPerLanguage: { apex: { filesToScan: files } } }));
    const flags = ['-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-cp', JARS];
    const result = spawnSync('java', [...flags, WRAPPER, 'run', input, output], { encoding: 'utf8' });
    if (result.status !== 0) {
        throw new Error(`PMD did not run: ${result.error?.message ?? result.stderr.slice(0, 500)}`);
    }
    return report.parse(JSON.parse(readFileSync(output, 'utf8')));
}

const folder = mkdtempSync(path.join(tmpdir(), 'pmd-'));
try {
    const files = packageFiles('force-app')
        .map((file) => file.path)
        .filter((file) => /\.(cls|trigger)$/.test(file));
    const { violations, processingErrors } = analyse(
        folder,
        files.map((file) => path.resolve(file))
    );
    const lines = [
        ...violations.map(
            (v) => `${path.relative('.', v.codeLocation.file)}:${v.codeLocation.startLine}: ${v.message} [${v.rule}]`
        ),
        ...processingErrors.map((e) => `${e.file ?? 'PMD'}: ${e.message}`)
    ];
    lines.forEach((line) => console.error(line));
    console.log(`PMD read ${files.length} files, ${lines.length} findings`);
    process.exitCode = lines.length === 0 && files.length > 0 ? 0 : 1;
} finally {
    rmSync(folder, { recursive: true, force: true });
}
