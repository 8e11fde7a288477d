/** Anonymous Apex: bound against the project, emitted, run once in a transaction. */
import type { SoqlEngine } from '../data/contracts.ts';
import type { Problem } from '../data/values/position.ts';
import type { OrgMetadata } from '../metadata/org-metadata.ts';
import { ANONYMOUS, bindAnonymous } from './bind/bind.ts';
import { emitProgram } from './emit/emit.ts';
import { libraryHas } from './library-has.ts';
import type { Host } from './run/host.ts';
import { state } from './run/state.ts';
import type { TransactionOptions } from './run/transaction.ts';

export interface AnonymousOptions {
    readonly host: Host;
    readonly metadata: OrgMetadata;
    readonly soql: SoqlEngine;
    readonly cache: string | null;
}

export class CompileError extends Error {
    readonly problems: readonly Problem[];

    constructor(problems: readonly Problem[]) {
        super(problems.map((p) => `line ${p.at.line}, column ${p.at.column}: ${p.message}`).join('\n'));
        this.problems = problems;
    }
}

/** Loads the block and answers the function that runs it and gives what it returns. */
export function loadAnonymous(source: string, options: AnonymousOptions): () => unknown {
    const { host, metadata } = options;
    const { program, problems } = bindAnonymous(source, {
        sources: metadata.apex,
        schema: metadata.schema,
        labels: metadata.labels,
        soql: options.soql,
        libraryHas,
        cacheDir: options.cache
    });
    if (problems.some((problem) => problem.level !== 'warning')) {
        throw new CompileError(problems);
    }
    const { cells } = host.machine;
    host.machine.load(
        emitProgram(program, (name) => cells.find(name) !== null),
        false
    );
    const run = cells.find(ANONYMOUS)?.C?.['execute$'];
    if (typeof run !== 'function') {
        throw new Error('The anonymous block has no code');
    }
    return () => (run as () => unknown)();
}

export function runAnonymous(
    source: string,
    userId: string,
    options: AnonymousOptions,
    kind: TransactionOptions['kind'] = 'sync'
): { readonly log: readonly string[] } {
    const block = loadAnonymous(source, options);
    return options.host.run({ kind, user: options.host.data.user(userId) }, (transaction) => {
        // Anonymous blocks always run with the sharing rules of the user.
        state.sharing = true;
        block();
        return { log: transaction.lines.map((line) => `${line.level}|${line.message}`) };
    });
}
