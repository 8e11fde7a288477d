trigger MspBaselineDateTrigger on MSP_Baseline_Date__c(before insert, before update, before delete) {
    new MspAppendOnlyTriggerHandler().run();
}
