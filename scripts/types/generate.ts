/**
 * `npm run types`: writes what TypeScript, ESLint and Jest must know of the project before they can read a
 * component. Everything it writes lies under `.local-org/` and is made anew on every run.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';
import { projectFiles } from '../local-org/web/project/files.ts';
import { readProject } from '../local-org/web/project/project.ts';
import { ApexTypes } from './apex-types.ts';
import { declarations } from './declarations.ts';
import { modulePaths } from './paths.ts';
import { readPicklists } from './picklists.ts';

function writeIfChanged(file: string, text: string): void {
    mkdirSync(dirname(file), { recursive: true });
    if (readOrEmpty(file) !== text) {
        writeFileSync(file, text);
    }
}

function writePaths(file: string, paths: ReturnType<typeof modulePaths>): void {
    writeIfChanged(file, `${JSON.stringify({ compilerOptions: { paths } }, null, 4)}\n`);
}

function readOrEmpty(file: string): string {
    try {
        return readFileSync(file, 'utf8');
    } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
            return '';
        }
        throw error;
    }
}

export function generateTypes(root: string): string {
    const folder = join(root, '.local-org');
    const project = readProject(root);
    const baseComponents = dirname(createRequire(import.meta.url).resolve('lightning-base-components/package.json'));
    const paths = modulePaths(project, baseComponents, folder);
    writePaths(join(folder, 'tsconfig.paths.json'), paths);
    // Tests also import their builders; components must not.
    writePaths(join(folder, 'tsconfig.tests.json'), { ...paths, 'test/*': ['../force-app/test/jest/*.ts'] });
    writeIfChanged(join(folder, 'types', 'org.d.ts'), declarations(project, apexTypes(root)));
    return `Types of ${project.bundles.size} components, ${project.apex.size} Apex methods, ${project.labels.size} labels`;
}

function apexTypes(root: string): ApexTypes {
    const files = projectFiles(root);
    const classes = files.filter((file) => file.path.endsWith('.cls'));
    const sources = classes.map((file) => [basename(file.path, '.cls'), readFileSync(file.absolute, 'utf8')] as const);
    return new ApexTypes(new Map(sources), readPicklists(files));
}

if (process.argv[1] !== undefined && import.meta.filename === resolve(process.argv[1])) {
    process.stdout.write(`${generateTypes(resolve(import.meta.dirname, '..', '..'))}\n`);
}
