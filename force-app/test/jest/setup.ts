import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { registerSa11yMatcher } from '@sa11y/jest';

registerSa11yMatcher();

/** Tests read what a user reads: each label has its real text, not its name. */
const LABELS = join(__dirname, '../../main/common/labels/CustomLabels.labels-meta.xml');
const LABEL = /<fullName>(\w+)<\/fullName>[\s\S]*?<value>([\s\S]*?)<\/value>/g;
const ENTITIES: Readonly<Record<string, string>> = {
    '&amp;': '&',
    '&lt;': '<',
    '&gt;': '>',
    '&quot;': '"',
    '&apos;': "'"
};

for (const [, name, value] of readFileSync(LABELS, 'utf8').matchAll(LABEL)) {
    const text = (value ?? '').replace(/&\w+;/g, (entity) => ENTITIES[entity] ?? entity);
    jest.doMock(`@salesforce/label/c.${name}`, () => ({ __esModule: true, default: text }), { virtual: true });
}

jest.doMock('@salesforce/i18n/locale', () => ({ __esModule: true, default: 'en-US' }), { virtual: true });
jest.doMock('@salesforce/user/Id', () => ({ __esModule: true, default: '005000000000001' }), { virtual: true });

// jsdom has no layout, hence no scrolling and no sizes to watch.
Element.prototype.scrollIntoView = () => undefined;
globalThis.ResizeObserver = class {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
};

afterEach(() => {
    document.body.replaceChildren();
    jest.clearAllMocks();
});
