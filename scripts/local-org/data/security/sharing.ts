/**
 * Which records a user sees or edits, as one SQL condition: org-wide default, owner and role hierarchy, share rows,
 * master. A condition is an `IN`, never a check a row.
 */
import type { FieldDef, ObjectDef, Schema, SharingModel } from '../../metadata/schema.ts';
import type { Rights, Sql } from '../contracts.ts';
import type { People } from './people.ts';

export interface Condition {
    readonly sql: string;
    readonly binds: readonly Sql[];
}

export type Access = 'read' | 'edit' | 'delete';

/** Objects under a master without being details in the metadata sense. */
const STANDARD_MASTERS: Readonly<Record<string, string>> = {
    Contact: 'AccountId',
    OpportunityContactRole: 'OpportunityId',
    OpportunityTeamMember: 'OpportunityId',
    OpportunityLineItem: 'OpportunityId',
    Quote: 'OpportunityId',
    QuoteLineItem: 'QuoteId',
    OrderItem: 'OrderId',
    CampaignMember: 'CampaignId',
    CampaignMemberStatus: 'CampaignId',
    CaseComment: 'ParentId',
    PricebookEntry: 'Pricebook2Id',
    Asset: 'AccountId',
    AccountContactRelation: 'AccountId'
};
const ACTIVITIES = new Set(['Task', 'Event']);

export class Sharing {
    readonly #schema: Schema;
    readonly #people: People;
    readonly #defaults: ReadonlyMap<string, SharingModel>;

    constructor(schema: Schema, people: People, defaults: ReadonlyMap<string, SharingModel>) {
        this.#schema = schema;
        this.#people = people;
        this.#defaults = defaults;
    }

    #model(object: ObjectDef): SharingModel {
        return this.#defaults.get(object.name) ?? object.sharingModel;
    }

    /** Null: all records. The table alias is `alias` at the outermost level. */
    condition(userId: string, rights: Rights, object: ObjectDef, access: Access, alias = 'alias'): Condition | null {
        const object_ = rights.object(object.name);
        if (object_.modifyAll || (access === 'read' && object_.viewAll)) return null;
        const model = this.#model(object);
        if (isOpen(object, model, access)) return null;
        if (object.kind === 'share') return this.#share(userId, rights, object, access, alias);
        if (model === 'ControlledByParent') return this.#byMaster(userId, rights, object, access, alias);
        return object.fields.has('ownerid') ? this.#byOwner(userId, rights, object, access, alias) : null;
    }

    #byOwner(userId: string, rights: Rights, object: ObjectDef, access: Access, alias: string): Condition {
        const owners = JSON.stringify(this.#people.meAndBelow(userId));
        const groups = JSON.stringify(this.#people.groupsOf(userId));
        const parts = [`SELECT "Id" FROM "${object.name}" WHERE "OwnerId" IN (SELECT value FROM json_each(?))`];
        const binds: Sql[] = [this.#withGroups(owners, groups)];
        if (this.#schema.object(shareName(object))) {
            parts.push(
                `SELECT "${parentColumn(object)}" FROM "${shareName(object)}" WHERE "IsDeleted" = 0 AND "UserOrGroupId" IN (SELECT value FROM json_each(?))${levels(object, access)}`
            );
            binds.push(groups);
        }
        if (object.name === 'Account' && access === 'read') {
            parts.push(
                'SELECT "AccountId" FROM "Opportunity" WHERE "IsDeleted" = 0 AND "OwnerId" IN (SELECT value FROM json_each(?))'
            );
            binds.push(owners);
        }
        const own = { sql: `${alias}."Id" IN (${parts.join(' UNION ')})`, binds };
        return ACTIVITIES.has(object.name) && access === 'read' ? this.#withRelated(userId, rights, own, alias) : own;
    }

    /** Records of a queue belong to its members. */
    #withGroups(owners: string, groups: string): string {
        return JSON.stringify([...(JSON.parse(owners) as string[]), ...(JSON.parse(groups) as string[])]);
    }

    /** Whoever sees the related record sees its activities. */
    #withRelated(userId: string, rights: Rights, own: Condition, alias: string): Condition {
        const parts = [own.sql];
        const binds = [...own.binds];
        for (const name of ['Account', 'Opportunity']) {
            const related = this.#schema.object(name);
            if (!related || !rights.object(name).read) continue;
            const inner = this.condition(userId, rights, related, 'read', 'related');
            parts.push(
                `${alias}."WhatId" IN (SELECT related."Id" FROM "${name}" related${inner ? ` WHERE ${inner.sql}` : ''})`
            );
            binds.push(...(inner?.binds ?? []));
        }
        return { sql: `(${parts.join(' OR ')})`, binds };
    }

    #byMaster(userId: string, rights: Rights, object: ObjectDef, access: Access, alias: string): Condition | null {
        const clauses: Condition[] = [];
        for (const { field, master } of mastersOf(this.#schema, object)) {
            const inner = this.condition(userId, rights, master, masterAccess(field, access), `${alias}_`);
            if (!inner) continue;
            const orphan = field.masterDetail || field.required ? null : this.#orphan(userId, object, field, alias);
            const below = `${alias}."${field.name}" IN (SELECT ${alias}_."Id" FROM "${master.name}" ${alias}_ WHERE ${inner.sql})`;
            clauses.push({
                sql: orphan ? `(${below} OR ${orphan.sql})` : below,
                binds: [...inner.binds, ...(orphan?.binds ?? [])]
            });
        }
        if (clauses.length === 0) return null;
        return {
            sql: clauses.map((clause) => clause.sql).join(' AND '),
            binds: clauses.flatMap((clause) => clause.binds)
        };
    }

    /** A contact without an account belongs to its owner. */
    #orphan(userId: string, object: ObjectDef, field: FieldDef, alias: string): Condition {
        const none = `${alias}."${field.name}" IS NULL`;
        if (!object.fields.has('ownerid')) return { sql: none, binds: [] };
        return {
            sql: `(${none} AND ${alias}."OwnerId" IN (SELECT value FROM json_each(?)))`,
            binds: [JSON.stringify(this.#people.meAndBelow(userId))]
        };
    }

    /** Share rows are visible with the record they share; whoever has full access to it may change them. */
    #share(userId: string, rights: Rights, object: ObjectDef, access: Access, alias: string): Condition | null {
        const shared = sharedBy(this.#schema, object);
        const needed = access === 'read' ? 'read' : 'delete';
        const inner = shared ? this.condition(userId, rights, shared.master, needed, `${alias}_`) : null;
        if (!shared || !inner) return null;
        const { field, master } = shared;
        return {
            sql: `${alias}."${field.name}" IN (SELECT ${alias}_."Id" FROM "${master.name}" ${alias}_ WHERE ${inner.sql})`,
            binds: inner.binds
        };
    }
}

