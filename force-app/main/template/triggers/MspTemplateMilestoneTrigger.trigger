trigger MspTemplateMilestoneTrigger on MSP_Template_Milestone__c(before update) {
    new MspTemplateMilestoneTriggerHandler().run();
}
