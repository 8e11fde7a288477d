import { conform } from './harness.ts';

conform({
    name: 'RowsOfOthers',
    title: 'rows that come from elsewhere',
    members: `
        public class Loader implements Cache.CacheBuilder {
            public Account doLoad(String key) { return new Account(Name = key); }
        }
        static void insertPair() {
            Account a = new Account(Name = 'Pair');
            insert a;
            insert new List<Contact>{ new Contact(LastName = 'B', AccountId = a.Id), new Contact(LastName = 'C', AccountId = a.Id) };
        }
        static User minimum() {
            User u = new User(ProfileId = [SELECT Id FROM Profile WHERE Name = 'Minimum Access - Salesforce'].Id, LastName = 'M',
                Email = 'm@test.com', Username = 'm@rows.test.com', Alias = 'm', TimeZoneSidKey = 'America/New_York',
                EmailEncodingKey = 'UTF-8', LanguageLocaleKey = 'en_US', LocaleSidKey = 'en_US');
            insert u;
            return u;
        }
    `,
    rows: [
        ["return ((Account) new Loader().doLoad('x')).Name;", 'String x'],
        [
            "insertPair(); String s = ''; for (Account a : [SELECT Id, (SELECT LastName FROM Contacts ORDER BY LastName) FROM Account WHERE Name = 'Pair']) { for (Contact c : a.getSObjects('Contacts')) { s += c.LastName; } } return s;",
            'String BC'
        ],
        [
            "List<Account> l; System.runAs(new User(Id = UserInfo.getUserId())) { insertPair(); l = [SELECT Name, (SELECT LastName FROM Contacts) FROM Account WHERE Name = 'Pair']; } PermissionSet p = new PermissionSet(Name = 'Rows', Label = 'Rows'); insert p; insert new ObjectPermissions(ParentId = p.Id, SobjectType = 'Account', PermissionsRead = true); User u = minimum(); insert new PermissionSetAssignment(AssigneeId = u.Id, PermissionSetId = p.Id); System.runAs(u) { List<Account> s = Security.stripInaccessible(AccessType.READABLE, l).getRecords(); return s[0].Name + s[0].getSObjects('Contacts'); }",
            'String Pairnull'
        ]
    ]
});
