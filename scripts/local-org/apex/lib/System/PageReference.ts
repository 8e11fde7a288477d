/** References to pages (Apex Reference Guide: PageReference Class) with their parameters; nothing is rendered here. */
import { ApexBlob } from '../../../data/values/blob.ts';
import type { ApexList } from '../../../data/values/collections.ts';
import { ApexMap } from '../../../data/values/collections.ts';
import { fold } from '../../../data/values/compare.ts';
import { PlatformObject } from '../../../data/values/platform-object.ts';
import type { SObj } from '../../../data/values/sobject.ts';
import { classType, T } from '../../../data/values/type.ts';
import { tx } from '../../run/tx.ts';
import { library } from '../registry.ts';
import { fail, given, unsupported } from '../support/arguments.ts';

/** Names of parameters are looked up without regard to case. */
class Parameters extends ApexMap<string, string> {
    #spelling(key: unknown): unknown {
        return typeof key === 'string' ? (this.keys().find((known) => fold(known) === fold(key)) ?? key) : key;
    }
    override has(key: unknown): boolean {
        return super.has(this.#spelling(key));
    }
    override get(key: unknown): string | null {
        return super.get(this.#spelling(key));
    }
    override put(key: string, value: string): string | null {
        return super.put(this.#spelling(key) as string, value);
    }
    override remove(key: unknown): string | null {
        return super.remove(this.#spelling(key));
    }
}

function decoded(text: string): string {
    try {
        return decodeURIComponent(text.replaceAll('+', ' '));
    } catch {
        return text;
    }
}

/** The platform writes blanks as `+`. */
const encoded = (text: string): string => encodeURIComponent(text).replaceAll('%20', '+');

export class Cookie extends PlatformObject {
    readonly typeName = 'System.Cookie';
    readonly parts: readonly unknown[];

    constructor(...parts: readonly unknown[]) {
        super();
        this.parts = parts;
    }

    override text(): string {
        return `Cookie[name=${String(this.parts[0])}]`;
    }
}

export class PageReference extends PlatformObject {
    readonly typeName = 'System.PageReference';
    readonly path: string;
    readonly parameters: ApexMap<string, string> = new Parameters(T.string, T.string);
    readonly headers: ApexMap<string, string> = new Parameters(T.string, T.string);
    readonly cookies: ApexMap<string, Cookie> = new ApexMap(T.string, classType('System.Cookie'));
    anchor: string | null;
    redirect = false;

    constructor(url: string) {
        super();
        const [, path = '', query = '', anchor] = /^([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/s.exec(url) ?? [];
        this.path = path;
        this.anchor = anchor ?? null;
        for (const pair of query.split('&').filter((part) => part !== '')) {
            const [name = '', ...value] = pair.split('=');
            this.parameters.put(decoded(name), decoded(value.join('=')));
        }
    }

    get url(): string {
        const pairs = this.parameters
            .entries()
            .filter(([, value]) => value !== null)
            .map(([name, value]) => `${encoded(name)}=${encoded(value)}`);
        const query = pairs.length > 0 ? `?${pairs.join('&')}` : '';
        return `${this.path}${query}${this.anchor === null ? '' : `#${this.anchor}`}`;
    }

    override text(): string {
        return `System.PageReference[${this.url}]`;
    }
}

/** The page of a record. */
export function recordPage(id: unknown, suffix = ''): PageReference {
    return new PageReference(`/${String(given(id))}${suffix}`);
}

/** In a test the content of a page is a fixed text, as no page is rendered there. */
function content(page: PageReference): ApexBlob {
    return tx().test ? new ApexBlob(Buffer.from('UNIT.TEST', 'utf8')) : unsupported(`Rendering the page ${page.path}`);
}

function resource(name: string, path: string | null = null): PageReference {
    return new PageReference(`/resource/${tx().now()}/${given(name)}${path === null ? '' : `/${path}`}`);
}

library('System.PageReference', {
    'new(String)': (url: string) => new PageReference(given(url)),
    'new(SObject)': (row: SObj) => recordPage(given(row).f.Id),
    'getAnchor()': (p: PageReference) => p.anchor,
    'getContent()': content,
    'getContentAsPDF()': content,
    'getCookies()': (p: PageReference) => p.cookies,
    'getHeaders()': (p: PageReference) => p.headers,
    'getParameters()': (p: PageReference) => p.parameters,
    'getRedirect()': (p: PageReference) => p.redirect,
    'getUrl()': (p: PageReference) => p.url,
    'setAnchor(String)': (p: PageReference, anchor: string) => {
        p.anchor = anchor;
        return p;
    },
    'setCookies(List<System.Cookie>)': (p: PageReference, cookies: ApexList<Cookie>) =>
        given(cookies).items.forEach((cookie) => p.cookies.put(String(cookie.parts[0]), cookie)),
    'setRedirect(Boolean)': (p: PageReference, redirect: boolean) => {
        p.redirect = given(redirect);
        return p;
    },
    'static forResource(String)': resource,
    'static forResource(String, String)': resource
});

const cookie = (...parts: readonly unknown[]): Cookie => new Cookie(...parts);
const part =
    (index: number, missing: unknown = null) =>
    (c: Cookie): unknown =>
        c.parts[index] ?? missing;

library('System.Cookie', {
    'new(String, String, String, Integer, Boolean)': cookie,
    'new(String, String, String, Integer, Boolean, String)': cookie,
    'new(String, String, String, Integer, Boolean, String, Boolean)': cookie,
    'getDomain()': part(-1),
    'getMaxAge()': part(3),
    'getName()': part(0),
    'getPath()': part(2),
    'getSameSite()': part(5),
    'getValue()': part(1),
    'isHttpOnly()': part(6, false),
    'isSecure()': part(4)
});

class SelectOption extends PlatformObject {
    readonly typeName = 'System.SelectOption';
    value: string;
    label: string;
    disabled: boolean;
    escapeItem = true;

    constructor(value: string, label: string, disabled = false) {
        super();
        this.value = value ?? fail('NullPointerException', 'null argument for SelectOption value');
        this.label = label ?? fail('NullPointerException', 'null argument for SelectOption label');
        this.disabled = disabled;
    }

    override text(): string {
        return `System.SelectOption[value="${this.value}", label="${this.label}", disabled="${this.disabled}"]`;
    }
    override sameAs(other: unknown): boolean {
        return other instanceof SelectOption && other.hashKey() === this.hashKey();
    }
    override hashKey(): string {
        return this.text();
    }
}

library('System.SelectOption', {
    'new(String, String)': (value: string, label: string) => new SelectOption(value, label),
    'new(String, String, Boolean)': (value: string, label: string, off: boolean) =>
        new SelectOption(value, label, given(off)),
    'getDisabled()': (o: SelectOption) => o.disabled,
    'getEscapeItem()': (o: SelectOption) => o.escapeItem,
    'getLabel()': (o: SelectOption) => o.label,
    'getValue()': (o: SelectOption) => o.value,
    'setDisabled(Boolean)': (o: SelectOption, disabled: boolean) => {
        o.disabled = given(disabled);
    },
    'setEscapeItem(Boolean)': (o: SelectOption, escape: boolean) => {
        o.escapeItem = given(escape);
    },
    'setLabel(String)': (o: SelectOption, label: string) => {
        o.label = given(label);
    },
    'setValue(String)': (o: SelectOption, value: string) => {
        o.value = given(value);
    }
});
