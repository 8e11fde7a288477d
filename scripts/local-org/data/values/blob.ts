/** The Apex Blob. */
export class ApexBlob {
    readonly bytes: Buffer;

    constructor(bytes: Buffer) {
        this.bytes = bytes;
    }
}
