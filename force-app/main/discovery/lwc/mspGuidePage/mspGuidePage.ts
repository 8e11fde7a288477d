import { LightningElement, api } from 'lwc';
import { goTo } from 'c/mspCommands';
import type { Perform, Place } from 'c/mspCommands';
import label from 'c/mspDiscoveryLabels';
import { GUIDING, answerTo, phaseQuestions } from 'c/mspDiscoveryModel';
import type { Advice, Answer, Guide, GuidePhase, Question } from 'c/mspDiscoveryModel';
import { guide } from 'c/mspPlanApi';
import { activitiesOf } from 'c/mspPlanModel';
import type { Discovery, Option, PageDetail, PlanView, StartRequest } from 'c/mspPlanTypes';
import { format, number } from 'c/mspText';

interface QuestionView {
    readonly id: string;
    readonly question: Question;
    readonly answer: Answer | null;
    readonly position: number | null;
    readonly open: boolean;
}

type Focusable = HTMLElement & { readonly dataset: DOMStringMap; focus(): void };

/**
 * The page Guide: what to ask the customer now, and what other customers found. Before there are steps its five questions
 * come first and the templates stand beside them. Links lead to question-hopes, question-contrast, question-decision,
 * question-steps, question-people, and to constraints.
 */
export default class MspGuidePage extends LightningElement {
    label = label;
    @api perform!: Perform;
    @api busy = false;
    @api discovery: Discovery | null = null;

    guide: Guide | null = null;
    guideError: unknown = null;
    openId: string | null = null;
    phaseNumber: number | null = null;
    startFault: string | null = null;
    private currentPlan!: PlanView;
    private currentPlace: Place | null = null;
    private wanted: string | null = null;
    private templateId: string | null = null;
    private asked = 0;
    private opened = false;

    @api
    get plan(): PlanView {
        return this.currentPlan;
    }

    set plan(plan: PlanView) {
        const before = this.currentPlan as PlanView | undefined;
        this.currentPlan = plan;
        if (before && activitiesOf(before).length !== activitiesOf(plan).length) {
            void this.loadGuide();
        }
    }

    @api
    get place(): Place | null {
        return this.currentPlace;
    }

    set place(place: Place | null) {
        this.currentPlace = place;
        this.wanted = place?.page === 'guide' ? (place.section ?? null) : null;
        if (this.wanted?.startsWith('question-')) {
            this.openId = this.wanted;
        }
    }

    connectedCallback(): void {
        const detail: readonly PageDetail[] = ['discovery'];
        this.dispatchEvent(new CustomEvent('need', { detail, bubbles: true, composed: true }));
        void this.loadGuide();
    }

    renderedCallback(): void {
        this.openFirst();
        const section = [...(this.template?.querySelectorAll<Focusable>('[data-section]') ?? [])].find(
            (candidate) => candidate.dataset.section === this.wanted
        );
        if (section && !this.loading) {
            this.wanted = null;
            section.focus();
        }
    }

    /** Without a plan there is nothing to wait for. */
    get loading(): boolean {
        return this.plan.planId !== null && this.discovery === null;
    }

    get hasSteps(): boolean {
        return activitiesOf(this.plan).length > 0;
    }

    get showsStart(): boolean {
        return !this.hasSteps && (this.plan.planId ? this.plan.editable : this.plan.mayCreate);
    }

    get guidingTitle(): string {
        return this.hasSteps ? label.guideOpen : label.guideTitle;
    }

    get guidingNote(): string {
        return format(label.guideCount, number(this.answered));
    }

    get answered(): number {
        return this.discovery?.guidingFromCustomer ?? 0;
    }

    get hasEnough(): boolean {
        return this.plan.planId !== null && this.discovery !== null && !this.discovery.shareAsksReason;
    }

    get levels(): readonly Option[] {
        return this.guide?.levels ?? this.discovery?.levels ?? [];
    }

    get guidingQuestions(): QuestionView[] {
        return GUIDING.map((question, index) => this.view(question, index + 1));
    }

    get phaseQuestions(): QuestionView[] {
        const { phase } = this;
        return phase ? phaseQuestions(phase, this.discovery).map((question) => this.view(question, null)) : [];
    }

