/**
 * The schedule once more, written from its rules alone and for clarity, not speed: recursion over links, working days by
 * index into a list. It shares nothing with the Apex classes that it checks.
 */
import type { EndResult, PlanCase, PlanResult, StepCase, StepResult } from './plan-case.ts';
import { WorkDays } from './work-days.ts';

interface Pass {
    readonly start: Map<string, number>;
    readonly due: Map<string, number>;
}

export function referenceOf(plan: PlanCase): PlanResult {
    const cycle = findCycle(plan.steps);
    return cycle ? { cycle, steps: {}, value: null, signature: null, binding: [] } : new Reference(plan).result();
}

/** Names of a circle, first and last the same; null if there is none. */
export function findCycle(steps: readonly StepCase[]): string[] | null {
    const byKey = new Map(steps.map((step) => [step.key, step]));
    const finished = new Set<string>();
    const visit = (key: string, path: readonly string[]): string[] | null => {
        if (path.includes(key)) return [...path.slice(path.indexOf(key)), key];
        if (finished.has(key)) return null;
        for (const before of byKey.get(key)?.predecessorKeys ?? []) {
            const found = visit(before, [...path, key]);
            if (found) return found;
        }
        finished.add(key);
        return null;
    };
    for (const step of steps) {
        const found = visit(step.key, []);
        if (found) return found.reverse().map((key) => byKey.get(key)?.name ?? key);
    }
    return null;
}

export const isOpen = (step: StepCase): boolean => step.status !== 'Done' && step.status !== 'Not needed';

class Reference {
    readonly #plan: PlanCase;
    readonly #days: WorkDays;
    readonly #today: number;
    readonly #byKey: Map<string, StepCase>;
    readonly #followers = new Map<string, StepCase[]>();

    constructor(plan: PlanCase) {
        this.#plan = plan;
        this.#days = new WorkDays(plan.week, plan.off);
        this.#today = this.#days.atOrAfter(plan.today);
        this.#byKey = new Map(plan.steps.map((step) => [step.key, step]));
        for (const step of plan.steps) {
            for (const key of step.predecessorKeys) {
                this.#followers.set(key, [...(this.#followers.get(key) ?? []), step]);
            }
        }
    }

