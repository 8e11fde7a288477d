/** What the server answers to the shell. */
export interface FieldShape {
    readonly name: string;
    readonly label: string;
    readonly type: string;
    readonly help: string | null;
    readonly required: boolean;
    readonly editable: boolean;
    readonly scale: number;
    readonly length: number;
    readonly wide: boolean;
    readonly targets: readonly string[];
    readonly options: readonly { readonly label: string; readonly value: string }[];
}

export interface ShownValue {
    readonly value: string | number | boolean | null;
    readonly text: string;
    readonly href: string | null;
}

export interface SectionShape {
    readonly label: string;
    readonly fields: readonly FieldShape[];
}

export interface FlexiNode {
    readonly key: string;
    readonly name: string;
    readonly properties: Readonly<Record<string, string>>;
    readonly facets: readonly FlexiRegion[];
}

export interface FlexiRegion {
    readonly name: string;
    readonly components: readonly FlexiNode[];
}

export interface FlexiPage {
    readonly name: string;
    readonly label: string;
    readonly template: string;
    readonly regions: readonly FlexiRegion[];
}

export interface RelatedShape {
    readonly name: string;
    readonly label: string;
    readonly object: string;
}

export interface RecordData {
    readonly id: string;
    readonly object: string;
    readonly label: string;
    readonly name: string;
    readonly editable: boolean;
    readonly deletable: boolean;
    readonly values: Readonly<Record<string, ShownValue>>;
    readonly highlights: readonly FieldShape[];
    readonly sections: readonly SectionShape[];
    readonly related: readonly RelatedShape[];
    /** Components that open from buttons of the highlights panel. */
    readonly actions: readonly ActionShape[];
    readonly page: FlexiPage | null;
}

export interface ActionShape {
    readonly name: string;
    readonly label: string;
    readonly component: string;
    readonly headless: boolean;
}

export interface ColumnShape {
    readonly path: string;
    readonly label: string;
    readonly sortable: boolean;
    readonly right: boolean;
    /** Too short to be broken over lines. */
    readonly fixed: boolean;
}

export interface RowShape {
    readonly id: string;
    readonly cells: readonly { readonly text: string; readonly href: string | null }[];
}

/** An error of the data services: a sentence for the page, and sentences by field. */
export interface Refusal {
    readonly body?: {
        readonly message?: string;
        readonly output?: {
            readonly errors?: readonly { readonly message: string }[];
            readonly fieldErrors?: Readonly<Record<string, readonly { readonly message: string }[]>>;
        };
    };
    readonly message?: string;
}

/** The sentence to show for a refusal. */
export function sentenceOf(error: unknown): string {
    const { body, message } = error as Refusal;
    const pageErrors = (body?.output?.errors ?? []).map((one) => one.message);
    const fieldErrors = Object.values(body?.output?.fieldErrors ?? {})
        .flat()
        .map((one) => one.message);
    return [...pageErrors, ...fieldErrors][0] ?? body?.message ?? message ?? 'Something went wrong.';
}
