trigger ReadingTrigger on Reading__e(after insert) {
    List<Account> accounts = new List<Account>();
    for (Reading__e reading : Trigger.new) {
        if (reading.Note__c == 'again' && EventBus.TriggerContext.currentContext().retries < 2) {
            throw new EventBus.RetryableException('Not yet');
        }
        if (reading.Note__c == 'broken') {
            throw new IllegalArgumentException('Cannot read it');
        }
        accounts.add(new Account(Name = reading.Note__c, Description = reading.EventUuid));
    }
    insert accounts;
}
