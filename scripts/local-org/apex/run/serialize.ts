/** State of asynchronous jobs as JSON with type names; the same object met twice stays one object. */
import { ApexBlob } from '../../data/values/blob.ts';
import { ApexList, ApexMap, ApexSet } from '../../data/values/collections.ts';
import { ApexDate, ApexDatetime, ApexTime } from '../../data/values/dates.ts';
import { Dbl } from '../../data/values/dbl.ts';
import { Dec } from '../../data/values/decimal.ts';
import { EnumValue, platformConstant } from '../../data/values/enums.ts';
import { NotSupportedError } from '../../data/values/exception.ts';
import { SObj } from '../../data/values/sobject.ts';
import type { Type } from '../../data/values/type.ts';
import type { Schema } from '../../metadata/schema.ts';
import { typeFromJson, typeToJson, type TypeJson } from '../emit/unit.ts';
import { infoOf, type Cells } from './cells.ts';
import { classType } from '../../data/values/type.ts';
import type { PackageClasses } from './class-registry.ts';

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Tagged = { readonly $: string; readonly [key: string]: Json };

/** Types that the library makes and that must survive in a job's state (tokens of the schema). */
export interface PlatformCodec {
    /** Null if the value cannot be kept. */
    encode(value: object): Json | null;
    decode(json: Json): unknown;
}

export class StateCodec {
    readonly #schema: Schema;
    readonly #cells: Cells;
    readonly #classes: PackageClasses;
    readonly #platform: PlatformCodec;

    constructor(schema: Schema, cells: Cells, classes: PackageClasses, platform: PlatformCodec) {
        this.#schema = schema;
        this.#cells = cells;
        this.#classes = classes;
        this.#platform = platform;
    }

