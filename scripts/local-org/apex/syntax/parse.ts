/** Apex text → syntax tree, with a cache on disk by content. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ApexErrorListener, ApexParserFactory } from '@apexdevtools/apex-parser';
import { anonymousUnit, triggerUnit, typeDeclaration } from './declarations.ts';
import type { SyntaxFile, SyntaxProblem } from './tree.ts';

export type SourceKind = 'class' | 'trigger' | 'anonymous';

/** Part of the cache key: raise it whenever the tree's shape or the parser changes. */
const TREE_VERSION = 'apex-parser 5.2.0, tree 4';

class Collector extends ApexErrorListener {
    readonly problems: SyntaxProblem[] = [];

    override apexSyntaxError(line: number, column: number, message: string): void {
        this.problems.push({ at: [line, column + 1], message: readable(message) });
    }
}

/** The parser lists everything that could stand there, keywords that are names too: a long list helps nobody. */
function readable(message: string): string {
    const [, what, list] = /^(.*) (?:expecting|at input) (\{.*\})$/s.exec(message) ?? [];
    return what && list && list.split(',').length > 8 ? what : message;
}

export function parse(source: string, kind: SourceKind): SyntaxFile {
    const errors = new Collector();
    const { parser } = ApexParserFactory.createLexerAndParser(source, errors);
    const context =
        kind === 'class'
            ? parser.compilationUnit()
            : kind === 'trigger'
              ? parser.triggerUnit()
              : parser.anonymousUnit();
    // What follows the first error is mostly its echo.
    if (errors.problems.length > 0) return { unit: null, problems: errors.problems.slice(0, 1) };
    const unit =
        'typeDeclaration' in context
            ? typeDeclaration(context.typeDeclaration())
            : 'triggerBlock' in context
              ? triggerUnit(context)
              : anonymousUnit(context.anonymousBlock());
    return { unit, problems: [] };
}

/** Like `parse`, but reads the tree from `cacheDir` if the same text was parsed before; null = no cache. */
export function parseCached(source: string, kind: SourceKind, cacheDir: string | null): SyntaxFile {
    if (cacheDir === null) return parse(source, kind);
    const hash = createHash('sha256').update(`${TREE_VERSION}\n${kind}\n${source}`).digest('hex');
    const path = join(cacheDir, `${hash}.json`);
    const known = readTree(path);
    if (known) return known;
    const file = parse(source, kind);
    mkdirSync(cacheDir, { recursive: true });
    writeFileSync(`${path}.tmp`, JSON.stringify(file));
    renameSync(`${path}.tmp`, path);
    return file;
}

function readTree(path: string): SyntaxFile | null {
    try {
        return JSON.parse(readFileSync(path, 'utf8')) as SyntaxFile;
    } catch {
        return null;
    }
}
