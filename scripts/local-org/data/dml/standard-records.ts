/** What the platform fills in on leads, cases, products, files … (Object Reference for the Salesforce Platform). */
import type { DataContext } from '../contracts.ts';
import { ApexBlob } from '../values/blob.ts';
import { ApexDate, ApexDatetime } from '../values/dates.ts';
import { Dec } from '../values/decimal.ts';
import { orgUrl } from '../values/org-url.ts';
import type { SObj } from '../values/sobject.ts';
import { refusal } from './failures.ts';
import { isUnset, textIn } from './prepare.ts';
import type { Records } from './records.ts';
import type { Work } from './work.ts';

export type RecordBehaviour = (work: Work, context: DataContext, records: Records) => void;

export function put(row: SObj, name: string, value: unknown): void {
    const field = row.t.fields.get(name.toLowerCase());
    if (field) row.f[field.name] = value;
}

/** The record behind a lookup; null where it is empty. */
function behind(row: SObj, lookup: string, records: Records): SObj | null {
    const id: unknown = row.f[lookup];
    const object = typeof id === 'string' ? records.objectOf(id) : null;
    return typeof id === 'string' && object ? (records.load(object, [id]).get(id) ?? null) : null;
}

const meaning = (row: SObj, name: string): { readonly closed?: boolean } | undefined =>
    row.t.fields.get(name.toLowerCase())?.picklist.find((value) => value.value === row.f[name]);

const caseRecord: RecordBehaviour = (work, context, records) => {
    const { next } = work;
    const closed = meaning(next, 'Status')?.closed ?? next.f['Status'] === 'Closed';
    put(next, 'IsClosed', closed);
    if (closed && work.old?.f['IsClosed'] !== true) put(next, 'ClosedDate', new ApexDatetime(context.now()));
    if (!closed) put(next, 'ClosedDate', null);
    if (work.created) put(next, 'IsClosedOnCreate', closed);
    const contact = behind(next, 'ContactId', records);
    if (contact && isUnset(next.f['AccountId'])) put(next, 'AccountId', contact.f['AccountId'] ?? null);
    for (const name of ['Email', 'Phone', 'Fax']) put(next, `Contact${name}`, contact?.f[name] ?? null);
    put(next, 'ContactMobile', contact?.f['MobilePhone'] ?? null);
};

const COPIED =
    'Salutation FirstName LastName Name Title Email Phone Fax MobilePhone Description DoNotCall HasOptedOutOfEmail HasOptedOutOfFax LeadSource';

const campaignMember: RecordBehaviour = (work, context, records) => {
    const { next } = work;
    const person = behind(next, 'LeadId', records) ?? behind(next, 'ContactId', records);
    if (!person) {
        work.refuse(refusal('REQUIRED_FIELD_MISSING', 'Either Lead or Contact is required', 'LeadId', 'ContactId'));
        return;
    }
    for (const name of COPIED.split(' ')) put(next, name, person.f[name] ?? null);
    const lead = person.t.name === 'Lead';
    put(next, 'Type', person.t.name);
    put(next, 'LeadOrContactId', person.f['Id']);
    put(next, 'LeadOrContactOwnerId', person.f['OwnerId'] ?? null);
    for (const name of ['Street', 'City', 'State', 'PostalCode', 'Country'])
        put(next, name, person.f[lead ? name : `Mailing${name}`] ?? null);
    put(
        next,
        'CompanyOrAccount',
        lead ? person.f['Company'] : (behind(person, 'AccountId', records)?.f['Name'] ?? null)
    );
    put(next, 'HasResponded', hasResponded(next, records));
    if (next.f['HasResponded'] === true && isUnset(next.f['FirstRespondedDate']))
        put(next, 'FirstRespondedDate', ApexDate.parse(new ApexDatetime(context.now()).iso().slice(0, 10)));
    const twin = records
        .find(next.t, lead ? 'LeadId' : 'ContactId', [person.f['Id']])
        .some(
            (id) => id !== next.f['Id'] && records.load(next.t, [id]).get(id)?.f['CampaignId'] === next.f['CampaignId']
        );
    if (work.created && twin) work.refuse(refusal('DUPLICATE_VALUE', 'Already a campaign member.'));
};

