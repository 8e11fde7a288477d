/** The project's own data files, read and checked: nothing unchecked reaches an org. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';

const days = z.number().int().min(1).max(250);
const side = z.enum(['Customer', 'Vendor', 'Joint']);

const activity = z
    .strictObject({
        key: z.string().min(1).max(40),
        name: z.string().min(1).max(80),
        side,
        typicalDays: days,
        longDays: days,
        after: z.array(z.string()),
        customerRole: z.string().optional(),
        vendorRole: z.string().optional(),
        evidence: z.string().max(255),
        guidance: z.string().max(4000),
        interest: z.enum(['Any supplier', 'Specific to us']),
        internal: z.literal(true).optional(),
        optional: z.literal(true).optional(),
        condition: z.string().max(255).optional(),
        closes: z.literal(true).optional()
    })
    .refine((a) => a.typicalDays <= a.longDays, { message: 'longDays is below typicalDays', path: ['longDays'] });

const milestone = z
    .strictObject({
        key: z.string().min(1).max(40),
        name: z.string().min(1).max(80),
        kind: z.enum(['Standard', 'Contract', 'Value']),
        outcome: z.string().max(255).optional(),
        evidence: z.string().max(255),
        activities: z.array(activity).min(1)
    })
    .refine((m) => m.activities.filter((a) => a.closes).length === 1, {
        message: 'a milestone has exactly one closing activity',
        path: ['activities']
    });

const phase = z.strictObject({
    name: z.string().min(1).max(80),
    stages: z.array(z.string()),
    questions: z.array(z.string()),
    guidance: z.string().max(4000).optional(),
    milestones: z.array(milestone).min(1)
});

const template = z
    .strictObject({
        key: z.string().min(1).max(40),
        version: z.number().int().min(1),
        name: z.string().min(1).max(80),
        suits: z.string().max(255),
        minimumAmount: z.number().min(0).optional(),
        maximumAmount: z.number().min(0).optional(),
        customers: z.enum(['New', 'Existing']).optional(),
        phases: z.array(phase).min(1)
    })
    .superRefine((t, context) => {
        const keys = new Set(t.phases.flatMap((p) => p.milestones.flatMap((m) => m.activities.map((a) => a.key))));
        for (const a of t.phases.flatMap((p) => p.milestones.flatMap((m) => m.activities))) {
            for (const unknown of a.after.filter((k) => !keys.has(k))) {
                context.addIssue({
                    code: 'custom',
                    message: `${t.key}: ${a.key} comes after ${unknown}, which is not in the template`
                });
            }
        }
        if (t.phases.at(-1)?.milestones.at(-1)?.kind !== 'Value') {
            context.addIssue({ code: 'custom', message: `${t.key}: the last milestone must be the Value milestone` });
        }
    });

export const templateFile = z.array(template).min(1);
export type TemplateData = z.infer<typeof template>;
export type TemplateActivityData = z.infer<typeof activity>;

/** Reads a JSON file and checks it; the error names the file and each place that is wrong. */
export function readData<S extends z.ZodType>(url: URL, shape: S): z.output<S> {
    const result = shape.safeParse(JSON.parse(readFileSync(url, 'utf8')));
    if (!result.success) {
        const faults = result.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`).join('\n');
        throw new Error(`${url.pathname.split('/').pop()} is not valid:\n${faults}`);
    }
    return result.data;
}
