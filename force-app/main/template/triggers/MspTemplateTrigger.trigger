trigger MspTemplateTrigger on MSP_Template__c(before update, after insert, after update) {
    new MspTemplateTriggerHandler().run();
}
