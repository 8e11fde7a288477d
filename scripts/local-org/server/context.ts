import type { DataContext, DataLayer, DmlRequest, Meter, QueryResult, RowResult, Value } from '../data/contracts.ts';
import type { ObjectDef, Schema } from '../metadata/schema.ts';
import { ApiFault } from './errors.ts';

/** Data services have no governor limits; triggers that they fire count their own. */
const UNMETERED: Meter = {
    query: () => undefined,
    queryRows: () => undefined,
    dml: () => undefined,
    dmlRows: () => undefined
};

/** Data work of a signed-in user: always in user mode with sharing, as the data services of the platform. */
export class UserData {
    readonly #data: DataLayer;
    readonly #context: DataContext;

    constructor(data: DataLayer, userId: string, now: () => number) {
        this.#data = data;
        this.#context = { user: data.user(userId), mode: 'user', sharing: true, meter: UNMETERED, now, formats: true };
    }

    get layer(): DataLayer {
        return this.#data;
    }

    get userId(): string {
        return this.#context.user.id;
    }

    get context(): DataContext {
        return this.#context;
    }

    query(text: string, binds: Readonly<Record<string, Value>> = {}): QueryResult {
        const lower = Object.entries(binds).map(([name, value]): [string, Value] => [name.toLowerCase(), value]);
        return this.#data.soql.run(text, new Map(lower), this.#context);
    }

    save(request: DmlRequest): RowResult[] {
        return this.#data.dml.execute(request, this.#context);
    }
}

/** The object behind a name in an address, or the platform's refusal. */
export function objectOf(schema: Schema, name: string): ObjectDef {
    const object = schema.object(name);
    if (!object) {
        throw new ApiFault(404, 'NOT_FOUND', `The requested resource does not exist: sObject type '${name}'`);
    }
    return object;
}
