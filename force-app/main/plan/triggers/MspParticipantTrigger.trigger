trigger MspParticipantTrigger on MSP_Participant__c(
    before update,
    before delete,
    after insert,
    after update,
    after delete,
    after undelete
) {
    new MspParticipantTriggerHandler().run();
}
