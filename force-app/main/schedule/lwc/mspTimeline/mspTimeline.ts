import { LightningElement, api } from 'lwc';
import userId from '@salesforce/user/Id';
import type { Perform } from 'c/mspCommands';
import { rowDate } from 'c/mspDates';
import { activityById, NO_FILTER, phaseOf } from 'c/mspPlanModel';
import type { Filter } from 'c/mspPlanModel';
import type { PlanLife, PlanView, ReschedulePreview, RescheduleRequest } from 'c/mspPlanTypes';
import { moveRequest } from 'c/mspReschedule';
import type { Previewed } from 'c/mspReschedulePreview';
import label from 'c/mspScheduleLabels';
import { classes, format } from 'c/mspText';
import { dayOf, drawingOf, isFiltering, isoOf, openAtFirst } from 'c/mspTimelineModel';
import type { Baseline, CloseDown, Drawing, Ghost } from 'c/mspTimelineModel';
import { readSettings } from 'c/mspTimelineControls';
import type { Settings } from 'c/mspTimelineControls';
import type { BarDrag, Held } from 'c/mspTimelineRows';
import { bandOf, Ghosts, isHeldLate } from './ghosts';
import { dragged, spokenHold, stepped, takeUp } from './hold';
import type { Hold } from './hold';
import { Memo } from './memo';
import { canvasStyle, pull, seek, Viewport } from './viewport';

type Rows = HTMLElement & { focusRow(key: string): void };
type Focusable = HTMLElement & { focus(): void };

const TALL_ROWS = 60;

/**
 * The plan on a line of time: bars, what waits for what, slack, what was agreed, close-downs, today and the ends. A bar is
 * moved by pointer or keys; what that changes is shown before anything is saved.
 *
 * Properties: `plan`, `filter`, `life` (for the baseline), `closeDowns`, `perform`, `selected` (id of the step that is open).
 * Events: `openstep` ({ activityId }), `clearfilter`. Method: `showStep(activityId)`.
 */
export default class MspTimeline extends LightningElement {
    label = label;
    rtl = false;
    @api plan!: PlanView;
    @api filter: Filter = NO_FILTER;
    @api life: PlanLife | null = null;
    @api closeDowns: readonly CloseDown[] = [];
    @api perform!: Perform;
    @api selected: string | null = null;

    settings: Settings = readSettings();
    request: RescheduleRequest | null = null;
    said = '';
    /** The pointer still holds the bar. */
    dragging = false;
    private width = 0;
    private hold: Hold | null = null;
    private preview: ReschedulePreview | null = null;
    private openPhases: ReadonlySet<number> | null = null;
    private focusKey: string | null = null;
    private focusPanel = false;
    private viewport = new Viewport((width) => (this.width = width));
    /** Day to bring into view after the scale has changed. */
    private seekDay: number | null = null;
    private drawingMemo = new Memo<Drawing>();
    private bars = new Ghosts();
    private band = 0;

    renderedCallback(): void {
        this.viewport.watch(this.template?.querySelector<HTMLElement>('.stage'));
        if (this.seekDay !== null && this.measured) {
            seek(this.scroller, this.seekDay, this.drawing, this.rtl);
            this.seekDay = null;
        }
        if (this.focusPanel) {
            this.focusPanel = false;
            this.template?.querySelector<Focusable>('c-msp-reschedule-preview')?.focus();
        }
        if (this.focusKey) {
            this.rowsElement?.focusRow(this.focusKey);
            this.focusKey = null;
        }
    }

    /** The direction in which the page is drawn, as the lines are drawn by figures. */
    connectedCallback(): void {
        this.rtl = this.template !== null && getComputedStyle(this.template.host).direction === 'rtl';
    }

    disconnectedCallback(): void {
        this.viewport.stop();
    }

    /** Opens the phase of a step and leads to its bar. */
    @api showStep(activityId: string): void {
        const number = phaseOf(this.plan, activityId);
        if (number !== null) {
            this.openPhases = new Set([...this.shownPhases, number]);
        }
        this.focusKey = activityId;
    }

    get isEmpty(): boolean {
        return this.plan.phases.every((phase) => phase.total === 0);
    }

    get nothingMatches(): boolean {
        return isFiltering(this.filter) && this.drawing.layout.rows.length === 0;
    }

    get measured(): boolean {
        return this.width > 0;
    }

    get drawing(): Drawing {
        const { plan, filter, closeDowns, baseline, width } = this;
        const openPhases = this.shownPhases;
        const scaleName = this.settings.scale;
        return this.drawingMemo.of([plan, filter, closeDowns, baseline, width, openPhases, scaleName], () =>
            drawingOf({ plan, filter, closeDowns, baseline, width, openPhases, scaleName, userId })
        );
    }

    get baseline(): Baseline | null {
        return this.life?.baselines.at(-1) ?? null;
    }

    get agreedOn(): string {
        return this.baseline?.takenOn ? rowDate(this.baseline.takenOn) : '';
    }

    get hasBaseline(): boolean {
        return this.baseline !== null;
    }

    get hasCloseDowns(): boolean {
        return this.drawing.closeDowns.length > 0;
    }

