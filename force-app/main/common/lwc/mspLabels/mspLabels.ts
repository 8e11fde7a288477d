import common from './commonLabels';
import header from './headerLabels';
import list from './listLabels';
import step from './stepLabels';
import start from './startLabels';

/** Every text of the plan's components, by the name of its custom label without the prefix. */
export default { ...common, ...header, ...list, ...step, ...start };
