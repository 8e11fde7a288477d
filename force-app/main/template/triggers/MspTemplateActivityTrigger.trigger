trigger MspTemplateActivityTrigger on MSP_Template_Activity__c(
    before insert,
    before update,
    before delete,
    after undelete
) {
    new MspTemplateActivityTriggerHandler().run();
}
