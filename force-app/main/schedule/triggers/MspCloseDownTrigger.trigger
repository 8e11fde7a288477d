trigger MspCloseDownTrigger on MSP_Close_Down__c(after insert, after update, after delete, after undelete) {
    new MspCloseDownTriggerHandler().run();
}
