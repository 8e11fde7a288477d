/** Pure model of the page Reviews: rhythm, agreed against now, slip ledger, records, and the draft of a review. */
export { baselinesOf, comparisonOf, rhythmOf } from './baseline';
export type { BaselineChoice, ComparisonRow, Rhythm } from './baseline';
export { ledgerOf } from './ledger';
export type { LedgerRow, LedgerText, Share } from './ledger';
export { heldOf, recordsOf } from './records';
export type { HeldReview, RecordText } from './records';
export { currentItem, decisionsOf, newDraft, withDecision } from './draft';
export type { Draft, DraftItem } from './draft';
