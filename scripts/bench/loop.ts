/** The same loop in Apex and in JavaScript written by hand. */
import { openBenchOrg, timed } from './project.ts';
import type { Row } from './table.ts';

const ROUNDS = 10_000_000;
const RUNS = 9;

function byHand(rounds: number): number {
    const seen = [0, 0, 0, 0, 0, 0, 0];
    let sum = 0;
    for (let i = 0; i < rounds; i += 1) {
        const slot = i % 7;
        seen[slot] = ((seen[slot] ?? 0) + i) | 0;
        sum = (sum + Math.imul(seen[slot] ?? 0, 31) + ((i / 3) | 0)) | 0;
    }
    return sum;
}

export function measureLoop(): Row[] {
    const bench = openBenchOrg();
    const { org, adminId } = bench;
    const apex = (rounds: number): number =>
        timed(() =>
            org.anonymous(adminId, `Integer sum = LoopBench.run(${rounds}); Assert.areEqual(${byHand(rounds)}, sum);`)
        );
    // The best of some runs: whatever else the machine does only adds to a time.
    const best = (run: () => number): number => Math.min(...Array.from({ length: RUNS }, run));
    // Compiling the block costs the same for one round.
    const ours = best(() => apex(ROUNDS)) - best(() => apex(1));
    const theirs = best(() => timed(() => byHand(ROUNDS)));
    bench.close();
    return [
        { what: `Apex loop of ${ROUNDS} rounds`, value: `${Math.round(ours)} ms`, aim: '' },
        { what: 'the same in JavaScript by hand', value: `${Math.round(theirs)} ms`, aim: '' },
        { what: 'ratio', value: (ours / theirs).toFixed(1), aim: '5 at most' }
    ];
}
