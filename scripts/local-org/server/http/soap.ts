/** The little of SOAP that clients need: one text in, one envelope out. */

/** Text of the first element with that name, whatever its namespace prefix. */
export function element(xml: string, name: string): string {
    const text = new RegExp(`<(?:\\w+:)?${name}>([^<]*)<`).exec(xml)?.[1] ?? '';
    return text
        .replace(/&lt;/g, '<')
        .replace(/&gt;/g, '>')
        .replace(/&quot;/g, '"')
        .replace(/&apos;|&#39;/g, "'")
        .replace(/&#(\d+);/g, (_whole, code: string) => String.fromCodePoint(Number(code)))
        .replace(/&amp;/g, '&');
}

export function escapeXml(text: string): string {
    return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

export interface Envelope {
    readonly namespace: string;
    readonly body: string;
    readonly header?: string;
    readonly status?: number;
}

export function envelope({ namespace, body, header = '', status = 200 }: Envelope): Response {
    const head = header === '' ? '' : `<soapenv:Header>${header}</soapenv:Header>`;
    const xml =
        '<?xml version="1.0" encoding="UTF-8"?>' +
        '<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" ' +
        `xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns="${namespace}">` +
        `${head}<soapenv:Body>${body}</soapenv:Body></soapenv:Envelope>`;
    return new Response(xml, { status, headers: { 'content-type': 'text/xml; charset=utf-8' } });
}

export function fault(namespace: string, code: string, message: string): Response {
    const text = `${code}: ${message}`;
    const body =
        `<soapenv:Fault><faultcode>sf:${code}</faultcode>` +
        `<faultstring>${escapeXml(text)}</faultstring></soapenv:Fault>`;
    return envelope({ namespace, body, status: 500 });
}
