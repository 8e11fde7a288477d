import { LightningElement, api } from 'lwc';
import { NOTHING_SAID } from 'c/mspCommands';
import type { Outcome, Perform } from 'c/mspCommands';
import type { ConflictLine } from 'c/mspConflict';
import { sentence } from 'c/mspErrors';
import glyphs from 'c/mspGlyphs';
import { activityById, refusalText } from 'c/mspPlanModel';
import type { PlanView, ReschedulePreview, RescheduleRequest } from 'c/mspPlanTypes';
import {
    consequences,
    distanceText,
    doneText,
    figureRows,
    headingOf,
    moveLines,
    saveText,
    withDay,
    withSeen
} from 'c/mspReschedule';
import type { FigureRow, MoveLine } from 'c/mspReschedule';
import type { Said } from 'c/mspRescheduleReason';
import label from 'c/mspScheduleLabels';
import { counted } from 'c/mspText';
import { conflictItems, storedLines } from './items';
import type { ConflictItem } from './items';
import { PreviewReader } from './reader';

/** What was worked out for which request; `preview` is null while the next one is awaited. */
export interface Previewed {
    readonly request: RescheduleRequest;
    readonly preview: ReschedulePreview | null;
}

type Field = HTMLElement & { focus(): void };
type ReasonForm = HTMLElement & { report(): Said | null };

const PAUSE_MS = 150;

/**
 * What a change of dates would do, and the buttons that save it or not. Nothing is saved before.
 *
 * Properties: `plan`; `request` (built by `c/mspReschedule`: moveRequest, movesRequest, shiftRequest, endsRequest);
 * `perform`; `heading` instead of the one made from the request; `live` while the request still changes quickly, as
 * during a drag: then Apex is asked after a short rest only; `hide-heading` in a dialog that has one.
 * Events: `previewed` (detail Previewed) when what moves is known, `saved`, `cancel`.
 */
export default class MspReschedulePreview extends LightningElement {
    label = label;
    closeGlyph = glyphs.close;
    errorGlyph = glyphs.error;
    @api plan!: PlanView;
    @api perform!: Perform;
    @api heading: string | null = null;
    @api live = false;
    @api hideHeading = false;

    preview: ReschedulePreview | null = null;
    readFault: string | null = null;
    outcome: Outcome = NOTHING_SAID;
    working = false;
    saving = false;
    /** The list of moves is drawn once it is opened: during a drag it may be hundreds of lines, many times. */
    listOpen = false;
    /** The request with what was chosen here: only this one, pinned, another day. */
    private current: RescheduleRequest = {};
    private given: RescheduleRequest = {};
    private reader = new PreviewReader((preview, fault) => this.take(preview, fault));

    @api
    get request(): RescheduleRequest {
        return this.given;
    }

    set request(request: RescheduleRequest) {
        this.given = request;
        this.use(request);
    }

    @api focus(): void {
        this.template?.querySelector<Field>(this.hideHeading ? '.sub' : '.title')?.focus();
    }

    disconnectedCallback(): void {
        this.reader.stop();
    }

    get title(): string {
        return this.heading ?? headingOf(this.current, this.plan);
    }

    get distance(): string {
        return distanceText(this.current, this.preview);
    }

    /** Only what can be saved has figures to compare. */
    get known(): ReschedulePreview | null {
        return this.preview?.after ? this.preview : null;
    }

    get firstWorking(): boolean {
        return this.working && this.preview === null;
    }

    get busyText(): 'true' | 'false' {
        return this.working ? 'true' : 'false';
    }

    get figures(): FigureRow[] {
        return this.known ? figureRows(this.known, this.plan) : [];
    }

    get consequences(): string {
        return this.known ? consequences(this.known) : '';
    }

    get moves(): MoveLine[] {
        return this.known && this.listOpen ? moveLines(this.known) : [];
    }

    get stays(): ReschedulePreview['stays'] {
        return this.known?.stays ?? [];
    }

    get conflictItems(): ConflictItem[] {
        return this.known ? conflictItems(this.known, this.plan) : [];
    }

    get hasConflictItems(): boolean {
        return this.conflictItems.length > 0;
    }

    get hasMoves(): boolean {
        return (this.known?.moves.length ?? 0) > 0;
    }

    get hasStays(): boolean {
        return this.stays.length > 0;
    }

    /** Refused before it is tried, or when it was. */
    get faults(): string[] {
        const refusals = this.preview?.refusals.map(refusalText) ?? [];
        return this.outcome.fault ? [`${label.notSaved} ${this.outcome.fault}`] : refusals;
    }

    get hasFaults(): boolean {
        return this.faults.length > 0;
    }

