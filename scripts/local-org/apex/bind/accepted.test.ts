import assert from 'node:assert/strict';
import test from 'node:test';
import { bindSources, problemsOf } from './fixture.ts';

const PROGRAMS: readonly (readonly [what: string, ...sources: string[]])[] = [
    [
        'a batch with state and a list of its own type',
        `public with sharing class Nightly implements Database.Batchable<SObject>, Database.Stateful, Schedulable {
            private Integer done = 0;
            public Database.QueryLocator start(Database.BatchableContext context) { return Database.getQueryLocator([SELECT Id FROM Account]); }
            public void execute(Database.BatchableContext context, List<Account> scope) { done += scope.size(); for (Account a : scope) { a.Name = 'x'; } update as user scope; }
            public void finish(Database.BatchableContext context) { System.debug(LoggingLevel.INFO, 'done ' + done); }
            public void execute(SchedulableContext context) { Database.executeBatch(new Nightly(), 200); System.enqueueJob(new Job()); }
            class Job implements Queueable, Database.AllowsCallouts { public void execute(QueueableContext context) {} }
        }`
    ],
    [
        'a batch that starts with an iterable',
        `public class Numbers implements Database.Batchable<Integer> {
            public Iterable<Integer> start(Database.BatchableContext c) { return new List<Integer>{ 1, 2 }; }
            public void execute(Database.BatchableContext c, List<Integer> scope) {}
            public void finish(Database.BatchableContext c) {}
        }`
    ],
    [
        'own iterators and comparators',
        `public class Countdown implements Iterator<Integer>, Iterable<Integer>, Comparable, Comparator<Account> {
            private Integer left = 3;
            public Boolean hasNext() { return left > 0; }
            public Integer next() { return left--; }
            public Iterator<Integer> iterator() { return this; }
            public Integer compareTo(Object other) { return left - ((Countdown) other).left; }
            public Integer compare(Account a, Account b) { return a.Name.compareTo(b.Name); }
            public Integer total() { Integer sum = 0; for (Integer n : new Countdown()) { sum += n; } return sum; }
            public void sorted(List<Account> rows) { rows.sort(new Countdown()); List<Countdown> all = new List<Countdown>(); all.sort(); }
            public override String toString() { return 'Countdown ' + left; }
            public Boolean equals(Object other) { return other instanceof Countdown && ((Countdown) other).left == left; }
            public override Integer hashCode() { return left; }
        }`
    ],
    [
        'inner classes, enums, generics and static state',
        `public inherited sharing class Registry {
            public enum Level { LOW, HIGH }
            private static final Map<Level, List<Entry>> ENTRIES = new Map<Level, List<Entry>>();
            static { for (Level level : Level.values()) { ENTRIES.put(level, new List<Entry>()); } }
            @TestVisible private static Integer count { get { if (count == null) { count = 0; } return count; } set; }
            public class Entry { public String key { get; private set; } { key = 'none'; } public Entry() { this('none'); } public Entry(String key) { this.key = key; count++; } }
            public static Entry add(Level level, String key) { Entry made = new Entry(key); ENTRIES.get(level).add(made); return made; }
            public static String name(Level level) { switch on level { when LOW { return 'low'; } when HIGH { return 'high'; } when null { return null; } when else { return 'other'; } } }
        }`
    ],
    [
        'abstract classes, interfaces and super calls',
        'public interface Named { String name(); }',
        'public interface Priced extends Named { Decimal price(Integer amount); }',
        `public abstract class Item implements Priced {
            protected Decimal base = 10;
            public abstract String name();
            public virtual Decimal price(Integer amount) { return base * amount / 3; }
        }`,
        `public class Book extends Item {
            public Book() { super(); base = 12.5; }
            public override String name() { return 'book'; }
            public override Decimal price(Integer amount) { return super.price(amount) - 1; }
            public static Named cheapest(List<Item> items) { Named best = items[0]; for (Item i : items) { if (i.price(1) < ((Item) best).price(1)) { best = i; } } return best; }
        }`
    ],
    [
        'own exceptions with their four constructors',
        `public class Failing {
            public class PlanException extends Exception { public List<String> names = new List<String>(); public PlanException(List<String> names) { this('many'); this.names = names; } }
            public virtual class BaseException extends Exception {}
            public class DeepException extends BaseException {}
            public static void run() {
                try { throw new PlanException(new List<String>{ 'a' }); }
                catch (PlanException e) { throw new DeepException(e.getMessage() + e.names, e); }
                catch (DmlException e) { throw new AuraHandledException(e.getDmlMessage(0)); }
                catch (Exception e) { System.debug(e.getTypeName() + e.getLineNumber() + e.getStackTraceString()); throw e; }
                finally { System.debug('end'); }
            }
        }`
    ],
    [
        'records, queries and DML',
        `public with sharing class Accounts {
            public static Map<Id, Account> byId(Set<Id> ids) { return new Map<Id, Account>([SELECT Id, Name, (SELECT Id FROM Contacts) FROM Account WHERE Id IN :ids WITH USER_MODE]); }
            public static Account one(Id id) { return [SELECT Id FROM Account WHERE Id = :id LIMIT 1]; }
            public static void save(List<Account> rows) {
                Savepoint point = Database.setSavepoint();
                List<Database.SaveResult> results = Database.insert(rows, false, AccessLevel.USER_MODE);
                for (Database.SaveResult result : results) { if (!result.isSuccess()) { for (Database.Error error : result.getErrors()) { System.debug(error.getMessage() + error.getStatusCode()); } } }
                for (Integer i = 0, n = rows.size(); i < n; i++) { rows[i].Name += '!'; rows[i].NumberOfEmployees++; }
                update rows; upsert rows Id; delete [SELECT Id FROM Account]; undelete as system rows; Database.rollback(point);
                for (List<Account> chunk : [SELECT Id FROM Account]) { delete chunk; }
                for (AggregateResult r : [SELECT OwnerId o, COUNT(Id) n FROM Account GROUP BY OwnerId]) { Id owner = (Id) r.get('o'); Integer n = (Integer) r.get('n'); }
                SObject generic = rows[0]; generic.put('Name', 'x'); Id key = generic.Id; Account back = (Account) generic;
                Map<Id, SObject> wide = new Map<Id, Account>(rows); List<SObject> all = rows; List<Account> typed = all; Schema.SObjectType t = generic.getSObjectType();
                switch on generic { when Account a { System.debug(a.Name); } when Contact c { System.debug(c.LastName); } when else {} }
                rows[0].Name.addError('no'); rows[0].addError(Account.Name, 'no');
                Boolean same = rows[0] == back && t == Account.SObjectType && t.getDescribe().isAccessible();
                Contact child = new Contact(LastName = 'x', Account = rows[0], AccountId = rows[0].Id); child.Account.Name = 'y';
                if (Schema.SObjectType.Account.fields.Name.isUpdateable() && Account.Name.getDescribe().getLength() > 3) { return; }
            }
        }`
    ],
    [
        'triggers with their context',
        'public class Handler { public void run(List<Account> rows, Map<Id, Account> old) {} public static void all(List<SObject> rows) {} }',
        `trigger AccountTrigger on Account (before insert, before update, after delete) {
            if (Trigger.isBefore && Trigger.operationType == TriggerOperation.BEFORE_UPDATE) { new Handler().run(Trigger.new, Trigger.oldMap); }
            for (Account a : Trigger.new) { if (a.Name != Trigger.oldMap.get(a.Id)?.Name) { a.addError('changed'); } }
            Handler.all(Trigger.old);
            switch on Trigger.operationType { when BEFORE_INSERT, BEFORE_UPDATE { Integer n = Trigger.size; } }
        }`
    ],
    [
        'a test class that sees private members',
        'public class Hidden { @TestVisible private Integer n; @TestVisible private static void reset() {} }',
        `@IsTest private class HiddenTest {
            @TestSetup static void data() { insert new Account(Name = 'x'); }
            @IsTest static void works() {
                User u = [SELECT Id FROM User LIMIT 1];
                System.runAs(u) { Test.startTest(); Hidden.reset(); new Hidden().n = 1; Test.stopTest(); }
                Assert.areEqual(1, [SELECT COUNT() FROM Account], 'one');
                System.assertEquals('x', [SELECT Name FROM Account].Name);
                System.assert(true, 'yes'); Assert.isInstanceOfType(u, User.class);
            }
        }`
    ],
    [
        'expressions of every kind',
        `public class Mixed {
            public Mixed next; public List<Mixed> many = new List<Mixed>(); Integer[] numbers = new Integer[3];
            public Object run(String text, Object anything) {
                Decimal d = text?.length() ?? 0; Double x = 1.5; Long l = 1; l += 2; l <<= 3; d /= 3; d = -d; x = d; d = x;
                String s = 'a' + 1 + d + null + Date.today() + anything; s += 1; s += 'b';
                numbers[numbers.size() - 1] += 2; numbers[0]++; --numbers[0];
                next?.next.many[0].run(s, 1); Mixed m = next ?? many?.get(0) ?? new Mixed();
                Map<String, Map<Id, List<Account>>> deep = new Map<String, Map<Id, List<Account>>>{ 'a' => new Map<Id, List<Account>>() };
                for (String key : deep.keySet()) { for (List<Account> rows : deep.get(key).values()) { rows.clear(); continue; } if (s == key) break; }
                Integer i = 0; do { i++; } while (i < 3 && !(anything instanceof String)); while (i > 0) i--;
                List<Object> objects = new List<Object>{ 1, 'a', null, d }; objects.addAll(new List<String>{ 'x' }); Set<String> names = new Set<String>{ 'a', 'b' };
                Type t = Type.forName('Mixed'); Mixed made = (Mixed) t.newInstance(); made = (Mixed) JSON.deserialize('{}', Mixed.class);
                Callable c = (Callable) anything; Object result = c.call('x', new Map<String, Object>{ 'a' => 1 });
                Id key = text; String back = key; Boolean same = key == text && text === anything && d <> 1; Datetime at = Date.today(); Date day = Date.today() + 1;
                Iterator<String> it = names.iterator(); while (it.hasNext()) { s += it.next(); }
                return i > 1 ? (Object) s : d;
            }
        }`
    ]
];

for (const [what, ...sources] of PROGRAMS) {
    test(`accepts ${what}`, () => {
        assert.deepEqual(problemsOf(bindSources(...sources)), []);
    });
}
