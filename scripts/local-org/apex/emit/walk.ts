/** Walks a bound tree for the few questions that emit asks of a whole body. */
import type { Bound, BoundStatement } from '../bind/bound.ts';

/** True if any node of the tree satisfies the test. The tree is plain data; symbols are not entered. */
export function someNode(root: Bound | BoundStatement, test: (node: Bound | BoundStatement) => boolean): boolean {
    const pending: unknown[] = [root];
    while (pending.length > 0) {
        const next = pending.pop();
        if (Array.isArray(next)) {
            pending.push(...(next as readonly unknown[]));
        } else if (isNode(next)) {
            if (typeof next.kind === 'string' && test(next)) {
                return true;
            }
            for (const [key, child] of Object.entries(next)) {
                if (!SYMBOLS.has(key)) {
                    pending.push(child);
                }
            }
        }
    }
    return false;
}

const SYMBOLS = new Set([
    'at',
    'type',
    'method',
    'field',
    'constructor',
    'owner',
    'object',
    'local',
    'as',
    'shape',
    'getter',
    'setter'
]);

function isNode(value: unknown): value is Bound | BoundStatement {
    return typeof value === 'object' && value !== null;
}

/** Does the body run code that may ask which sharing is in force? */
export function reachesOtherCode(root: Bound | BoundStatement): boolean {
    return someNode(root, (node) => {
        switch (node.kind) {
            case 'soql':
            case 'dml':
            case 'call':
            case 'new':
                return true;
            case 'libraryCall':
                return node.method.interface || REACHING_OWNERS.has(node.method.owner) || node.args.some(mayHoldCode);
            default:
                return false;
        }
    });
}

const REACHING_OWNERS = new Set(['System.Database', 'System.Type', 'System.Test', 'System.Security']);

/** An argument of a class type may be a user object that the library calls back (a Comparator). */
function mayHoldCode(arg: Bound): boolean {
    return arg.type.kind === 'class';
}
