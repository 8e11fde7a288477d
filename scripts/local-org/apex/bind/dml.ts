/** DML statements. */
import { didYouMean } from '../../metadata/nearest.ts';
import { T } from '../../data/values/type.ts';
import type { StatementOf } from '../syntax/tree.ts';
import type { Body } from './body.ts';
import type { Bound, BoundStatement } from './bound.ts';
import { bindExpression } from './expressions.ts';
import { ERROR } from './program.ts';
import { objectOf } from './sobjects.ts';

export function dmlStatement(body: Body, s: StatementOf<'dml'>): BoundStatement {
    const values = s.values.map((v) => bindExpression(body, v));
    const [first] = values;
    let value: Bound = first ?? body.broken(s.at);
    if (s.operation === 'merge') body.program.gap(body.file, s.at, 'The merge statement');
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
