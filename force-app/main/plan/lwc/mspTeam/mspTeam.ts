import { LightningElement, api } from 'lwc';
import { NavigationMixin } from 'lightning/navigation';
import { goTo } from 'c/mspCommands';
import type { Command, Outcome, Perform } from 'c/mspCommands';
import { rowDate } from 'c/mspDates';
import glyphs from 'c/mspGlyphs';
import shared from 'c/mspLabels';
import label from 'c/mspPeopleLabels';
import type { PersonRow } from 'c/mspPeopleModel';
import type { ParticipantEdit, PlanView, Side } from 'c/mspPlanTypes';
import { classes, format } from 'c/mspText';

type FormName = 'add' | 'fill' | 'edit' | 'replace' | 'leave';

interface Item extends PersonRow {
    readonly className: string;
    readonly gapClass: string;
    readonly glyph: string | null;
    readonly showsGap: boolean;
    readonly linked: boolean;
    readonly openLabel: string;
    readonly stepsLabel: string;
    readonly menuLabel: string;
    readonly fills: boolean;
    readonly actions: readonly { readonly value: string; readonly label: string }[];
    readonly form: FormName | null;
}

type Focusable = HTMLElement & { focus(): void };

/** One side's people: gaps first, each with what repairs it. One form is open at a time, below whom it concerns. */
export default class MspTeam extends NavigationMixin(LightningElement) {
    label = label;
    shared = shared;
    @api plan!: PlanView;
    @api perform!: Perform;
    @api busy = false;
    @api side: Side = 'Customer';
    @api heading = '';
    @api count = '';
    @api glyph = '';
    @api rows: readonly PersonRow[] = [];

    fault: string | null = null;
    leftOn: string | null = null;
    role = '';
    approves = false;
    knownBy: string | null = null;
    private form: FormName | null = null;
    private personId: string | null = null;
    private focusForm = false;
    private returnTo: string | null = null;

    renderedCallback(): void {
        if (this.focusForm) {
            this.focusForm = false;
            this.template?.querySelector<Focusable>('[data-form]')?.focus();
        } else if (this.returnTo && !this.form) {
            const target = this.template?.querySelector<Focusable>(`[data-opener="${this.returnTo}"]`);
            this.returnTo = null;
            target?.focus();
        }
    }

    get addLabel(): string {
        return format(label.addTo, this.heading);
    }

    get adds(): boolean {
        return this.form === 'add';
    }

    get isEmpty(): boolean {
        return this.rows.length === 0;
    }

    get emptyText(): string {
        return this.side === 'Customer' ? label.emptyCustomer : label.emptyVendor;
    }

    get items(): Item[] {
        return this.rows.map((row) => {
            const { person } = row;
            return {
                ...row,
                className: classes('name', row.hasLeft && 'name_left'),
                gapClass: classes('gap', `gap_${row.tone}`, person.seat && 'gap_seat'),
                glyph: row.tone === 'bad' ? glyphs.error : null,
                showsGap: row.gap !== null,
                linked: person.contactId !== null || person.userId !== null,
                openLabel: format(label.openRecord, row.name),
                stepsLabel: format(label.showSteps, row.steps ?? '', row.name),
                menuLabel: format(label.menu, row.name),
                fills: person.seat && !row.hasLeft,
                actions: this.actionsOf(row),
                form: this.personId === row.id ? this.form : null
            };
        });
    }

    get person(): PersonRow | undefined {
        return this.rows.find((row) => row.id === this.personId);
    }

    get edits(): boolean {
        return this.form === 'edit';
    }

    get leaves(): boolean {
        return this.form === 'leave';
    }

    get names(): boolean {
        return this.form === 'fill' || this.form === 'replace';
    }

    get isSeat(): boolean {
        return this.person?.person.seat === true;
    }

    get formTitle(): string {
        const titles: Record<FormName, string> = {
            add: '',
            fill: label.fillTitle,
            edit: label.editTitle,
            replace: label.replaceTitle,
            leave: label.leaveTitle
        };
        return this.form ? format(titles[this.form], this.person?.name ?? '') : '';
    }

    get confirmLabel(): string {
        return this.form === 'replace' ? label.replaceConfirm : label.fill;
    }

    handleAdd(): void {
        this.open('add', null);
    }

    handleFill(event: Event): void {
        this.open('fill', idOf(event));
    }

