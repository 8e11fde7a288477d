/** Method calls: which method, from where, with which conversions of the arguments. */
import type { Type } from '../../data/values/type.ts';
import { T, classType } from '../../data/values/type.ts';
import { nearest } from '../../metadata/nearest.ts';
import type { Expression, ExpressionOf, Pos } from '../syntax/tree.ts';
import type { Body } from './body.ts';
import type { Bound, BoundOf, LibrarySym } from './bound.ts';
import { applyConversion, asOneRow, conversionOf, isRowSet } from './convert.ts';
import { bindScope } from './dynamic-binds.ts';
import { bindExpression } from './expressions.ts';
import type { Candidate } from './members.ts';
import { choose, methodNames, methodsOf, signatureText } from './members.ts';
import { requireLibrary } from './names.ts';
import { neverNull } from './nullness.ts';
import { ERROR } from './program.ts';
import { distance } from './relations.ts';
import type { TypeInfo } from './symbols.ts';
import { hasAnnotation, isVisible } from './symbols.ts';

export function bindArgs(body: Body, args: readonly Expression[]): Bound[] {
    return args.map((arg) => bindExpression(body, arg));
}

const broken = (args: readonly Bound[]): boolean => args.some((a) => a.type === ERROR);

/** Converts arguments to the parameters of the chosen method. */
export function fitArgs(body: Body, args: readonly Bound[], params: readonly Type[]): Bound[] {
    return args.map((arg, i) => {
        const to = params[i] ?? arg.type;
        const found = conversionOf(body.program, arg, to);
        return found ? applyConversion(arg, to, found) : arg;
    });
}

export interface CallSite {
    readonly at: Pos;
    readonly name: string;
    readonly args: readonly Bound[];
    /** Type named in messages. */
    readonly on: Type;
}

/** Chooses between candidates; reports and answers null if none or several fit. */
export function select(body: Body, site: CallSite, candidates: readonly Candidate[]): Candidate | null {
    if (broken(site.args)) return null;
    const choice = choose(body.program, candidates, site.args.length, (i, to) =>
        conversionOf(body.program, site.args[i] as Bound, to)
    );
    if (choice.found) return choice.found;
    const written = signatureText(
        site.name,
        site.args.map((a) => a.type)
    );
    if (choice.why === 'ambiguous') body.error(site.at, `Method is ambiguous: ${written} on ${site.on.name}`);
    else
        body.error(
            site.at,
            `Method does not exist or incorrect signature: ${written} on ${site.on.name}${hint(body, site, candidates)}`
        );
    return null;
}

function hint(body: Body, site: CallSite, candidates: readonly Candidate[]): string {
    if (candidates.length > 0)
        return ` (there is ${candidates
            .slice(0, 4)
            .map((c) => signatureText(site.name, c.params))
            .join(', ')})`;
    const isStatic = methodsOf(body.program, site.on, site.name).some((c) => c.static);
    if (isStatic) return ' (static methods are called on the type)';
    const near = nearest(site.name, methodNames(body.program, site.on));
    return near ? ` (did you mean ${near}?)` : '';
}

interface Receiver {
    readonly on: Bound | null;
    readonly viaSuper: boolean;
}

/** The node of a call whose method is known. */
export function callNode(body: Body, site: CallSite, chosen: Candidate, receiver: Receiver): Bound {
    const args = fitArgs(body, site.args, chosen.params);
    const at = body.at(site.at);
    if (chosen.library) {
        requireLibrary(body, site.at, chosen.library);
        const type = resultType(chosen.library, receiver.on);
        const scope = bindScope(body, site.at, chosen.library, args);
        return {
            kind: 'libraryCall',
            at,
            type,
            notNull: neverNull(chosen.library),
            method: chosen.library,
            on: receiver.on,
            args,
            viaSuper: receiver.viaSuper,
            ...(scope ? { scope } : {})
        };
    }
    const own = chosen.own as NonNullable<Candidate['own']>;
    const { sym, info } = own;
    if (!isVisible(body.owner, info, sym.access, hasAnnotation(sym.annotations, 'testvisible'))) {
        body.error(site.at, `Method is not visible: ${info.sym.name}.${signatureText(sym.name, chosen.params)}`);
    }
    if (receiver.viaSuper && sym.abstract)
        body.error(site.at, `Cannot call an abstract method of the super class: ${sym.name}`);
    body.calls.add(sym);
    const how = sym.static ? 'static' : receiver.viaSuper ? 'super' : 'virtual';
    return {
        kind: 'call',
        at,
        type: sym.returns,
        notNull: false,
        how,
        method: sym,
        on: sym.static ? null : receiver.on,
        args
    };
}

/** `row.clone()` gives a record of the same object, though the jar says SObject. */
function resultType(method: LibrarySym, on: Bound | null): Type {
    return method.owner === 'System.SObject' && method.name === 'clone' && on?.type.kind === 'sobject'
        ? on.type
        : method.returns;
}

// ---- on values ----------------------------------------------------------------------------------------------

