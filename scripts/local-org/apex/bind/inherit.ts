/** Overriding and implementing: which method answers which slot, and what is missing. */
import type { Type } from '../../data/values/type.ts';
import { T, classType } from '../../data/values/type.ts';
import { platformClass } from '../types/platform.ts';
import { librarySym, sameParams, signatureText } from './members.ts';
import type { Program } from './program.ts';
import { allSupers, conversion } from './relations.ts';
import { baseName, platformOf } from './resolve.ts';
import { platformSlot } from './slots.ts';
import type { MethodInfo, TypeInfo } from './symbols.ts';

/** A method that the type's interfaces or its platform super class declare. */
interface Demand {
    readonly name: string;
    readonly params: readonly Type[];
    readonly returns: Type;
    readonly slot: string;
    readonly from: string;
    /** Platform interfaces are answered by parameters that convert both ways (`List<Account>` for `List<SObject>`). */
    readonly platform: boolean;
    readonly required: boolean;
}

const typesOf = (m: MethodInfo): Type[] => m.sym.params.map((p) => p.type);

/** Slots of a type's own methods, its super types, and the checks of both. Super types come first. */
export function finishType(program: Program, info: TypeInfo): void {
    const { sym, superInfo, file, node } = info;
    for (const t of allSupers(program, sym.type)) {
        sym.supers.add(t.name);
        sym.supers.add(baseName(t));
    }
    if (superInfo && !superInfo.sym.virtual)
        program.error(file, node.at, `Non-virtual and non-abstract type cannot be extended: ${superInfo.sym.name}`);
    const demands = demandsOn(program, info);
    for (const method of [...info.methods.values()].flat()) assignSlot(program, info, method, demands);
    if (sym.kind !== 'class') return;
    for (const demand of demands) meet(program, info, demand);
    if (!sym.abstract)
        for (const missing of unimplemented(info))
            program.error(file, node.at, `Class ${sym.name} must implement the abstract method: ${missing}`);
}

function demandsOn(program: Program, info: TypeInfo): Demand[] {
    const demands: Demand[] = [];
    for (const type of allSupers(program, info.sym.type)) {
        const own = program.infoOf(type);
        if (own?.sym.kind === 'interface') demands.push(...[...own.methods.values()].flat().map((m) => ownDemand(m)));
        const platform = own ? null : platformOf(program, type);
        if (platform) demands.push(...platformDemands(type, platform, platform.kind === 'interface'));
    }
    const root = platformClass('System.Object');
    if (root) demands.push(...platformDemands(classType('System.Object'), root, false));
    return demands;
}

function ownDemand(m: MethodInfo): Demand {
    return {
        name: m.sym.name,
        params: typesOf(m),
        returns: m.sym.returns,
        slot: m.sym.slot,
        from: m.info.sym.name,
        platform: false,
        required: true
    };
}

function platformDemands(
    type: Type,
    platform: NonNullable<ReturnType<typeof platformOf>>,
    required: boolean
): Demand[] {
    return [...platform.methods.values()].flat().flatMap((method) => {
        if (method.static) return [];
        const sym = librarySym(platform, method, type.args);
        return [
            {
                name: sym.name,
                params: sym.params,
                returns: sym.returns,
                slot: platformSlot(type.name, sym.name, sym.params.length),
                from: type.name,
                platform: true,
                required
            }
        ];
    });
}

function answers(program: Program, method: MethodInfo, demand: Demand): boolean {
    if (method.sym.static || method.sym.name.toLowerCase() !== demand.name.toLowerCase()) return false;
    const types = typesOf(method);
    if (sameParams(types, demand.params)) return true;
    if (!demand.platform || !demand.required || types.length !== demand.params.length) return false;
    return types.every((t, i) => {
        const wanted = demand.params[i] ?? T.object;
        return (
            t === wanted ||
            (t.kind === 'list' &&
                wanted.kind === 'list' &&
                conversion(program, t, wanted) !== null &&
                conversion(program, wanted, t) !== null)
        );
    });
}

function overridden(info: TypeInfo, method: MethodInfo): MethodInfo | null {
    const types = typesOf(method);
    for (let t = info.superInfo; t; t = t.superInfo) {
        const found = (t.methods.get(method.sym.name.toLowerCase()) ?? []).find(
            (m) => sameParams(typesOf(m), types) && !m.sym.static
        );
        // A private method is never overridden, unless it is abstract or asks for it within one file.
        const hidden =
            found?.sym.access === 'private' &&
            !found.sym.abstract &&
            (!found.sym.virtual || found.info.top !== info.top);
        if (found && !hidden) return found;
    }
    return null;
}

