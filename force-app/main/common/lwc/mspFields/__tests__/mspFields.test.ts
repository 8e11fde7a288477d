import { checkFields, checkFieldsIn } from 'c/mspFields';

interface Field extends HTMLElement {
    reportValidity: jest.Mock;
}

function fieldOf(valid: boolean): Field {
    const field = Object.assign(document.createElement('input'), { reportValidity: jest.fn(() => valid) });
    field.dataset.field = 'name';
    document.body.append(field);
    return field;
}

describe('fields', () => {
    it('shows what each of them lacks and leads to the first', () => {
        const [right, wrong, alsoWrong] = [fieldOf(true), fieldOf(false), fieldOf(false)] as const;

        expect(checkFields([right, wrong, alsoWrong])).toBe(false);

        expect(alsoWrong.reportValidity).toHaveBeenCalledTimes(1);
        expect(document.activeElement).toBe(wrong);
    });

    it('finds them by what the template says', () => {
        const field = fieldOf(true);

        expect(checkFieldsIn(document.body)).toBe(true);
        expect(checkFieldsIn(document.body, '.none')).toBe(true);
        expect(checkFieldsIn(null)).toBe(true);
        expect(field.reportValidity).toHaveBeenCalledTimes(1);
    });

    it('takes a field that checks nothing as right', () => {
        expect(checkFields([document.createElement('div')])).toBe(true);
    });
});
