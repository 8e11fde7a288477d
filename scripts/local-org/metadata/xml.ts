/** Source XML as a small tree that remembers lines. */
import { SaxesParser } from 'saxes';

export interface XmlNode {
    readonly name: string;
    readonly line: number;
    readonly attributes: Readonly<Record<string, string>>;
    readonly children: XmlNode[];
    /** Text directly inside the element, trimmed if there are child elements. */
    text: string;
}

export class XmlError extends Error {
    readonly line: number;
    readonly column: number;

    constructor(message: string, line: number, column: number) {
        super(message);
        this.line = line;
        this.column = column;
    }
}

/** Throws XmlError on the first well-formedness error. */
export function parseXml(text: string): XmlNode {
    const parser = new SaxesParser();
    const open: XmlNode[] = [];
    let root: XmlNode | null = null;
    let line = 1;
    parser.on('error', (error) => {
        throw new XmlError(error.message.replace(/^\d+:\d+: /, ''), parser.line, parser.column + 1);
    });
    parser.on('opentagstart', () => {
        line = parser.line;
    });
    parser.on('opentag', (tag) => {
        const node: XmlNode = { name: tag.name, line, attributes: { ...tag.attributes }, children: [], text: '' };
        const parent = open.at(-1);
        if (parent) parent.children.push(node);
        else root = node;
        open.push(node);
    });
    const addText = (part: string): void => {
        const node = open.at(-1);
        if (node) node.text += part;
    };
    parser.on('text', addText);
    parser.on('cdata', addText);
    parser.on('closetag', () => {
        open.pop();
    });
    parser.write(text.replace(/^\uFEFF/, '')).close();
    if (!root) throw new XmlError('The file has no element', 1, 1);
    return root;
}

export function child(node: XmlNode, name: string): XmlNode | null {
    return node.children.find((c) => c.name === name) ?? null;
}

export function all(node: XmlNode, name: string): XmlNode[] {
    return node.children.filter((c) => c.name === name);
}

/** Text of a child; null if the child is absent or empty. */
export function textOfChild(node: XmlNode, name: string): string | null {
    const found = child(node, name);
    return found === null || found.text === '' ? null : found.text;
}

export function flag(node: XmlNode, name: string): boolean {
    return textOfChild(node, name)?.trim() === 'true';
}

export function numberOf(node: XmlNode, name: string): number | null {
    const text = textOfChild(node, name)?.trim();
    return text !== undefined && /^-?\d+$/.test(text) ? Number(text) : null;
}
