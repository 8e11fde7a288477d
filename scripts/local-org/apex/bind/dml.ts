/** DML statements. */
import { didYouMean } from '../../metadata/nearest.ts';
import type { Type } from '../../data/values/type.ts';
import { T, classType, listType } from '../../data/values/type.ts';
import type { StatementOf } from '../syntax/tree.ts';
import type { Body } from './body.ts';
import type { Bound, BoundStatement } from './bound.ts';
import { bindExpression } from './expressions.ts';
import { requireLibrary } from './names.ts';
import { ERROR } from './program.ts';
import { objectOf } from './sobjects.ts';

const ACCESS = classType('System.AccessLevel');

export function dmlStatement(body: Body, s: StatementOf<'dml'>): BoundStatement {
    const values = s.values.map((v) => bindExpression(body, v));
    const [first] = values;
    let value: Bound = first ?? body.broken(s.at);
    if (s.operation === 'merge') return mergeStatement(body, s, values);
    const row = value.type.kind === 'list' ? value.type.args[0] : value.type;
    if (row?.kind !== 'sobject' && value.type !== ERROR) {
        value = body.refuse(s.at, `DML requires SObject or SObject list type: ${value.type.name}`);
    }
    const externalId = s.externalId === null ? null : externalField(body, s, value);
    return {
        kind: 'dml',
        at: body.at(s.at),
        operation: s.operation,
        value,
        externalId,
        access: s.access,
        sharing: body.sharing
    };
}

/** `merge master duplicates` is `Database.merge(master, duplicates)`. */
function mergeStatement(body: Body, s: StatementOf<'dml'>, values: readonly Bound[]): BoundStatement {
    const [master, duplicates] = values;
    const at = body.at(s.at);
    if (!master || !duplicates) return { kind: 'expression', at, expression: body.broken(s.at) };
    const list = duplicates.type.kind === 'list';
    const params = [T.sobject, list ? listType(T.object) : T.sobject, ...(s.access === null ? [] : [ACCESS])];
    const rows = (type: Type): boolean =>
        type.kind === 'sobject' || (type.kind === 'list' && type.args[0]?.kind === 'sobject');
    const broken = [master, duplicates].find((value) => value.type !== ERROR && !rows(value.type));
    if (broken || master.type.kind === 'list') {
        const type = (broken ?? master).type.name;
        return {
            kind: 'expression',
            at,
            expression: body.refuse(s.at, `Merge requires a record and its duplicates: ${type}`)
        };
    }
    const key = `static merge(${params.map((p) => p.name).join(', ')})`;
    const method = {
        owner: 'System.Database',
        key,
        params,
        returns: T.object,
        static: true,
        interface: false,
        name: 'merge'
    };
    requireLibrary(body, s.at, method);
    const access: Bound[] =
        s.access === null
            ? []
            : [
                  {
                      kind: 'libraryConstant',
                      at,
                      type: ACCESS,
                      notNull: true,
                      owner: ACCESS.name,
                      constant: s.access === 'user' ? 'USER_MODE' : 'SYSTEM_MODE'
                  }
              ];
    const args = [master, duplicates, ...access];
    const expression: Bound = {
        kind: 'libraryCall',
        at,
        type: T.object,
        notNull: false,
        method,
        on: null,
        args,
        viaSuper: false
    };
    return { kind: 'expression', at, expression };
}

/** `upsert rows Ext__c`: a field of the object that identifies rows. */
function externalField(body: Body, s: StatementOf<'dml'>, value: Bound): string {
    const written = (s.externalId ?? '').split('.').at(-1) ?? '';
    const row = value.type.kind === 'list' ? (value.type.args[0] ?? T.sobject) : value.type;
    const object = row === T.sobject ? null : objectOf(body.program.schema, row);
    if (!object || value.type === ERROR) return written;
    const field = object.fields.get(written.toLowerCase());
    if (!field)
        body.error(
            s.at,
            `Field does not exist: ${written} on ${object.name}${didYouMean(
                written,
                [...object.fields.values()].map((f) => f.name)
            )}`
        );
    else if (!field.externalId && field.name !== 'Id' && object.nameField !== field.name)
        body.error(
            s.at,
            `Invalid field for upsert, must be an External Id custom or standard indexed field: ${field.name}`
        );
    return field?.name ?? written;
}
