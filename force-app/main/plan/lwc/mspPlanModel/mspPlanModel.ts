/** Pure model of the plan's pages: from what Apex sends to what the templates show, and back to edits. */
export { NOBODY, ADD_PERSON, ownerFieldLabel, ownerOptions, participantName, sideGlyph, sideName } from './owners';
export type { OwnerField, OwnerView } from './owners';
export { isOpen, linkOf, rowOf, stepsText } from './rows';
export type { DueView, StepRow } from './rows';
export {
    NO_FILTER,
    activitiesOf,
    activityById,
    initiallyOpen,
    isFiltering,
    phaseOf,
    phasesOf,
    stepFilter
} from './phases';
export type { Filter, FilterName, PhaseView } from './phases';
export {
    cellOf,
    changing,
    editOf,
    fieldLabel,
    ownerEditor,
    planEditOf,
    refusalText,
    savedText,
    shownValue,
    storedValue
} from './edits';
export type { CellName, EditorName, FieldName, PlanChange, PromptName } from './edits';
export { withEdits } from './fields';
export { RowCache } from './rowCache';
export { nextTarget, positionOf, sameTarget, targetOf, withMoved } from './order';
export type { Target } from './order';
export { repairsOf } from './attention';
export type { RepairName, RepairOffer } from './attention';
export { figuresOf, isMissing } from './figures';
export type { Figure, FigureName } from './figures';
export { detailOf } from './details';
export type { DetailItem, Fact, FigureDetail } from './details';
export { mineAfter, mineOfPlan } from './retries';
export { stepActions } from './actions';
export type { StepAction } from './actions';
