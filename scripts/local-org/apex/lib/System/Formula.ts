/** Formula fields of records in memory (Apex Reference Guide: Formula Class, FormulaRecalcResult Class). */
import { ApexList } from '../../../data/values/collections.ts';
import { PlatformObject } from '../../../data/values/platform-object.ts';
import type { SObj } from '../../../data/values/sobject.ts';
import { classType } from '../../../data/values/type.ts';
import { tx } from '../../run/tx.ts';
import { library } from '../registry.ts';
import { given } from '../support/arguments.ts';
import { dataContext } from '../support/context.ts';
import type { DmlOptions } from '../Database/DMLOptions.ts';

class RecalcResult extends PlatformObject {
    readonly typeName = 'System.FormulaRecalcResult';
    readonly row: SObj;

    constructor(row: SObj) {
        super();
        this.row = row;
    }
}

function recalculate(rows: readonly SObj[]): RecalcResult[] {
    tx().data.dml.recalculate(rows, dataContext('system'));
    return rows.map((row) => new RecalcResult(row));
}

library('System.Formula', {
    'static recalculateFormulas(List<SObject>)': (rows: ApexList<SObj>) =>
        new ApexList(classType('System.FormulaRecalcResult'), recalculate(given(rows).items))
});
library('System.FormulaRecalcResult', {
    'getErrors()': () => new ApexList(classType('System.FormulaRecalcFieldError')),
    'getSObject()': (r: RecalcResult) => r.row,
    'isSuccess()': () => true
});

/** Options of the next save; only those that a save by method would obey have a meaning here. */
const options = new WeakMap<SObj, DmlOptions>();

library('System.SObject', {
    'recalculateFormulas()': (row: SObj) => void recalculate([row]),
    'getOptions()': (row: SObj) => options.get(row) ?? null,
    'getQuickActionName()': () => null,
    'setOptions(Database.DMLOptions)': (row: SObj, dml: DmlOptions) => void options.set(row, given(dml))
});
