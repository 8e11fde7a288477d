/** What the platform hands to asynchronous Apex. */
import { PlatformObject } from '../../../data/values/platform-object.ts';
import { tx } from '../../run/tx.ts';
import { library } from '../registry.ts';
import { constantOf } from './Object.ts';

/** QueueableContext, Database.BatchableContext and SchedulableContext in one; called through the slots of interfaces. */
export class JobContext extends PlatformObject {
    readonly typeName: string;
    readonly #jobId: string;
    readonly #childJobId: string;

    constructor(typeName: string, jobId: string, childJobId: string = jobId) {
        super();
        this.typeName = typeName;
        this.#jobId = jobId;
        this.#childJobId = childJobId;
    }

    getJobId$$0(): string {
        return this.#jobId;
    }
    getChildJobId$$0(): string {
        return this.#childJobId;
    }
    getTriggerId$$0(): string {
        return this.#jobId;
    }
}

class CurrentRequest extends PlatformObject {
    readonly typeName = 'System.Request';
}

const QUIDDITY: Readonly<Record<string, string>> = {
    queueable: 'QUEUEABLE',
    future: 'FUTURE',
    batch: 'BATCH_APEX',
    scheduled: 'SCHEDULED'
};

function quiddity(): string {
    const t = tx();
    return t.job ? (QUIDDITY[t.job.kind] ?? 'UD') : t.test ? 'RUNTEST_SYNC' : 'AURA';
}

library('System.Request', {
    'static getCurrent()': () => new CurrentRequest(),
    'getQuiddity()': () => constantOf('System.Quiddity', quiddity()),
    'getRequestId()': () => tx().job?.id ?? ''
});
