import type { AppDef, OrgMetadata, TabDef } from '../../metadata/org-metadata.ts';
import type { ObjectDef } from '../../metadata/schema.ts';
import type { UserData } from '../context.ts';
import { asUser } from './context.ts';
import type { UiContext, UiOperation } from './context.ts';

/** Who a page is for, and what that person may open. The shell reads it once, from the page itself. */
export const sessionInfo: UiOperation = (context) => {
    const people = personas(context);
    return asUser(context, (data) => {
        const { metadata } = context.org;
        const rights = data.layer.security.rights(data.userId);
        const { user } = data.context;
        const userPermissions = new Set(metadata.permissionSets.flatMap((set) => set.userPermissions));
        return {
            userId: user.id,
            username: user.username,
            name: user.name,
            language: user.language.replace('_', '-'),
            locale: user.locale.replace('_', '-'),
            currency: context.config.currency,
            timeZone: user.timeZone,
            customPermissions: metadata.customPermissions
                .map((one) => one.name)
                .filter((name) => rights.customPermission(name)),
            userPermissions: [...userPermissions].filter((name) => rights.systemPermission(name)),
            personas: people,
            apps: appsOf(context, data),
            objects: shellObjects(data, metadata),
            addressable: metadata.lwc
                .filter((bundle) => bundle.targets.includes('lightning__UrlAddressable'))
                .map((bundle) => bundle.name),
            problems: context.org.problems.map(
                (one) => `${one.at.file}:${one.at.line}:${one.at.column}: ${one.message}`
            )
        };
    });
};

/** Everybody may take every part: the switch is how one person tries the product as three. */
export function personas(context: UiContext): readonly unknown[] {
    const administrator = { ...context, userId: administratorId(context) };
    return asUser(administrator, (data) => {
        const users = data.query('SELECT Id, Name, Username FROM User WHERE IsActive = true ORDER BY Name').rows;
        const assigned = data.query(
            'SELECT AssigneeId, PermissionSet.Label FROM PermissionSetAssignment ORDER BY PermissionSet.Label'
        ).rows;
        const order = context.config.personas.map((persona) => persona.username);
        return users
            .map((user) => {
                const username = String(user.f['Username']);
                const sets = assigned.filter((row) => row.f['AssigneeId'] === user.f['Id']);
                const labels = sets.map((row) => (row.f['PermissionSet'] as { f: Record<string, unknown> }).f['Label']);
                const configured = context.config.personas.find((persona) => persona.username === username);
                const fallback = user.f['Id'] === administrator.userId ? 'System Administrator' : 'No permission set';
                return {
                    userId: user.f['Id'],
                    username,
                    name: user.f['Name'],
                    permissionSets: labels.join(', ') || configured?.label || fallback
                };
            })
            .filter(
                ({ username, userId }) =>
                    order.includes(username) || order.length === 0 || userId === administrator.userId
            )
            .sort((a, b) => rank(order, a.username) - rank(order, b.username));
    });
}

function rank(order: readonly string[], username: string): number {
    const index = order.indexOf(username);
    return index < 0 ? order.length : index;
}

/** The user with all rights; set-up work runs as this one. */
export function administratorId({ org }: Pick<UiContext, 'org'>): string {
    const [row] = org.data.driver
        .prepare(
            'SELECT u."Id" AS id FROM "User" u JOIN "Profile" p ON p."Id" = u."ProfileId" ' +
                'WHERE p."Name" = ? AND u."IsActive" = 1 ORDER BY u."Id" LIMIT 1'
        )
        .all(['System Administrator']);
    return String(row?.['id'] ?? '');
}

function appsOf(context: UiContext, data: UserData): readonly unknown[] {
    const { metadata } = context.org;
    const rights = data.layer.security.rights(data.userId);
    const visible = metadata.apps.filter((app) => rights.app(app.name));
    const apps = visible.length > 0 ? visible : [standardApp()];
    return [...apps]
        .sort((a, b) => Number(b.name === context.config.app) - Number(a.name === context.config.app))
        .map((app) => ({
            name: app.name,
            label: app.label,
            description: app.description,
            tabs: app.tabs.flatMap((name) => tabOf(data, metadata, name) ?? []),
            recordPages: Object.fromEntries(app.recordPages)
        }));
}

/** A user without any app of the project still has the standard objects. */
function standardApp(): AppDef {
    const tabs = ['standard-Opportunity', 'standard-Account', 'standard-Contact'];
    const none = { description: null, headerColor: null, utilityBar: null };
    return { name: 'standard__Sales', label: 'Sales', tabs, recordPages: new Map(), ...none };
}

function tabOf(data: UserData, metadata: OrgMetadata, name: string): object | null {
    const rights = data.layer.security.rights(data.userId);
    const standard = /^standard-(\w+)$/.exec(name)?.[1];
    if (standard !== undefined) {
        if (standard.toLowerCase() === 'home') {
            return { name, label: 'Home', kind: 'page', target: 'home', icon: 'standard:home' };
        }
        const object = data.layer.schema.object(standard);
        return object && rights.object(object.name).read ? objectTab(name, object, iconOf(metadata, object)) : null;
    }
    const tab = metadata.tabs.find((one) => one.name === name);
    return tab && rights.tab(name) ? customTab(data, metadata, tab) : null;
}

function customTab(data: UserData, metadata: OrgMetadata, tab: TabDef): object | null {
    const icon = motif(tab.icon) ?? 'standard:custom';
    if (tab.object !== null) {
        const object = data.layer.schema.object(tab.object);
        const read = object !== null && data.layer.security.rights(data.userId).object(object.name).read;
        return read ? objectTab(tab.name, object, iconOf(metadata, object)) : null;
    }
    const kind = tab.component === null ? 'page' : 'component';
    return { name: tab.name, label: tab.label, kind, target: tab.component ?? tab.flexiPage ?? '', icon };
}

function objectTab(name: string, object: ObjectDef, icon: string): object {
    return { name, label: object.pluralLabel, kind: 'object', target: object.name, icon };
}

/** `Custom57: Building` is how tab metadata names an icon. */
function motif(icon: string | null): string | null {
    const number = /^custom(\d+)/i.exec(icon ?? '')?.[1];
    return number === undefined ? null : `custom:custom${number}`;
}

const STANDARD_ICONS: Readonly<Record<string, string>> = {
    OpportunityContactRole: 'standard:opportunity_contact_role',
    User: 'standard:user'
};

function iconOf(metadata: OrgMetadata, object: ObjectDef): string {
    if (object.kind === 'standard') {
        return STANDARD_ICONS[object.name] ?? `standard:${object.name.toLowerCase()}`;
    }
    return motif(metadata.tabs.find((tab) => tab.object === object.name)?.icon ?? null) ?? 'standard:custom';
}

function shellObjects(data: UserData, metadata: OrgMetadata): readonly unknown[] {
    const rights = data.layer.security.rights(data.userId);
    return data.layer.schema.objects
        .filter((object) => (object.kind === 'standard' || object.kind === 'custom') && rights.object(object.name).read)
        .map((object) => ({
            name: object.name,
            label: object.label,
            plural: object.pluralLabel,
            icon: iconOf(metadata, object),
            createable: rights.object(object.name).create
        }));
}
