/** Bound statement → JavaScript lines; one Apex statement stands on one line, with its coverage counter before it. */
import type { BoundCase, BoundStatement, Stop } from '../bind/bound.ts';
import type { MethodContext } from './context.ts';
import { condition, effect, notNull, value } from './expressions.ts';

type Of<K extends BoundStatement['kind']> = Extract<BoundStatement, { readonly kind: K }>;

/** Loop back-edges and method entries: now and then the runtime looks at the limits. */
export const SAFE_POINT = 'if (--$k[0] < 0) $.safePoint();';

/** Statements of a body that already stands in brackets. */
export function body(statement: BoundStatement, m: MethodContext): void {
    for (const inner of statement.kind === 'block' ? statement.statements : [statement]) {
        emitStatement(inner, m);
    }
}

export function emitStatement(s: BoundStatement, m: MethodContext): void {
    const w = m.writer;
    const line = (text: string): void => w.line(`${m.file.count(s.at)} ${text}`, s.at);
    switch (s.kind) {
        case 'block':
            w.open('{');
            body(s, m);
            w.close();
            return;
        case 'declare':
            if (s.value) {
                line(`let ${s.local.js} = ${value(s.value, m)};`);
            } else {
                w.line(`let ${s.local.js} = null;`, s.at);
            }
            return;
        case 'expression':
            line(`${effect(s.expression, m)};`);
            return;
        case 'return':
            line(s.value ? `return ${value(s.value, m)};` : 'return;');
            return;
        case 'throw':
            line(`throw ${notNull(s.value, m)};`);
            return;
        case 'break':
        case 'continue':
            line(`${s.kind};`);
            return;
        case 'dml':
            line(
                `$.dml('${s.operation}', ${notNull(s.value, m)}, ${JSON.stringify(s.externalId)}, ${JSON.stringify(s.access)});`
            );
            return;
        case 'stop':
            line(stopCode(s.stop));
            return;
        default:
            compound(s, m);
    }
}

export function stopCode({ at, message, lacking }: Stop): string {
    return `$.stop(${JSON.stringify(`${message} (${at.file}:${at.line})`)}, ${lacking});`;
}

function compound(
    s: Of<'if' | 'for' | 'foreach' | 'try' | 'switch' | 'runAs'> | Of<'while' | 'doWhile'>,
    m: MethodContext
): void {
    switch (s.kind) {
        case 'if':
            return emitIf(s, m);
        case 'for':
            return emitFor(s, m);
        case 'foreach':
            return emitForeach(s, m);
        case 'while':
        case 'doWhile':
            return emitWhile(s, m);
        case 'try':
            return emitTry(s, m);
        case 'switch':
            return emitSwitch(s, m);
        case 'runAs':
            return emitRunAs(s, m);
    }
}

function emitIf(s: Of<'if'>, m: MethodContext): void {
    const w = m.writer;
    w.open(`${m.file.count(s.at)} if (${condition(s.condition, m)}) {`, s.at);
    body(s.then, m);
    if (s.otherwise) {
        w.between('} else {');
        body(s.otherwise, m);
    }
    w.close();
}

function emitFor(s: Of<'for'>, m: MethodContext): void {
    const w = m.writer;
    w.open('{');
    for (const first of s.init) {
        emitStatement(first, m);
    }
    const test = s.condition ? condition(s.condition, m) : '';
    const update = s.update.map((e) => effect(e, m)).join(', ');
    w.open(`${m.file.count(s.at)} for (; ${test}; ${update}) {`, s.at);
    w.line(SAFE_POINT, s.at);
    body(s.body, m);
    w.close();
    w.close();
}

function emitWhile(s: Of<'while' | 'doWhile'>, m: MethodContext): void {
    const w = m.writer;
    const test = condition(s.condition, m);
    w.open(s.kind === 'while' ? `${m.file.count(s.at)} while (${test}) {` : `${m.file.count(s.at)} do {`, s.at);
    w.line(SAFE_POINT, s.at);
    body(s.body, m);
    w.close(s.kind === 'while' ? '}' : `} while (${test});`);
}

