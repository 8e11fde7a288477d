/** Compound fields, DISTANCE, FORMAT and paths of TYPEOF. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { DataContext } from '../contracts.ts';
import { ApexDate, ApexDatetime } from '../values/dates.ts';
import { ApexException } from '../values/exception.ts';
import { ApexAddress, ApexLocation } from '../values/places.ts';
import { Dec } from '../values/decimal.ts';
import type { SObj } from '../values/sobject.ts';
import { contextOf, fieldXml, openTestOrg, PROJECT } from './test-org.ts';
import type { TestOrg } from './test-org.ts';

const FIELDS = 'force-app/main/default/objects/Job__c/fields';
let org: TestOrg;

before(() => {
    org = openTestOrg(undefined, {
        ...PROJECT,
        [`${FIELDS}/Place__c.field-meta.xml`]: fieldXml('Place__c', 'Location', '<scale>5</scale>'),
        [`${FIELDS}/Price__c.field-meta.xml`]: fieldXml(
            'Price__c',
            'Currency',
            '<precision>10</precision><scale>2</scale>'
        )
    });
    const owner = org.insert('User', { Name: 'Maya', LastName: 'Maya', Username: 'm@example.com', IsActive: true });
    const acme = org.insert('Account', {
        Name: 'Acme',
        OwnerId: owner,
        BillingStreet: 'Main 1',
        BillingCity: 'San Francisco',
        BillingLatitude: Dec.of('37.775'),
        BillingLongitude: Dec.of('-122.418')
    });
    org.insert('Account', { Name: 'Nowhere', OwnerId: owner });
    const job = (name: string, latitude: string | null, longitude: string | null): string =>
        org.insert('Job__c', {
            Name: name,
            Account__c: acme,
            Due__c: ApexDate.parse('2026-12-28'),
            Price__c: Dec.of('44000'),
            CreatedDate: ApexDatetime.parse('2026-03-18T01:05:00Z'),
            Place__Latitude__s: latitude === null ? null : Dec.of(latitude),
            Place__Longitude__s: longitude === null ? null : Dec.of(longitude)
        });
    job('Oakland', '37.8044', '-122.2712');
    job('Berlin', '52.52', '13.405');
    job('lost', null, null);
    org.insert('Task', { Subject: 'call', WhatId: acme, OwnerId: owner });
    org.insert('Task', { Subject: 'rest', WhatId: null, OwnerId: owner });
});
after(() => org.close());

const rows = (text: string, binds: Record<string, unknown> = {}, context: Partial<DataContext> = {}): readonly SObj[] =>
    org.soql.run(text, new Map(Object.entries(binds)), contextOf(context)).rows;
const names = (text: string, binds: Record<string, unknown> = {}): string =>
    rows(text, binds)
        .map((row) => String(row.f['Name']))
        .join(' ');

const FROM_SAN_FRANCISCO = "DISTANCE(Place__c, GEOLOCATION(37.775, -122.418), 'km')";

describe('compound fields', () => {
    it('an address holds its parts', () => {
        const [acme, nowhere] = rows('SELECT BillingAddress FROM Account ORDER BY Name');

        const address = acme?.f['BillingAddress'];
        assert.ok(address instanceof ApexAddress);
        assert.deepEqual(
            [address.part('street'), address.part('city'), address.part('country')],
            ['Main 1', 'San Francisco', null]
        );
        assert.deepEqual([address.latitude, address.longitude], [37.775, -122.418]);
        assert.equal(nowhere?.f['BillingAddress'], null);
    });

    it('a place holds latitude and longitude, also behind a lookup', () => {
        const [berlin, lost] = rows('SELECT Place__c, Account__r.BillingAddress FROM Job__c ORDER BY Name');

        const place = berlin?.f['Place__c'];
        assert.ok(place instanceof ApexLocation);
        assert.deepEqual([place.latitude, place.longitude], [52.52, 13.405]);
        assert.ok((berlin?.f['Account__r'] as SObj).f['BillingAddress'] instanceof ApexAddress);
        assert.equal(lost?.f['Place__c'], null);
    });

    it('FIELDS(ALL) has them', () => {
        const [row] = rows('SELECT FIELDS(ALL) FROM Account ORDER BY Name LIMIT 1');

        assert.ok(row?.f['BillingAddress'] instanceof ApexAddress);
    });

    it('cannot be filtered or sorted', () => {
        assert.throws(() => rows("SELECT Id FROM Account WHERE BillingAddress = 'x'"), /can not be filtered/);
        assert.throws(() => rows('SELECT Id FROM Job__c ORDER BY Place__c'), /can not be sorted/);
    });
});

describe('DISTANCE', () => {
    it('filters by nearer and farther; who has no place is neither', () => {
        assert.equal(names(`SELECT Name FROM Job__c WHERE ${FROM_SAN_FRANCISCO} < 20`), 'Oakland');
        assert.equal(names(`SELECT Name FROM Job__c WHERE ${FROM_SAN_FRANCISCO} > 20`), 'Berlin');
    });

    it('sorts', () => {
        assert.equal(names(`SELECT Name FROM Job__c ORDER BY ${FROM_SAN_FRANCISCO} NULLS LAST`), 'Oakland Berlin lost');
        assert.equal(
            names(`SELECT Name FROM Job__c ORDER BY ${FROM_SAN_FRANCISCO} DESC NULLS LAST`),
            'Berlin Oakland lost'
        );
    });

    it('takes variables, addresses and the figure to compare with', () => {
        const here = new ApexLocation(37.775, -122.418);

        assert.equal(
            names("SELECT Name FROM Job__c WHERE DISTANCE(Place__c, :here, 'mi') < :most", { here, most: 12 }),
            'Oakland'
        );
        assert.equal(
            names("SELECT Name FROM Job__c WHERE DISTANCE(Place__c, GEOLOCATION(:x, :y), 'mi') < 12", {
                x: here.latitude,
                y: here.longitude
            }),
            'Oakland'
        );
        assert.equal(
            names("SELECT Name FROM Job__c WHERE DISTANCE(Account__r.BillingAddress, Place__c, 'km') < 20"),
            'Oakland'
        );
    });

    it('measures in kilometres and miles', () => {
        const near = (unit: string, figure: number): string =>
            names(
                `SELECT Name FROM Job__c WHERE DISTANCE(Place__c, GEOLOCATION(52.52, 13.405), '${unit}') < ${figure}`
            );

        // Berlin to Oakland: about 9,100 km or 5,650 miles.
        assert.deepEqual([near('km', 9000), near('km', 9200)], ['Berlin', 'Oakland Berlin']);
        assert.deepEqual([near('mi', 5600), near('mi', 5700)], ['Berlin', 'Oakland Berlin']);
    });

    const WRONG: readonly (readonly [string, RegExp])[] = [
        [`SELECT Name FROM Job__c WHERE ${FROM_SAN_FRANCISCO} = 20`, /compared by < and > only/],
        ["SELECT Name FROM Job__c WHERE DISTANCE(Name, GEOLOCATION(1, 2), 'km') < 20", /Name is no location/],
        ["SELECT Name FROM Job__c WHERE DISTANCE(Place__c, GEOLOCATION(1, 2), 'm') < 20", /Invalid unit: m/],
        ["SELECT Name FROM Job__c WHERE DISTANCE(Place__c, GEOLOCATION(1), 'km') < 20", /GEOLOCATION takes/],
        [`SELECT ${FROM_SAN_FRANCISCO} FROM Job__c`, /unexpected function DISTANCE/],
        [
            'SELECT convertCurrency(Price__c) FROM Job__c',
            /convertCurrency is only supported in orgs with multiple currencies/
        ],
        ['SELECT Name FROM Job__c WHERE FORMAT(Price__c) = 1', /FORMAT is not allowed in WHERE/],
        ['SELECT FORMAT(Name) FROM Job__c', /FORMAT takes a number, date, time or currency field/]
    ];
    for (const [query, message] of WRONG) {
        it(`${query} is refused`, () => {
            assert.throws(
                () => rows(query),
                (error) => error instanceof ApexException && message.test(error.message)
            );
        });
    }
});

describe('FORMAT', () => {
    const user = (locale: string): Partial<DataContext> => ({ user: { ...contextOf().user, locale } });
    const QUERY =
        "SELECT Price__c, FORMAT(Price__c) price, FORMAT(Due__c) due, FORMAT(Size__c) size FROM Job__c WHERE Name = 'lost'";

    it('shows values as the locale of the user writes them, by an alias', () => {
        const [english] = rows(QUERY);
        const [german] = rows(QUERY, {}, user('de_DE'));

        assert.deepEqual(
            [english?.f['price'], english?.f['due'], english?.f['size']],
            ['$44,000.00', '12/28/2026', null]
        );
        assert.deepEqual([german?.f['price'], german?.f['due']], ['44.000,00\u00a0$', '28.12.2026']);
        assert.equal(String(english?.f['Price__c']), '44000.00');
    });

    it('has the clock of the user', () => {
        const [row] = rows("SELECT FORMAT(CreatedDate) made FROM Job__c WHERE Name = 'lost'");

        assert.equal(row?.f['made'], '3/17/2026, 9:05 PM');
    });

    it('without an alias Apex reads the value, the data services show the text', () => {
        const text = "SELECT FORMAT(Price__c) FROM Job__c WHERE Name = 'lost'";

        assert.equal(String(rows(text)[0]?.f['Price__c']), '44000.00');
        assert.equal(rows(text, {}, { formats: true })[0]?.f['Price__c'], '$44,000.00');
    });

    it('shows aggregates', () => {
        const [row] = rows('SELECT FORMAT(MIN(Due__c)) first, FORMAT(SUM(Price__c)) sum FROM Job__c');

        assert.deepEqual([row?.f['first'], row?.f['sum']], ['12/28/2026', '$132,000.00']);
    });
});

describe('TYPEOF', () => {
    it('reads beyond the records that the lookup points to', () => {
        const [call, rest] = rows(
            'SELECT TYPEOF What WHEN Account THEN Phone, Owner.Name WHEN Opportunity THEN Account.Name ELSE Name END FROM Task ORDER BY Subject'
        );

        const about = call?.f['What'] as SObj;
        assert.equal((about.f['Owner'] as SObj).f['Name'], 'Maya');
        assert.equal(about.f['Account'], undefined);
        assert.equal(rest?.f['What'], null);
    });
});
