/** JSON as text and tree. Numbers keep their text, so that no digit is lost; objects keep order and duplicates. */
import { fail } from './arguments.ts';

/** A number or another value that stands in the text as it is. */
export class Raw {
    readonly text: string;

    constructor(text: string) {
        this.text = text;
    }
}

export class JsonObject {
    readonly entries: (readonly [string, Json])[] = [];

    add(name: string, value: Json): void {
        this.entries.push([name, value]);
    }

    get(name: string): Json | undefined {
        return this.entries.find(([key]) => key === name)?.[1];
    }
}

export type Json = null | boolean | string | Raw | JsonObject | Json[];

const ESCAPES: Readonly<Record<string, string>> = {
    '"': '"',
    '\\': '\\',
    '/': '/',
    b: '\b',
    f: '\f',
    n: '\n',
    r: '\r',
    t: '\t'
};

class Parser {
    readonly #text: string;
    #at = 0;

    constructor(text: string) {
        this.#text = text;
    }

    parse(): Json {
        const value = this.#value();
        this.#space();
        return this.#at < this.#text.length ? this.#unexpected() : value;
    }

    #space(): void {
        while (' \t\n\r'.includes(this.#text.charAt(this.#at)) && this.#at < this.#text.length) {
            this.#at++;
        }
    }

    #unexpected(): never {
        const before = this.#text.slice(0, this.#at).split('\n');
        const place = `at [line:${before.length}, column:${(before.at(-1)?.length ?? 0) + 1}]`;
        const char = this.#text.charAt(this.#at);
        if (char === '') {
            fail('JSONException', `Unexpected end-of-input ${place}`);
        }
        fail(
            'JSONException',
            `Unexpected character ('${char}' (code ${char.charCodeAt(0)})): expected a valid value ${place}`
        );
    }

    #expect(char: string): void {
        this.#space();
        if (this.#text.charAt(this.#at) !== char) {
            this.#unexpected();
        }
        this.#at++;
    }

    /** Is the next character this one? Then goes past it. */
    #skip(char: string): boolean {
        this.#space();
        const found = this.#text.charAt(this.#at) === char;
        this.#at += found ? 1 : 0;
        return found;
    }

    #value(): Json {
        this.#space();
        switch (this.#text.charAt(this.#at)) {
            case '{':
                return this.#object();
            case '[':
                return this.#array();
            case '"':
                return this.#string();
            default:
                return this.#literal();
        }
    }

    #object(): JsonObject {
        const object = new JsonObject();
        this.#expect('{');
        if (this.#skip('}')) {
            return object;
        }
        do {
            this.#space();
            const name = this.#text.charAt(this.#at) === '"' ? this.#string() : this.#unexpected();
            this.#expect(':');
            object.add(name, this.#value());
        } while (this.#skip(','));
        this.#expect('}');
        return object;
    }

    #array(): Json[] {
        const items: Json[] = [];
        this.#expect('[');
        if (this.#skip(']')) {
            return items;
        }
        do {
            items.push(this.#value());
        } while (this.#skip(','));
        this.#expect(']');
        return items;
    }

    #string(): string {
        let out = '';
        for (this.#at++; this.#text.charAt(this.#at) !== '"'; this.#at++) {
            const char = this.#text.charAt(this.#at);
            if (char === '' || char < ' ') {
                this.#unexpected();
            }
            out += char === '\\' ? this.#escape() : char;
        }
        this.#at++;
        return out;
    }

    #escape(): string {
        const char = this.#text.charAt(++this.#at);
        if (char === 'u') {
            const hex = this.#text.slice(this.#at + 1, this.#at + 5);
            this.#at += 4;
            return /^[0-9a-fA-F]{4}$/.test(hex) ? String.fromCharCode(parseInt(hex, 16)) : this.#unexpected();
        }
        return ESCAPES[char] ?? this.#unexpected();
    }

    #literal(): Json {
        const [word = ''] =
            /^(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)/.exec(
                this.#text.slice(this.#at, this.#at + 400)
            ) ?? [];
        if (word === '' || /^\w/.test(this.#text.slice(this.#at + word.length))) {
            this.#unexpected();
        }
        this.#at += word.length;
        return word === 'null' ? null : word === 'true' ? true : word === 'false' ? false : new Raw(word);
    }
}

/** Throws JSONException with the place. */
export const parseJson = (text: string): Json => new Parser(text).parse();

export function printJson(json: Json): string {
    if (json instanceof Raw) {
        return json.text;
    }
    if (Array.isArray(json)) {
        return `[${json.map(printJson).join(',')}]`;
    }
    if (json instanceof JsonObject) {
        return `{${json.entries.map(([name, value]) => `${JSON.stringify(name)}:${printJson(value)}`).join(',')}}`;
    }
    return JSON.stringify(json);
}

/** Two spaces a level, a space on both sides of the colon, arrays in one line, as the platform prints. */
export function printPretty(json: Json, indent = ''): string {
    if (Array.isArray(json)) {
        return json.length === 0 ? '[ ]' : `[ ${json.map((item) => printPretty(item, indent)).join(', ')} ]`;
    }
    if (!(json instanceof JsonObject)) {
        return printJson(json);
    }
    if (json.entries.length === 0) {
        return '{ }';
    }
    const inner = `${indent}  `;
    const lines = json.entries.map(([name, value]) => `${inner}${JSON.stringify(name)} : ${printPretty(value, inner)}`);
    return `{\n${lines.join(',\n')}\n${indent}}`;
}
