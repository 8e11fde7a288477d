import { toId18 } from '../../../data/values/id.ts';
import { tx } from '../../run/tx.ts';
import { library } from '../registry.ts';
import { fail, given } from '../support/arguments.ts';
import { objectToken, type SObjectType } from '../Schema/tokens.ts';

const idOf = (text: string): string => toId18(given(text)) ?? fail('StringException', `Invalid id: ${text}`);

function typeOfId(id: string): SObjectType {
    const object = tx().data.objectOfId(id) ?? fail('SObjectException', `Cannot locate Apex Type for ID: ${id}`);
    return objectToken(object);
}

library('System.Id', {
    'equals(String)': (id: string, other: string | null) => other !== null && toId18(other) === id,
    'getSobjectType()': typeOfId,
    'to15()': (id: string) => id.slice(0, 15),
    'static valueOf(String)': idOf,
    'static valueOf(String, Boolean)': idOf
});