    handleMenu(event: CustomEvent<{ value: string }>): void {
        const id = idOf(event);
        const row = this.rows.find((one) => one.id === id);
        if (!row) {
            return;
        }
        if (event.detail.value === 'back') {
            void this.save({
                name: 'leave',
                args: [row.id, null],
                done: format(label.doneBack, row.name),
                undo: { name: 'leave', args: [row.id, row.person.leftOn], done: '' }
            });
        } else {
            this.role = row.person.role ?? '';
            this.approves = row.person.approves;
            this.knownBy = row.person.knownBy;
            this.leftOn = this.plan.asOf;
            this.open(event.detail.value as FormName, id);
        }
    }

    handleSteps(event: Event): void {
        const name = this.rows.find((row) => row.id === idOf(event))?.name ?? '';
        goTo(this, { page: 'plan', view: 'list', filter: { name: 'all', text: name } });
    }

    handleRecord(event: Event): void {
        const person = this.rows.find((row) => row.id === idOf(event))?.person;
        const recordId = person?.contactId ?? person?.userId;
        if (recordId) {
            this[NavigationMixin.Navigate]({
                type: 'standard__recordPage',
                attributes: { recordId, actionName: 'view' }
            });
        }
    }

    handleRole(event: CustomEvent<{ value: string }>): void {
        this.role = event.detail.value;
    }

    handleApproves(event: CustomEvent<{ checked: boolean }>): void {
        this.approves = event.detail.checked;
    }

    handleKnownBy(event: CustomEvent<{ value: string | null }>): void {
        this.knownBy = event.detail.value ? event.detail.value : null;
    }

    handleLeftOn(event: CustomEvent<{ value: string | null }>): void {
        this.leftOn = event.detail.value ? event.detail.value : null;
    }

    handleCancel(): void {
        this.close();
    }

    handleAdded(event: CustomEvent<ParticipantEdit>): void {
        const edit = event.detail;
        void this.save({
            name: 'addParticipant',
            args: [edit],
            done: format(label.doneAdded, edit.seatName ?? this.heading)
        });
    }

    handleNamed(event: CustomEvent<ParticipantEdit>): void {
        const { contactId = null, userId = null } = event.detail;
        const row = this.person;
        if (row) {
            const text = this.form === 'fill' ? label.doneFilled : label.doneReplaced;
            const name = this.form === 'fill' ? 'fillSeat' : 'replacePerson';
            void this.save({ name, args: [row.id, contactId, userId], done: format(text, row.name) });
        }
    }

    handleEdit(): void {
        const row = this.person;
        if (row) {
            const { role, approves, knownBy } = row.person;
            void this.save({
                name: 'editPerson',
                args: [row.id, this.role || null, this.approves, this.isSeat ? this.knownBy : null],
                done: format(label.doneEdited, row.name),
                undo: { name: 'editPerson', args: [row.id, role, approves, knownBy], done: '' }
            });
        }
    }

    handleLeave(): void {
        const row = this.person;
        const field = this.template?.querySelector<HTMLElement & { reportValidity(): boolean }>(
            '[data-form] lightning-input'
        );
        if (row && this.leftOn && field?.reportValidity() !== false) {
            void this.save({
                name: 'leave',
                args: [row.id, this.leftOn],
                done: format(label.doneLeft, row.name, rowDate(this.leftOn)),
                undo: { name: 'leave', args: [row.id, row.person.leftOn], done: '' }
            });
        }
    }

    private actionsOf(row: PersonRow): Item['actions'] {
        const back = { value: 'back', label: label.back };
        const leave = { value: 'leave', label: label.leave };
        const edit = { value: 'edit', label: label.edit };
        const replace = { value: 'replace', label: label.replace };
        if (row.person.seat) {
            return [edit];
        }
        return row.hasLeft ? [replace, back] : [edit, replace, leave];
    }

    private open(form: FormName, personId: string | null): void {
        this.fault = null;
        this.form = form;
        this.personId = personId;
        this.focusForm = true;
        this.returnTo = personId ?? 'add';
    }

    private close(): void {
        this.fault = null;
        this.form = null;
        this.personId = null;
    }

    /** What was typed stays while a save is refused. */
    private async save(command: Command): Promise<Outcome> {
        this.fault = null;
        const known = new Set(this.plan.participants.map(({ id }) => id));
        const outcome = await this.perform(command);
        if (outcome.saved) {
            this.close();
            this.dispatchEvent(new CustomEvent('peoplechange', { detail: known }));
        } else {
            this.fault = outcome.fault;
        }
        return outcome;
    }
}

function idOf(event: Event): string {
    return (event.currentTarget as HTMLElement).dataset.id ?? '';
}
