/** Flows, workflow rules and sharing rules: read only to name them where they would act. */
import type { ReadFile } from './object-files.ts';
import type { Automation } from './schema.ts';
import { all, child, flag, textOfChild } from './xml.ts';
import type { XmlNode } from './xml.ts';

type Operation = Automation['operations'][number];

export interface ObjectAutomations {
    readonly automations: Automation[];
    readonly sharingRules: string[];
}

/** By lower-case object name. */
export function readAutomations(files: readonly ReadFile[]): Map<string, ObjectAutomations> {
    const found = new Map<string, ObjectAutomations>();
    const of = (object: string): ObjectAutomations => {
        const key = object.toLowerCase();
        let known = found.get(key);
        if (!known) found.set(key, (known = { automations: [], sharingRules: [] }));
        return known;
    };
    for (const file of files) {
        const { source, node } = file;
        if (node.name === 'Flow') {
            const flow = readFlow(file);
            if (flow) of(flow.object).automations.push(flow.automation);
        } else if (node.name === 'Workflow') of(source.name).automations.push(...readWorkflow(file));
        else if (node.name === 'SharingRules') {
            const rules = [...all(node, 'sharingCriteriaRules'), ...all(node, 'sharingOwnerRules')];
            if (rules.length > 0)
                of(source.name).sharingRules.push(...rules.map((rule) => `${source.path}:${rule.line}`));
        }
    }
    return found;
}

const FLOW_OPERATIONS: Readonly<Record<string, readonly Operation[]>> = {
    Create: ['insert'],
    Update: ['update'],
    CreateAndUpdate: ['insert', 'update'],
    Delete: ['delete']
};

function readFlow({ source, node }: ReadFile): { object: string; automation: Automation } | null {
    if (textOfChild(node, 'status')?.trim() !== 'Active') return null;
    const at = `${source.path}:${node.line}`;
    const start = child(node, 'start');
    const object = start ? textOfChild(start, 'object')?.trim() : undefined;
    const trigger = start ? (textOfChild(start, 'triggerType')?.trim() ?? '') : '';
    if (start && object !== undefined && /^Record/.test(trigger)) {
        const kind = textOfChild(start, 'recordTriggerType')?.trim() ?? '';
        const operations = trigger === 'RecordBeforeDelete' ? FLOW_OPERATIONS['Delete'] : FLOW_OPERATIONS[kind];
        const label = `The record-triggered flow ${source.name}`;
        return { object, automation: { label, operations: operations ?? ['insert', 'update'], at } };
    }
    return readProcess(node, source.name, at);
}

/** Process Builder keeps its object among the values it notes for itself. */
function readProcess(node: XmlNode, name: string, at: string): { object: string; automation: Automation } | null {
    if (textOfChild(node, 'processType')?.trim() !== 'Workflow') return null;
    const noted = (wanted: string): string | undefined => {
        const found = all(node, 'processMetadataValues').find((item) => textOfChild(item, 'name')?.trim() === wanted);
        const value = found ? child(found, 'value') : null;
        return value ? textOfChild(value, 'stringValue')?.trim() : undefined;
    };
    const object = noted('ObjectType');
    if (object === undefined) return null;
    const operations: Operation[] = noted('TriggerType') === 'onCreateOnly' ? ['insert'] : ['insert', 'update'];
    return { object, automation: { label: `The process ${name}`, operations, at } };
}

function readWorkflow({ source, node }: ReadFile): Automation[] {
    return all(node, 'rules')
        .filter(
            (rule) => flag(rule, 'active') && (child(rule, 'actions') ?? child(rule, 'workflowTimeTriggers')) !== null
        )
        .map((rule) => ({
            label: `The workflow rule ${textOfChild(rule, 'fullName')?.trim() ?? ''}`,
            operations: textOfChild(rule, 'triggerType')?.trim() === 'onCreateOnly' ? ['insert'] : ['insert', 'update'],
            at: `${source.path}:${rule.line}`
        }));
}
