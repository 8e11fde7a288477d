/** XML as a tree, read by saxes and written again; `Dom.Document` and the stream reader stand on it. */
import { SaxesParser } from 'saxes';
import { fail } from './arguments.ts';

export interface XmlAttribute {
    readonly name: string;
    readonly namespace: string | null;
    value: string;
}

export class XmlElement {
    readonly kind = 'element';
    readonly name: string;
    namespace: string | null;
    prefix: string;
    parent: XmlElement | null = null;
    readonly attributes: XmlAttribute[] = [];
    /** Prefix → namespace, as declared on this element. */
    readonly declared = new Map<string, string>();
    readonly children: XmlNode[] = [];

    constructor(name: string, namespace: string | null, prefix: string) {
        this.name = name;
        this.namespace = namespace;
        this.prefix = prefix;
    }
}

export class XmlText {
    readonly kind: 'text' | 'comment';
    readonly text: string;
    parent: XmlElement | null = null;

    constructor(kind: 'text' | 'comment', text: string) {
        this.kind = kind;
        this.text = text;
    }
}

export type XmlNode = XmlElement | XmlText;

const XMLNS = 'http://www.w3.org/2000/xmlns/';

/** Reads a document; calls back for each thing it meets. Throws `System.XmlException` where it is malformed. */
export function parseXml(
    text: string,
    visit: {
        open(element: XmlElement): void;
        close(): void;
        text(node: XmlText): void;
    }
): void {
    const parser = new SaxesParser({ xmlns: true, position: true });
    parser.on('error', (error) => fail('XmlException', `Failed to parse XML due to: ${error.message}`));
    parser.on('opentag', (tag) => {
        const element = new XmlElement(tag.local, tag.uri === '' ? null : tag.uri, tag.prefix);
        for (const attribute of Object.values(tag.attributes)) {
            if (attribute.uri === XMLNS) {
                element.declared.set(attribute.prefix === '' ? '' : attribute.local, attribute.value);
            } else {
                const namespace = attribute.uri === '' ? null : attribute.uri;
                element.attributes.push({ name: attribute.local, namespace, value: attribute.value });
            }
        }
        visit.open(element);
    });
    parser.on('closetag', () => visit.close());
    parser.on('text', (value) => visit.text(new XmlText('text', value)));
    parser.on('cdata', (value) => visit.text(new XmlText('text', value)));
    parser.on('comment', (value) => visit.text(new XmlText('comment', value)));
    parser.write(text).close();
}

/** The root element; white space between elements is kept as text only where text stands beside it. */
export function readXml(text: string): XmlElement | null {
    let root: XmlElement | null = null;
    const open: XmlElement[] = [];
    parseXml(text, {
        open(element) {
            const parent = open.at(-1);
            if (parent) append(parent, element);
            root ??= element;
            open.push(element);
        },
        close: () => void open.pop(),
        text(node) {
            const parent = open.at(-1);
            if (parent) append(parent, node);
        }
    });
    return root;
}

export function append<N extends XmlNode>(parent: XmlElement, node: N): N {
    node.parent = parent;
    parent.children.push(node);
    return node;
}

/** Namespace of a prefix at an element, looked for up the tree. */
export function namespaceFor(element: XmlElement, prefix: string): string | null {
    for (let at: XmlElement | null = element; at; at = at.parent) {
        const found = at.declared.get(prefix) ?? (at.prefix === prefix ? at.namespace : undefined);
        if (found !== undefined && found !== null) return found;
    }
    return null;
}

export function prefixFor(element: XmlElement, namespace: string): string | null {
    for (let at: XmlElement | null = element; at; at = at.parent) {
        const own = [...at.declared].find(([, uri]) => uri === namespace)?.[0];
        if (own !== undefined) return own;
        if (at.namespace === namespace) return at.prefix;
    }
    return null;
}

export const escapeText = (text: string): string =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

export const escapeAttribute = (text: string): string => escapeText(text).replaceAll('"', '&quot;');

/** An element with what is inside; `declare` names the namespaces that an outer element has declared. */
export function writeXml(element: XmlElement, inScope: ReadonlyMap<string, string> = new Map()): string {
    const scope = new Map(inScope);
    const declarations: string[] = [];
    const declare = (prefix: string, uri: string): void => {
        if (scope.get(prefix) === uri) return;
        scope.set(prefix, uri);
        declarations.push(` ${prefix === '' ? 'xmlns' : `xmlns:${prefix}`}="${escapeAttribute(uri)}"`);
    };
    for (const [prefix, uri] of element.declared) declare(prefix, uri);
    if (element.namespace !== null) declare(element.prefix, element.namespace);
    const attributes = element.attributes.map((attribute) => {
        const prefix = attribute.namespace === null ? '' : prefixIn(scope, attribute.namespace, declare);
        return ` ${prefix === '' ? '' : `${prefix}:`}${attribute.name}="${escapeAttribute(attribute.value)}"`;
    });
    const tag = element.prefix === '' ? element.name : `${element.prefix}:${element.name}`;
    const start = `<${tag}${declarations.join('')}${attributes.join('')}`;
    const inner = element.children.map((child) => writeNode(child, scope)).join('');
    return inner === '' ? `${start} />` : `${start}>${inner}</${tag}>`;
}

function prefixIn(
    scope: ReadonlyMap<string, string>,
    namespace: string,
    declare: (prefix: string, uri: string) => void
): string {
    const known = [...scope].find(([prefix, uri]) => uri === namespace && prefix !== '')?.[0];
    if (known !== undefined) return known;
    const prefix = `ns${scope.size}`;
    declare(prefix, namespace);
    return prefix;
}

function writeNode(node: XmlNode, scope: ReadonlyMap<string, string>): string {
    if (node.kind === 'element') return writeXml(node, scope);
    return node.kind === 'text' ? escapeText(node.text) : `<!--${node.text}-->`;
}
