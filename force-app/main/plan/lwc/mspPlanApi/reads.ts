import guideMethod from '@salesforce/apex/MspDiscoveryController.guide';
import loadDiscoveryMethod from '@salesforce/apex/MspDiscoveryController.load';
import accessWarningMethod from '@salesforce/apex/MspPeopleController.accessWarning';
import suggestionsMethod from '@salesforce/apex/MspPeopleController.suggestions';
import candidatesMethod from '@salesforce/apex/MspPlanController.candidates';
import loadMethod from '@salesforce/apex/MspPlanController.load';
import templatesMethod from '@salesforce/apex/MspPlanController.templates';
import loadLifeMethod from '@salesforce/apex/MspPlanLifeController.load';
import previousPlansMethod from '@salesforce/apex/MspPlanLifeController.previousPlans';
import ledgerMethod from '@salesforce/apex/MspRescheduleController.ledger';
import previewMethod from '@salesforce/apex/MspRescheduleController.preview';
import reasonsMethod from '@salesforce/apex/MspRescheduleController.reasons';
import previewRemovalMethod from '@salesforce/apex/MspStepController.previewRemoval';
import stepHistoryMethod from '@salesforce/apex/MspStepController.history';
import type { IsoDate, RescheduleRequest, Side } from 'c/mspPlanTypes';

export const load = (opportunityId: string) => loadMethod({ opportunityId });

export const templates = (opportunityId: string, valueDate: IsoDate | null, contractDate: IsoDate | null) =>
    templatesMethod({ opportunityId, valueDate, contractDate });

export const candidates = (planId: string, side: Side, text: string) => candidatesMethod({ planId, side, text });

/** @param planId null before the first answer */
export const loadDiscovery = (planId: string | null) => loadDiscoveryMethod({ planId });

/** @param templateId the one looked at while the plan has no steps */
export const guide = (opportunityId: string, templateId: string | null) => guideMethod({ opportunityId, templateId });

export const loadLife = (planId: string) => loadLifeMethod({ planId });

export const previousPlans = (planId: string) => previousPlansMethod({ planId });

export const loadLedger = (planId: string) => ledgerMethod({ planId });

/** Nothing is saved. */
export const previewReschedule = (planId: string, request: RescheduleRequest) => previewMethod({ planId, request });

/** Sides and reasons to choose from for a moved date. */
export const rescheduleReasons = () => reasonsMethod();

/** Nothing is saved. */
export const previewRemoval = (planId: string, activityId: string) => previewRemovalMethod({ planId, activityId });

export const suggestions = (planId: string) => suggestionsMethod({ planId });

/** Why a person could not see the Opportunity; null if they can. */
export const accessWarning = (planId: string, participantId: string) => accessWarningMethod({ planId, participantId });

/** Newest first. */
export const stepHistory = (planId: string, activityId: string) => stepHistoryMethod({ planId, activityId });
