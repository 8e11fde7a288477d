import type { Place } from 'c/mspCommands';
import MspOverviewPage from 'c/mspOverviewPage';
import type { Discovery, PageDetail } from 'c/mspPlanTypes';
import { planOf } from 'test/builders';
import { discoveryOf, performWith } from 'test/discovery';
import { listen } from 'test/events';
import { find, findAll, has, mount, settled } from 'test/mount';

async function pageWith(discovery: Discovery | null, place: Place | null = null): Promise<HTMLElement> {
    const page = mount('c-msp-overview-page', MspOverviewPage, {
        plan: planOf(),
        perform: performWith(),
        place,
        discovery
    });
    await settled();
    return page;
}

describe('c-msp-overview-page', () => {
    it('asks for what was heard and keeps its room meanwhile', async () => {
        const needed = listen<readonly PageDetail[]>(document.body, 'need');

        const page = await pageWith(null);

        expect(needed.detail).toEqual(['discovery']);
        expect(findAll(page, 'c-msp-bars')).toHaveLength(2);
        expect(has(page, 'c-msp-milestone-line')).toBe(true);
    });

    it('shows the reason before the route', async () => {
        const page = await pageWith(discoveryOf());

        expect(
            findAll(page, '*')
                .map((element) => element.tagName.toLowerCase())
                .filter((name) => name.startsWith('c-msp'))
        ).toEqual([
            'c-msp-contrast-table',
            'c-msp-milestone-line',
            'c-msp-measure-table',
            'c-msp-priority-list',
            'c-msp-close-down-list'
        ]);
    });

    it.each([
        ['contrast', 'c-msp-contrast-table'],
        ['milestones', 'c-msp-milestone-line'],
        ['measures', 'c-msp-measure-table'],
        ['priorities', 'c-msp-priority-list'],
        ['closedowns', 'c-msp-close-down-list']
    ])('leads to its section %s', async (section, element) => {
        const page = await pageWith(discoveryOf(), { page: 'overview', section });

        expect(page.shadowRoot?.activeElement).toBe(find(page, element));
    });

    it('leads to a section once it is there, and only once', async () => {
        const page = await pageWith(null, { page: 'overview', section: 'measures' });
        Object.assign(page, { discovery: discoveryOf() });
        await settled();
        const led = page.shadowRoot?.activeElement;
        const elsewhere = document.body.appendChild(document.createElement('button'));
        elsewhere.focus();

        Object.assign(page, { discovery: discoveryOf({ guidingFromCustomer: 1 }) });
        await settled();

        expect(led).toBe(find(page, 'c-msp-measure-table'));
        expect(document.activeElement).toBe(elsewhere);
    });

    it('is accessible while it loads', async () => {
        await expect(await pageWith(null)).toBeAccessible();
    });
});
