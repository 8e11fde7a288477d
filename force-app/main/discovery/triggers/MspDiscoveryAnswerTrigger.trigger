trigger MspDiscoveryAnswerTrigger on MSP_Discovery_Answer__c(
    before insert,
    before update,
    after insert,
    after update,
    after delete,
    after undelete
) {
    new MspHeardTriggerHandler().run();
}
