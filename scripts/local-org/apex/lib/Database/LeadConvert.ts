/** Converting leads (Apex Developer Guide: Converting Leads), with the standard mapping of fields. */
import { ApexList } from '../../../data/values/collections.ts';
import { ApexDate, today } from '../../../data/values/dates.ts';
import type { EnumValue } from '../../../data/values/enums.ts';
import { ApexException, type RowError } from '../../../data/values/exception.ts';
import { SObj } from '../../../data/values/sobject.ts';
import { classType } from '../../../data/values/type.ts';
import type { ObjectDef } from '../../../metadata/schema.ts';
import { tx } from '../../run/tx.ts';
import { library, type LibraryMembers } from '../registry.ts';
import { given, unsupported } from '../support/arguments.ts';
import { Attributes, properties } from '../support/attributes.ts';
import { dataContext, platformQuery } from '../support/context.ts';
import { DmlOptions } from './DMLOptions.ts';
import { DatabaseError, errorList } from './results.ts';

const FIELDS: Readonly<Record<string, string>> = {
    AccountId: 'Id',
    ContactId: 'Id',
    ConvertedStatus: 'String',
    LeadId: 'Id',
    OpportunityId: 'Id',
    OpportunityName: 'String',
    OwnerId: 'Id'
};
const FLAGS = ['DoNotCreateOpportunity', 'OverwriteLeadSource', 'SendNotificationEmail'];

const members: Record<string, LibraryMembers[string]> = { 'new()': () => new Attributes('Database.LeadConvert') };
for (const [name, type] of Object.entries(FIELDS)) {
    members[`get${name}()`] = (c: Attributes) => c.read(name);
    members[`set${name}(${type})`] = (c: Attributes, value: unknown) => c.write(name, value);
}
for (const name of FLAGS) {
    members[`is${name}()`] = (c: Attributes) => c.read(name) === true;
    members[`set${name}(Boolean)`] = (c: Attributes, value: boolean) => c.write(name, given(value));
}
library('Database.LeadConvert', { ...members, ...properties(...Object.keys(FIELDS), ...FLAGS) });

class ConvertResult extends Attributes {
    readonly errors: readonly RowError[];

    constructor(ids: Readonly<Record<string, string | null>>, errors: readonly RowError[]) {
        super('Database.LeadConvertResult');
        Object.entries(ids).forEach(([name, id]) => this.write(name, id));
        this.errors = errors;
    }
}

const reader = (name: string) => (r: ConvertResult) => r.read(name);
const errorsOf = (r: ConvertResult): ApexList<DatabaseError> =>
    errorList(r.errors.map((e) => new DatabaseError(e.message, e.statusCode, e.fields)));

library('Database.LeadConvertResult', {
    ...Object.fromEntries(
        ['AccountId', 'ContactId', 'LeadId', 'OpportunityId'].flatMap((name) => [
            [`get${name}()`, reader(name)],
            [`get ${name}`, reader(name)]
        ])
    ),
    'getErrors()': errorsOf,
    'get Errors': errorsOf,
    'isSuccess()': (r: ConvertResult) => r.errors.length === 0,
    'get Success': (r: ConvertResult) => r.errors.length === 0
});

// ---- what is made of a lead ---------------------------------------------------------------------------------

/** Field of the lead → field of the record. */
const TO_ACCOUNT: Readonly<Record<string, string>> = {
    Company: 'Name',
    Phone: 'Phone',
    Fax: 'Fax',
    Website: 'Website',
    Industry: 'Industry',
    AnnualRevenue: 'AnnualRevenue',
    NumberOfEmployees: 'NumberOfEmployees',
    Rating: 'Rating',
    LeadSource: 'AccountSource'
};
const TO_CONTACT: Readonly<Record<string, string>> = {
    Salutation: 'Salutation',
    FirstName: 'FirstName',
    LastName: 'LastName',
    Title: 'Title',
    Email: 'Email',
    Phone: 'Phone',
    MobilePhone: 'MobilePhone',
    Fax: 'Fax',
    LeadSource: 'LeadSource',
    Description: 'Description'
};
const ADDRESS = ['Street', 'City', 'State', 'PostalCode', 'Country'];

function objectOf(name: string): ObjectDef {
    return tx().data.schema.object(name) ?? unsupported(`Converting leads without the object ${name}`);
}

function mapped(lead: SObj, object: string, mapping: Readonly<Record<string, string>>, address: string): SObj {
    const row = new SObj(objectOf(object));
    const pairs = [...Object.entries(mapping), ...ADDRESS.map((part) => [part, `${address}${part}`] as const)];
    for (const [from, to] of pairs) {
        const value = lead.f[from] ?? null;
        if (value !== null && row.t.fields.has(to.toLowerCase())) {
            row.f[to] = value;
        }
    }
    return row;
}

function endOfQuarter(): ApexDate {
    const now = today(tx().now(), tx().user.timeZone);
    const next = Math.floor((now.m - 1) / 3) * 3 + 4;
    return ApexDate.of(now.y + (next > 12 ? 1 : 0), next > 12 ? 1 : next, 1).addDays(-1);
}

function opportunity(lead: SObj, name: string | null, accountId: string): SObj {
    const object = objectOf('Opportunity');
    const stage = object.fields.get('stagename')?.picklist.find((entry) => entry.isActive)?.value ?? null;
    return new SObj(object, {
        Name: name ?? `${String(lead.f['Company'])}-`,
        AccountId: accountId,
        StageName: stage,
        CloseDate: endOfQuarter(),
        LeadSource: lead.f['LeadSource'] ?? null
    });
}

// ---- one conversion -----------------------------------------------------------------------------------------

class Refused extends Error {
    readonly statusCode: string;

