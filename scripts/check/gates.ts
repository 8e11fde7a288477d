/** All checks of `npm test`, in the order they are shown. */
import { existsSync, readdirSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { closingLine, jest, nodeTest } from './counts.ts';
import { chromium } from '../e2e/chromium.ts';
import type { Gate } from './gate.ts';

const bin = (name: string): string => path.join('node_modules', '.bin', name);

function noJava(): string | null {
    const answer = spawnSync('java', ['-version'], { encoding: 'utf8' });
    const version = Number(/version "(\d+)/.exec(answer.stderr ?? '')?.[1] ?? 0);
    return version >= 17 ? null : 'Java 17 or later is missing: apt-get install openjdk-17-jre-headless';
}

function noChromium(): string | null {
    return chromium() ? null : 'Chromium or Chrome is missing: apt-get install chromium (or set CHROMIUM to its path)';
}

/** All files below the folder with that ending. */
function testFiles(folder: string, ending: string): string[] {
    return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
        const file = path.join(folder, entry.name);
        return entry.isDirectory() ? testFiles(file, ending) : entry.name.endsWith(ending) ? [file] : [];
    });
}

function gate(
    lane: Gate['lane'],
    name: string,
    command: string,
    args: readonly string[],
    more: Partial<Gate> = {}
): Gate {
    return { lane, name, command, args, ...more };
}

export function gates(root: string): Gate[] {
    const web = 'scripts/local-org/web/tsconfig.json';
    return [
        gate('a', 'format', bin('prettier'), ['--check', '--log-level', 'warn', '.']),
        gate('a', 'lint', bin('eslint'), ['.', '--max-warnings', '0']),
        gate('a', 'types of components', bin('tsc'), ['-p', 'tsconfig.json']),
        gate('a', 'types of component tests', bin('tsc'), ['-p', 'config/tsconfig.tests.json']),
        gate('a', 'types of scripts', bin('tsc'), ['-p', 'config/tsconfig.scripts.json']),
        ...(existsSync(path.join(root, web)) ? [gate('a', 'types of the shell', bin('tsc'), ['-p', web])] : []),
        gate('a', 'package files', bin('tsx'), ['scripts/check/package.ts']),
        gate('a', 'data model page', bin('tsx'), ['scripts/docs/data-model.ts', '--check']),
        gate('a', 'component tests', bin('sfdx-lwc-jest'), ['--', '--ci', '--silent'], { counts: jest }),
        gate('b', 'Apex types (apex-ls)', bin('tsx'), ['scripts/check/apex-types.ts'], { missing: noJava }),
        gate('b', 'Apex rules (PMD)', bin('tsx'), ['scripts/check/apex-rules.ts'], { missing: noJava }),
        gate('b', 'Apex tests', bin('tsx'), ['scripts/local-org/cli.ts', 'test'], { counts: closingLine }),
        gate(
            'b',
            'script tests',
            process.execPath,
            ['--import', 'tsx', '--test', '--test-concurrency=2', ...testFiles('scripts', '.test.ts')],
            { counts: nodeTest }
        ),
        gate(
            'last',
            'main job in the browser',
            process.execPath,
            ['--import', 'tsx', '--test', '--test-concurrency=1', ...testFiles('scripts/e2e', '.e2e.ts')],
            {
                counts: nodeTest,
                missing: noChromium
            }
        )
    ];
}
