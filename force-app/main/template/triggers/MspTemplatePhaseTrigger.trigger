trigger MspTemplatePhaseTrigger on MSP_Template_Phase__c(before insert, before update, before delete, after undelete) {
    new MspTemplateRowTriggerHandler(MSP_Template_Phase__c.Template__c).run();
}
