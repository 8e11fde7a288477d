/** `switch on`: values, constants of enums, types of records. */
import type { Type } from '../../data/values/type.ts';
import { T, classType } from '../../data/values/type.ts';
import { didYouMean } from '../../metadata/nearest.ts';
import type { Pos, StatementOf, WhenLabel } from '../syntax/tree.ts';
import type { Body } from './body.ts';
import type { Bound, BoundCase, BoundStatement } from './bound.ts';
import { conversionOf, convertKnown } from './convert.ts';
import { bindExpression } from './expressions.ts';
import { isEnum } from './members.ts';
import { ERROR } from './program.ts';
import { conversion } from './relations.ts';
import { platformOf, resolveType } from './resolve.ts';
import { objectOf } from './sobjects.ts';
import { branch } from './statements.ts';

export function switchStatement(body: Body, s: StatementOf<'switch'>): BoundStatement {
    const value = bindExpression(body, s.value);
    checkSubject(body, value, s.at);
    const cases: BoundCase[] = [];
    const seen = new Set<string>();
    let otherwise: BoundStatement | null = null;
    for (const when of s.whens) {
        if (otherwise) body.error(when.at, 'when else must be the last when block');
        if (when.kind === 'else') otherwise = branch(body, when.body);
        else if (when.kind === 'values') {
            const values = when.labels.map((label) => labelValue(body, label, value.type, seen));
            cases.push({ kind: 'values', values, body: branch(body, when.body) });
        } else {
            const made = typeCase(body, when, value.type);
            if (made) cases.push(made);
        }
    }
    return { kind: 'switch', at: body.at(s.at), value, cases, otherwise };
}

function checkSubject(body: Body, value: Bound, at: Pos): void {
    const { type } = value;
    const allowed =
        [T.integer, T.long, T.string, T.id, ERROR].includes(type) ||
        type.kind === 'sobject' ||
        isEnum(body.program, type);
    if (!allowed)
        body.error(at, `Switch expression must be of type Integer, Long, SObject, String or an enum: ${type.name}`);
}

function labelPos(label: WhenLabel): Pos {
    return label.kind === 'name' ? label.at : label.value.at;
}

function labelValue(body: Body, label: WhenLabel, subject: Type, seen: Set<string>): Bound {
    const at = labelPos(label);
    const value = label.kind === 'name' ? constant(body, label.name, at, subject) : bindExpression(body, label.value);
    const text =
        value.kind === 'literal'
            ? `=${String(value.value)}`
            : value.kind === 'enumConstant' || value.kind === 'libraryConstant'
              ? value.constant
              : '';
    if (text !== '' && value.type !== ERROR && seen.has(text))
        body.error(at, `Duplicate when value: ${text.replace(/^=/, '')}`);
    seen.add(text);
    if (conversionOf(body.program, value, subject)) return convertKnown(body.program, value, subject);
    return body.refuse(at, `Incompatible when value: ${value.type.name} for ${subject.name}`);
}

function constant(body: Body, name: string, at: Pos, subject: Type): Bound {
    if (subject === ERROR) return body.broken(at);
    const key = name.toLowerCase();
    const info = body.program.infoOf(subject);
    const platform = info ? null : platformOf(body.program, subject);
    const constants = isEnum(body.program, subject) ? (info?.sym.constants ?? platform?.constants ?? []) : [];
    const found = constants.find((c) => c.toLowerCase() === key);
    if (!found)
        return body.refuse(
            at,
            `Invalid when value: ${name} is no constant of ${subject.name}${didYouMean(name, constants)}`
        );
    const base = { at: body.at(at), type: subject, notNull: true, constant: found };
    return info
        ? { ...base, kind: 'enumConstant', owner: info.sym }
        : { ...base, type: classType(platform?.name ?? ''), kind: 'libraryConstant', owner: platform?.name ?? '' };
}

type TypeWhen = Extract<StatementOf<'switch'>['whens'][number], { readonly kind: 'type' }>;

function typeCase(body: Body, when: TypeWhen, subject: Type): BoundCase | null {
    const type = resolveType(body.program, when.type, body.owner, body.file);
    if (type === ERROR || subject === ERROR) return null;
    const object = objectOf(body.program.schema, type);
    if (!object || type === T.sobject || !conversion(body.program, type, subject)) {
        body.error(when.at, `Switch on ${subject.name} cannot match the type ${type.name}`);
        return null;
    }
    return body.scoped(() => {
        const local = body.declare(when.at, when.name, type);
        return { kind: 'sobject', object, local, body: branch(body, when.body) };
    });
}
