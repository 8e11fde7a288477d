import { LightningElement } from 'lwc';

/** Stands in for lightning/modal, which has no stub: a dialog says with `close` what it was closed with. */
export default class LightningModal extends LightningElement {
    static readonly open = jest.fn(() => Promise.resolve(undefined));

    close(detail?: unknown): void {
        this.dispatchEvent(new CustomEvent('close', { detail }));
    }
}
