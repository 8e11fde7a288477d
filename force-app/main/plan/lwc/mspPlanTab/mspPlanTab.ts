import { LightningElement, api, wire } from 'lwc';
import CLOSE_DATE from '@salesforce/schema/Opportunity.CloseDate';
import AMOUNT from '@salesforce/schema/Opportunity.Amount';
import OWNER from '@salesforce/schema/Opportunity.OwnerId';
import STAGE from '@salesforce/schema/Opportunity.StageName';
import { RefreshEvent } from 'lightning/refresh';
import { getRecord, notifyRecordUpdateAvailable } from 'lightning/uiRecordApi';
import type { RecordResult } from 'lightning/uiRecordApi';
import { refused } from 'c/mspCommands';
import type { Command, Outcome, PageName, Perform, Place } from 'c/mspCommands';
import { sentence } from 'c/mspErrors';
import label from 'c/mspLabels';
import { load } from 'c/mspPlanApi';
import type { PageDetail, PlanView } from 'c/mspPlanTypes';
import { format } from 'c/mspText';
import { NO_DETAILS, readDetails } from './details';
import type { Details } from './details';
import { noticesOf } from './notices';
import type { Notice } from './notices';
import { DETAILS, firstPage, pageLabels } from './pages';
import { doneText, run } from './run';
import { SaveQueue } from './saveQueue';

type Header = HTMLElement & { openAction(name: string): void };

/**
 * The tab Mutual Success Plan. It alone holds the plan: it reads it, makes the changes that its pages ask for, one
 * after the other, and says what was saved. Pages get values and the function `perform`, and send events.
 */
export default class MspPlanTab extends LightningElement {
    label = label;
    @api recordId: string | undefined;
    /** Step to lead to once the plan is there; a link in a message carries it. */
    @api step: string | null = null;
    /** Page that opens first: overview, plan, people, reviews or guide. Without it the plan's state decides. */
    @api page: string | null = null;

    plan: PlanView | null = null;
    details: Details = NO_DETAILS;
    place: Place | null = null;
    loadError: unknown = null;
    detailError: unknown = null;
    busy = false;
    message = '';
    private undo: Command | null = null;
    private opportunity: string | null = null;
    /** Details that a page has asked for, and those of them that a save has made old. */
    private wanted: ReadonlySet<PageDetail> = new Set();
    private old: ReadonlySet<PageDetail> = new Set();
    private queue = new SaveQueue((busy) => (this.busy = busy));
    private asked: ReadonlyMap<string, number> = new Map();
    private turn = 0;

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

    get loading(): boolean {
        return this.plan === null && !this.loadError;
    }

    get notPermitted(): boolean {
        return this.plan !== null && !this.plan.planId && !this.plan.mayCreate;
    }

    get notPermittedText(): string {
        return this.plan?.readOnlyReason ?? label.notPermittedText;
    }

    get notices(): Notice[] {
        return this.plan ? noticesOf(this.plan) : [];
    }

    get undoable(): boolean {
        return this.undo !== null;
    }

    get pageLabels(): Readonly<Record<PageName, string>> | null {
        return this.plan && pageLabels(this.plan);
    }

    get activePage(): PageName {
        return this.place?.page ?? 'plan';
    }

    perform: Perform = (command) =>
        this.queue.run(() => this.save(command)).catch((error: unknown) => refused(sentence(error)));

    handleRetry(): void {
        this.loadError = null;
        void this.queue.run(() => this.read());
    }

    handleRetryDetails(): void {
        void this.readDetails([...this.wanted]);
    }

    handlePage(event: Event): void {
        const page = (event.target as HTMLElement & { value: PageName }).value;
        if (page !== this.place?.page) {
            this.place = { page };
            this.renewDetails();
        }
    }

    handleGoTo(event: CustomEvent<Place>): void {
        event.stopPropagation();
        this.place = { ...event.detail };
        this.renewDetails();
        if (event.detail.action) {
            this.template?.querySelector<Header>('c-msp-plan-header')?.openAction(event.detail.action);
        }
    }

    /** A page that is shown for the first time says what it needs; from then on it is kept up to date for whoever looks. */
    handleNeed(event: CustomEvent<readonly PageDetail[]>): void {
        const names = event.detail.filter((name) => !this.wanted.has(name));
        this.wanted = new Set([...this.wanted, ...names]);
        void this.readDetails(names);
    }

    handleUndo(): void {
        const { undo } = this;
        if (undo) {
            void this.perform(undo).then(({ saved, fault }) => {
                if (!saved) {
                    this.say(format(label.undoRefused, fault ?? label.conflictTitle), null);
                } else {
                    this.say(label.undone, null);
                }
            });
        }
    }

    handleCloseMessage(): void {
        this.say('', null);
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

    private async save(command: Command): Promise<Outcome> {
        if (!this.plan) {
            return refused(label.errorUnknown);
        }
        const { plan, discovery, outcome, undo } = await run(command, this.plan);
        this.details = discovery ? { ...this.details, discovery } : this.details;
        if (!outcome.saved) {
            return outcome;
        }
        if (plan) {
            this.show(plan);
        } else {
            await this.read();
        }
        if (!command.quiet) {
            this.say(doneText(command, this.plan), undo);
        }
        this.old = new Set([...this.wanted].filter((name) => name !== 'discovery' || !discovery));
        this.renewDetails();
        void this.tellOthers();
        return outcome;
    }

    private show(plan: PlanView): void {
        this.plan = plan;
        this.place ??= { page: firstPage(plan, this.page, this.step), ...(this.step ? { step: this.step } : {}) };
    }

    /** Pages out of sight wait until they are looked at: a save costs no calls for them. */
    private renewDetails(): void {
        const seen = [...this.old].filter((name) => DETAILS[this.activePage].includes(name));
        this.old = new Set([...this.old].filter((name) => !seen.includes(name)));
        void this.readDetails(seen);
    }

    /** Of two answers for the same detail the one that was asked for later counts, whichever comes first. */
    private async readDetails(names: readonly PageDetail[]): Promise<void> {
        if (names.length === 0) {
            return;
        }
        this.turn += 1;
        const { turn } = this;
        this.asked = new Map([...this.asked, ...names.map((name) => [name, turn] as const)]);
        try {
            const read = await readDetails(this.plan?.planId ?? null, names);
            const newest = Object.entries(read).filter(([name]) => this.asked.get(name) === turn);
            this.details = { ...this.details, ...(Object.fromEntries(newest) as Partial<Details>) };
            this.detailError = null;
        } catch (error) {
            this.detailError = error;
        }
    }

    private say(message: string, undo: Command | null): void {
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
