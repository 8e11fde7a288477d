trigger ContactTrigger on Contact(
    before insert,
    after insert,
    before update,
    after update,
    before delete,
    after undelete
) {
    private static String mark(String text) {
        return text + Trigger.size;
    }
    new TriggerLog().note();
    if (Trigger.isBefore && Trigger.isInsert) {
        for (Contact added : Trigger.new) {
            added.Department = mark('new');
            if (added.LastName == 'refused') {
                added.LastName.addError('Not this name');
            }
        }
    }
}
