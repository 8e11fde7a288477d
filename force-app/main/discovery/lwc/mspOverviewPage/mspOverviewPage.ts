import { LightningElement, api } from 'lwc';
import type { Perform, Place } from 'c/mspCommands';
import type { Discovery, PageDetail, PlanView } from 'c/mspPlanTypes';

type Section = HTMLElement & { focus(): void };

/** Ids of the sections a link may lead to, and the components that show them. */
const SECTIONS: Readonly<Record<string, string>> = {
    contrast: 'c-msp-contrast-table',
    milestones: 'c-msp-milestone-line',
    measures: 'c-msp-measure-table',
    priorities: 'c-msp-priority-list',
    closedowns: 'c-msp-close-down-list'
};

/**
 * The page Overview: the reason before the route. Today against wanted, milestones back from value, measures,
 * priorities and close-downs. Links lead to its sections: contrast, milestones, measures, priorities, closedowns.
 */
export default class MspOverviewPage extends LightningElement {
    @api plan!: PlanView;
    @api perform!: Perform;
    @api busy = false;
    @api discovery: Discovery | null = null;
    private currentPlace: Place | null = null;
    private wanted: string | null = null;

    @api
    get place(): Place | null {
        return this.currentPlace;
    }

    set place(place: Place | null) {
        this.currentPlace = place;
        this.wanted = place?.page === 'overview' ? (place.section ?? null) : null;
    }

    connectedCallback(): void {
        const detail: readonly PageDetail[] = ['discovery'];
        this.dispatchEvent(new CustomEvent('need', { detail, bubbles: true, composed: true }));
    }

    /** A section is led to once it is there. */
    renderedCallback(): void {
        const selector = this.wanted ? SECTIONS[this.wanted] : undefined;
        const section = selector ? this.template?.querySelector<Section>(selector) : null;
        if (section) {
            this.wanted = null;
            section.focus();
        }
    }

    get loading(): boolean {
        return this.discovery === null;
    }
}
