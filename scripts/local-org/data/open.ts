/** Puts the data layer of an org together: store, formulas, security, SOQL, DML, and the rows of a new org. */
import type { OrgMetadata } from '../metadata/org-metadata.ts';
import type { ObjectDef } from '../metadata/schema.ts';
import { Bootstrap } from './bootstrap/bootstrap.ts';
import { opportunityStages } from '../metadata/standard/stages.ts';
import { declaredStages, readOrgConfig } from './bootstrap/config.ts';
import type { OrgConfig } from './bootstrap/config.ts';
import type { DataLayer, Driver, FireTriggers, SoqlEngine, UserContext } from './contracts.ts';
import { RowAccess } from './dml/access.ts';
import { Counters } from './dml/counters.ts';
import { Engine } from './dml/engine.ts';
import type { FormulaHost } from './dml/formula-globals.ts';
import { Formulas } from './dml/formula.ts';
import { RecordLocks } from './dml/locks.ts';
import { DefaultRecordTypes } from './dml/record-types.ts';
import { Pipeline } from './dml/pipeline.ts';
import { Records } from './dml/records.ts';
import { Removal } from './dml/removal.ts';
import { RollUps } from './dml/rollups.ts';
import { Savepoints } from './dml/savepoints.ts';
import { OrgSecurity } from './security/security.ts';
import { createSoqlEngine } from './soql/engine.ts';
import { columnCodec } from './store/columns.ts';
import { writeGrantRows } from './store/metadata-rows.ts';
import { openStore } from './store/open-store.ts';
import type { Store } from './store/open-store.ts';
import { ApexDatetime } from './values/dates.ts';

export interface DataOptions {
    readonly metadata: OrgMetadata;
    /** SQLite file, or `:memory:`. */
    readonly store: string;
    readonly now: () => number;
    /** Who lives in a new org; read from the project's `config/local-org.json` unless given. */
    readonly config?: OrgConfig;
}

export function openData(options: DataOptions): DataLayer {
    const { metadata } = options;
    const { schema } = metadata;
    const config = withStages(options.config ?? readOrgConfig(metadata.root), schema);
    const store = openStore(metadata, options.store, options.now);
    const { driver } = store;
    const ids = {
        next: (object: ObjectDef): string => store.ids.next(object.name),
        objectOf: (id: string): ObjectDef | null => schema.object(store.ids.objectOf(id) ?? '')
    };
    const records = new Records(schema, driver, columnCodec, ids);
    const locks = new RecordLocks(driver);
    transaction(driver, () => {
        new Bootstrap(records, config, options.now()).run(metadata);
        writeGrantRows(driver, metadata, store.ids, new ApexDatetime(options.now()).iso());
    });
    const security = new OrgSecurity(metadata, driver, config.sharing);
    const formulas = new Formulas(formulaHost(metadata, records, security), driver, columnCodec);
    const savepoints = new Savepoints(driver);
    const recordTypes = new DefaultRecordTypes(driver, metadata.profiles ?? []);
    const fire = (): FireTriggers => layer.fire;
    const parts = { store, config, records, recordTypes, formulas, security, locks, savepoints, fire };
    const layer: DataLayer = {
        schema,
        driver,
        security,
        locks,
        newId: ids.next,
        objectOfId: ids.objectOf,
        keyPrefix: (object) => store.ids.prefix(object.name),
        soql: openSoql(parts, ids.objectOf),
        dml: openDml(parts),
        transaction: (work) => transaction(driver, () => whole(work, security, savepoints)),
        defaultRecordType: (object, user) => recordTypes.of(object, user),
        currency: config.currency,
        apps: metadata.apps,
        tabs: metadata.tabs,
        fire: () => undefined,
        formula: (object, text, blankAsZero) => formulas.own(object, text, blankAsZero),
        formulaProblems: () => schema.objects.flatMap((object) => formulas.problems(object)),
        user: (id) => readUser(records, id),
        close: () => store.close()
    };
    return layer;
}

