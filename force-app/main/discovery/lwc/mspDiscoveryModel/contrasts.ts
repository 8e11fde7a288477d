import label from 'c/mspDiscoveryLabels';
import type { Discovery, Option, PlanView } from 'c/mspPlanTypes';
import { format } from 'c/mspText';
import { personName, sourceText } from './people';
import { newContrast } from './records';
import type { Answer, Contrast, Level } from './records';

export type CellName = 'current' | 'wanted' | 'consequence';

export interface ContrastCell {
    readonly name: CellName;
    readonly heading: string;
    readonly text: string | null;
    readonly source: string | null;
    /** Question that fills the gap. */
    readonly ask: string;
    readonly addLabel: string;
    /** An answer of the guide that fits the gap, quoted. */
    readonly said: string | null;
}

export interface ContrastRow {
    readonly key: string;
    readonly contrast: Contrast;
    readonly title: string;
    readonly detail: string | null;
    /** Answer of the guide that the gap of today can take over. */
    readonly answer: Answer | null;
    readonly cells: readonly ContrastCell[];
}

const LEVELS: readonly Level[] = ['Company', 'Department', 'Person'];
const CELLS: readonly {
    readonly name: CellName;
    readonly heading: string;
    readonly ask: string;
    readonly askOf: string;
}[] = [
    {
        name: 'current',
        heading: label.contrastToday,
        ask: label.contrastAskToday,
        askOf: label.contrastAskTodayOf
    },
    {
        name: 'wanted',
        heading: label.contrastWanted,
        ask: label.contrastAskWanted,
        askOf: label.contrastAskWantedOf
    },
    {
        name: 'consequence',
        heading: label.contrastNothing,
        ask: label.contrastAskNothing,
        askOf: label.contrastAskNothingOf
    }
];

/** A row for each contrast, and an empty one for a level of which nothing was heard yet. */
export function contrastRows(plan: PlanView, discovery: Discovery): readonly ContrastRow[] {
    return LEVELS.flatMap((level) => {
        const heard = discovery.contrasts.filter((contrast) => contrast.level === level);
        const shown = heard.length > 0 ? heard : [newContrast({ level })];
        return shown.map((contrast) => rowOf(plan, discovery, contrast));
    });
}

/** Name of the level, or of the person, that the contrast speaks of. */
export function subjectOf(plan: PlanView, levels: readonly Option[], contrast: Contrast): string {
    return personName(plan, contrast.personId) ?? levelName(levels, contrast.level);
}

function levelName(levels: readonly Option[], level: Level | null): string {
    return levels.find((option) => option.value === level)?.label ?? level ?? '';
}

function rowOf(plan: PlanView, discovery: Discovery, contrast: Contrast): ContrastRow {
    const answer = contrast.current ? null : fittingAnswer(discovery, contrast);
    const subject = subjectOf(plan, discovery.levels, contrast);
    return {
        key: contrast.id ?? contrast.level ?? '',
        contrast,
        title: levelName(discovery.levels, contrast.level),
        detail: contrast.level === 'Company' ? plan.accountName : personName(plan, contrast.personId),
        answer,
        cells: CELLS.map((cell) => ({
            ...cellOf(plan, contrast, cell, answer),
            addLabel: format(label.contrastAddAbout, subject, cell.heading)
        }))
    };
}

function cellOf(
    plan: PlanView,
    contrast: Contrast,
    { name, heading, ask, askOf }: (typeof CELLS)[number],
    answer: Answer | null
): Omit<ContrastCell, 'addLabel'> {
    const text = contrast[name];
    const person = personName(plan, contrast.personId);
    return {
        name,
        heading,
        text: text && contrast.inTheirWords ? format(label.quote, text) : text,
        source: text ? sourceText(plan, contrast) : null,
        ask: person ? format(askOf, person) : ask,
        said: name === 'current' && answer?.text ? format(label.contrastSaid, answer.text) : null
    };
}

/** The answer to the guide's question for today and wanted, if it speaks of this level. */
function fittingAnswer(discovery: Discovery, { level }: Contrast): Answer | null {
    const found = discovery.answers.find(
        (answer) => answer.kind === 'Guiding' && answer.questionKey === 'contrast' && answer.level === level
    );
    return found?.text ? found : null;
}
