/** Queries over 1,000 and over 50,000 Opportunities: time should grow with the result, not with the table. */
import { memoryOf } from './memory.ts';
import { openBenchOrg, timed, type BenchOrg } from './project.ts';
import { median, type Row } from './table.ts';

const SMALL = 1000;
const LARGE = 50_000;
const CHUNK = 5000;
const RUNS = 9;

const QUERIES: readonly (readonly [string, string])[] = [
    ['by Id', "SELECT Name FROM Opportunity WHERE Id = '$id'"],
    [
        'by lookup, with children',
        "SELECT Name, (SELECT Id FROM OpportunityContactRoles) FROM Opportunity WHERE AccountId = '$account'"
    ],
    [
        'filter, parent path, children, 200 rows',
        'SELECT Name, Account.Name, Owner.Name, (SELECT Role FROM OpportunityContactRoles) FROM Opportunity ' +
            "WHERE StageName = 'Prospecting' ORDER BY CloseDate LIMIT 200"
    ],
    ['GROUP BY stage', 'SELECT StageName, COUNT(Id), SUM(Amount) FROM Opportunity GROUP BY StageName']
];

export function measureQuery(): Row[] {
    const bench = openBenchOrg();
    fill(bench, 0, SMALL);
    const small = times(bench);
    const filling = timed(() => fill(bench, SMALL, LARGE));
    const large = times(bench);
    bench.close();
    return [
        {
            what: `insert of ${LARGE - SMALL} Opportunities and ${(LARGE - SMALL) / 5} roles`,
            value: `${(filling / 1000).toFixed(1)} s`,
            aim: ''
        },
        ...QUERIES.map(([what], i) => ({
            what: `${what}: ${SMALL} → ${LARGE} rows`,
            value: `${(small[i] ?? 0).toFixed(1)} → ${(large[i] ?? 0).toFixed(1)} ms`,
            aim: ''
        })),
        { what: `memory with ${LARGE} Opportunities in memory`, value: memoryOf(process.pid), aim: '' }
    ];
}

function fill({ org, adminId }: BenchOrg, from: number, to: number): void {
    for (let start = from; start < to; start += CHUNK) {
        const end = Math.min(start + CHUNK, to);
        org.anonymous(
            adminId,
            `List<Account> owners = new List<Account>();
            for (Integer i = ${start}; i < ${end}; i += 20) { owners.add(new Account(Name = 'Account ' + i)); }
            insert owners;
            Contact person = new Contact(LastName = 'Person ${start}');
            insert person;
            List<String> stages = new List<String>{ 'Prospecting', 'Qualification', 'Closed Won', 'Closed Lost' };
            List<Opportunity> rows = new List<Opportunity>();
            for (Integer i = ${start}; i < ${end}; i++) {
                rows.add(new Opportunity(Name = 'Deal ' + i, StageName = stages[Math.mod(i, 4)], Amount = i,
                    CloseDate = Date.newInstance(2026, 1, 1).addDays(Math.mod(i, 365)), AccountId = owners[(i - ${start}) / 20].Id));
            }
            insert rows;
            List<OpportunityContactRole> roles = new List<OpportunityContactRole>();
            for (Integer i = 0; i < rows.size(); i += 5) {
                roles.add(new OpportunityContactRole(OpportunityId = rows[i].Id, ContactId = person.Id, Role = 'Evaluator'));
            }
            insert roles;`
        );
    }
}

function times({ org, adminId }: BenchOrg): number[] {
    const [one] = org.data.driver
        .prepare('SELECT "Id" AS id, "AccountId" AS account FROM "Opportunity" LIMIT 1')
        .all([]);
    const uncounted = {
        query: () => undefined,
        queryRows: () => undefined,
        dml: () => undefined,
        dmlRows: () => undefined
    };
    return QUERIES.map(([, text]) => {
        const soql = text.replace('$id', String(one?.['id'])).replace('$account', String(one?.['account']));
        const run = (): void =>
            org.run(adminId, (data) => {
                const context = {
                    user: data.user(adminId),
                    mode: 'user',
                    sharing: true,
                    meter: uncounted,
                    now: Date.now
                } as const;
                data.soql.run(soql, new Map(), context);
            });
        return median(Array.from({ length: RUNS }, () => timed(run)));
    });
}
