/** Limits of the org (Apex Reference Guide: OrgLimits Class) with the figures of a Developer Edition; nothing is used. */
import { ApexList, ApexMap } from '../../../data/values/collections.ts';
import { PlatformObject } from '../../../data/values/platform-object.ts';
import { classType, T } from '../../../data/values/type.ts';
import { library } from '../registry.ts';

class OrgLimit extends PlatformObject {
    readonly typeName = 'System.OrgLimit';
    readonly name: string;
    readonly most: number;

    constructor(name: string, most: number) {
        super();
        this.name = name;
        this.most = most;
    }
}

const MOST: Readonly<Record<string, number>> = {
    ConcurrentAsyncGetReportInstances: 200,
    ConcurrentSyncReportRuns: 20,
    DailyApiRequests: 15_000,
    DailyAsyncApexExecutions: 250_000,
    DailyAsyncApexTests: 500,
    DailyBulkApiBatches: 15_000,
    DailyBulkV2QueryJobs: 10_000,
    DailyDurableStreamingApiEvents: 10_000,
    DailyGenericStreamingApiEvents: 10_000,
    DailyStandardVolumePlatformEvents: 10_000,
    DailyStreamingApiEvents: 10_000,
    DailyWorkflowEmails: 15,
    DataStorageMB: 5,
    FileStorageMB: 20,
    HourlyAsyncReportRuns: 1200,
    HourlyPublishedPlatformEvents: 50_000,
    HourlyPublishedStandardVolumePlatformEvents: 1000,
    HourlySyncReportRuns: 500,
    HourlyTimeBasedWorkflow: 50,
    MassEmail: 10,
    SingleEmail: 15,
    StreamingApiConcurrentClients: 20
};

const all = (): OrgLimit[] => Object.entries(MOST).map(([name, most]) => new OrgLimit(name, most));
const TYPE = classType('System.OrgLimit');

library('System.OrgLimits', {
    'static getAll()': () => new ApexList(TYPE, all()),
    'static getMap()': () =>
        new ApexMap(
            T.string,
            TYPE,
            all().map((limit) => [limit.name, limit] as const)
        )
});
library('System.OrgLimit', {
    'getLimit()': (limit: OrgLimit) => limit.most,
    'getName()': (limit: OrgLimit) => limit.name,
    'getValue()': () => 0
});
