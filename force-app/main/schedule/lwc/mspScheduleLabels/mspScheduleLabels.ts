import reschedule from './rescheduleLabels';
import timeline from './timelineLabels';

/** Every text of the timeline and of moving dates. */
export default { ...timeline, ...reschedule };
