trigger AlarmTrigger on Alarm__e(after insert) {
    for (Alarm__e alarm : Trigger.new) {
        insert new Account(Name = alarm.Note__c);
        EventBus.TriggerContext.currentContext().setResumeCheckpoint(alarm.ReplayId);
        return;
    }
}
