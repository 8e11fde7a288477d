/** The object `$` that emitted code receives: everything it cannot say in plain JavaScript. */
import { doubleText } from '../../data/values/dbl.ts';
import { Dec } from '../../data/values/decimal.ts';
import { declarePlatformEnum, platformConstant, type EnumValue } from '../../data/values/enums.ts';
import { ApexException, StoppedError, UncatchableException } from '../../data/values/exception.ts';
import type { SObj } from '../../data/values/sobject.ts';
import { textOf } from '../../data/values/text.ts';
import * as types from '../../data/values/type.ts';
import type { Type } from '../../data/values/type.ts';
import type { UserContext } from '../../data/contracts.ts';
import { AGGREGATE } from '../../metadata/pseudo-object.ts';
import type { ObjectDef, Schema } from '../../metadata/schema.ts';
import { libraryMember } from '../lib/registry.ts';
import { memberName } from '../types/keys.ts';
import { arithmetic, conversions, notNull } from './arithmetic.ts';
import { infoOf, type Cell } from './cells.ts';
import { collections, rows, walks } from './collections.ts';
import { database } from './database.ts';
import { built, TransactionLimits } from './limits.ts';
import { cast, isInstance, unbox } from './runtime-types.ts';
import { fuel, state } from './state.ts';
import { plainText } from './describe.ts';
import { catchable, finishes, framesOf } from './traces.ts';
import { dataContext } from './transaction.ts';
import { triggerVariable } from './triggers.ts';
import { tx, type Tx } from './tx.ts';

/** What the org hands in, so that the runtime depends neither on the library nor on the platform types. */
export interface RuntimeHost {
    readonly schema: Schema;
    readonly labels: ReadonlyMap<string, string>;
    /** Constants of a platform enum in order; empty if the class is none. */
    enumNames(owner: string): readonly string[];
    objectToken(object: ObjectDef, describe: boolean): unknown;
    fieldToken(object: ObjectDef, field: string, describe: boolean): unknown;
    classLiteral(type: Type): unknown;
}

export interface Registration {
    cell(name: string): Cell;
    trigger(name: string, run: () => void): void;
}

type Library = (...args: unknown[]) => unknown;

/** A member that the library lacks stops where it is called, with its name. */
function library(owner: string, key: string): Library {
    return (
        (libraryMember(owner, key) as Library | null) ??
        (() => {
            const [caller] = framesOf(new Error());
            const place = caller ? ` (${caller.file}:${caller.line})` : '';
            throw new StoppedError(`${memberName(owner, key)} is not in the local org${place}`, true);
        })
    );
}

/** The text of its constructor is for the client; Apex sees it only after `setMessage`. */
export class AuraHandledException extends ApexException {
    readonly shown: string | null;

    constructor(shown: string | null, cause: unknown) {
        super('System.AuraHandledException', null, cause);
        this.shown = shown;
    }
}

function newException(typeName: string, message: string | null, cause: unknown): ApexException {
    return typeName === 'System.AuraHandledException'
        ? new AuraHandledException(message, cause)
        : new ApexException(typeName, message, cause);
}

function catches(exception: ApexException, typeName: string): boolean {
    return (
        typeName === 'System.Exception' ||
        exception.typeName === typeName ||
        (infoOf(exception)?.supers.includes(typeName) ?? false)
    );
}

const hashes = new WeakMap<object, number>();
let lastHash = 0;

function identityHash(object: object): number {
    const hash = hashes.get(object) ?? ++lastHash;
    hashes.set(object, hash);
    return hash;
}

function safePoint(): void {
    const { limits } = tx();
    if (limits instanceof TransactionLimits) {
        limits.safePoint();
    }
}

/** Code that the compiler refused. */
function stop(message: string, lacking: boolean): never {
    throw new StoppedError(message, lacking);
}

function tooDeep(): never {
    throw new UncatchableException('System.LimitException', 'Maximum stack depth reached: 1001');
}

interface Former {
    readonly user: UserContext;
    readonly sharing: boolean;
    readonly mixed: Tx['mixed'];
}

/** `System.runAs` changes the user and enforces record sharing. */
function runAs(user: SObj): Former {
    const transaction = tx();
    if (!transaction.test) {
        throw new ApexException('System.TypeException', 'System.runAs is only allowed in tests');
    }
    const former = { user: transaction.user, sharing: state.sharing, mixed: transaction.mixed };
    transaction.mixed = { setup: null, other: null };
    insertIfNew(user, transaction);
    transaction.user = transaction.data.user(String(notNull(user.f.Id)));
    state.sharing = true;
    return former;
}

/** A user that is not saved yet is inserted, whatever the running user may do (Apex Developer Guide, runAs). */
function insertIfNew(user: SObj, transaction: Tx): void {
    if (user.f.Id === undefined || user.f.Id === null) {
        const context = { ...dataContext(transaction, 'system'), sharing: false };
        transaction.data.dml.execute({ operation: 'insert', rows: [user], allOrNone: true, externalId: null }, context);
    }
}

function endRunAs(former: Former): void {
    const transaction = tx();
    transaction.user = former.user;
    transaction.mixed = former.mixed;
    state.sharing = former.sharing;
}

function future(className: string, method: string, args: readonly unknown[]): void {
    tx().enqueue({ kind: 'future', className, method, args, instance: null, scopeSize: 0, cron: null, name: null });
}

export function createRuntime(host: RuntimeHost, registration: Registration): object {
    return {
        ...registration,
        ...arithmetic,
        ...conversions,
        ...collections,
        ...walks,
        ...rows,
        ...database,
        notNull,
        fuel,
        state,
        types,
        Dec,
        library,
        safePoint,
        tooDeep,
        caught: catchable,
        finishes,
        stop,
        catches,
        newException,
        isInstance,
        cast,
        unbox,
        runAs,
        endRunAs,
        future,
        triggerVariable,
        plainText,
        sameObject: (a: unknown, b: unknown): boolean => a === b,
        identityHash,
        text: textOf,
        built,
        doubleText: (value: number | null): string => (value === null ? 'null' : doubleText(value)),
        label: (name: string): string => notNull(host.labels.get(name)),
        object: (name: string): ObjectDef => requireObject(host.schema, name),
        constant: (owner: string, name: string): EnumValue => constantOf(host, owner, name),
        objectToken: host.objectToken.bind(host),
        fieldToken: host.fieldToken.bind(host),
        classLiteral: host.classLiteral.bind(host)
    };
}

function requireObject(schema: Schema, name: string): ObjectDef {
    const object = schema.object(name) ?? (name === AGGREGATE.name ? AGGREGATE : null);
    if (!object) {
        throw new Error(`The object ${name} is not in the schema`);
    }
    return object;
}

function constantOf(host: RuntimeHost, owner: string, name: string): EnumValue {
    const names = host.enumNames(owner);
    if (names.length > 0) {
        declarePlatformEnum(owner, names);
    }
    return platformConstant(owner, name);
}
