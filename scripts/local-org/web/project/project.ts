import { readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { auraMethods } from './apex-methods.ts';
import type { AuraMethod } from './apex-methods.ts';
import { packageNamespace, projectFiles } from './files.ts';
import type { ProjectFile } from './files.ts';
import { standardFields, standardParent } from './standard-fields.ts';

export interface Bundle {
    readonly name: string;
    /** Absolute folder. */
    readonly folder: string;
    /** Absolute file of the module: `.ts`, else `.js`. */
    readonly module: string;
    readonly apiVersion: number;
}

/** What components may import from a project, read from file names and a few simple elements. */
export interface Project {
    readonly root: string;
    /** Namespace of the project's own package; empty if it has none. */
    readonly namespace: string;
    readonly bundles: ReadonlyMap<string, Bundle>;
    /** `Class.method` → signature. */
    readonly apex: ReadonlyMap<string, AuraMethod>;
    /** Custom objects and custom fields on any object: `Plan__c` → fields. */
    readonly objects: ReadonlyMap<string, ReadonlySet<string>>;
    /** Label name → text. */
    readonly labels: ReadonlyMap<string, string>;
    readonly customPermissions: ReadonlySet<string>;
    readonly userPermissions: ReadonlySet<string>;
    /** Static resource → absolute file or folder. */
    readonly resources: ReadonlyMap<string, string>;
    readonly messageChannels: ReadonlySet<string>;
    /** Modules of bundles that lack their `js-meta.xml`; relative to the project. */
    readonly bare: readonly string[];
    /** Pages and components of the older frameworks, which the local org does not show: file and name. */
    readonly older: readonly { readonly file: string; readonly what: string }[];
    /** `Object.Field` or `Object` as components may name it, case-sensitive as on the platform. */
    hasSchema(name: string): boolean;
}

const API_VERSION = 66;
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Fields that every object has without declaring them. */
const SYSTEM_FIELDS = [
    'Id',
    'Name',
    'OwnerId',
    'IsDeleted',
    'CreatedById',
    'CreatedDate',
    'LastModifiedById',
    'LastModifiedDate',
    'SystemModstamp'
];

const METADATA_FIELDS = [
    'Id',
    'DeveloperName',
    'Label',
    'Language',
    'MasterLabel',
    'NamespacePrefix',
    'QualifiedApiName'
];
const EVENT_FIELDS = ['CreatedById', 'CreatedDate', 'EventUuid', 'ReplayId'];

function undeclaredFields(object: string): readonly string[] {
    if (object.endsWith('__mdt')) return METADATA_FIELDS;
    if (object.endsWith('__e')) return EVENT_FIELDS;
    return object.endsWith('__c') ? SYSTEM_FIELDS : [];
}

/** Permissions of the platform itself that components may ask for without any permission set naming them. */
const COMMON_USER_PERMISSIONS = [
    'ApiEnabled',
    'CustomizeApplication',
    'EditTask',
    'ManageUsers',
    'ModifyAllData',
    'RunReports',
    'ViewAllData',
    'ViewSetup'
];

export function readProject(root: string): Project {
    const files = projectFiles(root);
    const objects = readObjects(files);
    const parents = readParents(files);
    return {
        root,
        namespace: packageNamespace(root),
        bundles: readBundles(files),
        apex: readApex(files),
        objects,
        labels: readLabels(files),
        customPermissions: names(files, '.customPermission-meta.xml'),
        userPermissions: readUserPermissions(files),
        resources: new Map(
            files
                .filter((file) => file.path.endsWith('.resource-meta.xml'))
                .map((file) => [nameOf(file, '.resource-meta.xml'), file.absolute.replace('.resource-meta.xml', '')])
        ),
        messageChannels: names(files, '.messageChannel-meta.xml'),
        bare: bareBundles(files),
        older: olderParts(files),
        hasSchema: (name) => hasSchema(objects, parents, name)
    };
}

/** Relationships up, as `Crate__c.Account__r` → the object there. */
type Parents = ReadonlyMap<string, string>;

function hasSchema(objects: Project['objects'], parents: Parents, name: string): boolean {
    const [object = '', ...path] = name.split('.');
    const field = path.pop();
    if (field === undefined) {
        return objects.has(object) || standardFields(object).size > 0;
    }
    const owner = path.reduce<string | null>((from, step) => from && parentOf(parents, from, step), object);
    if (owner === null) return false;
    // Tasks and events take their custom fields from the activity.
    const declared = [owner, ...(['Task', 'Event'].includes(owner) ? ['Activity'] : [])];
    return declared.some((name) => objects.get(name)?.has(field) === true) || standardFields(owner).has(field);
}

function parentOf(parents: Parents, object: string, relationship: string): string | null {
    const user = ['Owner', 'CreatedBy', 'LastModifiedBy'].includes(relationship) ? 'User' : null;
    return parents.get(`${object}.${relationship}`) ?? standardParent(object, relationship) ?? user;
}

function readParents(files: readonly ProjectFile[]): Parents {
    const parents = new Map<string, string>();
    for (const file of files) {
        const [, object, field] = /\/objects\/(\w+)\/fields\/(\w+__)c\.field-meta\.xml$/.exec(file.path) ?? [];
        const target = field === undefined ? null : /<referenceTo>\s*(\w+)\s*</.exec(read(file))?.[1];
        if (target) {
            parents.set(`${object}.${field}r`, target);
        }
    }
    return parents;
}

function bareBundles(files: readonly ProjectFile[]): readonly string[] {
    const paths = new Set(files.map((file) => file.path));
    return [...paths].filter((path) => {
        const stem = /^((?:.*\/)?lwc\/(\w+)\/\2)\.(?:js|ts)$/.exec(path)?.[1];
        return (
            stem !== undefined &&
            !paths.has(`${stem}.js-meta.xml`) &&
            !(path.endsWith('.js') && paths.has(`${stem}.ts`))
        );
    });
}

const OLDER: Readonly<Record<string, string>> = {
    app: 'Aura application',
    cmp: 'Aura component',
    evt: 'Aura event',
    intf: 'Aura interface',
    tokens: 'Aura tokens',
    page: 'Visualforce page',
    component: 'Visualforce component'
};

function olderParts(files: readonly ProjectFile[]): Project['older'] {
    return files.flatMap(({ path }) => {
        const [, folder, name, suffix = ''] = /(?:^|\/)(aura\/\w+|pages|components)\/(\w+)\.(\w+)$/.exec(path) ?? [];
        const kind = OLDER[suffix];
        const aura = folder?.startsWith('aura/') === true;
        return kind === undefined || aura !== kind.startsWith('Aura') ? [] : [{ file: path, what: `${kind} ${name}` }];
    });
}

function readBundles(files: readonly ProjectFile[]): Project['bundles'] {
    const bundles = new Map<string, Bundle>();
    const byPath = new Map(files.map((file) => [file.path, file]));
    for (const file of files) {
        const match = /(?:^|\/)lwc\/(\w+)\/\1\.js-meta\.xml$/.exec(file.path);
        const name = match?.[1];
        if (name) {
            const stem = file.path.slice(0, -'.js-meta.xml'.length);
            const module =
                byPath.get(`${stem}.ts`) ??
                byPath.get(`${stem}.js`) ??
                byPath.get(`${stem}.html`) ??
                byPath.get(`${stem}.css`);
            const apiVersion = Number(/<apiVersion>([\d.]+)</.exec(read(file))?.[1] ?? API_VERSION);
            if (module) {
                bundles.set(name, { name, folder: dirname(file.absolute), module: module.absolute, apiVersion });
            }
        }
    }
    return bundles;
}

function readApex(files: readonly ProjectFile[]): Project['apex'] {
    const methods = files
        .filter((file) => file.path.endsWith('.cls'))
        .flatMap((file) => auraMethods(basename(file.path, '.cls'), read(file)));
    return new Map(methods.map((method) => [`${method.className}.${method.name}`, method]));
}

function readObjects(files: readonly ProjectFile[]): Project['objects'] {
    const objects = new Map<string, Set<string>>();
    const fieldsOf = (name: string): Set<string> => {
        const fields = objects.get(name) ?? new Set(undeclaredFields(name));
        objects.set(name, fields);
        return fields;
    };
    for (const file of files) {
        const object = /\/objects\/(\w+)\/\1\.object-meta\.xml$/.exec(file.path)?.[1];
        const field = /\/objects\/(\w+)\/fields\/(\w+)\.field-meta\.xml$/.exec(file.path);
        if (object) {
            fieldsOf(object);
        }
        if (field) {
            fieldsOf(field[1] ?? '').add(field[2] ?? '');
        }
    }
    return objects;
}

function readLabels(files: readonly ProjectFile[]): Project['labels'] {
    const labels = new Map<string, string>();
    for (const file of files.filter((candidate) => candidate.path.endsWith('.labels-meta.xml'))) {
        for (const block of read(file).matchAll(/<labels>([\s\S]*?)<\/labels>/g)) {
            const name = /<fullName>([^<]+)</.exec(block[1] ?? '')?.[1];
            const value = /<value>([\s\S]*?)<\/value>/.exec(block[1] ?? '')?.[1] ?? '';
            if (name) {
                labels.set(name, decode(value));
            }
        }
    }
    return labels;
}

function readUserPermissions(files: readonly ProjectFile[]): ReadonlySet<string> {
    const named = files
        .filter((file) => /\.(permissionset|profile)-meta\.xml$/.test(file.path))
        .flatMap((file) => [...read(file).matchAll(/<userPermissions>[\s\S]*?<name>(\w+)<\/name>/g)])
        .map((match) => match[1] ?? '');
    return new Set([...COMMON_USER_PERMISSIONS, ...named].sort());
}

function names(files: readonly ProjectFile[], ending: string): ReadonlySet<string> {
    return new Set(files.filter((file) => file.path.endsWith(ending)).map((file) => nameOf(file, ending)));
}

function nameOf(file: ProjectFile, ending: string): string {
    return basename(file.path, ending);
}

function decode(text: string): string {
    return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal: string, hex: string, name: string) => {
        const code = decimal ? Number(decimal) : hex ? parseInt(hex, 16) : null;
        return code === null ? (ENTITIES[name] ?? whole) : String.fromCodePoint(code);
    });
}

function read(file: ProjectFile): string {
    return readFileSync(file.absolute, 'utf8');
}
