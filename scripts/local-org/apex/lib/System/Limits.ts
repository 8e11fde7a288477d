import { type LimitName, tx } from '../../run/tx.ts';
import { library } from '../registry.ts';

const NAMES: readonly LimitName[] = [
    'Queries',
    'QueryRows',
    'AggregateQueries',
    'QueryLocatorRows',
    'DmlStatements',
    'DmlRows',
    'CpuTime',
    'HeapSize',
    'Callouts',
    'EmailInvocations',
    'FutureCalls',
    'QueueableJobs',
    'MobilePushApexCalls',
    'SoslQueries',
    'PublishImmediateDML'
];

for (const name of NAMES) {
    library('System.Limits', {
        [`static get${name}()`]: () => tx().limits.use(name).used,
        [`static getLimit${name}()`]: () => tx().limits.use(name).allowed
    });
}