export function callOnValue(body: Body, node: ExpressionOf<'call'>, receiver: Bound): Bound {
    const args = bindArgs(body, node.args);
    if (receiver.type === ERROR) return body.broken(node.at);
    if (receiver.type === T.void || receiver.type === T.null)
        return body.refuse(node.at, `Method does not exist on ${receiver.type.name}: ${node.name}`);
    const onField =
        receiver.kind === 'sobjectField' && receiver.relation === 'none' && node.name.toLowerCase() === 'adderror';
    if (onField) return fieldError(body, node.at, receiver, args);
    let on = receiver;
    let candidates = methodsOf(body.program, on.type, node.name).filter((c) => !c.static);
    if (candidates.length === 0 && isRowSet(on)) {
        on = asOneRow(on);
        candidates = methodsOf(body.program, on.type, node.name).filter((c) => !c.static);
    }
    const site: CallSite = { at: node.at, name: node.name, args, on: on.type };
    const chosen = select(body, site, candidates);
    if (!chosen) return body.broken(node.at);
    checkSpecial(body, site, chosen);
    return callNode(body, site, chosen, { on, viaSuper: false });
}

/** `row.Field.addError(…)` marks the field of the row: `row.addError('Field', …)`. */
function fieldError(body: Body, at: Pos, field: BoundOf<'sobjectField'>, args: readonly Bound[]): Bound {
    const [first, ...rest] = args;
    const isException =
        first && first.type.kind === 'class' && distance(body.program, first.type, classType('System.Exception')) >= 0;
    const message = isException ? messageOf(body, at, first) : first;
    const site: CallSite = {
        at,
        name: 'addError',
        args: [body.text(at, field.name), ...(message ? [message] : []), ...rest],
        on: T.sobject
    };
    const chosen = select(body, site, methodsOf(body.program, T.sobject, 'addError'));
    return chosen ? callNode(body, site, chosen, { on: field.on, viaSuper: false }) : body.broken(at);
}

function messageOf(body: Body, at: Pos, exception: Bound): Bound {
    const site: CallSite = { at, name: 'getMessage', args: [], on: exception.type };
    const chosen = select(body, site, methodsOf(body.program, exception.type, 'getMessage'));
    return chosen ? callNode(body, site, chosen, { on: exception, viaSuper: false }) : body.broken(at);
}

/** Rules that the jar's parameter type Object does not tell. */
export function checkSpecial(body: Body, site: CallSite, chosen: Candidate): void {
    const owner = chosen.library?.owner;
    const [first] = site.args;
    if (owner !== 'System.Database' || !first || chosen.library?.name !== 'executeBatch') return;
    const info = body.program.infoOf(first.type);
    const batchable = info
        ? [...info.sym.supers].some((s) => s.startsWith('Database.Batchable'))
        : first.type.name.startsWith('Database.Batchable');
    if (!batchable)
        body.error(
            site.at,
            `Method does not exist or incorrect signature: ${first.type.name} does not implement Database.Batchable`
        );
}

export function callSuper(body: Body, node: ExpressionOf<'call'>): Bound {
    const args = bindArgs(body, node.args);
    const parent = body.owner?.sym.superType ?? T.object;
    if (body.static) return body.refuse(node.at, 'super cannot be used in a static method');
    const site: CallSite = { at: node.at, name: node.name, args, on: parent };
    const chosen = select(
        body,
        site,
        methodsOf(body.program, parent, node.name).filter((c) => !c.static)
    );
    return chosen ? callNode(body, site, chosen, { on: body.self(node.at), viaSuper: true }) : body.broken(node.at);
}

// ---- without a receiver -----------------------------------------------------------------------------------------

export function callBare(body: Body, node: ExpressionOf<'call'>): Bound {
    const args = bindArgs(body, node.args);
    for (let info = body.owner; info; info = info.outer) {
        const all = methodsOf(body.program, info.sym.type, node.name);
        if (all.length === 0) continue;
        return bareIn(body, node, args, info, all);
    }
    const on = body.owner?.sym.type ?? classType('System.System');
    select(body, { at: node.at, name: node.name, args, on }, []);
    return body.broken(node.at);
}

function bareIn(
    body: Body,
    node: ExpressionOf<'call'>,
    args: readonly Bound[],
    info: TypeInfo,
    all: readonly Candidate[]
): Bound {
    const site: CallSite = { at: node.at, name: node.name, args, on: info.sym.type };
    const instance = info === body.owner && !body.static;
    const chosen = select(body, site, instance ? all : preferStatic(all));
    if (!chosen) return body.broken(node.at);
    if (!chosen.static && !instance)
        return body.refuse(
            node.at,
            `Non static method cannot be referenced from a static context: ${signatureText(node.name, chosen.params)}`
        );
    return callNode(body, site, chosen, { on: chosen.static ? null : body.self(node.at), viaSuper: false });
}

export function preferStatic(all: readonly Candidate[]): readonly Candidate[] {
    const statics = all.filter((c) => c.static);
    return statics.length > 0 ? statics : all;
}
