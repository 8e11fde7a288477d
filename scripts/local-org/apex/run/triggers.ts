/** Fires the triggers of an object for one chunk of rows, and answers the `Trigger.*` variables. */
import { ApexList, ApexMap } from '../../data/values/collections.ts';
import { declarePlatformEnum, platformConstant } from '../../data/values/enums.ts';
import { type ApexException, UncatchableException } from '../../data/values/exception.ts';
import type { SObj } from '../../data/values/sobject.ts';
import { mapType, sobjectType, T } from '../../data/values/type.ts';
import type { TriggerEvent } from '../../data/contracts.ts';
import type { TriggerInfo } from '../emit/unit.ts';
import { state } from './state.ts';
import { asApexException, stackTraceOf } from './traces.ts';
import { tx, type EventDelivery, type TriggerFrame } from './tx.ts';

const MAX_DEPTH = 16;

declarePlatformEnum('System.TriggerOperation', [
    'BEFORE_INSERT',
    'BEFORE_UPDATE',
    'BEFORE_DELETE',
    'AFTER_INSERT',
    'AFTER_UPDATE',
    'AFTER_DELETE',
    'AFTER_UNDELETE'
]);

/** The lists keep their identity for the whole run of a trigger. */
class Frame implements TriggerFrame {
    readonly timing: TriggerFrame['timing'];
    readonly operation: TriggerFrame['operation'];
    readonly newRows: readonly SObj[];
    readonly oldRows: readonly SObj[];
    readonly variables: ReadonlyMap<string, unknown>;
    readonly delivery?: EventDelivery;

    constructor(event: TriggerEvent, delivery?: EventDelivery) {
        if (delivery) {
            this.delivery = delivery;
        }
        this.timing = event.timing;
        this.operation = event.operation;
        this.newRows = event.newRows;
        this.oldRows = event.oldRows;
        this.variables = variablesOf(event);
    }
}

function variablesOf(event: TriggerEvent): Map<string, unknown> {
    const { timing, operation, newRows, oldRows } = event;
    const type = sobjectType(event.object.name);
    const hasNew = operation !== 'delete';
    const hasOld = operation === 'update' || operation === 'delete';
    const byId = (rows: readonly SObj[]): ApexMap<unknown, SObj> =>
        new ApexMap<unknown, SObj>(
            mapType(T.id, type).args[0] ?? T.id,
            type,
            rows.map((row) => [row.f.Id, row] as const)
        );
    return new Map<string, unknown>([
        ['new', hasNew ? new ApexList(type, [...newRows]) : null],
        ['old', hasOld ? new ApexList(type, [...oldRows]) : null],
        ['newmap', hasNew && !(timing === 'before' && operation === 'insert') ? byId(newRows) : null],
        ['oldmap', hasOld ? byId(oldRows) : null],
        ['size', hasNew ? newRows.length : oldRows.length],
        ['isexecuting', true],
        ['isbefore', timing === 'before'],
        ['isafter', timing === 'after'],
        ['isinsert', operation === 'insert'],
        ['isupdate', operation === 'update'],
        ['isdelete', operation === 'delete'],
        ['isundelete', operation === 'undelete'],
        ['operationtype', platformConstant('System.TriggerOperation', `${timing}_${operation}`.toUpperCase())]
    ]);
}

/** Outside a trigger the lists are null and the flags false. */
export function triggerVariable(name: string): unknown {
    const frame = tx().triggers.at(-1);
    if (frame instanceof Frame) {
        return frame.variables.get(name) ?? null;
    }
    return name.startsWith('is') ? false : null;
}

export interface LoadedTrigger {
    readonly info: TriggerInfo;
    readonly run: () => void;
}

export class TriggerTable {
    readonly #byEvent = new Map<string, LoadedTrigger[]>();

    add(trigger: LoadedTrigger): void {
        for (const event of trigger.info.events) {
            const key = `${trigger.info.object.toLowerCase()} ${event}`;
            const list = this.#byEvent.get(key) ?? [];
            list.push(trigger);
            list.sort((a, b) => (a.info.name < b.info.name ? -1 : 1));
            this.#byEvent.set(key, list);
        }
    }

    /** Is there anything to run when records of this object are saved or published? */
    has(object: string, event: string): boolean {
        return this.#byEvent.has(`${object.toLowerCase()} ${event}`);
    }

    fire(event: TriggerEvent, delivery?: EventDelivery): void {
        const key = `${event.object.name.toLowerCase()} ${event.timing} ${event.operation}`;
        const triggers = this.#byEvent.get(key) ?? [];
        if (triggers.length === 0) {
            return;
        }
        const { triggers: frames } = tx();
        if (frames.length >= MAX_DEPTH) {
            throw new UncatchableException('System.LimitException', 'Maximum trigger depth exceeded');
        }
        const { sharing } = state;
        frames.push(new Frame(event, delivery));
        try {
            for (const trigger of triggers) {
                state.sharing = false;
                runTrigger(trigger);
            }
        } finally {
            frames.pop();
            state.sharing = sharing;
        }
    }
}

/** What the save engine reads from an exception that left a trigger, for the message on the refused rows. */
export interface TriggerFailure {
    trigger?: string;
    trace?: string;
}

function runTrigger(trigger: LoadedTrigger): void {
    try {
        trigger.run();
    } catch (error) {
        const exception: (ApexException & TriggerFailure) | null = asApexException(error);
        if (exception && !(exception instanceof UncatchableException)) {
            exception.trigger = trigger.info.name;
            exception.trace = traceUpToTrigger(exception);
        }
        throw exception ?? error;
    }
}

/** The statement that fired the trigger is no part of its trace. */
function traceUpToTrigger(exception: ApexException): string {
    const lines = stackTraceOf(exception).split('\n');
    const last = lines.findIndex((line) => line.startsWith('Trigger.'));
    return lines.slice(0, last < 0 ? lines.length : last + 1).join('\n');
}
