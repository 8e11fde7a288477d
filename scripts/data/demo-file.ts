/** Shape of the demo pipeline file. Days are relative to the day of loading, dates to `asOf`. */
import { z } from 'zod';

const isoDate = z.iso.date();
const percent = z.number().int().min(0).max(100);
const side = z.enum(['Customer', 'Vendor']);
const anySide = z.enum(['Customer', 'Vendor', 'Joint']);
const percentShare = z.number().min(0).max(1);

const contact = z.strictObject({ name: z.string(), title: z.string(), role: z.string(), email: z.email() });

const agreed = z.strictObject({ weeksAgo: z.number().int().min(0), how: z.string(), words: z.string().max(255) });

const planShape = z.strictObject({
    template: z.string(),
    valueInDays: z.number().int().positive(),
    weeksAgo: z.number().int().min(0),
    done: percentShare,
    discovery: z.enum(['none', 'half', 'full']),
    late: z.number().int().min(0),
    owners: z.enum(['none', 'some', 'all']),
    agreed: agreed.optional()
});

const deal = z.strictObject({
    account: z.string(),
    industry: z.string(),
    name: z.string(),
    stage: z.string(),
    amount: z.number().positive(),
    closeInDays: z.number().int(),
    plan: planShape.optional(),
    contacts: z.array(contact).min(1)
});

const person = z.strictObject({
    key: z.string(),
    name: z.string(),
    side,
    title: z.string().optional(),
    role: z.string(),
    email: z.email().optional(),
    seat: z.literal(true).optional(),
    leftOn: isoDate.optional(),
    knownBy: isoDate.optional()
});

const addedStep = z.strictObject({
    name: z.string().max(80),
    side: z.enum(['Customer', 'Vendor', 'Joint']),
    typicalDays: z.number().int(),
    longDays: z.number().int(),
    after: z.array(z.string()),
    before: z.array(z.string()),
    milestone: z.string(),
    evidence: z.string(),
    internal: z.literal(true).optional(),
    addedBy: side
});

const step = z.strictObject({
    key: z.string(),
    add: addedStep.optional(),
    start: isoDate.optional(),
    due: isoDate.optional(),
    agreedDue: isoDate.optional(),
    startedOn: isoDate.optional(),
    completedOn: isoDate.optional(),
    status: z.string(),
    customerOwner: z.string().optional(),
    vendorOwner: z.string().optional(),
    blockedReason: z.string().optional(),
    blockedUntil: isoDate.optional(),
    unknownUntil: isoDate.optional(),
    agreement: z.string().optional(),
    offeredDate: isoDate.optional(),
    evidence: z.string().optional(),
    timesMoved: z.number().int().optional()
});

const said = { source: z.string().optional(), heardOn: isoDate.optional() };

const detailedDeal = z.strictObject({
    asOf: isoDate,
    account: z.strictObject({ name: z.string(), industry: z.string() }),
    opportunity: z.strictObject({
        name: z.string(),
        stage: z.string(),
        amount: z.number(),
        closeDate: isoDate,
        owner: z.string()
    }),
    template: z.string(),
    valueDate: isoDate,
    valueDateReason: z.string(),
    contractDate: isoDate,
    projectedValue: z.number(),
    projectedValueBasis: z.string(),
    projectedValueSource: z.string(),
    projectedValuePeriod: z.string(),
    people: z.array(person),
    steps: z.array(step),
    closeDowns: z.array(z.strictObject({ name: z.string(), from: isoDate, to: isoDate })),
    contrasts: z.array(
        z.strictObject({
            level: z.string(),
            person: z.string().optional(),
            current: z.string(),
            wanted: z.string(),
            consequence: z.string().optional(),
            ...said
        })
    ),
    measures: z.array(
        z.strictObject({
            name: z.string(),
            unit: z.string(),
            baseline: z.number(),
            target: z.number(),
            on: isoDate,
            reader: z.string().optional(),
            ...said
        })
    ),
    priorities: z.array(
        z.strictObject({
            name: z.string(),
            owner: z.string(),
            source: z.string(),
            heardOn: isoDate,
            serves: z.string()
        })
    ),
    answers: z.array(z.strictObject({ key: z.string(), question: z.string(), answer: z.string(), ...said })),
    agreement: z.strictObject({ contact: z.string(), on: isoDate, how: z.string(), words: z.string().max(255) }),
    moves: z.array(
        z.strictObject({
            on: isoDate,
            step: z.string(),
            from: isoDate,
            to: isoDate,
            days: z.number().int(),
            side: anySide,
            reason: z.string()
        })
    ),
    reviews: z.array(
        z.strictObject({
            on: isoDate,
            attended: z.string(),
            decisions: z.string(),
            completeness: percent,
            progress: percent,
            next: isoDate
        })
    )
});

export const demoFile = z.strictObject({ halvorsen: detailedDeal, pipeline: z.array(deal).min(1) });
export type DemoData = z.infer<typeof demoFile>;
export type DemoDeal = DemoData['pipeline'][number];
export type PlannedDeal = DemoDeal & { readonly plan: NonNullable<DemoDeal['plan']> };
export type DetailedDeal = DemoData['halvorsen'];
