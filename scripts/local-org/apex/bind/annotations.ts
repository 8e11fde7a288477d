/** Annotations the platform knows (Apex Developer Guide, Annotations). */
import { didYouMean } from '../../metadata/nearest.ts';
import type { AnnotationNode } from '../syntax/tree.ts';
import type { Program } from './program.ts';

const KNOWN = [
    'AuraEnabled',
    'Deprecated',
    'Future',
    'InvocableMethod',
    'InvocableVariable',
    'IsTest',
    'JsonAccess',
    'NamespaceAccessible',
    'ReadOnly',
    'RemoteAction',
    'SuppressWarnings',
    'TestSetup',
    'TestVisible',
    'RestResource',
    'HttpDelete',
    'HttpGet',
    'HttpPatch',
    'HttpPost',
    'HttpPut'
];
const LOWER = new Set(KNOWN.map((name) => name.toLowerCase()));

export function checkAnnotations(program: Program, file: string, annotations: readonly AnnotationNode[]): void {
    for (const { name, at } of annotations) {
        if (!LOWER.has(name.toLowerCase()))
            program.error(file, at, `Annotation does not exist: ${name}${didYouMean(name, KNOWN)}`);
    }
}
