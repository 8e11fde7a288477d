import MspContrastForm from 'c/mspContrastForm';
import { newContrast } from 'c/mspDiscoveryModel';
import type { Contrast } from 'c/mspDiscoveryModel';
import { planOf } from 'test/builders';
import { discoveryOf, performWith, savingOf } from 'test/discovery';
import { change, emit, listen, press } from 'test/events';
import { find, has, mount, settled } from 'test/mount';

const stored = newContrast({ id: 'x1', level: 'Company', current: 'Before' });

async function formWith(perform = performWith(), record: Contrast = stored, more: object = {}): Promise<HTMLElement> {
    const form = mount('c-msp-contrast-form', MspContrastForm, {
        plan: planOf(),
        perform,
        levels: discoveryOf().levels,
        record,
        ...more
    });
    await settled();
    return form;
}

describe('c-msp-contrast-form', () => {
    it('saves what was changed with what the user saw, and closes', async () => {
        const perform = performWith();
        const form = await formWith(perform);
        const closed = listen(form, 'close');

        await change(form, '[data-field="current"]', 'After');
        await emit(form, 'c-msp-record-box', 'decide', 'confirm');

        const [command] = perform.mock.calls[0] ?? [];
        expect(command).toMatchObject({ name: 'contrast', args: [{ id: 'x1', current: 'After', seen: stored }] });
        expect(command?.undo).toMatchObject({
            name: 'contrast',
            args: [{ current: 'Before', seen: { current: 'After' } }]
        });
        expect(closed.times).toBe(1);
    });

    it('keeps what was typed and says why it was refused', async () => {
        const form = await formWith(performWith({ saved: false, fault: 'Name who said it.' }));
        const closed = listen(form, 'close');

        await change(form, '[data-field="wanted"]', 'Typed');
        await emit(form, 'c-msp-record-box', 'decide', 'confirm');

        expect(savingOf(form).fault).toBe('Name who said it.');
        expect((find(form, '[data-field="wanted"]') as HTMLElement & { value: string }).value).toBe('Typed');
        expect(closed.times).toBe(0);
    });

    it('asks for words before it saves anything', async () => {
        const perform = performWith();
        const form = await formWith(perform, newContrast({ level: 'Company' }));

        await emit(form, 'c-msp-record-box', 'decide', 'confirm');

        expect(savingOf(form).fault).toBe('Write at least one of the three.');
        expect(perform).not.toHaveBeenCalled();
    });

    it('shows mine and theirs, and replaces theirs only knowing it', async () => {
        const conflict = { field: 'Current_State__c', fieldLabel: 'Current State', mine: 'Mine', theirs: 'p01' };
        const perform = performWith({ saved: false, conflicts: [conflict] }, { saved: true });
        const form = await formWith(perform);
        await change(form, '[data-field="current"]', 'Mine');
        await emit(form, 'c-msp-record-box', 'decide', 'confirm');
        const { conflicts } = savingOf(form);

        Object.assign(form, { record: { ...stored, current: 'Theirs' } });
        await emit(form, 'c-msp-record-box', 'decide', 'keepmine');

        expect(conflicts[0]?.theirs).toBe('Priya Raman');
        expect(perform.mock.calls[1]?.[0]).toMatchObject({ args: [{ current: 'Mine', seen: { current: 'Theirs' } }] });
    });

    it('does not lose what is typed when a newer record arrives', async () => {
        const form = await formWith();
        await change(form, '[data-field="current"]', 'Typed');

        Object.assign(form, { record: { ...stored, current: 'Newer' } });
        await settled();

        expect((find(form, '[data-field="current"]') as HTMLElement & { value: string }).value).toBe('Typed');
    });

    it('takes over what the guide proposes', async () => {
        const form = await formWith(performWith(), newContrast({ level: 'Company' }), {
            proposal: { current: 'From the guide', sourceId: 'p01' }
        });

        expect((find(form, '[data-field="current"]') as HTMLElement & { value: string }).value).toBe('From the guide');
    });

    it('removes with a way back', async () => {
        const perform = performWith();
        const form = await formWith(perform);

        await press(form, 'Remove');

        expect(perform.mock.calls[0]?.[0]).toMatchObject({
            name: 'removeDiscovery',
            args: ['x1'],
            undo: { name: 'contrast', args: [{ id: null, current: 'Before' }] }
        });
    });

    it('asks for a level only if it is new, and for a person only at that level', async () => {
        const old = await formWith();
        const fresh = await formWith(performWith(), newContrast({ level: 'Person' }));

        expect(has(old, '[data-field="level"]')).toBe(false);
        expect(has(fresh, '[data-field="level"]')).toBe(true);
        expect(has(old, '[data-field="personId"]')).toBe(false);
        expect(has(fresh, '[data-field="personId"]')).toBe(true);
    });

    it('is accessible with a refusal', async () => {
        const form = await formWith(performWith({ saved: false, fault: 'No.' }));
        await emit(form, 'c-msp-record-box', 'decide', 'confirm');

        await expect(form).toBeAccessible();
    });
});
