/** A field that says itself what is wrong with it, as base components do. */
type Checked = Element & { reportValidity?(): boolean; focus?(): void };

/** Lets each field show what it lacks and leads to the first that does. Answers whether none does. */
export function checkFields(fields: Iterable<Element>): boolean {
    const wrong = ([...fields] as Checked[]).filter((field) => field.reportValidity?.() === false);
    wrong[0]?.focus?.();
    return wrong.length === 0;
}

/** The same for the fields of a component that a selector names. */
export function checkFieldsIn(template: ParentNode | null | undefined, selector = '[data-field]'): boolean {
    return checkFields(template?.querySelectorAll(selector) ?? []);
}