    get tall(): boolean {
        return this.drawing.layout.rows.length > TALL_ROWS;
    }

    get scrollClass(): string {
        return classes('scroll', this.tall && 'scroll_tall');
    }

    get canvasStyle(): string {
        return canvasStyle(this.drawing, this.width);
    }

    get headStyle(): string {
        return `block-size:${this.drawing.layout.head}px`;
    }

    get linesClass(): string {
        return this.rtl ? 'lines lines_rtl' : 'lines';
    }

    get held(): Held | null {
        const { hold } = this;
        return hold?.by === 'keys' ? { key: hold.key, day: hold.due, text: spokenHold(hold, this.plan) } : null;
    }

    get ghosts(): readonly Ghost[] {
        return this.bars.of(this.hold, this.preview, this.drawing, this.plan, this.tall ? this.band : null);
    }

    /** The side of the chart where the moved bar is not. */
    get panelClass(): string {
        return isHeldLate(this.hold, this.drawing) ? 'panel panel_start' : 'panel';
    }

    handleSettings(event: CustomEvent<Settings>): void {
        if (event.detail.scale !== this.settings.scale) {
            this.seekDay = dayOf(this.plan.asOf);
        }
        this.settings = event.detail;
    }

    handleTogglePhase(event: CustomEvent<number>): void {
        const open = new Set(this.shownPhases);
        if (!open.delete(event.detail)) {
            open.add(event.detail);
        }
        this.openPhases = open;
    }

    handleScroll(): void {
        this.band = bandOf(this.scroller?.scrollTop ?? 0);
    }

    handleShowAll(): void {
        this.dispatchEvent(new CustomEvent('clearfilter'));
    }

    handleOpenStep(event: CustomEvent<{ activityId: string }>): void {
        this.openStep(event.detail.activityId);
    }

    handleBarDrag(event: CustomEvent<BarDrag>): void {
        const { key, clientX, moment } = event.detail;
        this.dragging = moment === 'start' || moment === 'move';
        const place = this.drawing.layout.places.get(key);
        if (moment === 'start' && place) {
            this.letGo();
            this.hold = takeUp(place, 'pointer', clientX, this.scrolled);
        } else if (moment === 'cancel') {
            this.putBack();
        } else if (this.hold) {
            pull(this.scroller, clientX);
            this.holdOver(dragged(this.hold, clientX, this.scrolled, this.rtl ? -1 : 1, this.drawing));
        }
    }

    handleBarStep(event: CustomEvent<{ key: string; days: number }>): void {
        const { key, days } = event.detail;
        const place = this.drawing.layout.places.get(key);
        if (place) {
            const isHeld = this.hold?.key === key;
            const hold = isHeld && this.hold ? { ...this.hold, by: 'keys' as const } : takeUp(place, 'keys', 0, 0);
            this.hold = stepped(hold, days, this.drawing);
            this.request = null;
            this.preview = null;
            this.said = spokenHold(this.hold, this.plan);
        }
    }

    handleBarEnter(event: CustomEvent<string>): void {
        const { hold } = this;
        if (hold?.key === event.detail && hold.due !== hold.base) {
            this.holdOver({ ...hold });
            this.focusPanel = true;
        } else {
            this.openStep(event.detail);
        }
    }

    handlePutBack(): void {
        this.putBack();
    }

    handlePreviewed(event: CustomEvent<Previewed>): void {
        const { preview } = event.detail;
        const moved = preview?.moves.find((move) => move.activityId === this.hold?.key);
        this.preview = preview;
        if (this.hold && moved?.newDue) {
            this.hold = { ...this.hold, due: dayOf(moved.newDue) };
        }
    }

    handleSaved(): void {
        this.focusKey = this.hold?.key ?? null;
        this.letGo();
    }

    private get shownPhases(): ReadonlySet<number> {
        this.openPhases ??= openAtFirst(this.plan);
        return this.openPhases;
    }

    private get rowsElement(): Rows | null {
        return this.template?.querySelector<Rows>('c-msp-timeline-rows') ?? null;
    }

    private get scroller(): HTMLElement | null {
        return this.template?.querySelector<HTMLElement>('.scroll') ?? null;
    }

    private get scrolled(): number {
        return this.scroller?.scrollLeft ?? 0;
    }

    /** Holds the bar over a day, and asks what that would change. Back on its own day it changes nothing. */
    private holdOver(hold: Hold): void {
        const activity = activityById(this.plan, hold.key);
        if (hold === this.hold || !activity) {
            return;
        }
        this.hold = hold;
        if (hold.due === hold.base) {
            this.request = null;
            this.preview = null;
        } else {
            this.request = moveRequest(activity, isoOf(hold.due));
        }
    }

    private putBack(): void {
        const key = this.hold?.key ?? null;
        const name = key && activityById(this.plan, key)?.name;
        this.said = name ? format(label.spokenPutBack, name) : '';
        this.focusKey = key;
        this.letGo();
    }

    private letGo(): void {
        this.hold = null;
        this.request = null;
        this.preview = null;
    }

    private openStep(activityId: string): void {
        this.dispatchEvent(new CustomEvent('openstep', { detail: { activityId } }));
    }
}
