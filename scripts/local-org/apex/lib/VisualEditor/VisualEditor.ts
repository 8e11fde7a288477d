/** Choices that Apex offers to the App Builder (Apex Reference Guide: VisualEditor Namespace). */
import { ApexList } from '../../../data/values/collections.ts';
import { compareValues } from '../../../data/values/compare.ts';
import { PlatformObject } from '../../../data/values/platform-object.ts';
import { textOf } from '../../../data/values/text.ts';
import { classType } from '../../../data/values/type.ts';
import { library } from '../registry.ts';
import { given } from '../support/arguments.ts';

class DataRow extends PlatformObject {
    readonly typeName = 'VisualEditor.DataRow';
    readonly label: string;
    readonly value: unknown;
    readonly selected: boolean;

    constructor(label: string, value: unknown, selected: boolean) {
        super();
        this.label = label;
        this.value = value;
        this.selected = selected;
    }

    override text(): string {
        return `VisualEditor.DataRow[label=${this.label}, value=${textOf(this.value)}]`;
    }
}

const ROW = classType('VisualEditor.DataRow');

class Rows extends PlatformObject {
    readonly typeName = 'VisualEditor.DynamicPickListRows';
    readonly rows = new ApexList<DataRow>(ROW);
    all: boolean;

    constructor(rows: ApexList<DataRow> | null, all: boolean) {
        super();
        if (rows) this.rows.addAll(rows);
        this.all = all;
    }
}
const byLabel = (a: DataRow, b: DataRow): number => compareValues(a.label, b.label);

library('VisualEditor.DataRow', {
    'new(String, Object)': (label: string, value: unknown) => new DataRow(label, value, false),
    'new(String, Object, Boolean)': (label: string, value: unknown, selected: boolean) =>
        new DataRow(label, value, given(selected)),
    'getLabel()': (row: DataRow) => row.label,
    'getValue()': (row: DataRow) => row.value,
    'isSelected()': (row: DataRow) => row.selected,
    'compareTo(VisualEditor.DataRow)': (row: DataRow, other: DataRow) => byLabel(row, given(other))
});
library('VisualEditor.DynamicPickListRows', {
    'new()': () => new Rows(null, false),
    'new(List<VisualEditor.DataRow>)': (rows: ApexList<DataRow>) => new Rows(given(rows), false),
    'new(List<VisualEditor.DataRow>, Boolean)': (rows: ApexList<DataRow>, all: boolean) => new Rows(given(rows), all),
    'addRow(VisualEditor.DataRow)': (o: Rows, row: DataRow) => void o.rows.add(row),
    'addAllRows(List<VisualEditor.DataRow>)': (o: Rows, rows: ApexList<DataRow>) => void o.rows.addAll(given(rows)),
    'get(Integer)': (o: Rows, index: number) => o.rows.get(index),
    'getDataRows()': (o: Rows) => o.rows,
    'size()': (o: Rows) => o.rows.size,
    'containsAllRows()': (o: Rows) => o.all,
    'setContainsAllRows(Boolean)': (o: Rows, all: boolean) => {
        o.all = all;
    },
    'sort()': (o: Rows) => {
        const sorted = [...o.rows].sort(byLabel);
        o.rows.clear();
        sorted.forEach((row) => o.rows.add(row));
    }
});