    encode(value: unknown): string {
        const seen = new Map<object, number>();
        return JSON.stringify(this.#encode(value, seen));
    }

    decode(text: string): unknown {
        return this.#decode(JSON.parse(text) as Json, new Map());
    }

    #encode(value: unknown, seen: Map<object, number>): Json {
        switch (typeof value) {
            case 'boolean':
            case 'number':
            case 'string':
                return value;
            case 'bigint':
                return { $: 'long', v: String(value) };
            case 'object':
                return value === null ? null : (simple(value) ?? this.#encodeObject(value, seen));
            default:
                return null;
        }
    }

    #encodeObject(value: object, seen: Map<object, number>): Json {
        const known = seen.get(value);
        if (known !== undefined) {
            return { $: 'ref', id: known };
        }
        const id = seen.size;
        seen.set(value, id);
        const each = (items: Iterable<unknown>): Json[] => Array.from(items, (item) => this.#encode(item, seen));
        if (value instanceof ApexList) {
            return { $: 'list', id, t: plain(value.element), v: each(value.items) };
        }
        if (value instanceof ApexSet) {
            return { $: 'set', id, t: plain(value.element), v: each(value.values()) };
        }
        if (value instanceof ApexMap) {
            const pairs = value.entries().map(([k, v]) => [this.#encode(k, seen), this.#encode(v, seen)]);
            return { $: 'map', id, k: plain(value.key), t: plain(value.value), v: pairs };
        }
        if (value instanceof SObj) {
            const fields = Object.entries(value.f).filter(([, v]) => v !== undefined);
            return {
                $: 'row',
                id,
                t: value.t.name,
                q: value.queried ? [...value.queried] : null,
                v: this.#properties(fields, seen)
            };
        }
        return this.#encodeUserObject(value, id, seen);
    }

    #encodeUserObject(value: object, id: number, seen: Map<object, number>): Json {
        const info = infoOf(value);
        if (!info) {
            const kept = this.#platform.encode(value);
            if (kept === null) {
                throw new NotSupportedError(`Keeping ${value.constructor.name} in the state of a job`, 'Apex');
            }
            return { $: 'platform', id, v: kept };
        }
        const fields = this.#fields(info.name).map((name) => [name, (value as Record<string, unknown>)[name]] as const);
        return { $: 'object', id, t: info.name, v: this.#properties(fields, seen) };
    }

    /** Stored properties: the field behind a property with accessors, not the property. */
    #fields(className: string): string[] {
        return this.#classes
            .members(className)
            .filter((field) => !field.transient)
            .map((field) => field.storage);
    }

    #properties(fields: Iterable<readonly [string, unknown]>, seen: Map<object, number>): Json {
        const result: { [key: string]: Json } = {};
        for (const [name, value] of fields) {
            result[name] = this.#encode(value, seen);
        }
        return result;
    }

    #decode(json: Json, made: Map<number, unknown>): unknown {
        if (typeof json !== 'object' || json === null) {
            return json;
        }
        const tagged = json as Tagged;
        return simpleFrom(tagged, this.#cells) ?? this.#decodeObject(tagged, made);
    }

    #decodeObject(json: Tagged, made: Map<number, unknown>): unknown {
        const id = json.id as number;
        const keep = <V>(value: V): V => {
            made.set(id, value);
            return value;
        };
        const each = (): unknown[] => (json.v as Json[]).map((item) => this.#decode(item, made));
        switch (json.$) {
            case 'ref':
                return made.get(id);
            case 'list': {
                const list = keep(new ApexList<unknown>(typeOf(json.t)));
                list.items = each();
                return list;
            }
            case 'set': {
                const set = keep(new ApexSet<unknown>(typeOf(json.t)));
                set.addAll(each());
                return set;
            }
            case 'map': {
                const map = keep(new ApexMap<unknown, unknown>(typeOf(json.k), typeOf(json.t)));
                for (const [k, v] of json.v as [Json, Json][]) {
                    map.put(this.#decode(k, made), this.#decode(v, made));
                }
                return map;
            }
            case 'row':
                return this.#decodeRow(json, keep, made);
            case 'platform':
                return keep(this.#platform.decode(json.v as Json));
            default: {
                const object = keep(this.#classes.allocate(classType(json.t as string)) as Record<string, unknown>);
                this.#assign(object, json.v as { [key: string]: Json }, made);
                return object;
            }
        }
    }

    #decodeRow(json: Tagged, keep: (row: SObj) => SObj, made: Map<number, unknown>): SObj {
        const object = this.#schema.object(json.t as string);
        if (!object) {
            throw new NotSupportedError(`The object ${json.t as string} in the state of a job`, 'Apex');
        }
        const row = keep(new SObj(object, {}, json.q ? new Set(json.q as string[]) : null));
        this.#assign(row.f, json.v as { [key: string]: Json }, made);
        return row;
    }

    #assign(
        target: Record<string, unknown>,
        values: { readonly [key: string]: Json },
        made: Map<number, unknown>
    ): void {
        for (const [name, value] of Object.entries(values)) {
            target[name] = this.#decode(value, made);
        }
    }
}

const plain = (type: Type): Json => typeToJson(type) as unknown as Json;
const typeOf = (json: Json | undefined): Type => typeFromJson(json as unknown as TypeJson);

function simple(value: object): Json | null {
    if (value instanceof Dec) return { $: 'decimal', v: value.toString() };
    if (value instanceof Dbl) return { $: 'double', v: value.v };
    if (value instanceof ApexDate) return { $: 'date', v: value.days };
    if (value instanceof ApexDatetime) return { $: 'datetime', v: value.ms };
    if (value instanceof ApexTime) return { $: 'time', v: value.ms };
    if (value instanceof ApexBlob) return { $: 'blob', v: value.bytes.toString('base64') };
    if (value instanceof EnumValue) return { $: 'enum', t: value.typeName, v: value.name };
    return null;
}

function simpleFrom(json: Tagged, cells: Cells): unknown {
    switch (json.$) {
        case 'long':
            return BigInt(json.v as string);
        case 'decimal':
            return Dec.of(json.v as string);
        case 'double':
            return new Dbl(json.v as number);
        case 'date':
            return new ApexDate(json.v as number);
        case 'datetime':
            return new ApexDatetime(json.v as number);
        case 'time':
            return new ApexTime(json.v as number);
        case 'blob':
            return new ApexBlob(Buffer.from(json.v as string, 'base64'));
        case 'enum': {
            const cell = cells.find(json.t as string);
            return cell ? cell.E[json.v as string] : platformConstant(json.t as string, json.v as string);
        }
        default:
            return null;
    }
}
