import type { Project } from '../local-org/web/project/project.ts';
import { standardFields } from '../local-org/web/project/standard-fields.ts';
import type { ApexTypes } from './apex-types.ts';

/** Standard objects whose fields components may name without the project extending them. */
const STANDARD_OBJECTS = ['Account', 'Contact', 'Event', 'Opportunity', 'OpportunityContactRole', 'Task', 'User'];

/**
 * One `declare module` for every name that components may import from the org. Wildcards would hide a misspelt
 * method or label; so each has its own module, and a wrong name is a compile error.
 */
export function declarations(project: Project, apex: ApexTypes): string {
    const blocks = [
        apex.module(),
        ...[...project.apex.values()].map((method) => apex.method(method)),
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
