/** Reading and writing XML step by step (Apex Reference Guide: XmlStreamReader Class, XmlStreamWriter Class). */
import { PlatformObject } from '../../../data/values/platform-object.ts';
import { library } from '../registry.ts';
import { fail, given } from '../support/arguments.ts';
import { escapeAttribute, escapeText, parseXml, type XmlAttribute, type XmlElement } from '../support/xml.ts';
import { constantOf } from './Enum.ts';

interface Event {
    readonly type: 'START_DOCUMENT' | 'END_DOCUMENT' | 'START_ELEMENT' | 'END_ELEMENT' | 'CHARACTERS' | 'COMMENT';
    readonly element?: XmlElement;
    readonly text?: string;
}

function eventsOf(xml: string): Event[] {
    const events: Event[] = [{ type: 'START_DOCUMENT' }];
    const open: XmlElement[] = [];
    parseXml(xml, {
        open(element) {
            open.push(element);
            events.push({ type: 'START_ELEMENT', element });
        },
        close() {
            events.push({ type: 'END_ELEMENT', element: open.pop() });
        },
        text(node) {
            if (open.length > 0 || node.kind === 'comment') {
                events.push({ type: node.kind === 'text' ? 'CHARACTERS' : 'COMMENT', text: node.text });
            }
        }
    });
    return [...events, { type: 'END_DOCUMENT' }];
}

export class StreamReader extends PlatformObject {
    readonly typeName = 'System.XmlStreamReader';
    readonly #events: readonly Event[];
    #at = 0;

    constructor(xml: string) {
        super();
        this.#events = eventsOf(xml);
    }

    get event(): Event {
        return this.#events[this.#at] as Event;
    }

    get hasNext(): boolean {
        return this.#at < this.#events.length - 1;
    }

    next(): Event {
        if (!this.hasNext) {
            fail('XmlException', 'no next element');
        }
        this.#at++;
        return this.event;
    }

    get element(): XmlElement {
        return this.event.element ?? fail('XmlException', `Illegal state: ${this.event.type} has no element`);
    }

    attribute(index: number): XmlAttribute {
        return this.element.attributes[given(index)] ?? fail('XmlException', `Attribute index out of bounds: ${index}`);
    }
}

const tag = (event: Event): unknown => constantOf('System.XmlTag', event.type);

const is =
    (type: Event['type']) =>
    (r: StreamReader): boolean =>
        r.event.type === type;

const blank = (text: string | undefined): boolean => text !== undefined && text.trim() === '';

/** Skips blanks and comments to the next start or end of an element. */
function nextTag(r: StreamReader): unknown {
    for (let event = r.next(); ; event = r.next()) {
        if (event.element) {
            return tag(event);
        }
        if (event.type === 'CHARACTERS' && !blank(event.text)) {
            fail('XmlException', 'Expected start or end tag');
        }
    }
}

function attributeValue(r: StreamReader, namespace: string | null, name: string): string | null {
    const found = r.element.attributes.find(
        (a) => a.name === name && (namespace === null || namespace === '' || a.namespace === namespace)
    );
    return found?.value ?? null;
}

library('System.XmlStreamReader', {
    'new(String)': (xml: string) => new StreamReader(given(xml)),
    'getAttributeCount()': (r: StreamReader) => r.element.attributes.length,
    'getAttributeLocalName(Integer)': (r: StreamReader, i: number) => r.attribute(i).name,
    'getAttributeNamespace(Integer)': (r: StreamReader, i: number) => r.attribute(i).namespace,
    'getAttributeType(Integer)': (r: StreamReader, i: number) => (r.attribute(i), 'CDATA'),
    'getAttributeValue(String, String)': attributeValue,
    'getAttributeValueAt(Integer)': (r: StreamReader, i: number) => r.attribute(i).value,
    'getEventType()': (r: StreamReader) => tag(r.event),
    'getLocalName()': (r: StreamReader) => r.element.name,
    'getNamespace()': (r: StreamReader) => r.element.namespace,
    'getPrefix()': (r: StreamReader) => r.element.prefix,
    'getText()': (r: StreamReader) => r.event.text ?? null,
    'getVersion()': () => '1.0',
    'hasName()': (r: StreamReader) => r.event.element !== undefined,
    'hasNext()': (r: StreamReader) => r.hasNext,
    'hasText()': (r: StreamReader) => r.event.text !== undefined,
    'isCharacters()': is('CHARACTERS'),
    'isEndElement()': is('END_ELEMENT'),
    'isStartElement()': is('START_ELEMENT'),
    'isWhitespace()': (r: StreamReader) => r.event.type === 'CHARACTERS' && blank(r.event.text),
    'next()': (r: StreamReader) => void r.next(),
    'nextTag()': nextTag,
    // The reader always joins neighbouring text and knows its namespaces.
    'setCoalescing(Boolean)': (_r: StreamReader, on: boolean) => void given(on),
    'setNamespaceAware(Boolean)': (_r: StreamReader, on: boolean) => void given(on),
    'toString()': (r: StreamReader) => r.text()
});

