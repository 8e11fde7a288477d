/**
 * `npm run build`: writes the package as Salesforce takes it to `build/package`. Components are deployed as JavaScript:
 * the platform's compiler ignores `.ts` files in a bundle, so a raw deploy would be an empty component.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';

export const BUILD = path.join('build', 'package');

/** Files that are sources or tests and never sent to an org. */
export function isDeployed(file: string): boolean {
    return !file.split(path.sep).includes('__tests__') && !/\.ts$|tsconfig[^/\\]*\.json$/.test(file);
}

function run(command: string, args: readonly string[]): void {
    const result = spawnSync(command, [...args], { stdio: 'inherit' });
    if (result.status !== 0) {
        throw new Error(`${path.basename(command)} failed; nothing was built.`);
    }
}

/** Builds afresh; throws when the components do not type-check. Answers the folder. */
export function build(): string {
    rmSync(BUILD, { recursive: true, force: true });
    run(process.execPath, ['--import', 'tsx', 'scripts/types/generate.ts']);
    run(path.join('node_modules', '.bin', 'tsc'), [
        '-p',
        'tsconfig.json',
        '--noEmit',
        'false',
        '--noEmitOnError',
        '--outDir',
        BUILD
    ]);
    cpSync(path.join('force-app', 'main'), path.join(BUILD, 'force-app', 'main'), {
        recursive: true,
        filter: (source) => isDeployed(source)
    });
    const project = JSON.parse(readFileSync('sfdx-project.json', 'utf8')) as Record<string, unknown>;
    delete project['defaultLwcLanguage'];
    writeFileSync(path.join(BUILD, 'sfdx-project.json'), `${JSON.stringify(project, null, 4)}\n`);
    return BUILD;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
    try {
        console.log(`The package is in ${build()}.`);
    } catch (error) {
        console.error(error instanceof Error ? error.message : String(error));
        process.exitCode = 1;
    }
}
