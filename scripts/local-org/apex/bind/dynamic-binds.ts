/** Binds of dynamic queries: the variables in sight of `Database.query(text)` that its text may name after a colon. */
import type { Pos } from '../syntax/tree.ts';
import type { Body } from './body.ts';
import type { Bound, LibrarySym, NamedBound } from './bound.ts';
import { fieldNode } from './names.ts';
import type { TypeInfo } from './symbols.ts';

const WITH_SCOPE = /^static (?:query|countQuery|getQueryLocator|find)\(String\b/;
const OWNERS = new Set(['System.Database', 'System.Search']);

/** Null where the call sees no variables. */
export function bindScope(body: Body, at: Pos, method: LibrarySym, args: readonly Bound[]): NamedBound[] | null {
    if (!OWNERS.has(method.owner) || !WITH_SCOPE.test(method.key)) return null;
    const named = namesIn(args[0]);
    const values = new Map<string, Bound>();
    for (let info = body.owner; info; info = info.outer) addFields(body, at, info, values);
    for (const local of body.locals()) values.set(local.name.toLowerCase(), body.read(at, local));
    const scope = [...values].filter(([name]) => named?.has(name) ?? true);
    return scope.length === 0 ? null : scope.map(([name, value]) => ({ name, value }));
}

/** Names after a colon in a text known now; null if it is made at run time. */
function namesIn(text: Bound | undefined): ReadonlySet<string> | null {
    if (text?.kind !== 'literal' || typeof text.value !== 'string') return null;
    return new Set(Array.from(text.value.matchAll(/:\s*([A-Za-z]\w*)/g), (match) => (match[1] ?? '').toLowerCase()));
}

/** Own and inherited fields; those of outer classes only if static. Nearer ones were added before and stay. */
function addFields(body: Body, at: Pos, info: TypeInfo, values: Map<string, Bound>): void {
    for (let t: TypeInfo | null = info; t; t = t.superInfo) {
        for (const [name, field] of t.fields) {
            const reachable = field.sym.static || (info === body.owner && !body.static);
            if (reachable && field.readable !== null && !values.has(name)) {
                values.set(name, fieldNode(body, at, field, field.sym.static ? null : body.self(at)));
            }
        }
    }
}
