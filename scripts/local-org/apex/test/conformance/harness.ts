/** Runs tables of Apex and expected results: each row is a method body and `Type text` of what it returns. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { textOf } from '../../../data/values/text.ts';
import type { ApexSource } from '../../../metadata/org-metadata.ts';
import { bindProgram } from '../../bind/bind.ts';
import { emitProgram } from '../../emit/emit.ts';
import { libraryHas } from '../../library-has.ts';
import { openOrg, type OpenedOrg } from '../../open.ts';
import { asApexException } from '../../run/traces.ts';

const PROJECT = join(import.meta.dirname, 'project');
const NOW = Date.parse('2026-03-02T15:00:00Z');

export interface Chapter {
    readonly name: string;
    /** Shown instead of the name. */
    readonly title?: string;
    /** Members of the class in which the rows stand (inner classes, fields, methods). */
    readonly members?: string;
    /** Further files, e.g. triggers. */
    readonly files?: readonly ApexSource[];
    /** Body of a method that returns Object → type and text of the result, or `! Type: message` for an exception. */
    readonly rows: readonly (readonly [body: string, expected: string])[];
    /** Body → beginning of the message of the LimitException that stops it, where the figure in it is an estimate. */
    readonly stopped?: readonly (readonly [body: string, message: string])[];
    /** Body → part of the message with which it is refused. */
    readonly refused?: readonly (readonly [body: string, message: string])[];
}

let org: OpenedOrg | null = null;

function sharedOrg(): OpenedOrg {
    org ??= openOrg({ source: PROJECT, store: ':memory:', now: () => NOW, random: () => 0.5, cache: null });
    return org;
}

function sourceOf(name: string, text: string): ApexSource {
    return { path: `${name}.cls`, name, kind: 'class', apiVersion: '65.0', text };
}

function bind(sources: readonly ApexSource[]): ReturnType<typeof bindProgram> {
    const { metadata, data } = sharedOrg();
    return bindProgram({ sources, schema: metadata.schema, labels: metadata.labels, soql: data.soql, libraryHas });
}

function classText(chapter: Chapter, bodies: readonly string[]): string {
    const methods = bodies.map((body, i) => `public static Object case${i}() {\n${body}\n}`);
    return `public class ${chapter.name} {\n${chapter.members ?? ''}\n${methods.join('\n')}\n}`;
}

function outcomeOf(run: () => unknown): string {
    try {
        const value = run();
        const type = sharedOrg().host.classes.typeOf(value);
        return value === null ? 'null' : `${type.name} ${textOf(value)}`;
    } catch (error) {
        const exception = asApexException(error);
        if (exception) {
            return `! ${exception.typeName}: ${exception.message}`;
        }
        throw error;
    }
}

/** The administrator of the org. */
function administrator(): string {
    const [row] = sharedOrg()
        .data.driver.prepare(`SELECT "Id" AS id FROM "User" WHERE "Username" = 'admin@local.org'`)
        .all([]);
    return String(row?.['id']);
}

class RolledBack extends Error {}

/** Each row runs in a transaction of its own that is undone. */
function runCase(name: string, index: number): string {
    const { host } = sharedOrg();
    const method = host.machine.cells.find(name)?.C?.[`case${index}$`] as (() => unknown) | undefined;
    let outcome = '';
    try {
        host.run({ kind: 'test', user: host.data.user(administrator()) }, () => {
            outcome = outcomeOf(() => method?.());
            throw new RolledBack();
        });
    } catch (error) {
        if (!(error instanceof RolledBack)) {
            throw error;
        }
    }
    return outcome;
}

export function conform(chapter: Chapter): void {
    void describe(chapter.title ?? chapter.name, () => {
        const own = [
            ...(chapter.files ?? []),
            sourceOf(
                chapter.name,
                classText(
                    chapter,
                    [...chapter.rows, ...(chapter.stopped ?? [])].map(([body]) => body)
                )
            )
        ];
        const { program, problems } = bind(own);
        void it('has no mistakes', () => {
            assert.deepEqual(
                problems.map((p) => `${p.at.file}:${p.at.line}: ${p.message}`),
                []
            );
        });
        if (problems.length > 0) {
            return;
        }
        sharedOrg().host.machine.load(emitProgram(program));
        chapter.rows.forEach(([body, expected], i) => {
            void it(`${body.replaceAll(/\s+/g, ' ')} → ${expected}`, () => {
                assert.equal(runCase(chapter.name, i), expected);
            });
        });
        (chapter.stopped ?? []).forEach(([body, message], i) => {
            void it(`stops ${body.replaceAll(/\s+/g, ' ')}`, () => {
                const outcome = runCase(chapter.name, chapter.rows.length + i);

                assert.ok(outcome.startsWith(`! System.LimitException: ${message}`), outcome);
            });
        });
        (chapter.refused ?? []).forEach(([body, message]) => {
            void it(`refuses ${body.replaceAll(/\s+/g, ' ')}`, () => {
                const { problems: found } = bind([
                    ...(chapter.files ?? []),
                    sourceOf(chapter.name, classText(chapter, [body]))
                ]);

                assert.ok(
                    found.some((p) => p.message.includes(message)),
                    `expected "${message}", found ${JSON.stringify(found.map((p) => p.message))}`
                );
            });
        });
    });
}
