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

/** Limits that the platform no longer enforces or that nothing here counts against: unused, with the documented most. */
const UNUSED: Readonly<Record<string, number>> = {
    ApexCursorRows: 50_000_000,
    AsyncCalls: 200,
    FetchCallsOnApexCursor: 10,
    FindSimilarCalls: 10,
    RunAs: 20,
    ChildRelationshipsDescribes: 100,
    FieldsDescribes: 100,
    FieldSetsDescribes: 100,
    PicklistDescribes: 100,
    RecordTypesDescribes: 100
};
for (const [name, most] of Object.entries(UNUSED)) {
    library('System.Limits', { [`static get${name}()`]: () => 0, [`static getLimit${name}()`]: () => most });
}
