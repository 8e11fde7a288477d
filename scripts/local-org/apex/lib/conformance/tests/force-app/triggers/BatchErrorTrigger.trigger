trigger BatchErrorTrigger on BatchApexErrorEvent(after insert) {
    for (BatchApexErrorEvent failure : Trigger.new) {
        insert new Account(Name = failure.Phase + ' ' + failure.Message, Description = failure.JobScope);
    }
}
