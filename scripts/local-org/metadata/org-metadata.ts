/** What the source of an SFDX project says, read once at load. */
import type { Problem } from '../data/values/position.ts';
import type { Schema } from './schema.ts';
import type { VisibilityRule } from './visibility-rule.ts';

export interface SourceFile {
    /** Path relative to the project folder. */
    readonly path: string;
    readonly text: string;
}

export interface ApexSource extends SourceFile {
    readonly name: string;
    readonly kind: 'class' | 'trigger';
    readonly apiVersion: string;
}

export interface ObjectPermission {
    readonly object: string;
    readonly read: boolean;
    readonly create: boolean;
    readonly edit: boolean;
    readonly delete: boolean;
    readonly viewAll: boolean;
    readonly modifyAll: boolean;
}

export interface PermissionSetDef {
    readonly name: string;
    readonly label: string;
    readonly description: string | null;
    readonly objects: readonly ObjectPermission[];
    /** `Object.Field` → rights. */
    readonly fields: readonly {
        readonly object: string;
        readonly field: string;
        readonly read: boolean;
        readonly edit: boolean;
    }[];
    readonly classes: readonly string[];
    readonly customPermissions: readonly string[];
    readonly userPermissions: readonly string[];
    readonly tabs: readonly { readonly tab: string; readonly visibility: string }[];
    readonly applications: readonly {
        readonly application: string;
        readonly visible: boolean;
        readonly default: boolean;
    }[];
    readonly at: string;
}

export interface CustomMetadataRecord {
    /** `MSP_Completeness_Rule__mdt`. */
    readonly object: string;
    readonly developerName: string;
    readonly label: string;
    /** Field → JSON value (text, number, boolean, null). */
    readonly values: ReadonlyMap<string, string | number | boolean | null>;
}

export interface FlexiComponent {
    /** `c:mspPlanTab`, `force:detailPanel`, `flexipage:tabset`, … */
    readonly name: string;
    readonly properties: ReadonlyMap<string, string>;
    /** Values of properties that are lists, such as the actions of a highlights panel. */
    readonly items: readonly FlexiItem[];
    /** Regions of a container component (facets resolved). */
    readonly facets: ReadonlyMap<string, readonly FlexiComponent[]>;
    readonly visibility: VisibilityRule | null;
}

export interface FlexiItem {
    readonly property: string;
    readonly value: string;
    readonly visibility: VisibilityRule | null;
}

export interface FlexiPageDef {
    readonly name: string;
    readonly label: string;
    readonly type: string;
    readonly object: string | null;
    readonly template: string;
    /** Region name → components. */
    readonly regions: ReadonlyMap<string, readonly FlexiComponent[]>;
}

/** A button of a record page that opens a component; other kinds of quick actions are Salesforce's own. */
export interface QuickActionDef {
    /** `Object.Name`, as pages name it. */
    readonly name: string;
    readonly label: string;
    /** Lightning web component of the project; null for any other kind. */
    readonly component: string | null;
    /** The component has no screen: it is told to run. */
    readonly headless: boolean;
}

export interface AppDef {
    readonly name: string;
    readonly label: string;
    readonly description: string | null;
    readonly tabs: readonly string[];
    readonly headerColor: string | null;
    /** Record page by object, from `profileActionOverrides` / `actionOverrides` inside the app. */
    readonly recordPages: ReadonlyMap<string, string>;
    readonly utilityBar: string | null;
}

export interface TabDef {
    readonly name: string;
    readonly label: string;
    /** Custom object tab, or a component / flexipage tab. */
    readonly object: string | null;
    readonly flexiPage: string | null;
    readonly component: string | null;
    readonly icon: string | null;
}

export interface LwcBundle {
    readonly name: string;
    /** Folder, relative to the project. */
    readonly folder: string;
    readonly apiVersion: string;
    readonly isExposed: boolean;
    readonly masterLabel: string | null;
    readonly targets: readonly string[];
}

export interface LayoutDef {
    readonly name: string;
    readonly object: string;
    readonly sections: readonly { readonly label: string; readonly columns: readonly (readonly string[])[] }[];
    /** Fields that the layout shows but lets nobody edit, and those it insists on. */
    readonly readOnly: readonly string[];
    readonly required: readonly string[];
}

export interface RoleDef {
    readonly developerName: string;
    readonly name: string;
    /** Developer name of the role above. */
    readonly parent: string | null;
}

export interface GroupDef {
    readonly developerName: string;
    readonly name: string;
    readonly type: 'Regular' | 'Queue';
    /** Objects whose records a queue may own. */
    readonly objects: readonly string[];
}

/** A profile's rights; its name is the name of the org's profile. */
export interface CachePartitionDef {
    readonly name: string;
    readonly label: string;
    readonly isDefault: boolean;
}

export interface PermissionSetGroupDef {
    readonly name: string;
    readonly label: string;
    readonly description: string | null;
    readonly permissionSets: readonly string[];
    /** What the group's muting permission sets take away. */
    readonly muted: readonly PermissionSetDef[];
}

export interface ProfileDef extends PermissionSetDef {
    /** `Account.Business`: what its users' new records get where nobody says. */
    readonly defaultRecordTypes: readonly string[];
    readonly userLicense: string | null;
}

export interface StaticResourceDef {
    readonly name: string;
    readonly contentType: string;
    readonly description: string | null;
    /** Content file, relative to the project; null for a folder, which is zipped when it is deployed. */
    readonly path: string | null;
}

/** Visualforce pages and components. */
export interface MarkupDef extends SourceFile {
    readonly name: string;
    readonly kind: 'page' | 'component';
    readonly label: string;
}

export interface EmailTemplateDef {
    readonly developerName: string;
    readonly name: string;
    readonly folder: string;
    readonly subject: string | null;
    readonly body: string | null;
    readonly html: string | null;
    readonly type: string;
    readonly active: boolean;
}

export interface OrgMetadata {
    /** Absolute project folder. */
    readonly root: string;
    readonly apiVersion: string;
    readonly schema: Schema;
    readonly apex: readonly ApexSource[];
    /** Developer name → text. */
    readonly labels: ReadonlyMap<string, string>;
    readonly permissionSets: readonly PermissionSetDef[];
    readonly customPermissions: readonly { readonly name: string; readonly label: string }[];
    readonly customMetadata: readonly CustomMetadataRecord[];
    readonly flexiPages: readonly FlexiPageDef[];
    readonly quickActions: readonly QuickActionDef[];
    readonly apps: readonly AppDef[];
    readonly tabs: readonly TabDef[];
    readonly lwc: readonly LwcBundle[];
    readonly layouts: readonly LayoutDef[];
    readonly notificationTypes: readonly { readonly name: string; readonly label: string }[];
    readonly roles?: readonly RoleDef[];
    readonly groups?: readonly GroupDef[];
    readonly profiles?: readonly ProfileDef[];
    readonly cachePartitions?: readonly CachePartitionDef[];
    readonly permissionSetGroups?: readonly PermissionSetGroupDef[];
    readonly staticResources?: readonly StaticResourceDef[];
    readonly markup?: readonly MarkupDef[];
    readonly emailTemplates?: readonly EmailTemplateDef[];
    readonly problems: readonly Problem[];
}
