/** Anonymous Apex of the limit measurements: plans of any size, and the work that is measured on them. */

/** Lets the administrator use the product, as its pages would. */
export const ACCESS = `
PermissionSet manager = [SELECT Id FROM PermissionSet WHERE Name = 'MSP_Manager'];
insert new PermissionSetAssignment(AssigneeId = UserInfo.getUserId(), PermissionSetId = manager.Id);`;

const opportunities = (prefix: string, count: number): string => `
List<Account> accounts = new List<Account>();
for (Integer i = 0; i < ${count}; i++) accounts.add(new Account(Name = '${prefix} ' + i));
insert accounts;
List<Opportunity> deals = new List<Opportunity>();
for (Account owner : accounts) {
    deals.add(new Opportunity(Name = owner.Name, AccountId = owner.Id, StageName = 'Qualification', CloseDate = Date.today().addDays(90)));
}
insert deals;
MSP_Template__c journey = new MSP_Template__c(Name = '${prefix}', Key__c = '${prefix}', Version__c = 1, Status__c = 'Draft');
insert journey;
insert new MSP_Template_Phase__c(Template__c = journey.Id, Name = 'Phase', Number__c = 1, Mapped_Stages__c = 'Qualification');
List<MSP_Plan__c> plans = new List<MSP_Plan__c>();
for (Opportunity deal : deals) {
    plans.add(new MSP_Plan__c(Opportunity__c = deal.Id, Name = deal.Name, Status__c = 'Drafting', Value_Date__c = Date.today().addDays(2500), Value_Date_Reason__c = 'Season', Template__c = journey.Id, Template_Key__c = journey.Key__c, Template_Version__c = 1));
}
insert plans;
List<Contact> contacts = new List<Contact>();
for (Account owner : accounts) contacts.add(new Contact(LastName = owner.Name, AccountId = owner.Id));
insert contacts;
List<MSP_Participant__c> people = new List<MSP_Participant__c>();
for (Integer i = 0; i < plans.size(); i++) people.add(new MSP_Participant__c(Plan__c = plans[i].Id, Side__c = 'Customer', Name = contacts[i].LastName, Contact__c = contacts[i].Id));
insert people;`;

/** Plans of this size each, with a template and a customer contact: one milestone for ten steps, the last for value; every step waits for the two before it.
 * Saved as one unit of work, as services do. */
export function plansOf(prefix: string, count: number, steps: number): string {
    return `MspUnitOfWork work = MspUnitOfWork.open();
${opportunities(prefix, count)}
List<MSP_Milestone__c> milestones = new List<MSP_Milestone__c>();
Integer chunks = Math.max(1, ${steps} / 10);
for (MSP_Plan__c plan : plans) {
    for (Integer i = 0; i < chunks; i++) {
        milestones.add(new MSP_Milestone__c(Plan__c = plan.Id, Name = 'Milestone ' + i, Order__c = i, Phase_Number__c = 1, Phase_Name__c = 'Phase', Required__c = true, Kind__c = i == chunks - 1 ? 'Value' : 'Standard'));
    }
}
insert milestones;
List<MSP_Activity__c> steps = new List<MSP_Activity__c>();
for (Integer p = 0; p < plans.size(); p++) {
    for (Integer i = 0; i < ${steps}; i++) {
        Integer chunk = Math.min(i / 10, chunks - 1);
        Boolean last = chunk == chunks - 1 ? i == ${steps} - 1 : Math.mod(i, 10) == 9;
        steps.add(new MSP_Activity__c(Milestone__c = milestones[p * chunks + chunk].Id, Name = 'Step ' + i, Order__c = i, Leading_Side__c = 'Joint', Status__c = 'Not started', Typical_Days__c = 2, Long_Days__c = 3, Required__c = true, Visible_To_Customer__c = true, Closes_Milestone__c = last, Due_Date__c = Date.today().addDays(5 + 3 * i)));
    }
}
insert steps;
List<MSP_Dependency__c> links = new List<MSP_Dependency__c>();
for (Integer p = 0; p < plans.size(); p++) {
    for (Integer i = 1; i < ${steps}; i++) {
        Integer at = p * ${steps} + i;
        links.add(new MSP_Dependency__c(Plan__c = plans[p].Id, Predecessor__c = steps[at - 1].Id, Successor__c = steps[at].Id));
        if (i > 1) links.add(new MSP_Dependency__c(Plan__c = plans[p].Id, Predecessor__c = steps[at - 2].Id, Successor__c = steps[at].Id));
    }
}
insert links;
work.finish();
work.close();`;
}

/** Opportunities with a plan that rests: it has no steps, and no night looks at it. */
export const restingPlans = (prefix: string, count: number): string => `MspUnitOfWork work = MspUnitOfWork.open();
List<Opportunity> deals = new List<Opportunity>();
for (Integer i = 0; i < ${count}; i++) deals.add(new Opportunity(Name = '${prefix} ' + i, StageName = 'Qualification', CloseDate = Date.today().addDays(90)));
insert deals;
List<MSP_Plan__c> plans = new List<MSP_Plan__c>();
for (Opportunity deal : deals) plans.add(new MSP_Plan__c(Opportunity__c = deal.Id, Name = deal.Name, Status__c = 'Exploring'));
insert plans;
work.close();`;

/** Plans with steps that were never assessed. */
export const unassessedPlans = (prefix: string, count: number, steps: number): string =>
    plansOf(prefix, count, steps).replace('work.finish();', '');

