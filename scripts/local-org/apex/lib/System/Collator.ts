import { PlatformObject } from '../../../data/values/platform-object.ts';
import { tx } from '../../run/tx.ts';
import { library } from '../registry.ts';

/** Order of text as the user's locale has it; lives as `Comparator` too. */
class Collator extends PlatformObject {
    readonly typeName = 'System.Collator';
    readonly #collator: Intl.Collator;

    constructor(locale: string) {
        super();
        this.#collator = new Intl.Collator(locale.replace('_', '-'));
    }

    compare$$2(a: string | null, b: string | null): number {
        if (a === null || b === null) {
            return a === b ? 0 : a === null ? -1 : 1;
        }
        return Math.sign(this.#collator.compare(a, b));
    }
}

library('System.Collator', {
    'static getInstance()': () => new Collator(tx().user.locale),
    'compare(String, String)': (c: Collator, a: string | null, b: string | null) => c.compare$$2(a, b)
});
