/** Rules for metadata and components: texts for admins, access, and no emitted file beside its source. */
import type { Finding, PackageFile, Rule } from './files.ts';

const tag = (text: string, name: string): string | null =>
    new RegExp(`<${name}>([^<]*)</${name}>`).exec(text)?.[1] ?? null;

function everythingIsDescribed(files: readonly PackageFile[]): Finding[] {
    return files
        .filter((f) => /\.(field|object|permissionset|customPermission)-meta\.xml$/.test(f.path))
        .filter((f) => !tag(f.text, 'description'))
        .map((f) => ({ path: f.path, line: 1, message: 'has no description for admins' }));
}

/** Fields that field-level security covers: the platform shows required and master-detail fields to everyone. */
function securedFields(files: readonly PackageFile[]): string[] {
    return files.flatMap((f) => {
        const found = /objects\/(\w+)\/fields\/(\w+)\.field-meta\.xml$/.exec(f.path);
        const open = tag(f.text, 'type') === 'MasterDetail' || tag(f.text, 'required') === 'true';
        return found && !open && /__c$|^Opportunity$/.test(found[1] ?? '') ? [`${found[1]}.${found[2]}`] : [];
    });
}

const settings = (field: string): boolean => field.startsWith('MSP_Settings__c.');

function permissionSetsNameEveryField(files: readonly PackageFile[]): Finding[] {
    const fields = securedFields(files).filter((field) => !settings(field));
    return files
        .filter((f) => f.path.endsWith('.permissionset-meta.xml'))
        .flatMap((set) => {
            const named = new Set([...set.text.matchAll(/<field>([^<]+)<\/field>/g)].map((m) => m[1]));
            return fields
                .filter((field) => !named.has(field))
                .map((field) => ({ path: set.path, line: 1, message: `does not name ${field}` }));
        });
}

function noScriptBesideItsSource(files: readonly PackageFile[]): Finding[] {
    const paths = new Set(files.map((f) => f.path));
    return files
        .filter((f) => /\/lwc\/.*\.js$/.test(f.path) && paths.has(f.path.replace(/\.js$/, '.ts')))
        .map((f) => ({
            path: f.path,
            line: 1,
            message: 'is emitted from the .ts beside it: delete it, npm run build writes elsewhere'
        }));
}

const rules: readonly Rule[] = [everythingIsDescribed, permissionSetsNameEveryField, noScriptBesideItsSource];

export const metadataRules: Rule = (files) => rules.flatMap((rule) => rule(files));
