import type { EnumValue } from '../../../data/values/enums.ts';
import { PlatformObject } from '../../../data/values/platform-object.ts';
import { T, type Type } from '../../../data/values/type.ts';
import { library } from '../registry.ts';
import { fail, given } from '../support/arguments.ts';
import { fromJson } from '../support/json-read.ts';
import { type Json, JsonObject, parseJson, printJson, Raw } from '../support/json-text.ts';
import { constantOf } from './Enum.ts';
import type { TypeToken } from './Type.ts';

interface Token {
    readonly kind: string;
    /** Field in which the value stands. */
    readonly name: string | null;
    readonly value: Json;
    /** Place behind the last token of the value. */
    end: number;
}

function scalarKind(value: Json): string {
    if (value instanceof Raw) {
        return /[.eE]/.test(value.text) ? 'VALUE_NUMBER_FLOAT' : 'VALUE_NUMBER_INT';
    }
    return value === null
        ? 'VALUE_NULL'
        : value === true
          ? 'VALUE_TRUE'
          : value === false
            ? 'VALUE_FALSE'
            : 'VALUE_STRING';
}

/** The tree as the row of tokens that a streaming reader would meet. */
function flatten(value: Json, name: string | null, tokens: Token[]): void {
    if (!Array.isArray(value) && !(value instanceof JsonObject)) {
        tokens.push({ kind: scalarKind(value), name, value, end: tokens.length + 1 });
        return;
    }
    const kind = Array.isArray(value) ? 'ARRAY' : 'OBJECT';
    const start: Token = { kind: `START_${kind}`, name, value, end: 0 };
    tokens.push(start);
    if (Array.isArray(value)) {
        value.forEach((item) => flatten(item, null, tokens));
    } else {
        for (const [key, item] of value.entries) {
            tokens.push({ kind: 'FIELD_NAME', name: key, value: key, end: tokens.length + 1 });
            flatten(item, key, tokens);
        }
    }
    tokens.push({ kind: `END_${kind}`, name, value, end: tokens.length + 1 });
    start.end = tokens.length;
}

class Parser extends PlatformObject {
    readonly typeName = 'System.JSONParser';
    readonly #tokens: Token[] = [];
    #at = -1;
    #cleared: Token | null = null;

    constructor(text: string) {
        super();
        flatten(parseJson(given(text)), null, this.#tokens);
    }

    get current(): Token | null {
        return this.#cleared ? null : (this.#tokens[this.#at] ?? null);
    }

    get lastCleared(): Token | null {
        return this.#cleared;
    }

    next(): Token | null {
        this.#cleared = null;
        this.#at = Math.min(this.#at + 1, this.#tokens.length);
        return this.current;
    }

    /** Goes on to the next token that is a value. */
    nextValue(): Token | null {
        let token = this.next();
        while (token?.kind === 'FIELD_NAME') {
            token = this.next();
        }
        return token;
    }

    clear(): void {
        this.#cleared = this.current;
    }

    /** From the start of an object or array to its end. */
    skipChildren(): void {
        const token = this.current;
        this.#at = token?.kind.startsWith('START_') ? token.end - 1 : this.#at;
    }

    read(type: Type, strict = false): unknown {
        const token = this.current ?? fail('JSONException', 'No current token');
        const value = fromJson(token.value, type, strict);
        this.skipChildren();
        return value;
    }
}

const kindOf = (token: Token | null): EnumValue | null => token && constantOf('System.JSONToken', token.kind);

function text(parser: Parser): string | null {
    const token = parser.current;
    if (!token) {
        return null;
    }
    const { kind, value } = token;
    if (value instanceof Raw) {
        return value.text;
    }
    const brackets: Readonly<Record<string, string>> = {
        START_OBJECT: '{',
        END_OBJECT: '}',
        START_ARRAY: '[',
        END_ARRAY: ']'
    };
    return brackets[kind] ?? (typeof value === 'string' ? value : printJson(value));
}

const reader = (type: Type) => (parser: Parser) => parser.read(type);

library('System.JSON', { 'static createParser(String)': (source: string) => new Parser(source) });

library('System.JSONParser', {
    'clearCurrentToken()': (p: Parser) => p.clear(),
    'getBlobValue()': reader(T.blob),
    'getBooleanValue()': reader(T.boolean),
    'getCurrentName()': (p: Parser) => p.current?.name ?? null,
    'getCurrentToken()': (p: Parser) => kindOf(p.current),
    'getDateTimeValue()': reader(T.datetime),
    'getDateValue()': reader(T.date),
    'getDecimalValue()': reader(T.decimal),
    'getDoubleValue()': reader(T.double),
    'getIdValue()': reader(T.id),
    'getIntegerValue()': reader(T.integer),
    'getLastClearedToken()': (p: Parser) => kindOf(p.lastCleared),
    'getLongValue()': reader(T.long),
    'getText()': text,
    'getTimeValue()': reader(T.time),
    'hasCurrentToken()': (p: Parser) => p.current !== null,
    'nextToken()': (p: Parser) => kindOf(p.next()),
    'nextValue()': (p: Parser) => kindOf(p.nextValue()),
    'readValueAs(System.Type)': (p: Parser, type: TypeToken) => p.read(given(type).type),
    'readValueAsStrict(System.Type)': (p: Parser, type: TypeToken) => p.read(given(type).type, true),
    'skipChildren()': (p: Parser) => p.skipChildren()
});