/** Flags the plans of this name and starts a night with batches of this size. */
export const nightOver = (prefix: string, size: number): string => `
List<MSP_Plan__c> due = [SELECT Id FROM MSP_Plan__c WHERE Name LIKE '${prefix}-%'];
for (MSP_Plan__c plan : due) plan.Reassess__c = true;
update due;
Database.executeBatch(new MspNightlyBatch(), ${size});`;

/** Stops if a night left a plan behind. */
export const NONE_LEFT = `Integer left = [SELECT COUNT() FROM MSP_Plan__c WHERE Reassess__c = TRUE];
if (left > 0) throw new MspRefusedException(left + ' plans were left');`;

/** Runs the work after its preparation and logs what the work alone used. */
export const measured = (work: string, before = ''): string => `
${before}
Integer queriesBefore = Limits.getQueries();
Integer rowsBefore = Limits.getQueryRows();
Integer savesBefore = Limits.getDmlStatements();
Integer savedBefore = Limits.getDmlRows();
Integer cpuBefore = Limits.getCpuTime();
Integer jobsBefore = Limits.getQueueableJobs();
${work}
System.debug('used ' + String.join(new List<Integer>{
    Limits.getQueries() - queriesBefore, Limits.getDmlStatements() - savesBefore, Limits.getCpuTime() - cpuBefore,
    Limits.getQueueableJobs() - jobsBefore, Limits.getQueryRows() - rowsBefore, Limits.getDmlRows() - savedBefore }, ' '));`;

export const dealOf = (name: string): string => `Id deal = [SELECT Id FROM Opportunity WHERE Name = '${name}'].Id;`;

export const OPEN_TAB = 'MspPlanController.load(deal);';

export const firstStepOf = (name: string): string => `
MSP_Activity__c step = [SELECT Id, Due_Date__c, Milestone__r.Plan__c FROM MSP_Activity__c WHERE Milestone__r.Plan__r.Name = '${name}' ORDER BY Order__c LIMIT 1];
MspFieldEdit edit = new MspFieldEdit(step.Id, 'due', MspDates.text(step.Due_Date__c.addDays(1)), MspDates.text(step.Due_Date__c));`;

export const SAVE_STEP = `
MspSaveResult result = MspPlanController.saveEdits(step.Milestone__r.Plan__c, new List<MspFieldEdit>{ edit });
if (!result.saved) throw new MspRefusedException(JSON.serialize(result.refusals));`;

export const plansNamed = (prefix: string): string => `
Set<Id> planIds = new Map<Id, MSP_Plan__c>([SELECT Id FROM MSP_Plan__c WHERE Name LIKE '${prefix} %']).keySet();
MspClock.keep(Date.today().addDays(400));`;

export const REASSESS = 'new MspReassessment().assess(planIds);';

export const dealsNamed = (prefix: string): string => `
List<Opportunity> deals = [SELECT Id, CloseDate FROM Opportunity WHERE Name LIKE '${prefix} %'];
for (Opportunity deal : deals) deal.CloseDate = deal.CloseDate.addDays(7);`;

export const SAVE_DEALS = 'update deals;';

/** Saves one step after another without a service, as a loop in somebody's Apex would. */
export const stepsOf = (name: string): string => `
List<MSP_Activity__c> steps = [SELECT Id, Due_Date__c FROM MSP_Activity__c WHERE Milestone__r.Plan__r.Name = '${name}' LIMIT 20];`;

export const SAVE_EACH_STEP =
    'for (MSP_Activity__c step : steps) { step.Due_Date__c = step.Due_Date__c.addDays(1); update step; }';

/** The schedule alone, several times, because one is too quick to be counted in milliseconds. */
export const schedule = (steps: number, times: number): string => `
for (Integer t = 0; t < ${times}; t++) {
    MspScheduleInput input = new MspScheduleInput();
    input.calendar = new MspWorkingCalendar(new List<Boolean>{ true, true, true, true, true, false, false }, new Set<Date>());
    input.today = Date.newInstance(2026, 3, 2);
    input.valueDate = Date.newInstance(2032, 3, 1);
    for (Integer i = 0; i < ${steps}; i++) {
        MspScheduleStep step = new MspScheduleStep();
        step.key = 'S' + i;
        step.name = step.key;
        step.position = i;
        step.milestonePosition = 1;
        step.milestoneKind = 'Value';
        step.closesMilestone = i == ${steps} - 1;
        step.status = 'Not started';
        step.typicalDays = 2;
        step.longDays = 3;
        step.predecessorKeys = new List<String>();
        if (i > 0) step.predecessorKeys.add('S' + (i - 1));
        if (i > 1) step.predecessorKeys.add('S' + (i - 2));
        input.steps.add(step);
    }
    new MspSchedule(input).proposedDueDates();
}`;

/** One chunk of the nightly job over plans that are due. */
export const chunkOf = (prefix: string, size: number): string => `
List<MSP_Plan__c> due = [SELECT Id FROM MSP_Plan__c WHERE Name LIKE '${prefix} %' ORDER BY Id LIMIT ${size}];
MspClock.keep(Date.today().addDays(60));
MspNightlyBatch batch = new MspNightlyBatch();`;

export const NIGHTLY_CHUNK = 'batch.execute(null, due);';

/** Asked once, before the batch starts. */
export const NIGHT_SCOPE = 'new MspNightlyScope(MspClock.today());';

export const QUIET_BATCH = 'MspClock.today(); MspNightlyBatch batch = new MspNightlyBatch();';

export const QUIET_NIGHT = 'batch.start(null);';
