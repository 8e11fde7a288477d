import editMethod from '@salesforce/apex/MspPeopleController.edit';
import fillSeatMethod from '@salesforce/apex/MspPeopleController.fillSeat';
import leaveMethod from '@salesforce/apex/MspPeopleController.leave';
import replaceMethod from '@salesforce/apex/MspPeopleController.replace';
import type { IsoDate } from 'c/mspPlanTypes';
import type { Target } from './target';

/** People of both teams. Either a contact or a user takes a seat. */
export const peopleSaves = {
    fillSeat: ({ planId }: Target, participantId: string, contactId: string | null, userId: string | null) =>
        fillSeatMethod({ planId, participantId, contactId, userId }),
    replacePerson: ({ planId }: Target, participantId: string, contactId: string | null, userId: string | null) =>
        replaceMethod({ planId, participantId, contactId, userId }),
    leave: ({ planId }: Target, participantId: string, leftOn: IsoDate | null) =>
        leaveMethod({ planId, participantId, leftOn }),
    editPerson: (
        { planId }: Target,
        participantId: string,
        role: string | null,
        approves: boolean | null,
        knownBy: IsoDate | null
    ) => editMethod({ planId, participantId, role, approves, knownBy })
};