function hasResponded(member: SObj, records: Records): boolean {
    const statuses = records.schema.object('CampaignMemberStatus');
    const ids = statuses ? records.find(statuses, 'CampaignId', [member.f['CampaignId']]) : [];
    const rows = statuses ? [...records.load(statuses, ids).values()] : [];
    const own = rows.find((row) => row.f['Label'] === member.f['Status']);
    return own ? own.f['HasResponded'] === true : member.f['Status'] === 'Responded';
}

const priceBookEntry: RecordBehaviour = (work, _context, records) => {
    const { next } = work;
    const product = behind(next, 'Product2Id', records);
    const book = behind(next, 'Pricebook2Id', records);
    put(next, 'Name', product?.f['Name'] ?? null);
    put(next, 'ProductCode', product?.f['ProductCode'] ?? null);
    if (!product || !book || !work.created) return;
    const siblings = [...records.load(next.t, records.find(next.t, 'Product2Id', [product.f['Id']])).values()];
    if (siblings.some((row) => row.f['Pricebook2Id'] === book.f['Id']))
        work.refuse(refusal('DUPLICATE_VALUE', 'This price definition already exists in this price book'));
    if (book.f['IsStandard'] === true) return;
    const standard = siblings.find((row) => behind(row, 'Pricebook2Id', records)?.f['IsStandard'] === true);
    if (!standard) {
        work.refuse(refusal('STANDARD_PRICE_NOT_DEFINED', 'Before creating a custom price, create a standard price.'));
    } else if (next.f['UseStandardPrice'] === true) put(next, 'UnitPrice', standard.f['UnitPrice']);
};

const number = (value: unknown): Dec | null =>
    value instanceof Dec ? value : typeof value === 'number' || typeof value === 'bigint' ? Dec.of(value) : null;

/** Lines of opportunities, quotes and orders: product, list price and total follow from the price book entry. */
const line: RecordBehaviour = (work, _context, records) => {
    const { next } = work;
    const entry = behind(next, 'PricebookEntryId', records);
    if (entry) {
        put(next, 'Product2Id', entry.f['Product2Id']);
        put(next, 'ListPrice', entry.f['UnitPrice']);
        put(next, 'ProductCode', entry.f['ProductCode']);
    }
    const quantity = number(next.f['Quantity']);
    const total = number(next.f['TotalPrice']);
    let price = number(next.f['UnitPrice']);
    const totalGiven = work.given.f['TotalPrice'] !== undefined && work.given.f['UnitPrice'] === undefined;
    if (next.t.name === 'OpportunityLineItem' && total && quantity && totalGiven && quantity.cmp(Dec.of(0)) !== 0) {
        price = total.divScale(quantity, 2);
        put(next, 'UnitPrice', price);
    }
    if (price && quantity) {
        const subtotal = price.mul(quantity);
        const discount = number(next.f['Discount']);
        put(next, 'Subtotal', subtotal);
        put(next, 'TotalPrice', discount ? subtotal.mul(Dec.of(100).sub(discount)).divScale(Dec.of(100), 2) : subtotal);
    }
    if (next.t.name !== 'OpportunityLineItem') return;
    const deal = behind(next, 'OpportunityId', records);
    const product = behind(next, 'Product2Id', records);
    put(
        next,
        'Name',
        [deal, product]
            .map((row) => (row ? textIn(row, 'Name') : ''))
            .join(' ')
            .trim()
    );
};

const contract: RecordBehaviour = (work) => {
    const { next } = work;
    const start: unknown = next.f['StartDate'];
    const term: unknown = next.f['ContractTerm'];
    put(next, 'StatusCode', textIn(next, 'Status') === 'In Approval Process' ? 'InApproval' : next.f['Status']);
    put(
        next,
        'EndDate',
        start instanceof ApexDate && typeof term === 'number' ? start.addMonths(term).addDays(-1) : null
    );
};

const order: RecordBehaviour = (work) => put(work.next, 'StatusCode', work.next.f['Status']);

const sized: RecordBehaviour = (work) => {
    const body: unknown = work.next.f['Body'];
    put(work.next, 'BodyLength', body instanceof ApexBlob ? body.bytes.length : 0);
};

