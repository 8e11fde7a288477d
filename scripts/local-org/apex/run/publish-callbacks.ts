/** Tells publishers what became of their events (Platform Events Developer Guide, "Get the Result of Asynchronous Publishing"). */
import { ApexList } from '../../data/values/collections.ts';
import { userMethod } from '../../data/values/compare.ts';
import { ApexException } from '../../data/values/exception.ts';
import { PlatformObject } from '../../data/values/platform-object.ts';
import { T } from '../../data/values/type.ts';
import type { RunAlone } from './events.ts';
import type { PublishedEvent } from './tx.ts';

class PublishResult extends PlatformObject {
    readonly typeName: string;
    readonly #uuids: readonly string[];

    constructor(typeName: string, uuids: readonly string[]) {
        super();
        this.typeName = typeName;
        this.#uuids = uuids;
    }

    getEventUuids$$0(): ApexList<string> {
        return new ApexList(T.string, [...this.#uuids]);
    }
}

/** Each callback is called once for all its events; one that fails disturbs nobody. */
export function tellPublishers(
    events: readonly PublishedEvent[],
    published: boolean,
    runAlone: RunAlone,
    failed: (error: ApexException) => void
): void {
    const byCallback = new Map<object, PublishedEvent[]>();
    for (const event of events) {
        if (event.callback) byCallback.set(event.callback, [...(byCallback.get(event.callback) ?? []), event]);
    }
    for (const [callback, told] of byCallback) {
        const method = userMethod(callback, published ? 'onSuccess$$1' : 'onFailure$$1');
        if (!method) continue;
        const uuids = told.map(({ row }) => String(row.f['EventUuid']));
        const result = new PublishResult(published ? 'eventbus.SuccessResult' : 'eventbus.FailureResult', uuids);
        try {
            runAlone(String(told[0]?.row.f['CreatedById']), () => void method.call(callback, result));
        } catch (error) {
            if (!(error instanceof ApexException)) throw error;
            failed(error);
        }
    }
}
