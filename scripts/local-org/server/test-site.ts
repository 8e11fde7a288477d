/** A small project, its org in memory, and an HTTP server on a free port: what the tests of this folder talk to. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { serve as listen } from '@hono/node-server';
import { openOrg } from '../apex/open.ts';
import { runTests } from '../apex/test/runner.ts';
import { closeServer } from './close-server.ts';
import { httpApp } from './http/app.ts';
import { InProcessHost } from './in-process-host.ts';
import { readLocalConfig } from './local-config.ts';
import { organizationOf } from './organization.ts';
import { memoryLocators } from './rest/query.ts';
import { Sessions } from './sessions.ts';
import { TestRuns } from './tests/test-runs.ts';
import { administratorId } from './ui/session.ts';

const LOOPBACK = '127.0.0.1';
export const TEST_PASSWORD = 'local-org';

const XML = '<?xml version="1.0" encoding="UTF-8"?>';
const NS = 'xmlns="http://soap.sforce.com/2006/04/metadata"';
const FILES: Readonly<Record<string, string>> = {
    'sfdx-project.json':
        '{ "packageDirectories": [{ "path": "force-app", "default": true }], "sourceApiVersion": "66.0" }',
    'config/local-org.json': JSON.stringify({
        organization: 'Test',
        timeZone: 'America/New_York',
        roles: [{ name: 'Rep' }],
        personas: [
            {
                key: 'rep',
                label: 'Rep',
                name: 'Maya Rep',
                username: 'maya@test.org',
                role: 'Rep',
                permissionSets: ['Rep']
            }
        ]
    }),
    'force-app/classes/Greeter.cls': `public with sharing class Greeter {
    @AuraEnabled(cacheable=true)
    public static String greet(String name, Integer times) {
        return name.repeat(times);
    }
    @AuraEnabled
    public static void fail() {
        throw new AuraHandledException('Not today');
    }
}`,
    'force-app/classes/GreeterTest.cls': `@IsTest
private class GreeterTest {
    @IsTest
    static void greets() {
        Assert.areEqual('HiHi', Greeter.greet('Hi', 2));
    }
    @IsTest
    static void failsOnPurpose() {
        System.assert(false);
    }
}`,
    'force-app/classes/GreeterTest.cls-meta.xml': `${XML}<ApexClass ${NS}><apiVersion>66.0</apiVersion><status>Active</status></ApexClass>`,
    'force-app/classes/Greetings.cls': `@RestResource(urlMapping='/greetings/*')
global with sharing class Greetings {
    global class Greeting { public String text; public Integer length; }
    @HttpGet
    global static Greeting read() {
        Greeting made = new Greeting();
        String name = RestContext.request.requestURI.substringAfterLast('/');
        made.text = RestContext.request.params.get('word') + ' ' + name;
        made.length = made.text.length();
        return made;
    }
    @HttpPost
    global static Id create(String name, Integer employees) {
        Account made = new Account(Name = name, NumberOfEmployees = employees);
        insert made;
        return made.Id;
    }
    @HttpPut
    global static void echo() {
        RestContext.response.statusCode = 202;
        RestContext.response.addHeader('X-Greeting', 'yes');
        RestContext.response.responseBody = RestContext.request.requestBody;
    }
    @HttpDelete
    global static void fail() {
        insert new Account(Name = 'Undone');
        throw new IllegalArgumentException('Not so');
    }
}`,
    'force-app/classes/Greetings.cls-meta.xml': `${XML}<ApexClass ${NS}><apiVersion>66.0</apiVersion><status>Active</status></ApexClass>`,
    'force-app/classes/Greeter.cls-meta.xml': `${XML}<ApexClass ${NS}><apiVersion>66.0</apiVersion><status>Active</status></ApexClass>`,
    'force-app/permissionsets/Rep.permissionset-meta.xml': `${XML}<PermissionSet ${NS}>
    <classAccesses><apexClass>Greeter</apexClass><enabled>true</enabled></classAccesses>
    <fieldPermissions><editable>true</editable><field>Account.Phone</field><readable>true</readable></fieldPermissions>
    <label>Rep</label>
    <objectPermissions>
        <allowCreate>true</allowCreate><allowDelete>false</allowDelete><allowEdit>true</allowEdit><allowRead>true</allowRead>
        <modifyAllRecords>false</modifyAllRecords><object>Account</object><viewAllRecords>false</viewAllRecords>
    </objectPermissions>
</PermissionSet>`,
    'force-app/layouts/Account-Account Layout.layout-meta.xml': `${XML}<Layout ${NS}><layoutSections>
    <label>About</label>
    <layoutColumns>
        <layoutItems><behavior>Required</behavior><field>Name</field></layoutItems>
        <layoutItems><behavior>Edit</behavior><field>Phone</field></layoutItems>
        <layoutItems><behavior>Edit</behavior><field>Industry</field></layoutItems>
        <layoutItems><behavior>Readonly</behavior><field>OwnerId</field></layoutItems>
    </layoutColumns>
    <style>OneColumn</style>
</layoutSections></Layout>`,
    'force-app/objects/Account/Account.object-meta.xml': `${XML}<CustomObject ${NS}></CustomObject>`,
    'force-app/objects/Account/fields/Key__c.field-meta.xml': `${XML}<CustomField ${NS}>
    <fullName>Key__c</fullName><externalId>true</externalId><label>Key</label><length>20</length><type>Text</type><unique>true</unique>
</CustomField>`,
    'force-app/objects/Account/listViews/Pumps.listView-meta.xml': `${XML}<ListView ${NS}>
    <fullName>Pumps</fullName><columns>ACCOUNT.NAME</columns><columns>ACCOUNT.PHONE1</columns><columns>CORE.USERS.ALIAS</columns>
    <filterScope>Everything</filterScope>
    <filters><field>ACCOUNT.NAME</field><operation>contains</operation><value>Pump,Valve</value></filters>
    <label>Pumps and valves</label>
</ListView>`
};

export interface TestSite {
    readonly url: string;
    /** Session token of a user. */
    token(username: string): string;
    close(): Promise<void>;
}

