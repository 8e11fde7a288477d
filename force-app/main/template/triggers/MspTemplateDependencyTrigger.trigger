trigger MspTemplateDependencyTrigger on MSP_Template_Dependency__c(
    before insert,
    before update,
    before delete,
    after undelete
) {
    new MspTemplateRowTriggerHandler(MSP_Template_Dependency__c.Template__c).run();
}
