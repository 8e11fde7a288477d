/** Label and UUID. */
import { PlatformObject } from '../../../data/values/platform-object.ts';
import { textHash } from '../../../data/values/compare.ts';
import { tx } from '../../run/tx.ts';
import { library } from '../registry.ts';
import { fail, given } from '../support/arguments.ts';

library('System.Label', {
    'static get(String, String)': (_namespace: string, name: string) =>
        tx().labels.get(given(name)) ?? fail('IllegalArgumentException', `Label ${name} does not exist`)
});

class Uuid extends PlatformObject {
    readonly typeName = 'System.UUID';
    readonly value: string;

    constructor(value: string) {
        super();
        this.value = value;
    }

    override text(): string {
        return this.value;
    }
    override sameAs(other: unknown): boolean {
        return other instanceof Uuid && other.value === this.value;
    }
    override hashKey(): string {
        return this.value;
    }
}

/** Version 4, from the transaction's random numbers. */
function randomUuid(): Uuid {
    const hex = Array.from({ length: 32 }, () => Math.floor(tx().random() * 16).toString(16));
    hex[12] = '4';
    hex[16] = (8 + Math.floor(tx().random() * 4)).toString(16);
    return new Uuid(hex.join('').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'));
}

function parseUuid(text: string): Uuid {
    const valid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(given(text));
    return valid ? new Uuid(text.toLowerCase()) : fail('IllegalArgumentException', `Invalid UUID string: ${text}`);
}

library('System.UUID', {
    'static randomUUID()': randomUuid,
    'static fromString(String)': parseUuid,
    'equals(Object)': (u: Uuid, other: unknown) => u.sameAs(other),
    'hashCode()': (u: Uuid) => textHash(u.value),
    'toString()': (u: Uuid) => u.value
});
