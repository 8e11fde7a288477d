/** `config/local-org.json` of the served project: who lives in the local org. A project without the file gets the defaults. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { opportunityStages } from '../../metadata/standard/stages.ts';
import type { PicklistValue, SharingModel } from '../../metadata/schema.ts';
import type { Stage } from '../../metadata/standard/stages.ts';

export interface UserConfig {
    readonly name: string;
    readonly username: string;
    readonly title: string | null;
    readonly role: string | null;
    /** Username of the manager. */
    readonly manager: string | null;
    readonly profile: string;
    readonly permissionSets: readonly string[];
}

/** A user that the shell offers to work as. */
export interface Persona extends UserConfig {
    readonly key: string;
    readonly label: string;
}

export const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

export interface BusinessHoursConfig {
    readonly name: string;
    /** That of the org if null. */
    readonly timeZone: string | null;
    readonly isDefault: boolean;
    /** Monday first: start and end like `09:00`; null = closed, from 00:00 to 00:00 = the whole day. */
    readonly week: readonly (readonly [start: string, end: string] | null)[];
}

export interface OrgConfig {
    readonly organization: string;
    readonly timeZone: string;
    /** Developer name of the app the shell opens first. */
    readonly app: string | null;
    /** ISO code of the org's only currency. */
    readonly currency: string;
    readonly roles: readonly { readonly name: string; readonly under: string | null }[];
    readonly personas: readonly Persona[];
    readonly users: readonly UserConfig[];
    /** All business hours are closed on them. */
    readonly holidays: readonly { readonly name: string; readonly date: string }[];
    readonly businessHours: readonly BusinessHoursConfig[];
    /** Those of the file, of the project's standard value set, or of a new org. */
    readonly stages: readonly Stage[];
    /** Org-wide defaults of objects that the project does not declare, e.g. Opportunity. */
    readonly sharing: ReadonlyMap<string, SharingModel>;
}

export const CONFIG_FILE = 'config/local-org.json';
const DEFAULT_PROFILE = 'Minimum Access - Salesforce';

export function readOrgConfig(projectFolder: string): OrgConfig {
    const path = join(projectFolder, CONFIG_FILE);
    if (!existsSync(path)) return parseOrgConfig('{}');
    return parseOrgConfig(readFileSync(path, 'utf8'));
}

export function parseOrgConfig(text: string): OrgConfig {
    const reader = new Reader();
    const root = reader.object(reader.json(text), '$');
    reader.only(root, '$', [
        'organization',
        'timeZone',
        'app',
        'currency',
        'roles',
        'personas',
        'users',
        'holidays',
        'businessHours',
        'stages',
        'sharing'
    ]);
    const config: OrgConfig = {
        organization: reader.text(root, '$', 'organization') ?? 'Local Org',
        timeZone: reader.zone(reader.text(root, '$', 'timeZone') ?? 'America/Los_Angeles'),
        app: reader.text(root, '$', 'app'),
        currency: reader.currency(root, '$', 'currency'),
        roles: reader.list(root, '$', 'roles', (role, at) => ({
            name: reader.needed(role, at, 'name'),
            under: reader.text(role, at, 'under')
        })),
        personas: reader.list(root, '$', 'personas', (persona, at) => ({
            key: reader.needed(persona, at, 'key'),
            label: reader.needed(persona, at, 'label'),
            ...readUser(reader, persona, at)
        })),
        users: reader.list(root, '$', 'users', (user, at) => readUser(reader, user, at)),
        holidays: reader.list(root, '$', 'holidays', (day, at) => ({
            name: reader.needed(day, at, 'name'),
            date: reader.date(day, at, 'date')
        })),
        businessHours: readBusinessHours(reader, root),
        stages: readStages(reader, root),
        sharing: readSharing(reader, root)
    };
    checkReferences(config);
    return config;
}

function readUser(reader: Reader, user: Fields, at: string): UserConfig {
    return {
        name: reader.needed(user, at, 'name'),
        username: reader.needed(user, at, 'username'),
        title: reader.text(user, at, 'title'),
        role: reader.text(user, at, 'role'),
        manager: reader.text(user, at, 'manager'),
        profile: reader.text(user, at, 'profile') ?? DEFAULT_PROFILE,
        permissionSets: reader.texts(user, at, 'permissionSets')
    };
}

/** Stages as the project's standard value set declares them; null if it declares none. */
export function declaredStages(values: readonly PicklistValue[]): readonly Stage[] | null {
    if (!values.some((value) => value.probability !== undefined || value.closed !== undefined)) return null;
    return values.map((value) => {
        const forecastCategory = value.forecastCategory ?? 'Pipeline';
        return {
            name: value.value,
            probability: value.probability ?? 0,
            closed: value.closed ?? false,
            won: value.won ?? false,
            forecastCategory,
            forecastCategoryName: FORECAST_NAMES[forecastCategory] ?? forecastCategory
        };
    });
}

const FORECAST_NAMES: Readonly<Record<string, string>> = {
    BestCase: 'Best Case',
    Forecast: 'Commit',
    MostLikely: 'Most Likely'
};

/** A new org is open around the clock. */
const ALWAYS: BusinessHoursConfig = {
    name: 'Default',
    timeZone: null,
    isDefault: true,
    week: WEEKDAYS.map(() => ['00:00', '00:00'] as const)
};

