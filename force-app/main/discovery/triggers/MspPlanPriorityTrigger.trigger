trigger MspPlanPriorityTrigger on MSP_Plan_Priority__c(after insert, after update, after delete, after undelete) {
    new MspEvidenceTriggerHandler().run();
}
