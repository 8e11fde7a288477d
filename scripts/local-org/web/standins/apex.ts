import { call, freeze } from './http.ts';
import { allDefined, wireAdapter } from './wire.ts';
import type { Wired } from './wire.ts';

type Args = Record<string, unknown>;

/** Emitted value → its wire, because `refreshApex` is handed the value. */
const wires = new WeakMap<object, Wired>();

async function callApex(name: string, args: Args | undefined, wired: boolean): Promise<unknown> {
    return freeze(await call(`/apex/${name}${wired ? '?wire=1' : ''}`, args ?? {}));
}

function refuse(message: string): never {
    throw new Error(message);
}

/** An Apex method as components know it: a function, and a wire adapter if it is cacheable. */
export function apexMethod(name: string, cacheable: boolean): (args?: Args) => Promise<unknown> {
    const method = (args?: Args): Promise<unknown> => callApex(name, args, false);
    const adapter = wireAdapter({
        ready: allDefined,
        load: (config) =>
            cacheable ? callApex(name, config, true) : refuse(`${name} needs @AuraEnabled(cacheable=true) to be wired`),
        emitted: (value, wired) => wires.set(value, wired)
    });
    return Object.assign(method, { adapter });
}

/** Asks again for what a wire emitted; hand in the whole value, as on the platform. */
export async function refreshApex(wired: unknown): Promise<void> {
    if (typeof wired === 'object' && wired !== null) {
        await wires.get(wired)?.reload();
    }
}

export function getSObjectValue(record: Args, field: { readonly fieldApiName: string }): unknown {
    return field.fieldApiName
        .split('.')
        .reduce<unknown>((value, part) => (value as Args | null | undefined)?.[part], record);
}
