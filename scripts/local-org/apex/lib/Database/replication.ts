/** What was changed or deleted in a span of time (Apex Reference Guide: Database.getDeleted, Database.getUpdated). */
import { quote } from '../../../data/store/columns.ts';
import { ApexList } from '../../../data/values/collections.ts';
import { ApexDatetime } from '../../../data/values/dates.ts';
import { PlatformObject } from '../../../data/values/platform-object.ts';
import { classType, T } from '../../../data/values/type.ts';
import type { ObjectDef } from '../../../metadata/schema.ts';
import { tx } from '../../run/tx.ts';
import { library } from '../registry.ts';
import { fail, given } from '../support/arguments.ts';

class DeletedRecord extends PlatformObject {
    readonly typeName = 'Database.DeletedRecord';
    readonly id: string;
    readonly at: ApexDatetime | null;

    constructor(id: string, at: ApexDatetime | null) {
        super();
        this.id = id;
        this.at = at;
    }
}

class Replication<R> extends PlatformObject {
    readonly typeName: string;
    readonly found: readonly R[];
    readonly covered: ApexDatetime;

    constructor(typeName: string, found: readonly R[], covered: ApexDatetime) {
        super();
        this.typeName = typeName;
        this.found = found;
        this.covered = covered;
    }
}

const MINUTE = 60_000;
const MOST_DAYS = 30;

/** Seconds of the ends are ignored. */
const minute = (at: ApexDatetime): ApexDatetime => new ApexDatetime(Math.floor(at.ms / MINUTE) * MINUTE);

interface Span {
    readonly object: ObjectDef;
    readonly from: ApexDatetime;
    readonly to: ApexDatetime;
}

function spanOf(name: string, start: ApexDatetime, end: ApexDatetime): Span {
    const object = tx().data.schema.object(given(name)) ?? fail('TypeException', `Invalid sObject type: ${name}`);
    const [from, to] = [minute(given(start)), minute(given(end))];
    if (to.ms <= from.ms) {
        fail('InvalidParameterValueException', 'The end date must be at least a minute after the start date');
    }
    if (tx().now() - from.ms > MOST_DAYS * 24 * 60 * MINUTE) {
        fail('InvalidParameterValueException', `The start date must not be more than ${MOST_DAYS} days ago`);
    }
    return { object, from, to };
}

function rowsIn({ object, from, to }: Span, deleted: boolean): readonly DeletedRecord[] {
    if (!object.fields.has('systemmodstamp') || !object.fields.has('isdeleted')) {
        fail('TypeException', `${object.name} cannot be replicated`);
    }
    const sql = `SELECT "Id" AS id, "SystemModstamp" AS at FROM ${quote(object.name)}
                 WHERE "IsDeleted" = ? AND "SystemModstamp" >= ? AND "SystemModstamp" < ? ORDER BY "SystemModstamp", "Id"`;
    const rows = tx()
        .data.driver.prepare(sql)
        .all([deleted ? 1 : 0, from.iso(), to.iso()]);
    return rows.map((row) => new DeletedRecord(String(row['id']), ApexDatetime.parse(String(row['at']))));
}

function getDeleted(name: string, start: ApexDatetime, end: ApexDatetime): Replication<DeletedRecord> {
    const span = spanOf(name, start, end);
    return new Replication('Database.GetDeletedResult', rowsIn(span, true), span.to);
}

function getUpdated(name: string, start: ApexDatetime, end: ApexDatetime): Replication<string> {
    const span = spanOf(name, start, end);
    const ids = rowsIn(span, false).map(({ id }) => id);
    return new Replication('Database.GetUpdatedResult', ids, span.to);
}

library('System.Database', {
    'static getDeleted(String, Datetime, Datetime)': getDeleted,
    'static getUpdated(String, Datetime, Datetime)': getUpdated
});

const covered = (r: Replication<unknown>): ApexDatetime => r.covered;
const records = (r: Replication<DeletedRecord>): ApexList<DeletedRecord> =>
    new ApexList(classType('Database.DeletedRecord'), [...r.found]);
const ids = (r: Replication<string>): ApexList<string> => new ApexList(T.id, [...r.found]);

library('Database.GetDeletedResult', {
    'getDeletedRecords()': records,
    'get DeletedRecords': records,
    'getLatestDateCovered()': covered,
    'get LatestDateCovered': covered
});
library('Database.GetUpdatedResult', {
    'getIds()': ids,
    'get Ids': ids,
    'getLatestDateCovered()': covered,
    'get LatestDateCovered': covered
});
const idOf = (r: DeletedRecord): string => r.id;
const at = (r: DeletedRecord): ApexDatetime | null => r.at;
library('Database.DeletedRecord', { 'getId()': idOf, 'get Id': idOf, 'getDeletedDate()': at, 'get DeletedDate': at });
