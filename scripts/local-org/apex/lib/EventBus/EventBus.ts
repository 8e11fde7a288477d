/** Publishing platform events (Apex Reference Guide: EventBus Namespace). */
import type { RowError } from '../../../data/values/exception.ts';
import { ApexList } from '../../../data/values/collections.ts';
import { PlatformObject } from '../../../data/values/platform-object.ts';
import type { SObj } from '../../../data/values/sobject.ts';
import { classType } from '../../../data/values/type.ts';
import { type EventQueue, tx } from '../../run/tx.ts';
import { Outcome } from '../Database/results.ts';
import { library } from '../registry.ts';
import { fail, given } from '../support/arguments.ts';

const queue = (): EventQueue => tx().events ?? fail('UnsupportedOperationException', 'No events can be published here');

/** A published event answers its UUID in an error of its own kind, as the platform does. */
function published(row: SObj, callback: object | null): Outcome {
    const missing = [...row.t.fields.values()].filter(
        (field) => field.required && (row.f[field.name] ?? null) === null && field.createable
    );
    if (missing.length > 0) {
        const fields = missing.map((field) => field.name);
        return outcome(false, 'REQUIRED_FIELD_MISSING', `Required fields are missing: [${fields.join(', ')}]`, fields);
    }
    queue().add([row], callback);
    return outcome(true, 'OPERATION_ENQUEUED', 'The event is enqueued', []);
}

function outcome(success: boolean, statusCode: string, message: string, fields: readonly string[]): Outcome {
    const error: RowError = { index: 0, id: null, statusCode, message, fields };
    return new Outcome('Database.SaveResult', { id: null, success, created: success, errors: [error] });
}

function checked(row: SObj): SObj {
    return given(row).t.kind === 'event'
        ? row
        : fail('IllegalArgumentException', `${row.t.name} is not a platform event`);
}

function publishAll(rows: ApexList<SObj>, callback: object | null = null): ApexList<Outcome> {
    const events = given(rows).items.map(checked);
    count(events);
    return new ApexList(
        classType('Database.SaveResult'),
        events.map((row) => published(row, callback))
    );
}

/** Publishing after the commit is a DML statement, publishing at once has a limit of its own. */
function count(events: readonly SObj[]): void {
    const atOnce = events.filter((event) => event.t.publishesAtOnce === true).length;
    if (atOnce > 0) {
        tx().limits.count('PublishImmediateDML', 1);
    }
    if (atOnce < events.length) {
        tx().limits.dml();
    }
}

function publishOne(row: SObj, callback: object | null = null): Outcome {
    count([checked(row)]);
    return published(row, callback);
}

library('System.EventBus', {
    'static publish(SObject)': (row: SObj) => publishOne(row),
    'static publish(List<SObject>)': (rows: ApexList<SObj>) => publishAll(rows),
    'static publish(SObject, Object)': (row: SObj, callback: object) => publishOne(row, given(callback)),
    'static publish(List<SObject>, Object)': (rows: ApexList<SObj>, callback: object) =>
        publishAll(rows, given(callback))
});

class TestBroker extends PlatformObject {
    readonly typeName = 'eventbus.TestBroker';
}

library('System.Test', {
    'static getEventBus()': () =>
        tx().test
            ? new TestBroker()
            : fail('UnsupportedOperationException', 'Test methods can only be called from a test')
});

library('eventbus.TestBroker', {
    'deliver()': () => queue().deliver(),
    'fail()': () => queue().drop()
});

class TriggerContext extends PlatformObject {
    readonly typeName = 'eventbus.TriggerContext';
}

const delivery = () =>
    tx().triggers.at(-1)?.delivery ?? fail('UnsupportedOperationException', 'No trigger on platform events is running');

library('eventbus.TriggerContext', {
    'static currentContext()': () => new TriggerContext(),
    'get retries': () => delivery().retries,
    'get lastError': () => delivery().lastError,
    'getResumeCheckpoint()': () => delivery().checkpoint,
    'setResumeCheckpoint(String)': (_c: TriggerContext, replayId: string) => {
        delivery().checkpoint = given(replayId);
    }
});
