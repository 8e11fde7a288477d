import addParticipantMethod from '@salesforce/apex/MspPlanController.addParticipant';
import candidatesMethod from '@salesforce/apex/MspPlanController.candidates';
import loadMethod from '@salesforce/apex/MspPlanController.load';
import saveEditsMethod from '@salesforce/apex/MspPlanController.saveEdits';
import savePlanMethod from '@salesforce/apex/MspPlanController.savePlan';
import startMethod from '@salesforce/apex/MspPlanController.start';
import templatesMethod from '@salesforce/apex/MspPlanController.templates';
import type {
    Candidate,
    FieldEdit,
    IsoDate,
    ParticipantEdit,
    PlanEdit,
    PlanView,
    SaveResult,
    Side,
    StartRequest,
    TemplateOffer
} from 'c/mspPlanTypes';

export function load(opportunityId: string): Promise<PlanView> {
    return loadMethod<PlanView>({ opportunityId });
}

export function templates(
    opportunityId: string,
    valueDate: IsoDate | null,
    contractDate: IsoDate | null
): Promise<readonly TemplateOffer[]> {
    return templatesMethod<readonly TemplateOffer[]>({ opportunityId, valueDate, contractDate });
}

export function start(request: StartRequest): Promise<PlanView> {
    return startMethod<PlanView>({ request });
}

/** All edits are one transaction: all saved or none. */
export function saveEdits(planId: string, edits: readonly FieldEdit[]): Promise<SaveResult> {
    return saveEditsMethod<SaveResult>({ planId, edits });
}

export function savePlan(planId: string, edit: PlanEdit): Promise<SaveResult> {
    return savePlanMethod<SaveResult>({ planId, edit });
}

export function addParticipant(planId: string, participant: ParticipantEdit): Promise<PlanView> {
    return addParticipantMethod<PlanView>({ planId, p: participant });
}

export function candidates(planId: string, side: Side, text: string): Promise<readonly Candidate[]> {
    return candidatesMethod<readonly Candidate[]>({ planId, side, text });
}
