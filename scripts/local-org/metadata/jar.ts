/**
 * Reads jars (zip archives) and Java class files, as far as the platform's own type declarations need it:
 * names, flags, fields, methods and their generic signatures. No method bodies.
 */
import { readFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';

export const ACCESS = {
    public: 0x0001,
    private: 0x0002,
    protected: 0x0004,
    static: 0x0008,
    final: 0x0010,
    varargs: 0x0080,
    bridge: 0x0040,
    interface: 0x0200,
    abstract: 0x0400,
    synthetic: 0x1000,
    annotation: 0x2000,
    enum: 0x4000
} as const;

export interface ClassMember {
    readonly access: number;
    readonly name: string;
    /** Erased JVM descriptor, e.g. `(Lcom/x/String;)V`. */
    readonly descriptor: string;
    /** Generic signature where the compiler wrote one, else null. */
    readonly signature: string | null;
}

export interface ClassFile {
    readonly access: number;
    /** Internal name, e.g. `com/nawforce/runforce/System/String`. */
    readonly name: string;
    readonly superclass: string | null;
    readonly interfaces: readonly string[];
    readonly signature: string | null;
    readonly fields: readonly ClassMember[];
    readonly methods: readonly ClassMember[];
    /** Member classes as the InnerClasses attribute lists them. */
    readonly innerClasses: readonly { readonly name: string; readonly outer: string | null; readonly access: number }[];
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const DEFLATED = 8;

/** Entries of a jar by their path. A value unpacks its entry each time it is called. */
export function readJar(path: string): Map<string, () => Buffer> {
    const zip = readFileSync(path);
    let end = zip.length - 22;
    while (end >= 0 && zip.readUInt32LE(end) !== END_OF_DIRECTORY) end--;
    if (end < 0) throw new Error(`${path} is not a zip archive`);
    const entries = new Map<string, () => Buffer>();
    let at = zip.readUInt32LE(end + 16);
    for (let n = zip.readUInt16LE(end + 10); n > 0; n--) {
        if (zip.readUInt32LE(at) !== DIRECTORY_ENTRY) throw new Error(`${path} has a damaged directory at byte ${at}`);
        const method = zip.readUInt16LE(at + 10);
        const packed = zip.readUInt32LE(at + 20);
        const nameLength = zip.readUInt16LE(at + 28);
        const local = zip.readUInt32LE(at + 42);
        const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
        if (!name.endsWith('/')) entries.set(name, () => unpack(zip, local, packed, method));
        at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
    }
    return entries;
}

function unpack(zip: Buffer, local: number, packed: number, method: number): Buffer {
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const bytes = zip.subarray(start, start + packed);
    return method === DEFLATED ? inflateRawSync(bytes) : Buffer.from(bytes);
}

type Constant = string | number;

class Reader {
    readonly #bytes: Buffer;
    #at = 0;

    constructor(bytes: Buffer) {
        this.#bytes = bytes;
    }

    u1(): number {
        return this.#bytes.readUInt8(this.#at++);
    }

    u2(): number {
        this.#at += 2;
        return this.#bytes.readUInt16BE(this.#at - 2);
    }

    u4(): number {
        this.#at += 4;
        return this.#bytes.readUInt32BE(this.#at - 4);
    }

    text(length: number): string {
        this.#at += length;
        return this.#bytes.toString('utf8', this.#at - length, this.#at);
    }

    skip(length: number): void {
        this.#at += length;
    }
}

/** Bytes after the tag of the constants that carry nothing we need. */
const OTHER_CONSTANTS: Readonly<Record<number, number>> = {
    3: 4,
    4: 4,
    9: 4,
    10: 4,
    11: 4,
    12: 4,
    15: 3,
    17: 4,
    18: 4
};

function constantPool(reader: Reader): Constant[] {
    const pool: Constant[] = [''];
    const count = reader.u2();
    while (pool.length < count) {
        const tag = reader.u1();
        if (tag === 1) pool.push(reader.text(reader.u2()));
        else if (tag === 7 || tag === 8 || tag === 16 || tag === 19 || tag === 20) pool.push(reader.u2());
        else if (tag === 5 || tag === 6) {
            reader.skip(8);
            pool.push('', '');
        } else {
            const size = OTHER_CONSTANTS[tag];
            if (size === undefined) throw new Error(`Unknown constant tag ${tag} in a class file`);
            reader.skip(size);
            pool.push('');
        }
    }
    return pool;
}

function utf8(pool: readonly Constant[], index: number): string {
    return String(pool[index] ?? '');
}

function className(pool: readonly Constant[], index: number): string | null {
    const at = pool[index];
    return index === 0 || typeof at !== 'number' ? null : utf8(pool, at);
}

/** Calls `visit` for every attribute; `visit` answers true if it consumed the attribute's bytes. */
function attributes(reader: Reader, pool: readonly Constant[], visit: (name: string) => boolean): void {
    for (let n = reader.u2(); n > 0; n--) {
        const name = utf8(pool, reader.u2());
        const length = reader.u4();
        if (!visit(name)) reader.skip(length);
    }
}

function members(reader: Reader, pool: readonly Constant[]): ClassMember[] {
    const found: ClassMember[] = [];
    for (let n = reader.u2(); n > 0; n--) {
        const access = reader.u2();
        const name = utf8(pool, reader.u2());
        const descriptor = utf8(pool, reader.u2());
        let signature: string | null = null;
        attributes(reader, pool, (attribute) => {
            if (attribute !== 'Signature') return false;
            signature = utf8(pool, reader.u2());
            return true;
        });
        found.push({ access, name, descriptor, signature });
    }
    return found;
}

export function classFile(buffer: Buffer): ClassFile {
    const reader = new Reader(buffer);
    if (reader.u4() !== 0xcafebabe) throw new Error('Not a Java class file');
    reader.skip(4);
    const pool = constantPool(reader);
    const access = reader.u2();
    const name = className(pool, reader.u2()) ?? '';
    const superclass = className(pool, reader.u2());
    const interfaces: string[] = [];
    for (let n = reader.u2(); n > 0; n--) interfaces.push(className(pool, reader.u2()) ?? '');
    const fields = members(reader, pool);
    const methods = members(reader, pool);
    let signature: string | null = null;
    const innerClasses: { name: string; outer: string | null; access: number }[] = [];
    attributes(reader, pool, (attribute) => {
        if (attribute === 'Signature') signature = utf8(pool, reader.u2());
        else if (attribute === 'InnerClasses') readInnerClasses(reader, pool, innerClasses);
        else return false;
        return true;
    });
    return { access, name, superclass, interfaces, signature, fields, methods, innerClasses };
}

function readInnerClasses(
    reader: Reader,
    pool: readonly Constant[],
    into: { name: string; outer: string | null; access: number }[]
): void {
    for (let n = reader.u2(); n > 0; n--) {
        const name = className(pool, reader.u2()) ?? '';
        const outer = className(pool, reader.u2());
        reader.skip(2);
        into.push({ name, outer, access: reader.u2() });
    }
}
