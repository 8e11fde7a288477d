/** Names that the platform lets nobody give (Apex Developer Guide, Reserved Keywords). */
import type { Pos } from '../syntax/tree.ts';
import type { Program } from './program.ts';

/** Refused for everything, methods too. */
const KEYWORDS = new Set('trigger insert update upsert delete undelete merge new for select'.split(' '));
/** Refused for variables, fields and types; methods may have these names. */
const RESERVED = new Set(
    (
        'activate any array autonomous begin bigdecimal bulk byte case cast char collect commit const default desc end ' +
        'exception exit export float goto group having hint import inner int into join loop number object of outer ' +
        'package parallel pragma retrieve rollback short sort super switch synchronized system then this transaction when'
    ).split(' ')
);
const WELL_FORMED = /^\p{L}(?:_?[\p{L}\p{Nd}])*$/u;

export type Named = 'variable' | 'method' | 'type';

export function checkIdentifier(program: Program, file: string, at: Pos, name: string, named: Named): void {
    const key = name.toLowerCase();
    // Names with a dollar sign are made by the compiler itself.
    if (name.includes('$')) return;
    if (KEYWORDS.has(key) || (named !== 'method' && RESERVED.has(key)))
        program.error(file, at, `Identifier name is reserved: ${name}`);
    else if (!WELL_FORMED.test(name))
        program.error(
            file,
            at,
            `Invalid identifier: ${name} (names start with a letter, do not end with _ and have no __ in them)`
        );
}
