import { NOTHING_SAID } from 'c/mspCommands';
import type { Command, Outcome } from 'c/mspCommands';
import { sentence } from 'c/mspErrors';
import { activityById, changing, editOf, refusalText, storedValue } from 'c/mspPlanModel';
import type { EditorName, OwnerField } from 'c/mspPlanModel';
import type {
    EditField,
    FieldEdit,
    ParticipantEdit,
    PlanView,
    ReschedulePreview,
    RescheduleRequest
} from 'c/mspPlanTypes';
import { doneText } from 'c/mspReschedule';
import stepsLabel from 'c/mspStepsLabels';
import { mayTakeAlong, moveOf, movesAlone } from './moves';
import { editorFor, nextQuestion } from './questions';
import type { Answers, EditRequest, EditSpot } from './requests';

/** One step that is being changed. Replaced at each change, so that what shows it sees a new value. */
export interface StepEdit {
    readonly activityId: string;
    readonly editor: EditorName;
    readonly spot: EditSpot;
    /** What was entered so far; it stays while a save is refused. */
    readonly answers: Answers;
    /** The user began to type into the cell. */
    readonly typed: boolean;
    /** open: in the hands of the user; asking: consequences are worked out; saving: the server has it. */
    readonly phase: 'open' | 'asking' | 'saving';
    readonly sent: readonly FieldEdit[];
    readonly outcome: Outcome;
    /** What the new day does to others; the user has to agree before it is saved. */
    readonly preview: ReschedulePreview | null;
}

export interface SessionHost {
    plan(): PlanView;
    perform(command: Command): Promise<Outcome>;
    preview(request: RescheduleRequest): Promise<ReschedulePreview>;
    /** Shows a change of dates in a dialog, where who asked and why can be said. */
    reschedule(request: RescheduleRequest): Promise<boolean>;
    changed(edits: ReadonlyMap<string, StepEdit>): void;
    /** The editor is gone and the focus belongs to where it was. */
    closed(edit: StepEdit): void;
    /** Somebody else's values are to be read. */
    reload(): void;
}

/** Edits of steps of one page, at most one a step. What was typed is kept until it is saved or given up. */
export class EditSession {
    private edits: ReadonlyMap<string, StepEdit> = new Map();
    private readonly host: SessionHost;

    constructor(host: SessionHost) {
        this.host = host;
    }

    handle(request: EditRequest): Promise<void> {
        const edit = this.edits.get(request.activityId);
        switch (request.what) {
            case 'open':
                return this.open(request.activityId, request.editor, request.spot, request.typed ?? false);
            case 'answer':
                return this.answer(request.activityId, request.spot, request.answers);
            case 'refuse':
                this.put(request.activityId, {
                    answers: request.answers,
                    outcome: { ...NOTHING_SAID, fault: request.fault }
                });
                return Promise.resolve();
            case 'person':
                return edit ? this.addPerson(edit, request.participant) : Promise.resolve();
            case 'confirm':
                return edit ? this.confirm(edit, request.onlyThis) : Promise.resolve();
            case 'cancel':
                this.close(request.activityId, request.returnFocus);
                return Promise.resolve();
            case 'takeTheirs':
                this.close(request.activityId, true);
                this.host.reload();
                return Promise.resolve();
            default:
                return edit ? this.again(edit) : Promise.resolve();
        }
    }

    /** Forgets edits of steps that are not there any more. @returns those that held something typed */
    forgetMissing(plan: PlanView): readonly StepEdit[] {
        const gone = [...this.edits.values()].filter((edit) => !activityById(plan, edit.activityId));
        gone.forEach((edit) => this.drop(edit.activityId));
        return gone.filter((edit) => Object.keys(edit.answers).length > 0);
    }

    private open(activityId: string, editor: EditorName, spot: EditSpot, typed: boolean): Promise<void> {
        if (this.edits.get(activityId)?.phase === 'saving') {
            return Promise.resolve();
        }
        for (const other of this.edits.values()) {
            if (other.phase === 'open' && !other.outcome.fault && other.outcome.conflicts.length === 0) {
                this.drop(other.activityId);
            }
        }
        const fresh = { answers: {}, outcome: NOTHING_SAID, preview: null, phase: 'open', sent: [] } as const;
        this.put(activityId, { ...fresh, activityId, editor, spot, typed });
        return Promise.resolve();
    }

    /** A choice may ask a second question: why it is blocked, what proves it, who the new person is. */
    private answer(activityId: string, spot: EditSpot, given: Answers): Promise<void> {
        const known = this.edits.get(activityId);
        if (known && known.phase !== 'open') {
            return Promise.resolve();
        }
        const answers = { ...(known?.answers ?? {}), ...given };
        const plan = this.host.plan();
        const next = nextQuestion(plan, activityById(plan, activityId), given, answers);
        if (next) {
            this.put(activityId, { activityId, editor: next, spot, answers, outcome: NOTHING_SAID });
            return Promise.resolve();
        }
        const editor = known?.editor ?? editorFor(given);
        this.put(activityId, { activityId, editor, spot, answers, outcome: NOTHING_SAID, preview: null });
        const due = 'due' in given ? given.due : null;
        if (due && mayTakeAlong(plan, activityId) && due !== this.stored(activityId, 'due')) {
            return this.previewDue(activityId, due);
        }
        return this.save(activityId, this.editsOf(activityId, answers));
    }

