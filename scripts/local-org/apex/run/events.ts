/** Delivery of platform events (Platform Events Developer Guide): each event's triggers run apart from its publisher. */
import { ApexDatetime } from '../../data/values/dates.ts';
import { ApexException } from '../../data/values/exception.ts';
import { SObj } from '../../data/values/sobject.ts';
import type { UserContext } from '../../data/contracts.ts';
import type { Machine } from './machine.ts';
import type { EventDelivery, PublishedEvent } from './tx.ts';

/** Most events that one run of a trigger gets. */
const CHUNK = 2000;
/** A trigger that asks for it is run again so often at most. */
const MOST_RETRIES = 9;

export function eventUuid(random: () => number): string {
    const hex = Array.from({ length: 32 }, () => Math.floor(random() * 16).toString(16)).join('');
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** Runs work in a transaction of its own as the user who published. */
export type RunAlone = (userId: string, work: () => void) => void;

export class EventBus {
    readonly #machine: Machine;
    readonly #now: () => number;
    readonly #random: () => number;
    #replay = 0;

    constructor(machine: Machine, now: () => number, random: () => number) {
        this.#machine = machine;
        this.#now = now;
        this.#random = random;
    }

    eventOf(row: SObj, user: UserContext): SObj {
        this.#replay++;
        const given = typeof row.f['EventUuid'] === 'string' ? row.f['EventUuid'] : eventUuid(this.#random);
        const event = new SObj(row.t, {
            ...Object.fromEntries(
                [...row.t.fields.values()].map((field) => [field.name, field.type === 'boolean' ? false : null])
            ),
            ...row.f,
            ReplayId: String(this.#replay),
            EventUuid: given,
            CreatedDate: new ApexDatetime(this.#now()),
            CreatedById: user.id
        });
        event.readOnly = true;
        return event;
    }

    /** Runs the triggers; answers the events that a trigger wants to see again, and tells what it could not handle. */
    deliver(
        events: readonly PublishedEvent[],
        runAlone: RunAlone,
        failed: (error: ApexException) => void
    ): PublishedEvent[] {
        const again: PublishedEvent[] = [];
        for (let batch = nextBatch(events); batch.length > 0; batch = nextBatch(events)) {
            events = events.filter((event) => !batch.includes(event));
            again.push(...this.#run(batch, runAlone, failed));
        }
        return again;
    }

    #run(
        batch: readonly PublishedEvent[],
        runAlone: RunAlone,
        failed: (error: ApexException) => void
    ): PublishedEvent[] {
        const [first] = batch as readonly [PublishedEvent];
        const object = first.row.t;
        if (!this.#machine.triggers.has(object.name, 'after insert')) {
            return [];
        }
        const delivery: EventDelivery = { retries: first.retries, lastError: first.lastError, checkpoint: null };
        const rows = batch.map((event) => event.row);
        try {
            runAlone(String(first.row.f['CreatedById']), () =>
                this.#machine.triggers.fire(
                    { object, timing: 'after', operation: 'insert', newRows: rows, oldRows: [] },
                    delivery
                )
            );
        } catch (error) {
            if (!(error instanceof ApexException)) {
                throw error;
            }
            if (error.typeName.toLowerCase() === 'eventbus.retryableexception' && first.retries < MOST_RETRIES) {
                return batch.map(({ row, retries }) => ({
                    row,
                    retries: retries + 1,
                    lastError: error.message,
                    callback: null
                }));
            }
            failed(error);
            return delivery.checkpoint === null ? [] : afterCheckpoint(batch, delivery.checkpoint);
        }
        return delivery.checkpoint === null
            ? []
            : this.deliver(afterCheckpoint(batch, delivery.checkpoint), runAlone, failed);
    }
}

/** Events of one object that were tried equally often, as many as fit. */
function nextBatch(events: readonly PublishedEvent[]): PublishedEvent[] {
    const [first] = events;
    return events.filter((e) => e.row.t === first?.row.t && e.retries === first.retries).slice(0, CHUNK);
}

function afterCheckpoint(batch: readonly PublishedEvent[], replayId: string): PublishedEvent[] {
    const at = batch.findIndex((event) => event.row.f['ReplayId'] === replayId);
    return at < 0 ? [] : batch.slice(at + 1);
}
