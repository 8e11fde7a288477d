import MspConflict from 'c/mspConflict';
import { listen, press } from 'test/events';
import { findAll, mount } from 'test/mount';

const lines = [{ field: 'due', fieldLabel: 'Due', mine: 'Dec 11', theirs: 'Dec 15' }];

describe('c-msp-conflict', () => {
    it('shows both values of a field side by side', () => {
        const conflict = mount('c-msp-conflict', MspConflict, { lines });

        expect(findAll(conflict, 'tbody td').map((cell) => cell.textContent)).toEqual(['Dec 11', 'Dec 15']);
    });

    it('lets the user decide', async () => {
        const conflict = mount('c-msp-conflict', MspConflict, { lines });
        const mine = listen(conflict, 'keepmine');
        const theirs = listen(conflict, 'taketheirs');

        await press(conflict, 'Keep mine');
        await press(conflict, 'Take theirs');

        expect([mine.times, theirs.times]).toEqual([1, 1]);
    });

    it('is accessible', async () => {
        await expect(mount('c-msp-conflict', MspConflict, { lines })).toBeAccessible();
    });
});
