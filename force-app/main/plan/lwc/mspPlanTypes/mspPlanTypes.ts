/** What MspPlanController sends and takes. Dates are days as YYYY-MM-DD; counts of days are working days. */
export type IsoDate = string;
export type Side = 'Customer' | 'Vendor';
export type Verdict = 'Fits' | 'Tight' | 'Does not fit';

export interface Option {
    readonly value: string;
    readonly label: string;
}

export interface Options {
    readonly status: readonly Option[];
    readonly role: readonly Option[];
    readonly side: readonly Option[];
    readonly stance: readonly Option[];
}

export interface Criterion {
    readonly code: string;
    readonly label: string;
    readonly points: number;
    readonly weight: number;
    readonly detail: string;
}

export interface Signal {
    readonly code: string;
    readonly label: string;
    readonly level: 'Off' | 'Risk' | 'Note';
    readonly detail: string;
}

export interface BindingStep {
    readonly activityId: string;
    readonly name: string;
    readonly days: number;
}

export interface NextDue {
    readonly activityId: string;
    readonly name: string;
    readonly due: IsoDate;
    readonly overdueDays: number;
    readonly owner: string | null;
}

export interface Header {
    readonly status: string;
    readonly statusLabel: string;
    readonly stance: string;
    readonly stanceLabel: string;
    readonly health: string | null;
    readonly healthLabel: string | null;
    readonly completeness: number | null;
    readonly progress: number | null;
    readonly stepsDone: number;
    readonly stepsTotal: number;
    readonly overdue: number;
    readonly ownerless: number;
    readonly undated: number;
    readonly valueDate: IsoDate | null;
    readonly valueDateReason: string | null;
    readonly contractDate: IsoDate | null;
    readonly verdict: Verdict | null;
    readonly verdictLabel: string | null;
    readonly earliestValue: IsoDate | null;
    readonly likelyValue: IsoDate | null;
    readonly earliestFit: IsoDate | null;
    readonly bufferNeeded: number | null;
    readonly bufferLeft: number | null;
    readonly supportedCloseDate: IsoDate | null;
    readonly closeVerdict: string | null;
    readonly closeVerdictLabel: string | null;
    readonly closeBufferNeeded: number | null;
    readonly closeBufferLeft: number | null;
    readonly binding: readonly BindingStep[];
    readonly nextDue: NextDue | null;
    readonly criteria: readonly Criterion[];
    readonly signals: readonly Signal[];
    readonly mirrorError: string | null;
    readonly currentPhase: number | null;
}

export interface Activity {
    readonly id: string;
    readonly name: string;
    readonly milestoneId: string;
    readonly leadingSide: Side | 'Joint';
    readonly customerOwnerId: string | null;
    readonly vendorOwnerId: string | null;
    readonly startDate: IsoDate | null;
    readonly dueDate: IsoDate | null;
    readonly likelyDate: IsoDate | null;
    readonly earliestDate: IsoDate | null;
    readonly latestDate: IsoDate | null;
    readonly slack: number | null;
    readonly critical: boolean;
    readonly pinned: boolean;
    readonly typicalDays: number;
    readonly longDays: number;
    readonly status: string;
    readonly statusLabel: string;
    readonly blockedReason: string | null;
    readonly blockedUntil: IsoDate | null;
    readonly unknownUntil: IsoDate | null;
    readonly agreement: string | null;
    readonly agreementLabel: string | null;
    readonly offeredDate: IsoDate | null;
    readonly visibleToCustomer: boolean;
    readonly required: boolean;
    readonly closesMilestone: boolean;
    readonly evidence: string | null;
    readonly requiredEvidence: string | null;
    readonly guidance: string | null;
    readonly completedOn: IsoDate | null;
    readonly overdue: boolean;
    readonly overdueDays: number;
    readonly ownerless: boolean;
    readonly undated: boolean;
    readonly cannotHold: boolean;
    readonly waiting: boolean;
    readonly flaggedOn: IsoDate | null;
    readonly predecessorIds: readonly string[];
}

/** The closing activity is the last of its milestone. */
export interface Milestone {
    readonly id: string;
    readonly name: string;
    readonly kind: 'Standard' | 'Contract' | 'Value';
    readonly outcome: string | null;
    readonly requiredEvidence: string | null;
    readonly completedOn: IsoDate | null;
    readonly targetDate: IsoDate | null;
    readonly activities: readonly Activity[];
}

