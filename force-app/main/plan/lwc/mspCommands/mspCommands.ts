/**
 * How the pages of the tab ask for changes and lead to one another. A page gets the function `perform` from the tab
 * and awaits its outcome; it never calls a saving Apex method itself.
 */
import type { ConflictLine } from 'c/mspConflict';
import type { Saves } from 'c/mspPlanApi';
import type { Filter } from 'c/mspPlanModel';
import type { Conflict, PageDetail, Refusal } from 'c/mspPlanTypes';

type WithoutTarget<Arguments extends readonly unknown[]> = Arguments extends readonly [unknown, ...infer Rest]
    ? Rest
    : [];

/** A change, by the name of its method in `c/mspPlanApi`, with what that takes after the plan. */
export type Command = {
    [Name in keyof Saves]: {
        readonly name: Name;
        readonly args: Readonly<WithoutTarget<Parameters<Saves[Name]>>>;
        /** What the undo bar says once it is saved. */
        readonly done: string;
        /** The change that takes this one back, where the answer of Apex brings none. */
        readonly undo?: Command;
        /** The page itself says that it was saved, as it saves while somebody types. */
        readonly quiet?: boolean;
    };
}[keyof Saves];

/** All was saved, or nothing was: then `fault` says why and what to do, or the conflicts do. */
export interface Outcome {
    readonly saved: boolean;
    readonly fault: string | null;
    readonly refusals: readonly Refusal[];
    /** Values somebody else saved meanwhile, in words to show. */
    readonly conflicts: readonly ConflictLine[];
    /** The same as Apex sent them, for a second try with `seen` set to theirs. */
    readonly stored: readonly Conflict[];
}

export type Perform = (command: Command) => Promise<Outcome>;

export const NOTHING_SAID: Outcome = { saved: false, fault: null, refusals: [], conflicts: [], stored: [] };

export function refused(fault: string): Outcome {
    return { ...NOTHING_SAID, fault };
}

export type PageName = 'overview' | 'plan' | 'people' | 'reviews' | 'guide';
export type ViewName = 'list' | 'timeline' | 'board';

/** Where in the tab to go. `section` is an id that the page documents; `action` says what to open there. */
export interface Place {
    readonly page: PageName;
    readonly view?: ViewName;
    readonly step?: string;
    readonly section?: string;
    readonly filter?: Filter;
    readonly action?: string;
}

/** Crosses every component on its way to the tab. */
export function goTo(from: HTMLElement | EventTarget, place: Place): void {
    from.dispatchEvent(new CustomEvent<Place>('goto', { detail: place, bubbles: true, composed: true }));
}

/** Asks the tab for what the page needs beyond the plan; it comes through the page's properties, null until then. */
export function need(from: HTMLElement | EventTarget, names: readonly PageDetail[]): void {
    from.dispatchEvent(
        new CustomEvent<readonly PageDetail[]>('need', { detail: names, bubbles: true, composed: true })
    );
}

/** Asks the tab to read the plan again, as somebody else has changed it. */
export function reload(from: HTMLElement | EventTarget): void {
    from.dispatchEvent(new CustomEvent('reload', { bubbles: true, composed: true }));
}

/** A dialog as `saveAndClose` knows it. */
export interface SavingDialog {
    readonly perform: Perform;
    busy: boolean;
    fault: string | null;
    close(result: boolean): void;
}

/** Saves what a dialog asks for. Saved, it closes with true; refused, it stays open with the reason and what was typed. */
export async function saveAndClose(dialog: SavingDialog, command: Command): Promise<void> {
    dialog.busy = true;
    const { saved, fault } = await dialog.perform(command);
    dialog.busy = false;
    dialog.fault = fault;
    if (saved) {
        dialog.close(true);
    }
}
