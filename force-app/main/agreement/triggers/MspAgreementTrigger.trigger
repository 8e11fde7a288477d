trigger MspAgreementTrigger on MSP_Agreement__c(after insert, after update, after delete, after undelete) {
    new MspEvidenceTriggerHandler().run();
}