export interface Phase {
    readonly phaseNumber: number;
    readonly name: string;
    readonly current: boolean;
    readonly done: number;
    readonly total: number;
    readonly doneOn: IsoDate | null;
    readonly until: IsoDate | null;
    readonly milestones: readonly Milestone[];
}

export interface Participant {
    readonly id: string;
    readonly side: Side;
    readonly name: string;
    readonly title: string | null;
    readonly role: string | null;
    readonly roleLabel: string | null;
    readonly contactId: string | null;
    readonly userId: string | null;
    readonly seat: boolean;
    readonly leftOn: IsoDate | null;
    readonly knownBy: IsoDate | null;
    readonly canOwn: boolean;
}

export type Repair = 'date' | 'owner' | 'status' | 'evidence';

export interface Attention {
    readonly kind: string;
    readonly label: string;
    readonly activityId: string | null;
    readonly subject: string;
    readonly reason: string;
    readonly tone: 'bad' | 'warn';
    readonly repair: Repair | null;
}

export interface PlanView {
    readonly opportunityId: string;
    readonly opportunityName: string;
    readonly accountId: string | null;
    readonly accountName: string | null;
    readonly stageName: string;
    readonly closeDate: IsoDate;
    readonly amount: number | null;
    /** The org's today. */
    readonly asOf: IsoDate;
    readonly planId: string | null;
    readonly editable: boolean;
    readonly readOnlyReason: string | null;
    readonly mayCreate: boolean;
    readonly header: Header | null;
    readonly phases: readonly Phase[];
    readonly participants: readonly Participant[];
    readonly attention: readonly Attention[];
    readonly options: Options;
    readonly jobWarning: string | null;
}

export type EditField =
    | 'customerOwner'
    | 'vendorOwner'
    | 'due'
    | 'status'
    | 'evidence'
    | 'blockedReason'
    | 'blockedUntil'
    | 'unknownUntil'
    | 'name';

/** `seen` is the value the user looked at; if another one is stored by now, the answer is a conflict. */
export interface FieldEdit {
    readonly activityId: string;
    readonly field: EditField;
    readonly value: string | null;
    readonly seen: string | null;
}

export interface PlanEdit {
    readonly valueDate: IsoDate | null;
    readonly valueDateReason: string | null;
    readonly contractDate: IsoDate | null;
    readonly stance: string | null;
    readonly seenValueDate: IsoDate | null;
    readonly seenValueDateReason: string | null;
    readonly seenContractDate: IsoDate | null;
    readonly seenStance: string | null;
}

export interface Refusal {
    readonly activityId: string | null;
    readonly field: string;
    readonly message: string;
    readonly remedy: string | null;
}

export interface Conflict {
    readonly activityId: string | null;
    readonly field: string;
    readonly mine: string | null;
    readonly theirs: string | null;
}

export interface SaveResult {
    readonly saved: boolean;
    readonly plan: PlanView | null;
    readonly refusals: readonly Refusal[];
    readonly conflicts: readonly Conflict[];
    /** Edits that restore the former values. */
    readonly undo: readonly FieldEdit[];
}

export interface TemplateOffer {
    readonly templateId: string;
    readonly key: string;
    readonly name: string;
    readonly version: number;
    /** Which Opportunities it is for, as sales operations wrote it. */
    readonly suits: string | null;
    readonly phases: number;
    readonly steps: number;
    readonly sharedSteps: number;
    readonly earliestSignature: IsoDate | null;
    readonly bufferedSignature: IsoDate | null;
    readonly earliestValue: IsoDate | null;
    readonly bufferedValue: IsoDate | null;
    readonly verdict: Verdict | null;
    readonly verdictLabel: string | null;
    readonly closeVerdict: string | null;
    readonly binding: readonly string[];
    readonly optional: readonly { readonly key: string; readonly name: string; readonly condition: string | null }[];
}

export interface StartRequest {
    readonly opportunityId: string;
    readonly templateId: string | null;
    readonly valueDate: IsoDate | null;
    readonly valueDateReason: string | null;
    readonly contractDate: IsoDate | null;
    readonly optionalKeys: readonly string[];
}

export interface ParticipantEdit {
    readonly side: Side;
    readonly contactId: string | null;
    readonly userId: string | null;
    readonly seatName: string | null;
    readonly role: string | null;
    readonly knownBy: IsoDate | null;
}

export interface Candidate {
    readonly id: string;
    readonly name: string;
    readonly detail: string | null;
    readonly kind: 'contact' | 'user';
}
