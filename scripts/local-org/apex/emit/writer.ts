/** Collects JavaScript lines together with the Apex place that each one stands for. */
import type { SourcePosition } from '../bind/bound.ts';

interface Line {
    text: string;
    readonly depth: number;
    readonly method: number;
    readonly at: SourcePosition | null;
}

export class Writer {
    readonly methods: string[] = [''];
    readonly #lines: Line[] = [];
    #depth = 0;
    #method = 0;

    /** Sets the name that following lines carry in stack traces. */
    enterMethod(name: string): void {
        this.#method = this.methods.push(name) - 1;
    }

    line(text: string, at: SourcePosition | null = null): void {
        this.#lines.push({ text, depth: this.#depth, method: this.#method, at });
    }

    /** A line whose text is known later (declarations of helper variables). */
    reserve(at: SourcePosition | null = null): (text: string) => void {
        const line: Line = { text: '', depth: this.#depth, method: this.#method, at };
        this.#lines.push(line);
        return (text) => {
            line.text = text;
        };
    }

    open(text: string, at: SourcePosition | null = null): void {
        this.line(text, at);
        this.#depth++;
    }

    /** `}` and what follows it on the same line. */
    close(text = '}'): void {
        this.#depth--;
        this.line(text);
    }

    /** `} else {`: closes and opens again. */
    between(text: string, at: SourcePosition | null = null): void {
        this.#depth--;
        this.open(text, at);
    }

    indent(): void {
        this.#depth++;
    }

    /** The whole file under a head that is known last. */
    finish(head: readonly string[]): { readonly js: string; readonly lines: number[] } {
        const text = this.#lines.map((line) => '    '.repeat(line.depth) + line.text);
        const lines = head.flatMap(() => [0, 0, 0]);
        for (const line of this.#lines) {
            lines.push(line.at ? line.method : 0, line.at?.line ?? 0, line.at?.column ?? 0);
        }
        return { js: [...head, ...text].join('\n'), lines };
    }
}
