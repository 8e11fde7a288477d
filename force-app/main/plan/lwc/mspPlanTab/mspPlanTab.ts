import { LightningElement, api, wire } from 'lwc';
import CLOSE_DATE from '@salesforce/schema/Opportunity.CloseDate';
import AMOUNT from '@salesforce/schema/Opportunity.Amount';
import OWNER from '@salesforce/schema/Opportunity.OwnerId';
import STAGE from '@salesforce/schema/Opportunity.StageName';
import { RefreshEvent } from 'lightning/refresh';
import { getRecord, notifyRecordUpdateAvailable } from 'lightning/uiRecordApi';
import type { RecordResult } from 'lightning/uiRecordApi';
import { sentence } from 'c/mspErrors';
import label from 'c/mspLabels';
import { addParticipant, load, saveEdits, savePlan, start } from 'c/mspPlanApi';
import type { SaveOutcome } from 'c/mspPlanList';
import { activitiesOf, planEditOf, savedText } from 'c/mspPlanModel';
import type { PlanChange } from 'c/mspPlanModel';
import type { FieldEdit, PlanEdit, PlanView, SaveResult, StartRequest } from 'c/mspPlanTypes';
import { format, number } from 'c/mspText';
import { noticesOf } from './notices';
import type { Notice } from './notices';
import { NOTHING_SAID, formerOf, mineAfter, mineOfPlan, newOwnerEdit, outcomeOf } from './outcomes';
import type { AddedOwner } from './outcomes';
import { SaveQueue } from './saveQueue';

type Save = () => Promise<SaveResult>;
type StepList = HTMLElement & { showStep(activityId: string): void; showAttention(): void };

/**
 * The tab Mutual Success Plan: reads the plan, holds it, and saves what its parts ask for.
 * Saves run one after the other, so that each sees what the one before it left.
 */
export default class MspPlanTab extends LightningElement {
    label = label;
    @api recordId: string | undefined;
    /** Step to lead to once the plan is there; a link in a message carries it. */
    @api step: string | null = null;

    plan: PlanView | null = null;
    loadError: unknown = null;
    busy = false;
    message = '';
    outcome: SaveOutcome | null = null;
    planOutcome: SaveOutcome = NOTHING_SAID;
    startFault: string | null = null;
    private undo: Save | null = null;
    private sentEdits: readonly FieldEdit[] = [];
    private sentPlanEdit: PlanEdit | null = null;
    private lastResult: SaveResult | null = null;
    private opportunity: string | null = null;
    private stepShown = false;
    private justStarted = false;
    private queue = new SaveQueue(
        (busy) => (this.busy = busy),
        (error) => this.fail(error)
    );

    /** The Opportunity changed elsewhere on the page: its dates, stage and owner enter the plan's figures. */
    @wire(getRecord, { recordId: '$recordId', fields: [CLOSE_DATE, STAGE, AMOUNT, OWNER] })
    wiredOpportunity({ data }: RecordResult): void {
        if (!data) {
            return;
        }
        const seen = JSON.stringify(Object.values(data.fields).map((field) => field.value));
        const changed = this.opportunity !== null && this.opportunity !== seen;
        this.opportunity = seen;
        if (changed) {
            void this.queue.run(() => this.read());
        }
    }

    connectedCallback(): void {
        void this.queue.run(() => this.read());
    }

    renderedCallback(): void {
        if (this.justStarted && this.list) {
            this.justStarted = false;
            this.list.showAttention();
        }
        if (this.step && this.plan?.header && !this.stepShown) {
            this.stepShown = true;
            this.list?.showStep(this.step);
        }
    }

    get loading(): boolean {
        return this.plan === null && !this.loadError;
    }

    get showsStart(): boolean {
        const { plan } = this;
        return plan !== null && activitiesOf(plan).length === 0 && (plan.planId ? plan.editable : plan.mayCreate);
    }

    get showsNotPermitted(): boolean {
        return this.plan !== null && !this.plan.planId && !this.plan.mayCreate;
    }

    get notPermittedText(): string {
        return this.plan?.readOnlyReason ?? label.notPermittedText;
    }

    get showsList(): boolean {
        return Boolean(this.plan?.header) && !this.showsStart;
    }

    get notices(): Notice[] {
        return this.plan ? noticesOf(this.plan) : [];
    }

    get undoable(): boolean {
        return this.undo !== null;
    }

    handleRetry(): void {
        this.loadError = null;
        void this.queue.run(() => this.read());
    }

    handleStart(event: CustomEvent<StartRequest>): void {
        this.startFault = null;
        void this.queue.run(async () => {
            try {
                this.show(await start(event.detail));
                this.justStarted = true;
                const steps = this.plan ? activitiesOf(this.plan).length : 0;
                this.say(format(label.started, number(steps)), null);
                await this.tellOthers();
            } catch (error) {
                this.startFault = sentence(error);
            }
        });
    }

