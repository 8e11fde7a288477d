/** Pure model of moving dates: requests for Apex, and the words for what Apex answers. */
export { endsRequest, moveRequest, movesRequest, shiftRequest, withDay, withSeen } from './requests';
export { figureRows, moveLines } from './figures';
export type { FigureRow, MoveLine } from './figures';
export { consequences, distanceText, doneText, headingOf, saveText } from './sentences';
