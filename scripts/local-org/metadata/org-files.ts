/** Roles, groups, queues, profiles, static resources, pages, mail templates: metadata that becomes rows of the org. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readPermissionSet } from './access-files.ts';
import type { ReadFile } from './object-files.ts';
import type {
    CachePartitionDef,
    EmailTemplateDef,
    GroupDef,
    MarkupDef,
    ProfileDef,
    RoleDef,
    StaticResourceDef
} from './org-metadata.ts';
import { checkShape } from './shapes.ts';
import { all, child, flag, textOfChild } from './xml.ts';

const text = (file: ReadFile, name: string): string | null => textOfChild(file.node, name)?.trim() ?? null;

export function readRole(file: ReadFile): RoleDef {
    const { name } = file.source;
    return { developerName: name, name: text(file, 'name') ?? name, parent: text(file, 'parentRole') };
}

export function readGroup(file: ReadFile): GroupDef {
    const { name } = file.source;
    return {
        developerName: name,
        name: text(file, 'name') ?? text(file, 'fullName') ?? name,
        type: file.file.type === 'Queue' ? 'Queue' : 'Regular',
        objects: all(file.node, 'queueSobject').flatMap((item) => textOfChild(item, 'sobjectType')?.trim() ?? [])
    };
}

/** The file of the profile Admin is that of the System Administrator ("Profile", Metadata API Developer Guide). */
const PROFILE_NAMES: Readonly<Record<string, string>> = {
    Admin: 'System Administrator',
    Standard: 'Standard User',
    ReadOnly: 'Read Only',
    MarketingProfile: 'Marketing User',
    ContractManager: 'Contract Manager',
    SolutionManager: 'Solution Manager',
    StandardAul: 'Standard Platform User',
    MinimumAccess: 'Minimum Access - Salesforce'
};

export function readProfile(file: ReadFile): ProfileDef {
    const rights = readPermissionSet(file, 'Profile');
    const tabs = all(file.node, 'tabVisibilities').map((item) => ({
        tab: textOfChild(item, 'tab')?.trim() ?? '',
        visibility: textOfChild(item, 'visibility')?.trim() === 'Hidden' ? 'None' : 'Visible'
    }));
    const name = PROFILE_NAMES[file.source.name] ?? file.source.name;
    const defaultRecordTypes = all(file.node, 'recordTypeVisibilities')
        .filter((item) => flag(item, 'default'))
        .map((item) => textOfChild(item, 'recordType')?.trim() ?? '');
    return { ...rights, name, tabs, defaultRecordTypes, userLicense: text(file, 'userLicense') };
}

export function readStaticResource(root: string, file: ReadFile): StaticResourceDef {
    const { name } = file.source;
    return {
        name,
        contentType: text(file, 'contentType') ?? 'application/octet-stream',
        description: text(file, 'description'),
        path: contentOf(root, file)
    };
}

/** The content has the suffix of its type: `Accounts.csv` beside `Accounts.resource-meta.xml`. */
function contentOf(root: string, { file, source }: ReadFile): string | null {
    const folder = dirname(file.path);
    const entry = readdirSync(join(root, folder), { withFileTypes: true }).find(
        (e) => e.isFile() && !e.name.endsWith('-meta.xml') && e.name.replace(/\.[^.]*$/, '') === source.name
    );
    return entry ? `${folder}/${entry.name}` : null;
}

export function readMarkup(root: string, { file, source, node }: ReadFile): MarkupDef {
    const path = file.path.replace(/-meta\.xml$/, '');
    return {
        path,
        name: source.name,
        kind: file.type === 'ApexPage' ? 'page' : 'component',
        label: textOfChild(node, 'label') ?? source.name,
        text: existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : ''
    };
}

export function readEmailTemplate(root: string, file: ReadFile): EmailTemplateDef {
    const content = join(root, file.file.path.replace(/-meta\.xml$/, ''));
    const body = existsSync(content) ? readFileSync(content, 'utf8') : null;
    const type = text(file, 'type') ?? 'text';
    return {
        developerName: file.source.name,
        name: text(file, 'name') ?? file.source.name,
        folder: file.file.path.split('/').at(-2) ?? '',
        subject: textOfChild(file.node, 'subject'),
        body: type === 'text' ? body : textOfChild(file.node, 'textOnly'),
        html: type === 'text' ? null : body,
        type,
        active: child(file.node, 'available') === null || flag(file.node, 'available')
    };
}

export function readCachePartition(file: ReadFile): CachePartitionDef {
    checkShape(file.source, file.node, 'PlatformCachePartition');
    const { name } = file.source;
    return { name, label: text(file, 'masterLabel') ?? name, isDefault: flag(file.node, 'isDefaultPartition') };
}

export function readNotificationType(file: ReadFile): { readonly name: string; readonly label: string } {
    const { name } = file.source;
    return { name, label: textOfChild(file.node, 'masterLabel') ?? name };
}
