/** Sends plans through the real Apex classes and brings back what they answer. */
import type { Org } from '../../local-org/apex/org.ts';
import type { PlanCase, PlanResult } from './plan-case.ts';

const APEX = `
class Plan {
    public List<Boolean> week;
    public List<Date> off;
    public Date today;
    public Date valueDate;
    public Date contractDate;
    public Date closeDate;
    public Integer reminderLeadDays;
    public List<MspScheduleStep> steps;
}
Map<String, Object> endOf(MspScheduleVerdict verdict) {
    return verdict.earliest == null ? null : new Map<String, Object>{
        'earliest' => MspDates.text(verdict.earliest), 'likely' => MspDates.text(verdict.likely),
        'earliestFit' => MspDates.text(verdict.earliestFit), 'bufferNeeded' => verdict.bufferNeeded,
        'bufferLeft' => verdict.bufferLeft, 'verdict' => verdict.verdict, 'reschedulingHelps' => verdict.reschedulingHelps
    };
}
Map<String, Object> stepOf(MspSchedule schedule, MspScheduleStep step, MspWorkingCalendar days) {
    Boolean open = step.isOpen();
    return new Map<String, Object>{
        'earliest' => open ? MspDates.text(days.dateOf(step.earliestDue)) : null,
        'likely' => open ? MspDates.text(days.dateOf(step.likelyDue)) : null,
        'latest' => step.latestDue == null ? null : MspDates.text(days.dateOf(step.latestDue)),
        'slack' => open ? step.slack() : null, 'critical' => step.critical, 'driving' => step.driving,
        'pinnedTooEarlyDays' => step.pinnedTooEarlyDays, 'cannotHold' => schedule.cannotHold(step)
    };
}
Map<String, Object> resultOf(Plan plan) {
    MspScheduleInput input = new MspScheduleInput();
    input.calendar = new MspWorkingCalendar(plan.week, new Set<Date>(plan.off));
    input.today = plan.today;
    input.valueDate = plan.valueDate;
    input.contractDate = plan.contractDate;
    input.closeDate = plan.closeDate;
    input.reminderLeadDays = plan.reminderLeadDays;
    input.steps = plan.steps;
    MspSchedule schedule;
    try {
        schedule = new MspSchedule(input);
    } catch (MspScheduleCycleException cycle) {
        return new Map<String, Object>{ 'cycle' => cycle.activityNames(), 'steps' => new Map<String, Object>(),
            'value' => null, 'signature' => null, 'binding' => new List<String>() };
    }
    Map<String, Object> steps = new Map<String, Object>();
    for (MspScheduleStep step : plan.steps) {
        steps.put(step.key, stepOf(schedule, step, input.calendar));
    }
    List<String> binding = new List<String>();
    for (MspScheduleStep step : schedule.binding) {
        binding.add(step.key);
    }
    Map<String, Date> proposed = schedule.proposedDueDates();
    for (String key : steps.keySet()) {
        ((Map<String, Object>) steps.get(key)).put('proposed', MspDates.text(proposed.get(key)));
    }
    return new Map<String, Object>{ 'cycle' => null, 'steps' => steps, 'value' => endOf(schedule.value),
        'signature' => endOf(schedule.signature), 'binding' => binding };
}
List<Object> results = new List<Object>();
for (Plan plan : (List<Plan>) JSON.deserialize('__PLANS__', List<Plan>.class)) {
    results.add(resultOf(plan));
}
System.debug(JSON.serialize(results));
`;

export function apexResults(org: Org, userId: string, plans: readonly PlanCase[]): PlanResult[] {
    const json = JSON.stringify(plans.map(begun)).replaceAll('\\', '\\\\').replaceAll("'", "\\'");
    const { log } = org.anonymous(
        userId,
        APEX.replace('__PLANS__', () => json)
    );
    const line = log.find((entry) => entry.startsWith('DEBUG|'));
    if (line === undefined) {
        throw new Error(`The schedule answered nothing: ${log.join('\n')}`);
    }
    return JSON.parse(line.slice('DEBUG|'.length)) as PlanResult[];
}

/** JSON does not run the initial values of a class, so they travel too. */
function begun(plan: PlanCase): object {
    const initial = { critical: false, driving: false, likelyUnknown: false, pinnedTooEarlyDays: 0 };
    return { ...plan, steps: plan.steps.map((step) => ({ ...step, ...initial })) };
}
