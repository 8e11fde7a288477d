import {
    answerTo,
    contactOptions,
    contrastRows,
    GUIDING,
    newAnswer,
    newContrast,
    personOptions,
    phaseQuestions,
    projectedText,
    reading,
    sourceText,
    subjectOf,
    typedNumber,
    withSeen
} from 'c/mspDiscoveryModel';
import { participantOf, planOf } from 'test/builders';
import { discoveryOf } from 'test/discovery';

const plan = planOf({
    participants: [
        participantOf(),
        participantOf({ id: 'p03', name: 'Security reviewer', contactId: null, seat: true }),
        participantOf({ id: 'p02', side: 'Vendor', name: 'Maya Lindqvist', contactId: null })
    ]
});
const quoted = { sourceId: 'p01', heardOn: '2026-09-10', inTheirWords: true };

describe('people', () => {
    it('offers named people of the customer as a source, no seats and none of us', () => {
        expect(personOptions(plan, 'Nobody').map((option) => option.label)).toEqual([
            'Nobody',
            'Priya Raman, Plant IT'
        ]);
    });

    it('says who said it and when, or that it is our note', () => {
        expect(sourceText(plan, quoted)).toBe('Priya Raman, Sep 10');
        expect(sourceText(plan, { sourceId: null, heardOn: null, inTheirWords: false })).toBe('Our note');
    });

    it('keeps an owner who is not in the plan among the choices', () => {
        const options = contactOptions(plan, 'Nobody', { value: 'c99', label: 'Ada Stone' });

        expect(options.map((option) => option.value)).toEqual(['', 'c01', 'c99']);
    });
});

describe('contrasts', () => {
    it('shows a row for each level, empty ones with the question that fills them', () => {
        const rows = contrastRows(plan, discoveryOf());

        expect(rows.map((row) => row.title)).toEqual(['Company', 'Department', 'Person']);
        expect(rows[0]?.cells.map((cell) => cell.text)).toEqual([null, null, null]);
        expect(rows[0]?.cells[2]?.ask).toContain('stays as it is');
    });

    it('quotes what is in their words, with source and day', () => {
        const contrast = newContrast({ id: 'x1', ...quoted, current: 'Six plants send spreadsheets.' });

        const [cell] = contrastRows(plan, discoveryOf({ contrasts: [contrast] }))[0]?.cells ?? [];

        expect(cell?.text).toBe('“Six plants send spreadsheets.”');
        expect(cell?.source).toBe('Priya Raman, Sep 10');
    });

    it('asks the person a gap speaks of', () => {
        const contrast = newContrast({ id: 'x1', level: 'Person', personId: 'p01' });

        const row = contrastRows(plan, discoveryOf({ contrasts: [contrast] }))[2];

        expect(row?.cells[0]?.ask).toContain('Priya Raman');
        expect(subjectOf(plan, discoveryOf().levels, contrast)).toBe('Priya Raman');
    });

    it('offers the answer of the guide where it fits, and only for the gap of today', () => {
        const answer = newAnswer({ id: 'n1', questionKey: 'contrast', level: 'Company', text: 'Spreadsheets' });

        const rows = contrastRows(plan, discoveryOf({ answers: [answer] }));

        expect(rows[0]?.cells.map((cell) => cell.said !== null)).toEqual([true, false, false]);
        expect(rows[1]?.answer).toBeNull();
    });
});

describe('questions', () => {
    const phase = {
        phaseNumber: 3,
        name: 'Evaluate',
        questions: [{ key: 'phase3', text: 'What would stop you?' }],
        advice: []
    };

    it('asks five questions in their order', () => {
        expect(GUIDING.map((question) => question.key)).toEqual(['hopes', 'contrast', 'decision', 'steps', 'people']);
    });

    it('keeps an answer whose question the template no longer asks', () => {
        const answers = [newAnswer({ kind: 'Phase', questionKey: 'phase3', question: 'An old question', text: 'Yes' })];

        const questions = phaseQuestions(phase, discoveryOf({ answers }));

        expect(questions.map((question) => question.title)).toEqual(['What would stop you?', 'An old question']);
    });

    it('finds answers of a phase by key and text', () => {
        const answer = newAnswer({ kind: 'Phase', questionKey: 'phase3', question: 'What would stop you?', text: 'X' });
        const discovery = discoveryOf({ answers: [answer] });
        const [question] = phaseQuestions(phase, discovery);

        expect(question && answerTo(question, discovery)).toBe(answer);
        expect(question && answerTo({ ...question, title: 'Another' }, discovery)).toBeNull();
    });
});

describe('figures', () => {
    it('writes readings with the decimals they have', () => {
        expect([reading(41), reading(2.5), reading(1234.567)]).toEqual(['41', '2.5', '1,234.57']);
    });

    it('says what the project is worth to them, per period and by whom', () => {
        const projected = {
            amount: 1900000,
            period: 'Per year' as const,
            periodLabel: 'Per year',
            basis: null,
            contactId: 'c01',
            contactName: 'Luis Ortega',
            seen: null
        };

        expect(projectedText(projected)).toBe('$1,900,000 per year, Luis Ortega');
        expect(projectedText({ ...projected, amount: null })).toBeNull();
    });

    it('takes numbers and nothing else', () => {
        expect([typedNumber('41.5'), typedNumber(''), typedNumber('x')]).toEqual([41.5, null, null]);
    });
});

describe('a record to send', () => {
    it('carries what the user saw, once and not nested', () => {
        const stored = newContrast({ id: 'x1', current: 'Before', seen: newContrast({ id: 'x1' }) });

        expect(withSeen({ ...stored, current: 'After' }, stored).seen).toEqual({ ...stored, seen: null });
    });

    it('carries nothing seen if it is new', () => {
        expect(withSeen(newContrast({}), newContrast({})).seen).toBeNull();
    });
});