/** A standard value set of the project says which stages its org has, unless the org's own settings do. */
function withStages(config: OrgConfig, schema: OrgMetadata['schema']): OrgConfig {
    const stageName = schema.object('Opportunity')?.fields.get('stagename');
    const stages = config.stages === opportunityStages ? declaredStages(stageName?.picklist ?? []) : null;
    return stages ? { ...config, stages } : config;
}

function openSoql(
    { store, config, records, security, formulas, locks }: DmlParts,
    objectOf: (id: string) => ObjectDef | null
): SoqlEngine {
    return createSoqlEngine({
        schema: records.schema,
        driver: store.driver,
        security,
        formulas,
        objectOf,
        keyPrefix: (object) => store.ids.prefix(object.name),
        currency: config.currency,
        locks
    });
}

interface DmlParts {
    readonly store: Store;
    readonly config: OrgConfig;
    readonly records: Records;
    readonly recordTypes: DefaultRecordTypes;
    readonly formulas: Formulas;
    readonly security: OrgSecurity;
    readonly locks: RecordLocks;
    readonly savepoints: Savepoints;
    readonly fire: () => FireTriggers;
}

function openDml({
    store,
    config,
    records,
    recordTypes,
    formulas,
    security,
    locks,
    savepoints,
    fire
}: DmlParts): Engine {
    const removal = new Removal(records, (sql) => store.driver.exec(sql));
    const pipeline = new Pipeline({
        records,
        recordTypes,
        formulas,
        security,
        fire,
        removal,
        access: new RowAccess(records, security, locks),
        rollUps: new RollUps(records, formulas),
        counters: new Counters((name) => store.nextNumber(name)),
        stageOf: (name) => config.stages.find((stage) => stage.name === name) ?? null
    });
    return new Engine({ records, pipeline, savepoints, security, removal });
}

function whole<R>(work: () => R, security: OrgSecurity, savepoints: Savepoints): R {
    try {
        return work();
    } catch (error) {
        security.forget();
        throw error;
    } finally {
        savepoints.forget();
    }
}

const inTransaction = new WeakSet<Driver>();

function transaction<R>(driver: Driver, work: () => R): R {
    if (inTransaction.has(driver)) throw new Error('A transaction is running already; use a savepoint inside it');
    inTransaction.add(driver);
    try {
        return committed(driver, work);
    } finally {
        inTransaction.delete(driver);
    }
}

function committed<R>(driver: Driver, work: () => R): R {
    driver.exec('BEGIN IMMEDIATE');
    let result: R;
    try {
        result = work();
    } catch (error) {
        driver.exec('ROLLBACK');
        throw error;
    }
    driver.exec('COMMIT');
    return result;
}

function formulaHost(metadata: OrgMetadata, records: Records, security: OrgSecurity): FormulaHost {
    return {
        schema: metadata.schema,
        labels: metadata.labels,
        read: (object, id, field) => records.load(object, [id]).get(id)?.f[field.name] ?? null,
        organizationId: () => String(records.all('SELECT "Id" AS id FROM "Organization" LIMIT 1')[0]?.['id'] ?? ''),
        find: (object, field, value) => records.find(object, field, [value]),
        hasPermission: (userId, name) => security.rights(userId).customPermission(name)
    };
}

function readUser(records: Records, id: string): UserContext {
    const users = records.schema.object('User');
    const row = users ? records.load(users, [id]).get(id) : undefined;
    if (!row) throw new Error(`There is no user ${id}`);
    const text = (name: string): string => {
        const value = row.f[name];
        return typeof value === 'string' ? value : '';
    };
    if (row.f['IsActive'] !== true) throw new Error(`The user ${text('Username')} is inactive`);
    return {
        id,
        username: text('Username'),
        name: text('Name'),
        email: text('Email'),
        profileId: text('ProfileId'),
        roleId: typeof row.f['UserRoleId'] === 'string' ? row.f['UserRoleId'] : null,
        timeZone: text('TimeZoneSidKey'),
        locale: text('LocaleSidKey'),
        language: text('LanguageLocaleKey')
    };
}