    result(): PlanResult {
        const plan = this.#plan;
        const earliest = this.#forward(false);
        const likely = this.#forward(true);
        const end = (kind: string): StepCase | undefined =>
            plan.steps.filter((step) => step.closesMilestone && step.milestoneKind === kind && isOpen(step)).at(-1);
        const contract = end('Contract');
        const value = end('Value');
        const latest = this.#backward(this.#before(plan.valueDate), this.#before(plan.contractDate), contract);
        const chains = [contract, value].filter((step) => step !== undefined);
        const critical = new Set(chains.flatMap((step) => this.#chain(step, earliest)));
        const driving = new Set(chains.flatMap((step) => this.#chain(step, likely)));
        const proposed = this.#proposed(earliest, contract, value);
        const steps: Record<string, StepResult> = {};
        for (const step of plan.steps) {
            const open = isOpen(step);
            const first = earliest.due.get(step.key) ?? 0;
            const heads = likely.due.get(step.key) ?? 0;
            const last = open ? (latest.get(step.key) ?? null) : null;
            steps[step.key] = {
                earliest: open ? this.#days.iso(first) : null,
                likely: open ? this.#days.iso(heads) : null,
                latest: last === null ? null : this.#days.iso(last),
                slack: last === null ? null : last - first,
                critical: critical.has(step.key),
                driving: driving.has(step.key),
                pinnedTooEarlyDays: open ? this.#tooEarly(step, earliest) : 0,
                cannotHold:
                    open && step.dueDate !== null && step.dueDate >= plan.today && this.#days.iso(heads) > step.dueDate,
                proposed: proposed.get(step.key) ?? null
            };
        }
        return {
            cycle: null,
            steps,
            value: value ? this.#end(value, plan.valueDate, earliest, likely) : null,
            signature: contract ? this.#end(contract, plan.closeDate, earliest, likely) : null,
            binding: value ? this.#binding(value, earliest) : []
        };
    }

    #before(date: string | null): number | null {
        return date === null ? null : this.#days.atOrBefore(date);
    }

    #forward(likely: boolean): Pass {
        const pass: Pass = { start: new Map(), due: new Map() };
        const dueOf = (step: StepCase): number => {
            const known = pass.due.get(step.key);
            if (known !== undefined) return known;
            const before = step.predecessorKeys.map((key) => dueOf(this.#step(key)));
            const [start, due] = this.#spanOf(step, before, likely);
            pass.start.set(step.key, start);
            pass.due.set(step.key, due);
            return due;
        };
        this.#plan.steps.forEach(dueOf);
        return pass;
    }

    #spanOf(step: StepCase, before: readonly number[], likely: boolean): [number, number] {
        if (!isOpen(step)) {
            const done = step.status === 'Done' ? this.#before(step.completedOn) : null;
            return [NaN, done ?? this.#today - 1];
        }
        if (step.status === 'In progress') {
            const due = this.#runningDue(step);
            return [due - step.typicalDays + 1, this.#withPin(step, due)];
        }
        const start = Math.max(this.#hold(step, likely), ...before.map((due) => due + 1));
        return [start, this.#withPin(step, start + this.#remaining(step) - 1)];
    }

    /** First day on which the step itself lets work begin. */
    #hold(step: StepCase, likely: boolean): number {
        const { today, reminderLeadDays } = this.#plan;
        const holds = [this.#today];
        if (step.status === 'Blocked') {
            holds.push(
                step.blockedUntil === null
                    ? this.#today + reminderLeadDays
                    : step.blockedUntil < today
                      ? this.#today
                      : this.#days.atOrAfter(step.blockedUntil)
            );
        }
        if (step.unknownUntil !== null && step.unknownUntil >= today) {
            holds.push(this.#days.atOrAfter(step.unknownUntil));
        }
        if (likely && step.startedOn === null && step.startDate !== null) {
            holds.push(this.#days.atOrAfter(step.startDate));
        }
        return Math.max(...holds);
    }

    #runningDue(step: StepCase): number {
        const { today } = this.#plan;
        const promised = [step.expectedOn, step.dueDate].find((date) => date !== null && date >= today) ?? null;
        if (promised !== null) {
            return Math.max(this.#today, this.#days.atOrBefore(promised));
        }
        const started = step.startedOn === null ? this.#today : this.#days.atOrAfter(step.startedOn);
        const typical = started + step.typicalDays - 1;
        return typical > this.#today ? typical : Math.max(this.#today, started + step.longDays - 1);
    }

    #remaining(step: StepCase): number {
        if (step.status !== 'Blocked' || step.startedOn === null) return step.typicalDays;
        const stopped =
            step.blockedSince === null || step.blockedSince > this.#plan.today ? this.#plan.today : step.blockedSince;
        const worked = Math.max(0, this.#days.atOrAfter(stopped) - this.#days.atOrAfter(step.startedOn));
        return Math.max(1, step.typicalDays - worked);
    }

    #withPin(step: StepCase, computed: number): number {
        return step.pinned && step.dueDate !== null
            ? Math.max(computed, this.#days.atOrBefore(step.dueDate))
            : computed;
    }

    #tooEarly(step: StepCase, pass: Pass): number {
        if (!step.pinned || step.dueDate === null) return 0;
        return Math.max(0, (pass.due.get(step.key) ?? 0) - this.#days.atOrBefore(step.dueDate));
    }

    /** Latest due by step, also of finished ones, which let it through; a step without limit is missing. */
    #backward(
        valueEnd: number | null,
        contractEnd: number | null,
        contract: StepCase | undefined
    ): Map<string, number> {
        const limits = new Map<string, number | null>();
        const limitOf = (step: StepCase): number | null => {
            const known = limits.get(step.key);
            if (known !== undefined) return known;
            const followers = this.#followers.get(step.key) ?? [];
            const bounds = followers.map((next) => {
                const limit = limitOf(next);
                return limit === null || !isOpen(next) ? limit : limit - next.typicalDays;
            });
            if (isOpen(step) && (followers.length === 0 || step === contract)) {
                const early = contract !== undefined && step.milestonePosition <= contract.milestonePosition;
                bounds.push(early && contractEnd !== null ? contractEnd : valueEnd);
            }
            if (isOpen(step) && step.pinned && step.dueDate !== null) {
                bounds.push(this.#days.atOrBefore(step.dueDate));
            }
            const given = bounds.filter((bound) => bound !== null);
            const limit = given.length === 0 ? null : Math.min(...given);
            limits.set(step.key, limit);
            return limit;
        };
        this.#plan.steps.forEach(limitOf);
        return new Map([...limits].flatMap(([key, limit]) => (limit === null ? [] : [[key, limit] as const])));
    }

    /** Open predecessors that leave no day before the step begins. */
    #tight(step: StepCase, pass: Pass): StepCase[] {
        const start = pass.start.get(step.key) ?? NaN;
        const due = pass.due.get(step.key) ?? NaN;
        const heldByPin = step.pinned && due > start + step.typicalDays - 1;
        // A planned start later than the predecessors demand leaves none of them next to it.
        if (step.status === 'In progress' || heldByPin || start <= this.#hold(step, false)) return [];
        return step.predecessorKeys
            .map((key) => this.#step(key))
            .filter((before) => isOpen(before) && pass.due.get(before.key) === start - 1);
    }

    #chain(end: StepCase, pass: Pass): string[] {
        return [end.key, ...this.#tight(end, pass).flatMap((before) => this.#chain(before, pass))];
    }

    #bufferNeeded(end: StepCase, pass: Pass): number {
        const squares = (step: StepCase): number =>
            (step.longDays - step.typicalDays) ** 2 +
            Math.max(0, ...this.#tight(step, pass).map((before) => squares(before)));
        return Math.ceil(Math.sqrt(squares(end)));
    }

    #end(end: StepCase, date: string | null, earliest: Pass, likely: Pass): EndResult {
        const first = earliest.due.get(end.key) ?? 0;
        const heads = likely.due.get(end.key) ?? 0;
        const needed = this.#bufferNeeded(end, earliest);
        const day = this.#before(date);
        const left = day === null ? null : day - heads;
        const fits = left !== null && left >= needed ? 'Fits' : 'Tight';
        return {
            earliest: this.#days.iso(first),
            likely: this.#days.iso(heads),
            earliestFit: this.#days.iso(first + needed),
            bufferNeeded: needed,
            bufferLeft: left,
            verdict: left === null ? null : left < 0 ? 'Does not fit' : fits,
            reschedulingHelps: day !== null && left !== null && left < 0 && first <= day
        };
    }

    #proposed(earliest: Pass, contract: StepCase | undefined, value: StepCase | undefined): Map<string, string> {
        const anchor = (end: StepCase | undefined, date: string | null): number | null => {
            if (!end) return null;
            const first = earliest.due.get(end.key) ?? 0;
            const wanted = this.#before(date);
            return wanted === null ? first : Math.max(first, wanted - this.#bufferNeeded(end, earliest));
        };
        const valueAnchor = anchor(value, this.#plan.valueDate);
        const contractAnchor = this.#plan.contractDate === null ? null : anchor(contract, this.#plan.contractDate);
        const latest = this.#backward(valueAnchor, contractAnchor, contract);
        const proposedDue = (step: StepCase): number => {
            if (step === value && valueAnchor !== null) return valueAnchor;
            const first = earliest.due.get(step.key) ?? 0;
            const room = Math.max(0, (latest.get(step.key) ?? first) - first);
            const before = step.status === 'In progress' ? [] : step.predecessorKeys.map((key) => this.#step(key));
            const after = before.filter(isOpen).map((one) => proposedDue(one) + this.#remaining(step));
            return Math.max(first + Math.floor(room / 2), ...after);
        };
        return new Map(this.#plan.steps.filter(isOpen).map((step) => [step.key, this.#days.iso(proposedDue(step))]));
    }

    #binding(value: StepCase, pass: Pass): string[] {
        const chain = [...new Set(this.#chain(value, pass))].map((key) => this.#step(key));
        const risk = (step: StepCase): number => step.longDays - step.typicalDays;
        return chain
            .sort((a, b) => b.typicalDays - a.typicalDays || risk(b) - risk(a) || a.position - b.position)
            .slice(0, 3)
            .map((step) => step.key);
    }

    #step(key: string): StepCase {
        const step = this.#byKey.get(key);
        if (!step) throw new Error(`No step ${key}`);
        return step;
    }
}
