import list from './listLabels';
import edit from './editLabels';
import panel from './panelLabels';
import board from './boardLabels';

/** Texts of the page Plan: list, board, panel and what is edited there. */
export default { ...list, ...edit, ...panel, ...board };
