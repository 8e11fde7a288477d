export const SHOW_TOAST = 'lightning__showtoast';

/** The event that the shell turns into a toast. */
export class ShowToastEvent extends CustomEvent<object> {
    constructor(toast: object) {
        super(SHOW_TOAST, { bubbles: true, composed: true, cancelable: true, detail: toast });
    }
}
