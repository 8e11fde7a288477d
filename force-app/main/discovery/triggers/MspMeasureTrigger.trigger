trigger MspMeasureTrigger on MSP_Measure__c(after insert, after update, after delete, after undelete) {
    new MspEvidenceTriggerHandler().run();
}
