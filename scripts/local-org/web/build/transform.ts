import { transform as esbuildTransform } from 'esbuild';
import type { PartialMessage, TransformFailure } from 'esbuild';

export interface ComponentFile {
    readonly file: string;
    readonly source: string;
    readonly namespace: string;
    readonly name: string;
    readonly apiVersion: number;
    readonly scopedStyles: boolean;
}

export interface Transformed {
    readonly code: string;
    readonly warnings: readonly PartialMessage[];
}

interface CompilerFault {
    readonly message: string;
    readonly location?: { readonly line: number; readonly column: number };
    readonly loc?: { readonly line: number; readonly column: number };
}

/** The compiler's own types do not resolve outside a bundler; this is the part that is used. */
interface Compiler {
    readonly transformSync: (
        source: string,
        file: string,
        options: Readonly<Record<string, unknown>>
    ) => { readonly code: string; readonly warnings?: readonly CompilerFault[] };
}

/** Loaded when there is something to build: it takes 60 MB, and most starts find their files built. */
async function loadCompiler(): Promise<Compiler> {
    return await import('@lwc/compiler');
}

/** A component file that the compiler refuses, with its place. */
export class ComponentError extends Error {
    readonly detail: PartialMessage;

    constructor(detail: PartialMessage) {
        super(detail.text ?? 'Component does not compile');
        this.detail = detail;
    }
}

const done = new Map<string, { readonly input: string; readonly result: Promise<Transformed> }>();

/** A file goes through the compiler once, though the check and the build both read it. */
export function transformOnce(input: ComponentFile): Promise<Transformed> {
    const key = `${input.file}?${input.scopedStyles}`;
    const text = JSON.stringify(input);
    const last = done.get(key);
    const result = last?.input === text ? last.result : transformComponent(input);
    done.set(key, { input: text, result });
    return result;
}

/** Types are stripped first, because the component compiler reads JavaScript only; decorators stay as they are. */
export async function transformComponent(input: ComponentFile): Promise<Transformed> {
    const source = input.file.endsWith('.ts') ? await stripTypes(input) : input.source;
    const { transformSync } = await loadCompiler();
    try {
        const result = transformSync(source, input.file.replace(/\.ts$/, '.js'), {
            namespace: input.namespace,
            name: input.name,
            apiVersion: input.apiVersion,
            scopedStyles: input.scopedStyles,
            enableDynamicComponents: true,
            enableSyntheticElementInternals: true,
            enableStaticContentOptimization: true
        });
        return { code: result.code, warnings: (result.warnings ?? []).map((fault) => message(input, fault)) };
    } catch (error) {
        throw new ComponentError(message(input, error as CompilerFault));
    }
}

async function stripTypes(input: ComponentFile): Promise<string> {
    try {
        return await withoutTypes(input);
    } catch (error) {
        const [fault] = (error as Partial<TransformFailure>).errors ?? [];
        if (!fault) throw error;
        const { line = 1, column = 0 } = fault.location ?? {};
        throw new ComponentError({ text: fault.text, location: { file: input.file, line, column } });
    }
}

async function withoutTypes(input: ComponentFile): Promise<string> {
    const { code } = await esbuildTransform(input.source, {
        loader: 'ts',
        target: 'esnext',
        sourcefile: input.file,
        tsconfigRaw: {
            compilerOptions: {
                experimentalDecorators: false,
                useDefineForClassFields: true,
                verbatimModuleSyntax: true
            }
        }
    });
    return code;
}

function message(input: ComponentFile, fault: CompilerFault): PartialMessage {
    const place = fault.location ?? fault.loc;
    return {
        text: wordsOf(fault.message.replace(`${input.file}: `, '')),
        location: { file: input.file, line: place?.line ?? 1, column: place?.column ?? 0 }
    };
}

/** The compiler adds its own excerpt of the source and the place, which stands before the message already. */
function wordsOf(message: string): string {
    const [first = message] = message.split('\n');
    return first.replace(/^SyntaxError: /, '').replace(/ \(\d+:\d+\)$/, '');
}
