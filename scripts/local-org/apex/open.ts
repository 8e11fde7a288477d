/** Opens an org: metadata, data, compiled Apex, jobs. */
import './lib/all.ts';
import { openData } from '../data/open.ts';
import { describeObjectsWith } from '../data/values/text.ts';
import type { Problem } from '../data/values/position.ts';
import { loadProject } from '../metadata/load.ts';
import type { OrgMetadata } from '../metadata/org-metadata.ts';
import { runAnonymous } from './anonymous.ts';
import { AuraCalls, type NamedArguments } from './aura.ts';
import { compile } from './compile.ts';
import { libraryHas } from './library-has.ts';
import type { Org, OrgOptions } from './org.ts';
import { platformCodec, runtimeHost } from './platform-values.ts';
import { callRest } from './rest-calls.ts';
import { describeObject } from './run/describe.ts';
import { PackageClasses } from './run/class-registry.ts';
import { Host } from './run/host.ts';
import { Jobs } from './run/jobs.ts';
import { JobStore } from './run/job-store.ts';
import { Machine } from './run/machine.ts';
import { StateCodec } from './run/serialize.ts';
import { platformType } from './types/platform.ts';

/** An org with what the test runner needs beside the contract. */
export interface OpenedOrg extends Org {
    readonly host: Host;
}

export function openOrg(options: OrgOptions): OpenedOrg {
    const now = options.now ?? Date.now;
    const metadata = loadProject(options.source);
    const data = openData({ metadata, store: options.store, now });
    const compiled = compile({ ...options, metadata, soql: data.soql, libraryHas });
    const machine = new Machine(runtimeHost(metadata));
    machine.load(compiled.program);
    const classes = new PackageClasses(machine.cells, metadata.schema, (name) => platformType(name)?.name ?? null);
    const host = new Host({
        data,
        labels: metadata.labels,
        machine,
        classes,
        now,
        random: options.random ?? Math.random
    });
    host.jobs = new Jobs(
        new JobStore(data),
        new StateCodec(metadata.schema, machine.cells, classes, platformCodec(metadata.schema)),
        machine.cells,
        now
    );
    data.fire = (event) => machine.triggers.fire(event);
    describeObjectsWith(describeObject);
    return assemble(metadata, host, options.cache, [
        ...metadata.problems,
        ...data.formulaProblems(),
        ...compiled.problems
    ]);
}

function assemble(metadata: OrgMetadata, host: Host, cache: string | null, problems: readonly Problem[]): OpenedOrg {
    const { data } = host;
    const aura = new AuraCalls(host, metadata);
    return {
        metadata,
        data,
        problems,
        host,
        run: (userId, work) => host.run({ kind: 'sync', user: data.user(userId) }, () => work(data)),
        callAura: (userId: string, className: string, method: string, args: NamedArguments) =>
            aura.call(userId, className, method, args),
        callRest: (userId, request) => callRest(host, userId, request),
        anonymous: (userId, source) => runAnonymous(source, userId, { host, metadata, soql: data.soql, cache }),
        runJobs: () => host.runJobs(),
        runScheduled: (cronTriggerId) => host.runScheduled(cronTriggerId),
        outbox: () => host.outbox,
        close: () => data.close()
    };
}
