import { PlatformObject } from '../../../data/values/platform-object.ts';
import { library } from '../registry.ts';

/** Headers of a save. Only `OptAllOrNone` has a meaning here; the others are for rules that the local org does not run. */
export class DmlOptions extends PlatformObject {
    readonly typeName = 'Database.DMLOptions';
    optAllOrNone: boolean | null = null;
}

library('Database.DMLOptions', {
    'new()': () => new DmlOptions(),
    'get OptAllOrNone': (o: DmlOptions) => o.optAllOrNone,
    'set OptAllOrNone': (o: DmlOptions, v: boolean | null) => {
        o.optAllOrNone = v;
    }
});