const HOURS = /^([01]\d|2[0-3]):[0-5]\d-([01]\d|2[0-3]):[0-5]\d$/;

/** The first of the file are the default ones. */
function readBusinessHours(reader: Reader, root: Fields): readonly BusinessHoursConfig[] {
    const own = reader.list(root, '$', 'businessHours', (hours, at) => {
        reader.only(hours, at, ['name', 'timeZone', ...WEEKDAYS.map((day) => day.toLowerCase())]);
        const zone = reader.text(hours, at, 'timeZone');
        const week = WEEKDAYS.map((day) => {
            const text = reader.text(hours, at, day.toLowerCase());
            if (text !== null && !HOURS.test(text))
                wrong(`${at}.${day.toLowerCase()}`, 'must be hours like 09:00-17:00');
            return text === null ? null : ([text.slice(0, 5), text.slice(6)] as const);
        });
        return { name: reader.needed(hours, at, 'name'), timeZone: zone === null ? null : reader.zone(zone), week };
    });
    if (own.length === 0) return [ALWAYS];
    return own.map((hours, i) => ({ ...hours, isDefault: i === 0 }));
}

/** Stages are chosen among those of a new org; their order is the order of the list. */
function readStages(reader: Reader, root: Fields): readonly Stage[] {
    const names = reader.texts(root, '$', 'stages');
    if (names.length === 0) return opportunityStages;
    return names.map(
        (name) =>
            opportunityStages.find((stage) => stage.name === name) ?? wrong('$.stages', `there is no stage "${name}"`)
    );
}

const MODELS: readonly SharingModel[] = ['Private', 'Read', 'ReadWrite', 'FullAccess'];

function readSharing(reader: Reader, root: Fields): ReadonlyMap<string, SharingModel> {
    const entries = Object.entries(reader.object(root['sharing'] ?? {}, '$.sharing'));
    return new Map(
        entries.map(([name, value]) => {
            const model = MODELS.find((known) => known === value);
            return [name, model ?? wrong(`$.sharing.${name}`, `must be one of ${MODELS.join(', ')}`)] as const;
        })
    );
}

function checkReferences(config: OrgConfig): void {
    const roles = new Set(config.roles.map((role) => role.name));
    const people = [...config.personas, ...config.users];
    const usernames = new Set(people.map((user) => user.username));
    if (usernames.size < people.length) wrong('$.users', 'a username occurs twice');
    for (const role of config.roles) {
        if (role.under !== null && !roles.has(role.under))
            wrong('$.roles', `"${role.name}" stands under the unknown role "${role.under}"`);
    }
    for (const user of people) {
        if (user.role !== null && !roles.has(user.role))
            wrong('$.users', `${user.username} has the unknown role "${user.role}"`);
        if (user.manager !== null && !usernames.has(user.manager))
            wrong('$.users', `${user.username} has the unknown manager "${user.manager}"`);
    }
}

type Fields = Readonly<Record<string, unknown>>;

function wrong(at: string, what: string): never {
    throw new Error(`${CONFIG_FILE}: ${at}: ${what}`);
}

class Reader {
    json(text: string): unknown {
        try {
            return JSON.parse(text) as unknown;
        } catch (error) {
            return wrong('$', error instanceof Error ? error.message : String(error));
        }
    }

    object(value: unknown, at: string): Fields {
        return typeof value === 'object' && value !== null && !Array.isArray(value)
            ? (value as Fields)
            : wrong(at, 'must be an object');
    }

    only(fields: Fields, at: string, known: readonly string[]): void {
        const unknown = Object.keys(fields).find((name) => !known.includes(name));
        if (unknown !== undefined) wrong(at, `unknown key "${unknown}"; known are ${known.join(', ')}`);
    }

    text(fields: Fields, at: string, key: string): string | null {
        const value = fields[key];
        return value === undefined || value === null
            ? null
            : typeof value === 'string' && value !== ''
              ? value
              : wrong(`${at}.${key}`, 'must be a text');
    }

    needed(fields: Fields, at: string, key: string): string {
        return this.text(fields, at, key) ?? wrong(`${at}.${key}`, 'is missing');
    }

    date(fields: Fields, at: string, key: string): string {
        const value = this.needed(fields, at, key);
        return /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : wrong(`${at}.${key}`, 'must be a date like 2026-12-25');
    }

    currency(fields: Fields, at: string, key: string): string {
        const code = this.text(fields, at, key) ?? 'USD';
        return /^[A-Z]{3}$/.test(code) ? code : wrong(`${at}.${key}`, 'must be a code like USD');
    }

    zone(name: string): string {
        try {
            new Intl.DateTimeFormat('en', { timeZone: name });
            return name;
        } catch {
            return wrong('$.timeZone', `"${name}" is no time zone`);
        }
    }

    texts(fields: Fields, at: string, key: string): string[] {
        const value = fields[key] ?? [];
        if (!Array.isArray(value) || value.some((entry) => typeof entry !== 'string'))
            return wrong(`${at}.${key}`, 'must be a list of texts');
        return value as string[];
    }

    list<T>(fields: Fields, at: string, key: string, read: (entry: Fields, at: string) => T): T[] {
        const value = fields[key] ?? [];
        if (!Array.isArray(value)) return wrong(`${at}.${key}`, 'must be a list');
        return value.map((entry, i) => read(this.object(entry, `${at}.${key}[${i}]`), `${at}.${key}[${i}]`));
    }
}
