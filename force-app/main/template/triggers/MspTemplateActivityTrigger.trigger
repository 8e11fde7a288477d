trigger MspTemplateActivityTrigger on MSP_Template_Activity__c(before update) {
    new MspTemplateActivityTriggerHandler().run();
}
