trigger MspMeasureTrigger on MSP_Measure__c(
    before insert,
    before update,
    after insert,
    after update,
    after delete,
    after undelete
) {
    new MspHeardTriggerHandler().run();
}