    get hasPhaseQuestions(): boolean {
        return this.phaseQuestions.length > 0;
    }

    get phaseOptions(): readonly Option[] {
        const current = this.plan.header?.currentPhase;
        return (this.guide?.phases ?? []).map((phase) => ({
            value: String(phase.phaseNumber),
            label: phase.phaseNumber === current ? format(label.guidePhaseCurrent, phase.name) : phase.name
        }));
    }

    get hasPhases(): boolean {
        return this.phaseOptions.length > 0;
    }

    get phaseValue(): string {
        return String(this.phase?.phaseNumber ?? '');
    }

    get advice(): readonly Advice[] {
        return this.phase?.advice ?? [];
    }

    get adviceTitle(): string {
        return this.hasSteps ? label.adviceOthers : label.adviceTitle;
    }

    get adviceNote(): string | null {
        const name = this.guide?.templateName;
        const parts = [this.phase?.name, !this.hasSteps && name ? format(label.adviceFrom, name) : null];
        return parts.filter(Boolean).join(' · ') || null;
    }

    get adviceLoading(): boolean {
        return this.guide === null && !this.guideError;
    }

    get shareNote(): string | null {
        const { discovery } = this;
        if (!discovery?.planId || !discovery.shareAsksReason) {
            return null;
        }
        return discovery.shareReason ? format(label.shareKept, discovery.shareReason) : label.shareReason;
    }

    get showsConstraints(): boolean {
        return this.discovery !== null && this.plan.planId !== null;
    }

    handleToggle(event: CustomEvent<Question>): void {
        const id = idOf(event.detail);
        this.openId = this.openId === id ? null : id;
    }

    handlePhase(event: CustomEvent<{ value: string }>): void {
        this.phaseNumber = Number(event.detail.value);
        this.openId = null;
    }

    handleTemplate(event: CustomEvent<{ templateId: string | null }>): void {
        if (event.detail.templateId !== this.templateId) {
            this.templateId = event.detail.templateId;
            void this.loadGuide();
        }
    }

    handleStart(event: CustomEvent<StartRequest>): void {
        void this.start(event.detail);
    }

    handleDismiss(): void {
        this.startFault = null;
    }

    handleRetry(): void {
        void this.loadGuide();
    }

    /** The phase to look at: the chosen one, else the customer's, else the first. */
    private get phase(): GuidePhase | null {
        const phases = this.guide?.phases ?? [];
        const wanted = this.phaseNumber ?? this.plan.header?.currentPhase ?? null;
        return phases.find((phase) => phase.phaseNumber === wanted) ?? phases[0] ?? null;
    }

    private view(question: Question, position: number | null): QuestionView {
        const id = idOf(question);
        return { id, question, position, answer: answerTo(question, this.discovery), open: id === this.openId };
    }

    /** The page opens with the first question that nobody answered. */
    private openFirst(): void {
        if (this.opened || this.loading || this.openId || (this.hasSteps && this.adviceLoading)) {
            return;
        }
        this.opened = true;
        const candidates = this.hasSteps ? this.phaseQuestions : this.guidingQuestions;
        this.openId = candidates.find((view) => view.answer === null)?.id ?? null;
    }

    /** A template is chosen faster than answers come: only the answer to the last question is shown. */
    private async loadGuide(): Promise<void> {
        this.asked += 1;
        const request = this.asked;
        try {
            const read = await guide(this.plan.opportunityId, this.templateId);
            if (request === this.asked) {
                this.guide = read;
                this.guideError = null;
            }
        } catch (error) {
            if (request === this.asked) {
                this.guideError = error;
            }
        }
    }

    private async start(request: StartRequest): Promise<void> {
        this.startFault = null;
        const { saved, fault } = await this.perform({ name: 'start', args: [request], done: '' });
        this.startFault = fault;
        if (saved) {
            goTo(this, { page: 'plan', section: 'attention' });
        }
    }
}

function idOf({ kind, key, title }: Question): string {
    return kind === 'Guiding' ? `question-${key}` : `${key}-${title}`;
}
