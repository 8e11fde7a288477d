import acceptOfferMethod from '@salesforce/apex/MspAgreementController.acceptOffer';
import acknowledgeMethod from '@salesforce/apex/MspAgreementController.acknowledge';
import agreeMethod from '@salesforce/apex/MspAgreementController.agree';
import answerStepsMethod from '@salesforce/apex/MspAgreementController.answerSteps';
import declineMethod from '@salesforce/apex/MspAgreementController.decline';
import withdrawMethod from '@salesforce/apex/MspAgreementController.withdraw';
import holdMethod from '@salesforce/apex/MspReviewController.hold';
import closeMethod from '@salesforce/apex/MspPlanLifeController.close';
import nameLeadMethod from '@salesforce/apex/MspPlanLifeController.nameLead';
import reopenMethod from '@salesforce/apex/MspPlanLifeController.reopen';
import reopenPhaseMethod from '@salesforce/apex/MspPlanLifeController.reopenPhase';
import reviewDeclinedMethod from '@salesforce/apex/MspPlanLifeController.reviewDeclined';
import reviveMethod from '@salesforce/apex/MspPlanLifeController.revive';
import startDeliveryMethod from '@salesforce/apex/MspPlanLifeController.startDelivery';
import takePreviousMethod from '@salesforce/apex/MspPlanLifeController.takePrevious';
import type { Input, MspAcknowledgement, MspAgreementRequest, MspReviewRequest } from '@salesforce/apex-types';
import type { IsoDate } from 'c/mspPlanTypes';
import type { Target } from './target';

type Words = string | null;

/** What the customer said to the plan, reviews, and the way from one status to the next. */
export const lifeSaves = {
    agree: ({ planId }: Target, request: Input<MspAgreementRequest>) => agreeMethod({ planId, request }),
    withdraw: ({ planId }: Target, request: Input<MspAgreementRequest>) => withdrawMethod({ planId, request }),
    decline: ({ planId }: Target, request: Input<MspAgreementRequest>) => declineMethod({ planId, request }),
    acknowledge: ({ planId }: Target, answer: Input<MspAcknowledgement>) => acknowledgeMethod({ planId, answer }),
    answerSteps: ({ planId }: Target, stepIds: readonly string[], state: string, offered: IsoDate | null) =>
        answerStepsMethod({ planId, stepIds, state, offered }),
    acceptOffer: ({ planId }: Target, stepId: string) => acceptOfferMethod({ planId, stepId }),
    holdReview: ({ planId }: Target, request: Input<MspReviewRequest>) => holdMethod({ planId, request }),
    close: ({ planId }: Target, reason: Words) => closeMethod({ planId, reason }),
    reopen: ({ planId }: Target, reason: Words) => reopenMethod({ planId, reason }),
    revive: ({ planId }: Target, reason: Words) => reviveMethod({ planId, reason }),
    reviewDeclined: ({ planId }: Target, isReal: Words, isWinnable: Words, isWorthIt: Words, note: Words) =>
        reviewDeclinedMethod({ planId, isReal, isWinnable, isWorthIt, note }),
    startDelivery: ({ planId }: Target) => startDeliveryMethod({ planId }),
    nameLead: ({ planId }: Target, userId: string | null) => nameLeadMethod({ planId, userId }),
    reopenPhase: ({ planId }: Target, phaseNumber: number, reason: Words) =>
        reopenPhaseMethod({ planId, phaseNumber, reason }),
    takePrevious: ({ planId }: Target, previousId: string, measures: boolean, people: boolean, priorities: boolean) =>
        takePreviousMethod({ planId, previousId, measures, people, priorities })
};
