import guide from './guideLabels';
import overview from './overviewLabels';

/** Every text of the pages Overview and Guide, by the name of its custom label without the prefix. */
export default { ...overview, ...guide };