class StreamWriter extends PlatformObject {
    readonly typeName = 'System.XmlStreamWriter';
    readonly #open: string[] = [];
    #xml = '';
    /** A start tag that may still get attributes. */
    #inTag: '' | 'start' | 'empty' = '';

    get xml(): string {
        this.#endTag();
        return this.#xml;
    }

    #endTag(): void {
        this.#xml += this.#inTag === '' ? '' : this.#inTag === 'start' ? '>' : '/>';
        this.#inTag = '';
    }

    content(text: string): void {
        this.#endTag();
        this.#xml += text;
    }

    element(kind: 'start' | 'empty', prefix: string | null, name: string): void {
        this.#endTag();
        const tagName = prefix === null || prefix === '' ? given(name) : `${prefix}:${given(name)}`;
        this.#xml += `<${tagName}`;
        this.#inTag = kind;
        if (kind === 'start') {
            this.#open.push(tagName);
        }
    }

    attribute(name: string, value: string): void {
        if (this.#inTag === '') {
            fail('XmlException', 'Attribute not associated with any element');
        }
        this.#xml += ` ${name}="${escapeAttribute(given(value))}"`;
    }

    end(): void {
        this.#endTag();
        this.#xml += `</${this.#open.pop() ?? fail('XmlException', 'No element was found to write')}>`;
    }

    endAll(): void {
        while (this.#open.length > 0) {
            this.end();
        }
    }
}

library('System.XmlStreamWriter', {
    'new()': () => new StreamWriter(),
    'close()': (w: StreamWriter) => void w.xml,
    'getXmlString()': (w: StreamWriter) => w.xml,
    'setDefaultNamespace(String)': (_w: StreamWriter, uri: string) => void given(uri),
    'writeAttribute(String, String, String, String)': (
        w: StreamWriter,
        prefix: string | null,
        _namespace: string | null,
        name: string,
        value: string
    ) => w.attribute(prefix === null || prefix === '' ? given(name) : `${prefix}:${given(name)}`, value),
    'writeCData(String)': (w: StreamWriter, text: string) => w.content(`<![CDATA[${given(text)}]]>`),
    'writeCharacters(String)': (w: StreamWriter, text: string) => w.content(escapeText(given(text))),
    'writeComment(String)': (w: StreamWriter, text: string) => w.content(`<!--${given(text)}-->`),
    'writeDefaultNamespace(String)': (w: StreamWriter, uri: string) => w.attribute('xmlns', uri),
    'writeEmptyElement(String, String, String)': (w: StreamWriter, prefix: string, name: string) =>
        w.element('empty', prefix, name),
    'writeEndDocument()': (w: StreamWriter) => w.endAll(),
    'writeEndElement()': (w: StreamWriter) => w.end(),
    'writeNamespace(String, String)': (w: StreamWriter, prefix: string, uri: string) =>
        w.attribute(prefix === null || prefix === '' ? 'xmlns' : `xmlns:${prefix}`, uri),
    'writeProcessingInstruction(String, String)': (w: StreamWriter, target: string, data: string) =>
        w.content(`<?${given(target)} ${given(data)}?>`),
    'writeStartDocument(String, String)': (w: StreamWriter, encoding: string | null, version: string | null) =>
        w.content(`<?xml version="${version ?? '1.0'}"${encoding === null ? '' : ` encoding="${encoding}"`}?>`),
    'writeStartElement(String, String, String)': (w: StreamWriter, prefix: string, name: string) =>
        w.element('start', prefix, name)
});