function assignSlot(program: Program, info: TypeInfo, method: MethodInfo, demands: readonly Demand[]): void {
    const { sym } = method;
    if (sym.static) return;
    const base = overridden(info, method);
    if (base) checkOverride(program, info, method, base);
    const met = demands.filter((d) => answers(program, method, d));
    if (!base && method.override && !met.some((d) => !d.required)) {
        program.error(
            info.file,
            method.node.at,
            `@Override specified for non-overriding method: ${signatureText(sym.name, typesOf(method))}`
        );
    }
    sym.slot = base?.sym.slot ?? met[0]?.slot ?? freeSlot(info, sym.slot);
}

/** A method of the same signature as a private one further up gets a slot of its own. */
function freeSlot(info: TypeInfo, slot: string): string {
    for (let t = info.superInfo; t; t = t.superInfo) {
        if (t.sym.methods.some((m) => m.slot === slot)) return `${slot}$of$${info.sym.name.replace('.', '_')}`;
    }
    return slot;
}

function checkOverride(program: Program, info: TypeInfo, method: MethodInfo, base: MethodInfo): void {
    const text = signatureText(method.sym.name, typesOf(method));
    const fail = (message: string): void => program.error(info.file, method.node.at, message);
    if (!base.sym.virtual) fail(`Non-virtual, non-abstract methods cannot be overridden: ${text}`);
    else if (!method.override && !(base.sym.abstract && base.sym.access === 'private'))
        fail(`Method must use the override keyword: ${text}`);
    if (base.sym.returns !== method.sym.returns) fail(`Return type must be ${base.sym.returns.name}: ${text}`);
    const order = ['private', 'protected', 'public', 'global'];
    if (order.indexOf(method.sym.access) < order.indexOf(base.sym.access))
        fail(`Cannot reduce the visibility of the overridden method: ${text}`);
}

/** The method of the class (or its super classes) that answers a demand; other slots become aliases. */
function meet(program: Program, info: TypeInfo, demand: Demand): void {
    for (let t: TypeInfo | null = info; t; t = t.superInfo) {
        const found = (t.methods.get(demand.name.toLowerCase()) ?? []).find((m) => answers(program, m, demand));
        if (!found) continue;
        if (found.sym.slot !== demand.slot) info.aliases.set(demand.slot, found.sym.slot);
        if (demand.required && t === info) checkImplementation(program, info, found, demand);
        return;
    }
    if (!demand.required || info.sym.abstract) return;
    program.error(
        info.file,
        info.node.at,
        `Class ${info.sym.name} must implement the method: ${demand.returns.name} ${demand.from}.${signatureText(demand.name, demand.params)}`
    );
}

function checkImplementation(program: Program, info: TypeInfo, found: MethodInfo, demand: Demand): void {
    const text = signatureText(demand.name, demand.params);
    const at = found.node.at;
    if (found.sym.access !== 'public' && found.sym.access !== 'global')
        program.error(info.file, at, `Implementations of interface methods must be public or global: ${text}`);
    // A batch may start with a query locator or any Iterable; the jar names only the first.
    const free = demand.from.startsWith('Database.Batchable') && demand.name === 'start';
    const narrower = demand.platform && conversion(program, found.sym.returns, demand.returns) !== null;
    if (!free && !narrower && found.sym.returns !== demand.returns)
        program.error(info.file, at, `Return type must be ${demand.returns.name}: ${text} of ${demand.from}`);
}

function unimplemented(info: TypeInfo): string[] {
    const missing: string[] = [];
    for (let t = info.superInfo; t; t = t.superInfo) {
        for (const method of [...t.methods.values()].flat()) {
            if (method.sym.abstract && !implementedBelow(info, method))
                missing.push(signatureText(method.sym.name, typesOf(method)));
        }
    }
    return missing;
}

function implementedBelow(info: TypeInfo, wanted: MethodInfo): boolean {
    for (let t: TypeInfo | null = info; t && t !== wanted.info; t = t.superInfo) {
        const same = (t.methods.get(wanted.sym.name.toLowerCase()) ?? []).find((m) =>
            sameParams(typesOf(m), typesOf(wanted))
        );
        if (same) return !same.sym.abstract;
    }
    return false;
}