    constructor(statusCode: string, message: string) {
        super(message);
        this.statusCode = statusCode;
    }
}

function insert(row: SObj, ownerId: string): string {
    row.f['OwnerId'] = ownerId;
    tx().data.dml.saveAsPlatform(
        { operation: 'insert', rows: [row], allOrNone: true, externalId: null },
        dataContext('system')
    );
    return String(row.f['Id']);
}

function leadToConvert(c: Attributes): SObj {
    const id = c.read('LeadId') as string | null;
    const object = objectOf('Lead');
    const names = [...object.fields.values()].filter((f) => f.formula === null).map((f) => f.name);
    const [lead] = platformQuery(`SELECT ${names.join(', ')} FROM Lead WHERE Id = :id`, { id }).rows;
    if (!lead) {
        throw new Refused('INVALID_CROSS_REFERENCE_KEY', 'invalid lead id');
    }
    if (lead.f['IsConverted'] === true) {
        throw new Refused('CANNOT_UPDATE_CONVERTED_LEAD', 'cannot reference converted lead');
    }
    const status = c.read('ConvertedStatus') as string | null;
    if (!object.fields.get('status')?.picklist.some((entry) => entry.value === status)) {
        throw new Refused('INVALID_STATUS', `invalid convertedStatus: ${String(status)}`);
    }
    return lead;
}

function convert(c: Attributes): Record<string, string | null> {
    const lead = leadToConvert(c);
    const leadId = String(lead.f['Id']);
    const ownerId = (c.read('OwnerId') ?? lead.f['OwnerId']) as string;
    const accountId =
        (c.read('AccountId') as string | null) ?? insert(mapped(lead, 'Account', TO_ACCOUNT, 'Billing'), ownerId);
    let contactId = c.read('ContactId') as string | null;
    if (contactId === null) {
        const contact = mapped(lead, 'Contact', TO_CONTACT, 'Mailing');
        contact.f['AccountId'] = accountId;
        contactId = insert(contact, ownerId);
    }
    let opportunityId = c.read('OpportunityId') as string | null;
    if (opportunityId === null && c.read('DoNotCreateOpportunity') !== true) {
        opportunityId = insert(opportunity(lead, c.read('OpportunityName') as string | null, accountId), ownerId);
    }
    const now = today(tx().now(), tx().user.timeZone);
    const converted = new SObj(lead.t, {
        Id: leadId,
        Status: c.read('ConvertedStatus'),
        IsConverted: true,
        ConvertedDate: now,
        ConvertedAccountId: accountId,
        ConvertedContactId: contactId,
        ConvertedOpportunityId: opportunityId
    });
    tx().data.dml.saveAsPlatform(
        { operation: 'update', rows: [converted], allOrNone: true, externalId: null },
        dataContext('system')
    );
    for (const activity of ['Task', 'Event']) {
        if (tx().data.schema.object(activity)) {
            tx().data.driver.prepare(`UPDATE "${activity}" SET "WhoId" = ? WHERE "WhoId" = ?`).run([contactId, leadId]);
        }
    }
    return { LeadId: leadId, AccountId: accountId, ContactId: contactId, OpportunityId: opportunityId };
}

type Extra = boolean | EnumValue | DmlOptions | null;

function convertAll(conversions: readonly Attributes[], extras: readonly Extra[]): ConvertResult[] {
    const t = tx();
    t.limits.dml();
    t.limits.dmlRows(conversions.length);
    const told = extras.find((extra) => typeof extra === 'boolean' || extra instanceof DmlOptions);
    const allOrNone = (told instanceof DmlOptions ? told.optAllOrNone : told) ?? true;
    const start = t.data.dml.setSavepoint();
    return conversions.map((c, index) => {
        const savepoint = t.data.dml.setSavepoint();
        try {
            return new ConvertResult(convert(given(c)), []);
        } catch (error) {
            const errors = errorsFrom(error, index, c);
            if (allOrNone === true) {
                t.data.dml.rollback(start);
                throw failure(errors);
            }
            t.data.dml.rollback(savepoint);
            return new ConvertResult({ LeadId: c.read('LeadId') as string | null }, errors);
        }
    });
}

function errorsFrom(error: unknown, index: number, c: Attributes): readonly RowError[] {
    const id = c.read('LeadId') as string | null;
    if (error instanceof Refused) {
        return [{ index, id, statusCode: error.statusCode, message: error.message, fields: [] }];
    }
    if (error instanceof ApexException && error.typeName === 'System.DmlException') {
        return error.rows.map((row) => ({ ...row, index, id }));
    }
    throw error;
}

function failure(errors: readonly RowError[]): ApexException {
    const [first] = errors;
    const text = first ? `${first.statusCode}, ${first.message}: [${first.fields.join(', ')}]` : '';
    const where = first ? `${first.index}${first.id === null ? '' : ` with id ${first.id}`}` : '0';
    return new ApexException(
        'System.DmlException',
        `ConvertLead failed. First exception on row ${where}; first error: ${text}`,
        null,
        errors
    );
}

const one = (c: Attributes, ...extras: Extra[]): ConvertResult => convertAll([c], extras)[0] as ConvertResult;
const many = (list: ApexList<Attributes>, ...extras: Extra[]): ApexList<ConvertResult> =>
    new ApexList(classType('Database.LeadConvertResult'), convertAll(given(list).items, extras));

for (const options of ['', ', Boolean', ', Database.DMLOptions']) {
    for (const level of ['', ', System.AccessLevel']) {
        library('System.Database', {
            [`static convertLead(Database.LeadConvert${options}${level})`]: one,
            [`static convertLead(List<Database.LeadConvert>${options}${level})`]: many
        });
    }
}