    private async previewDue(activityId: string, due: string): Promise<void> {
        this.put(activityId, { phase: 'asking' });
        try {
            const preview = await this.host.preview(moveOf(this.host.plan(), activityId, due));
            const edit = this.edits.get(activityId);
            if (edit?.answers.due !== due) {
                return;
            }
            if (preview.refusals.length > 0) {
                const fault = preview.refusals.map(refusalText).join(' ');
                this.put(activityId, {
                    phase: 'open',
                    outcome: { ...NOTHING_SAID, fault, refusals: preview.refusals }
                });
            } else if (preview.conflicts.length > 0 || movesAlone(preview)) {
                this.put(activityId, { phase: 'open' });
                await this.save(activityId, this.editsOf(activityId, { due }));
            } else {
                this.put(activityId, { phase: 'open', preview });
            }
        } catch (error) {
            this.put(activityId, { phase: 'open', outcome: { ...NOTHING_SAID, fault: sentence(error) } });
        }
    }

    /** The user has seen what moves. Where the dates were agreed, the dialog asks for the reason. */
    private async confirm(edit: StepEdit, onlyThis: boolean): Promise<void> {
        const { preview, answers, activityId } = edit;
        if (edit.phase !== 'open' || !preview || !answers.due) {
            return;
        }
        const plan = this.host.plan();
        const request = { ...moveOf(plan, activityId, answers.due), onlyThis };
        if (preview.asksReason) {
            if (await this.host.reschedule(request)) {
                this.close(activityId, true);
            }
            return;
        }
        const moves = onlyThis ? preview.moves.filter((move) => move.asked) : preview.moves;
        const done = doneText(request, { ...preview, moves });
        const sent = this.editsOf(activityId, { due: answers.due });
        await this.send(activityId, sent, { name: 'applyReschedule', args: [request], done });
    }

    private async addPerson(edit: StepEdit, participant: ParticipantEdit): Promise<void> {
        if (edit.phase === 'saving') {
            return;
        }
        const { activityId } = edit;
        const field: OwnerField = participant.side === 'Customer' ? 'customerOwner' : 'vendorOwner';
        const known = new Set(this.host.plan().participants.map((person) => person.id));
        this.put(activityId, { phase: 'saving', sent: [] });
        const outcome = await this.host.perform({
            name: 'addParticipant',
            args: [participant],
            done: stepsLabel.personAdded
        });
        const added = this.host.plan().participants.find((person) => !known.has(person.id));
        if (!outcome.saved || !added) {
            this.put(activityId, { phase: 'open', outcome });
            return;
        }
        this.put(activityId, { phase: 'open', editor: field, answers: { [field]: added.id } });
        await this.save(activityId, this.editsOf(activityId, { [field]: added.id }));
    }

    /** The same edits once more; where somebody else saved meanwhile, in the knowledge of their values. */
    private again(edit: StepEdit): Promise<void> {
        const sent = edit.sent.map((change) => {
            const theirs = edit.outcome.stored.find(
                (stored) => stored.activityId === change.activityId && stored.field === change.field
            );
            return theirs ? { ...change, seen: theirs.theirs } : change;
        });
        return this.save(edit.activityId, sent);
    }

    private save(activityId: string, edits: readonly FieldEdit[]): Promise<void> {
        const changed = changing(edits);
        const [first] = changed;
        if (!first) {
            this.close(activityId, true);
            return Promise.resolve();
        }
        return this.send(activityId, changed, { name: 'saveEdits', args: [changed], done: '' });
    }

    private async send(activityId: string, sent: readonly FieldEdit[], command: Command): Promise<void> {
        const before = this.edits.get(activityId);
        if (!before || before.phase === 'saving') {
            return;
        }
        this.put(activityId, { phase: 'saving', sent, outcome: NOTHING_SAID });
        this.host.closed(before);
        const outcome = await this.host.perform(command);
        if (outcome.saved) {
            this.drop(activityId);
            return;
        }
        this.put(activityId, { phase: 'open', preview: null, outcome });
        if (outcome.refusals.length > 0) {
            // What is refused may be what somebody else has changed or removed since.
            this.host.reload();
        }
    }

    private editsOf(activityId: string, answers: Answers): FieldEdit[] {
        const activity = activityById(this.host.plan(), activityId);
        if (!activity) {
            return [];
        }
        const { reason, ...fields } = answers;
        return (Object.entries(fields) as [EditField, string | null][]).map(([field, value]) => {
            const edit = editOf(activity, field, value);
            return reason ? { ...edit, reason } : edit;
        });
    }

    private stored(activityId: string, field: EditField): string | null {
        const activity = activityById(this.host.plan(), activityId);
        return activity ? storedValue(activity, field) : null;
    }

    private put(activityId: string, change: Partial<StepEdit>): void {
        const known = this.edits.get(activityId);
        const blank: StepEdit = {
            activityId,
            editor: 'name',
            spot: 'page',
            answers: {},
            typed: false,
            phase: 'open',
            sent: [],
            outcome: NOTHING_SAID,
            preview: null
        };
        this.edits = new Map(this.edits).set(activityId, { ...(known ?? blank), ...change });
        this.host.changed(this.edits);
    }

    private close(activityId: string, returnFocus: boolean): void {
        const edit = this.edits.get(activityId);
        if (edit && edit.phase !== 'saving') {
            this.drop(activityId);
            if (returnFocus) {
                this.host.closed(edit);
            }
        }
    }

    private drop(activityId: string): void {
        const edits = new Map(this.edits);
        edits.delete(activityId);
        this.edits = edits;
        this.host.changed(edits);
    }
}
