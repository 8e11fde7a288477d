/** Everything a page calls of a running plan, in an order in which one call makes what the next one needs. Anonymous Apex. */

export interface EntryPoint {
    readonly what: string;
    /** Not measured: looks up what the call needs. */
    readonly before?: string;
    readonly call: string;
}

/** Names that every call may use: the deal, its plan, a step in the middle, people of both sides. */
export const STORY = `
Opportunity deal = [SELECT Id, AccountId FROM Opportunity WHERE Name = 'Story 0'];
Id planId = [SELECT Id FROM MSP_Plan__c WHERE Opportunity__c = :deal.Id].Id;
List<MSP_Activity__c> steps = [SELECT Id, Name, Due_Date__c, Milestone__c, Status__c FROM MSP_Activity__c WHERE Milestone__r.Plan__c = :planId ORDER BY Order__c NULLS LAST, Name];
MSP_Activity__c middle = steps[20];
MSP_Participant__c customer = [SELECT Id, Contact__c FROM MSP_Participant__c WHERE Plan__c = :planId AND Side__c = 'Customer' AND Contact__c != NULL ORDER BY Name LIMIT 1];
`;

const edit = (step: string, field: string, value: string, seen: string): string =>
    `new MspFieldEdit(${step}.Id, '${field}', ${value}, ${seen})`;
const DUE = edit('middle', 'due', 'MspDates.text(middle.Due_Date__c.addDays(1))', 'MspDates.text(middle.Due_Date__c)');
const SAID = `
MspAgreementRequest said = new MspAgreementRequest();
said.contactId = customer.Contact__c;
said.how = 'Meeting';
said.words = 'We work to this plan.';`;
const MOVE = `
MspRescheduleRequest wanted = new MspRescheduleRequest();
wanted.moves.add(new MspRescheduleRequest.Move(middle.Id, middle.Due_Date__c.addDays(7), middle.Due_Date__c));
wanted.side = 'Customer';
wanted.reason = MspPicklists.options(MSP_Date_Change__c.Reason__c)[0].value;`;
const VENDOR = `Id vendor = [SELECT Id FROM MSP_Participant__c WHERE Plan__c = :planId AND Side__c = 'Vendor' ORDER BY Name LIMIT 1].Id;`;
const ADDED = `MSP_Activity__c added = [SELECT Id FROM MSP_Activity__c WHERE Milestone__r.Plan__c = :planId AND Name = 'Added'];`;

