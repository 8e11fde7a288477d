import type { Command, Perform } from 'c/mspCommands';
import type { ConflictLine } from 'c/mspConflict';
import type { PlanView } from 'c/mspPlanTypes';
import { inWords } from './people';

/** How the save of an open form stands. */
export interface Saving {
    readonly busy: boolean;
    readonly fault: string | null;
    readonly conflicts: readonly ConflictLine[];
}

export const IDLE: Saving = { busy: false, fault: null, conflicts: [] };

/** Saves and tells how it goes; answers whether all was saved. */
export async function attempt(
    perform: Perform,
    command: Command,
    plan: PlanView,
    show: (saving: Saving) => void
): Promise<boolean> {
    show({ ...IDLE, busy: true });
    const { saved, fault, conflicts } = await perform(command);
    const shown = conflicts.map((line) => ({
        ...line,
        mine: inWords(plan, line.mine),
        theirs: inWords(plan, line.theirs)
    }));
    show({ busy: false, fault, conflicts: shown });
    return saved;
}
