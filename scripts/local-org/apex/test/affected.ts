/** Which test classes a change of Apex concerns: those that reach a changed file by the names in their code. */
import type { OpenedOrg } from '../open.ts';

interface Unit {
    readonly file: string;
    /** Classes that the code names, statically or as a text (`Type.forName('Handler')`), in lower case. */
    readonly classes: ReadonlySet<string>;
    /** Objects whose records it handles: their triggers may run. */
    readonly objects: ReadonlySet<string>;
}

const TEXT = /"((?:[^"\\]|\\.)*)"/g;
const OBJECT = /\$\.object\("([^"]+)"\)/g;
const TRIGGER = /\btrigger\s+\w+\s+on\s+(\w+)/i;

const names = (text: string, pattern: RegExp): Set<string> =>
    new Set([...text.matchAll(pattern)].map(([, name = '']) => name.toLowerCase()));

function unitsOf({ host }: OpenedOrg): Unit[] {
    return host.machine.covered.map(({ unit }) => ({
        file: unit.file,
        classes: names(unit.js, TEXT),
        objects: names(unit.js, OBJECT)
    }));
}

/** Files by the lower-case name of a class in them, inner ones by their outer class too. */
function filesOfClasses({ host }: OpenedOrg): Map<string, string> {
    return new Map(host.machine.cells.all().map(({ info }) => [info.name.toLowerCase(), info.file]));
}

/** Trigger files by the lower-case name of their object. */
function filesOfTriggers({ metadata }: OpenedOrg): Map<string, string[]> {
    const files = new Map<string, string[]>();
    for (const { kind, path, text } of metadata.apex) {
        const object = kind === 'trigger' ? TRIGGER.exec(text)?.[1]?.toLowerCase() : undefined;
        if (object !== undefined) files.set(object, [...(files.get(object) ?? []), path]);
    }
    return files;
}

/** Files by the files that name them. */
function users(org: OpenedOrg): Map<string, Set<string>> {
    const byClass = filesOfClasses(org);
    const byObject = filesOfTriggers(org);
    const found = new Map<string, Set<string>>();
    const add = (used: string, user: string): void => {
        found.set(used, (found.get(used) ?? new Set()).add(user));
    };
    for (const { file, classes, objects } of unitsOf(org)) {
        for (const name of classes) {
            const used = byClass.get(name);
            if (used !== undefined) add(used, file);
        }
        for (const object of objects) for (const trigger of byObject.get(object) ?? []) add(trigger, file);
    }
    return found;
}

/** Null: the change may concern every test (metadata, a class that is gone). Paths are relative to the project. */
export function affectedClasses(org: OpenedOrg, changed: readonly string[]): ReadonlySet<string> | null {
    const sources = new Set(org.metadata.apex.map(({ path }) => path));
    if (changed.some((path) => !sources.has(path))) {
        return null;
    }
    const usersOf = users(org);
    const reached = new Set(changed);
    const open = [...changed];
    for (let file = open.pop(); file !== undefined; file = open.pop()) {
        for (const user of usersOf.get(file) ?? []) {
            if (!reached.has(user)) {
                reached.add(user);
                open.push(user);
            }
        }
    }
    const types = org.host.machine.cells.all().map(({ info }) => info);
    return new Set(types.filter(({ file }) => reached.has(file)).map(({ name }) => name));
}
