/** 10,000 rows through a trigger, in one transaction. */
import { openBenchOrg, timed } from './project.ts';
import type { Row } from './table.ts';

const ROWS = 10_000;

export function measureInsert(): Row[] {
    const bench = openBenchOrg();
    const { org, adminId } = bench;
    const source = `List<Account> rows = new List<Account>();
        for (Integer i = 0; i < ${ROWS}; i++) { rows.add(new Account(Name = 'Account ' + i)); }
        insert rows;`;
    const ms = timed(() => org.anonymous(adminId, source));
    bench.close();
    return [{ what: `insert of ${ROWS} rows through a trigger`, value: `${(ms / 1000).toFixed(1)} s`, aim: '' }];
}
