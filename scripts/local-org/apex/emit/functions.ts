/** One Apex body → one JavaScript function, with depth and sharing put back at its end. */
import type { BoundStatement, LocalSym, Sharing, SourcePosition } from '../bind/bound.ts';
import type { MethodContext } from './context.ts';
import { body, SAFE_POINT } from './statements.ts';
import { reachesOtherCode } from './walk.ts';

export interface FunctionShape {
    /** Everything before the parameters: `static save$Id`, `get Total`. */
    readonly head: string;
    readonly params: readonly LocalSym[];
    readonly traceName: string;
    readonly at: SourcePosition;
    readonly recursive: boolean;
    readonly sharing: Sharing;
    /** Lines before the body, inside the guards. */
    readonly before: (m: MethodContext) => void;
    readonly body: BoundStatement | null;
    /** Lines after the body. */
    readonly after: string | null;
}

export function emitFunction(shape: FunctionShape, m: MethodContext): void {
    const w = m.writer;
    w.enterMethod(shape.traceName);
    const head = w.reserve(shape.at);
    w.indent();
    w.line(SAFE_POINT, shape.at);
    const setsSharing =
        (shape.sharing === 'with' || shape.sharing === 'without') &&
        shape.body !== null &&
        reachesOtherCode(shape.body);
    const guarded = setsSharing || shape.recursive;
    if (guarded) {
        openGuard(shape, setsSharing, m);
    }
    shape.before(m);
    if (shape.body) {
        body(shape.body, m);
    }
    if (shape.after) {
        w.line(shape.after);
    }
    if (guarded) {
        w.between('} finally {');
        if (shape.recursive) {
            w.line('$x.depth--;');
        }
        if (setsSharing) {
            w.line('$x.sharing = $sharing;');
        }
        w.close();
    }
    w.close();
    head(`${shape.head}(${shape.params.map((p) => p.js).join(', ')}) {${m.declarations()}`);
}

function openGuard(shape: FunctionShape, setsSharing: boolean, m: MethodContext): void {
    const w = m.writer;
    if (setsSharing) {
        w.line('const $sharing = $x.sharing;');
        w.line(`$x.sharing = ${shape.sharing === 'with'};`);
    }
    if (shape.recursive) {
        w.line('if (++$x.depth > 1000) $.tooDeep();', shape.at);
    }
    w.open('try {');
}