export const ENTRY_POINTS: readonly EntryPoint[] = [
    { what: 'open the tab', call: 'MspPlanController.load(deal.Id);' },
    { what: 'open the life of the plan', call: 'MspPlanLifeController.load(planId);' },
    { what: 'open what was heard', call: 'MspDiscoveryController.load(planId);' },
    {
        what: 'save one step',
        before: `List<MspFieldEdit> edits = new List<MspFieldEdit>{ ${DUE} };`,
        call: 'MspPlanController.saveEdits(planId, edits);'
    },
    {
        what: 'save 40 steps at once',
        before: `List<MspFieldEdit> edits = new List<MspFieldEdit>();
for (Integer i = 0; i < 40; i++) edits.add(${edit('steps[i]', 'visibleToCustomer', `'false'`, `'true'`)});`,
        call: 'MspPlanController.saveEdits(planId, edits);'
    },
    {
        what: 'name the owner of a step',
        before: `List<MspFieldEdit> edits = new List<MspFieldEdit>{ ${edit('middle', 'customerOwner', 'customer.Id', 'null')} };`,
        call: 'MspPlanController.saveEdits(planId, edits);'
    },
    {
        what: 'save dates and stance',
        before: `MSP_Plan__c stored = [SELECT Value_Date__c, Value_Date_Reason__c, Stance__c FROM MSP_Plan__c WHERE Id = :planId];
MspPlanEdit change = new MspPlanEdit();
change.valueDate = stored.Value_Date__c.addDays(1); change.seenValueDate = stored.Value_Date__c;
change.valueDateReason = stored.Value_Date_Reason__c; change.seenValueDateReason = stored.Value_Date_Reason__c;
change.stance = 'Building it with us'; change.seenStance = stored.Stance__c;`,
        call: 'MspPlanController.savePlan(planId, change);'
    },
    {
        what: 'add a person',
        before: `MspParticipantEdit person = new MspParticipantEdit(); person.side = 'Vendor'; person.seatName = 'Architect';`,
        call: 'MspPlanController.addParticipant(planId, person);'
    },
    {
        what: 'fill a seat',
        before: VENDOR,
        call: 'MspPeopleController.fillSeat(planId, vendor, null, UserInfo.getUserId());'
    },
    {
        what: 'change a role',
        before: VENDOR,
        call: `MspPeopleController.edit(planId, vendor, null, true, null);`
    },
    {
        what: 'somebody leaves',
        before: VENDOR,
        call: 'MspPeopleController.leave(planId, vendor, Date.today());'
    },
    {
        what: 'replace a person',
        before: `Contact other = new Contact(LastName = 'Successor', AccountId = deal.AccountId); insert other;`,
        call: 'MspPeopleController.replace(planId, customer.Id, other.Id, null);'
    },
    { what: 'suggest people', call: 'MspPeopleController.suggestions(planId);' },
    { what: 'search people', call: `MspPlanController.candidates(planId, 'Customer', 'S');` },
    {
        what: 'add a step',
        before: `MspStepEdit step = new MspStepEdit(); step.milestoneId = middle.Milestone__c; step.name = 'Added'; step.leadingSide = 'Vendor'; step.predecessorIds = new List<Id>{ middle.Id };`,
        call: 'MspStepController.add(planId, step);'
    },
    {
        what: 'move a step',
        before: ADDED,
        call: 'MspStepController.move(planId, added.Id, middle.Milestone__c, middle.Id);'
    },
    {
        what: 'link a step',
        before: ADDED,
        call: 'MspStepController.link(planId, added.Id, new List<Id>{ steps[5].Id, steps[6].Id });'
    },
    {
        what: 'name contributors',
        before: ADDED,
        call: 'MspStepController.contribute(planId, added.Id, new List<Id>{ customer.Id });'
    },
    {
        what: 'preview the removal of a step',
        before: ADDED,
        call: 'MspStepController.previewRemoval(planId, added.Id);'
    },
    {
        what: 'remove a step',
        before: ADDED,
        call: `MspStepController.remove(planId, added.Id, true, null);`
    },
    {
        what: 'add a milestone',
        before: `MspMilestoneEdit milestone = new MspMilestoneEdit(); milestone.name = 'Added'; milestone.phaseNumber = 1;`,
        call: 'MspStepController.saveMilestone(planId, milestone);'
    },
    { what: 'rename a phase', call: `MspStepController.renamePhase(planId, 1, 'Discover');` },
    {
        what: 'remove a milestone',
        before: `Id milestoneId = [SELECT Id FROM MSP_Milestone__c WHERE Plan__c = :planId AND Name = 'Added'].Id;`,
        call: `MspStepController.removeMilestone(planId, milestoneId, null);`
    },
    { what: 'record an agreement', before: SAID, call: 'MspAgreementController.agree(planId, said);' },
    { what: 'agree again', before: SAID, call: 'MspAgreementController.agree(planId, said);' },
    {
        what: 'preview a move of dates',
        before: MOVE,
        call: 'MspRescheduleController.preview(planId, wanted);'
    },
    { what: 'move a step and 30 followers', before: MOVE, call: 'MspRescheduleController.apply(planId, wanted);' },
    {
        what: 'take a move back',
        before: `String key = [SELECT Change_Key__c FROM MSP_Date_Change__c WHERE Plan__c = :planId AND Kind__c = 'Step' ORDER BY CreatedDate DESC, Name DESC LIMIT 1].Change_Key__c;`,
        call: 'MspRescheduleController.undo(planId, key);'
    },
    { what: 'open the ledger', call: 'MspRescheduleController.ledger(planId);' },
    {
        what: 'note an offered date',
        call: `MspAgreementController.answerSteps(planId, new List<Id>{ steps[45].Id }, 'Other date offered', steps[45].Due_Date__c.addDays(3));`
    },
    { what: 'accept an offered date', call: 'MspAgreementController.acceptOffer(planId, steps[45].Id);' },
    {
        what: 'hold a review',
        before: `MspReviewRequest review = new MspReviewRequest(); review.attendeeIds = new List<Id>{ customer.Id }; review.decisions = 'Go on';`,
        call: 'MspReviewController.hold(planId, review);'
    },
    {
        what: 'keep an answer',
        before: `MspDiscovery.Answer answer = new MspDiscovery.Answer(); answer.kind = 'Guiding'; answer.questionKey = 'hopes'; answer.text = 'Faster'; answer.sourceId = customer.Id; answer.heardOn = Date.today();`,
        call: 'MspDiscoveryController.answer(planId, deal.Id, answer);'
    },
    { what: 'name the delivery lead', call: 'MspPlanLifeController.nameLead(planId, UserInfo.getUserId());' },
    { what: 'withdraw an agreement', before: SAID, call: 'MspAgreementController.withdraw(planId, said);' },
    { what: 'decline the plan', before: SAID, call: 'MspAgreementController.decline(planId, said);' },
    {
        what: 'review a declined plan',
        call: `MspPlanLifeController.reviewDeclined(planId, 'Yes', 'Yes', 'Unsure', null);`
    },
    { what: 'revive the plan', call: `MspPlanLifeController.revive(planId, 'They came back');` },
    { what: 'start delivery', call: 'MspPlanLifeController.startDelivery(planId);' },
    {
        what: 'acknowledge value',
        before: `MspAcknowledgement answer = new MspAcknowledgement(); answer.contactId = customer.Contact__c; answer.words = 'Done'; answer.problemAddressed = 'Yes'; answer.valueAchieved = 'Yes';`,
        call: 'MspAgreementController.acknowledge(planId, answer);'
    },
    { what: 'reopen a plan that ended', call: `MspPlanLifeController.reopen(planId, 'Not quite');` },
    {
        what: 'close the plan without value',
        before: `String reason = 'Other';`,
        call: 'MspPlanLifeController.close(planId, reason);'
    }
];
