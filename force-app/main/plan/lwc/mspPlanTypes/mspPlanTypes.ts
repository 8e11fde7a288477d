/**
 * What the plan's controllers send and take, under the names the components use. The types are written from the
 * Apex classes by `npm run types`: a field renamed there is an error here. Dates are days as YYYY-MM-DD; counts of
 * days are working days.
 */
import type * as Apex from '@salesforce/apex-types';

export type IsoDate = Apex.IsoDate;
export type PlanView = Apex.MspPlanView;
export type Header = Apex.MspPlanHeader;
export type Phase = Apex.MspPlanView_Phase;
export type Milestone = Apex.MspPlanView_Milestone;
export type Activity = Apex.MspPlanView_Activity;
export type Participant = Apex.MspPlanView_Participant;
export type Attention = Apex.MspPlanView_Attention;
export type Criterion = Apex.MspPlanView_Criterion;
export type Signal = Apex.MspPlanView_Signal;
export type NextDue = Apex.MspPlanHeader_NextDue;
export type BindingStep = Apex.MspPlanHeader_Binding;
export type Option = Apex.MspPlanView_Option;
export type Options = Apex.MspPlanView_Options;

export type Side = Participant['side'];
export type Repair = NonNullable<Attention['repair']>;
export type Verdict = NonNullable<Header['verdict']>;

/** `seen` is the value the user looked at; if another one is stored by now, the answer is a conflict. */
export type FieldEdit = Apex.Input<Apex.MspFieldEdit>;
export type EditField = FieldEdit['field'];
export type PlanEdit = Apex.Input<Apex.MspPlanEdit>;
export type ParticipantEdit = Apex.Input<Apex.MspParticipantEdit>;
export type StartRequest = Apex.Input<Apex.MspStartRequest>;
export type SaveResult = Apex.MspSaveResult;
export type Refusal = Apex.MspSaveResult_Refusal;
export type Conflict = Apex.MspSaveResult_Conflict;
export type TemplateOffer = Apex.MspTemplateOffer;
export type Candidate = Apex.MspCandidate;
export type Suggestion = Apex.MspSuggestion;

export type Discovery = Apex.MspDiscovery;
export type PlanLife = Apex.MspPlanLife;
export type Ledger = Apex.MspLedgerView;
export type ReschedulePreview = Apex.MspReschedulePreview;
export type RescheduleRequest = Apex.Input<Apex.MspRescheduleRequest>;

/** What a page may need beyond the plan itself. */
export type PageDetail = 'discovery' | 'life' | 'ledger';
