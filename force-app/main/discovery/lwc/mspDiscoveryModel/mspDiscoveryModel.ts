/** What the pages Overview and Guide show, worked out of what Apex sends. Pure. */
export { contrastRows, subjectOf } from './contrasts';
export type { CellName, ContrastCell, ContrastRow } from './contrasts';
export { money, projectedText, reading, stepOptions, timeOfDay, typedNumber } from './figures';
export { contactOptions, inWords, NOBODY, personName, personOptions, quotable, sourceText } from './people';
export { answerTo, GUIDING, phaseQuestions } from './questions';
export type { Question } from './questions';
export { isNew, newAnswer, newCloseDown, newContrast, newMeasure, newPriority, withSeen } from './records';
export type {
    Advice,
    Answer,
    CloseDown,
    Contrast,
    Guide,
    GuidePhase,
    Heard,
    Level,
    Measure,
    Priority,
    ProjectedValue,
    Stored
} from './records';
export { attempt, IDLE } from './saving';
export type { Saving } from './saving';
