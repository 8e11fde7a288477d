trigger MspDiscoveryAnswerTrigger on MSP_Discovery_Answer__c(after insert, after update, after delete, after undelete) {
    new MspEvidenceTriggerHandler().run();
}
