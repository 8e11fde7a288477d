import type { Place } from 'c/mspCommands';
import MspConstraintList from 'c/mspConstraintList';
import { newAnswer } from 'c/mspDiscoveryModel';
import type { Answer } from 'c/mspDiscoveryModel';
import { planOf } from 'test/builders';
import { discoveryOf, performWith } from 'test/discovery';
import { buttonsIn, emit, listen, press } from 'test/events';
import { find, findAll, mount, settled, text } from 'test/mount';

const freeze = newAnswer({ id: 'n1', kind: 'Constraint', text: 'Network freeze in December' });

async function listWith(answers: readonly Answer[], editable = true): Promise<HTMLElement> {
    const list = mount('c-msp-constraint-list', MspConstraintList, {
        plan: planOf({ editable }),
        perform: performWith(),
        discovery: discoveryOf({ answers })
    });
    await settled();
    return list;
}

describe('c-msp-constraint-list', () => {
    it('shows constraints only, and that no step covers one', async () => {
        const list = await listWith([newAnswer({ id: 'n0', questionKey: 'hopes', text: 'No constraint' }), freeze]);

        expect(findAll(list, '.row')).toHaveLength(1);
        expect(text(list, '.row')).toBe('Network freeze in December Our note No step covers it Edit');
    });

    it('leads to the step that covers it', async () => {
        const list = await listWith([{ ...freeze, coveredBy: 'a01' }]);
        const gone = listen<Place>(list, 'goto');

        await press(list, 'Covered by Run the proof');

        expect(gone.detail).toEqual({ page: 'plan', step: 'a01' });
    });

    it('adds a constraint from the empty list', async () => {
        const list = await listWith([]);

        await emit(find(list, 'c-msp-section'), 'c-msp-empty-state', 'action');

        const { record } = find(list, 'c-msp-constraint-form') as HTMLElement & { record: Answer };
        expect(record.kind).toBe('Constraint');
    });

    it('offers no editing to who may only read', async () => {
        expect(buttonsIn(await listWith([freeze], false))).toHaveLength(0);
    });

    it('is accessible', async () => {
        await expect(await listWith([freeze])).toBeAccessible();
    });
});
