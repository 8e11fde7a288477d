trigger MspAgreementTrigger on MSP_Agreement__c(before insert, before update, before delete) {
    new MspAppendOnlyTriggerHandler().run();
}