/** Writes the small project into a folder of its own. */
export function testProject(): string {
    const source = mkdtempSync(join(tmpdir(), 'site-'));
    for (const [path, text] of Object.entries(FILES)) {
        mkdirSync(dirname(join(source, path)), { recursive: true });
        writeFileSync(join(source, path), text);
    }
    return source;
}

export async function testSite(): Promise<TestSite> {
    const source = testProject();
    const org = openOrg({ source, store: ':memory:', cache: null });
    const config = readLocalConfig(source);
    let locator = 0;
    const locators = memoryLocators(() => `locator${(locator += 1)}`);
    const host = new InProcessHost({ org, locators, config, now: Date.now });
    const sessions = new Sessions('test', { now: Date.now });
    const organizationId = organizationOf(org).id;
    const site = {
        host,
        sessions,
        tests: new TestRuns((classes) => Promise.resolve(runTests(org, { classes })), Date.now),
        organizationId,
        served: LOOPBACK,
        defaultUserId: administratorId({ org }),
        password: TEST_PASSWORD,
        source,
        web: () => Promise.resolve({ assets: {}, vendorUrl: '/assets/vendor', problems: [] }),
        worked: () => undefined,
        now: Date.now
    };
    const app = httpApp(site, () => undefined);
    const server = listen({ fetch: app.fetch, port: 0, hostname: LOOPBACK });
    await new Promise((ready) => server.once('listening', ready));
    return {
        url: `http://localhost:${(server.address() as AddressInfo).port}`,
        token: (username) => {
            const [row] = org.data.driver.prepare('SELECT "Id" AS id FROM "User" WHERE "Username" = ?').all([username]);
            return sessions.token(String(row?.['id']), organizationId);
        },
        close: async () => {
            await closeServer(server);
            await host.close();
            rmSync(source, { recursive: true });
        }
    };
}
