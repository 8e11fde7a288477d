/** A plan as both implementations get it. Field names are those of the Apex classes, so that it travels as JSON. */
export interface StepCase {
    readonly key: string;
    readonly name: string;
    readonly position: number;
    readonly milestonePosition: number;
    readonly milestoneKind: 'Standard' | 'Contract' | 'Value';
    readonly closesMilestone: boolean;
    readonly status: 'Not started' | 'In progress' | 'Blocked' | 'Done' | 'Not needed';
    readonly typicalDays: number;
    readonly longDays: number;
    readonly startDate: string | null;
    readonly dueDate: string | null;
    readonly pinned: boolean;
    readonly startedOn: string | null;
    readonly expectedOn: string | null;
    readonly completedOn: string | null;
    readonly blockedUntil: string | null;
    readonly blockedSince: string | null;
    readonly unknownUntil: string | null;
    readonly predecessorKeys: readonly string[];
}

export interface PlanCase {
    readonly week: readonly boolean[];
    readonly off: readonly string[];
    readonly today: string;
    readonly valueDate: string | null;
    readonly contractDate: string | null;
    readonly closeDate: string | null;
    readonly reminderLeadDays: number;
    readonly steps: readonly StepCase[];
}

export interface StepResult {
    readonly earliest: string | null;
    readonly likely: string | null;
    readonly latest: string | null;
    readonly slack: number | null;
    readonly critical: boolean;
    readonly driving: boolean;
    readonly pinnedTooEarlyDays: number;
    readonly cannotHold: boolean;
    readonly proposed: string | null;
}

export interface EndResult {
    readonly earliest: string | null;
    readonly likely: string | null;
    readonly earliestFit: string | null;
    readonly bufferNeeded: number | null;
    readonly bufferLeft: number | null;
    readonly verdict: string | null;
    readonly reschedulingHelps: boolean;
}

export interface PlanResult {
    /** Names in a circle; then the rest is empty. */
    readonly cycle: readonly string[] | null;
    readonly steps: Readonly<Record<string, StepResult>>;
    readonly value: EndResult | null;
    readonly signature: EndResult | null;
    readonly binding: readonly string[];
}
