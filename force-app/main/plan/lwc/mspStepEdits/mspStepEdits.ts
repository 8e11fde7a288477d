/** Editing of steps: what is asked for, what it does, and what becomes of it. Rows, panel and board show the same state. */
export { ask } from './requests';
export type { Answers, EditRequest, EditSpot } from './requests';
export { EditSession } from './session';
export { typedText } from './questions';
export type { SessionHost, StepEdit } from './session';
export { moveOf, movesAlone } from './moves';
export { consequenceLine, dayThatHolds } from './consequences';
export { goneStep } from './gone';
export type { GoneStep } from './gone';