    get storedLines(): readonly ConflictLine[] {
        return this.outcome.conflicts.length > 0
            ? this.outcome.conflicts
            : storedLines(this.preview?.conflicts ?? [], this.plan);
    }

    get hasConflict(): boolean {
        return this.storedLines.length > 0;
    }

    get asksReason(): boolean {
        return this.known?.asksReason ?? false;
    }

    get movesEnds(): boolean {
        return this.current.changeEnds === true;
    }

    get movesSteps(): boolean {
        return this.current.moveSteps === true;
    }

    get isPinned(): boolean {
        return this.current.pin === true;
    }

    get savable(): boolean {
        return this.known !== null && (this.hasMoves || this.movesEnds || this.isPinned);
    }

    get saveLabel(): string {
        return this.known ? saveText(this.current, this.known) : '';
    }

    get unready(): boolean {
        return this.saving || this.working;
    }

    /** The other choice about followers: leave them, or take them along again. */
    get followersLabel(): string | null {
        if (!this.known || this.movesEnds) {
            return null;
        }
        if (this.current.onlyThis) {
            return label.all;
        }
        const asked = this.known.moves.filter((move) => move.asked).length;
        const leaves = asked > 0 && this.known.moves.length > asked;
        return leaves ? counted(asked, label.onlyOne, label.onlyMany) : null;
    }

    handleListToggle(event: Event): void {
        this.listOpen = (event.currentTarget as HTMLDetailsElement).open;
    }

    handleFollowers(): void {
        this.use({ ...this.current, onlyThis: !this.current.onlyThis });
    }

    handleMoveSteps(event: CustomEvent<{ checked: boolean }>): void {
        this.use({ ...this.current, moveSteps: event.detail.checked });
    }

    handleUseDay(event: Event): void {
        const { id = '', day = '' } = (event.currentTarget as HTMLElement).dataset;
        const activity = activityById(this.plan, id);
        if (activity) {
            const { shiftDays, activityIds, ...request } = this.current;
            const asked = shiftDays && activityIds ? this.askedMoves() : request;
            this.use(withDay(asked, activity, day));
        }
    }

    handlePin(): void {
        this.use({ ...this.current, pin: true });
    }

    handleRetry(): void {
        this.use(this.current);
    }

    handleKeepMine(): void {
        const stored = this.outcome.conflicts.length > 0 ? this.outcome.stored : (this.preview?.conflicts ?? []);
        this.use(withSeen(this.current, stored));
    }

    handleCancel(): void {
        this.dispatchEvent(new CustomEvent('cancel'));
    }

    handleKeydown(event: KeyboardEvent): void {
        if (event.key === 'Escape' && !this.hideHeading && !event.defaultPrevented) {
            event.stopPropagation();
            this.handleCancel();
        }
    }

    async handleSave(): Promise<void> {
        const { known } = this;
        const said = this.asksReason ? (this.reasonForm?.report() ?? null) : null;
        if (!known || this.saving || (this.asksReason && !said)) {
            return;
        }
        this.saving = true;
        const request = { ...this.current, ...said };
        const done = doneText(request, known);
        const outcome = await this.perform({ name: 'applyReschedule', args: [request], done });
        this.saving = false;
        this.outcome = outcome;
        if (outcome.saved) {
            this.dispatchEvent(new CustomEvent('saved'));
        }
    }

    handleFault(event: CustomEvent<unknown>): void {
        this.readFault = sentence(event.detail);
    }

    private get reasonForm(): ReasonForm | null {
        return this.template?.querySelector<ReasonForm>('c-msp-reschedule-reason') ?? null;
    }

    /** A shift becomes moves to days, once one of its steps gets a day of its own. */
    private askedMoves(): RescheduleRequest {
        const asked = (this.preview?.moves ?? []).filter((move) => move.asked);
        return {
            ...this.current,
            activityIds: [],
            shiftDays: null,
            moves: asked.map(({ activityId, oldDue, newDue }) => ({ activityId, due: newDue, seen: oldDue }))
        };
    }

    private use(request: RescheduleRequest): void {
        this.current = request;
        this.outcome = NOTHING_SAID;
        this.readFault = null;
        this.working = true;
        this.reader.ask(() => this.plan.planId ?? '', request, this.live ? PAUSE_MS : 0);
    }

    private take(preview: ReschedulePreview | null, fault: string | null): void {
        this.preview = preview;
        this.readFault = fault;
        this.working = false;
        const detail: Previewed = { request: this.current, preview };
        this.dispatchEvent(new CustomEvent<Previewed>('previewed', { detail }));
    }
}
