/** Standard controllers (Apex Reference Guide: StandardController Class, StandardSetController Class). */
import { ApexList } from '../../../data/values/collections.ts';
import { ApexException } from '../../../data/values/exception.ts';
import { PlatformObject } from '../../../data/values/platform-object.ts';
import { SObj } from '../../../data/values/sobject.ts';
import { T } from '../../../data/values/type.ts';
import { tx } from '../../run/tx.ts';
import { QueryLocator } from '../Database/QueryLocator.ts';
import { library } from '../registry.ts';
import { fail, given } from '../support/arguments.ts';
import { dataContext } from '../support/context.ts';
import { PageReference, recordPage } from '../System/PageReference.ts';
import { rowList } from '../System/SObject.ts';
import { addMessages } from './ApexPages.ts';

class StandardController extends PlatformObject {
    readonly typeName = 'ApexPages.StandardController';
    readonly record: SObj;

    constructor(record: SObj) {
        super();
        this.record = given(record);
    }

    get id(): string | null {
        return (this.record.f.Id as string | undefined) ?? null;
    }
}

function write(operation: 'upsert' | 'update' | 'delete', rows: readonly SObj[]): void {
    tx().data.dml.execute({ operation, rows, allOrNone: true, externalId: null }, dataContext('system'));
}

/** A refused save shows its errors on the page and stays there. */
function attempt(work: () => PageReference): PageReference | null {
    try {
        return work();
    } catch (error) {
        if (!(error instanceof ApexException) || error.typeName !== 'System.DmlException') {
            throw error;
        }
        addMessages(error);
        return null;
    }
}

const home = (c: StandardController): PageReference =>
    c.id === null ? new PageReference(`/${tx().data.keyPrefix(c.record.t) ?? ''}/o`) : recordPage(c.id);

library('ApexPages.StandardController', {
    'new(SObject)': (row: SObj) => new StandardController(row),
    // The fields of the page: in a test the platform asks for them to be queried before.
    'addFields(List<String>)': (_c: StandardController, names: ApexList<string>) =>
        tx().test
            ? fail(
                  'SObjectException',
                  'You cannot call addFields when the data is being passed into the controller by the caller.'
              )
            : void given(names),
    'cancel()': home,
    'delete()': (c: StandardController) =>
        attempt(() => {
            write('delete', [c.record]);
            return new PageReference(`/${tx().data.keyPrefix(c.record.t) ?? ''}/o`);
        }),
    'edit()': (c: StandardController) => (c.id === null ? home(c) : recordPage(c.id, '/e')),
    'getId()': (c: StandardController) => c.id,
    'getRecord()': (c: StandardController) => c.record,
    'save()': (c: StandardController) =>
        attempt(() => {
            write('upsert', [c.record]);
            return home(c);
        }),
    'view()': home
});

const PAGE_SIZE = 20;
const MOST_RECORDS = 10_000;

class StandardSetController extends PlatformObject {
    readonly typeName = 'ApexPages.StandardSetController';
    readonly rows: readonly SObj[];
    readonly complete: boolean;
    selected: readonly SObj[] = [];
    size = PAGE_SIZE;
    page = 1;

    constructor(source: QueryLocator | ApexList<SObj>) {
        super();
        const rows =
            given(source) instanceof QueryLocator
                ? (source as QueryLocator).rows()
                : [...(source as ApexList<SObj>).items];
        this.rows = rows.slice(0, MOST_RECORDS);
        this.complete = rows.length <= MOST_RECORDS;
    }

    get pages(): number {
        return Math.max(1, Math.ceil(this.rows.length / this.size));
    }

    /** Going past an end stays at it. */
    go(page: number): void {
        this.page = Math.min(Math.max(1, page), this.pages);
    }

    get shown(): readonly SObj[] {
        return this.rows.slice((this.page - 1) * this.size, this.page * this.size);
    }
}

function list(rows: readonly SObj[]): ApexList<SObj> {
    const [first] = rows;
    return first ? rowList(first.t, rows) : new ApexList<SObj>(T.sobject, []);
}

function setSize(c: StandardSetController, size: number): void {
    const first = (c.page - 1) * c.size;
    c.size = given(size);
    c.go(Math.floor(first / c.size) + 1);
}

library('ApexPages.StandardSetController', {
    'new(Database.QueryLocator)': (locator: QueryLocator) => new StandardSetController(locator),
    'new(List<SObject>)': (rows: ApexList<SObj>) => new StandardSetController(rows),
    'cancel()': () => new PageReference('/home/home.jsp'),
    'first()': (c: StandardSetController) => c.go(1),
    'getCompleteResult()': (c: StandardSetController) => c.complete,
    'getHasNext()': (c: StandardSetController) => c.page < c.pages,
    'getHasPrevious()': (c: StandardSetController) => c.page > 1,
    'getPageNumber()': (c: StandardSetController) => c.page,
    'getPageSize()': (c: StandardSetController) => c.size,
    'getRecord()': (c: StandardSetController) =>
        c.rows[0] ? new SObj(c.rows[0].t) : fail('SObjectException', 'The set of records is empty'),
    'getRecords()': (c: StandardSetController) => list(c.shown),
    'getResultSize()': (c: StandardSetController) => c.rows.length,
    'getSelected()': (c: StandardSetController) => list(c.selected),
    'last()': (c: StandardSetController) => c.go(c.pages),
    'next()': (c: StandardSetController) => c.go(c.page + 1),
    'previous()': (c: StandardSetController) => c.go(c.page - 1),
    'save()': (c: StandardSetController) =>
        attempt(() => {
            write('update', c.rows);
            return new PageReference('/home/home.jsp');
        }),
    'setPageNumber(Integer)': (c: StandardSetController, page: number) => c.go(given(page)),
    'setPageSize(Integer)': setSize,
    'setSelected(List<SObject>)': (c: StandardSetController, rows: ApexList<SObj>) => {
        c.selected = [...given(rows).items];
    }
});
