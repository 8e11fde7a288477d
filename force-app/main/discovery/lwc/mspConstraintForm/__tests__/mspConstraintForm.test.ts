import MspConstraintForm from 'c/mspConstraintForm';
import { newAnswer } from 'c/mspDiscoveryModel';
import type { Answer } from 'c/mspDiscoveryModel';
import { activityOf, phaseOf, planOf } from 'test/builders';
import { performWith } from 'test/discovery';
import { change, emit, press } from 'test/events';
import { find, mount, settled } from 'test/mount';

const plan = planOf({
    phases: [phaseOf([activityOf({ id: 'a02', name: 'Finished', status: 'Done' }), activityOf()])]
});

async function formWith(record: Answer, perform = performWith()): Promise<HTMLElement> {
    const form = mount('c-msp-constraint-form', MspConstraintForm, { plan, perform, record });
    await settled();
    return form;
}

describe('c-msp-constraint-form', () => {
    it('saves the constraint with its step', async () => {
        const perform = performWith();
        const form = await formWith(newAnswer({ kind: 'Constraint' }), perform);

        await change(form, '[data-field="text"]', 'Freeze');
        await change(form, '[data-field="coveredBy"]', 'a01');
        await emit(form, 'c-msp-record-box', 'decide', 'confirm');

        expect(perform.mock.calls[0]?.[0]).toMatchObject({
            name: 'answer',
            args: [{ kind: 'Constraint', text: 'Freeze', coveredBy: 'a01' }]
        });
    });

    it('offers open steps before finished ones', async () => {
        const form = await formWith(newAnswer({ kind: 'Constraint' }));

        const { options } = find(form, '[data-field="coveredBy"]') as HTMLElement & {
            options: readonly { label: string }[];
        };

        expect(options.map((option) => option.label)).toEqual(['No step yet', 'Run the proof', 'Finished']);
    });

    it('asks for words first', async () => {
        const perform = performWith();

        await emit(await formWith(newAnswer({ kind: 'Constraint' }), perform), 'c-msp-record-box', 'decide', 'confirm');

        expect(perform).not.toHaveBeenCalled();
    });

    it('removes with a way back', async () => {
        const perform = performWith();

        await press(await formWith(newAnswer({ id: 'n1', kind: 'Constraint', text: 'Freeze' }), perform), 'Remove');

        expect(perform.mock.calls[0]?.[0]).toMatchObject({
            name: 'removeDiscovery',
            undo: { args: [{ id: null, kind: 'Constraint', text: 'Freeze' }] }
        });
    });

    it('is accessible', async () => {
        await expect(await formWith(newAnswer({ kind: 'Constraint' }))).toBeAccessible();
    });
});
