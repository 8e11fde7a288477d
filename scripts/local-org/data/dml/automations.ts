/** Flows and rules beside Apex are not emulated: a save that would run one stops with its name. */
import type { TriggerOperation } from '../contracts.ts';
import type { ObjectDef } from '../../metadata/schema.ts';
import { NotSupportedError } from '../values/exception.ts';

export function refuseAutomations(object: ObjectDef, operation: TriggerOperation): void {
    const automation = object.automations?.find(({ operations }) => operations.some((known) => known === operation));
    if (automation)
        throw new NotSupportedError(
            `${automation.label}, which the ${operation} of ${object.name} starts,`,
            automation.at
        );
}
