trigger MspTemplateTrigger on MSP_Template__c(before insert, before update, before delete, after insert, after update) {
    new MspTemplateTriggerHandler().run();
}
