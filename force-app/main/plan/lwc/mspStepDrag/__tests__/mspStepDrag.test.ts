import { StepDrag } from 'c/mspStepDrag';

const shape = document.createElement('div');

function dragOf(): DragEvent & { readonly dataTransfer: { setData: jest.Mock; setDragImage: jest.Mock } } {
    const dataTransfer = { setData: jest.fn(), setDragImage: jest.fn() };
    return Object.assign(new Event('dragstart', { cancelable: true }), { dataTransfer }) as never;
}

describe('c/mspStepDrag', () => {
    it('carries the step that was pressed, with its own picture', () => {
        const drag = new StepDrag(() => undefined);
        const event = dragOf();
        drag.press('a01');

        expect(drag.begin(event, (id) => (id === 'a01' ? shape : null))).toBe('a01');

        expect(event.dataTransfer.setDragImage).toHaveBeenCalledWith(shape, 0, 0);
        expect([drag.stepId, event.defaultPrevented]).toEqual(['a01', false]);
    });

    it('begins nothing after the button was let go, or for a step that may not move', () => {
        const drag = new StepDrag(() => undefined);
        drag.press('a01');
        window.dispatchEvent(new Event('pointerup'));
        expect(drag.begin(dragOf(), () => shape)).toBeNull();

        drag.press('a01');
        const event = dragOf();
        expect(drag.begin(event, () => null)).toBeNull();
        expect(event.defaultPrevented).toBe(true);
    });

    it.each([
        ['dragend', new Event('dragend')],
        ['a mouse that moves without a button', new MouseEvent('mousemove', { buttons: 0 })]
    ])('ends with %s', (_, event) => {
        const ended = jest.fn();
        const drag = new StepDrag(ended);
        drag.press('a01');
        drag.begin(dragOf(), () => shape);
        window.dispatchEvent(new MouseEvent('mousemove', { buttons: 1 }));
        expect(drag.stepId).toBe('a01');

        window.dispatchEvent(event);

        expect([drag.stepId, ended.mock.calls.length]).toEqual([null, 1]);
    });

    it('gives the step up once, where it is dropped', () => {
        const ended = jest.fn();
        const drag = new StepDrag(ended);
        drag.press('a01');
        drag.begin(dragOf(), () => shape);

        expect([drag.drop(dragOf()), drag.drop(dragOf())]).toEqual(['a01', null]);
        window.dispatchEvent(new Event('dragend'));
        expect(ended).not.toHaveBeenCalled();
    });
});
