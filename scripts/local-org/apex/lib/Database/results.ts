/** Results of DML by method: `Database.SaveResult` and its kin, `Database.Error`. */
import type { RowResult } from '../../../data/contracts.ts';
import { ApexList } from '../../../data/values/collections.ts';
import type { EnumValue } from '../../../data/values/enums.ts';
import { PlatformObject } from '../../../data/values/platform-object.ts';
import { classType, T } from '../../../data/values/type.ts';
import { library } from '../registry.ts';
import { constantOf } from '../System/Enum.ts';

export class DatabaseError extends PlatformObject {
    readonly typeName = 'Database.Error';
    readonly message: string;
    readonly statusCode: string;
    readonly fields: readonly string[];

    constructor(message: string, statusCode: string, fields: readonly string[]) {
        super();
        this.message = message;
        this.statusCode = statusCode;
        this.fields = fields;
    }

    get code(): EnumValue {
        return constantOf('System.StatusCode', this.statusCode);
    }

    override text(): string {
        return `Database.Error[getFields=(${this.fields.join(', ')});getMessage=${this.message};getStatusCode=${this.statusCode};]`;
    }
}

export const ERROR_TYPE = classType('Database.Error');

export const errorList = (errors: readonly DatabaseError[]): ApexList<DatabaseError> =>
    new ApexList(ERROR_TYPE, [...errors]);

export class Outcome extends PlatformObject {
    readonly typeName: string;
    readonly id: string | null;
    readonly success: boolean;
    readonly created: boolean;
    readonly errors: readonly DatabaseError[];

    constructor(typeName: string, result: RowResult) {
        super();
        this.typeName = typeName;
        this.id = result.id;
        this.success = result.success;
        this.created = result.created;
        this.errors = result.errors.map((e) => new DatabaseError(e.message, e.statusCode, e.fields));
    }

    override text(): string {
        const errors = this.errors.map((e) => e.text()).join(', ');
        return `${this.typeName}[getErrors=(${errors});getId=${this.id};isSuccess=${this.success};]`;
    }
}

const outcomeMembers = {
    'getErrors()': (r: Outcome) => errorList(r.errors),
    'getId()': (r: Outcome) => r.id,
    'isSuccess()': (r: Outcome) => r.success,
    'get Errors': (r: Outcome) => errorList(r.errors),
    'get Id': (r: Outcome) => r.id,
    'get Success': (r: Outcome) => r.success
};

const OUTCOMES = [
    'Database.SaveResult',
    'Database.UpsertResult',
    'Database.DeleteResult',
    'Database.UndeleteResult',
    'Database.EmptyRecycleBinResult',
    'Database.MergeResult',
    'Approval.LockResult',
    'Approval.UnlockResult'
];
OUTCOMES.forEach((name) => library(name, outcomeMembers));

library('Database.UpsertResult', {
    'isCreated()': (r: Outcome) => r.created,
    'get Created': (r: Outcome) => r.created
});

const fieldNames = (e: DatabaseError): ApexList<string> => new ApexList(T.string, [...e.fields]);

library('Database.Error', {
    'getFields()': fieldNames,
    'getMessage()': (e: DatabaseError) => e.message,
    'getStatusCode()': (e: DatabaseError) => e.code,
    'get Fields': fieldNames,
    'get Message': (e: DatabaseError) => e.message,
    'get StatusCode': (e: DatabaseError) => e.code
});