/** Lists and sets are walked by index over their items; a change of the collection meanwhile ends the walk. */
function emitForeach(s: Of<'foreach'>, m: MethodContext): void {
    const w = m.writer;
    const cursor = m.fresh();
    const source = notNull(s.source, m);
    const count = m.file.count(s.at);
    w.open('{');
    w.line(`${count} const ${cursor} = ${walker(s.how)}(${source});`, s.at);
    w.open(`while (${cursor}.next()) {`, s.at);
    w.line(SAFE_POINT, s.at);
    w.line(`let ${s.local.js} = ${cursor}.value;`, s.at);
    body(s.body, m);
    w.close();
    w.close();
}

function walker(how: Of<'foreach'>['how']): string {
    switch (how) {
        case 'list':
        case 'soql':
            return '$.walkList';
        case 'set':
            return '$.walkSet';
        case 'iterable':
            return '$.walkIterable';
        case 'soqlChunk':
            return '$.walkChunks';
    }
}

/** What Apex cannot catch ends the transaction at once: its `finally` blocks do not run. */
function emitTry(s: Of<'try'>, m: MethodContext): void {
    if (!s.finally) {
        emitCatches(s, m);
        return;
    }
    const w = m.writer;
    const left = m.fresh();
    const ends = m.helper();
    w.line(`${ends} = true;`);
    w.open('try {');
    if (s.catches.length > 0) {
        emitCatches(s, m);
    } else {
        body(s.body, m);
    }
    w.between(`} catch (${left}) {`);
    w.line(`${ends} = $.finishes(${left});`);
    w.line(`throw ${left};`);
    w.between('} finally {');
    w.open(`if (${ends}) {`);
    body(s.finally, m);
    w.close();
    w.close();
}

function emitCatches(s: Of<'try'>, m: MethodContext): void {
    const w = m.writer;
    w.open('try {');
    body(s.body, m);
    if (s.catches.length > 0) {
        const caught = m.fresh();
        w.between(`} catch (${caught}$) {`);
        w.line(`const ${caught} = $.caught(${caught}$);`, s.at);
        s.catches.forEach((c, i) => {
            const test = `if ($.catches(${caught}, ${JSON.stringify(c.type.name)})) {`;
            (i === 0 ? w.open.bind(w) : w.between.bind(w))(i === 0 ? test : `} else ${test}`);
            w.line(`let ${c.local.js} = ${caught};`, s.at);
            body(c.body, m);
        });
        w.between('} else {');
        w.line(`throw ${caught};`);
        w.close();
    }
    w.close();
}

/** A chain of `if`, because `break` inside a switch belongs to the loop around it. */
function emitSwitch(s: Of<'switch'>, m: MethodContext): void {
    const w = m.writer;
    const subject = m.fresh();
    w.open('{');
    w.line(`${m.file.count(s.at)} const ${subject} = ${value(s.value, m)};`, s.at);
    s.cases.forEach((c, i) => {
        const test = `if (${caseTest(c, subject, m)}) {`;
        if (i === 0) {
            w.open(test, s.at);
        } else {
            w.between(`} else ${test}`, s.at);
        }
        if (c.kind === 'sobject') {
            w.line(`let ${c.local.js} = ${subject};`);
        }
        body(c.body, m);
    });
    if (s.otherwise) {
        if (s.cases.length > 0) {
            w.between('} else {');
        } else {
            w.open('{');
        }
        body(s.otherwise, m);
    }
    if (s.cases.length > 0 || s.otherwise) {
        w.close();
    }
    w.close();
}

function caseTest(c: BoundCase, subject: string, m: MethodContext): string {
    if (c.kind === 'sobject') {
        return `$.isRowOf(${subject}, ${m.file.object(c.object.name)})`;
    }
    return c.values.map((v) => `${subject} === ${value(v, m)}`).join(' || ');
}

function emitRunAs(s: Of<'runAs'>, m: MethodContext): void {
    const w = m.writer;
    const former = m.fresh();
    w.line(`${m.file.count(s.at)} const ${former} = $.runAs(${notNull(s.user, m)});`, s.at);
    w.open('try {');
    body(s.body, m);
    w.between('} finally {');
    w.line(`$.endRunAs(${former});`);
    w.close();
}
