/** What a test asks of the org beside its own records (Apex Reference Guide: Test Class). */
import type { ApexBlob } from '../../../data/values/blob.ts';
import type { ApexList } from '../../../data/values/collections.ts';
import { userMethod } from '../../../data/values/compare.ts';
import { ApexDate, ApexDatetime, ApexTime } from '../../../data/values/dates.ts';
import { Dec } from '../../../data/values/decimal.ts';
import { PlatformObject } from '../../../data/values/platform-object.ts';
import { SObj } from '../../../data/values/sobject.ts';
import type { FieldDef } from '../../../metadata/schema.ts';
import { tx } from '../../run/tx.ts';
import { library } from '../registry.ts';
import type { SObjectType } from '../Schema/tokens.ts';
import { fail, given, unsupported } from '../support/arguments.ts';
import { dataContext, platformQuery } from '../support/context.ts';
import { fieldOf, toFieldValue, valueTypeOf } from '../support/field-values.ts';
import { rowList } from './SObject.ts';

/** Content of a static resource of the project. */
export function staticResource(name: string): Buffer {
    const [row] = platformQuery('SELECT Body FROM StaticResource WHERE Name = :name', { name: given(name) }).rows;
    const body = row?.f['Body'] as ApexBlob | null | undefined;
    return body?.bytes ?? fail('IllegalArgumentException', `Static Resource not found: ${name}`);
}

/** Lines of comma-separated values; a quoted value may hold commas, line ends and doubled quotes. */
function csvLines(text: string): string[][] {
    const lines: string[][] = [[]];
    const cell = /(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r?\n|$)/gy;
    for (let match = cell.exec(text); match; match = cell.exec(text)) {
        lines.at(-1)?.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
        if (match[3] === '' || cell.lastIndex >= text.length) {
            break;
        }
        if (match[3] !== ',') {
            lines.push([]);
        }
    }
    return lines.filter((line) => line.length > 1 || line[0] !== '');
}

const READERS: Readonly<Record<string, (text: string) => unknown>> = {
    Boolean: (text) => text.toLowerCase() === 'true' || text === '1',
    Integer: (text) => Number.parseInt(text, 10),
    Decimal: (text) => Dec.parse(text),
    Date: (text) => ApexDate.parse(text),
    Datetime: (text) => ApexDatetime.parse(text),
    Time: (text) => ApexTime.parse(text)
};

function cellValue(field: FieldDef, text: string): unknown {
    if (text === '') {
        return null;
    }
    const read = READERS[valueTypeOf(field).name];
    const value = read ? read(text) : text;
    return value === null || Number.isNaN(value)
        ? fail('TypeException', `Invalid value for ${field.name}: ${text}`)
        : toFieldValue(field, value);
}

/** The records of a static resource with comma-separated values, saved. */
function loadData(type: SObjectType, resource: string): ApexList<SObj> {
    const { object } = given(type);
    const [header = [], ...lines] = csvLines(
        staticResource(resource)
            .toString('utf8')
            .replace(/^\uFEFF/, '')
    );
    const fields = header.map((name) => fieldOf(object, name.trim()));
    const rows = lines.map((line) => {
        const row = new SObj(object);
        fields.forEach((field, i) => {
            const value = cellValue(field, line[i] ?? '');
            if (value !== null && field.name !== 'Id') {
                row.f[field.name] = value;
            }
        });
        return row;
    });
    tx().data.dml.execute({ operation: 'insert', rows, allOrNone: true, externalId: null }, dataContext('system'));
    return rowList(object, rows);
}

/** The standard price book is there in every org. */
function standardPricebookId(): string {
    if (!tx().data.schema.object('Pricebook2')) {
        return unsupported('Test.getStandardPricebookId without the object Pricebook2');
    }
    const [row] = platformQuery('SELECT Id FROM Pricebook2 WHERE IsStandard = true LIMIT 1').rows;
    return row ? String(row.f['Id']) : unsupported('Test.getStandardPricebookId without a standard price book');
}

/** What a script of a package is told when it is installed. */
class InstallContext extends PlatformObject {
    readonly typeName = 'System.InstallContext';
    readonly #previous: unknown;
    readonly #push: boolean;

    constructor(previous: unknown, push: boolean) {
        super();
        this.#previous = previous;
        this.#push = push;
    }

    organizationId$$0(): string {
        return organizationId();
    }
    installerId$$0(): string {
        return tx().user.id;
    }
    uninstallerId$$0(): string {
        return tx().user.id;
    }
    isPush$$0(): boolean {
        return this.#push;
    }
    isUpgrade$$0(): boolean {
        return this.#previous !== null;
    }
    previousVersion$$0(): unknown {
        return this.#previous;
    }
}

const organizationId = (): string => String(platformQuery('SELECT Id FROM Organization LIMIT 1').rows[0]?.f['Id']);

class SandboxContext extends PlatformObject {
    readonly typeName = 'System.SandboxContext';
    readonly #values: readonly string[];

    constructor(...values: readonly string[]) {
        super();
        this.#values = values;
    }

    organizationId$$0(): string | undefined {
        return this.#values[0];
    }
    sandboxId$$0(): string | undefined {
        return this.#values[1];
    }
    sandboxName$$0(): string | undefined {
        return this.#values[2];
    }
}

function call(script: object, method: string, context: object): void {
    userMethod(given(script), method)?.call(script, context);
}

const install = (handler: object, previous: unknown, push: boolean | null = false): void =>
    call(handler, 'onInstall$$1', new InstallContext(previous, push ?? false));

const sandboxScript = (script: object, organization: string, sandbox: string, name: string): void =>
    call(script, 'runApexClass$$1', new SandboxContext(organization, sandbox, name));

library('System.Test', {
    'static getStandardPricebookId()': standardPricebookId,
    'static loadData(Schema.SObjectType, String)': loadData,
    'static testInstall(System.InstallHandler, System.Version)': install,
    'static testInstall(System.InstallHandler, System.Version, Boolean)': install,
    'static testSandboxPostCopyScript(System.SandboxPostCopy, Id, Id, String)': sandboxScript,
    'static testSandboxPostCopyScript(System.SandboxPostCopy, Id, Id, String, Boolean)': sandboxScript,
    'static testUninstall(System.UninstallHandler)': (handler: object) =>
        call(handler, 'onUninstall$$1', new InstallContext(null, false))
});

/** Rights follow the sets of a group at once, so there is nothing to work out but whether the group is there. */
function calculateGroups(ids: readonly string[]): void {
    for (const id of ids) {
        const { rows } = platformQuery('SELECT Id FROM PermissionSetGroup WHERE Id = :id', { id: given(id) });
        if (rows.length === 0) fail('IllegalArgumentException', `There is no permission set group ${id}`);
    }
    tx().data.security.forget();
}

library('System.Test', {
    'static calculatePermissionSetGroup(String)': (id: string) => calculateGroups([id]),
    'static calculatePermissionSetGroup(List<String>)': (ids: ApexList<string>) => calculateGroups(given(ids).items)
});
