import { LightningElement, api } from 'lwc';
import type { Perform } from 'c/mspCommands';
import label from 'c/mspDiscoveryLabels';
import { NOBODY, personOptions } from 'c/mspDiscoveryModel';
import type { Heard } from 'c/mspDiscoveryModel';
import type { Option, ParticipantEdit, PlanView } from 'c/mspPlanTypes';

const SOMEBODY_ELSE = 'somebody else';

type Focusable = HTMLElement & { focus(): void };

/**
 * Who of the customer said it, on which day, and whether in their words. Somebody who is not in the plan yet is added here.
 * Tells `source` with all three whenever one changes.
 */
export default class MspHeardSource extends LightningElement {
    label = label;
    @api perform!: Perform;
    @api heard: Heard = { sourceId: null, heardOn: null, inTheirWords: false };

    adding = false;
    addBusy = false;
    addFault: string | null = null;
    private currentPlan!: PlanView;
    /** Ids of those who were there before somebody was added. */
    private before: ReadonlySet<string> | null = null;
    private lastAdded: string | null = null;

    @api
    get plan(): PlanView {
        return this.currentPlan;
    }

    set plan(plan: PlanView) {
        this.currentPlan = plan;
        const { before } = this;
        const added = before && plan.participants.find((person) => !before.has(person.id));
        if (added) {
            this.before = null;
            this.adding = false;
            this.lastAdded = added.contactId === null ? null : added.id;
        }
    }

    /** Whoever was added is the one who said it, once the choice knows them. A seat says nothing. */
    renderedCallback(): void {
        const { lastAdded } = this;
        if (lastAdded) {
            this.lastAdded = null;
            this.choose(lastAdded);
        }
    }

    /** People belong to a plan; the first answer makes it. */
    get known(): boolean {
        return this.plan.planId !== null;
    }

    get options(): readonly Option[] {
        return [...personOptions(this.plan, label.sourceNobody), { value: SOMEBODY_ELSE, label: label.sourceAdd }];
    }

    get source(): string {
        return this.adding ? SOMEBODY_ELSE : (this.heard.sourceId ?? NOBODY);
    }

    get hint(): string | null {
        return this.known ? null : label.sourceLater;
    }

    get lacksSource(): boolean {
        return this.heard.sourceId === null;
    }

    get wordsHelp(): string | null {
        return this.lacksSource ? label.sourceWordsHelp : null;
    }

    handleWords(event: CustomEvent<{ checked: boolean }>): void {
        event.stopPropagation();
        this.tell({ ...this.heard, inTheirWords: event.detail.checked });
    }

    handleSource(event: CustomEvent<{ value: string }>): void {
        event.stopPropagation();
        this.adding = event.detail.value === SOMEBODY_ELSE;
        if (!this.adding) {
            this.choose(event.detail.value === NOBODY ? null : event.detail.value);
        }
    }

    handleHeardOn(event: CustomEvent<{ value: string | null }>): void {
        event.stopPropagation();
        this.tell({ ...this.heard, heardOn: event.detail.value ? event.detail.value : null });
    }

    handlePerson(event: CustomEvent<ParticipantEdit>): void {
        event.stopPropagation();
        void this.add(event.detail);
    }

    handleCancel(event: Event): void {
        event.stopPropagation();
        this.adding = false;
        this.addFault = null;
        this.template?.querySelector<Focusable>('lightning-combobox')?.focus();
    }

    /** What was said was heard today unless somebody says otherwise; words of nobody are not the customer's. */
    private choose(sourceId: string | null): void {
        this.tell({
            sourceId,
            heardOn: sourceId ? (this.heard.heardOn ?? this.plan.asOf) : this.heard.heardOn,
            inTheirWords: sourceId !== null && this.heard.inTheirWords
        });
    }

    private tell(detail: Heard): void {
        this.dispatchEvent(new CustomEvent<Heard>('source', { detail }));
    }

    private async add(person: ParticipantEdit): Promise<void> {
        this.addBusy = true;
        this.addFault = null;
        this.before = new Set(this.plan.participants.map(({ id }) => id));
        const { saved, fault } = await this.perform({
            name: 'addParticipant',
            args: [person],
            done: label.sourceAdded
        });
        this.addBusy = false;
        this.addFault = fault;
        if (!saved) {
            this.before = null;
        }
    }
}
