/** XML documents (Apex Reference Guide: Dom Namespace). */
import { ApexList } from '../../../data/values/collections.ts';
import { PlatformObject } from '../../../data/values/platform-object.ts';
import { classType } from '../../../data/values/type.ts';
import { library } from '../registry.ts';
import { fail, given } from '../support/arguments.ts';
import {
    append,
    namespaceFor,
    prefixFor,
    readXml,
    writeXml,
    XmlElement,
    type XmlNode,
    XmlText
} from '../support/xml.ts';
import { constantOf } from '../System/Enum.ts';

class DomNode extends PlatformObject {
    readonly typeName = 'dom.XmlNode';
    readonly node: XmlNode;

    constructor(node: XmlNode) {
        super();
        this.node = node;
    }

    get element(): XmlElement {
        return this.node.kind === 'element'
            ? this.node
            : fail('XmlException', 'Operation is only supported on nodes of type ELEMENT');
    }

    override text(): string {
        const { node } = this;
        return node.kind === 'element'
            ? `XMLNode[ELEMENT,${node.name},${node.namespace ?? ''},${node.children.map((c) => wrap(c).text()).join('')},${node.attributes.length},]`
            : `XMLNode[${node.kind.toUpperCase()},null,null,null,null,${node.text},]`;
    }
    override sameAs(other: unknown): boolean {
        return other instanceof DomNode && other.node === this.node;
    }
}

/** One wrapper a node, so that identity holds. */
const wrappers = new WeakMap<XmlNode, DomNode>();

function wrap(node: XmlNode): DomNode {
    const wrapper = wrappers.get(node) ?? new DomNode(node);
    wrappers.set(node, wrapper);
    return wrapper;
}

export class DomDocument extends PlatformObject {
    readonly typeName = 'dom.Document';
    root: XmlElement | null = null;

    get xml(): string {
        const { root } = this;
        return root
            ? `<?xml version="1.0" encoding="UTF-8"?>${writeXml(root)}`
            : fail('XmlException', 'The document has no root element');
    }
}

export function loadDocument(text: string): DomDocument {
    const document = new DomDocument();
    document.root = readXml(given(text).trim());
    return document;
}

library('dom.Document', {
    'new()': () => new DomDocument(),
    'createRootElement(String, String, String)': (
        d: DomDocument,
        name: string,
        namespace: string | null,
        prefix: string | null
    ) => {
        if (d.root) {
            fail('XmlException', 'Document already has a root element');
        }
        d.root = new XmlElement(given(name), namespace, prefix ?? '');
        return wrap(d.root);
    },
    'getRootElement()': (d: DomDocument) => d.root && wrap(d.root),
    'load(String)': (d: DomDocument, text: string) => {
        d.root = readXml(given(text).trim());
    },
    'toXmlString()': (d: DomDocument) => d.xml
});

const nodes = (found: readonly XmlNode[]): ApexList<DomNode> => new ApexList(classType('dom.XmlNode'), found.map(wrap));

const elements = (parent: XmlElement): XmlElement[] =>
    parent.children.filter((child): child is XmlElement => child.kind === 'element');

/** All text directly inside an element; of a text or comment its own. */
function textOf(node: XmlNode): string {
    return node.kind === 'element'
        ? node.children
              .filter((child): child is XmlText => child.kind === 'text')
              .map((child) => child.text)
              .join('')
        : node.text;
}

/** An empty and no namespace are the same. */
const sameNamespace = (a: string | null, b: string | null): boolean => (a ?? '') === (b ?? '');

function attribute(n: DomNode, name: string, namespace: string | null): string | null {
    const found = n.element.attributes.find((a) => a.name === name && sameNamespace(a.namespace, namespace));
    return found?.value ?? null;
}

function setAttribute(element: XmlElement, name: string, value: string, namespace: string | null): void {
    const found = element.attributes.find((a) => a.name === name && sameNamespace(a.namespace, namespace));
    if (found) {
        found.value = value;
    } else {
        element.attributes.push({ name: given(name), namespace, value: given(value) });
    }
}

