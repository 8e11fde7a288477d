/** Counters that emitted code touches on its hot path; plain objects, so that V8 keeps them cheap. */

export interface RunState {
    /** Depth of methods that may recurse. */
    depth: number;
    /** Sharing of the code that runs now. */
    sharing: boolean;
}

export const state: RunState = { depth: 0, sharing: false };

export const FUEL = 65_536;

/** Safe points left until the runtime looks at the limits. */
export const fuel = Int32Array.of(FUEL);
