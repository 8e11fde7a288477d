/** Pure geometry of the timeline: from what Apex sends to places in pixels. Dates come from Apex; nothing here decides one. */
export { dayOf, isoOf } from './days';
export { WorkingDays } from './workingDays';
export { spanOf } from './bars';
export type { Span } from './bars';
export { scaleOf, startOfDay, ticksOf } from './scale';
export type { Scale, ScaleName, Tick } from './scale';
export { isFiltering, isMovable, linesOf, openAtFirst, rangeOf } from './rows';
export type { Line } from './rows';
export { PHONE, WIDE, layoutOf, boxOf } from './layout';
export type { BarRow, Layout, PhaseRow, Sizes, TimelineRow } from './layout';
export { pathsOf } from './paths';
export type { Paths } from './paths';
export { LANE, lanesOf, marksOf } from './marks';
export type { Mark } from './marks';
export { driverText } from './driver';
export type { DriverText } from './driver';
export { dueAfterDrag, followerGhosts, heldGhost } from './moves';
export type { Ghost } from './moves';
