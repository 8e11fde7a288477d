trigger MspBaselineTrigger on MSP_Baseline__c(before insert, before update, before delete) {
    new MspAppendOnlyTriggerHandler().run();
}
