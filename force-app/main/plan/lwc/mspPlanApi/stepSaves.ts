import addParticipantMethod from '@salesforce/apex/MspPlanController.addParticipant';
import saveEditsMethod from '@salesforce/apex/MspPlanController.saveEdits';
import savePlanMethod from '@salesforce/apex/MspPlanController.savePlan';
import startMethod from '@salesforce/apex/MspPlanController.start';
import applyMethod from '@salesforce/apex/MspRescheduleController.apply';
import undoMethod from '@salesforce/apex/MspRescheduleController.undo';
import addMethod from '@salesforce/apex/MspStepController.add';
import contributeMethod from '@salesforce/apex/MspStepController.contribute';
import linkMethod from '@salesforce/apex/MspStepController.link';
import moveMethod from '@salesforce/apex/MspStepController.move';
import removeMethod from '@salesforce/apex/MspStepController.remove';
import removeMilestoneMethod from '@salesforce/apex/MspStepController.removeMilestone';
import removePhaseMethod from '@salesforce/apex/MspStepController.removePhase';
import renamePhaseMethod from '@salesforce/apex/MspStepController.renamePhase';
import saveMilestoneMethod from '@salesforce/apex/MspStepController.saveMilestone';
import type { Input, MspMilestoneEdit, MspStepEdit } from '@salesforce/apex-types';
import type { FieldEdit, ParticipantEdit, PlanEdit, RescheduleRequest, StartRequest } from 'c/mspPlanTypes';
import type { Target } from './target';

/** The plan itself, its dates, steps, milestones and phases. A list of edits is one transaction: all saved or none. */
export const stepSaves = {
    start: ({ opportunityId }: Target, request: Omit<StartRequest, 'opportunityId'>) =>
        startMethod({ request: { ...request, opportunityId } }),
    saveEdits: ({ planId }: Target, edits: readonly FieldEdit[]) => saveEditsMethod({ planId, edits }),
    savePlan: ({ planId }: Target, edit: PlanEdit) => savePlanMethod({ planId, edit }),
    addParticipant: ({ planId }: Target, p: ParticipantEdit) => addParticipantMethod({ planId, p }),
    applyReschedule: ({ planId }: Target, request: RescheduleRequest) => applyMethod({ planId, request }),
    undoReschedule: ({ planId }: Target, changeKey: string) => undoMethod({ planId, changeKey }),
    addStep: ({ planId }: Target, step: Input<MspStepEdit>) => addMethod({ planId, step }),
    moveStep: ({ planId }: Target, activityId: string, milestoneId: string, beforeId: string | null) =>
        moveMethod({ planId, activityId, milestoneId, beforeId }),
    linkStep: ({ planId }: Target, activityId: string, predecessorIds: readonly string[]) =>
        linkMethod({ planId, activityId, predecessorIds }),
    contribute: ({ planId }: Target, activityId: string, participantIds: readonly string[]) =>
        contributeMethod({ planId, activityId, participantIds }),
    removeStep: ({ planId }: Target, activityId: string, reconnect: boolean, reason: string | null) =>
        removeMethod({ planId, activityId, reconnect, reason }),
    saveMilestone: ({ planId }: Target, milestone: Input<MspMilestoneEdit>) =>
        saveMilestoneMethod({ planId, milestone }),
    removeMilestone: ({ planId }: Target, milestoneId: string, reason: string | null) =>
        removeMilestoneMethod({ planId, milestoneId, reason }),
    renamePhase: ({ planId }: Target, phaseNumber: number, name: string) =>
        renamePhaseMethod({ planId, phaseNumber, name }),
    removePhase: ({ planId }: Target, phaseNumber: number, reason: string | null) =>
        removePhaseMethod({ planId, phaseNumber, reason })
};
