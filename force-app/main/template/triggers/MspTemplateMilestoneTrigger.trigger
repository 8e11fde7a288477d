trigger MspTemplateMilestoneTrigger on MSP_Template_Milestone__c(
    before insert,
    before update,
    before delete,
    after undelete
) {
    new MspTemplateMilestoneTriggerHandler().run();
}
