trigger MspOpportunityTrigger on Opportunity(before insert, after update, after undelete) {
    new MspOpportunityTriggerHandler().run();
}
