import type * as Apex from '@salesforce/apex-types';

export type Answer = Apex.MspDiscovery_Answer;
export type Contrast = Apex.MspDiscovery_Contrast;
export type Measure = Apex.MspDiscovery_Measure;
export type Priority = Apex.MspDiscovery_Priority;
export type CloseDown = Apex.MspDiscovery_CloseDown;
export type ProjectedValue = Apex.MspDiscovery_ProjectedValue;
export type Guide = Apex.MspGuide;
export type GuidePhase = Apex.MspGuide_Phase;
export type Advice = Apex.MspGuide_Advice;
export type Level = NonNullable<Contrast['level']>;

/** Who said it, when, and whether in their words. */
export interface Heard {
    readonly sourceId: string | null;
    readonly heardOn: string | null;
    readonly inTheirWords: boolean;
}

const UNHEARD: Heard & { readonly id: null } = { id: null, sourceId: null, heardOn: null, inTheirWords: false };

export function newAnswer(change: Partial<Answer>): Answer {
    return {
        ...UNHEARD,
        kind: 'Guiding',
        questionKey: null,
        question: null,
        text: null,
        coveredBy: null,
        level: null,
        seen: null,
        ...change
    };
}

export function newContrast(change: Partial<Contrast>): Contrast {
    return {
        ...UNHEARD,
        level: 'Company',
        personId: null,
        current: null,
        wanted: null,
        consequence: null,
        seen: null,
        ...change
    };
}

export function newMeasure(): Measure {
    return {
        ...UNHEARD,
        name: null,
        unit: null,
        baseline: null,
        target: null,
        targetDate: null,
        readerId: null,
        seen: null
    };
}

export function newPriority(): Priority {
    return {
        id: null,
        name: '',
        statement: null,
        executiveOwnerId: null,
        executiveOwnerName: null,
        source: null,
        heardOn: null,
        linked: true,
        serves: null,
        seen: null
    };
}

/** Its days are still to be entered. */
export function newCloseDown(): CloseDown {
    return { id: null, name: null, fromDay: '', toDay: '', seen: null };
}

/** A record as it is stored, or with the id null one that is new. One that every plan has, as its projected value, has no id. */
export interface Stored<Self> {
    readonly id?: string | null;
    /** The state the user began from. */
    readonly seen: Self | null;
}

export function isNew(record: { readonly id?: string | null }): boolean {
    return record.id === null;
}

/** The record to send with the state the user began from, so that nothing somebody else changed is overwritten. */
export function withSeen<Kept extends Stored<Kept>>(mine: Kept, seen: Kept | null): Kept {
    return { ...mine, seen: !isNew(mine) && seen ? { ...seen, seen: null } : null };
}