function removeAttribute(n: DomNode, name: string, namespace: string | null): boolean {
    const { attributes } = n.element;
    const at = attributes.findIndex((a) => a.name === name && sameNamespace(a.namespace, namespace));
    if (at >= 0) {
        attributes.splice(at, 1);
    }
    return at >= 0;
}

function detach(parent: XmlElement, child: XmlNode): boolean {
    const at = parent.children.indexOf(child);
    if (at >= 0) {
        parent.children.splice(at, 1);
        child.parent = null;
    }
    return at >= 0;
}

function insertBefore(n: DomNode, added: DomNode, reference: DomNode | null): DomNode {
    const { children } = n.element;
    const at = reference === null ? children.length : children.indexOf(reference.node);
    if (at < 0) {
        fail('XmlException', 'The reference node is no child of this node');
    }
    children.splice(at, 0, given(added).node);
    added.node.parent = n.element;
    return added;
}

/** A child without a namespace of its own stands in none; the prefix is the one in use for it. */
function addChild(n: DomNode, name: string, namespace: string | null, prefix: string | null): DomNode {
    const used = namespace === null ? '' : (prefix ?? prefixFor(n.element, namespace) ?? '');
    return wrap(append(n.element, new XmlElement(given(name), namespace, used)));
}

library('dom.XmlNode', {
    'addChildElement(String, String, String)': addChild,
    'addCommentNode(String)': (n: DomNode, text: string) =>
        wrap(append(n.element, new XmlText('comment', given(text)))),
    'addTextNode(String)': (n: DomNode, text: string) => wrap(append(n.element, new XmlText('text', given(text)))),
    'getAttribute(String, String)': attribute,
    'getAttributeCount()': (n: DomNode) => n.element.attributes.length,
    'getAttributeKeyAt(Integer)': (n: DomNode, i: number) => n.element.attributes[given(i)]?.name ?? null,
    'getAttributeKeyNsAt(Integer)': (n: DomNode, i: number) => n.element.attributes[given(i)]?.namespace ?? null,
    'getAttributeValue(String, String)': attribute,
    'getAttributeValueNs(String, String)': (n: DomNode, name: string, namespace: string | null) =>
        n.element.attributes.find((a) => a.name === name && sameNamespace(a.namespace, namespace))?.namespace ?? null,
    'getChildElement(String, String)': (n: DomNode, name: string, namespace: string | null) => {
        const found = elements(n.element).find((c) => c.name === name && sameNamespace(c.namespace, namespace));
        return found ? wrap(found) : null;
    },
    'getChildElements()': (n: DomNode) => nodes(n.node.kind === 'element' ? elements(n.node) : []),
    'getChildren()': (n: DomNode) => nodes(n.node.kind === 'element' ? n.node.children : []),
    'getName()': (n: DomNode) => (n.node.kind === 'element' ? n.node.name : null),
    'getNamespace()': (n: DomNode) => (n.node.kind === 'element' ? n.node.namespace : null),
    'getNamespaceFor(String)': (n: DomNode, prefix: string) => namespaceFor(n.element, given(prefix)),
    'getNodeType()': (n: DomNode) => constantOf('dom.XmlNodeType', n.node.kind.toUpperCase()),
    'getParent()': (n: DomNode) => n.node.parent && wrap(n.node.parent),
    'getPrefixFor(String)': (n: DomNode, namespace: string) => prefixFor(n.element, given(namespace)),
    'getText()': (n: DomNode) => textOf(n.node),
    'insertBefore(Object, Object)': insertBefore,
    'removeAttribute(String, String)': removeAttribute,
    'removeChild(Object)': (n: DomNode, child: DomNode) => detach(n.element, given(child).node),
    'setAttribute(String, String)': (n: DomNode, name: string, value: string) =>
        setAttribute(n.element, name, value, null),
    'setAttributeNs(String, String, String, String)': (
        n: DomNode,
        name: string,
        value: string,
        namespace: string | null,
        valueNamespace: string | null
    ) => setAttribute(n.element, name, value, namespace ?? valueNamespace),
    'setNamespace(String, String)': (n: DomNode, prefix: string, namespace: string) =>
        void n.element.declared.set(given(prefix), given(namespace))
});
