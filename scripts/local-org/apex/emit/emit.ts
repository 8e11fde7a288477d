/** Bound program → JavaScript, one unit a file, and the tables that the runtime needs about its types. */
import type { BoundProgram, BoundStatement, BoundTrigger, BoundType } from '../bind/bound.ts';
import { emitType } from './classes.ts';
import { FileContext, MethodContext } from './context.ts';
import { emitFunction } from './functions.ts';
import { typeInfo } from './info.ts';
import type { EmittedProgram, EmittedUnit } from './unit.ts';

/** `known`: classes that are loaded already (an anonymous block extends them). */
export function emitProgram(program: BoundProgram, known: (name: string) => boolean = () => false): EmittedProgram {
    const symbols = new Map(program.types.map((type) => [type.sym.name, type.sym]));
    const withStatics = new Set(
        program.types.filter((type) => type.staticInit.length > 0).map((type) => type.sym.name)
    );
    const byFile = new Map<string, { types: BoundType[]; triggers: BoundTrigger[] }>();
    const inFile = (file: string): { types: BoundType[]; triggers: BoundTrigger[] } => {
        const found = byFile.get(file) ?? { types: [], triggers: [] };
        byFile.set(file, found);
        return found;
    };
    program.types.forEach((type) => inFile(type.sym.at.file).types.push(type));
    program.triggers.forEach((trigger) => inFile(trigger.at.file).triggers.push(trigger));
    return {
        units: [...byFile].map(([file, parts]) =>
            emitFile(new FileContext(file, symbols, withStatics), parts.types, parts.triggers)
        ),
        types: program.types.map((type) => typeInfo(type, symbols, known)),
        triggers: program.triggers.map((trigger) => ({
            name: trigger.name,
            file: trigger.at.file,
            object: trigger.object.name,
            events: trigger.events.map((event) => `${event.timing} ${event.operation}`)
        }))
    };
}

function emitFile(file: FileContext, types: readonly BoundType[], triggers: readonly BoundTrigger[]): EmittedUnit {
    for (const type of types.filter((t) => t.sym.kind === 'class')) {
        emitType(type, file);
    }
    for (const trigger of triggers) {
        emitBody(file, `$.trigger(${JSON.stringify(trigger.name)}, `, `Trigger.${trigger.name}`, trigger.body);
    }
    return finish(file);
}

function emitBody(file: FileContext, register: string, traceName: string, statement: BoundStatement): void {
    const m = new MethodContext(file, null);
    emitFunction(
        {
            head: `${register}function `,
            params: [],
            traceName,
            at: statement.at,
            recursive: false,
            sharing: 'none',
            before: () => undefined,
            body: statement,
            after: null
        },
        m
    );
    file.writer.line(');');
}

function finish(file: FileContext): EmittedUnit {
    file.writer.line('})');
    const { js, lines } = file.writer.finish(file.head());
    return { file: file.file, js, lines, methods: file.writer.methods, coverage: file.coverage };
}
