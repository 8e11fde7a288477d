import { didYouMean } from '../../metadata/nearest.ts';
import type { Project } from '../project/project.ts';
import { ABSENT_SCOPES } from './platform-modules.ts';

/** The source of a virtual module, or why there is none. */
export type ScopedModule = { readonly code: string } | { readonly error: string } | { readonly gap: string };

const I18N: Readonly<Record<string, string>> = {
    lang: 'session.language',
    locale: 'session.locale',
    dir: '"ltr"',
    currency: 'session.currency',
    timeZone: 'session.timeZone',
    firstDayOfWeek: '1',
    'number.currencyFormat': '"¤#,##0.00"',
    'number.numberFormat': '"#,##0.###"',
    'number.percentFormat': '"#,##0%"',
    'dateTime.shortDateFormat': '"M/d/yyyy"',
    'dateTime.mediumDateFormat': '"MMM d, yyyy"',
    'dateTime.shortTimeFormat': '"h:mm a"',
    'dateTime.shortDateTimeFormat': '"M/d/yyyy, h:mm a"'
};

/** Answers what components import from the org: `@salesforce/apex/Class.method`, labels, schema, permissions … */
export function scopedModule(specifier: string, project: Project): ScopedModule {
    const [, kind = '', ...rest] = specifier.split('/');
    const name = rest.join('/');
    const answer = KINDS[kind];
    if (answer) {
        return answer(unpackaged(kind, name, project.namespace), project);
    }
    return ABSENT_SCOPES.has(kind)
        ? { gap: `@salesforce/${kind} is not in the local org` }
        : { error: `There is no module @salesforce/${kind}${didYouMean(kind, [...Object.keys(KINDS), ...ABSENT_SCOPES])}` };
}

/** A package may write its own namespace before its names. */
function unpackaged(kind: string, name: string, namespace: string): string {
    if (namespace === '') return name;
    if (kind === 'label') return name.replace(new RegExp(`^${namespace}\\.`), 'c.');
    return name.replace(new RegExp(`(^|\\.)${namespace}(?:\\.|__(?=\\w+__\\w))`, 'g'), '$1');
}

type Kind = (name: string, project: Project) => ScopedModule;

const KINDS: Readonly<Record<string, Kind>> = {
    apex: (name, project) => {
        if (name === '') {
            return { code: "export { refreshApex, getSObjectValue } from 'local/apex';" };
        }
        const method = project.apex.get(name);
        return method
            ? {
                  code:
                      "import { apexMethod } from 'local/apex';\n" +
                      `export default apexMethod(${JSON.stringify(name)}, ${method.cacheable});`
              }
            : unknown(`@AuraEnabled static method ${name}`, name, project.apex.keys());
    },
    schema: (name, project) => {
        const [objectApiName = '', fieldApiName] = name.split('.');
        const known = project.hasSchema(name);
        const fields = project.objects.get(objectApiName);
        return known
            ? constant(fieldApiName === undefined ? { objectApiName } : { fieldApiName, objectApiName })
            : unknown(`object or field ${name}`, fieldApiName ?? name, fields ?? project.objects.keys());
    },
    label: (name, project) => {
        if (!name.startsWith('c.') && /^\w+\.\w+$/.test(name)) {
            return { gap: `The label ${name} of another package is not in the local org` };
        }
        const text = project.labels.get(name.replace(/^c\./, ''));
        return text === undefined ? unknown(`label ${name}`, name.slice(2), project.labels.keys()) : constant(text);
    },
    customPermission: (name, project) =>
        project.customPermissions.has(name)
            ? session(`session.customPermissions.includes(${JSON.stringify(name)}) || undefined`)
            : unknown(`custom permission ${name}`, name, project.customPermissions),
    userPermission: (name, project) =>
        project.userPermissions.has(name)
            ? session(`session.userPermissions.includes(${JSON.stringify(name)}) || undefined`)
            : unknown(`user permission ${name}`, name, project.userPermissions),
    resourceUrl: (name, project) =>
        project.resources.has(name)
            ? constant(`/resource/${name}`)
            : unknown(`static resource ${name}`, name, project.resources.keys()),
    messageChannel: (name, project) =>
        project.messageChannels.has(name.replace(/__c$/, ''))
            ? constant({ channelName: name })
            : unknown(`message channel ${name}`, name, project.messageChannels),
    user: (name) =>
        name === 'Id' ? session('session.userId') : name === 'isGuest' ? constant(false) : missing('user', name),
    client: (name) =>
        name === 'formFactor' ? session("innerWidth < 768 ? 'Small' : 'Large'") : missing('client', name),
    i18n: (name) => (I18N[name] === undefined ? missing('i18n', name) : session(I18N[name]))
};

function constant(value: unknown): ScopedModule {
    return { code: `export default ${JSON.stringify(value)};` };
}

function session(expression: string): ScopedModule {
    return { code: `import { session } from 'local/session';\nexport default ${expression};` };
}

function missing(kind: string, name: string): ScopedModule {
    return { gap: `@salesforce/${kind}/${name} is not in the local org` };
}

function unknown(what: string, name: string, known: Iterable<string>): ScopedModule {
    return { error: `There is no ${what}${didYouMean(name, known)}` };
}
