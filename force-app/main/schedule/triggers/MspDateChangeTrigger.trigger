trigger MspDateChangeTrigger on MSP_Date_Change__c(before update, before delete) {
    new MspDateChangeTriggerHandler().run();
}
