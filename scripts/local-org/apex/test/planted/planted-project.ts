/** A small project in a temporary folder, with files added to it, as the command line loads it. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { openOrg, type OpenedOrg } from '../../open.ts';

const NAMESPACE = 'xmlns="http://soap.sforce.com/2006/04/metadata"';

export const xml = (type: string, ...lines: readonly string[]): string =>
    `<?xml version="1.0" encoding="UTF-8"?>\n<${type} ${NAMESPACE}>\n${lines.join('\n')}\n</${type}>\n`;

const field = (name: string, type: string, more = ''): string =>
    xml('CustomField', `<fullName>${name}</fullName><label>${name}</label><type>${type}</type>${more}`);

/** Path below `force-app/main/default` → text. */
export type Files = Readonly<Record<string, string>>;

/** What the mistakes lean on; nothing is wrong in it. */
const BASE: Files = {
    'objects/Crate__c/Crate__c.object-meta.xml': xml(
        'CustomObject',
        '<deploymentStatus>Deployed</deploymentStatus><label>Crate</label><pluralLabel>Crates</pluralLabel>',
        '<nameField><label>Crate</label><type>Text</type></nameField><sharingModel>ReadWrite</sharingModel>'
    ),
    'objects/Crate__c/fields/Weight__c.field-meta.xml': field(
        'Weight__c',
        'Number',
        '<precision>10</precision><scale>2</scale>'
    ),
    'objects/Crate__c/fields/Account__c.field-meta.xml': field(
        'Account__c',
        'Lookup',
        '<referenceTo>Account</referenceTo><relationshipName>Crates</relationshipName>'
    ),
    'labels/CustomLabels.labels-meta.xml': xml(
        'CustomLabels',
        '<labels><fullName>Too_Heavy</fullName><language>en_US</language><protected>false</protected><shortDescription>x</shortDescription><value>Too heavy</value></labels>'
    ),
    'classes/Shape.cls': `public abstract class Shape {
    public enum Side { LEFT, RIGHT }
    private Integer secret = 1;
    public final Integer corners = 4;
    public Integer depth { get; private set; }
    public abstract Decimal area();
    protected virtual String describe() { return 'shape ' + secret; }
    public static String title() { return System.Label.Too_Heavy; }
}
`,
    'lwc/crateView/crateView.html': '<template></template>\n',
    'lwc/crateView/crateView.js':
        "import { LightningElement, api } from 'lwc';\nexport default class CrateView extends LightningElement {\n    @api recordId;\n    @api caption;\n}\n",
    'lwc/crateView/crateView.js-meta.xml': xml(
        'LightningComponentBundle',
        '<apiVersion>65.0</apiVersion><isExposed>true</isExposed>',
        '<targets><target>lightning__RecordPage</target></targets>',
        '<targetConfigs><targetConfig targets="lightning__RecordPage"><property name="caption" type="String"/></targetConfig></targetConfigs>'
    ),
    'flexipages/Crate_Page.flexipage-meta.xml': flexipage(
        '<componentInstanceProperties><name>caption</name><value>Crate</value></componentInstanceProperties>',
        '<componentName>crateView</componentName>'
    )
};

export function flexipage(...component: readonly string[]): string {
    return xml(
        'FlexiPage',
        '<flexiPageRegions><itemInstances><componentInstance>',
        ...component,
        '<identifier>one</identifier></componentInstance></itemInstances><name>main</name><type>Region</type></flexiPageRegions>',
        '<masterLabel>Crate</masterLabel><sobjectType>Crate__c</sobjectType>',
        '<template><name>flexipage:recordHomeSingleColTemplateDesktop</name></template><type>RecordPage</type>'
    );
}

const META: Readonly<Record<string, string>> = { cls: 'ApexClass', trigger: 'ApexTrigger' };

/** Writes the base project with `files` into a new folder; Apex files get their -meta.xml. */
export function plant(files: Files, namespace = ''): string {
    const root = mkdtempSync(join(tmpdir(), 'planted-'));
    const write = (path: string, text: string): void => {
        mkdirSync(dirname(join(root, path)), { recursive: true });
        writeFileSync(join(root, path), text);
    };
    const project = { packageDirectories: [{ path: 'force-app' }], sourceApiVersion: '65.0', namespace };
    write('sfdx-project.json', JSON.stringify(project));
    for (const [path, text] of Object.entries({ ...BASE, ...files })) {
        write(`force-app/main/default/${path}`, text);
        const meta = META[path.split('.').at(-1) ?? ''];
        if (meta) {
            const version = '<apiVersion>65.0</apiVersion><status>Active</status>';
            write(`force-app/main/default/${path}-meta.xml`, xml(meta, version));
        }
    }
    return root;
}

/** Opens the base project with `files`. */
export function withProject<R>(files: Files, work: (org: OpenedOrg) => R, cache = false, namespace = ''): R {
    const root = plant(files, namespace);
    const options = { source: root, store: ':memory:', now: () => Date.parse('2026-03-02T15:00:00Z') };
    try {
        const org = openOrg({ ...options, cache: cache ? join(root, '.local-org', 'apex') : null });
        try {
            return work(org);
        } finally {
            org.close();
        }
    } finally {
        rmSync(root, { recursive: true });
    }
}

/** `path:line: message` of every problem. */
export function problemsOf(files: Files): string[] {
    return withProject(files, (org) =>
        org.problems.map(
            ({ at, message }) => `${at.file.replace('force-app/main/default/', '')}:${at.line}: ${message}`
        )
    );
}
