import type { OrgHost } from './host.ts';
import { perform } from './operations.ts';
import type { OrgAnswer, OrgRequest, OrgSettings } from './operations.ts';

/** The org in the same thread: for tests, where a worker would only cost time. */
export class InProcessHost implements OrgHost {
    readonly #settings: OrgSettings;

    constructor(settings: OrgSettings) {
        this.#settings = settings;
    }

    ask(request: OrgRequest): Promise<OrgAnswer> {
        return Promise.resolve(perform(this.#settings, request));
    }

    close(): Promise<void> {
        this.#settings.org.close();
        return Promise.resolve();
    }
}
