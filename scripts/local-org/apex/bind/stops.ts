/** Code that is refused stays in the program as a stop: only who reaches it ends, with the problem's text and place. */
import type { BoundStatement, InitStep, SourcePosition, Stop } from './bound.ts';
import type { Program } from './program.ts';
import type { TypeInfo } from './symbols.ts';

export function stopStatement(stop: Stop, at: SourcePosition, instead: BoundStatement): BoundStatement {
    return { kind: 'stop', at, stop, instead };
}

/** What `bind` answers, or a stop in its place if a problem was found on the way. */
export function stopping(program: Program, at: SourcePosition, bind: () => BoundStatement): BoundStatement {
    const mark = program.mark;
    const statement = bind();
    const stop = program.take(mark);
    return stop ? stopStatement(stop, at, statement) : statement;
}

/** The same for a step of an initialiser. */
export function stoppingStep(program: Program, at: SourcePosition, bind: () => InitStep): InitStep {
    const mark = program.mark;
    const step = bind();
    const stop = program.take(mark);
    return stop ? stopStep(stop, at) : step;
}

export function stopStep(stop: Stop, at: SourcePosition): InitStep {
    return { kind: 'block', body: stopStatement(stop, at, { kind: 'block', at, statements: [] }) };
}

/** Problems of a declaration stop the whole class. */
export function declaring(program: Program, info: TypeInfo, work: () => void): void {
    const mark = program.mark;
    work();
    info.stop ??= program.take(mark);
}
