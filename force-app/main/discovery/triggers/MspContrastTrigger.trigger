trigger MspContrastTrigger on MSP_Contrast__c(
    before insert,
    before update,
    after insert,
    after update,
    after delete,
    after undelete
) {
    new MspHeardTriggerHandler().run();
}
