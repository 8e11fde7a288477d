import type { Place } from 'c/mspCommands';
import MspGuidePage from 'c/mspGuidePage';
import { newAnswer } from 'c/mspDiscoveryModel';
import type { Guide, GuidePhase, Question } from 'c/mspDiscoveryModel';
import * as planApi from 'c/mspPlanApi';
import type { Discovery, PlanView, StartRequest } from 'c/mspPlanTypes';
import { headerOf, noPlan, planOf } from 'test/builders';
import { discoveryOf, performWith } from 'test/discovery';
import { change, emit, listen } from 'test/events';
import { find, findAll, has, mount, settled, text } from 'test/mount';

jest.mock('c/mspPlanApi', () => ({ guide: jest.fn(), templates: jest.fn(), candidates: jest.fn() }));
const api = jest.mocked(planApi);

type QuestionElement = HTMLElement & { readonly question: Question; readonly open: boolean };

function phaseOf(phaseNumber: number, change: Partial<GuidePhase> = {}): GuidePhase {
    const name = `Phase ${phaseNumber}`;
    const questions = [{ key: `phase${phaseNumber}`, text: `Question of ${name}?` }];
    const advice = [{ step: null, text: `Advice of ${name}`, interest: null, days: null, sample: null }];
    return { phaseNumber, name, questions, advice, ...change };
}

const guide: Guide = { templateName: 'Enterprise', phases: [phaseOf(1), phaseOf(2)], levels: discoveryOf().levels };

async function pageWith(plan: PlanView, discovery: Discovery | null, more: object = {}): Promise<HTMLElement> {
    const page = mount('c-msp-guide-page', MspGuidePage, {
        plan,
        perform: performWith(),
        discovery,
        place: null,
        ...more
    });
    await settled();
    return page;
}

const questions = (page: HTMLElement): QuestionElement[] =>
    findAll(page, 'c-msp-guide-question') as unknown as QuestionElement[];
const opened = (page: HTMLElement): string[] =>
    questions(page).flatMap((element) => (element.open ? [element.question.title] : []));
const adviceTexts = (page: HTMLElement): string[] =>
    (find(page, 'c-msp-advice') as HTMLElement & { advice: readonly { text: string }[] }).advice.map((one) => one.text);

describe('c-msp-guide-page', () => {
    beforeEach(() => {
        api.guide.mockResolvedValue(guide);
        api.templates.mockResolvedValue([]);
    });

    it('asks the five questions before there is a plan, the first one open, with the templates beside them', async () => {
        const page = await pageWith(noPlan(), null);

        expect(questions(page)).toHaveLength(5);
        expect(opened(page)).toEqual(['What do they hope to achieve, and by when?']);
        expect(has(page, 'c-msp-plan-start')).toBe(true);
        expect(has(page, 'c-msp-constraint-list')).toBe(false);
    });

    it('opens with the first question that nobody answered', async () => {
        const answers = [newAnswer({ id: 'n1', questionKey: 'hopes', text: 'Half the stops' })];

        const page = await pageWith(planOf({ phases: [] }), discoveryOf({ answers }));

        expect(opened(page)).toEqual(['How does today compare with what they want?']);
    });

    it('opens one question at a time', async () => {
        const page = await pageWith(noPlan(), null);
        const third = questions(page)[2];

        await emit(page, 'c-msp-guide-question:nth-of-type(3)', 'toggle', third?.question);

        expect(opened(page)).toEqual(['How and when will they decide?']);
    });

    it('lets the template that is looked at speak', async () => {
        const page = await pageWith(noPlan(), null);

        await emit(page, 'c-msp-plan-start', 'template', { templateId: 't02' });

        expect(api.guide).toHaveBeenLastCalledWith('006000000000001', 't02');
        expect(adviceTexts(page)).toEqual(['Advice of Phase 1']);
    });

    it('builds the plan and leads to what needs attention', async () => {
        const perform = performWith();
        const page = await pageWith(noPlan(), null, { perform });
        const gone = listen<Place>(page, 'goto');
        const request = { opportunityId: '006000000000001', templateId: 't01' } as unknown as StartRequest;

        await emit(page, 'c-msp-plan-start', 'start', request);

        expect(perform.mock.calls[0]?.[0]).toMatchObject({ name: 'start', args: [request] });
        expect(gone.detail).toEqual({ page: 'plan', section: 'attention' });
    });

    it('says beside the form why the plan was not built', async () => {
        const perform = performWith({ saved: false, fault: 'The template was retired.' });
        const page = await pageWith(noPlan(), null, { perform });

        await emit(page, 'c-msp-plan-start', 'start', {});

        expect((find(page, 'c-msp-plan-start') as HTMLElement & { fault: string }).fault).toBe(
            'The template was retired.'
        );
    });

    it('asks the questions of the customer’s phase once there are steps', async () => {
        const page = await pageWith(planOf({ header: headerOf({ currentPhase: 2 }) }), discoveryOf());

        expect(opened(page)).toEqual(['Question of Phase 2?']);
        expect(adviceTexts(page)).toEqual(['Advice of Phase 2']);
        expect(has(page, 'c-msp-plan-start')).toBe(false);
    });

    it('shows another phase on request', async () => {
        const page = await pageWith(planOf({ header: headerOf({ currentPhase: 2 }) }), discoveryOf());

        await change(page, '.phase', '1');

        expect(adviceTexts(page)).toEqual(['Advice of Phase 1']);
        expect(questions(page)[0]?.question.title).toBe('Question of Phase 1?');
    });

    it('says that a phase has no questions', async () => {
        api.guide.mockResolvedValue({ ...guide, phases: [phaseOf(1, { questions: [] })] });

        const page = await pageWith(planOf(), discoveryOf());

        expect(text(page, '.main')).not.toContain('Question of');
        expect(has(page, 'c-msp-empty-state')).toBe(true);
    });

    it('leads to a question that a criterion points to', async () => {
        const page = await pageWith(planOf(), discoveryOf(), {
            place: { page: 'guide', section: 'question-decision' }
        });

        expect(opened(page)).toEqual(['How and when will they decide?']);
        expect((page.shadowRoot?.activeElement as QuestionElement | null)?.question.key).toBe('decision');
    });

    it('keeps the questions when the advice cannot be read, and tries again', async () => {
        api.guide.mockRejectedValueOnce({ body: { message: 'No connection.' } });
        const page = await pageWith(noPlan(), null);
        const failed = has(page, 'c-msp-error-panel');

        await emit(page, 'c-msp-error-panel', 'retry');

        expect(failed).toBe(true);
        expect(questions(page)).toHaveLength(5);
        expect(has(page, 'c-msp-advice')).toBe(true);
    });

    it('says why sharing asks, and what was said', async () => {
        const asks = await pageWith(planOf({ phases: [] }), discoveryOf());
        const kept = await pageWith(planOf({ phases: [] }), discoveryOf({ shareReason: 'They asked for it' }));

        expect(text(asks, '.share')).toContain('three answers');
        expect(text(kept, '.share')).toBe('Shared early: They asked for it');
    });

    it('keeps its room while what was heard is read', async () => {
        expect(has(await pageWith(planOf({ phases: [] }), null), 'c-msp-bars')).toBe(true);
    });

    it('is accessible', async () => {
        await expect(await pageWith(planOf(), discoveryOf())).toBeAccessible();
    });
});
