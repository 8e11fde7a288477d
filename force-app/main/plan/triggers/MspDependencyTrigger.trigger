trigger MspDependencyTrigger on MSP_Dependency__c(
    before insert,
    before update,
    after insert,
    after update,
    after delete,
    after undelete
) {
    new MspDependencyTriggerHandler().run();
}
