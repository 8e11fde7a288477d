/** Targets and properties of a component's `js-meta.xml`: title of the document: XML Configuration File Elements. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { didYouMean } from './nearest.ts';
import type { ReadFile } from './object-files.ts';
import type { Schema } from './schema.ts';
import type { Source } from './problems.ts';
import { all, child } from './xml.ts';
import type { XmlNode } from './xml.ts';

const TARGETS = `analytics__Dashboard lightning__AgentforceInput lightning__AgentforceOutput lightning__AppPage
    lightning__EnablementProgram lightning__FlowAction lightning__FlowScreen lightning__GlobalAction lightning__HomePage
    lightning__Inbox lightning__RecordAction lightning__RecordPage lightning__ServiceDocument lightning__Tab
    lightning__UrlAddressable lightning__UtilityBar lightning__VoiceExtension lightning__dynamicCell
    lightningCommunity__Default lightningCommunity__Page lightningCommunity__Page_Layout lightningCommunity__Theme_Layout
    lightningSnapin__ChatHeader lightningSnapin__ChatMessage lightningSnapin__Minimized lightningSnapin__PreChat
    lightningStatic__Email`
    .trim()
    .split(/\s+/);
const TYPES = ['Boolean', 'Color', 'ContentReference', 'Date', 'DateTime', 'Decimal', 'Integer', 'Picklist', 'String'];
/** Types of Flow screens and Experience Cloud that name something else. */
const NAMING_TYPE = /^(@salesforce\/schema\/|apex:\/\/|\w+:\/\/|\{\w+(\[\])?\}$|\w+\[\]$)/;
const DEFAULTS: Readonly<Record<string, RegExp>> = { Boolean: /^(true|false)$/i, Integer: /^-?\d+$/ };

export function checkBundle(root: string, { source, node }: ReadFile, schema: Schema): void {
    const targets = all(child(node, 'targets') ?? node, 'target');
    for (const target of targets) checkTarget(source, target);
    const named = new Set(targets.map((target) => target.text.trim()));
    const configs = all(child(node, 'targetConfigs') ?? node, 'targetConfig');
    const offered = configs.some((config) => all(config, 'property').length > 0) ? apiNames(root, source) : null;
    for (const config of configs) {
        const of = (config.attributes['targets'] ?? '').split(',').map((name) => name.trim());
        for (const name of of.filter((one) => one !== '' && !named.has(one))) {
            source.problems.error(source.path, config.line, `Target ${name} is not among the <targets>`);
        }
        checkProperties(source, config, offered);
        checkObjects(source, config, schema);
    }
}

function checkTarget(source: Source, target: XmlNode): void {
    const name = target.text.trim();
    if (TARGETS.includes(name)) return;
    const hint = didYouMean(name, TARGETS);
    // What resembles nothing known is rather younger than this table than a slip of the pen.
    if (hint === '') source.problems.warning(source.path, target.line, `Unknown target ${name}`);
    else source.problems.error(source.path, target.line, `Unknown target ${name}${hint}`);
}

function checkProperties(source: Source, config: XmlNode, offered: readonly string[] | null): void {
    const met = new Set<string>();
    for (const property of all(config, 'property')) {
        const error = (text: string): void => source.problems.error(source.path, property.line, text);
        const { name = '', type = '' } = property.attributes;
        if (name === '') error('A <property> needs a name');
        if (type === '') error(`Property ${name} needs a type`);
        if (met.has(name)) error(`Property ${name} is declared twice`);
        met.add(name);
        if (offered && name !== '' && !offered.includes(name)) {
            error(`The component has no @api property ${name}${didYouMean(name, offered)}`);
        }
        checkType(property, name, type, error);
    }
}

function checkType(property: XmlNode, name: string, type: string, error: (text: string) => void): void {
    const known = TYPES.find((one) => one.toLowerCase() === type.toLowerCase());
    if (type !== '' && known === undefined && !NAMING_TYPE.test(type)) {
        error(`Property ${name} has the unknown type ${type}${didYouMean(type, TYPES)}`);
    }
    const { default: value = '' } = property.attributes;
    const form = DEFAULTS[known ?? ''];
    if (value !== '' && form && !form.test(value)) error(`Property ${name} is ${type}, its default is ${value}`);
}

function checkObjects(source: Source, config: XmlNode, schema: Schema): void {
    for (const object of all(child(config, 'objects') ?? config, 'object')) {
        const name = object.text.trim();
        if (!/^[A-Za-z]\w*__c$/.test(name) || name.split('__').length > 2 || schema.object(name)) continue;
        const names = schema.objects.map((known) => known.name);
        source.problems.error(source.path, object.line, `Unknown object ${name}${didYouMean(name, names)}`);
    }
}

const COMMENT = /\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/[^\n]*/g;
const OWN = /\bextends\s+(?:NavigationMixin\s*\(\s*)?LightningElement\b/;
const API = /@api\s+(?:(?:get|set|async|readonly|declare)\s+)?([A-Za-z_$][\w$]*)/g;

/** Names after `@api`; null if the class inherits from something else than the platform's base. */
function apiNames(root: string, source: Source): readonly string[] | null {
    const stem = join(root, source.path.replace(/\.js-meta\.xml$/, ''));
    const file = [`${stem}.ts`, `${stem}.js`].find((path) => existsSync(path));
    const text = file === undefined ? '' : readFileSync(file, 'utf8').replace(COMMENT, ' ');
    return OWN.test(text) ? [...text.matchAll(API)].map((match) => match[1] ?? '') : null;
}
