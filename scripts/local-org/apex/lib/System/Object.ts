import { keyEquals, valueHash } from '../../../data/values/compare.ts';
import { textOf } from '../../../data/values/text.ts';
import { library } from '../registry.ts';

library('System.Object', {
    'equals(Object)': keyEquals,
    'hashCode()': valueHash,
    'toString()': (v: unknown) => textOf(v)
});
