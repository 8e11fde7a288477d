import { NOTHING_SAID } from 'c/mspCommands';
import type { EditRequest, StepEdit } from 'c/mspStepEdits';
import MspStepField from 'c/mspStepField';
import { planOf } from 'test/builders';
import { click, emit, listen } from 'test/events';
import { findAll, has, mount, text } from 'test/mount';

const part = { field: 'typicalDays', label: 'Typical', kind: 'number', value: '2', options: [], maxLength: 3 };
const FIELD = {
    editor: 'days',
    label: 'Takes',
    text: '2 working days, 5 if it runs long',
    note: null,
    noteClass: '',
    glyph: null,
    parts: [part, { ...part, field: 'longDays', label: 'Long', value: '5' }]
};
const EDIT = { activityId: 'a01', editor: 'days', spot: 'panel', answers: {}, phase: 'open', outcome: NOTHING_SAID };

function fieldWith(edit: Partial<StepEdit> | null, plan = planOf()): HTMLElement {
    return mount('c-msp-step-field', MspStepField, {
        field: FIELD,
        activityId: 'a01',
        plan,
        edit: edit && { ...EDIT, sent: [], typed: false, preview: null, ...edit }
    });
}

describe('c-msp-step-field', () => {
    it('reads as text with a pencil that opens it', async () => {
        const field = fieldWith(null);
        const asked = listen<EditRequest>(field, 'stepedit');

        expect(text(field)).toBe('Takes 2 working days, 5 if it runs long');
        await click(field, '.pencil');

        expect(asked.detail).toMatchObject({ what: 'open', editor: 'days', spot: 'panel' });
    });

    it('tells what each of its inputs got, and keeps what was typed', async () => {
        const field = fieldWith({ answers: { typicalDays: '8' } });
        const asked = listen<EditRequest>(field, 'stepedit');
        expect((findAll(field, 'c-msp-edit-input')[0] as HTMLElement & { value: string }).value).toBe('8');

        await emit(field, '[data-field="longDays"]', 'value', '10');

        expect(asked.detail).toMatchObject({ what: 'answer', answers: { longDays: '10' } });
    });

    it('stays open while the focus goes from one of two inputs to the other', async () => {
        const field = fieldWith({});
        const asked = listen(field, 'stepedit');

        await emit(field, '[data-field="typicalDays"]', 'leave');

        expect(asked.times).toBe(0);
    });

    it('shows a second question below the text', () => {
        const field = fieldWith({ editor: 'blocked' as never });

        expect([has(field, 'c-msp-edit-input'), has(field, 'c-msp-edit-notes')]).toEqual([false, true]);
    });

    it('has no pencil on a read-only plan', () => {
        expect(has(fieldWith(null, planOf({ editable: false })), '.pencil')).toBe(false);
    });

    it('is accessible', async () => {
        await expect(fieldWith({})).toBeAccessible();
    });
});
