trigger MspReviewTrigger on MSP_Review__c(after insert, after update, after delete, after undelete) {
    new MspEvidenceTriggerHandler().run();
}
