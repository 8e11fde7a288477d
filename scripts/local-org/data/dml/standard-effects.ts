/** Records that the platform writes beside the saved one: documents of files, totals of deals and campaigns. */
import type { ObjectDef } from '../../metadata/schema.ts';
import type { DataContext } from '../contracts.ts';
import { ApexDatetime } from '../values/dates.ts';
import { Dec } from '../values/decimal.ts';
import { SObj } from '../values/sobject.ts';
import { isUnset } from './prepare.ts';
import type { Records } from './records.ts';
import { put } from './standard-records.ts';
import type { Work } from './work.ts';

/** Called when a row is written. */
export function applyStandardEffects(work: Work, context: DataContext, records: Records): void {
    if (work.object.name === 'ContentVersion') fileDocument(work, context, records);
    else if (work.object.name === 'Campaign' && work.created) memberStatuses(work, context, records);
}

/** Inserts a row as the platform itself does: no trigger, no check. */
function write(
    records: Records,
    context: DataContext,
    objectName: string,
    values: Readonly<Record<string, unknown>>
): void {
    const object = records.schema.object(objectName);
    if (!object) return;
    const row = new SObj(object, { Id: records.newId(object) });
    for (const [name, value] of Object.entries(values)) put(row, name, value);
    const now = new ApexDatetime(Math.floor(context.now() / 1000) * 1000);
    for (const name of ['CreatedDate', 'LastModifiedDate', 'SystemModstamp']) put(row, name, now);
    for (const name of ['CreatedById', 'LastModifiedById']) put(row, name, context.user.id);
    records.insert(row);
}

function fileDocument({ next, created }: Work, context: DataContext, records: Records): void {
    const documents = records.schema.object('ContentDocument');
    if (!documents) return;
    const known: unknown = next.f['ContentDocumentId'];
    const id = typeof known === 'string' ? known : records.newId(documents);
    if (known !== id) {
        put(next, 'ContentDocumentId', id);
        records.update(next.t, String(next.f['Id']), { ContentDocumentId: id });
    }
    const shown: Record<string, unknown> = {
        Title: next.f['Title'],
        Description: next.f['Description'] ?? null,
        FileExtension: next.f['FileExtension'],
        FileType: next.f['FileType'],
        ContentSize: next.f['ContentSize'],
        LatestPublishedVersionId: next.f['Id'],
        PublishStatus: 'R'
    };
    if (records.load(documents, [id]).has(id)) {
        if (created) {
            const older = records.find(next.t, 'ContentDocumentId', [id]).filter((other) => other !== next.f['Id']);
            for (const other of older) records.update(next.t, other, { IsLatest: false });
        }
        if (next.f['IsLatest'] === true) records.update(documents, id, shown);
        return;
    }
    write(records, context, 'ContentDocument', { ...shown, Id: id, OwnerId: next.f['OwnerId'] });
    link(records, context, id, next.f['OwnerId'], 'I');
    if (!isUnset(next.f['FirstPublishLocationId'])) link(records, context, id, next.f['FirstPublishLocationId'], 'V');
}

function link(records: Records, context: DataContext, document: string, entity: unknown, shareType: string): void {
    const values = {
        ContentDocumentId: document,
        LinkedEntityId: entity,
        ShareType: shareType,
        Visibility: 'AllUsers'
    };
    write(records, context, 'ContentDocumentLink', values);
}

function memberStatuses({ id }: Work, context: DataContext, records: Records): void {
    ['Sent', 'Responded'].forEach((Label, i) =>
        write(records, context, 'CampaignMemberStatus', {
            CampaignId: id,
            Label,
            SortOrder: i + 1,
            IsDefault: i === 0,
            HasResponded: i === 1
        })
    );
}

/** Parents whose totals follow from their children. */
const TOTALS: Readonly<Record<string, { readonly parent: string; readonly lookup: string }>> = {
    OpportunityLineItem: { parent: 'Opportunity', lookup: 'OpportunityId' },
    OrderItem: { parent: 'Order', lookup: 'OrderId' },
    QuoteLineItem: { parent: 'Quote', lookup: 'QuoteId' },
    CampaignMember: { parent: 'Campaign', lookup: 'CampaignId' }
};

/**
 * Brings the totals above the children up to date. Answers the parents that go through a save of their own, as the
 * amount of a deal does: their triggers run.
 */
export function refreshTotals(object: ObjectDef, rows: readonly SObj[], records: Records): SObj[] {
    const total = TOTALS[object.name];
    const parent = total ? records.schema.object(total.parent) : null;
    if (!total || !parent) return [];
    const ids = [
        ...new Set(
            rows.flatMap((row) => (typeof row.f[total.lookup] === 'string' ? [String(row.f[total.lookup])] : []))
        )
    ];
    const saved: SObj[] = [];
    for (const [id, before] of records.load(parent, ids)) {
        const children = [...records.load(object, records.find(object, total.lookup, [id])).values()];
        if (object.name === 'OpportunityLineItem') saved.push(...deal(before, children, records));
        else records.update(parent, id, totalsOf(object.name, children, before));
    }
    return saved;
}

const sum = (rows: readonly SObj[], name: string): Dec =>
    rows.reduce((all, row) => (row.f[name] instanceof Dec ? all.add(row.f[name]) : all), Dec.of(0));

function deal(before: SObj, lines: readonly SObj[], records: Records): SObj[] {
    const first = lines[0]?.f['PricebookEntryId'];
    const entries = records.schema.object('PricebookEntry');
    const entry = entries && typeof first === 'string' ? records.load(entries, [first]).get(first) : undefined;
    const values: Record<string, unknown> = { HasOpportunityLineItem: lines.length > 0 };
    if (lines.length > 0) {
        values['Amount'] = sum(lines, 'TotalPrice');
        values['TotalOpportunityQuantity'] = sum(lines, 'Quantity');
        if (isUnset(before.f['Pricebook2Id'])) values['Pricebook2Id'] = entry?.f['Pricebook2Id'] ?? null;
    }
    const changed = Object.entries(values).filter(([name, value]) => {
        const field = before.t.fields.get(name.toLowerCase());
        return field && records.column(field, value) !== records.column(field, before.f[name]);
    });
    return changed.length === 0 ? [] : [new SObj(before.t, { Id: before.f['Id'], ...Object.fromEntries(changed) })];
}

function totalsOf(child: string, rows: readonly SObj[], before: SObj): Record<string, unknown> {
    if (child === 'OrderItem') return { TotalAmount: sum(rows, 'TotalPrice') };
    if (child === 'CampaignMember') {
        const of = (lookup: string): number => rows.filter((row) => !isUnset(row.f[lookup])).length;
        const responses = rows.filter((row) => row.f['HasResponded'] === true).length;
        const leads = of('LeadId');
        return { NumberOfLeads: leads, NumberOfContacts: of('ContactId'), NumberOfResponses: responses };
    }
    const total = sum(rows, 'TotalPrice');
    const extra = [before.f['Tax'], before.f['ShippingHandling']].filter((value) => value instanceof Dec);
    return {
        LineItemCount: rows.length,
        Subtotal: sum(rows, 'Subtotal'),
        TotalPrice: total,
        GrandTotal: extra.reduce((all, value) => all.add(value), total)
    };
}
