/** What the binder's tests bind against: the standard objects and a rough reader of queries. */
import type { QueryShape, SoqlEngine } from '../../data/contracts.ts';
import { ApexException } from '../../data/values/exception.ts';
import type { ApexSource } from '../../metadata/org-metadata.ts';
import { Problems } from '../../metadata/problems.ts';
import { DEFAULT_SCHEMA_OPTIONS, buildSchema } from '../../metadata/schema-builder.ts';
import type { Schema } from '../../metadata/schema.ts';
import type { BindOutput } from './bind.ts';
import { bindProgram } from './bind.ts';
import type { Environment } from './program.ts';

/** Tells the shape of simple queries only; the real engine has tests of its own. */
export function roughSoql(schema: Schema): SoqlEngine {
    return {
        shape(text: string): QueryShape {
            const flat = text.replace(/\([^()]*\)/g, (group) => (/select/i.test(group) ? '' : group));
            const [, fields = '', from = ''] = /^\s*select\s+([\s\S]*?)\s+from\s+(\w+)/i.exec(flat) ?? [];
            const object = schema.object(from);
            if (!object) throw new ApexException('System.QueryException', `sObject type '${from}' is not supported.`);
            const count = /^count\s*\(\s*\)$/i.test(fields.trim());
            const aggregate =
                /\bgroup\s+by\b/i.test(flat) || /\b(count|sum|min|max|avg|count_distinct)\s*\(/i.test(fields);
            const mode = /with\s+user_mode/i.test(text) ? 'user' : /with\s+system_mode/i.test(text) ? 'system' : null;
            return { kind: count ? 'count' : aggregate ? 'aggregate' : 'rows', object, mode };
        },
        run: () => {
            throw new Error('Binder tests run no queries');
        }
    };
}

const standard = buildSchema(new Map(), new Problems(), DEFAULT_SCHEMA_OPTIONS);

/** Binds classes (and triggers, told by their first word) against the standard objects. */
export function bindSources(...texts: readonly string[]): BindOutput {
    const sources = texts.map((text, i): ApexSource => {
        const kind = /^\s*trigger\b/.test(text) ? 'trigger' : 'class';
        const [, name = `Source${i + 1}`] = /\b(?:class|interface|enum)\s+(\w+)/i.exec(text) ?? [];
        return { path: `Source${i + 1}`, text, name, kind, apiVersion: '65.0' };
    });
    return bindProgram({ sources, ...environment() });
}

export function environment(): Environment {
    const labels = new Map([['Greeting', 'Hello']]);
    return {
        schema: standard,
        labels,
        soql: roughSoql(standard),
        libraryHas: (_owner, key) => !key.includes('getLevenshteinDistance')
    };
}

/** The same for a package with a namespace. */
export function inNamespace(namespace: string): Environment {
    return { ...environment(), schema: { ...standard, namespace } };
}

/** `line: message` of every problem. */
export function problemsOf(output: BindOutput): string[] {
    return output.problems.map((p) => `${p.at.line}: ${p.message}`);
}

/** Binds `code` as the body of a method with some variables and answers the problems. */
export function problemsIn(code: string): string[] {
    return problemsOf(bindSources(inMethod(code), HELPERS, COLOR)).map((p) => p.replace(/^\d+: /, ''));
}

const inMethod = (code: string): string =>
    `public class Subject { Integer n; static Integer count; void run(Integer i, Long l, Double d, Decimal c, String s, Id id, Date day, Datetime now, Boolean b, Object o, Account a, List<Account> rows, Map<Id, Account> byId, Set<Id> ids, List<String> texts, Helper h, Color color) { ${code} } }`;

const HELPERS = `public virtual class Helper {
    public String name { get; set; }
    public Integer total { get; private set; }
    public final Integer fixed = 1;
    public static final String KEY = 'k';
    public Helper next;
    private Integer secret;
    public virtual Helper self() { return this; }
    public Decimal amount() { return 1.5; }
    public void act(String s) {}
    public void act(Id i) {}
    public void act(Object o) {}
    public void pick(List<String> x) {}
    public void pick(List<Integer> x) {}
    public static void stat() {}
    private void hidden() {}
    public class Sub extends Helper { public override Helper self() { return super.self(); } }
    public abstract class Shape { public abstract Decimal area(); }
    public class FailureException extends Exception {}
    class Inside {}
    public enum Kind { SMALL, LARGE }
}`;

const COLOR = 'public enum Color { RED, GREEN }';

/** Static type of an expression, with the variables of `problemsIn`. */
export function typeOf(expression: string): string {
    const output = bindSources(inMethod(`Helper.stat(); Object x = ${expression};`), HELPERS, COLOR);
    if (output.problems.length > 0) return problemsOf(output).join('; ');
    const body = output.program.types.find((t) => t.sym.name === 'Subject')?.methods[0]?.body;
    const declared = body?.kind === 'block' ? body.statements.at(-1) : null;
    const value = declared?.kind === 'declare' ? declared.value : null;
    if (!value) return 'nothing';
    return value.kind === 'convert' && value.type.name === 'Object' && (value.rule === 'box' || value.rule === 'retype')
        ? value.from.name
        : value.type.name;
}
