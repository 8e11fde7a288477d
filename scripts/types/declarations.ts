import type { Project } from '../local-org/web/project/project.ts';
import { standardFields } from '../local-org/web/project/standard-fields.ts';

const TEXT_TYPES = new Set(['string', 'id', 'date', 'datetime', 'time', 'blob']);
const NUMBER_TYPES = new Set(['integer', 'long', 'double', 'decimal']);

/** Standard objects whose fields components may name without the project extending them. */
const STANDARD_OBJECTS = ['Account', 'Contact', 'Event', 'Opportunity', 'OpportunityContactRole', 'Task', 'User'];

/**
 * One `declare module` for every name that components may import from the org. Wildcards would hide a misspelt
 * method or label; so each has its own module, and a wrong name is a compile error.
 */
export function declarations(project: Project): string {
    const blocks = [
        ...apexModules(project),
        ...schemaModules(project),
        ...[...project.labels.keys()].sort().map((name) => constant(`@salesforce/label/c.${name}`, 'string')),
        ...[...project.customPermissions].map((name) =>
            constant(`@salesforce/customPermission/${name}`, 'boolean | undefined')
        ),
        ...[...project.userPermissions].map((name) =>
            constant(`@salesforce/userPermission/${name}`, 'boolean | undefined')
        ),
        ...[...project.resources.keys()].map((name) => constant(`@salesforce/resourceUrl/${name}`, 'string')),
        ...[...project.messageChannels].map((name) => constant(`@salesforce/messageChannel/${name}__c`, 'object'))
    ];
    return ['// Written by `npm run types` from the project; do not edit.', ...blocks, ''].join('\n');
}

/** The type that a component hands to or gets from Apex; what is not a plain value stays open. */
export function scriptType(apexType: string): string {
    const type = apexType.toLowerCase();
    const element = /^(?:list|set|iterable)<(.+)>$/.exec(type)?.[1] ?? /^(.+)\[\]$/.exec(type)?.[1];
    if (element) {
        return `readonly (${scriptType(element)})[]`;
    }
    if (TEXT_TYPES.has(type)) {
        return 'string';
    }
    return NUMBER_TYPES.has(type) ? 'number' : type === 'boolean' ? 'boolean' : 'unknown';
}

function apexModules(project: Project): readonly string[] {
    return [...project.apex.values()].map((method) => {
        const fields = method.parameters.map((one) => `${one.name}: ${optional(scriptType(one.type))}`);
        const config = fields.length > 0 ? `{ ${fields.join('; ')} }` : 'Record<string, never>';
        return [
            `declare module '@salesforce/apex/${method.className}.${method.name}' {`,
            "    import type { ApexMethod } from '@salesforce/apex';",
            `    const method: ApexMethod<${config}>;`,
            '    export default method;',
            '}'
        ].join('\n');
    });
}

function optional(type: string): string {
    return type === 'unknown' ? type : `${type} | null | undefined`;
}

function schemaModules(project: Project): readonly string[] {
    const objects = [...new Set([...STANDARD_OBJECTS, ...project.objects.keys()])].sort();
    return objects.flatMap((object) => {
        const fields = [...new Set([...standardFields(object), ...(project.objects.get(object) ?? [])])].sort();
        return [
            reference(object, `{ readonly objectApiName: '${object}' }`),
            ...fields.map((field) =>
                reference(
                    `${object}.${field}`,
                    `{ readonly objectApiName: '${object}'; readonly fieldApiName: '${field}' }`
                )
            )
        ];
    });
}

function reference(name: string, type: string): string {
    return constant(`@salesforce/schema/${name}`, type);
}

function constant(module: string, type: string): string {
    return `declare module '${module}' {\n    const value: ${type};\n    export default value;\n}`;
}
