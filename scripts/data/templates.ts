/** Loads the journey templates; keyed by Import_Key__c, so loading twice changes nothing. */
import type { Connection } from 'jsforce';
import { readData, templateFile, type TemplateData } from './file.ts';
import { synchronise, type Row } from './upsert.ts';

export const TEMPLATES = new URL('./templates.json', import.meta.url);

const STEP = 10;

export interface TemplateCounts {
    readonly templates: number;
    readonly activities: number;
}

/**
 * Templates are made as drafts and activated last: the org refuses to activate a template that is not whole, so a load
 * that broke off leaves a draft behind and the next one goes on.
 */
export async function loadTemplates(org: Connection, file: URL = TEMPLATES): Promise<TemplateCounts> {
    const templates = readData(file, templateFile);
    const active = await activeKeys(org, templates);
    const ids = await synchronise(
        org,
        'MSP_Template__c',
        'Import_Key__c',
        templates.map((t) => templateRow(t, active))
    );
    const phases = await synchronise(
        org,
        'MSP_Template_Phase__c',
        'Import_Key__c',
        templates.flatMap((t) => phaseRows(t, ids))
    );
    const milestones = await synchronise(
        org,
        'MSP_Template_Milestone__c',
        'Import_Key__c',
        templates.flatMap((t) => milestoneRows(t, phases))
    );
    const rows = templates.flatMap((t) => activityRows(t, milestones));
    const activities = await synchronise(org, 'MSP_Template_Activity__c', 'Import_Key__c', rows);
    await synchronise(
        org,
        'MSP_Template_Dependency__c',
        'Import_Key__c',
        templates.flatMap((t) => dependencyRows(t, ids, activities))
    );
    await synchronise(
        org,
        'MSP_Template__c',
        'Import_Key__c',
        templates.map((t) => ({ Import_Key__c: importKey(t), Status__c: 'Active' }))
    );
    return { templates: templates.length, activities: rows.length };
}

const importKey = (t: TemplateData): string => `${t.key}-${t.version}`;

async function activeKeys(org: Connection, templates: readonly TemplateData[]): Promise<ReadonlySet<string>> {
    const keys = templates.map(importKey);
    const rows = await org
        .sobject('MSP_Template__c')
        .find({ Import_Key__c: { $in: keys }, Status__c: { $ne: 'Draft' } }, ['Import_Key__c'])
        .execute();
    return new Set((rows as unknown as Row[]).map((row) => String(row['Import_Key__c'])));
}

function templateRow(t: TemplateData, active: ReadonlySet<string>): Row {
    const row = {
        Import_Key__c: importKey(t),
        Name: t.name,
        Key__c: t.key,
        Version__c: t.version,
        Suits__c: t.suits,
        Minimum_Amount__c: t.minimumAmount ?? null,
        Maximum_Amount__c: t.maximumAmount ?? null,
        Suits_Customer__c: t.customers ?? null
    };
    return active.has(importKey(t)) ? row : { ...row, Status__c: 'Draft' };
}

function phaseRows(t: TemplateData, ids: ReadonlyMap<string, string>): Row[] {
    return t.phases.map((p, i) => ({
        Import_Key__c: `${importKey(t)}/${i + 1}`,
        Template__c: ids.get(importKey(t)),
        Name: p.name,
        Number__c: i + 1,
        Mapped_Stages__c: p.stages.join(';') || null,
        Discovery_Questions__c: p.questions.join('\n') || null,
        Guidance__c: p.guidance ?? null
    }));
}

function milestoneRows(t: TemplateData, phases: ReadonlyMap<string, string>): Row[] {
    let order = 0;
    return t.phases.flatMap((p, i) =>
        p.milestones.map((m) => ({
            Import_Key__c: `${importKey(t)}/${m.key}`,
            Template_Phase__c: phases.get(`${importKey(t)}/${i + 1}`),
            Name: m.name,
            Order__c: (order += STEP),
            Kind__c: m.kind,
            Outcome__c: m.outcome ?? null,
            Required_Evidence__c: m.evidence,
            Stable_Key__c: m.key
        }))
    );
}

function activityRows(t: TemplateData, milestones: ReadonlyMap<string, string>): Row[] {
    let order = 0;
    return t.phases.flatMap((p) =>
        p.milestones.flatMap((m) =>
            m.activities.map((a) => ({
                Import_Key__c: `${importKey(t)}/${a.key}`,
                Template_Milestone__c: milestones.get(`${importKey(t)}/${m.key}`),
                Name: a.name,
                Order__c: (order += STEP),
                Stable_Key__c: a.key,
                Typical_Days__c: a.typicalDays,
                Long_Days__c: a.longDays,
                Leading_Side__c: a.side,
                Customer_Role__c: a.customerRole ?? null,
                Vendor_Role__c: a.vendorRole ?? null,
                Required_Evidence__c: a.evidence,
                Guidance__c: a.guidance,
                Guidance_Interest__c: a.interest,
                Optional__c: a.optional ?? false,
                Condition__c: a.condition ?? null,
                Visible_To_Customer__c: !a.internal,
                Closes_Milestone__c: a.closes ?? false
            }))
        )
    );
}

function dependencyRows(
    t: TemplateData,
    ids: ReadonlyMap<string, string>,
    activities: ReadonlyMap<string, string>
): Row[] {
    const all = t.phases.flatMap((p) => p.milestones.flatMap((m) => m.activities));
    return all.flatMap((a) =>
        a.after.map((before) => ({
            Import_Key__c: `${importKey(t)}/${before}>${a.key}`,
            Template__c: ids.get(importKey(t)),
            Predecessor__c: activities.get(`${importKey(t)}/${before}`),
            Successor__c: activities.get(`${importKey(t)}/${a.key}`)
        }))
    );
}
