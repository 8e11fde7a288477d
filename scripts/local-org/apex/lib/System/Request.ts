/** The current request: which kind of work runs. */
import { PlatformObject } from '../../../data/values/platform-object.ts';
import { tx } from '../../run/tx.ts';
import { library } from '../registry.ts';
import { constantOf } from './Enum.ts';

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
