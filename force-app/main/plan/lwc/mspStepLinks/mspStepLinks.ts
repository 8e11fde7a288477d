import { LightningElement, api } from 'lwc';
import type { Command, Perform } from 'c/mspCommands';
import { rowDate } from 'c/mspDates';
import glyphs from 'c/mspGlyphs';
import label from 'c/mspLabels';
import { activitiesOf, activityById, rowOf } from 'c/mspPlanModel';
import type { Activity, Option, PlanView } from 'c/mspPlanTypes';
import stepsLabel from 'c/mspStepsLabels';
import { format } from 'c/mspText';

type Direction = 'before' | 'after';

interface LinkLine {
    readonly id: string;
    readonly name: string;
    readonly status: string;
    readonly glyph: string;
    readonly glyphClass: string;
    readonly due: string;
    readonly removeLabel: string;
}

interface LinkGroup {
    readonly direction: Direction;
    readonly title: string;
    readonly lines: readonly LinkLine[];
    readonly empty: string | null;
    readonly addLabel: string;
    readonly options: readonly Option[];
}

type Combobox = HTMLElement & { value: string };
type Focusable = HTMLElement & { focus(): void };

/**
 * What a step waits for, and what waits for it. Each link is saved as it is added or taken away; a circle is refused with
 * the names of its steps. Event: `openstep` {activityId}.
 */
export default class MspStepLinks extends LightningElement {
    label = label;
    stepsLabel = stepsLabel;
    closeGlyph = glyphs.close;
    @api plan!: PlanView;
    @api activity!: Activity;
    @api perform!: Perform;

    editing = false;
    busy = false;
    fault: string | null = null;

    @api focus(): void {
        this.template?.querySelector<Focusable>('.part-title, .link')?.focus();
    }

    /** Shows the fields for adding and removing. */
    @api edit(): void {
        this.editing = this.plan.editable;
    }

    get groups(): LinkGroup[] {
        return [
            this.group('before', stepsLabel.waitsFor, this.activity.predecessorIds, stepsLabel.waitsForNothing),
            this.group('after', stepsLabel.then, this.followerIds, stepsLabel.nothingWaits)
        ];
    }

    get editLabel(): string {
        return this.editing ? stepsLabel.linksDone : stepsLabel.linksEdit;
    }

    get spokenEditLabel(): string {
        return format(label.repairFor, this.editLabel, this.activity.name);
    }

    handleToggle(): void {
        this.editing = !this.editing;
        this.fault = null;
    }

    handleStep(event: Event): void {
        const activityId = (event.currentTarget as HTMLElement).dataset.id ?? '';
        this.dispatchEvent(new CustomEvent('openstep', { detail: { activityId } }));
    }

    handleAdd(event: CustomEvent<{ value: string }>): void {
        const field = event.currentTarget as Combobox;
        const other = event.detail.value;
        field.value = '';
        void this.change(field.dataset.direction as Direction, other, true);
    }

    handleRemove(event: Event): void {
        const { id = '', direction } = (event.currentTarget as HTMLElement).dataset;
        void this.change(direction as Direction, id, false);
    }

    private get followerIds(): string[] {
        return activitiesOf(this.plan)
            .filter((activity) => activity.predecessorIds.includes(this.activity.id))
            .map((activity) => activity.id);
    }

    private group(direction: Direction, title: string, ids: readonly string[], none: string): LinkGroup {
        const linked = ids.flatMap((id) => activityById(this.plan, id) ?? []);
        const taken = new Set([...this.activity.predecessorIds, ...this.followerIds, this.activity.id]);
        return {
            direction,
            title,
            lines: linked.map((activity) => this.lineOf(activity)),
            empty: linked.length === 0 ? none : null,
            addLabel: direction === 'before' ? stepsLabel.addBefore : stepsLabel.addAfter,
            options: activitiesOf(this.plan)
                .filter((activity) => !taken.has(activity.id))
                .map((activity) => ({ value: activity.id, label: activity.name }))
        };
    }

    private lineOf(activity: Activity): LinkLine {
        const row = rowOf(activity, this.plan);
        return {
            id: activity.id,
            name: activity.name,
            status: row.status,
            glyph: row.statusGlyph,
            glyphClass: row.statusClass,
            due: activity.dueDate ? rowDate(activity.dueDate) : row.due.text,
            removeLabel: format(stepsLabel.removeLink, activity.name)
        };
    }

    /** A link belongs to the step that waits. */
    private async change(direction: Direction, otherId: string, adds: boolean): Promise<void> {
        const waiting = direction === 'before' ? this.activity : activityById(this.plan, otherId);
        const first = direction === 'before' ? otherId : this.activity.id;
        if (!waiting || this.busy) {
            return;
        }
        const former = waiting.predecessorIds;
        const wanted = adds ? [...former, first] : former.filter((id) => id !== first);
        const names = [activityById(this.plan, first)?.name ?? '', waiting.name] as const;
        const done = format(adds ? stepsLabel.linkAdded : stepsLabel.linkRemoved, ...names);
        this.busy = true;
        const outcome = await this.perform({
            ...linkCommand(waiting.id, wanted, done),
            undo: linkCommand(waiting.id, former, label.undone)
        });
        this.busy = false;
        this.fault = outcome.fault;
    }
}

function linkCommand(activityId: string, predecessorIds: readonly string[], done: string): Command {
    return { name: 'linkStep', args: [activityId, predecessorIds], done };
}
