trigger MspContrastTrigger on MSP_Contrast__c(after insert, after update, after delete, after undelete) {
    new MspEvidenceTriggerHandler().run();
}
