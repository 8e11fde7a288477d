import { LightningElement, api } from 'lwc';
import type { Perform, Place } from 'c/mspCommands';
import { sentence } from 'c/mspErrors';
import glyphs from 'c/mspGlyphs';
import label from 'c/mspPeopleLabels';
import { accessWarning, suggestions } from 'c/mspPlanApi';
import { countOf, rolesOf, summaryOf, teamOf } from 'c/mspPeopleModel';
import type { PersonRow, RoleCell } from 'c/mspPeopleModel';
import type { PlanView, Side, Suggestion } from 'c/mspPlanTypes';
import { classes, format } from 'c/mspText';

interface Cell extends RoleCell {
    readonly className: string;
    readonly glyph: string | null;
}

interface Team {
    readonly side: Side;
    readonly heading: string;
    readonly count: string;
    readonly glyph: string;
    readonly rows: readonly PersonRow[];
}

interface Offer {
    readonly key: string;
    readonly name: string;
    readonly text: string;
    readonly add: string;
}

/**
 * The page People: the customer's roles in the decision as one strip, then both teams, gaps first. Who is on the
 * Opportunity but not in the plan is suggested with one click.
 */
export default class MspPeoplePage extends LightningElement {
    label = label;
    @api perform!: Perform;
    @api busy = false;
    @api place: Place | null = null;

    fault: string | null = null;
    warning: string | null = null;
    private current!: PlanView;
    private found: readonly Suggestion[] = [];
    private passed: ReadonlySet<string> = new Set();
    private asked = '';

    @api
    get plan(): PlanView {
        return this.current;
    }

    set plan(plan: PlanView) {
        this.current = plan;
        this.suggest();
    }

    get cells(): Cell[] {
        return rolesOf(this.plan).map((cell) => ({
            ...cell,
            className: classes('holder', `holder_${cell.tone}`),
            glyph: cell.tone === 'bad' ? glyphs.error : null
        }));
    }

    get hasRoles(): boolean {
        return this.cells.length > 0;
    }

    get summary(): string {
        return summaryOf(this.plan);
    }

    get teams(): Team[] {
        const ours = { side: 'Vendor' as const, heading: label.ourTeam, glyph: glyphs.vendor };
        const customer = this.plan.accountName ?? label.customer;
        const theirs = { side: 'Customer' as const, heading: customer, glyph: glyphs.customer };
        return [theirs, ours].map((team) => ({
            ...team,
            count: countOf(this.plan, team.side),
            rows: teamOf(this.plan, team.side)
        }));
    }

    get offers(): Offer[] {
        if (!this.plan.editable) {
            return [];
        }
        return this.found
            .map((one) => ({ one, key: keyOf(one) }))
            .filter(({ key }) => !this.passed.has(key))
            .map(({ one, key }) => ({
                key,
                name: one.name,
                text: `${one.detail ? `, ${one.detail},` : ''} ${
                    one.side === 'Customer' ? label.suggestedCustomer : label.suggestedVendor
                }`,
                add: one.role ? format(label.addAs, one.role) : label.addSuggested
            }));
    }

    handleAddOffer(event: Event): void {
        const key = keyIn(event);
        const one = this.found.find((candidate) => keyOf(candidate) === key);
        if (one) {
            void this.add(one);
        }
    }

    handlePass(event: Event): void {
        this.passed = new Set([...this.passed, keyIn(event)]);
    }

    /** Somebody of ours who cannot see the Opportunity could not work on their steps. */
    handlePeopleChange(event: CustomEvent<ReadonlySet<string>>): void {
        void this.warn(event.detail);
    }

    private async add(one: Suggestion): Promise<void> {
        const known = new Set(this.plan.participants.map(({ id }) => id));
        const { side, contactId, userId, role } = one;
        const { saved, fault } = await this.perform({
            name: 'addParticipant',
            args: [{ side, contactId, userId, role }],
            done: format(label.doneAdded, one.name)
        });
        this.fault = fault;
        if (saved) {
            await this.warn(known);
        }
    }

    private async warn(known: ReadonlySet<string>): Promise<void> {
        const added = this.plan.participants.filter(({ id, userId }) => userId !== null && !known.has(id));
        const [person] = added;
        this.warning = person && this.plan.planId ? await accessWarning(this.plan.planId, person.id) : null;
    }

    /** Asked again only when the people of the plan are others. */
    private suggest(): void {
        const { planId, participants, editable } = this.plan;
        const people = participants.map(({ id, contactId, userId }) => `${id}${contactId ?? ''}${userId ?? ''}`).join();
        if (!planId || !editable || people === this.asked) {
            return;
        }
        this.asked = people;
        suggestions(planId)
            .then((found) => {
                this.found = found;
            })
            .catch((error: unknown) => {
                this.fault = sentence(error);
            });
    }
}

function keyOf(one: Suggestion): string {
    return one.contactId ?? one.userId ?? one.name;
}

function keyIn(event: Event): string {
    return (event.currentTarget as HTMLElement).dataset.key ?? '';
}