    handleSaveEdits(event: CustomEvent<readonly FieldEdit[]>): void {
        void this.queue.run(() => this.saveSteps(event.detail));
    }

    handlePlanChange(event: CustomEvent<PlanChange>): void {
        if (this.plan) {
            const edit = planEditOf(this.plan, event.detail);
            void this.queue.run(() => this.saveDates(edit));
        }
    }

    handleAddPerson(event: CustomEvent<AddedOwner>): void {
        const { activityId, field, participant } = event.detail;
        void this.queue.run(async () => {
            const before = this.plan?.participants ?? [];
            try {
                this.show(await addParticipant(this.planId, participant));
            } catch (error) {
                this.fail(error);
                return;
            }
            const edit = this.plan && newOwnerEdit(before, this.plan, activityId, field);
            if (edit) {
                await this.saveSteps([edit]);
            }
        });
    }

    handleUndo(): void {
        const { undo } = this;
        if (undo) {
            void this.queue.run(async () => {
                const result = await this.attempt(undo);
                const fault = result && this.plan ? outcomeOf(this.plan, result).fault : this.outcome?.fault;
                if (result?.saved) {
                    await this.accept(result, label.undone, null);
                } else {
                    this.say(format(label.undoRefused, fault ?? label.conflictTitle), null);
                }
            });
        }
    }

    handleCloseMessage(): void {
        this.say('', null);
    }

    handleKeepMine(): void {
        if (this.lastResult) {
            const edits = mineAfter(this.sentEdits, this.lastResult.conflicts);
            void this.queue.run(() => this.saveSteps(edits));
        }
    }

    handleKeepMinePlan(): void {
        if (this.lastResult && this.sentPlanEdit) {
            const edit = mineOfPlan(this.sentPlanEdit, this.lastResult.conflicts);
            void this.queue.run(() => this.saveDates(edit));
        }
    }

    handleDismiss(): void {
        this.startFault = null;
        this.planOutcome = NOTHING_SAID;
    }

    handleTakeTheirs(): void {
        this.planOutcome = NOTHING_SAID;
        this.outcome = null;
        void this.queue.run(() => this.read());
    }

    handleOpenStep(event: CustomEvent<{ activityId: string }>): void {
        this.list?.showStep(event.detail.activityId);
    }

    handleShowAttention(): void {
        this.list?.showAttention();
    }

    private get list(): StepList | null {
        return this.template?.querySelector<StepList>('c-msp-plan-list') ?? null;
    }

    private get planId(): string {
        return this.plan?.planId ?? '';
    }

    private async read(): Promise<void> {
        if (!this.recordId) {
            return;
        }
        try {
            this.show(await load(this.recordId));
            this.loadError = null;
        } catch (error) {
            this.loadError = error;
        }
    }

    private async saveSteps(edits: readonly FieldEdit[]): Promise<void> {
        this.sentEdits = edits;
        const result = await this.attempt(() => saveEdits(this.planId, edits));
        if (!result || !this.plan) {
            return;
        }
        this.lastResult = result;
        if (result.saved) {
            const { undo } = result;
            const text = savedText(result.plan ?? this.plan, edits);
            this.outcome = { saved: true, fault: null, conflicts: [] };
            await this.accept(result, text, undo.length > 0 ? () => saveEdits(this.planId, undo) : null);
        } else {
            this.outcome = outcomeOf(this.plan, result);
        }
    }

    private async saveDates(edit: PlanEdit): Promise<void> {
        this.sentPlanEdit = edit;
        try {
            const result = await savePlan(this.planId, edit);
            this.lastResult = result;
            this.planOutcome = this.plan ? outcomeOf(this.plan, result) : NOTHING_SAID;
            if (result.saved) {
                await this.accept(result, label.savedPlan, () => savePlan(this.planId, formerOf(edit)));
            }
        } catch (error) {
            this.planOutcome = { saved: false, fault: sentence(error), conflicts: [] };
        }
    }

    private async accept(result: SaveResult, message: string, undo: Save | null): Promise<void> {
        this.show(result.plan);
        this.say(message, undo);
        await this.tellOthers();
    }

    /** A save that fails as a whole answers like a refused one: the input stays and the reason stands beside it. */
    private async attempt(save: Save): Promise<SaveResult | null> {
        try {
            return await save();
        } catch (error) {
            this.fail(error);
            return null;
        }
    }

    private fail(error: unknown): void {
        this.outcome = { saved: false, fault: sentence(error), conflicts: [] };
    }

    private show(plan: PlanView | null): void {
        this.plan = plan ?? this.plan;
    }

    private say(message: string, undo: Save | null): void {
        this.message = message;
        this.undo = undo;
    }

    /** The plan writes figures to its Opportunity, so the record's other components read again. */
    private async tellOthers(): Promise<void> {
        if (this.recordId) {
            await notifyRecordUpdateAvailable([{ recordId: this.recordId }]);
            this.dispatchEvent(new RefreshEvent());
        }
    }
}
