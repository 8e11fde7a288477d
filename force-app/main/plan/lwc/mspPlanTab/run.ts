import type { Command, Outcome } from 'c/mspCommands';
import { NOTHING_SAID } from 'c/mspCommands';
import label from 'c/mspLabels';
import { saves } from 'c/mspPlanApi';
import type { Saves, Target } from 'c/mspPlanApi';
import { activitiesOf, savedText } from 'c/mspPlanModel';
import type { Discovery, PlanView } from 'c/mspPlanTypes';
import { counted } from 'c/mspText';
import { formerOf, outcomeOf } from './outcomes';

type Answer = Awaited<ReturnType<Saves[keyof Saves]>>;
type Save = (target: Target, ...args: readonly unknown[]) => Promise<Answer>;

/** What a change left: the plan after it, if Apex sent one, and the change that takes it back. */
export interface Ran {
    readonly plan: PlanView | null;
    readonly discovery: Discovery | null;
    readonly outcome: Outcome;
    readonly undo: Command | null;
}

/** Makes one change. Fails as the call of Apex does. */
export async function run(command: Command, before: PlanView): Promise<Ran> {
    const save = saves[command.name] as Save;
    const answer = await save({ planId: before.planId, opportunityId: before.opportunityId }, ...command.args);
    const saved: Outcome = { ...NOTHING_SAID, saved: true };
    if ('phases' in answer) {
        return { plan: answer, discovery: null, outcome: saved, undo: command.undo ?? null };
    }
    if ('contrasts' in answer) {
        return heard(command, answer);
    }
    const outcome = outcomeOf(answer.plan ?? before, answer);
    return { plan: answer.plan, discovery: null, outcome, undo: outcome.saved ? undoOf(command, answer) : null };
}

/** What was heard brings its own names of fields. */
function heard(command: Command, discovery: Discovery): Ran {
    const conflicts = discovery.conflicts.map(({ field, label: fieldLabel, mine, theirs }) => ({
        field,
        fieldLabel,
        mine: mine ?? label.dash,
        theirs: theirs ?? label.dash
    }));
    const outcome: Outcome = { ...NOTHING_SAID, saved: conflicts.length === 0, conflicts };
    return { plan: null, discovery, outcome, undo: command.undo ?? null };
}

function undoOf(command: Command, answer: Extract<Answer, { readonly saved: boolean }>): Command | null {
    if (command.undo) {
        return command.undo;
    }
    if (command.name === 'savePlan') {
        return { name: 'savePlan', args: [formerOf(command.args[0])], done: label.undone };
    }
    if ('changeKey' in answer && answer.changeKey) {
        return { name: 'undoReschedule', args: [answer.changeKey], done: label.undone };
    }
    return answer.undo.length > 0 ? { name: 'saveEdits', args: [answer.undo], done: label.undone } : null;
}

/** The sentence for the undo bar; a new plan and edits of steps have ones of their own. */
export function doneText(command: Command, plan: PlanView): string {
    if (command.done) {
        return command.done;
    }
    if (command.name === 'start') {
        return counted(activitiesOf(plan).length, label.startedOne, label.started);
    }
    return command.name === 'saveEdits' ? savedText(plan, command.args[0]) : label.savedPlan;
}