const FILE_TYPES: Readonly<Record<string, string>> = {
    txt: 'TEXT',
    csv: 'CSV',
    pdf: 'PDF',
    png: 'PNG',
    jpg: 'JPG',
    jpeg: 'JPEG',
    json: 'JSON',
    xml: 'XML',
    html: 'HTML',
    zip: 'ZIP',
    docx: 'WORD_X',
    xlsx: 'EXCEL_X',
    pptx: 'POWER_POINT_X',
    snote: 'SNOTE',
    doc: 'WORD',
    xls: 'EXCEL',
    ppt: 'POWER_POINT',
    htm: 'HTML',
    ai: 'AI',
    bmp: 'BMP',
    eps: 'EPS',
    gif: 'GIF',
    m4a: 'M4A',
    m4v: 'M4V',
    mov: 'MOV',
    mp3: 'MP3',
    mp4: 'MP4',
    mpeg: 'MPEG',
    mpg: 'MPG',
    psd: 'PSD',
    rtf: 'RTF',
    svg: 'SVG',
    tif: 'TIFF',
    tiff: 'TIFF',
    wav: 'WAV',
    wma: 'WMA',
    wmv: 'WMV',
    avi: 'AVI'
};

/** A file's first version makes its document ("ContentVersion"). */
const contentVersion: RecordBehaviour = (work, context, records) => {
    const { next } = work;
    const data: unknown = next.f['VersionData'];
    const path = textIn(next, 'PathOnClient');
    const extension = /\.([^./\\]+)$/.exec(path)?.[1]?.toLowerCase() ?? null;
    put(next, 'ContentSize', data instanceof ApexBlob ? data.bytes.length : 0);
    put(next, 'FileExtension', extension);
    put(next, 'FileType', extension === null ? 'UNKNOWN' : (FILE_TYPES[extension] ?? 'UNKNOWN'));
    if (!work.created) return;
    const empty = isUnset(data) || (data instanceof ApexBlob && data.bytes.length === 0);
    if (empty && textIn(next, 'ContentLocation') === 'S')
        work.refuse(refusal('REQUIRED_FIELD_MISSING', 'Required fields are missing: [VersionData]', 'VersionData'));
    const versions = isUnset(next.f['ContentDocumentId'])
        ? []
        : records.find(next.t, 'ContentDocumentId', [next.f['ContentDocumentId']]);
    put(next, 'VersionNumber', String(versions.length + 1));
    put(next, 'IsLatest', true);
    put(next, 'IsMajorVersion', true);
    put(next, 'PublishStatus', 'R');
    put(next, 'ContentModifiedDate', new ApexDatetime(context.now()));
    put(next, 'ContentModifiedById', context.user.id);
};

const individual: RecordBehaviour = ({ next }) => {
    const parts = [next.f['FirstName'], next.f['LastName']].filter((part) => !isUnset(part));
    put(next, 'Name', parts.join(' ') || null);
};

const group: RecordBehaviour = ({ next, created }) => {
    if (created && isUnset(next.f['Type'])) put(next, 'Type', 'Regular');
    if (created && isUnset(next.f['DeveloperName']))
        put(next, 'DeveloperName', textIn(next, 'Name').replace(/\W+/g, '_').slice(0, 80));
};

/** Who has the address of a delivery gets the file without signing in ("ContentDistribution"). */
const delivery: RecordBehaviour = (work) => {
    const { next } = work;
    if (!work.created) return;
    const address = (path: string): string => `${orgUrl()}/sfc/${path}/${String(next.f['Id'])}`;
    put(next, 'DistributionPublicUrl', address('p'));
    if (next.f['PreferencesAllowOriginalDownload'] === true)
        put(next, 'ContentDownloadUrl', address('dist/version/download'));
    if (next.f['PreferencesAllowPDFDownload'] === true)
        put(next, 'PdfDownloadUrl', address('dist/version/renditionDownload'));
};

/** Somebody is given a set or a group of sets. */
const assignment: RecordBehaviour = (work) => {
    const { next } = work;
    if (isUnset(next.f['PermissionSetId']) && isUnset(next.f['PermissionSetGroupId']))
        work.refuse(
            refusal('REQUIRED_FIELD_MISSING', 'Required fields are missing: [PermissionSetId]', 'PermissionSetId')
        );
};

export const RECORD_BEHAVIOURS: Readonly<Record<string, RecordBehaviour>> = {
    Lead: individual,
    Individual: individual,
    Case: caseRecord,
    CampaignMember: campaignMember,
    PricebookEntry: priceBookEntry,
    OpportunityLineItem: line,
    QuoteLineItem: line,
    OrderItem: line,
    Contract: contract,
    Order: order,
    Attachment: sized,
    Document: sized,
    ContentVersion: contentVersion,
    ContentDistribution: delivery,
    PermissionSetAssignment: assignment,
    Group: group
};
