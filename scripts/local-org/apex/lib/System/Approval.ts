import type { RecordLocks } from '../../../data/contracts.ts';
import { ApexList, ApexMap } from '../../../data/values/collections.ts';
import { SObj } from '../../../data/values/sobject.ts';
import { classType, T } from '../../../data/values/type.ts';
import { tx } from '../../run/tx.ts';
import { Outcome } from '../Database/results.ts';
import { library } from '../registry.ts';
import { fail, given } from '../support/arguments.ts';

type Target = string | SObj;

const locks = (): RecordLocks => tx().data.locks;

function idOf(target: Target): string {
    const id = given(target) instanceof SObj ? (target as SObj).f.Id : target;
    return typeof id === 'string' ? id : fail('NullPointerException', 'Argument cannot be null.');
}

function areLocked(targets: ApexList<Target>): ApexMap<string, boolean> {
    const ids = given(targets).items.map(idOf);
    const locked = locks().locked(ids);
    return new ApexMap(
        T.id,
        T.boolean,
        ids.map((id) => [id, locked.has(id)] as const)
    );
}

const isLocked = (target: Target): boolean => locks().locked([idOf(target)]).size > 0;

/** Answers one result for one record, a list for a list. */
function change(operation: 'lock' | 'unlock'): (target: unknown) => Outcome | ApexList<Outcome> {
    const typeName = operation === 'lock' ? 'Approval.LockResult' : 'Approval.UnlockResult';
    return (target) => {
        const many = given(target) instanceof ApexList;
        const ids = (many ? (target as ApexList<Target>).items : [target as Target]).map(idOf);
        locks()[operation](ids);
        const outcomes = ids.map((id) => new Outcome(typeName, { id, success: true, created: false, errors: [] }));
        return many ? new ApexList(classType(typeName), outcomes) : (outcomes[0] as Outcome);
    };
}

function overloads(operation: 'lock' | 'unlock'): void {
    const keys = ['Id', 'SObject', 'List<Object>'].flatMap((target) => [target, `${target}, Boolean`]);
    const run = change(operation);
    library('System.Approval', Object.fromEntries(keys.map((params) => [`static ${operation}(${params})`, run])));
}

overloads('lock');
overloads('unlock');

library('System.Approval', {
    'static isLocked(Id)': isLocked,
    'static isLocked(SObject)': isLocked,
    'static isLocked(List<Object>)': areLocked
});
