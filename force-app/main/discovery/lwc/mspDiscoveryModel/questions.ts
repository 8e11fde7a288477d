import label from 'c/mspDiscoveryLabels';
import type { Discovery } from 'c/mspPlanTypes';
import type { Answer, GuidePhase } from './records';

export interface Question {
    readonly key: string;
    /** Guiding, or of a buying phase. */
    readonly kind: 'Guiding' | 'Phase';
    readonly title: string;
    readonly ask: string | null;
    readonly listen: string | null;
    /** It asks for a level of the customer as well. */
    readonly asksLevel: boolean;
}

interface GuidingQuestion extends Question {
    readonly key: 'hopes' | 'contrast' | 'decision' | 'steps' | 'people';
}

function guiding(key: GuidingQuestion['key'], title: string, ask: string, listen: string): GuidingQuestion {
    return { key, kind: 'Guiding', title, ask, listen, asksLevel: key === 'contrast' };
}

/** The five questions that lead to a plan, in their order. */
export const GUIDING: readonly GuidingQuestion[] = [
    guiding('hopes', label.guideQHopes, label.guideAHopes, label.guideLHopes),
    guiding('contrast', label.guideQContrast, label.guideAContrast, label.guideLContrast),
    guiding('decision', label.guideQDecision, label.guideADecision, label.guideLDecision),
    guiding('steps', label.guideQSteps, label.guideASteps, label.guideLSteps),
    guiding('people', label.guideQPeople, label.guideAPeople, label.guideLPeople)
];

/** Questions of a phase. An answer to one that the template no longer has keeps its question. */
export function phaseQuestions(phase: GuidePhase, discovery: Discovery | null): readonly Question[] {
    const key = phase.questions[0]?.key ?? `phase${phase.phaseNumber}`;
    const asked = phase.questions.map((question) => question.text);
    const kept = (discovery?.answers ?? [])
        .filter((answer) => answer.kind === 'Phase' && answer.questionKey === key)
        .map((answer) => answer.question ?? '');
    return [...new Set([...asked, ...kept])].map((title) => ({
        key,
        kind: 'Phase',
        title,
        ask: null,
        listen: null,
        asksLevel: false
    }));
}

/** Guiding questions are found by their key, those of a phase by key and text. */
export function answerTo(question: Question, discovery: Discovery | null): Answer | null {
    const found = (discovery?.answers ?? []).find(
        (answer) =>
            answer.kind === question.kind &&
            answer.questionKey === question.key &&
            (question.kind === 'Guiding' || answer.question === question.title)
    );
    return found ?? null;
}