/** The record that a row of a share object shares. */
export function sharedBy(
    schema: Schema,
    object: ObjectDef
): { readonly field: FieldDef; readonly master: ObjectDef } | null {
    const name = `${object.name.replace(/Share$/, '')}Id`;
    const field = [...object.fields.values()].find((f) => f.name === 'ParentId' || f.name === name);
    const master = field && schema.object(field.referenceTo[0] ?? '');
    return field && master ? { field, master } : null;
}

function isOpen(object: ObjectDef, model: SharingModel, access: Access): boolean {
    if (object.kind === 'metadata' || object.kind === 'setting' || object.kind === 'event') return true;
    if (model === 'FullAccess') return true;
    if (model === 'ReadWrite') return access !== 'delete';
    return model === 'Read' && access === 'read';
}

/** `writeRequiresMasterRead` lets people change details of a master that they only read. */
export function masterAccess(field: FieldDef, access: Access): 'read' | 'edit' {
    if (access === 'read') return 'read';
    return field.writeRequiresMasterRead ? 'read' : 'edit';
}

export function mastersOf(
    schema: Schema,
    object: ObjectDef
): { readonly field: FieldDef; readonly master: ObjectDef }[] {
    const details = [...object.fields.values()].filter(
        (field) => field.masterDetail || STANDARD_MASTERS[object.name] === field.name
    );
    return details.flatMap((field) => {
        const master = schema.object(field.referenceTo[0] ?? '');
        return master ? [{ field, master }] : [];
    });
}

export function shareName(object: ObjectDef): string {
    return object.name.endsWith('__c') ? `${object.name.slice(0, -1)}Share` : `${object.name}Share`;
}

export function parentColumn(object: ObjectDef): string {
    return object.name.endsWith('__c') ? 'ParentId' : `${object.name}Id`;
}

function levels(object: ObjectDef, access: Access): string {
    if (access === 'read') return '';
    const column = object.name.endsWith('__c') ? 'AccessLevel' : `${object.name}AccessLevel`;
    return access === 'edit' ? ` AND "${column}" IN ('Edit', 'All')` : ` AND "${column}" = 'All'`;
}
