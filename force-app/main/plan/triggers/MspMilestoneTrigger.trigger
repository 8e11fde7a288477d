trigger MspMilestoneTrigger on MSP_Milestone__c(
    before insert,
    before update,
    before delete,
    after insert,
    after update,
    after delete,
    after undelete
) {
    new MspMilestoneTriggerHandler().run();
}
