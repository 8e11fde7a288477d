import type { EditorName } from 'c/mspPlanModel';
import type { EditField, ParticipantEdit } from 'c/mspPlanTypes';

/** Where a step is being edited, as only there the focus returns to it. */
export type EditSpot = 'list' | 'panel' | 'board' | 'page';

/** Answers of a small form, by field. `reason` is asked for where a step is hidden or signature reopened. */
export type Answers = Partial<Record<EditField | 'reason', string | null>>;

/** What a row, a field or a form asks the page to do with a step. */
export type EditRequest =
    | {
          readonly what: 'open';
          readonly activityId: string;
          readonly editor: EditorName;
          readonly spot: EditSpot;
          /** The user began to type: the field opens empty and takes the character. */
          readonly typed?: boolean;
      }
    | { readonly what: 'answer'; readonly activityId: string; readonly spot: EditSpot; readonly answers: Answers }
    | { readonly what: 'refuse'; readonly activityId: string; readonly fault: string; readonly answers: Answers }
    | { readonly what: 'person'; readonly activityId: string; readonly participant: ParticipantEdit }
    | { readonly what: 'confirm'; readonly activityId: string; readonly onlyThis: boolean }
    | { readonly what: 'cancel'; readonly activityId: string; readonly returnFocus: boolean }
    | { readonly what: 'keepMine' | 'takeTheirs' | 'retry'; readonly activityId: string };

/** Crosses the components between on its way to the page. */
export function ask(from: EventTarget, request: EditRequest): void {
    from.dispatchEvent(new CustomEvent<EditRequest>('stepedit', { detail: request, bubbles: true, composed: true }));
}
