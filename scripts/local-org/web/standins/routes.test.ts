import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addressOf, pageOf } from './routes.ts';

const CASES = [
    ['/lightning/r/Opportunity/006000000000001AAA/view', 'standard__recordPage'],
    ['/lightning/o/Opportunity/list?filterName=Mine', 'standard__objectPage'],
    ['/lightning/o/Opportunity/new', 'standard__objectPage'],
    ['/lightning/n/MSP_Plan_Pipeline', 'standard__navItemPage'],
    ['/lightning/cmp/c__mspPlanPage?c__recordId=006000000000001AAA&c__page=plan', 'standard__component'],
    ['/lightning/page/home', 'standard__namedPage'],
    ['/lightning/setup', 'localorg__setup']
] as const;

describe('routes', () => {
    for (const [address, type] of CASES) {
        it(`reads ${address} and writes it again`, () => {
            const url = new URL(address, 'http://localhost');

            const page = pageOf(url.pathname, url.search);

            assert.equal(page?.type, type);
            assert.equal(page && addressOf(page), address);
        });
    }

    it('takes a bare record id for a record', () => {
        assert.equal(pageOf('/006000000000001AAA', '')?.attributes['recordId'], '006000000000001AAA');
    });

    it('knows no page for an unknown address', () => {
        assert.equal(pageOf('/lightning/nothing/here', ''), null);
        assert.equal(pageOf('/elsewhere', ''), null);
    });

    it('refuses page types that the local org does not have', () => {
        assert.throws(
            () => addressOf({ type: 'comm__namedPage', attributes: {} }),
            /comm__namedPage is not in the local org/
        );
    });
});
