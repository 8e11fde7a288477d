/**
 * The DML engine: one statement with the order of execution that the Apex Developer Guide documents
 * ("Triggers and Order of Execution"), all or nothing or with partial success.
 */
import type { DataContext, DmlEngine, DmlOperation, DmlRequest, RowResult, Security } from '../contracts.ts';
import type { ObjectDef } from '../../metadata/schema.ts';
import type { RowError } from '../values/exception.ts';
import type { SObj } from '../values/sobject.ts';
import { refusedByRights } from './access.ts';
import { accessException, dmlException, refusal } from './failures.ts';
import { checkMerge } from './merge.ts';
import { checkMixed } from './mixed.ts';
import type { Pipeline, Scope } from './pipeline.ts';
import type { Savepoints } from './savepoints.ts';
import { checkStatement, chunksOf, runsOfOneType } from './statement.ts';
import { splitUpsert } from './upsert.ts';
import type { Records } from './records.ts';
import type { Removal } from './removal.ts';
import { Work, alive } from './work.ts';

const CHUNK = 200;
/** Partial success runs the good rows again without the bad ones, three times at most. */
const ATTEMPTS = 3;
const RIGHTS_OBJECTS = new Set([
    'User',
    'UserRole',
    'Group',
    'GroupMember',
    'PermissionSet',
    'PermissionSetAssignment',
    'PermissionSetGroup',
    'PermissionSetGroupComponent',
    'ObjectPermissions',
    'FieldPermissions',
    'SetupEntityAccess',
    'Profile'
]);

type Simple = Exclude<DmlOperation, 'upsert'>;

export interface EngineParts {
    readonly records: Records;
    readonly pipeline: Pipeline;
    readonly savepoints: Savepoints;
    readonly security: Security;
    readonly removal: Removal;
}

export class Engine implements DmlEngine {
    readonly #parts: EngineParts;

    constructor(parts: EngineParts) {
        this.#parts = parts;
        parts.pipeline.saveParents = (rows, context) =>
            this.#statement({ operation: 'update', rows, allOrNone: true, externalId: null }, context, true);
    }

    execute(request: DmlRequest, context: DataContext): RowResult[] {
        if (request.rows.length === 0) return [];
        context.meter.dml();
        context.meter.dmlRows(request.rows.length);
        return this.#statement(request, context, false);
    }

    /** Apex Developer Guide, Merging Records: the duplicates are deleted, then the master is updated. */
    merge(master: SObj, duplicates: readonly SObj[], context: DataContext): void {
        context.meter.dml();
        context.meter.dmlRows(1 + duplicates.length);
        const mergeInto = checkMerge(master, duplicates);
        const all = { allOrNone: true, externalId: null };
        this.#statement({ operation: 'delete', rows: duplicates, ...all }, context, false, mergeInto);
        this.#statement({ operation: 'update', rows: [master], ...all }, context, false);
    }

    /** A save of the platform itself: read-only fields are written, rights are not asked, nothing is counted. */
    saveAsPlatform(request: DmlRequest, context: DataContext): RowResult[] {
        return this.#statement(request, context, true);
    }

    recalculate(rows: readonly SObj[], context: DataContext): void {
        this.#parts.pipeline.recalculate(rows, context);
    }

    purge(ids: readonly string[]): ReadonlySet<string> {
        return this.#parts.removal.purge(ids);
    }

    setSavepoint(): string {
        return this.#parts.savepoints.open();
    }

    rollback(savepoint: string): void {
        this.#parts.savepoints.rollback(savepoint);
        this.#parts.security.forget();
    }

    #statement(request: DmlRequest, context: DataContext, internal: boolean, mergeInto?: string): RowResult[] {
        checkStatement(request);
        const scope: Scope = { context, internal, ...(mergeInto === undefined ? {} : { mergeInto }) };
        const works = request.rows.map((row, i) => new Work(i, row));
        if (context.mixed && !internal) checkMixed(context.mixed, request.operation, works);
        const savepoint = this.#parts.savepoints.open();
        try {
            for (const run of runsOfOneType(works)) this.#run(run.object, request, run.works, scope);
            this.#parts.savepoints.release(savepoint);
        } catch (error) {
            this.#parts.savepoints.rollback(savepoint);
            this.#parts.savepoints.release(savepoint);
            this.#parts.security.forget();
            throw error;
        }
        if (works.some((work) => RIGHTS_OBJECTS.has(work.object.name))) this.#parts.security.forget();
        return works.map(resultOf);
    }

    #run(object: ObjectDef, request: DmlRequest, works: readonly Work[], scope: Scope): void {
        for (const chunk of chunksOf(works, CHUNK)) {
            if (request.operation !== 'upsert') {
                this.#guarded(object, request, request.operation, chunk, scope);
                continue;
            }
            const { inserts, updates } = splitUpsert(this.#parts.records, object, chunk, request.externalId);
            this.#throwIfWhole(request, chunk);
            this.#guarded(object, request, 'insert', inserts, scope);
            this.#guarded(object, request, 'update', updates, scope);
        }
    }

    #guarded(object: ObjectDef, request: DmlRequest, operation: Simple, chunk: readonly Work[], scope: Scope): void {
        if (chunk.length === 0) return;
        if (scope.context.mode === 'user' && !scope.internal) {
            const rights = this.#parts.security.rights(scope.context.user.id);
            const denied = refusedByRights(
                rights,
                object,
                operation,
                chunk.map((work) => work.given)
            );
            if (denied) {
                chunk.forEach((work) => work.refuse(denied.refusal));
                if (request.allOrNone) throw accessException(denied.message, errorsOf(chunk));
                return;
            }
        }
        this.#chunk(object, request, operation, chunk, scope);
    }

    #chunk(object: ObjectDef, request: DmlRequest, operation: Simple, chunk: readonly Work[], scope: Scope): void {
        let rows = alive(chunk);
        for (let attempt = 1; rows.length > 0; attempt++) {
            const savepoint = this.#parts.savepoints.open();
            this.#parts.pipeline.run(object, operation, rows, scope);
            const good = alive(rows);
            if (good.length === rows.length) {
                this.#parts.savepoints.release(savepoint);
                rows.forEach(handBackId);
                break;
            }
            this.#throwIfWhole(request, rows);
            this.#parts.savepoints.rollback(savepoint);
            this.#parts.savepoints.release(savepoint);
            if (attempt === ATTEMPTS) good.forEach((work) => work.refuse(tooManyRetries()));
            good.forEach(forgetId);
            rows = alive(good);
        }
    }

    #throwIfWhole(request: DmlRequest, works: readonly Work[]): void {
        const errors = errorsOf(works);
        if (request.allOrNone && errors.length > 0) throw dmlException(request.operation, errors);
    }
}

function tooManyRetries(): ReturnType<typeof refusal> {
    return refusal(
        'TOO_MANY_APEX_REQUESTS',
        'Too many batch retries in the presence of Apex triggers and partial failures.'
    );
}

function handBackId(work: Work): void {
    const given: SObj = work.given;
    if (work.created && work.id !== null) given.f['Id'] = work.id;
}

function forgetId(work: Work): void {
    if (work.created) work.id = null;
}

const errorsOf = (works: readonly Work[]): RowError[] => works.flatMap((work) => work.errors);

function resultOf(work: Work): RowResult {
    return {
        id: work.failed ? null : work.id,
        success: !work.failed,
        created: work.created && !work.failed,
        errors: work.errors
    };
}
