import type { ScaleName } from 'c/mspTimelineModel';

/** What the user last chose to see; kept in the browser. */
export interface Settings {
    readonly scale: ScaleName;
    readonly links: boolean;
    readonly slack: boolean;
    readonly agreed: boolean;
}

const KEY = 'msp.timeline';
const FIRST: Settings = { scale: 'plan', links: true, slack: true, agreed: true };
const SCALES: readonly string[] = ['week', 'month', 'quarter', 'plan'];

export function readSettings(): Settings {
    try {
        const stored = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Settings>;
        const scale = SCALES.includes(stored.scale ?? '') ? { scale: stored.scale as ScaleName } : {};
        const shown = (['links', 'slack', 'agreed'] as const).filter((name) => typeof stored[name] === 'boolean');
        const shows = Object.fromEntries(shown.map((name) => [name, stored[name]]));
        return { ...FIRST, ...shows, ...scale };
    } catch {
        return FIRST;
    }
}

/** A browser that keeps nothing only forgets the choice. */
export function keepSettings(settings: Settings): void {
    try {
        localStorage.setItem(KEY, JSON.stringify(settings));
    } catch (error) {
        if (!(error instanceof DOMException)) {
            throw error;
        }
    }
}
