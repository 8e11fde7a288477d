import type { ApexDate, ApexDatetime, ApexTime } from '../../../data/values/dates.ts';
import type { ApexBlob } from '../../../data/values/blob.ts';
import { doubleText } from '../../../data/values/dbl.ts';
import type { Dec } from '../../../data/values/decimal.ts';
import { PlatformObject } from '../../../data/values/platform-object.ts';
import { library, type LibraryMembers } from '../registry.ts';
import { fail, given } from '../support/arguments.ts';
import { fromJson, untyped } from '../support/json-read.ts';
import { type Json, JsonObject, parseJson, printJson, printPretty, Raw } from '../support/json-text.ts';
import { toJson } from '../support/json-write.ts';
import type { TypeToken } from './Type.ts';
import '../support/json-results.ts';

const read = (strict: boolean) => (text: string, token: TypeToken) =>
    fromJson(parseJson(given(text)), given(token).type, strict);

library('System.JSON', {
    'static serialize(Object)': (v: unknown) => printJson(toJson(v)),
    'static serialize(Object, Boolean)': (v: unknown, suppress: boolean) => printJson(toJson(v, suppress ?? false)),
    'static serializePretty(Object)': (v: unknown) => printPretty(toJson(v)),
    'static serializePretty(Object, Boolean)': (v: unknown, suppress: boolean) =>
        printPretty(toJson(v, suppress ?? false)),
    'static deserialize(String, System.Type)': read(false),
    'static deserializeStrict(String, System.Type)': read(true),
    'static deserializeUntyped(String)': (text: string) => untyped(parseJson(given(text))),
    'static createGenerator(Boolean)': (pretty: boolean) => new Generator(pretty ?? false)
});

/** Builds the tree; the text is printed when it is asked for. */
class Generator extends PlatformObject {
    readonly typeName = 'System.JSONGenerator';
    readonly #pretty: boolean;
    readonly #open: (JsonObject | Json[])[] = [];
    #root: Json | undefined;
    #name: string | null = null;
    closed = false;

    constructor(pretty: boolean) {
        super();
        this.#pretty = pretty;
    }

    name(name: string): void {
        this.#name = given(name);
    }

    write(value: Json): void {
        const container = this.#open.at(-1);
        if (Array.isArray(container)) {
            container.push(value);
        } else if (container) {
            container.add(this.#name ?? fail('JSONException', 'Can not write a value, expecting field name'), value);
            this.#name = null;
        } else {
            this.#root = value;
        }
    }

    start(container: JsonObject | Json[]): void {
        this.write(container);
        this.#open.push(container);
    }

    end(isArray: boolean): void {
        const container = this.#open.pop();
        if (!container || Array.isArray(container) !== isArray) {
            fail(
                'JSONException',
                `Current context not an ${isArray ? 'ARRAY' : 'object'} but ${container ? (isArray ? 'OBJECT' : 'ARRAY') : 'ROOT'}`
            );
        }
    }

    result(): string {
        const root = this.#root ?? null;
        return this.#root === undefined ? '' : this.#pretty ? printPretty(root) : printJson(root);
    }
}

type Write<V> = (value: V) => Json;

const date: Write<ApexDate | ApexDatetime | ApexTime> = (v) => given(v).iso();

/** `writeX(value)` and `writeXField(name, value)`. */
const WRITERS: Readonly<Record<string, readonly [type: string, write: Write<never>]>> = {
    Blob: ['Blob', (v: ApexBlob) => given(v).bytes.toString('base64')],
    Boolean: ['Boolean', (v: boolean) => given(v)],
    Date: ['Date', date],
    DateTime: ['Datetime', date],
    Id: ['Id', (v: string) => given(v)],
    Object: ['Object', (v: unknown) => toJson(v)],
    String: ['String', (v: string) => given(v)],
    Time: ['Time', date]
};

const NUMBERS: Readonly<Record<string, Write<never>>> = {
    Decimal: (v: Dec) => new Raw(given(v).toString()),
    Double: (v: number) => new Raw(doubleText(given(v))),
    Integer: (v: number) => new Raw(String(given(v))),
    Long: (v: bigint) => new Raw(String(given(v)))
};

function writers(name: string, type: string, write: Write<never>): LibraryMembers {
    return {
        [`write${name}(${type})`]: (g: Generator, v: never) => g.write(write(v)),
        [`write${name}Field(String, ${type})`]: (g: Generator, field: string, v: never) => {
            g.name(field);
            g.write(write(v));
        }
    };
}

Object.entries(WRITERS).forEach(([name, [type, write]]) => library('System.JSONGenerator', writers(name, type, write)));
Object.entries(NUMBERS).forEach(([type, write]) => library('System.JSONGenerator', writers('Number', type, write)));

library('System.JSONGenerator', {
    'close()': (g: Generator) => {
        g.closed = true;
    },
    'getAsString()': (g: Generator) => g.result(),
    'isClosed()': (g: Generator) => g.closed,
    'writeStartObject()': (g: Generator) => g.start(new JsonObject()),
    'writeEndObject()': (g: Generator) => g.end(false),
    'writeStartArray()': (g: Generator) => g.start([]),
    'writeEndArray()': (g: Generator) => g.end(true),
    'writeFieldName(String)': (g: Generator, name: string) => g.name(name),
    'writeNull()': (g: Generator) => g.write(null),
    'writeNullField(String)': (g: Generator, name: string) => {
        g.name(name);
        g.write(null);
    }
});
