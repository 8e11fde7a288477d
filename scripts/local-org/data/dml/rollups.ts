/** Roll-up summary fields: one aggregate statement a field for all parents of the changed children. */
import type { FieldDef, ObjectDef, RollUp } from '../../metadata/schema.ts';
import type { Sql } from '../contracts.ts';
import { ApexDate, ApexDatetime } from '../values/dates.ts';
import { Dec } from '../values/decimal.ts';
import { NotSupportedError } from '../values/exception.ts';
import { SObj } from '../values/sobject.ts';
import type { Formulas } from './formula.ts';
import type { Records } from './records.ts';

interface Summary {
    readonly parent: ObjectDef;
    readonly field: FieldDef;
    readonly rollUp: RollUp;
}

const OPERATORS: Readonly<Record<string, string>> = {
    equals: 'IS',
    notEqual: 'IS NOT',
    lessThan: '<',
    greaterThan: '>',
    lessOrEqual: '<=',
    greaterOrEqual: '>='
};

export class RollUps {
    readonly #records: Records;
    readonly #formulas: Formulas;
    readonly #byChild = new Map<string, Summary[]>();

    constructor(records: Records, formulas: Formulas) {
        this.#records = records;
        this.#formulas = formulas;
        for (const parent of records.schema.objects) {
            for (const field of parent.fields.values()) {
                if (field.rollUp) this.#remember({ parent, field, rollUp: field.rollUp });
            }
        }
    }

    #remember(summary: Summary): void {
        const key = summary.rollUp.childObject.toLowerCase();
        this.#byChild.set(key, [...(this.#byChild.get(key) ?? []), summary]);
    }

    has(child: ObjectDef): boolean {
        return this.#byChild.has(child.name.toLowerCase());
    }

    /** Parents whose figures differ now, with the new figures set. */
    changes(child: ObjectDef, rows: readonly SObj[]): Map<ObjectDef, SObj[]> {
        const updates = new Map<ObjectDef, Map<string, SObj>>();
        for (const summary of this.#byChild.get(child.name.toLowerCase()) ?? []) {
            const ids = [...new Set(rows.map((row) => row.f[summary.rollUp.childField]))].filter(
                (id) => typeof id === 'string'
            );
            const parents = this.#records.load(summary.parent, ids);
            const figures = this.#figures(child, summary, ids);
            for (const [id, stored] of parents) {
                if (stored.f['IsDeleted'] === true) continue;
                const figure =
                    figures.get(id) ??
                    (summary.rollUp.operation === 'count' || summary.rollUp.operation === 'sum' ? 0 : null);
                if (this.#records.column(summary.field, stored.f[summary.field.name]) === figure) continue;
                const changed = updates.get(summary.parent) ?? new Map<string, SObj>();
                updates.set(summary.parent, changed);
                const update = changed.get(id) ?? new SObj(summary.parent, { Id: id });
                changed.set(id, update);
                update.f[summary.field.name] = this.#records.value(summary.field, figure);
            }
        }
        return new Map([...updates].map(([object, changed]) => [object, [...changed.values()]]));
    }

    /** Figures as columns of the roll-up field, by parent id. */
    #figures(child: ObjectDef, { field, rollUp }: Summary, ids: readonly string[]): Map<string, Sql> {
        const conditions = rollUp.filters.map((filter) => this.#condition(child, filter, field.at));
        const where = conditions.map((condition) => ` AND ${condition.sql}`).join('');
        const sql = `SELECT c."${rollUp.childField}" AS id, ${this.#aggregate(child, rollUp, field)} AS figure FROM "${child.name}" c
            WHERE c."${rollUp.childField}" IN (SELECT value FROM json_each(?)) AND c."IsDeleted" = 0${where} GROUP BY 1`;
        const rows = this.#records.all(sql, [JSON.stringify(ids), ...conditions.map((condition) => condition.bind)]);
        return new Map(
            rows.map((row) => [String(row['id']), this.#rescale(child, rollUp, field, row['figure'] ?? null)])
        );
    }

    #aggregate(child: ObjectDef, rollUp: RollUp, field: FieldDef): string {
        if (rollUp.operation === 'count') return 'COUNT(*)';
        return `${rollUp.operation.toUpperCase()}(${this.#expression(this.#summarized(child, rollUp, field))})`;
    }

    #summarized(child: ObjectDef, rollUp: RollUp, field: FieldDef): FieldDef {
        const summarized = child.fields.get((rollUp.summarizedField ?? '').toLowerCase());
        if (!summarized)
            throw new Error(`${field.at}: there is no field ${rollUp.summarizedField} on ${child.name} to summarize`);
        return summarized;
    }

    #expression(field: FieldDef): string {
        if (field.formula === null) return `c."${field.name}"`;
        const object = this.#records.schema.object(field.object);
        const call = object ? this.#formulas.field(object, field) : null;
        if (!object || !call || call.paths.some((path) => path.includes('.'))) {
            throw new NotSupportedError('A roll-up over a formula that reads other objects', field.at);
        }
        const inner = call.paths.map((path) => this.#expression(object.fields.get(path.toLowerCase()) as FieldDef));
        return `${call.name}(${inner.join(', ')})`;
    }

    /** A figure comes in units of the summarized field's last digit; a count is a plain number. */
    #rescale(child: ObjectDef, rollUp: RollUp, field: FieldDef, figure: Sql): Sql {
        if (figure === null) return null;
        if (rollUp.operation === 'count') return this.#records.column(field, Number(figure));
        return this.#records.column(field, this.#records.value(this.#summarized(child, rollUp, field), figure));
    }

    #condition(
        child: ObjectDef,
        filter: RollUp['filters'][number],
        where: string
    ): { readonly sql: string; readonly bind: Sql } {
        const name = filter.field.split('.').pop() ?? filter.field;
        const field = child.fields.get(name.toLowerCase());
        const operator = OPERATORS[filter.operation];
        if (!field) throw new Error(`${where}: there is no field ${filter.field} on ${child.name}`);
        if (!operator) throw new NotSupportedError(`The roll-up filter ${filter.operation}`, where);
        const values = filter.value.split(',').map((value) => value.trim());
        if (values.length > 1 && (operator === 'IS' || operator === 'IS NOT')) {
            const list = JSON.stringify(values.map((value) => this.#records.column(field, literal(field, value))));
            return {
                sql: `${this.#expression(field)} ${operator === 'IS' ? 'IN' : 'NOT IN'} (SELECT value FROM json_each(?))`,
                bind: list
            };
        }
        return {
            sql: `${this.#expression(field)} ${operator} ?`,
            bind: this.#records.column(field, literal(field, filter.value))
        };
    }
}

function literal(field: FieldDef, text: string): unknown {
    if (text === '') return null;
    switch (field.type) {
        case 'boolean':
            return text.toLowerCase() === 'true' || text === '1';
        case 'int':
            return Number(text);
        case 'double':
        case 'currency':
        case 'percent':
            return Dec.of(text);
        case 'date':
            return ApexDate.parse(text);
        case 'datetime':
            return ApexDatetime.parse(text);
        default:
            return text;
    }
}
