/** Assignments, compound assignments, `++` and `--`: what may be written, and the old value named once. */
import { T } from '../../data/values/type.ts';
import type { Expression, ExpressionOf, Pos } from '../syntax/tree.ts';
import type { Body } from './body.ts';
import type { Bound, BoundTarget, FieldSym, LibrarySym } from './bound.ts';
import { assignTo } from './convert.ts';
import type { SafeLink } from './entity.ts';
import { asValue } from './entity.ts';
import { bindExpression } from './expressions.ts';
import { path } from './paths.ts';
import { fieldOf } from './members.ts';
import { checkField, requireLibrary } from './names.ts';
import { compoundValue } from './operators.ts';
import { ERROR } from './program.ts';
import { isNumber } from './relations.ts';
import { isWritable, recordMember } from './sobjects.ts';

export function assignment(body: Body, node: ExpressionOf<'assign'>): Bound {
    const target = bindTarget(body, node.target);
    const right = bindExpression(body, node.value);
    if (!target || right.type === ERROR) return body.broken(node.at);
    const base = { kind: 'assign', at: body.at(node.at), type: target.type, target, yields: 'new' } as const;
    if (node.op === null) {
        const value = assignTo(body, right, target.type, node.value.at);
        return { ...base, notNull: value.notNull, current: null, value };
    }
    const current = body.temporary('old', target.type, target.notNull);
    const value = compoundValue(body, node.at, node.op, body.read(node.at, current), right);
    return { ...base, notNull: value.notNull, current, value };
}

export function step(body: Body, node: ExpressionOf<'step'>): Bound {
    const target = bindTarget(body, node.operand);
    if (!target) return body.broken(node.at);
    if (!isNumber(target.type)) return body.refuse(node.at, `${node.op} cannot be used with ${target.type.name}`);
    const current = body.temporary('old', target.type, target.notNull);
    const one: Bound = { kind: 'literal', at: body.at(node.at), type: T.integer, notNull: true, value: 1 };
    const value = compoundValue(body, node.at, node.op === '++' ? '+' : '-', body.read(node.at, current), one);
    return {
        kind: 'assign',
        at: body.at(node.at),
        type: target.type,
        notNull: true,
        target,
        current,
        value,
        yields: node.prefix ? 'new' : 'old'
    };
}

/** The place a value goes to; reports and answers null if nothing can be put there. */
function bindTarget(body: Body, node: Expression): BoundTarget | null {
    const links: SafeLink[] = [];
    const inner = node.kind === 'paren' ? node.value : node;
    const value = asValue(body, path(body, inner, links), inner.at);
    if (value.type === ERROR) return null;
    if (links.length > 0) {
        body.error(node.at, 'A safe navigation (?.) cannot be assigned to');
        return null;
    }
    const refused = whyNot(body, value, node.at);
    if (refused) {
        body.error(node.at, refused);
        return null;
    }
    return asTarget(body, value, node.at);
}

function asTarget(body: Body, value: Bound, at: Pos): BoundTarget | null {
    if (value.kind === 'local' || value.kind === 'field' || value.kind === 'sobjectField' || value.kind === 'index')
        return value;
    const property =
        value.kind === 'libraryCall' && value.args.length === 0 && /^(static )?get /.test(value.method.key);
    if (!property) {
        body.error(at, 'Expression cannot be assigned');
        return null;
    }
    const getter = value.method;
    const key = getter.key.replace(/\bget /, 'set ');
    const setter: LibrarySym = { ...getter, key, params: [getter.returns], returns: T.void };
    requireLibrary(body, at, setter);
    return { kind: 'libraryProperty', at: value.at, type: value.type, notNull: false, on: value.on, getter, setter };
}

function whyNot(body: Body, value: Bound, at: Pos): string | null {
    if (value.kind === 'local' && value.local.final === 'given')
        body.program.warning(body.file, at, `Final variable has a value already: ${value.local.name}`);
    if (value.kind === 'field') return fieldProblem(body, value.field, at);
    if (value.kind === 'sobjectField') {
        const found = recordMember(body.program.schema, value.object, value.name);
        const locked =
            value.relation === 'children' ||
            (value.relation === 'none' && found?.field && !isWritable(value.object, found.field));
        return locked ? `Field is not writeable: ${value.object.name}.${value.name}` : null;
    }
    return null;
}

function fieldProblem(body: Body, sym: FieldSym, at: Pos): string | null {
    const owner = body.program.infoOf(sym.owner.type);
    const field = owner && fieldOf(owner, sym.name.toLowerCase());
    if (!field) return null;
    if (sym.final && body.ownAccessor !== sym && !mayInitialise(body, sym))
        return `Final members can only be assigned in their declaration, init blocks, or constructors: ${sym.name}`;
    if (!field.property || body.ownAccessor === sym) return null;
    if (field.writable === null) return `Variable is not writeable: ${sym.owner.name}.${sym.name}`;
    checkField(body, at, field, field.writable);
    return null;
}

function mayInitialise(body: Body, sym: FieldSym): boolean {
    const owner = body.program.infoOf(sym.owner.type);
    if (sym.static) return body.kind === 'staticInit' && body.owner?.sym === sym.owner;
    // The platform lets constructors of sub classes set inherited final members too.
    return (
        (body.kind === 'constructor' || body.kind === 'instanceInit') &&
        owner !== null &&
        Boolean(body.owner?.extendsInfo(owner))
    );
}
