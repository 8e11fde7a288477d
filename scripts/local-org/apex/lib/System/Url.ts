import { orgUrl } from '../../../data/values/org-url.ts';
import { PlatformObject } from '../../../data/values/platform-object.ts';
import { library } from '../registry.ts';
import { fail, given } from '../support/arguments.ts';

class ApexUrl extends PlatformObject {
    readonly typeName = 'System.Url';
    readonly url: URL;
    readonly external: string;

    constructor(text: string) {
        super();
        this.external = given(text);
        this.url = URL.canParse(text) ? new URL(text) : fail('StringException', `Invalid URL: ${text}`);
    }

    override text(): string {
        return `System.Url[delegate=${this.external}]`;
    }
}

const DEFAULT_PORTS: Readonly<Record<string, number>> = { http: 80, https: 443, ftp: 21 };

const protocol = (u: ApexUrl): string => u.url.protocol.replace(/:$/, '');
const orNull = (text: string): string | null => (text === '' ? null : text);

function fromParts(scheme: string, host: string, port: number | null, file: string): ApexUrl {
    return new ApexUrl(`${given(scheme)}://${given(host)}${port === null ? '' : `:${port}`}${given(file)}`);
}

function sameFile(a: ApexUrl, b: ApexUrl): boolean {
    const plain = (u: ApexUrl): string => u.url.href.replace(/#.*$/, '');
    return plain(a) === plain(given(b));
}

library('System.Url', {
    'new(String)': (text: string) => new ApexUrl(text),
    'new(String, String, String)': (scheme: string, host: string, file: string) => fromParts(scheme, host, null, file),
    'new(String, String, Integer, String)': (scheme: string, host: string, port: number, file: string) =>
        fromParts(scheme, host, given(port), file),
    'new(System.Url, String)': (base: ApexUrl, text: string) => new ApexUrl(new URL(given(text), given(base).url).href),
    'getAuthority()': (u: ApexUrl) => u.url.host,
    'getDefaultPort()': (u: ApexUrl) => DEFAULT_PORTS[protocol(u)] ?? -1,
    'getFile()': (u: ApexUrl) => u.url.pathname + u.url.search,
    'getHost()': (u: ApexUrl) => u.url.hostname,
    'getPath()': (u: ApexUrl) => u.url.pathname,
    'getPort()': (u: ApexUrl) => (u.url.port === '' ? -1 : Number(u.url.port)),
    'getProtocol()': protocol,
    'getQuery()': (u: ApexUrl) => orNull(u.url.search.slice(1)),
    'getRef()': (u: ApexUrl) => orNull(u.url.hash.slice(1)),
    'getUserInfo()': (u: ApexUrl) => orNull([u.url.username, u.url.password].filter((part) => part !== '').join(':')),
    'sameFile(System.Url)': sameFile,
    'toExternalForm()': (u: ApexUrl) => u.external,
    'toString()': (u: ApexUrl) => u.text(),
    'static getOrgDomainUrl()': () => new ApexUrl(orgUrl()),
    'static getSalesforceBaseUrl()': () => new ApexUrl(orgUrl())
});
