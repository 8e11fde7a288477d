/** How the library reaches data: with which access, whose limits. */
import type { DataContext, Meter, QueryResult } from '../../../data/contracts.ts';
import type { EnumValue } from '../../../data/values/enums.ts';
import { dataContext as contextOf } from '../../run/transaction.ts';
import { tx } from '../../run/tx.ts';
import { given } from './arguments.ts';

export type Mode = 'user' | 'system';

/** Reads of the platform itself (custom settings, record types) count against no limit. */
const UNCOUNTED: Meter = {
    query: () => undefined,
    queryRows: () => undefined,
    dml: () => undefined,
    dmlRows: () => undefined
};

export const dataContext = (mode: Mode): DataContext => contextOf(tx(), mode);

export const modeOf = (level: EnumValue): Mode => (given(level).name === 'USER_MODE' ? 'user' : 'system');

/** A query of the platform's own, as system and without sharing. */
export function platformQuery(text: string, binds: Readonly<Record<string, unknown>> = {}): QueryResult {
    const t = tx();
    const context: DataContext = { user: t.user, mode: 'system', sharing: false, meter: UNCOUNTED, now: () => t.now() };
    return t.data.soql.run(text, new Map(Object.entries(binds)), context);
}
