/** Methods on a cycle of the call graph: only those count their depth. */
import type { MethodSym } from './bound.ts';
import type { CallGraph } from './classes.ts';

/** Strongly connected components (Tarjan), without recursion of its own. */
export function recursiveMethods(graph: CallGraph): ReadonlySet<MethodSym> {
    const bySlot = new Map<string, MethodSym[]>();
    for (const m of graph.keys()) {
        if (m.static) continue;
        const group = bySlot.get(m.slot) ?? [];
        group.push(m);
        bySlot.set(m.slot, group);
    }
    const targets = (m: MethodSym): MethodSym[] =>
        [...(graph.get(m) ?? [])].flatMap((callee) =>
            callee.virtual && !callee.static ? [callee, ...(bySlot.get(callee.slot) ?? [])] : [callee]
        );
    const found = new Set<MethodSym>();
    const state = new Map<MethodSym, { readonly order: number; low: number; onStack: boolean }>();
    for (const root of graph.keys()) if (!state.has(root)) visit(root, targets, state, found);
    return found;
}

interface Frame {
    readonly node: MethodSym;
    readonly next: Iterator<MethodSym>;
}

function visit(
    root: MethodSym,
    targets: (m: MethodSym) => MethodSym[],
    state: Map<MethodSym, { readonly order: number; low: number; onStack: boolean }>,
    found: Set<MethodSym>
): void {
    const stack: MethodSym[] = [];
    const frames: Frame[] = [];
    const enter = (node: MethodSym): void => {
        state.set(node, { order: state.size, low: state.size, onStack: true });
        stack.push(node);
        const next = targets(node);
        if (next.includes(node)) found.add(node);
        frames.push({ node, next: next[Symbol.iterator]() });
    };
    enter(root);
    for (let frame = frames.at(-1); frame; frame = frames.at(-1)) {
        const own = state.get(frame.node);
        const step = frame.next.next();
        if (!own) return;
        if (!step.done) {
            const known = state.get(step.value);
            if (!known) enter(step.value);
            else if (known.onStack) own.low = Math.min(own.low, known.order);
            continue;
        }
        frames.pop();
        const above = frames.at(-1);
        const parent = above && state.get(above.node);
        if (parent) parent.low = Math.min(parent.low, own.low);
        if (own.low === own.order) close(frame.node, stack, state, found);
    }
}

function close(
    root: MethodSym,
    stack: MethodSym[],
    state: Map<MethodSym, { onStack: boolean }>,
    found: Set<MethodSym>
): void {
    const component: MethodSym[] = [];
    let node: MethodSym | undefined;
    do {
        node = stack.pop();
        if (!node) break;
        component.push(node);
        const own = state.get(node);
        if (own) own.onStack = false;
    } while (node !== root);
    if (component.length > 1) for (const m of component) found.add(m);
}
