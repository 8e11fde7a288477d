trigger MspActivityTrigger on MSP_Activity__c(
    before insert,
    before update,
    before delete,
    after insert,
    after update,
    after delete,
    after undelete
) {
    new MspActivityTriggerHandler().run();
}
