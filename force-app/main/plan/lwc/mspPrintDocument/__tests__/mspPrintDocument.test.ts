import MspPrintDocument from 'c/mspPrintDocument';
import type { PlanView } from 'c/mspPlanTypes';
import { activityOf, participantOf, phaseOf, planOf } from 'test/builders';
import { discoveryOf } from 'test/discovery';
import { mount, text } from 'test/mount';

function paper(plan: Partial<PlanView> = {}, more: object = {}): HTMLElement {
    return mount('c-msp-print-document', MspPrintDocument, { plan: planOf(plan), discovery: discoveryOf(), ...more });
}

const steps = [
    activityOf({ guidance: 'Push for the reference', blockedReason: 'Their lawyer is slow' }),
    activityOf({ id: 'a02', name: 'Discount approval', visibleToCustomer: false }),
    activityOf({ id: 'a03', name: 'Dropped', status: 'Not needed' })
];

describe('c-msp-print-document', () => {
    it('leaves out what is ours: internal steps, notes, guidance, figures', () => {
        const shown = text(paper({ phases: [phaseOf(steps)] }));

        expect(shown).toContain('Run the proof');
        expect(shown).toContain('Done when there is: Pass marks met');
        for (const ours of ['Discount approval', 'Dropped', 'Push for', 'lawyer', 'At risk', '87%']) {
            expect(shown).not.toContain(ours);
        }
    });

    it('shows likely dates and buffers only if chosen', () => {
        expect(text(paper())).not.toContain('Buffer left');
        expect(text(paper({}, { buffers: true }))).toContain('Buffer left 24 of 36 working days');
    });

    it('asks to name whoever has left or is not known', () => {
        const gone = participantOf({ leftOn: '2026-11-06' });

        expect(text(paper({ participants: [gone] }), 'tbody .who')).toBe('To be named');
    });

    it('says that nothing is shared', () => {
        expect(text(paper({ phases: [phaseOf(steps.slice(1))] }))).toContain(
            'No step is shared with the customer yet.'
        );
    });

    it('is accessible', async () => {
        await expect(paper()).toBeAccessible();
    });
});
