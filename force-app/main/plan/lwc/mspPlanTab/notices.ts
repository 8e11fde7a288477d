import label from 'c/mspLabels';
import type { PlanView } from 'c/mspPlanTypes';
import { format } from 'c/mspText';

/** A line above the plan: why it cannot be changed, or why a figure may be old. */
export interface Notice {
    readonly key: string;
    readonly text: string;
    readonly className: string;
}

export function noticesOf(plan: PlanView): Notice[] {
    const readOnly = plan.planId && !plan.editable ? plan.readOnlyReason : null;
    const mirrorError = plan.header?.mirrorError;
    const notices = [
        { key: 'readOnly', text: readOnly && format(label.readOnly, readOnly), className: 'notice' },
        {
            key: 'job',
            text: plan.jobWarning && `${label.jobWarning} ${plan.jobWarning}`,
            className: 'notice notice_warn'
        },
        {
            key: 'mirror',
            text: mirrorError && format(label.mirrorWarning, mirrorError),
            className: 'notice notice_warn'
        }
    ];
    return notices.flatMap(({ key, text, className }) => (text ? [{ key, text, className }] : []));
}
