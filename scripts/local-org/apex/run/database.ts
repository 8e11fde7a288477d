/** Static SOQL and DML statements of emitted code. */
import { ApexList } from '../../data/values/collections.ts';
import { NotSupportedError } from '../../data/values/exception.ts';
import { SObj } from '../../data/values/sobject.ts';
import type { Type } from '../../data/values/type.ts';
import type { DmlOperation, QueryResult } from '../../data/contracts.ts';
import { dataContext } from './transaction.ts';
import { tx } from './tx.ts';

type Mode = 'user' | 'system' | null;

function run(text: string, binds: readonly unknown[], mode: Mode): QueryResult {
    const transaction = tx();
    const named = new Map(binds.map((value, i) => [`b${i}`, value]));
    return transaction.data.soql.run(text, named, dataContext(transaction, mode ?? 'system'));
}

export const database = {
    query: (text: string, binds: readonly unknown[], mode: Mode, element: Type): ApexList<SObj> =>
        new ApexList(element, [...run(text, binds, mode).rows]),
    count: (text: string, binds: readonly unknown[], mode: Mode): number => run(text, binds, mode).total,
    dml: (operation: DmlOperation | 'merge', value: unknown, externalId: string | null, access: Mode): void => {
        if (operation === 'merge') {
            throw new NotSupportedError('The merge statement', 'Apex');
        }
        const transaction = tx();
        const rows = value instanceof SObj ? [value] : (value as ApexList<SObj>).items;
        transaction.data.dml.execute(
            { operation, rows, allOrNone: true, externalId },
            dataContext(transaction, access ?? 'system')
        );
    }
};
