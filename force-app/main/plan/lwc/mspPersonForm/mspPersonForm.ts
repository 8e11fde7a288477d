import { LightningElement, api } from 'lwc';
import { sentence } from 'c/mspErrors';
import label from 'c/mspLabels';
import { candidates } from 'c/mspPlanApi';
import type { Candidate, Option, ParticipantEdit, Side } from 'c/mspPlanTypes';
import { classes, format } from 'c/mspText';

interface Choice {
    readonly id: string;
    readonly name: string;
    readonly detail: string | null;
    readonly chosen: boolean;
    readonly className: string;
}

const SEAT = 'seat';

type Focusable = HTMLElement & { focus(): void };

/** Radio buttons of one name belong together in the whole page, and two of these may show at once. */
let shown = 0;

/** Finds a person of one side, or makes a seat for somebody who is not named yet. */
export default class MspPersonForm extends LightningElement {
    radioName = `msp-person-${(shown += 1)}`;
    label = label;
    @api planId = '';
    @api side: Side = 'Customer';
    @api roles: readonly Option[] = [];
    @api fault: string | null = null;
    @api busy = false;
    /** Asks for a person only: the seat and its role are there already. */
    @api named = false;
    @api confirmLabel = label.personAdd;
    /** Replaces the heading of the side. */
    @api heading: string | null = null;

    text = '';
    chosenId = '';
    role = '';
    seatName = '';
    knownBy: string | null = null;
    ownFault: string | null = null;
    private found: readonly Candidate[] = [];
    private searched: string | null = null;
    private searching = false;

    connectedCallback(): void {
        void this.search();
    }

    @api focus(): void {
        this.template?.querySelector<Focusable>('lightning-input')?.focus();
    }

    get title(): string {
        if (this.heading) {
            return this.heading;
        }
        return this.side === 'Customer' ? label.personTitleCustomer : label.personTitleVendor;
    }

    get choices(): Choice[] {
        const people = this.found.map((person) => this.choice(person.id, person.name, person.detail));
        return this.named ? people : [...people, this.choice(SEAT, label.personSeat, null)];
    }

    get asksRole(): boolean {
        return !this.named;
    }

    get isSeat(): boolean {
        return this.chosenId === SEAT;
    }

    get noneFound(): string | null {
        if (this.found.length > 0 || this.searched === null || this.searching) {
            return null;
        }
        const none = this.searched ? format(label.personNoneText, this.searched) : label.personNoneLeft;
        if (!this.named) {
            return this.searched ? format(label.personNone, this.searched) : none;
        }
        const missing = this.side === 'Customer' ? label.personMissingContact : label.personMissingUser;
        return `${none} ${missing}`;
    }

    get shownFault(): string | null {
        return this.ownFault ?? this.fault;
    }

    handleFind(event: CustomEvent<{ value: string }>): void {
        this.text = event.detail.value;
        void this.search();
    }

    handleChoice(event: Event): void {
        this.chosenId = (event.target as HTMLInputElement).value;
        this.ownFault = null;
    }

    handleRole(event: CustomEvent<{ value: string }>): void {
        this.role = event.detail.value;
    }

    handleSeatName(event: CustomEvent<{ value: string }>): void {
        this.seatName = event.detail.value;
    }

    handleKnownBy(event: CustomEvent<{ value: string | null }>): void {
        this.knownBy = event.detail.value ? event.detail.value : null;
    }

    handleCancel(): void {
        this.dispatchEvent(new CustomEvent('cancel'));
    }

    handleConfirm(): void {
        const person = this.found.find((candidate) => candidate.id === this.chosenId);
        const seatName = this.isSeat ? this.seatName.trim() : '';
        if (!person && !seatName) {
            this.ownFault = this.named ? label.personPick : label.personChoose;
            return;
        }
        this.ownFault = null;
        const detail: ParticipantEdit = {
            side: this.side,
            contactId: person?.kind === 'contact' ? person.id : null,
            userId: person?.kind === 'user' ? person.id : null,
            seatName: seatName || null,
            role: this.role || null,
            knownBy: this.isSeat ? this.knownBy : null
        };
        this.dispatchEvent(new CustomEvent<ParticipantEdit>('person', { detail }));
    }

    private choice(id: string, name: string, detail: string | null): Choice {
        const chosen = id === this.chosenId;
        return { id, name, detail, chosen, className: classes('choice', chosen && 'choice_on') };
    }

    /** One search at a time: what is typed meanwhile is looked for when the answer is there. */
    private async search(): Promise<void> {
        const text = this.text.trim();
        if (this.searching || this.searched === text) {
            return;
        }
        this.searching = true;
        try {
            this.found = await candidates(this.planId, this.side, text);
        } catch (error) {
            this.ownFault = sentence(error);
        }
        this.searched = text;
        this.searching = false;
        await this.search();
    }
}
