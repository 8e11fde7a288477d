/** Merging records and emptying the recycle bin (Apex Reference Guide: Database Class). */
import { ApexList } from '../../../data/values/collections.ts';
import type { EnumValue } from '../../../data/values/enums.ts';
import { ApexException, type RowError } from '../../../data/values/exception.ts';
import type { SObj } from '../../../data/values/sobject.ts';
import { classType, T } from '../../../data/values/type.ts';
import { tx } from '../../run/tx.ts';
import { library } from '../registry.ts';
import { given } from '../support/arguments.ts';
import { dataContext, modeOf } from '../support/context.ts';
import { rowOf } from '../System/Database.ts';
import { Outcome } from './results.ts';

class MergeOutcome extends Outcome {
    readonly merged: readonly string[];

    constructor(id: string | null, merged: readonly string[], errors: readonly RowError[]) {
        super('Database.MergeResult', { id, success: errors.length === 0, created: false, errors });
        this.merged = merged;
    }
}

type Extra = boolean | EnumValue | null;

function mergeInto(master: SObj, duplicates: readonly SObj[], extras: readonly Extra[]): MergeOutcome[] {
    const allOrNone = extras.find((extra) => typeof extra === 'boolean') ?? true;
    const level = extras.find((extra): extra is EnumValue => typeof extra === 'object' && extra !== null);
    const ids = duplicates.map((row) => String(row.f.Id));
    try {
        tx().data.dml.merge(given(master), duplicates, dataContext(level ? modeOf(level) : 'system'));
        return ids.map((id) => new MergeOutcome(String(master.f.Id), [id], []));
    } catch (error) {
        if (allOrNone || !(error instanceof ApexException) || error.typeName !== 'System.DmlException') {
            throw error;
        }
        return ids.map(() => new MergeOutcome(null, [], error.rows));
    }
}

function mergeOne(master: SObj, duplicate: unknown, ...extras: Extra[]): MergeOutcome {
    return mergeInto(master, [rowOf(duplicate)], extras)[0] as MergeOutcome;
}

function mergeMany(master: SObj, duplicates: ApexList<unknown>, ...extras: Extra[]): ApexList<MergeOutcome> {
    return new ApexList(
        classType('Database.MergeResult'),
        mergeInto(master, given(duplicates).items.map(rowOf), extras)
    );
}

for (const tail of ['', ', System.AccessLevel', ', Boolean', ', Boolean, System.AccessLevel']) {
    library('System.Database', {
        [`static merge(SObject, SObject${tail})`]: mergeOne,
        [`static merge(SObject, Id${tail})`]: mergeOne,
        [`static merge(SObject, List<Object>${tail})`]: mergeMany
    });
}

const texts = (values: readonly string[]): ApexList<string> => new ApexList(T.string, [...values]);

library('Database.MergeResult', {
    'getMergedRecordIds()': (r: MergeOutcome) => texts(r.merged),
    // Children go over without being answered one by one.
    'get MergedRecordIds': (r: MergeOutcome) => texts(r.merged)
});

function purge(rows: readonly SObj[]): Outcome[] {
    tx().limits.dml();
    tx().limits.dmlRows(rows.length);
    const ids = rows.map((row) => String(row.f.Id));
    const purged = tx().data.dml.purge(ids);
    return ids.map((id, index) => {
        const missing = {
            index,
            id,
            statusCode: 'UNDELETE_FAILED',
            message: 'Entity is not in the recycle bin',
            fields: []
        };
        const success = purged.has(id);
        return new Outcome('Database.EmptyRecycleBinResult', {
            id,
            success,
            created: false,
            errors: success ? [] : [missing]
        });
    });
}

library('System.Database', {
    'static emptyRecycleBin(SObject)': (row: SObj) => purge([rowOf(row)])[0],
    'static emptyRecycleBin(List<SObject>)': (rows: ApexList<unknown>) =>
        new ApexList(classType('Database.EmptyRecycleBinResult'), purge(given(rows).items.map(rowOf)))
});
