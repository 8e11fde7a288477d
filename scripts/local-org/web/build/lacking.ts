/** Names that components import from a stand-in which does not have them. */
import { readFileSync } from 'node:fs';
import { didYouMean } from '../../metadata/nearest.ts';
import { FURTHER_EXPORTS } from './platform-modules.ts';
import { STAND_INS } from './stand-ins.ts';

export interface LackingExport {
    readonly name: string;
    readonly message: string;
    /** The platform has it. */
    readonly gap: boolean;
}

const IMPORT = /\bimport\s+(?!type\b)(?:[\w$]+\s*,\s*)?\{([^}]*)\}\s*from\s*['"]([^'"]+)['"]/g;
const EXPORT = /^export\s+(?:async\s+)?(?:const|let|function|class)\s+(\w+)|^export\s+\{([^}]*)\}/gm;
const exported = new Map<string, readonly string[]>();

/** What `file` imports from `lightning/<module>` by name without its being there. */
export function lackingExports(file: string, module: string): readonly LackingExport[] {
    const specifier = `lightning/${module}`;
    const source = readFileSync(file, 'utf8');
    const wanted = [...source.matchAll(IMPORT)]
        .filter((match) => match[2] === specifier)
        .flatMap((match) => (match[1] ?? '').split(','))
        .map((part) => part.trim())
        .filter((part) => part !== '' && !part.startsWith('type '))
        .map((part) => part.split(/\s+as\s+/)[0] ?? '');
    const here = exportsOf(module);
    const further = FURTHER_EXPORTS[module] ?? [];
    return wanted
        .filter((name) => name !== 'default' && !here.includes(name))
        .map((name) => ({
            name,
            gap: further.includes(name),
            message: further.includes(name)
                ? `${name} of ${specifier} is not in the local org`
                : `${specifier} exports no ${name}${didYouMean(name, [...here, ...further])}`
        }));
}

/** The stand-in with what it lacks: each such name stops whoever uses it. */
export function extended(module: string, lacking: readonly LackingExport[]): string {
    const names = [...new Map(lacking.map((one) => [one.name, one.message]))];
    return [
        `export * from 'lightning/${module}';`,
        ...names.map(([name, message]) => `export function ${name}() { throw new Error(${JSON.stringify(message)}); }`)
    ].join('\n');
}

function exportsOf(module: string): readonly string[] {
    let found = exported.get(module);
    if (found === undefined) {
        const file = STAND_INS.get(module);
        const source = file === undefined ? '' : readFileSync(file, 'utf8');
        found = [...source.matchAll(EXPORT)].flatMap((match) =>
            match[1] === undefined
                ? (match[2] ?? '').split(',').map((part) => part.trim().split(/\s+as\s+/).at(-1) ?? '')
                : [match[1]]
        );
        exported.set(module, found);
    }
    return found;
}
