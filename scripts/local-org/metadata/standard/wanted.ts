/**
 * Which standard objects a project needs a table for: those its sources name, with what these refer to. An org has
 * hundreds of standard objects; tables for all of them would only cost time at each start.
 */
import type { StandardSource } from './sources.ts';

/** Change events are no tables, an org of one currency has none for currencies, the rest holds no records of its own. */
const NEVER =
    /ChangeEvent$|__|^(AggregateResult|Name|SObject|SObjectType|OpenActivity|ActivityHistory|Approval|CurrencyType|DatedConversionRate)$/;
const WORD = /[A-Za-z][A-Za-z0-9_]*/g;
const COMMENT = /\/\*[\s\S]*?\*\/|\/\/[^\n]*/g;
const NAMED_IN_XML = /<(?:referenceTo|object|sobjectType|summaryForeignKey|field)>\s*([A-Z]\w+)(?:\.\w+)?\s*</g;
const DECLARED = /\b(?:class|interface|enum)\s+(\w+)/gi;

/** Methods and classes of the library that read an object without naming it. */
const IMPLIED: readonly (readonly [word: string, object: string])[] = [
    ['loaddata', 'StaticResource'],
    ['staticresourcecalloutmock', 'StaticResource'],
    ['multistaticresourcecalloutmock', 'StaticResource'],
    ['getstandardpricebookid', 'Pricebook2']
];

export interface Sources {
    readonly apex: readonly string[];
    readonly xml: readonly string[];
    /** Objects that have a folder of their own in the project. */
    readonly objects: readonly string[];
}

export const NO_SOURCES: Sources = { apex: [], xml: [], objects: [] };

export interface Wanted {
    /** Objects in declared spelling. */
    readonly objects: ReadonlySet<string>;
    /** All words of the Apex in lower case: perhaps names of fields and child relationships. */
    readonly words: ReadonlySet<string>;
}

/** Objects that the sources name as a type, in a query or as a text of its own. */
export function wantedObjects(source: StandardSource, { apex, xml, objects }: Sources): Wanted {
    const known = new Map<string, string>();
    for (const name of source.names) if (!NEVER.test(name)) known.set(name.toLowerCase(), name);
    const found = new Set<string>();
    const add = (word: string): void => {
        const name = known.get(word.toLowerCase());
        if (name !== undefined) found.add(name);
    };
    objects.forEach(add);
    for (const text of xml) for (const [, word] of text.matchAll(NAMED_IN_XML)) add(word ?? '');
    const words = new Set<string>();
    const own = new Set<string>();
    /** Behind FROM and `Schema.` an object is meant, even where a class has the same name. */
    const beyondDoubt = new Set<string>();
    for (const text of apex) {
        const code = text.replace(COMMENT, ' ');
        for (const [, name] of code.matchAll(DECLARED)) own.add((name ?? '').toLowerCase());
        for (const match of code.matchAll(WORD)) {
            const [word] = match;
            const lower = word.toLowerCase();
            words.add(lower);
            const name = known.get(lower);
            if (name === undefined || (found.has(name) && beyondDoubt.has(name))) continue;
            const before = code.slice(Math.max(0, match.index - 24), match.index);
            if (/\b(?:from|schema\s*\.)\s*$/i.test(before)) beyondDoubt.add(name);
            if (namesObject(word === name, /[a-z][A-Z]/.test(name), before, code.slice(match.index + word.length)))
                found.add(name);
        }
    }
    for (const [word, object] of IMPLIED) if (words.has(word)) add(object);
    for (const name of own) {
        const object = known.get(name) ?? '';
        if (!beyondDoubt.has(object)) found.delete(object);
    }
    return { objects: found, words };
}

/** Tells the use of a word as an object by what stands before and behind it. */
function namesObject(exact: boolean, compound: boolean, before: string, behind: string): boolean {
    const after = behind.slice(0, 40);
    if (/\b(?:from|new|instanceof|when|on|schema\s*\.)\s*$/i.test(before)) return true;
    // Variables are often called like the object, in lower case.
    if (!exact) return /<\s*$/.test(before) && /^\s*[>,]/.test(after);
    if (/\bQualifiedApiName\s*=\s*\\?'$/i.test(before)) return true;
    // A text of one plain word is rather a value than an object, unless something is looked up by it.
    if (/'\s*$/.test(before)) return /^'/.test(after) && (compound || /\b(?:get\w*|forName)\s*\(\s*'$/i.test(before));
    if (/[<,]\s*$/.test(before) && /^\s*[>,]/.test(after)) return true;
    if (/\(\s*$/.test(before) && /^\s*\)/.test(after)) return true;
    if (/^\s*(?:\[\s*\]|\.\s*(?:sobjecttype|fields|class|getsobjecttype|\w+__[cr]|[A-Z]))/i.test(after))
        return compound || !/\.\s*$/.test(before);
    return (
        /^\s+[a-z_]\w*\s*(?:[=;,){]|:(?!:))/i.test(after) &&
        !/[.\w]\s*$/.test(
            before.replace(
                /\b(?:static|final|public|private|global|protected|for|return|virtual|override|transient)\s*$/i,
                ''
            )
        )
    );
}

/** Child relationships that code walks by their plural: `OpportunityLineItems`, `CaseComments`. */
export function childObjectsNamed(
    source: StandardSource,
    objects: Iterable<string>,
    words: ReadonlySet<string>
): Set<string> {
    const found = new Set<string>();
    for (const object of objects) {
        for (const [relationship, child] of source.object(object)?.children ?? [])
            if (words.has(relationship.toLowerCase()) && !NEVER.test(child)) found.add(child);
    }
    return found;
}
