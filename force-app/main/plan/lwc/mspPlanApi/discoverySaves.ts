import allowSharingMethod from '@salesforce/apex/MspDiscoveryController.allowSharing';
import answerMethod from '@salesforce/apex/MspDiscoveryController.answer';
import closeDownMethod from '@salesforce/apex/MspDiscoveryController.closeDown';
import contrastMethod from '@salesforce/apex/MspDiscoveryController.contrast';
import measureMethod from '@salesforce/apex/MspDiscoveryController.measure';
import priorityMethod from '@salesforce/apex/MspDiscoveryController.priority';
import projectedValueMethod from '@salesforce/apex/MspDiscoveryController.projectedValue';
import removeMethod from '@salesforce/apex/MspDiscoveryController.remove';
import type {
    Input,
    MspDiscovery_Answer,
    MspDiscovery_CloseDown,
    MspDiscovery_Contrast,
    MspDiscovery_Measure,
    MspDiscovery_Priority,
    MspDiscovery_ProjectedValue
} from '@salesforce/apex-types';
import type { Target } from './target';

/** What the customer said about today and the wanted state. The first answer makes the plan. */
export const discoverySaves = {
    answer: ({ planId, opportunityId }: Target, answer: Input<MspDiscovery_Answer>) =>
        answerMethod({ planId, opportunityId, answer }),
    contrast: ({ planId }: Target, contrast: Input<MspDiscovery_Contrast>) => contrastMethod({ planId, contrast }),
    measure: ({ planId }: Target, measure: Input<MspDiscovery_Measure>) => measureMethod({ planId, measure }),
    priority: ({ planId }: Target, priority: Input<MspDiscovery_Priority>) => priorityMethod({ planId, priority }),
    projectedValue: ({ planId }: Target, projected: Input<MspDiscovery_ProjectedValue>) =>
        projectedValueMethod({ planId, projected }),
    closeDown: ({ planId }: Target, closeDown: Input<MspDiscovery_CloseDown>) => closeDownMethod({ planId, closeDown }),
    removeDiscovery: ({ planId }: Target, recordId: string) => removeMethod({ planId, recordId }),
    allowSharing: ({ planId }: Target, reason: string) => allowSharingMethod({ planId, reason })
};
