/** What stands behind each name that a component of the project, the shell or a stand-in imports. */
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { didYouMean } from '../../metadata/nearest.ts';
import type { Bundle, Project } from '../project/project.ts';
import type { BaseComponents } from './base-components.ts';
import { extended, lackingExports } from './lacking.ts';
import { ABSENT } from './platform-modules.ts';
import type { LwcBuild, ModuleAnswer, Owner } from './plugin.ts';
import { scopedModule } from './scoped.ts';
import { STAND_INS } from './stand-ins.ts';
import type { Vendor } from './vendor.ts';

export const WEB = resolve(import.meta.dirname, '..');
const SHELL_API_VERSION = 66;

export function appModules(project: Project, base: BaseComponents, vendor: Vendor): LwcBuild {
    const bundles = [...project.bundles.values()];
    const own = { namespace: project.namespace };
    return {
        base,
        module: (specifier, importer) => appModule(project, base, vendor, withoutNamespace(specifier, own), importer),
        owner: (file) => ownerOf(bundles, file)
    };
}

/** A package may name its own components and classes with its namespace. */
function withoutNamespace(specifier: string, { namespace }: { readonly namespace: string }): string {
    return namespace !== '' && specifier.startsWith(`${namespace}/`) ? `c/${specifier.slice(namespace.length + 1)}` : specifier;
}

function appModule(
    project: Project,
    base: BaseComponents,
    vendor: Vendor,
    specifier: string,
    importer: string
): ModuleAnswer | null {
    const [namespace = '', name = ''] = specifier.split('/');
    switch (namespace) {
        case 'lwc':
            return { url: vendor.url('lwc') };
        case 'c': {
            const hint = didYouMean(name, project.bundles.keys());
            return fileOr(project.bundles.get(name)?.module, `There is no component c/${name}${hint}`);
        }
        case 'shell':
            return importer.startsWith(WEB + sep)
                ? fileOr(shellModule(name), `There is no shell component ${name}`)
                : foreign(specifier);
        case 'local':
            return name === 'components' ? { code: componentTable([...project.bundles.values()]) } : localModule(name);
        case 'lightning':
            return lightningModule(base, vendor, name, importer);
        case '@salesforce':
            return scopedModule(specifier, project);
        default:
            return foreign(specifier);
    }
}

/** Components of packages and of the platform's clouds have namespaces that no project declares. */
function foreign(specifier: string): ModuleAnswer {
    return /^[a-z]\w*\/\w+$/i.test(specifier) || specifier.startsWith('@lwc/')
        ? { gap: `${specifier} is not in the local org` }
        : { error: `${specifier} is no module that a component can import` };
}

/** Components are loaded when a page first names them, so that a page pays only for what it shows. */
function componentTable(bundles: readonly Bundle[]): string {
    const lines = bundles
        .filter((bundle) => /extends\s/.test(readFileSync(bundle.module, 'utf8')))
        .map((bundle) => `    ${JSON.stringify(bundle.name)}: () => import('c/${bundle.name}')`);
    return `export const components = {\n${lines.join(',\n')}\n};`;
}

function lightningModule(base: BaseComponents, vendor: Vendor, name: string, importer: string): ModuleAnswer {
    const standIn = STAND_INS.get(name);
    if (standIn !== undefined) {
        return standInAnswer(name, standIn, importer);
    }
    if (ABSENT.has(name)) {
        return { gap: `lightning/${name} is not in the local org` };
    }
    if (base.module(name) === null) {
        const hint = didYouMean(name, [...base.names, ...STAND_INS.keys(), ...ABSENT]);
        return { error: `There is no module lightning/${name}${hint}` };
    }
    return { url: vendor.url(`lightning/${name}`) };
}

function standInAnswer(name: string, file: string, importer: string): ModuleAnswer {
    const lacking = existsSync(importer) && !importer.startsWith(WEB + sep) ? lackingExports(importer, name) : [];
    if (lacking.length === 0) {
        return { file };
    }
    const problems = lacking.map((one) => ({ text: one.message, gap: one.gap, name: one.name }));
    return { code: extended(name, lacking), key: `${name}?for=${importer}`, problems };
}

function localModule(name: string): ModuleAnswer {
    const file = join(WEB, 'standins', `${name}.ts`);
    return fileOr(existsSync(file) ? file : undefined, `There is no module local/${name}`);
}

function shellModule(name: string): string | undefined {
    const file = join(WEB, 'shell', name, `${name}.ts`);
    return existsSync(file) ? file : undefined;
}

function fileOr(file: string | undefined, error: string): ModuleAnswer {
    return file === undefined ? { error } : { file };
}

function ownerOf(bundles: readonly Bundle[], file: string): Owner | null {
    const bundle = bundles.find((one) => file.startsWith(one.folder + sep));
    if (bundle) {
        return { namespace: 'c', name: bundle.name, apiVersion: bundle.apiVersion, own: true };
    }
    const [namespace] = [['shell', 'shell'] as const, ['lightning', 'standins'] as const].find(([, folder]) => {
        const below = join(WEB, folder) + sep;
        return file.startsWith(below) && dirname(file) + sep !== below;
    }) ?? [null];
    return namespace === null
        ? null
        : { namespace, name: basename(dirname(file)), apiVersion: SHELL_API_VERSION, own: true };
}
